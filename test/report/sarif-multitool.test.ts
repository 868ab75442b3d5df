import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingLocation } from '../../src/model/finding.js';
import { sarif } from '../../src/report/sarif.js';
import { hostileReport } from './hostile-report.js';
import { fixture, print, readReport, reportNames, type WholeReport } from './reports.js';
import { complaintsIn, validate, validator } from './sarif-validator.js';

function withReadingCopies(report: WholeReport): WholeReport {
  const copy = ({ readingCopy: _, ...place }: FindingLocation): FindingLocation => (place.region ? { ...place, readingCopy: { uri: `reading copies/${place.uri}.txt`, region: { ...place.region, startLine: 7, endLine: 7, startColumn: 1, endColumn: 9 } } } : place);
  return { ...report, filings: report.filings.map((filing) => ({ ...filing, findings: filing.findings.map((finding) => {
    const [first, ...others] = finding.locations;
    return { ...finding, locations: [{ ...copy(first), lineHash: '0123456789abcdef:1' }, ...others.map(copy)] as const };
  }) })) };
}

describe.skipIf('why' in validator)('SARIF by sarif-multitool (skipped where the validator does not start)', () => {
  it.each(reportNames)('has no error: fixtures/report/%s.sarif', (name) => {
    expect(complaintsIn(validate(readFileSync(fixture(`${name}.sarif`), 'utf8')))).toEqual([]);
  });

  it('has no error where findings stand in reading copies', async () => {
    expect(complaintsIn(validate(await print(sarif, withReadingCopies(readReport('problems')), { root: 'file:///project/', category: 'drafts' })))).toEqual([]);
  });

  it('has no error where there are no filings, no packs and no rules', async () => {
    expect(complaintsIn(validate(await print(sarif, { ...readReport('clean'), filings: [], packs: [], rules: [] })))).toEqual([]);
  });

  it('has no error whatever a filing holds', async () => {
    for (const [index, report] of fc.sample(hostileReport, { numRuns: 4, seed: 20_250_331 }).entries()) {
      const log = await print(sarif, report, index % 2 === 0 ? { root: 'file:///project/' } : {});
      expect(complaintsIn(validate(log))).toEqual([]);
    }
  }, 60_000);

  it('tells a log with errors', async () => {
    const log = await print(sarif, readReport('problems'), { root: 'file:///project/' });
    expect(complaintsIn(validate(log.replace('"uri": "filings/', '"uri": "../fil ings/'))).map(([level, rule]) => `${level} ${rule}`)).toContain('error SARIF1002');
    expect(complaintsIn(validate(log.replaceAll(/"startLine": \d+/g, '"startLine": 0'))).some(([level]) => level === 'error')).toBe(true);
  });
});
