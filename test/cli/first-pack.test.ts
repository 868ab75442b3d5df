import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTieout } from './run-tieout.js';

const root = path.resolve(import.meta.dirname, '../..');
const PACK = './fixtures/packs/house';
const page = readFileSync(path.join(root, 'docs/first-pack.md'), 'utf8');
const shown = new Map([...page.matchAll(/^```yaml\n# house\/(\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text]));

describe('docs/first-pack.md', () => {
  it('shows every file of the pack as it is, but for the line that tells editors of the schema', () => {
    expect([...shown.keys()].toSorted()).toEqual(readdirSync(path.join(root, PACK)).toSorted());
    for (const [name, text] of shown) expect(readFileSync(path.join(root, PACK, name), 'utf8')).toBe(`# yaml-language-server: $schema=../../../schemas/${name === 'pack.yaml' ? 'pack' : 'rule'}.schema.json\n${text}`);
  });

  it('has a pack that loads, and whose examples come out as they say', async () => {
    expect(await runTieout(['test', PACK], { cwd: root })).toEqual({ code: 0, stdout: 'house 1.0.0: 2 rules, 6 examples, 6 passed, 0 failed\n', stderr: '' });
  });

  it('has rules that run beside those of tieout where a configuration names them', async () => {
    const { code, stdout } = await runTieout(['fixtures/filings/ok/ostermoor-10-k.htm', '--no-config', '--pack', PACK, '--rule', 'house/audit-committee-oversees=error', '--rule', 'house/incident-plan-is-mentioned=warning', '--format', 'compact'], { cwd: root });
    expect([code, stdout]).toEqual([0, '0 problems (0 errors, 0 warnings); 1 filing: 1 analysed, 0 partial, 0 failed; 2 outcomes: 2 pass, 0 fail, 0 not applicable, 0 open\n']);
  });
});
