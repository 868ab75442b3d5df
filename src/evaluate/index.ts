import type { FactSet } from '../model/fact.js';
import type { Outcome } from '../model/finding.js';
import type { Condition, Rule } from '../model/rule.js';
import { evaluateRule } from './evaluate-rule.js';
import { createFactReader } from './fact-reader.js';
import type { Vocabulary } from './fact-reader.js';
import { loadMatcher } from './operators/matches.js';


function uses(condition: Condition | undefined, operator: string): boolean {
  if (condition === undefined) return false;
  if ('all' in condition) return condition.all.some((one) => uses(one, operator));
  if ('any' in condition) return condition.any.some((one) => uses(one, operator));
  return ('not' in condition ? condition.not : condition).operator === operator;
}

/**
 * Evaluates rules over what is known about one filing: one outcome a rule, in the order of the rules' ids.
 * Never throws on content; a rule that cannot be evaluated is open with the reason `rule-error`, the others are unaffected.
 */
export async function evaluateRules(rules: readonly Rule[], vocabulary: Vocabulary, factSet: FactSet): Promise<Outcome[]> {
  if (rules.some((rule) => uses(rule.when, 'matches') || uses(rule.require, 'matches') || rule.weaker?.some(({ when }) => uses(when, 'matches')))) await loadMatcher();
  const reader = createFactReader(vocabulary, factSet);
  const outcomes: Outcome[] = [];
  for (const rule of [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))) outcomes.push(await evaluateRule(rule, reader));
  return outcomes;
}
