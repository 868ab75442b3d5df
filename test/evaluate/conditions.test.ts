import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../src/model/rule.js';
import { evaluateCondition } from '../../src/evaluate/conditions.js';
import { createFactReader } from '../../src/evaluate/fact-reader.js';
import type { Operators } from '../../src/evaluate/operator.js';
import type { Truth } from '../../src/evaluate/truth.js';
import { affected, affectedText, factSet, leaf, said, saidAffected, vocabulary } from './build.js';

const reader = createFactReader(vocabulary, factSet([affected(true), saidAffected('negated', { undecided: 'wrapped-text' })]));

/** One operator for each truth, over a fact that is there. */
const constants: Operators = { yes: () => true, no: () => false, perhaps: () => 'unknown' };
const constant = (operator: string): Leaf => leaf('affected', operator);

async function truthOf(condition: Condition): Promise<Truth> {
  return (await evaluateCondition(condition, 'require', { reader }, constants)).truth;
}

/** Kleene's tables, written from their definition. */
function kleene(condition: Condition): Truth {
  const rank = (truth: Truth): number => (truth === 'unknown' ? 1 : truth ? 2 : 0);
  const truths: readonly Truth[] = [false, 'unknown', true];
  if ('all' in condition) return truths[Math.min(...condition.all.map((one) => rank(kleene(one))))] ?? 'unknown';
  if ('any' in condition) return truths[Math.max(...condition.any.map((one) => rank(kleene(one))))] ?? 'unknown';
  if ('not' in condition) return truths[2 - rank(kleene(condition.not))] ?? 'unknown';
  return ({ yes: true, no: false, perhaps: 'unknown' } as const)[condition.operator] ?? 'unknown';
}

const { formula } = fc.letrec<{ formula: Condition; leaf: Leaf; literal: Condition }>((tie) => ({
  leaf: fc.constantFrom('yes', 'no', 'perhaps').map(constant),
  literal: fc.oneof(tie('leaf'), tie('leaf').map((one) => ({ not: one }))),
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('literal'),
    fc.array(tie('formula'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('formula'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
  ),
}));

describe('evaluateCondition', () => {
  it('answers as Kleene\'s logic does, over any formula', async () => {
    await fc.assert(fc.asyncProperty(formula, async (condition) => {
      expect(await truthOf(condition)).toBe(kleene(condition));
    }), { numRuns: 1_000 });
  });

  it.each([
    [{ any: [constant('perhaps'), constant('yes')] }, true],
    [{ any: [constant('perhaps'), constant('no')] }, 'unknown'],
    [{ all: [constant('perhaps'), constant('no')] }, false],
    [{ not: constant('perhaps') }, 'unknown'],
    [{ any: [constant('perhaps'), { not: constant('perhaps') }] }, 'unknown'],
  ] as const)('decides %j as %s', async (condition, truth) => {
    expect(await truthOf(condition)).toBe(truth);
  });

  it('reports every leaf in the order written, with its own truth, also where others decide', async () => {
    const { leaves } = await evaluateCondition({ any: [constant('yes'), { all: [{ not: constant('yes') }, constant('perhaps')] }] }, 'require', { reader }, constants);
    expect(leaves.map(({ leaf: { operator }, negated, truth }) => [operator, negated, truth])).toEqual([['yes', false, true], ['yes', true, false], ['perhaps', false, 'unknown']]);
  });

  it('names the facts that a leaf read and what it came to for each', async () => {
    const { leaves } = await evaluateCondition(leaf('affected', 'is', false), 'require', { reader });
    expect(leaves[0]?.instances.map(({ name, fact, truth }) => [name, fact.concept, truth])).toEqual([['affected', 'cyd:AffectedFlag', false]]);
  });
});

describe('what the engine would get wrong', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['takes `any: []` for true', { any: [] }],
    ['takes `all: []` for true', { all: [] }],
    ['ignores `all` beside `any`', { any: [constant('yes')], all: [constant('no')] }],
    ['ignores unknown keys of a list', { all: [constant('yes')], unless: [constant('yes')] }],
    ['ignores unknown keys of a leaf', { ...constant('yes'), params: { a: 1 } }],
    ['runs by priority', { ...constant('yes'), priority: 9 }],
    ['takes references to conditions', { condition: 'another' }],
    ['reads a colon as a decorator', constant('not:yes')],
    ['rejects the run for an operator that it lacks', constant('certainly')],
    ['brings operators of its own', constant('equal')],
    ['finds operators on the prototype', constant('constructor')],
    ['negates lists', { not: { all: [constant('yes')] } }],
    ['ignores keys beside `not`', { not: constant('no'), all: [constant('yes')] }],
    ['takes something else for a list', { all: constant('yes') }],
    ['does not see it below another condition', { all: [{ any: [constant('yes'), { any: [] }] }] }],
  ];
  it.each(refused)('it %s: refused before it runs', async (_what, condition) => {
    await expect(truthOf(condition as Condition)).rejects.toThrow(TypeError);
  });

  it('compares strings as numbers: here "9" is not at least "10", nor at least 10', async () => {
    const nine = createFactReader(vocabulary, factSet([affectedText('9')]));
    expect((await evaluateCondition(leaf('affected-text', 'at-least', 10), 'require', { reader: nine })).truth).toBe(false);
    expect((await evaluateCondition(leaf('affected-text', 'at-least', 8), 'require', { reader: nine })).truth).toBe(false);
  });

  it.each(['$.value', '$..polarity', 'value[?(@.polarity)]', '__proto__', 'value.__proto__.polarity', 'constructor.name', 'value.constructor', 'value.polarity.length'])('it resolves paths as JSONPath: here %s leads nowhere', async (path) => {
    const given = createFactReader(vocabulary, factSet([said('said-affected', JSON.parse('{ "polarity": "negated", "constructor": "own", "__proto__": { "polarity": "x" } }') as Record<string, string>)]));
    expect((await evaluateCondition(leaf('said-affected', 'is-present', true, path), 'require', { reader: given })).truth).toBe(false);
  });

  it('it takes a value with a `fact` for a reference: here the operator sees the value', async () => {
    const seen: unknown[] = [];
    const watching: Operators = { watch: (_actual, expected) => seen.push(expected) > 0 };
    await evaluateCondition(leaf('affected', 'watch', { fact: 'affected', days: 4 }), 'require', { reader }, watching);
    expect(seen).toEqual([{ fact: 'affected', days: 4 }]);
  });

  it('it loses rules when runs overlap on one engine: here a hundred at once all answer', async () => {
    const many = Array.from({ length: 100 }, (_, index) => constant(['yes', 'no', 'perhaps'][index % 3] ?? ''));
    expect(await Promise.all(many.map(truthOf))).toEqual(many.map(kleene));
  });

  it('it asks operators of both readings again: here a leaf is evaluated once', async () => {
    let count = 0;
    const counting: Operators = { count: () => (count += 1) > 0 };
    await evaluateCondition({ all: [leaf('affected', 'count')] }, 'require', { reader }, counting);
    expect(count).toBe(1);
  });

  it('it rejects the run when an operator throws: here the error of the leaf comes out as it is', async () => {
    const throwing: Operators = { throw: () => { throw new Error('broken operator'); } };
    await expect(evaluateCondition(leaf('affected', 'throw'), 'require', { reader }, throwing)).rejects.toThrow('broken operator');
  });
});
