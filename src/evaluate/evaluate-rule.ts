import type { Finding, Outcome, Severity, Verdict } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { checkApplicability } from './applicability.js';
import type { Decision } from './applicability.js';
import { evaluateCondition } from './conditions.js';
import type { ConditionResult } from './conditions.js';
import type { FactReader } from './fact-reader.js';
import { readSet } from './fact-sets.js';
import { describeFailure } from './finding.js';
import { numberRepeated } from './fingerprint.js';
import type { Binding, LeafResult } from './leaf.js';

interface Judgement extends Decision { readonly findings: readonly Finding[] }

function without(decision: Decision): Judgement {
  return { ...decision, findings: [] };
}

function openBecauseOf({ leaves }: ConditionResult): Judgement {
  const leaf = leaves.find(({ truth }) => truth === 'unknown');
  return without({ verdict: 'open', because: leaf?.because ?? 'unobservable', ...(leaf?.about === undefined ? {} : { about: leaf.about }) });
}

function notApplicableBecauseOf({ leaves }: ConditionResult): Judgement {
  const absent = leaves.find(({ because }) => because === 'fact-absent');
  return without({ verdict: 'notApplicable', because: absent ? 'fact-absent' : 'when-is-false', ...(absent?.about === undefined ? {} : { about: absent.about }) });
}

/** Judges a rule over the filing, or over the one fact at hand. */
async function judge(rule: Rule, binding: Binding): Promise<Judgement> {
  const when = rule.when && (await evaluateCondition(rule.when, 'when', binding));
  if (when?.truth === false) return notApplicableBecauseOf(when);
  if (when?.truth === 'unknown') return openBecauseOf(when);
  const require = await evaluateCondition(rule.require, 'require', binding);
  if (require.truth === 'unknown') return openBecauseOf(require);
  if (require.truth) return without({ verdict: 'pass', because: 'require-holds' });
  const weighed = await weigh(rule, binding);
  return { verdict: 'fail', because: 'require-fails', findings: describeFailure({ rule: weighed, ...binding, require: require.leaves, when: when?.leaves ?? [] }) };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** The rule with severity and message of the first weaker finding whose condition holds; a severity is never raised. */
async function weigh(rule: Rule, { reader, it }: Binding): Promise<Rule> {
  for (const { when, severity, message } of rule.weaker ?? []) {
    const { truth } = await evaluateCondition(when, 'when', { reader, ...(it && { it }) });
    if (truth === true) return { ...rule, message, severity: WEIGHT[severity] < WEIGHT[rule.severity] ? severity : rule.severity };
  }
  return rule;
}

const WORST_FIRST: readonly Verdict[] = ['fail', 'open', 'pass', 'notApplicable'];

/** One verdict for all: fail if any fails, else open if any is open, else pass, else not applicable. */
async function judgeEach(rule: Rule, each: string, reader: FactReader): Promise<Judgement> {
  const { facts, standing } = readSet(each, rule.id.slice(0, Math.max(0, rule.id.indexOf('/'))), reader);
  if (standing !== 'present' && standing !== 'absent') return without({ verdict: 'open', because: standing, about: each });
  const judgements: Judgement[] = [];
  const shared = new Map<string, LeafResult>();
  for (const it of facts) judgements.push(await judge(rule, { reader, it, shared }));
  const findings = judgements.flatMap((judgement) => judgement.findings);
  const [worst] = judgements.sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  return { ...without(worst ?? { verdict: 'notApplicable', because: 'nothing-to-check', about: each }), findings };
}

/** Evaluates one rule. What goes wrong inside ends in the verdict `open` with the reason `rule-error`, `about` says what. */
export async function evaluateRule(rule: Rule, reader: FactReader): Promise<Outcome> {
  try {
    const decided = checkApplicability(rule, reader.factSet);
    const judgement = decided ? without(decided) : await (rule.each === undefined ? judge(rule, { reader }) : judgeEach(rule, rule.each, reader));
    if (judgement.findings.length === 0) return { ruleId: rule.id, ...judgement };
    // A copy: a string that was cut from the document would keep the whole document in memory.
    return structuredClone({ ruleId: rule.id, ...judgement, findings: numberRepeated(judgement.findings) });
  } catch (error) {
    return { ruleId: rule.id, verdict: 'open', because: 'rule-error', about: error instanceof Error ? error.message : String(error), findings: [] };
  }
}
