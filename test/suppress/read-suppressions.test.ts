import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { readSuppressions } from '../../src/suppress/read-suppressions.js';
import { FIRST, RULES, SECOND, entry } from './build.js';

function refusalOf(text: string): string {
  try {
    readSuppressions(text, 's.yaml', RULES);
  } catch (error) {
    if (error instanceof UserError && error.place) return `${error.code} ${formatPlace(error.place)}: ${error.message}`;
    throw error;
  }
  return 'read';
}

describe('a file of suppressions', () => {
  it('gives entries with the place of their fingerprint', () => {
    const text = `# why\n${entry(FIRST, '  approved-by: J. Doe\n  approved-on: 2026-01-10\n  until: 2026-12-31\n  quote: some words\n')}- { fingerprint: "${SECOND}:2", rule: p/two, reason: " Because. " }\n`;
    const { uri, entries } = readSuppressions(text, 's.yaml', RULES);
    expect(uri).toBe('s.yaml');
    expect(entries).toMatchObject([
      { fingerprint: FIRST, ruleId: 'p/one', reason: 'Agreed with counsel.', approvedBy: 'J. Doe', approvedOn: '2026-01-10', until: '2026-12-31', filing: { cik: '1234567', period: '2025-12-31' }, region: { startLine: 2, startColumn: 16 } },
      { fingerprint: `${SECOND}:2`, ruleId: 'p/two', reason: 'Because.' },
    ]);
    for (const { fingerprint, region } of entries) expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe(fingerprint);
  });

  it.each(['', '# nothing yet\n', '[]'])('may be empty: %j', (text) => {
    expect(readSuppressions(text, 's.yaml', RULES).entries).toEqual([]);
  });

  it.each([
    ['no list', 'fingerprint: 1\n', '1:1: a map is not a list of suppressions: tieout-suppressions.yaml'],
    ['no reason', `- fingerprint: ${FIRST}\n  rule: p/one\n`, '1:3: "reason" is missing'],
    ['a blank reason', `- fingerprint: ${FIRST}\n  rule: p/one\n  reason: "  "\n`, '3:11: "  " is not a reason in words'],
    ['a reason that is left open', `- fingerprint: ${FIRST}\n  rule: p/one\n  reason:\n`, '3:10: nothing stands here'],
    ['a misspelt key', entry(FIRST, '  untill: 2026-12-31\n'), '5:3: unknown key "untill"; did you mean "until"?'],
    ['a fingerprint that is cut', '- fingerprint: 3f2a91bc\n  rule: p/one\n  reason: r\n', '1:16: "3f2a91bc" is not a fingerprint: 32 hexadecimal digits'],
    ['a fingerprint twice', entry(FIRST) + entry(SECOND) + entry(FIRST), '9:16: this fingerprint stands in line 1 already; keep one of the two'],
    ['an unknown rule', entry(FIRST).replace('p/one', 'p/oen'), '2:9: no rule has the id "p/oen"; did you mean "p/one"?'],
    ['a rule like no other', entry(FIRST).replace('p/one', 'other/thing-is-there'), '2:9: no rule has the id "other/thing-is-there"; "tieout rules" lists them'],
    ['a problem of the input', entry(FIRST).replace('p/one', 'input/malformed'), '2:9: "input/malformed" cannot be suppressed: what was not read is never clean'],
    ['a finding about suppressions', entry(FIRST).replace('p/one', 'suppression/unused'), '2:9: "suppression/unused" cannot be suppressed'],
    ['a day that is none', entry(FIRST, '  until: 2026-02-30\n'), '5:10: "2026-02-30" is no day of the calendar (YYYY-MM-DD)'],
    ['a day written otherwise', entry(FIRST, '  until: 12/31/2026\n'), '5:10: "12/31/2026" is not a day YYYY-MM-DD'],
    ['what is not YAML', '- [', '1:'],
  ])('is refused with its place for %s', (_name, text, message) => {
    const refusal = refusalOf(text);
    expect(refusal.startsWith(`E_SUPPRESSIONS s.yaml:${message}`), refusal).toBe(true);
  });

  it('says everything that is wrong at once', () => {
    expect(refusalOf(entry(FIRST).replace('p/one', 'p/oen') + entry(FIRST, '  until: 2026-02-30\n'))).toBe([
      'E_SUPPRESSIONS s.yaml:2:9: no rule has the id "p/oen"; did you mean "p/one"?',
      's.yaml:5:16: this fingerprint stands in line 1 already; keep one of the two',
      's.yaml:9:10: "2026-02-30" is no day of the calendar (YYYY-MM-DD)',
    ].join('\n'));
  });
});
