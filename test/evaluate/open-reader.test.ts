import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Condition, Rule } from '../../src/model/rule.js';
import { affected, affectedText, factSet, leaf, rule, vocabulary } from './build.js';

const holds = leaf('affected', 'is', true);
const pattern = leaf('affected-text', 'matches', 'w.rds');

describe('the matcher of patterns', () => {
  // What one test loads would still be there in the next.
  beforeEach(() => { vi.resetModules(); });

  const at: readonly (readonly [string, Rule])[] = [
    ['in require', rule(pattern)],
    ['in when', rule(holds, { when: pattern })],
    ['under not', rule({ not: leaf('affected-text', 'matches', 'none') })],
    ['among others that all hold', rule({ all: [holds, pattern] })],
    ['among others of which one holds', rule({ any: [leaf('affected', 'is', false), pattern] })],
    ['deep down', rule({ all: [holds, { any: [{ all: [pattern] }] }] } satisfies Condition)],
    ['where the rule is weaker', rule(leaf('affected', 'is', false), { weaker: [{ when: pattern, severity: 'note', because: 'of it' }] as unknown as NonNullable<Rule['weaker']> })],
  ];
  it.each(at)('is there for a rule that has one %s', async (_where, one) => {
    const { openReader } = await import('../../src/evaluate/open-reader.js');
    const { matches } = await import('../../src/evaluate/operators/matches.js');
    const reader = await openReader([rule(holds), one], vocabulary, factSet([affected(true), affectedText('words')]));
    expect(matches('words', 'w.rds', { fold: reader.fold, holdsForAll: () => false, holdsForTwins: () => false })).toBe(true);
  });

  it('is not loaded for rules without one', async () => {
    const { openReader } = await import('../../src/evaluate/open-reader.js');
    const { matches } = await import('../../src/evaluate/operators/matches.js');
    const plain: readonly Condition[] = [holds, { not: holds }, { all: [holds] }, { any: [holds] }];
    const reader = await openReader(plain.map((condition) => rule(condition, { when: holds })), vocabulary, factSet([affected(true)]));
    expect(() => matches('words', 'w.rds', { fold: reader.fold, holdsForAll: () => false, holdsForTwins: () => false })).toThrow('not loaded');
  });
});

it('sorts rules by their ids and leaves the list as it is', async () => {
  const { sortRules } = await import('../../src/evaluate/open-reader.js');
  const rules = ['b/b', 'a/c', 'a/a'].map((id) => rule(holds, { id: id }));
  expect(sortRules(rules).map(({ id }) => id)).toEqual(['a/a', 'a/c', 'b/b']);
  expect(rules.map(({ id }) => id)).toEqual(['b/b', 'a/c', 'a/a']);
});
