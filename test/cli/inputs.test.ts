import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_SET, writeSetSubmission } from '../../scripts/fixtures/document-set.js';
import type { FilingReport, Tally } from '../../src/model/report.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';
import { runTieout } from './run-tieout.js';

const SET = Object.fromEntries(DOCUMENT_SET.map(({ name, text }) => [name, text]));
const [FORM, EXHIBIT] = DOCUMENT_SET.map(({ name }) => name);
const good = path.resolve(import.meta.dirname, '../../fixtures/filings/err');

interface Linted { readonly code: number | null; readonly stderr: string; readonly filings: readonly FilingReport[]; readonly tally: Tally }

async function lint(files: Parameters<typeof writeTree>[0], ...args: string[]): Promise<Linted> {
  const { code, stdout, stderr } = await runTieout(['lint', ...args, '--no-config', '--format', 'json'], { cwd: writeTree(files) });
  return { code, stderr, ...JSON.parse(stdout) as Pick<Linted, 'filings' | 'tally'> };
}

describe('tieout lint', () => {
  it('gives twenty results and five clear errors of twenty good files and five that are broken, and exits with 2', async () => {
    const names = readdirSync(good).filter((name) => name.endsWith('.htm')).slice(0, 20);
    const files = Object.fromEntries(names.map((name) => [`drafts/${name}`, readFileSync(path.join(good, name))]));
    const broken = {
      'drafts/b-empty.htm': '', 'drafts/b-entities.htm': (SET[FORM ?? ''] ?? '').replace('?>', '?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'drafts/b-picture.htm': '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'drafts/b-cut.zip': writeZip(SET).subarray(0, -40), 'drafts/b-cut.txt': writeSetSubmission().slice(0, 500),
    };
    const { code, filings, tally } = await lint({ ...files, ...broken }, 'drafts');
    expect(code).toBe(2);
    expect(tally).toMatchObject({ filings: 25, analysed: 20, partial: 0, failed: 5 });
    const failed = filings.filter(({ status }) => status === 'failed');
    expect(failed.map(({ uri }) => uri).toSorted()).toEqual(Object.keys(broken).toSorted());
    for (const { findings } of failed) {
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ severity: 'error', ruleId: expect.stringMatching(/^input\//), message: expect.stringMatching(/\.$/), help: expect.stringMatching(/\.$/) });
    }
    expect(new Set(failed.map(({ findings }) => findings[0]?.ruleId)).size).toBeGreaterThanOrEqual(4);
  });

  it('joins files with --as-one, and takes them one by one without', async () => {
    const files = { [FORM ?? '']: SET[FORM ?? ''] ?? '', [EXHIBIT ?? '']: SET[EXHIBIT ?? ''] ?? '' };
    const [joined, apart] = [await lint(files, FORM ?? '', EXHIBIT ?? '', '--as-one'), await lint(files, FORM ?? '', EXHIBIT ?? '')];
    expect([joined.tally.filings, joined.tally.analysed, joined.code]).toEqual([1, 1, 1]);
    expect([apart.tally.filings, apart.tally.partial, apart.code]).toEqual([2, 2, 2]);
  });

  it('reads packages and submissions from the standard input', async () => {
    const submission = await runTieout(['lint', '-', '--stdin-filename', 'a.txt', '--no-config', '--format', 'json'], { input: writeSetSubmission() });
    const report = JSON.parse(submission.stdout) as Pick<Linted, 'filings'>;
    expect(report.filings[0]).toMatchObject({ uri: 'a.txt', status: 'analysed', filing: { accession: '0009990009-26-000007', inputs: [{ uri: 'a.txt', part: FORM }, { uri: 'a.txt', part: EXHIBIT }] } });
  });

  it('refuses the standard input among several documents', async () => {
    const { code, stderr } = await runTieout(['lint', '-', 'a.htm', '--as-one', '--no-config'], { cwd: writeTree({ 'a.htm': SET[FORM ?? ''] ?? '' }) });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/standard input cannot be one of several documents/)]);
  });

  it('takes files of a folder one by one where nothing marks them as one filing', async () => {
    const text = readFileSync(path.join(good, 'drafting-residue.htm'));
    const { tally, filings } = await lint({ 'd/a.htm': text, 'd/b.htm': text, 'd/index.json': '{"name": "site"}' }, 'd');
    expect([tally.filings, filings.map(({ uri }) => uri)]).toEqual([2, ['d/a.htm', 'd/b.htm']]);
  });

  it('takes a folder with EDGAR\'s index.json as one filing', async () => {
    const { tally, filings } = await lint({ [`d/${FORM ?? ''}`]: SET[FORM ?? ''] ?? '', [`d/${EXHIBIT ?? ''}`]: SET[EXHIBIT ?? ''] ?? '', 'd/index.json': '{"directory": {"item": [], "name": "/Archives"}}' }, 'd');
    expect([tally.filings, filings[0]?.uri, filings[0]?.status]).toEqual([1, 'd', 'analysed']);
  });
});
