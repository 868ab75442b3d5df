import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import { describeMeasurement, precisionOf } from '../../src/model/rule.js';
import type { Measurement, RulePack } from '../../src/model/rule.js';
import { loadRulePack } from '../../src/pack/load.js';
import { coverParagraphs } from '../../src/run/cover-paragraphs.js';

const PACK = `name: own
version: 0.1.0
paragraphs:
  - { cite: Item 1(a), asks: this }
  - { cite: Item 1(b), asks: that }
vocabulary:
  form: { given: form, kind: text }
`;
const RULE = `id: own/form-is-known
title: The form is known
severity: note
status: draft
since: 0.1.0
authority: [{ cite: Item 1(a) }]
require: { fact: form, operator: is, value: 10-K }
at: cover
message: It is {form}.
examples: [{ name: p, facts: { form: 10-K }, expect: pass }, { name: f, facts: { form: 8-K }, expect: fail }]
`;
const READINGS = `rule: own/form-is-known
date: '2025-11-25'
corpus: ten filings
findings: 3
readings:
  - { filing: '0000000001-25-000001', verdict: right, quote: 8-K }
  - { filing: '0000000001-25-000002', verdict: wrong, quote: 10-K405, note: an old form }
`;

function load(readings: string, name = 'form-is-known.yaml'): RulePack {
  return loadRulePack([{ uri: 'own/pack.yaml', text: PACK }, { uri: 'own/form-is-known.yaml', text: RULE }, { uri: `own/measured/${name}`, text: readings }]);
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return `${error.place ? formatPlace(error.place) : '-'}: ${error.message}`;
    throw error;
  }
  return 'loaded';
}

describe('readings of a rule', () => {
  it('become counts of the rule, and part of the hash of its pack', () => {
    const pack = load(READINGS);
    expect(pack.rules[0]?.measured).toEqual({ date: '2025-11-25', corpus: 'ten filings', findings: 3, right: 1, wrong: 1, unclear: 0 });
    expect(load(READINGS.replace('verdict: wrong', 'verdict: unclear')).sha256).not.toBe(pack.sha256);
    expect(loadRulePack([{ uri: 'own/pack.yaml', text: PACK }, { uri: 'own/form-is-known.yaml', text: RULE }]).rules[0]?.measured).toBeUndefined();
  });

  it.each([
    ['of a rule that does not exist', READINGS.replace('rule: own/form-is-known', 'rule: own/form-is-knwon'), 'form-is-knwon.yaml', 'own/measured/form-is-knwon.yaml:1:7: no rule of the pack has the id "own/form-is-knwon"; did you mean "own/form-is-known"?'],
    ['under another name', READINGS, 'form.yaml', 'own/measured/form.yaml:1:7: the readings of own/form-is-known stand in form-is-known.yaml'],
    ['more than findings', READINGS.replace('findings: 3', 'findings: 1'), undefined, 'own/measured/form-is-known.yaml:6:3: 2 findings read of 1'],
    ['on a day that does not exist', READINGS.replace('11-25', '02-30'), undefined, 'own/measured/form-is-known.yaml:2:7: 2025-02-30 is not a day of the calendar'],
    ['with a long quote', READINGS.replace('quote: 8-K', `quote: ${'x'.repeat(121)}`), undefined, 'own/measured/form-is-known.yaml:6:'],
  ])('%s are refused', (_name, text, file, message) => {
    expect(refusal(() => load(text, file))).toContain(message);
  });
});

describe('the precision of a rule', () => {
  const measured = (right: number, wrong: number, unclear = 0): Measurement => ({ date: '2025-11-25', corpus: 'a corpus', findings: 500, right, wrong, unclear });

  it.each([
    [measured(100, 0), 'very-high'], [measured(99, 1), 'very-high'], [measured(98, 2), 'high'], [measured(95, 5), 'high'], [measured(94, 6), 'medium'],
    [measured(8, 2), 'medium'], [measured(7, 3), 'low'],
    // What readers differ about is not right, and nine readings say nothing.
    [measured(19, 0, 1), 'high'], [measured(9, 0), 'low'], [undefined, 'low'],
  ])('of %j is %s', (measurement, precision) => {
    expect(precisionOf(measurement)).toBe(precision);
  });

  it('is told with numerator and denominator', () => {
    expect(describeMeasurement(measured(18, 1, 1))).toBe('500 findings, 20 read, 18 right, 1 wrong, 1 unclear (a corpus, 2025-11-25)');
    expect(describeMeasurement({ ...measured(0, 0), findings: 0 })).toBe('0 findings, no finding to read (a corpus, 2025-11-25)');
  });
});

describe('the map of the law', () => {
  it('has every paragraph in its order, with the rules that cite it', () => {
    expect(coverParagraphs([load(READINGS)])).toEqual([
      { pack: 'own', cite: 'Item 1(a)', asks: 'this', rules: [{ id: 'own/form-is-known', severity: 'note', status: 'draft' }] },
      { pack: 'own', cite: 'Item 1(b)', asks: 'that', rules: [] },
    ]);
  });

  it('of the built-in pack leaves no paragraph of Item 106 and no element of Item 1.05(a) without a stable rule', async () => {
    const { loadBuiltinPacks } = await import('../../src/run/load-packs.js');
    const bare = coverParagraphs(await loadBuiltinPacks()).filter(({ rules }) => !rules.some(({ status }) => status === 'stable')).map(({ cite }) => cite);
    expect(bare).toEqual(['Form 8-K Item 1.05(c)', 'Form 8-K Item 1.05 Instruction 1', 'Form 8-K Item 1.05 Instruction 4']);
  });
});
