import type { Finding, Outcome } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import type { FactReader } from './fact-reader.js';
import { describeFailure } from './finding.js';
import { numberRepeated } from './fingerprint.js';
import { decisionOf, judgeRule } from './judge.js';
import type { JudgedCase } from './judge.js';

/** One rule's outcome, and the cases that led to it with the findings of each. */
export interface RuleRun {
  readonly outcome: Outcome;
  readonly cases: readonly (JudgedCase & { readonly findings: readonly Finding[] })[];
}

function findingsOf(rule: Rule, { verdict, binding, when, require, weaker }: JudgedCase): readonly Finding[] {
  return verdict === 'fail' ? describeFailure({ rule: weaker?.rule ?? rule, ...binding, require: require?.leaves ?? [], when: when?.leaves ?? [] }) : [];
}

/** Runs one rule. What goes wrong inside ends in the verdict `open` with the reason `rule-error`, `about` says what. */
export async function runRule(rule: Rule, reader: FactReader): Promise<RuleRun> {
  try {
    const judgement = await judgeRule(rule, reader);
    const described = judgement.cases.map((judged) => findingsOf(rule, judged));
    const numbered = numberRepeated(described.flat());
    let taken = 0;
    const cases = judgement.cases.map((judged, at) => ({ ...judged, findings: numbered.slice(taken, taken += described[at]?.length ?? 0) }));
    const outcome = { ruleId: rule.id, ...decisionOf(judgement), findings: numbered };
    // A copy: a string that was cut from the document would keep the whole document in memory.
    return { outcome: numbered.length === 0 ? outcome : structuredClone(outcome), cases };
  } catch (error) {
    return { outcome: { ruleId: rule.id, verdict: 'open', because: 'rule-error', about: error instanceof Error ? error.message : String(error), findings: [] }, cases: [] };
  }
}

/** The outcome of a rule whose turn does not come before time or memory are spent. */
export function leaveRule({ id }: Rule): Outcome {
  return { ruleId: id, verdict: 'open', because: 'not-evaluated', findings: [] };
}

/** Evaluates one rule; see runRule. */
export async function evaluateRule(rule: Rule, reader: FactReader): Promise<Outcome> {
  return (await runRule(rule, reader)).outcome;
}
