import { describe, expect, it } from 'vitest';
import type { Fact, FactSet } from '../../src/model/fact.js';
import type { Outcome } from '../../src/model/finding.js';
import type { Rule } from '../../src/model/rule.js';
import { evaluateRules } from '../../src/evaluate/index.js';
import { affected, affectedText, at, block, factSet, flag, leaf, rule, saidAffected, vocabulary, without } from './build.js';

async function outcomeOf(one: Rule, set: FactSet): Promise<Outcome> {
  const [outcome] = await evaluateRules([one], vocabulary, set);
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

const isTrue = leaf('affected', 'is', true);

describe('evaluateRules', () => {
  it('gives one outcome a rule, in the order of ids, whatever order they come in', async () => {
    const ids = ['cyd/c', 'cyd/a', 'cyd/b'];
    const outcomes = await evaluateRules(ids.map((id) => rule(isTrue, { id })), vocabulary, factSet([affected(true)]));
    expect(outcomes.map(({ ruleId }) => ruleId)).toEqual(['cyd/a', 'cyd/b', 'cyd/c']);
  });

  it('gives every outcome when many filings are evaluated at once', async () => {
    const rules = Array.from({ length: 20 }, (_, index) => rule(leaf('affected', 'is', index % 2 === 0), { id: `cyd/rule-${String(index).padStart(2, '0')}` }));
    const all = await Promise.all(Array.from({ length: 20 }, () => evaluateRules(rules, vocabulary, factSet([affected(true)]))));
    for (const outcomes of all) expect(outcomes.map(({ verdict }) => verdict)).toEqual(rules.map((_, index) => (index % 2 === 0 ? 'pass' : 'fail')));
  });

  it('gives the same bytes for the same input', async () => {
    const run = async (): Promise<string> => JSON.stringify(await evaluateRules([rule(isTrue)], vocabulary, factSet([affected(false, { location: at(5, 9) })])));
    expect(await run()).toBe(await run());
  });

  it.each([
    ['an operator that does not exist', rule(leaf('affected', 'resembles'), { id: 'cyd/b' }), 'there is no operator "resembles"'],
    ['a name that does not exist', rule(leaf('afected', 'is'), { id: 'cyd/b' }), '"afected" is not in the vocabulary'],
    ['a set that does not exist', rule(isTrue, { id: 'cyd/b', each: 'everything' }), '"everything" is not in the vocabulary'],
    ['a value of the wrong type', rule(leaf('affected-text', 'mentions', 4), { id: 'cyd/b' }), 'mentions takes words'],
    ['a pattern that RE2 refuses', rule(leaf('affected-text', 'matches', '('), { id: 'cyd/b' }), 'missing closing )'],
    ['a condition that is always true', rule({ any: [] }, { id: 'cyd/b' }), 'all and any stand alone'],
    ['`it` without each', rule(leaf('it', 'is'), { id: 'cyd/b' }), '"it" stands in a rule without each'],
  ])('%s leaves its rule open with rule-error and the others as they are', async (_what, broken, about) => {
    const outcomes = await evaluateRules([rule(isTrue, { id: 'cyd/a' }), broken, rule(isTrue, { id: 'cyd/c' })], vocabulary, factSet([affected(true), affectedText('words')]));
    expect(outcomes.map(({ verdict, because }) => [verdict, because])).toEqual([['pass', 'require-holds'], ['open', 'rule-error'], ['pass', 'require-holds']]);
    expect(outcomes[1]?.about).toContain(about);
    expect(outcomes[1]?.findings).toEqual([]);
  });

  it('a fact that throws when it is read breaks only the rules that read it', async () => {
    const trap: Fact = { name: 'said-affected', origin: 'derived', kind: 'record', value: new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error('trap'); } }) };
    const outcomes = await evaluateRules([rule(leaf('said-affected', 'is', 'a', 'value.polarity'), { id: 'cyd/a' }), rule(isTrue, { id: 'cyd/b' })], vocabulary, factSet([affected(true), trap]));
    expect(outcomes.map(({ because }) => because)).toEqual(['rule-error', 'require-holds']);
  });

  it('runs patterns, wherever in a rule they stand', async () => {
    const pattern = leaf('affected-text', 'matches', '\\bwor[ds]+');
    for (const one of [rule(pattern), rule({ any: [{ all: [pattern] }] }), rule(isTrue, { when: { not: pattern } })]) {
      expect((await outcomeOf(one, factSet([affected(true), affectedText('Words')]))).because).not.toBe('rule-error');
    }
  });
});

describe('applies-to', () => {
  const appliesTo = { forms: ['10-K', '10-K/A'], periodsEndingFrom: '2024-12-15' };
  const presence = rule(isTrue, { appliesTo });
  const filing = (form: string | null, period: string | null): FactSet => factSet([affected(true)], { filing: { form, period } });
  it.each([
    ['10-K', '2024-12-15', 'pass', 'require-holds', undefined],
    ['10-K/A', '2025-12-31', 'pass', 'require-holds', undefined],
    ['10-KT', '2025-12-31', 'notApplicable', 'form', undefined],
    ['10-K', '2024-12-14', 'notApplicable', 'period', undefined],
    [null, '2025-12-31', 'open', 'unobservable', 'form'],
    ['10-K', null, 'open', 'unobservable', 'period'],
    [null, '2023-12-31', 'notApplicable', 'period', undefined],
    ['8-K', null, 'notApplicable', 'form', undefined],
  ] as const)('form %s, period %s: %s because of %s', async (form, period, verdict, because, about) => {
    const outcome = await outcomeOf(presence, filing(form, period));
    expect([outcome.verdict, outcome.because, outcome.about]).toEqual([verdict, because, about]);
  });

  it('a rule without limits applies to a filing of unknown form and period', async () => {
    expect((await outcomeOf(rule(isTrue), filing(null, null))).verdict).toBe('pass');
  });

  it('a rule that needs what the input cannot show is open', async () => {
    expect(await outcomeOf(rule(isTrue, { needs: ['tagged', 'markup'] }), factSet([affected(true)], { observes: without('markup') }))).toMatchObject({ verdict: 'open', because: 'unobservable', about: 'markup' });
  });
});

describe('when', () => {
  const one = rule(leaf('affected', 'is', false), { when: { all: [leaf('engaged', 'is', true), leaf('said-affected', 'is-present')] } });
  const engaged = (value: boolean): Fact => flag('engaged', 'cyd:EngagedFlag', value);
  it.each([
    ['holds: the rule is judged', factSet([engaged(true), saidAffected('negated'), affected(false)]), 'pass', 'require-holds', undefined],
    ['is false', factSet([engaged(false), saidAffected('negated')]), 'notApplicable', 'when-is-false', undefined],
    ['names a fact that is absent', factSet([saidAffected('negated')]), 'notApplicable', 'fact-absent', 'engaged'],
    ['asks for a presence that is not there', factSet([engaged(true)]), 'notApplicable', 'when-is-false', undefined],
    ['names a fact that cannot be seen', factSet([saidAffected('negated')], { observes: without('whole-filing') }), 'open', 'unobservable', 'engaged'],
    ['asks for an answer that was left undecided', factSet([engaged(true), saidAffected('none', { undecided: 'wrapped-text' })]), 'open', 'undecided', 'said-affected'],
    ['is false whatever else cannot be seen', factSet([engaged(false), saidAffected('none', { undecided: 'wrapped-text' })]), 'notApplicable', 'when-is-false', undefined],
  ] as const)('%s', async (_what, set, verdict, because, about) => {
    const outcome = await outcomeOf(one, set);
    expect([outcome.verdict, outcome.because, outcome.about]).toEqual([verdict, because, about]);
  });

  it('a negated leaf over a fact that is absent does not make a rule apply', async () => {
    expect(await outcomeOf(rule(isTrue, { when: { not: leaf('engaged', 'is', true) } }), factSet([affected(true)]))).toMatchObject({ verdict: 'notApplicable', because: 'fact-absent', about: 'engaged' });
  });

  it('one of several that holds is enough, though another is absent', async () => {
    expect((await outcomeOf(rule(isTrue, { when: { any: [leaf('engaged', 'is', true), isTrue] } }), factSet([affected(true)]))).verdict).toBe('pass');
  });
});

describe('require', () => {
  it.each([
    ['holds', factSet([affected(true)]), 'pass', 'require-holds', undefined, 0],
    ['fails', factSet([affected(false)]), 'fail', 'require-fails', undefined, 1],
    ['fails over a fact that is absent', factSet([]), 'fail', 'require-fails', undefined, 1],
    ['cannot be decided', factSet([], { observes: without('whole-filing') }), 'open', 'unobservable', 'affected', 0],
  ] as const)('%s', async (_what, set, verdict, because, about, findings) => {
    const outcome = await outcomeOf(rule(isTrue), set);
    expect([outcome.verdict, outcome.because, outcome.about, outcome.findings.length]).toEqual([verdict, because, about, findings]);
  });

  it('support in words that cannot be seen, and in no block, leaves the rule open, not failed', async () => {
    const supported = rule({ any: [leaf('affected', 'mentions', 'not', 'text'), leaf('affected-text', 'mentions', 'not')] });
    const set = (text: string): FactSet => factSet([affected(false), affectedText(text)], { observes: without('wrapped-text') });
    expect((await outcomeOf(supported, set('nothing here'))).verdict).toBe('open');
    expect((await outcomeOf(supported, set('have not'))).verdict).toBe('pass');
  });
});

describe('each', () => {
  const noDollar = rule({ not: leaf('it', 'mentions', '$') }, { each: 'text-blocks', at: ['it'], message: '"{it.text}" has a dollar in {it}.' });
  const board = (text: string, extra: Partial<Fact> = {}): Fact => block('board-text', 'cyd:BoardTextBlock', text, { location: at(10, 20), ...extra });

  it('one verdict: fail if any fails, with a finding for each that does', async () => {
    const outcome = await outcomeOf(noDollar, factSet([affectedText('fine'), board('$ one'), board('$ two', { location: at(30, 40) })]));
    expect([outcome.verdict, outcome.because]).toEqual(['fail', 'require-fails']);
    expect(outcome.findings.map(({ message, locations }) => [message, locations[0].region?.charOffset])).toEqual([['"$ one" has a dollar in $ one.', 10], ['"$ two" has a dollar in $ two.', 30]]);
  });

  it('open if none fails and one is open', async () => {
    const hidden = rule(leaf('it', 'is', false, 'markup.hidden'), { each: 'flags' });
    expect(await outcomeOf(hidden, factSet([affected(true)], { observes: without('markup') }))).toMatchObject({ verdict: 'open', because: 'unobservable', about: 'affected' });
  });

  it('fail though another is open', async () => {
    const plain = rule(leaf('it', 'is', true), { each: 'said-affected' });
    const open = rule(leaf('it', 'is', 'negated', 'value.polarity'), { each: 'said-affected' });
    const set = factSet([saidAffected('none', { undecided: 'x' }), saidAffected('affirmed')]);
    expect((await outcomeOf(open, set)).verdict).toBe('fail');
    expect((await outcomeOf(plain, set)).verdict).toBe('fail');
  });

  it('pass if some pass and to the others it does not apply', async () => {
    const one = { ...noDollar, when: leaf('it', 'longer-than', 5) };
    expect((await outcomeOf(one, factSet([affectedText('$'), board('no sign')]))).verdict).toBe('pass');
    expect(await outcomeOf(one, factSet([affectedText('$')]))).toMatchObject({ verdict: 'notApplicable', because: 'when-is-false' });
  });

  it('nothing to check where the set is empty, open where it cannot be seen', async () => {
    expect(await outcomeOf(noDollar, factSet([affected(true)]))).toMatchObject({ verdict: 'notApplicable', because: 'nothing-to-check', about: 'text-blocks' });
    expect(await outcomeOf(noDollar, factSet([], { observes: without('tagged') }))).toMatchObject({ verdict: 'open', because: 'unobservable', about: 'text-blocks' });
    expect(await outcomeOf({ ...noDollar, each: 'board-text' }, factSet([]))).toMatchObject({ verdict: 'notApplicable', because: 'nothing-to-check', about: 'board-text' });
  });

  const all = [
    affected(true), affectedText('a'), flag('amendment', 'dei:AmendmentFlag', false), block('document-type', 'dei:DocumentType', '10-K'),
    flag('cyd:NewFlag', 'cyd:NewFlag', true), flag('us-gaap:X', 'us-gaap:X', true), saidAffected('negated'), affected(true, { origin: 'given' }),
  ];
  it.each([
    ['flags', 'cyd/a', ['affected', 'affected']],
    ['text-blocks', 'cyd/a', ['affected-text']],
    ['tagged', 'cyd/a', ['affected', 'affected-text', 'amendment', 'document-type', 'cyd:NewFlag']],
    ['tagged', 'house/a', ['affected', 'affected-text', 'amendment', 'document-type']],
    ['namespace:cyd', 'cyd/a', ['affected', 'affected-text', 'cyd:NewFlag']],
    ['namespace:us-gaap', 'cyd/a', ['us-gaap:X']],
    ['flags', 'house/a', ['affected', 'affected']],
    ['amendment', 'cyd/a', ['amendment']],
    ['said-affected', 'cyd/a', ['said-affected']],
  ])('%s of %s are %j', async (each, id, names) => {
    const outcome = await outcomeOf(rule(leaf('it', 'is-absent', true, 'markup.nobody'), { each, id, needs: [] }), factSet(all));
    expect(outcome.verdict).toBe('pass');
    const failing = await outcomeOf(rule(leaf('it', 'is', 'never'), { each, id }), factSet(all));
    expect(failing.findings.map(({ evidence }) => evidence[0]?.fact)).toEqual(names);
  });

  it('a leaf over another name is evaluated for all, one over `it` for each', async () => {
    const one = rule({ any: [leaf('affected', 'is', true), leaf('it', 'mentions', 'yes'), leaf('board-text', 'same-as', 'it'), leaf('affected-text', 'same-as', 'it.text')] }, { each: 'text-blocks', at: ['it'] });
    const outcome = await outcomeOf(one, factSet([affected(false), affectedText('no'), board('other'), board('another'), affectedText('yes')]));
    expect(outcome.findings.map(({ evidence }) => evidence.find(({ fact }) => fact.endsWith('text'))?.quote)).toEqual(['no', 'other', 'another']);
  });
});
