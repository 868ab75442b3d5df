import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/report/csv.js';
import { COMMAND, FORBIDDEN } from './hostile-text.js';
import { hostileReport } from './hostile-report.js';
import { parseRows } from './read-back.js';
import { print, readReport, type WholeReport } from './reports.js';

/** The rows of a table, each by its column. */
async function rows(report: WholeReport, options: Parameters<typeof print>[2] = {}): Promise<Record<string, string>[]> {
  const [head = [], ...body] = parseRows(await print(csv, report, options));
  return body.map((cells) => {
    expect(cells).toHaveLength(head.length);
    return Object.fromEntries(cells.map((cell, index) => [head[index] ?? '', cell]));
  });
}

const problems = readReport('problems');

describe('csv', () => {
  it('has one row a finding', async () => {
    const all = await rows(problems);
    expect(all.filter(({ rule }) => rule !== '')).toHaveLength(problems.filings.flatMap(({ findings }) => findings).length);
    expect(all[0]).toEqual({
      filing: 'filings/acme-10-k.htm', registrant: 'Acme Turbines, Inc.', form: '10-K', period: '2025-12-31', status: 'analysed', severity: 'error',
      rule: 'cyd/materially-affected-yes-is-not-denied',
      message: 'Tagged "true", but the text says "we are not aware of any risks from cybersecurity threats that have materially affected our turbine business".',
      line: '8', column: '1204331',
      quote: 'we are not aware of any risks from cybersecurity threats that have materially affected our turbine business', from: 'wrapped-words',
      authority: '17 CFR 229.106(b)(2); Form 20-F Item 16K(b)(2)', fingerprint: '0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f',
    });
  });

  it('has a row for every filing that was not read whole, also when quiet', async () => {
    for (const options of [{}, { quiet: true }]) {
      const unread = (await rows(problems, options)).filter(({ rule, severity }) => rule === '' && severity !== '');
      expect(unread.map(({ status, severity, message }) => [status, severity, message])).toEqual([
        ['partial', 'error', 'only a part of this filing was analysed'],
        ['failed', 'error', 'this filing was not analysed'],
      ]);
    }
  });

  it('has a row for every filing on which rules stayed open, not when quiet', async () => {
    const open = (all: readonly Record<string, string>[]): readonly Record<string, string>[] => all.filter(({ rule, severity }) => rule === '' && severity === '');
    expect(open(await rows(problems)).map(({ filing, message }) => [filing, message])).toEqual([
      ['filings/borealis-R7.htm', '3 rules could not be decided: cyd/board-committee-is-named, cyd/no-drafting-residue, cyd/text-block-is-text'],
      ['filings/日本タービン-20-f.htm', '1 rule could not be decided: cyd/no-drafting-residue'],
    ]);
    expect(open(await rows(problems, { quiet: true }))).toEqual([]);
  });

  it('leaves out warnings when quiet', async () => {
    expect((await rows(problems, { quiet: true })).map(({ severity }) => severity)).not.toContain('warning');
  });

  it('leaves out what somebody accepted and counts it', async () => {
    const filings = problems.filings.map((filing) => ({ ...filing, findings: filing.findings.map((finding) => ({ ...finding, suppression: { reason: 'Agreed.' } })) }));
    const all = await rows({ ...problems, filings });
    expect(all.filter(({ rule }) => rule !== '')).toEqual([]);
    expect(all.at(-1)).toMatchObject({ status: 'suppressed', message: '6 findings suppressed' });
  });

  it('has a row for a finding about the run', async () => {
    const [finding] = problems.filings.flatMap(({ findings }) => findings);
    const unused = { ...(finding ?? expect.fail()), ruleId: 'suppression/unused', severity: 'note' as const, locations: [{ uri: 'tieout-suppressions.yaml', role: 'primary' as const }] as const };
    expect((await rows({ ...problems, findings: [unused] })).at(-1)).toMatchObject({ filing: 'tieout-suppressions.yaml', status: '', severity: 'note', rule: 'suppression/unused', line: '' });
  });

  it('says that a run was cut short', async () => {
    expect((await rows(readReport('cut-short'))).at(-1)).toMatchObject({ status: 'cut-short', severity: 'error' });
  });

  it('has a head and nothing else where nothing was found, and ends every row with CR LF', async () => {
    expect(await print(csv, readReport('clean'))).toBe('filing,registrant,form,period,status,severity,rule,message,line,column,quote,from,authority,fingerprint\r\n');
    expect(await print(csv, problems)).not.toMatch(/(?<!\r)\n/);
  });

  it('lets no filing speak to a terminal, a runner or a spreadsheet', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(csv, report);
      expect(printed.replaceAll('\r\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      const all = await rows(report);
      expect(all).toHaveLength(4);
      for (const cell of all.flatMap(Object.values)) expect(cell).not.toMatch(/^\s*[=+\-@]|;\s*[=+\-@]/);
    }), { numRuns: 500 });
  }, 30_000);
});
