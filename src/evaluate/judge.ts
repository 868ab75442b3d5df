import type { Verdict } from '../model/finding.js';
import type { Condition, Rule } from '../model/rule.js';
import type { Severity } from '../model/severity.js';
import { checkApplicability } from './applicability.js';
import type { Decision } from './applicability.js';
import { evaluateCondition } from './conditions.js';
import type { ConditionResult } from './conditions.js';
import type { FactReader } from './fact-reader.js';
import { readSet } from './fact-sets.js';
import type { Binding, LeafResult } from './leaf.js';

/** A rule over the filing or over the fact at hand, and what its conditions came to as far as they were asked. */
export interface JudgedCase extends Decision {
  readonly binding: Binding;
  readonly when?: ConditionResult;
  readonly require?: ConditionResult;
  /** Of a failure: what gives it less weight, and the rule with the severity and message that it then has. */
  readonly weaker?: { readonly rule: Rule; readonly condition: Condition; readonly result: ConditionResult };
}

/** What became of a rule, and the cases that decided it. */
export interface Judgement extends Decision { readonly cases: readonly JudgedCase[] }

function openBecauseOf({ leaves }: ConditionResult): Decision {
  const leaf = leaves.find(({ truth }) => truth === 'unknown');
  return { verdict: 'open', because: leaf?.because ?? 'unobservable', ...(leaf?.about === undefined ? {} : { about: leaf.about }) };
}

function notApplicableBecauseOf({ leaves }: ConditionResult): Decision {
  const absent = leaves.find(({ because }) => because === 'fact-absent');
  return { verdict: 'notApplicable', because: absent ? 'fact-absent' : 'when-is-false', ...(absent?.about === undefined ? {} : { about: absent.about }) };
}

/** Judges a rule over the filing, or over the one fact at hand. */
async function judgeCase(rule: Rule, binding: Binding): Promise<JudgedCase> {
  const when = rule.when && (await evaluateCondition(rule.when, 'when', binding));
  const seen = { binding, ...(when && { when }) };
  if (when?.truth === false) return { ...seen, ...notApplicableBecauseOf(when) };
  if (when?.truth === 'unknown') return { ...seen, ...openBecauseOf(when) };
  const require = await evaluateCondition(rule.require, 'require', binding);
  if (require.truth === 'unknown') return { ...seen, require, ...openBecauseOf(require) };
  if (require.truth) return { ...seen, require, verdict: 'pass', because: 'require-holds' };
  const weaker = await weigh(rule, binding);
  return { ...seen, require, verdict: 'fail', because: 'require-fails', ...(weaker && { weaker }) };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** The first weaker finding whose condition holds; a severity is never raised. */
async function weigh(rule: Rule, { reader, it }: Binding): Promise<JudgedCase['weaker']> {
  for (const { when, severity, message } of rule.weaker ?? []) {
    const result = await evaluateCondition(when, 'when', { reader, ...(it && { it }) });
    if (result.truth === true) return { rule: { ...rule, message, severity: WEIGHT[severity] < WEIGHT[rule.severity] ? severity : rule.severity }, condition: when, result };
  }
  return undefined;
}

/** Verdicts, the one that decides for all first. */
export const WORST_FIRST: readonly Verdict[] = ['fail', 'open', 'pass', 'notApplicable'];

/** One verdict for all: fail if any fails, else open if any is open, else pass, else not applicable. */
async function judgeEach(rule: Rule, each: string, reader: FactReader): Promise<Judgement> {
  const { facts, standing } = readSet(each, rule.id.slice(0, Math.max(0, rule.id.indexOf('/'))), reader);
  if (standing !== 'present' && standing !== 'absent') return { verdict: 'open', because: standing, about: each, cases: [] };
  const cases: JudgedCase[] = [];
  const shared = new Map<string, LeafResult>();
  for (const it of facts) cases.push(await judgeCase(rule, { reader, it, shared }));
  const [worst] = cases.toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  return worst ? { ...decisionOf(worst), cases } : { verdict: 'notApplicable', because: 'nothing-to-check', about: each, cases };
}

/** A decision without what it was decided from. */
export function decisionOf({ verdict, because, about }: Decision): Decision {
  return { verdict, because, ...(about === undefined ? {} : { about }) };
}

/** Judges one rule. Errors: rejects with what an operator throws. */
export async function judgeRule(rule: Rule, reader: FactReader): Promise<Judgement> {
  const decided = checkApplicability(rule, reader.factSet);
  if (decided) return { ...decided, cases: [] };
  if (rule.each !== undefined) return judgeEach(rule, rule.each, reader);
  const judged = await judgeCase(rule, { reader });
  return { ...decisionOf(judged), cases: [judged] };
}
