import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { inlineDocument } from '../../scripts/fixtures/inline-document.js';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

const CLEAN = readFileSync(new URL('../../fixtures/filings/ok/bruennhagen-20-f.htm', import.meta.url), 'utf8');
/** Within all limits on what a document is, and far more of it than anybody files. */
const dense = (elements: number): string => inlineDocument({ body: `<p>${'<b>x</b>'.repeat(elements)}</p>` });

describe('a filing that takes more than it may', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = writeTree({
      'heavy.htm': dense(1_500_000), 'clean.htm': CLEAN, 'tieout.config.yaml': 'limits: { memory-bytes: 67108864 }\n',
      'slow/slow.htm': dense(4_500_000), 'slow/tieout.config.yaml': 'limits: { seconds: 1 }\n',
    });
  });

  it('of memory is read in part, and the next one whole', async () => {
    const { code, stdout } = await runTieout(['heavy.htm', 'clean.htm', '--format', 'compact'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/heavy\.htm: error: The filing takes more than 67108864 bytes of memory: (\d+) of \1 rules were not evaluated\. \[input\/limit\]/);
    expect(stdout).toContain('2 filings: 1 analysed, 1 partial, 0 failed');
  });

  it.each([
    [['--exit-zero'], 2], [['--allow-incomplete'], 1], [['--allow-incomplete', '--exit-zero'], 1], [['--allow-incomplete', '--require-evaluated'], 2],
    [['--allow-incomplete', 'no-such-file.htm'], 2], [['--allow-incomplete', '--only', 'cyd/no-such-rule'], 2],
  ])('ends with %j in %i', async (args, code) => {
    expect((await runTieout(['heavy.htm', ...args], { cwd })).code).toBe(code);
  });

  it('of time is read in part, too', { timeout: 60_000 }, async () => {
    const started = performance.now();
    const { code, stdout } = await runTieout(['slow.htm', '--format', 'compact'], { cwd: `${cwd}/slow` });
    expect(code).toBe(2);
    expect(stdout).toContain('The filing takes more than 1 second: ');
    expect(stdout).toContain('1 filing: 0 analysed, 1 partial, 0 failed');
    expect(performance.now() - started).toBeGreaterThan(1_000);
  });

  it('says so in its facts', async () => {
    const { code, stdout } = await runTieout(['facts', 'heavy.htm', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('The filing takes more than 67108864 bytes of memory: ');
  });

  it('has limits that the configuration shows with their place', async () => {
    expect((await runTieout(['config', '--origin'], { cwd })).stdout).toMatch(/limits: memory-bytes +67108864 +tieout\.config\.yaml:1:\d+/);
  });
});
