import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argueRules, evaluateRules } from '../../src/evaluate/index.js';
import { toArgumentNode } from '../../src/evaluate/argument-node.js';
import { evaluateCondition } from '../../src/evaluate/conditions.js';
import { createFactReader } from '../../src/evaluate/fact-reader.js';
import type { Argument, ArgumentLeaf, ArgumentNode } from '../../src/model/argument.js';
import type { FactSet } from '../../src/model/fact.js';
import type { Condition, Rule } from '../../src/model/rule.js';
import { affected, affectedText, at, factSet, leaf, rule, saidAffected, uri, vocabulary, without } from './build.js';

async function argue(one: Rule, set: FactSet): Promise<Argument> {
  const [argued] = await argueRules([one], vocabulary, set);
  return argued?.argument ?? expect.fail('no argument');
}

function leavesOf(node: ArgumentNode | undefined): readonly ArgumentLeaf[] {
  if (node === undefined) return [];
  return node.kind === 'leaf' ? [node] : node.parts.flatMap(leavesOf);
}

const words = saidAffected('negated', { text: 'have not   affected us', location: at(110, 120, [125, 130]), from: 'own-block', looked: { 'own-block': 'negated', section: 'none' } });

describe('argueRules', () => {
  it('says of each condition which facts it read, what stood there, in whose words and where', async () => {
    const { cases: [only] } = await argue(rule(leaf('said-affected', 'is', 'affirmed', 'value.polarity')), factSet([words]));
    expect(only?.require).toEqual({
      kind: 'leaf', truth: false, negated: false, fact: 'said-affected', path: 'value.polarity', operator: 'is', expected: 'affirmed',
      facts: [{
        name: 'said-affected', origin: 'derived', value: { polarity: 'negated' }, quote: 'have not affected us', from: 'own-block',
        looked: { 'own-block': 'negated', section: 'none' }, truth: false, read: 'negated',
        // Mark-up between the words of a quote does not make it two places.
        location: { uri, regions: [{ startLine: 2, startColumn: 11, endLine: 2, endColumn: 31, charOffset: 110, charLength: 20 }] },
      }],
      compared: [],
    });
  });

  it('keeps what the rule applies to apart from what it asks, in the order written', async () => {
    const when: Condition = { any: [leaf('affected', 'is-present'), { not: leaf('board-text', 'is-present') }] };
    const { cases: [only] } = await argue(rule({ all: [leaf('affected', 'is', true), leaf('affected-text', 'mentions', 'breach')] }, { when }), factSet([affected(true), affectedText('No breach.')]));
    expect(only?.when).toMatchObject({ kind: 'any', truth: true, parts: [{ operator: 'is-present', negated: false, truth: true }, { fact: 'board-text', negated: true, truth: true }] });
    expect(only?.require).toMatchObject({ kind: 'all', truth: true, parts: [{ fact: 'affected', truth: true }, { fact: 'affected-text', truth: true }] });
    expect(only).toMatchObject({ verdict: 'pass', because: 'require-holds', findings: [] });
  });

  it('leaves out what was not asked: a rule that does not apply has no requirement', async () => {
    const argument = await argue(rule(leaf('affected', 'is', true), { when: leaf('affected-text', 'mentions', 'breach') }), factSet([affected(true)]));
    expect(argument).toMatchObject({ verdict: 'notApplicable', because: 'fact-absent', about: 'affected-text', cases: [{ when: { truth: false, because: 'fact-absent', facts: [] } }] });
    expect(argument.cases[0]).not.toHaveProperty('require');
  });

  it.each<readonly [string, Partial<Rule>, Argument['because']]>([
    ['form', { appliesTo: { forms: ['8-K'] } }, 'form'],
    ['period', { appliesTo: { periodsEndingFrom: '2026-01-01' } }, 'period'],
  ])('has no case where the %s decided', async (_what, more, because) => {
    expect(await argue(rule(leaf('affected', 'is', true), more), factSet([affected(true)]))).toEqual({ ruleId: 'cyd/a-rule', verdict: 'notApplicable', because, cases: [] });
  });

  it.each<readonly [string, Rule, FactSet, readonly string[]]>([
    ['the form', rule(leaf('affected', 'is', true), { appliesTo: { forms: ['10-K'] } }), factSet([], { filing: { form: null } }), ['form']],
    ['what the rule needs', rule(leaf('affected', 'is', true), { needs: ['markup'] }), factSet([], { observes: without('markup') }), ['markup']],
    ['the rest of the filing, where a tag is missing', rule(leaf('affected', 'is-present')), factSet([], { observes: without('whole-filing') }), ['whole-filing']],
    ['the words that an element wraps', rule(leaf('affected', 'mentions', 'not', 'text')), factSet([affected(true)], { observes: without('wrapped-text') }), ['wrapped-text']],
    ['mark-up', rule(leaf('affected', 'is', true, 'markup.hidden')), factSet([affected(true)], { observes: without('markup') }), ['markup']],
    ['the tags that a set is made of', rule(leaf('it', 'is', true), { each: 'flags' }), factSet([], { observes: without('tagged', 'whole-filing') }), ['tagged', 'whole-filing']],
  ])('says what would have to be seen: %s', async (_what, one, set, unseen) => {
    const argument = await argue(one, set);
    expect(argument).toMatchObject({ verdict: 'open', because: 'unobservable', unseen });
    for (const { require } of argument.cases) expect(leavesOf(require)[0]).toMatchObject({ truth: 'unknown', unseen });
  });

  it('says of an undecided fact what would decide it', async () => {
    const argument = await argue(rule(leaf('said-affected', 'is', 'negated', 'value.polarity')), factSet([saidAffected('none', { undecided: 'wrapped-text' })]));
    expect(argument).toMatchObject({ verdict: 'open', because: 'undecided', about: 'said-affected' });
    expect(leavesOf(argument.cases[0]?.require)[0]?.facts).toMatchObject([{ truth: 'unknown', undecided: 'wrapped-text' }]);
  });

  it('names the facts that were compared with', async () => {
    const { cases: [only] } = await argue(rule(leaf('said-affected', 'same-as', 'affected-text', 'text')), factSet([words, affectedText('have not affected us')]));
    expect(leavesOf(only?.require)[0]?.compared).toEqual([{ name: 'affected-text', origin: 'tagged', concept: 'cyd:AffectedTextBlock', quote: 'have not affected us' }]);
  });

  it('goes through the facts at hand one by one, and gives each the findings that it led to', async () => {
    const flags = [affected(true, { location: at(10, 14) }), affected(false, { location: at(20, 25) }), affected(true, { location: at(30, 34) })];
    const [argued] = await argueRules([rule(leaf('it', 'is', false), { each: 'flags', at: [] })], vocabulary, factSet(flags));
    const { outcome, argument: { cases } } = argued ?? expect.fail();
    expect(cases.map(({ it: fact, verdict }) => [fact?.value, fact?.location?.regions[0].charOffset, verdict])).toEqual([[true, 10, 'fail'], [false, 20, 'pass'], [true, 30, 'fail']]);
    expect(cases.flatMap(({ findings }) => findings)).toEqual(outcome.findings.map(({ fingerprint }) => fingerprint));
    expect(cases.map(({ findings }) => findings.length)).toEqual([1, 0, 1]);
    // Equal ones are told apart, across the cases.
    expect(cases[2]?.findings[0]).toBe(`${cases[0]?.findings[0] ?? ''}:2`);
  });

  it('says what made a finding weigh less', async () => {
    const weaker = [{ when: leaf('board-text', 'is-present'), severity: 'note', message: 'a' }, { when: leaf('affected', 'is', true), severity: 'note', message: 'b' }] as const;
    const { cases: [only] } = await argue(rule(leaf('affected', 'is', false), { weaker }), factSet([affected(true)]));
    expect(only?.weaker).toMatchObject({ severity: 'note', when: { fact: 'affected', truth: true } });
  });

  it('ends with the rule open where an operator throws', async () => {
    expect(await argue(rule(leaf('affected', 'before', 'tomorrow')), factSet([affected(true)]))).toEqual({ ruleId: 'cyd/a-rule', verdict: 'open', because: 'rule-error', about: 'before takes a date YYYY-MM-DD', cases: [] });
  });

  it('lists so many facts and cases, those that decide among them, and counts the rest', async () => {
    const many = Array.from({ length: 150 }, (_, index) => affected(index !== 140));
    const { cases: [only] } = await argue(rule(leaf('affected', 'is', true)), factSet(many));
    const [one] = leavesOf(only?.require);
    expect(one?.facts).toHaveLength(20);
    expect(one).toMatchObject({ unlisted: 130, facts: expect.arrayContaining([expect.objectContaining({ truth: false })]) });
    const each = await argue(rule(leaf('it', 'is', true), { each: 'flags' }), factSet(many));
    expect(each).toMatchObject({ verdict: 'fail', unlisted: 50, cases: expect.arrayContaining([expect.objectContaining({ verdict: 'fail' })]) });
  });

  it('keeps nothing that is not plain data', async () => {
    const argument = await argue(rule(leaf('affected', 'is', true)), factSet([affected(true, { location: at(1, 2) })]));
    expect(structuredClone(argument)).toEqual(JSON.parse(JSON.stringify(argument)));
  });
});

describe('toArgumentNode', () => {
  const set = factSet([affected(true), saidAffected('none', { undecided: 'wrapped-text' })]);
  const reader = createFactReader(vocabulary, set);
  const some = fc.constantFrom(leaf('affected', 'is', true), leaf('affected', 'is', false), leaf('said-affected', 'is', 'none', 'value.polarity'));
  const { formula } = fc.letrec<{ formula: Condition }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      some, some.map((not) => ({ not })),
      fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    ),
  }));

  it('has the truth that the engine found, over any formula, and its leaves in the order written', async () => {
    await fc.assert(fc.asyncProperty(formula, async (condition) => {
      const result = await evaluateCondition(condition, 'require', { reader });
      const node = toArgumentNode(condition, result, reader);
      expect(node.truth).toBe(result.truth);
      expect(leavesOf(node).map(({ fact, expected, negated, truth }) => [fact, expected, negated, truth])).toEqual(result.leaves.map(({ leaf: { fact, value }, negated, truth }) => [fact, value, negated, truth]));
    }), { numRuns: 300 });
  });
});

describe('an argument and an outcome', () => {
  it('are one', async () => {
    const rules = [rule(leaf('affected', 'is', true)), rule(leaf('board-text', 'is-present'), { id: 'cyd/b' })];
    const set = factSet([affected(false)]);
    expect((await argueRules(rules, vocabulary, set)).map(({ outcome }) => outcome)).toEqual(await evaluateRules(rules, vocabulary, set));
  });
});
