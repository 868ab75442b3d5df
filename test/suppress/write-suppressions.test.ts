import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../src/model/suppression.js';
import { findByFingerprint, withoutRepeated } from '../../src/suppress/choose-findings.js';
import { readSuppressions } from '../../src/suppress/read-suppressions.js';
import { writeSuppressions } from '../../src/suppress/write-suppressions.js';
import { FIRST, RULES, SECOND, entry, finding, report } from './build.js';

const { filing } = report([]);
const ACCEPTANCE: Acceptance = { reason: 'As filed.', today: '2026-06-30', quotes: true };
const one = { finding: finding(FIRST), filing };
const two = { finding: finding(SECOND, 'p/two'), filing };

describe('writing suppressions', () => {
  it('begins a file with the name of its schema', () => {
    const text = writeSuppressions('', 's.yaml', [one], { ...ACCEPTANCE, approvedBy: 'J. Doe', until: '2026-12-31' });
    expect(text).toBe([
      '# yaml-language-server: $schema=./node_modules/tieout/schemas/suppressions.schema.json',
      '# Findings of tieout that somebody has accepted, each with the reason; "tieout suppress" adds to them.',
      `- fingerprint: ${FIRST}`, '  rule: p/one', '  reason: As filed.', '  approved-by: J. Doe', '  approved-on: 2026-06-30', '  until: 2026-12-31',
      '  filing:', '    registrant: Acme Corp', '    cik: "0001234567"', '    period: 2025-12-31', '    form: 10-K', '  quote: The words that it rests on.', '',
    ].join('\n'));
  });

  it('adds at the end and keeps what stands there, comments and order', () => {
    const before = `# ours\n\n# about the first\n${entry(FIRST)}# about the second\n${entry(`${FIRST}:2`)}`;
    const after = writeSuppressions(before, 's.yaml', [two], ACCEPTANCE);
    expect(after.startsWith(before), after).toBe(true);
    expect(readSuppressions(after, 's.yaml', RULES).entries.map(({ fingerprint }) => fingerprint)).toEqual([FIRST, `${FIRST}:2`, SECOND]);
  });

  it.each(['# only a comment', '# two\n# comments\n', '[]\n'])('adds to a file without entries: %j', (before) => {
    const after = writeSuppressions(before, 's.yaml', [one], ACCEPTANCE);
    expect(after.startsWith(before.replace('[]\n', ''))).toBe(true);
    expect(readSuppressions(after, 's.yaml', RULES).entries).toHaveLength(1);
  });

  it('keeps the words of the filing out where they may not stand there', () => {
    expect(writeSuppressions('', 's.yaml', [one], { ...ACCEPTANCE, quotes: false })).not.toContain('The words');
  });

  it('cannot add to what is no list', () => {
    expect(() => writeSuppressions('a: 1\n', 's.yaml', [one], ACCEPTANCE)).toThrow('this is not a list');
  });

  it('reads back as it was meant, whatever the reason, the name and the words', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => /[\p{L}\d]/u.test(text) && !/[\p{Cs}\p{Cc}\ufeff]/u.test(text));
    fc.assert(fc.property(words, words, words, (reason, approvedBy, quote) => {
      const text = writeSuppressions('', 's.yaml', [{ finding: { ...one.finding, evidence: [{ fact: 'f', quote }] }, filing }], { ...ACCEPTANCE, reason, approvedBy });
      const [read] = readSuppressions(text, 's.yaml', RULES).entries;
      expect(read?.approvedBy).toBe(approvedBy);
      expect(read?.reason).toBe(reason.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim());
    }));
  });
});

describe('naming a finding', () => {
  const found = [one, two, { finding: finding(`${FIRST}:2`), filing }, { finding: finding('77777777000000000000000000000000', 'input/malformed'), filing }];
  it.each([
    ['all of it', FIRST, FIRST],
    ['its first eight digits', '3f2a91bc', FIRST],
    ['in capitals', '3F2A91BC', FIRST],
    ['the second of equal ones', '3f2a91bc:2', `${FIRST}:2`],
  ])('by %s', (_name, asked, fingerprint) => {
    expect(findByFingerprint(found, asked).finding.fingerprint).toBe(fingerprint);
  });

  it.each([
    ['3f2a91b', '"3f2a91b" is no fingerprint'],
    ['ordinary', '"ordinary" is no fingerprint'],
    ['00000000', 'no finding of these filings has the fingerprint 00000000'],
    ['3f2a91bc:3', 'no finding of these filings'],
    ['77777777', '77777777 is input/malformed, which cannot be suppressed'],
  ])('%s is refused', (asked, message) => {
    expect(() => findByFingerprint(found, asked)).toThrow(message);
  });

  it('refuses a beginning that several have, and takes equal fingerprints for one', () => {
    const near = { finding: finding('3f2a91bc00000000000000000000000f'), filing };
    expect(() => findByFingerprint([...found, near], '3f2a91bc')).toThrow('2 findings have a fingerprint that begins with 3f2a91bc');
    expect(findByFingerprint([one, one], '3f2a91bc')).toBe(one);
    expect(withoutRepeated([one, two, one])).toEqual([one, two]);
  });
});
