import { describe, expect, it } from 'vitest';
import { attachValue, describeAcceptance, describeFilings, describeFrom, describeLedger, describeNotApplicable, describeOpen, describeProblems, describeSuppressed, describeValue } from '../../src/report/wording.js';

describe('the words of a report', () => {
  it.each([
    [{ pass: 33, fail: 2, notApplicable: 5, open: 1 }, '41 rules: 33 pass, 2 fail, 5 not applicable, 1 open'],
    [{ pass: 1, fail: 0, notApplicable: 0, open: 0 }, '1 rule: 1 pass, 0 fail, 0 not applicable, 0 open'],
    [{ pass: 0, fail: 0, notApplicable: 0, open: 0 }, 'no rule was run'],
  ])('count verdicts: %j', (counts, words) => {
    expect(describeLedger(counts)).toBe(words);
  });

  it.each([
    [{ errors: 1, warnings: 2, notes: 0 }, '3 problems (1 error, 2 warnings)'],
    [{ errors: 0, warnings: 0, notes: 1 }, '1 problem (0 errors, 0 warnings, 1 note)'],
  ])('count problems: %j', (counts, words) => {
    expect(describeProblems(counts)).toBe(words);
  });

  it('count and explain what is accepted', () => {
    expect([1, 2].map((suppressed) => describeSuppressed({ suppressed }))).toEqual(['1 finding suppressed', '2 findings suppressed']);
    expect(describeAcceptance({ reason: 'Known.' })).toBe('Known.');
    expect(describeAcceptance({ reason: 'Known.', approvedBy: 'J. Doe', until: '2026-12-31' })).toBe('Known. (J. Doe, until 2026-12-31)');
  });

  it.each([
    ['form', undefined, 'not of this form'],
    ['period', undefined, 'not of this period'],
    ['when-is-false', undefined, 'its condition does not hold'],
    ['fact-absent', 'board-committee', 'board-committee is not there'],
    ['nothing-to-check', undefined, 'there is nothing to check'],
  ] as const)('say why nothing is asked: %s', (because, about, words) => {
    expect(describeNotApplicable({ ruleId: 'x/y', verdict: 'notApplicable', because, ...(about === undefined ? {} : { about }) })).toBe(words);
  });

  it('count filings by status', () => {
    const zero = { errors: 0, warnings: 0, notes: 0, suppressed: 0, pass: 0, fail: 0, notApplicable: 0, open: 0 };
    expect(describeFilings({ ...zero, filings: 3, analysed: 1, partial: 1, failed: 1 })).toBe('3 filings: 1 analysed, 1 partial, 1 failed');
    expect(describeFilings({ ...zero, filings: 0, analysed: 0, partial: 0, failed: 0 })).toBe('no filings');
  });

  it.each([
    ['unobservable', 'form', 'this input does not say the form of the filing; --form says it'],
    ['unobservable', undefined, 'this kind of input does not show a fact that it needs'],
    ['unobservable', 'filed', 'this kind of input does not show the day of filing'],
    ['unobservable', 'namespace:cyd', 'this kind of input does not show elements of cyd'],
    ['unobservable', 'constructor', 'this kind of input does not show constructor'],
    ['unobservable', 'whole-filing', 'what is asked for may stand in another document of the filing'],
    ['undecided', 'said-x', 'said-x could not be decided from the text'],
    ['not-read', 'x', 'a part of the filing was not read'],
    ['not-evaluated', undefined, 'it was not evaluated: the filing had taken all of its time or memory before'],
    ['rule-error', undefined, 'the rule itself failed to run'],
    ['fact-absent', 'x', 'fact-absent: x'],
    ['form', undefined, 'form'],
  ] as const)('say why a rule stayed open: %s about %s', (because, about, words) => {
    expect(describeOpen({ ruleId: 'cyd/x', verdict: 'open', because, ...(about === undefined ? {} : { about }) })).toBe(words);
  });

  it.each([
    [true, ' = true', 'true'],
    [null, ' = nil', 'nil'],
    [2.5, ' = 2.5', '2.5'],
    ['negated', ' = negated', 'negated'],
    [{ polarity: 'negated', at: ['a', { b: null }] }, ' (polarity: negated, at: a, b: nil)', 'polarity: negated, at: a, b: nil'],
  ])('show a value: %j', (value, attached, words) => {
    expect(attachValue(value)).toBe(attached);
    expect(describeValue(value)).toBe(words);
  });

  it.each([
    ['wrapped-words', 'in the words that the flag wraps'], ['own-block', 'in its text block'], ['other-block', 'in another text block'],
    ['section', 'in the section'], ['document', 'in the document'], ['elsewhere', 'elsewhere'],
  ])('say where: %s', (from, words) => {
    expect(describeFrom(from)).toBe(words);
  });
});

it('says that a list is empty', () => {
  expect(describeValue({ answer: 'none', positions: [] })).toBe('answer: none, positions: none');
});
