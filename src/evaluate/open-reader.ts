import type { FactSet } from '../model/fact.js';
import type { Condition, Rule } from '../model/rule.js';
import { createFactReader } from './fact-reader.js';
import type { FactReader, Vocabulary } from './fact-reader.js';
import { loadMatcher } from './operators/matches.js';

function uses(condition: Condition | undefined, operator: string): boolean {
  if (condition === undefined) return false;
  if ('all' in condition) return condition.all.some((one) => uses(one, operator));
  if ('any' in condition) return condition.any.some((one) => uses(one, operator));
  return ('not' in condition ? condition.not : condition).operator === operator;
}

/** Makes a reader over one filing's facts, with what the operators of these rules need. */
export async function openReader(rules: readonly Rule[], vocabulary: Vocabulary, factSet: FactSet): Promise<FactReader> {
  if (rules.some((rule) => uses(rule.when, 'matches') || uses(rule.require, 'matches') || rule.weaker?.some(({ when }) => uses(when, 'matches')))) await loadMatcher();
  return createFactReader(vocabulary, factSet);
}

/** Rules in the order of their ids. */
export function sortRules(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}
