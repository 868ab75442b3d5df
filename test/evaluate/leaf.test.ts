import { describe, expect, it } from 'vitest';
import type { Context, Fact, FactSet, PlainValue } from '../../src/model/fact.js';
import { evaluateCondition } from '../../src/evaluate/conditions.js';
import { createFactReader } from '../../src/evaluate/fact-reader.js';
import type { Clause, LeafResult } from '../../src/evaluate/leaf.js';
import { affected, affectedText, factSet, leaf, said, saidAffected, vocabulary, without } from './build.js';

async function run(set: FactSet, one: ReturnType<typeof leaf>, { negated = false, clause = 'require', it: hand }: { negated?: boolean; clause?: Clause; it?: Fact } = {}): Promise<LeafResult> {
  const binding = { reader: createFactReader(vocabulary, set), ...(hand ? { it: hand } : {}) };
  const { leaves } = await evaluateCondition(negated ? { not: one } : one, clause, binding);
  const [result] = leaves;
  if (!result) throw new Error('no leaf');
  return result;
}

const truth = async (...args: Parameters<typeof run>): Promise<LeafResult['truth']> => (await run(...args)).truth;

describe('names', () => {
  it('a concept is found by the concept, whatever the fact is called', async () => {
    expect(await truth(factSet([affected(true, { name: 'cyd:AffectedFlag' })]), leaf('affected', 'is', true))).toBe(true);
  });

  it('a fact from a fact-set file without a concept is found by its name', async () => {
    expect(await truth(factSet([{ name: 'affected', origin: 'given', kind: 'boolean', value: true }]), leaf('affected', 'is', true))).toBe(true);
  });

  it('another concept does not answer to the name', async () => {
    expect(await truth(factSet([affected(true, { concept: 'cyd:OtherFlag' })]), leaf('affected', 'is', true))).toBe(false);
  });

  it.each([['form', 'is', '10-K'], ['period-of-report', 'after', '2025-12-30'], ['period-of-report', 'is-present', true]] as const)('%s comes from the filing where no fact gives it', async (name, operator, value) => {
    expect(await truth(factSet([]), leaf(name, operator, value))).toBe(true);
  });

  it('a given fact comes before the filing\'s own description', async () => {
    expect(await truth(factSet([{ name: 'form', origin: 'given', kind: 'text', text: '20-F' }]), leaf('form', 'is', '20-F'))).toBe(true);
  });

  it('what a fact has of its mark-up, its namespace and its entity is known in any input; what it lacks is unobservable where mark-up is', async () => {
    const context = { id: 'c', scheme: 'http://www.sec.gov/CIK', entity: '0001234567', period: { instant: '2025-12-31' }, dimensions: {} };
    const bare = { observes: without('markup') };
    for (const [path, extra] of [['markup.lang', { markup: { lang: 'en-US' } }], ['namespace', { namespace: 'http://xbrl.sec.gov/cyd/2025' }], ['context.entity', { context }], ['context.scheme', { context }]] as const) {
      expect(await run(factSet([affected(true, extra)], bare), leaf('affected', 'is-present', undefined, path))).toMatchObject({ truth: true });
      expect(await run(factSet([affected(true)], bare), leaf('affected', 'is-present', undefined, path))).toMatchObject({ truth: 'unknown', because: 'unobservable' });
      expect(await run(factSet([affected(true)]), leaf('affected', 'is-present', undefined, path))).toMatchObject({ truth: false });
    }
    const { scheme: _, ...paged } = { ...context, entity: '' };
    expect(await run(factSet([affected(true, { context: paged })], bare), leaf('affected', 'is-present', undefined, 'context.entity'))).toMatchObject({ truth: 'unknown' });
    expect(await run(factSet([affected(true, { context })], bare), leaf('affected', 'is-present', undefined, 'context.dimensions.x'))).toMatchObject({ truth: false });
  });

  it('an element of the cover is unobservable where the page that has it is not there', async () => {
    expect(await run(factSet([], { observes: without('registrant') }), leaf('amendment', 'is-present'))).toMatchObject({ truth: 'unknown', because: 'unobservable', about: 'amendment' });
    expect(await run(factSet([], { observes: without('registrant') }), leaf('affected', 'is-present'))).toMatchObject({ truth: false });
    expect(await run(factSet([]), leaf('amendment', 'is-present'))).toMatchObject({ truth: false });
  });

  it('a given name is unobservable where the input cannot show it, absent where it could have', async () => {
    const filing = { form: null, filed: null };
    expect(await run(factSet([], { filing, observes: without('form') }), leaf('form', 'is-present'))).toMatchObject({ truth: 'unknown', because: 'unobservable', about: 'form' });
    expect(await truth(factSet([], { filing }), leaf('form', 'is-present'))).toBe(false);
    expect(await truth(factSet([], { filing }), leaf('filed-on', 'is-present'))).toBe('unknown');
  });

  it.each(['nobody', 'constructor', 'it'])('"%s" is nobody\'s name here', async (name) => {
    await expect(truth(factSet([affected(true)]), leaf(name, 'is-present'))).rejects.toThrow(RangeError);
  });
});

describe('a fact that is absent from an input that could have shown it', () => {
  const rows: readonly (readonly [string, PlainValue, boolean, boolean])[] = [['is-present', true, false, true], ['is-absent', true, true, false], ['is', true, false, true], ['mentions', 'a', false, true]];
  it.each(rows)('%s %j is %s, negated %s, in require', async (operator, value, plain, negated) => {
    expect(await truth(factSet([]), leaf('affected', operator, value))).toBe(plain);
    expect(await truth(factSet([]), leaf('affected', operator, value), { negated: true })).toBe(negated);
  });

  it('is false under both signs in when, and said to be absent', async () => {
    for (const negated of [false, true]) {
      expect(await run(factSet([]), leaf('affected', 'is', true), { negated, clause: 'when' })).toMatchObject({ truth: false, because: 'fact-absent', about: 'affected' });
    }
  });

  it('answers presence in when as in require', async () => {
    expect(await truth(factSet([]), leaf('affected', 'is-absent'), { clause: 'when' })).toBe(true);
    expect(await truth(factSet([]), leaf('affected', 'is-absent'), { clause: 'when', negated: true })).toBe(false);
  });

  it('a derived fact that is not there was not found, unless a part was not read', async () => {
    const rest = { observes: without('whole-filing') };
    expect(await truth(factSet([], rest), leaf('residue', 'is-absent'))).toBe(true);
    expect(await truth(factSet([], { observes: ['form'] }), leaf('residue', 'is-absent'))).toBe('unknown');
    const problems = [{ ruleId: 'input/malformed', severity: 'error', message: 'm', help: 'h', status: 'partial' }] as const;
    expect(await run(factSet([], { ...rest, problems }), leaf('residue', 'is-absent'))).toMatchObject({ truth: 'unknown', because: 'not-read' });
  });
});

describe('what an input cannot show is unknown under both signs', () => {
  const rows: readonly (readonly [string, FactSet, ReturnType<typeof leaf>])[] = [
    ['a tagged concept without tags', factSet([], { observes: without('tagged') }), leaf('affected', 'is-present')],
    ['a tagged concept in a part of a filing', factSet([], { observes: without('whole-filing') }), leaf('affected', 'is', true)],
    ['mark-up', factSet([affected(true)], { observes: without('markup') }), leaf('affected', 'is', true, 'markup.hidden')],
    ['wrapped words of a flag', factSet([affected(true, { text: 'not' })], { observes: without('wrapped-text') }), leaf('affected', 'mentions', 'not', 'text')],
    ['a context', factSet([affected(true)], { observes: without('markup') }), leaf('affected', 'is', '2025-12-31', 'context.period.end')],
    ['contexts to compare in', factSet([affected(true)], { observes: without('markup') }), leaf('affected', 'same-in-context')],
    ['another fact to compare with', factSet([affectedText('a')], { observes: without('whole-filing') }), leaf('affected-text', 'contains-text-of', 'board-text')],
  ];
  it.each(rows)('%s', async (_what, set, one) => {
    for (const negated of [false, true]) expect(await run(set, one, { negated })).toMatchObject({ truth: 'unknown', because: 'unobservable' });
  });

  it('the text of a text block needs no wrapped words', async () => {
    expect(await truth(factSet([affectedText('a word')], { observes: without('wrapped-text', 'markup') }), leaf('affected-text', 'mentions', 'word', 'text'))).toBe(true);
  });

  it('says that a part was not read rather than that it cannot be seen', async () => {
    const problems = [{ ruleId: 'input/malformed', severity: 'error', message: 'm', help: 'h', status: 'partial' }] as const;
    expect(await run(factSet([], { observes: without('whole-filing'), problems }), leaf('affected', 'is', true))).toMatchObject({ truth: 'unknown', because: 'not-read', about: 'affected' });
  });
});

describe('several facts of one name', () => {
  const both = [affected(true), affected(false)];
  it('a leaf holds if it holds for all, and so does its negation', async () => {
    expect(await truth(factSet([affected(true), affected(true)]), leaf('affected', 'is', true))).toBe(true);
    expect(await truth(factSet(both), leaf('affected', 'is', true))).toBe(false);
    expect(await truth(factSet(both), leaf('affected', 'is', true), { negated: true })).toBe(false);
  });

  it('one unknown among those that hold makes it unknown, one that fails decides', async () => {
    const open = saidAffected('none', { undecided: 'wrapped-text' });
    expect(await run(factSet([saidAffected('negated'), open]), leaf('said-affected', 'is', 'negated', 'value.polarity'))).toMatchObject({ truth: 'unknown', because: 'undecided', about: 'said-affected' });
    expect(await truth(factSet([open, saidAffected('affirmed')]), leaf('said-affected', 'is', 'negated', 'value.polarity'))).toBe(false);
  });

  it('another name is compared with in all its facts', async () => {
    const set = [affectedText('the board and management'), { ...affectedText('the board'), concept: 'cyd:BoardTextBlock' }, { ...affectedText('nobody'), concept: 'cyd:BoardTextBlock' }];
    const { truth: held, compared } = await run(factSet(set), leaf('affected-text', 'contains-text-of', 'board-text'));
    expect([held, compared.length]).toEqual([false, 2]);
  });

  it('what cannot be seen of it is unknown, unless what can be seen decides', async () => {
    const words = (text: string): FactSet => factSet([affectedText(text), affected(true, { text: 'seen' })], { observes: without('wrapped-text') });
    expect(await run(words('a'), leaf('affected-text', 'contains-text-of', 'affected'))).toMatchObject({ truth: 'unknown', because: 'unobservable', about: 'affected' });
    const open = factSet([affectedText('none'), saidAffected('none', { undecided: 'visible-text' }), saidAffected('negated')]);
    expect(await truth(open, leaf('affected-text', 'same-as', 'said-affected.value.polarity'))).toBe(false);
  });

  it('too many of them are not compared one by one', async () => {
    const many = Array.from({ length: 1_001 }, () => ({ ...affectedText('b'), concept: 'cyd:BoardTextBlock' }));
    await expect(truth(factSet([affectedText('a'), ...many]), leaf('affected-text', 'same-as', 'board-text'))).rejects.toThrow('board-text has more than 1000 facts');
  });
});

describe('same-in-context', () => {
  const context = (id: string, more: Partial<Context> = {}): Pick<Fact, 'context'> => ({ context: { id, entity: '1', period: { start: '2025-01-01', end: '2025-12-31' }, dimensions: {}, ...more } });
  const twins = (one: Pick<Fact, 'context'>, other: Pick<Fact, 'context'>, value = false): FactSet => factSet([affected(true, one), affected(value, other)]);
  const same = leaf('affected', 'same-in-context');
  it.each([
    ['one context', twins(context('a'), context('a')), false],
    ['two ids for equal contexts', twins(context('a', { dimensions: { x: '1', y: '2' } }), context('b', { dimensions: { y: '2', x: '1' } })), false],
    ['no contexts at all', twins({}, {}), false],
    ['equal values', twins(context('a'), context('a'), true), true],
    ['another member', twins(context('a'), context('b', { dimensions: { x: '1' } })), true],
    ['another entity', twins(context('a'), context('b', { entity: '2' })), true],
    ['another end', twins(context('a'), context('b', { period: { start: '2025-01-01', end: '2025-12-30' } })), true],
    ['an instant', twins(context('a'), context('b', { period: { instant: '2025-12-31' } })), true],
    ['forever', twins(context('a', { period: { forever: true } }), context('b', { period: { forever: true } })), false],
    ['another element', factSet([affected(true), affected(false, { concept: 'cyd:EngagedFlag' })]), true],
  ])('%s', async (_what, set, expected) => {
    const { truth: held, compared } = await run(set, same);
    expect(held).toBe(expected);
    if (!expected) expect(compared).toHaveLength(2);
  });
});

describe('said facts', () => {
  const rows: readonly (readonly [string, Fact, boolean])[] = [
    ['an answer', saidAffected('negated'), true],
    ['polarity none', saidAffected('none'), false],
    ['answer silent', said('said-affected', { answer: 'silent', by: 'board' }), false],
    ['by none', said('said-affected', { by: 'none' }), false],
    ['level none', said('said-affected', { level: 'none' }), false],
    ['an answer beside a level none', said('said-affected', { polarity: 'negated', level: 'none' }), true],
    ['a record without an answer', said('said-affected', { words: 3 }), true],
    ['an empty list', { name: 'said-affected', origin: 'derived', kind: 'list', value: [] }, false],
    ['a list', { name: 'said-affected', origin: 'derived', kind: 'list', value: ['a'] }, true],
    ['an empty text', { name: 'said-affected', origin: 'derived', kind: 'text', text: '' }, false],
    ['a boolean', { name: 'said-affected', origin: 'derived', kind: 'boolean', value: false }, true],
  ];
  it.each(rows)('%s: is-present is as it should be', async (_what, fact, present) => {
    expect(await truth(factSet([fact]), leaf('said-affected', 'is-present'))).toBe(present);
    expect(await truth(factSet([fact]), leaf('said-affected', 'is-absent'))).toBe(!present);
    expect(await truth(factSet([fact]), leaf('said-affected', 'is-present'), { negated: true })).toBe(!present);
  });

  it('an answer none can be compared with', async () => {
    expect(await truth(factSet([saidAffected('none')]), leaf('said-affected', 'is', 'none', 'value.polarity'))).toBe(true);
  });

  it.each(['is-present', 'is-absent', 'is'])('what was left undecided and found nothing is unknown to %s', async (operator) => {
    for (const [fact, path] of [
      [saidAffected('none', { undecided: 'wrapped-text' }), 'value.polarity'],
      [said('said-affected', { by: 'board', committees: [] }, { undecided: 'visible-text' }), 'value.committees'],
      [said('said-affected', { by: 'board', limb: 'silent' }, { undecided: 'visible-text' }), 'value.limb'],
    ] as const) {
      expect(await run(factSet([fact]), leaf('said-affected', operator, 'none', path))).toMatchObject({ truth: 'unknown', because: 'undecided', about: 'said-affected' });
    }
  });

  it('what was left undecided is not known, whatever was found', async () => {
    expect(await truth(factSet([saidAffected('cross-reference', { undecided: 'wrapped-text' })]), leaf('said-affected', 'is', 'negated', 'value.polarity'))).toBe('unknown');
  });

  it('a list in a record is present when it holds something', async () => {
    const set = (committees: readonly string[]): FactSet => factSet([said('said-affected', { by: 'committee', committees })]);
    expect(await truth(set(['Audit Committee']), leaf('said-affected', 'is-present', true, 'value.committees'))).toBe(true);
    expect(await truth(set([]), leaf('said-affected', 'is-present', true, 'value.committees'))).toBe(false);
  });
});

describe('values', () => {
  const nil: Fact = { name: 'affected', concept: 'cyd:AffectedFlag', origin: 'tagged', kind: 'nil', value: null };
  it('a nil fact is present and compares with nothing', async () => {
    expect(await truth(factSet([nil]), leaf('affected', 'is-present'))).toBe(true);
    expect(await truth(factSet([nil]), leaf('affected', 'is', true))).toBe(false);
    expect(await truth(factSet([nil]), leaf('affected', 'is', true), { negated: true })).toBe(true);
    expect(await truth(factSet([nil]), leaf('affected', 'is-present', true, 'text'))).toBe(false);
  });

  it('the value of a text fact is its text, and a tagged text is present though empty', async () => {
    expect(await truth(factSet([affectedText('words')]), leaf('affected-text', 'is', 'words'))).toBe(true);
    expect(await truth(factSet([affectedText('')]), leaf('affected-text', 'is-present'))).toBe(true);
  });

  it('a flag that wraps no words has no text', async () => {
    expect(await truth(factSet([affected(true, { text: '' })]), leaf('affected', 'is-present', true, 'text'))).toBe(false);
  });

  it('mark-up that is null is absent, and false is a value', async () => {
    const markup = { element: 'nonNumeric', id: null, format: null, registry: null, escape: false, hidden: false, nil: false, nestedIn: ['a'], lang: null, startsMidWord: false, endsMidWord: false } as const;
    const set = factSet([affected(true, { markup })]);
    expect(await truth(set, leaf('affected', 'is-present', true, 'markup.format'))).toBe(false);
    expect(await truth(set, leaf('affected', 'is', false, 'markup.hidden'))).toBe(true);
    expect(await truth(set, leaf('affected', 'is', 'a', 'markup.nestedIn.0'))).toBe(true);
    expect(await truth(set, leaf('affected', 'is-present', true, 'markup.nobody.there'))).toBe(false);
    expect(await truth(set, leaf('affected', 'is-present', true, 'context.period.end'))).toBe(false);
  });

  it('the fact at hand is `it`, also to compare with', async () => {
    const hand = affectedText('the board');
    const set = factSet([hand, { ...affectedText('the board and others'), concept: 'cyd:BoardTextBlock' }]);
    expect((await run(set, leaf('it', 'mentions', 'board'), { it: hand })).instances.map(({ name }) => name)).toEqual(['affected-text']);
    expect(await truth(set, leaf('board-text', 'contains-text-of', 'it'), { it: hand })).toBe(true);
  });
});
