import type { FactSet } from '../model/fact.js';
import type { Outcome } from '../model/finding.js';
import type { AskSpent } from '../model/limits.js';
import type { Rule } from '../model/rule.js';
import { evaluateRule, leaveRule } from './evaluate-rule.js';
import type { Vocabulary } from './fact-reader.js';
import { openReader, sortRules } from './open-reader.js';

export { argueRules } from './argue.js';

/**
 * Evaluates rules over what is known about one filing: one outcome a rule, in the order of the rules' ids.
 * Never throws on content; a rule that cannot be evaluated is open with the reason `rule-error`, the others are unaffected;
 * one whose turn does not come before time or memory are spent is open with the reason `not-evaluated`.
 */
export async function evaluateRules(rules: readonly Rule[], vocabulary: Vocabulary, factSet: FactSet, askSpent?: AskSpent): Promise<Outcome[]> {
  const reader = await openReader(rules, vocabulary, factSet);
  const outcomes: Outcome[] = [];
  for (const rule of sortRules(rules)) outcomes.push(askSpent?.() ? leaveRule(rule) : await evaluateRule(rule, reader));
  return outcomes;
}
