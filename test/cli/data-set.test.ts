import { describe, expect, it } from 'vitest';
import type { FilingReport, Tally } from '../../src/model/report.js';
import { ALDER, BIRCH, CEDAR, TABLES, subTable } from '../source/data-sets.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';
import { runTieout } from './run-tieout.js';

const RULE = 'cyd/materially-affected-yes-is-not-denied';
const zip = writeZip(TABLES);
const tree = writeTree({
  'q1.zip': zip, 'q1/sub.tsv': TABLES['sub.tsv'], 'q1/txt.tsv': TABLES['txt.tsv'],
  'cut.zip': writeZip({ 'sub.tsv': subTable([{ adsh: ALDER }, { adsh: BIRCH }, { adsh: CEDAR }]), 'txt.tsv': TABLES['txt.tsv'] }, { 'txt.tsv': { checksum: 1 } }),
  'other/a.zip': writeZip({ 'a.txt': 'x' }), 'other/q1.zip': zip,
  'notes.yaml': `rules: {}\noverrides:\n  - { files: ['*.zip'], rules: { ${RULE}: note } }\n`,
});

interface Linted {
  readonly code: number | null;
  readonly report: { readonly filings: readonly FilingReport[]; readonly tally: Tally };
}

const lint = async (...args: string[]): Promise<Linted> => {
  const { code, stdout } = await runTieout(['lint', ...args, '--format', 'json', '--only', RULE], { cwd: tree });
  return { code, report: JSON.parse(stdout) as Linted['report'] };
};

const messages = (report: Linted['report']): readonly string[] => report.filings.flatMap(({ findings }) => findings.map(({ message }) => message));

describe('tieout lint ZIP', () => {
  it('lints each filing of a data set, and points at the row in txt.tsv', async () => {
    const { code, report } = await lint('q1.zip');
    expect(code).toBe(1);
    expect(report.tally).toMatchObject({ filings: 2, analysed: 2, errors: 1 });
    expect(report.filings.map((one) => [one.uri, one.filing.form, one.findings.length])).toEqual([[`q1.zip!/${ALDER}`, '10-K', 1], [`q1.zip!/${BIRCH}`, '20-F', 0]]);
    const finding = report.filings[0]?.findings[0];
    expect(finding?.locations).toMatchObject([{ uri: `q1.zip!/${ALDER}`, region: { startLine: 2 } }, { region: { startLine: 3 } }]);
    expect(TABLES['txt.tsv'].slice(finding?.locations[0].region?.charOffset).startsWith('true\n')).toBe(true);
  });

  it('lints the folder with the same tables to the same findings', async () => {
    const findings = async (name: string): Promise<string> => JSON.stringify((await lint(name)).report.filings).replaceAll(`${name}!`, '!');
    expect(await findings('q1')).toBe(await findings('q1.zip'));
  });

  it('counts archives in directories that are no data sets', async () => {
    const { code, stderr, stdout } = await runTieout(['other', '--only', RULE, '--format', 'compact'], { cwd: tree });
    expect([code, stderr]).toEqual([1, expect.stringContaining('other/a.zip')]);
    expect(stdout).toContain(`other/q1.zip!/${ALDER}:2:`);
  });

  it('reports what could be read of a damaged one, and ends in 2', async () => {
    const { code, report } = await lint('cut.zip', '--exit-zero');
    expect(code).toBe(2);
    expect(report.filings.map((one) => [one.uri, one.status, one.findings[0]?.ruleId])).toEqual([
      [`cut.zip!/${ALDER}`, 'analysed', RULE], [`cut.zip!/${BIRCH}`, 'partial', 'input/unreadable'], ['cut.zip', 'failed', 'input/unreadable'],
    ]);
  });

  it('sets rules for the filings of an archive by its name', async () => {
    expect((await lint('q1.zip', '--config', 'notes.yaml')).report.tally).toMatchObject({ errors: 0, notes: 1 });
  });

  it('prints every other format', async () => {
    for (const format of ['stylish', 'sarif', 'ndjson']) {
      const { code, stdout, stderr } = await runTieout(['q1.zip', '--format', format, '--only', RULE], { cwd: tree });
      expect([code, stderr]).toEqual([1, '']);
      expect(stdout, format).toContain(format === 'sarif' ? `q1.zip!/${ALDER}` : ALDER);
    }
  });
});

describe('tieout facts ZIP', () => {
  it('prints one fact set a line, which lints to the same', async () => {
    const { code, stdout } = await runTieout(['facts', 'q1.zip', '--format', 'ndjson'], { cwd: tree });
    expect(code).toBe(0);
    const sets = stdout.trim().split('\n').map((line) => JSON.parse(line) as { readonly facts: readonly unknown[] });
    expect(sets).toMatchObject([
      { filing: { uri: `q1.zip!/${ALDER}`, accession: ALDER, registrant: 'ALDER WORKS INC', cik: '0009990001', filed: '2026-02-13', inputs: [{ format: 'data-set' }] } },
      { filing: { accession: BIRCH } },
    ]);
    expect(sets[0]?.facts).toMatchObject(expect.arrayContaining([
      expect.objectContaining({ name: 'materially-affected', kind: 'boolean', value: true, origin: 'tagged' }),
      expect.objectContaining({ name: 'said-materially-affected', origin: 'derived', value: expect.objectContaining({ polarity: 'negated' }) as unknown }),
    ]));
    const again = await runTieout(['lint', '-', '--format', 'json', '--only', RULE], { cwd: tree, input: stdout.split('\n', 1)[0] ?? '' });
    expect([again.code, messages(JSON.parse(again.stdout) as Linted['report'])]).toEqual([1, messages((await lint('q1.zip')).report)]);
  });

  it('prints facts of every taxonomy when asked, and a table by default', async () => {
    const { stdout } = await runTieout(['facts', 'q1.zip', '--all'], { cwd: tree });
    expect(stdout).toMatch(/us-gaap:IncomeTaxPolicyTextBlock/);
    expect((await runTieout(['facts', 'q1.zip'], { cwd: tree })).stdout).not.toMatch(/us-gaap/);
  });
});
