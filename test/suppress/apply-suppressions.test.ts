import { describe, expect, it } from 'vitest';
import { tally } from '../../src/model/report.js';
import { FIRST, SECOND, apply, entry, finding, report } from './build.js';

const DETAILS = '  approved-by: J. Doe\n  approved-on: 2026-01-10\n  until: 2026-12-31\n';

describe('a finding that somebody accepted', () => {
  it('keeps standing, with who and why, and the others are left alone', () => {
    const { filings: [found], ofRun } = apply(entry(FIRST, DETAILS), [report([finding(FIRST), finding(SECOND)])]);
    expect(found).toEqual([
      { ...finding(FIRST), suppression: { reason: 'Agreed with counsel.', approvedBy: 'J. Doe', approvedOn: '2026-01-10', until: '2026-12-31' } },
      finding(SECOND),
    ]);
    expect(ofRun).toEqual([]);
  });

  it('is counted as suppressed and nothing else', () => {
    const { filings: [found = []] } = apply(entry(FIRST), [report([finding(FIRST), finding(SECOND, 'p/one', 'warning')])]);
    expect(tally([report(found)])).toMatchObject({ errors: 0, warnings: 1, notes: 0, suppressed: 1, fail: 1 });
  });

  it('is named by rule and fingerprint, not by one of them', () => {
    const [otherRule, repeated] = [finding(FIRST, 'p/two'), finding(`${FIRST}:2`)];
    expect(apply(entry(FIRST), [report([otherRule, repeated])]).filings).toEqual([[otherRule, repeated]]);
  });

  it('survives structuredClone and JSON', () => {
    const { filings } = apply(entry(FIRST, DETAILS), [report([finding(FIRST)])]);
    expect(structuredClone(filings)).toEqual(filings);
    expect(JSON.parse(JSON.stringify(filings))).toEqual(filings);
  });
});

describe('an entry that has run out', () => {
  it.each([['2026-12-30', true], ['2026-12-31', true], ['2027-01-01', false]])('on %s holds: %s', (today, holds) => {
    const { filings: [found], ofRun } = apply(entry(FIRST, '  until: 2026-12-31\n'), [report([finding(FIRST)])], today);
    expect(found?.[0]?.suppression !== undefined).toBe(holds);
    expect(ofRun.map(({ ruleId, severity }) => [ruleId, severity])).toEqual(holds ? [] : [['suppression/expired', 'warning']]);
  });

  it('is placed at its line and says when and what', () => {
    const { ofRun: [expired] } = apply(`# head\n${entry(FIRST, '  until: 2026-01-31\n')}`, [report([finding(FIRST)])]);
    expect(expired).toMatchObject({ locations: [{ uri: 's.yaml', region: { startLine: 2, startColumn: 16, charLength: 32 } }] });
    expect(expired?.message).toBe('The suppression of p/one (3f2a91bc) ran out on 2026-01-31: "Agreed with counsel.".');
  });

  it('is none of this run where its filing was not checked, and is known where it names no filing', () => {
    const gone = entry(FIRST, '  until: 2026-01-31\n');
    expect(apply(gone, [report([], { period: '2024-12-31' })]).ofRun).toEqual([]);
    expect(apply(gone.replace(/ {2}filing.*\n/, ''), []).ofRun.map(({ ruleId }) => ruleId)).toEqual(['suppression/expired']);
  });

  it('is unused where it covers nothing any more', () => {
    expect(apply(entry(FIRST, '  until: 2026-01-31\n'), [report([])]).ofRun.map(({ ruleId }) => ruleId)).toEqual(['suppression/unused']);
  });
});

describe('an entry that covers nothing', () => {
  it.each<[string, Parameters<typeof report>, boolean]>([
    ['its rule was decided on its filing', [[finding(SECOND)]], true],
    ['its rule passed', [[], { outcomes: [{ ruleId: 'p/one', verdict: 'pass', because: 'require-holds' }] }], true],
    ['its rule does not apply any more', [[], { outcomes: [{ ruleId: 'p/one', verdict: 'notApplicable', because: 'form' }] }], true],
    ['its rule stayed open', [[], { outcomes: [{ ruleId: 'p/one', verdict: 'open', because: 'unobservable' }] }], false],
    ['its rule did not run', [[], { outcomes: [] }], false],
    ['its filing was read in part', [[], { status: 'partial' }], false],
    ['another year was checked', [[], { period: '2024-12-31' }], false],
    ['it covers something', [[finding(FIRST)]], false],
  ])('is unused or not: %s', (_name, [findings, more], unused) => {
    expect(apply(entry(FIRST), [report(findings, more)]).ofRun.map(({ ruleId, severity }) => [ruleId, severity])).toEqual(unused ? [['suppression/unused', 'note']] : []);
  });

  it('is not unused where only an amendment of its filing was checked', () => {
    const text = entry(FIRST).replace('2025-12-31 }', '2025-12-31, form: 10-K }');
    const amendment = { ...report([]), filing: { ...report([]).filing, form: '10-K/A' } };
    expect(apply(text, [amendment]).ofRun).toEqual([]);
    expect(apply(text, [amendment, report([])]).ofRun).toHaveLength(1);
  });

  it('is never called unused where it names no filing', () => {
    expect(apply(entry(FIRST).replace(/ {2}filing.*\n/, ''), [report([])]).ofRun).toEqual([]);
  });

  it('is used where one of several versions of its filing has the finding, in whatever order they come', () => {
    for (const filings of [[report([]), report([finding(FIRST)])], [report([finding(FIRST)]), report([])]]) expect(apply(entry(FIRST), filings).ofRun).toEqual([]);
  });

  it('knows its filing by the name of the registrant where there is no CIK', () => {
    const named = { ...report([]), filing: { ...report([]).filing, cik: null } };
    const text = entry(FIRST).replace(/filing:.*/, 'filing: { registrant: Acme Corp, period: 2025-12-31 }');
    expect(apply(text, [named]).ofRun).toHaveLength(1);
    expect(apply(text.replace('Acme', 'Other'), [named]).ofRun).toEqual([]);
  });
});

it('never suppresses a problem of the input, whatever it is given', () => {
  const input = finding(FIRST, 'input/malformed');
  expect(apply(entry(FIRST), [report([input])]).filings).toEqual([[input]]);
});
