import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

const draft = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/err/drafting-residue.htm'), 'utf8');
const WORDS = /requires it to tell us/;
const LEAVING = ['sarif', 'github', 'junit', 'markdown', 'pr-comment'];
const STAYING = ['stylish', 'compact', 'unix', 'json', 'ndjson', 'csv'];
const open = writeTree({ 'a.htm': draft });
const confidential = writeTree({ 'a.htm': draft, 'tieout.config.yaml': 'confidential: true\n' });

async function print(cwd: string, format: string, ...more: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runTieout(['a.htm', '--format', format, ...more], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  // Terminals wrap.
  return stdout.replace(/\s+/g, ' ');
}

describe.each([...LEAVING, ...STAYING])('%s', (format) => {
  it('quotes the filing unless told otherwise', async () => {
    expect(await print(open, format)).toMatch(WORDS);
  });

  it('has no word of it with --evidence none, and what it found all the same', async () => {
    const printed = await print(open, format, '--evidence', 'none');
    expect(printed).not.toMatch(WORDS);
    expect(printed).not.toContain('NTD');
    expect(printed).toContain('cyd/no-drafting-residue');
    expect(printed).toContain('Residue of drafting: ');
    expect(await print(confidential, format, '--evidence', 'none')).toBe(printed);
  });
});

describe('confidential: true', () => {
  it.each(LEAVING)('takes words of filings out of what leaves the machine: %s', async (format) => {
    expect(await print(confidential, format)).toBe(await print(open, format, '--evidence', 'none'));
    // Nor by an option.
    for (const level of ['full', 'excerpt']) {
      const { code, stdout, stderr } = await runTieout(['a.htm', '--format', `stylish`, '--format', `${format}=out`, '--evidence', level], { cwd: confidential });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`the configuration says "confidential: true", and --evidence ${level} would take words of the filing out in ${format} [E_USAGE]`);
    }
  });

  it.each(STAYING)('changes nothing in what stays: %s', async (format) => {
    expect(await print(confidential, format)).toBe(await print(open, format));
    expect(await print(confidential, format, '--evidence', 'full')).toBe(await print(open, format));
  });

  it('holds for each format of a run by itself', async () => {
    const cwd = writeTree({ 'a.htm': draft, 'tieout.config.yaml': 'confidential: true\n' });
    expect(await print(cwd, 'stylish', '--format', 'sarif=a.sarif', '--format', 'json=a.json')).toMatch(WORDS);
    expect(readFileSync(path.join(cwd, 'a.sarif'), 'utf8')).not.toMatch(WORDS);
    expect(readFileSync(path.join(cwd, 'a.json'), 'utf8')).toMatch(WORDS);
  });
});

it('knows three levels', async () => {
  const { code, stderr } = await runTieout(['a.htm', '--evidence', 'some'], { cwd: open });
  expect(code).toBe(2);
  expect(stderr).toContain('--evidence some is not understood [E_USAGE]');
  expect(stderr).toContain('Write one of full, excerpt, none.');
});
