import type { Argument, ArgumentCase } from '../model/argument.js';
import type { FactSet } from '../model/fact.js';
import type { Outcome } from '../model/finding.js';
import type { AskSpent } from '../model/limits.js';
import type { Rule } from '../model/rule.js';
import { toArgumentFact } from './argument-facts.js';
import { toArgumentNode } from './argument-node.js';
import { leaveRule, runRule } from './evaluate-rule.js';
import type { RuleRun } from './evaluate-rule.js';
import type { FactReader, Vocabulary } from './fact-reader.js';
import { openReader, sortRules } from './open-reader.js';
import { WORST_FIRST, decisionOf } from './judge.js';
import { unseenOf } from './unseen.js';

/** Cases that are listed of a rule with `each`; how many more there are is said. */
const CASES_AT_MOST = 100;

type Case = RuleRun['cases'][number];

/** An outcome and the argument for it. */
export interface Argued {
  readonly outcome: Outcome;
  readonly argument: Argument;
}

function firstOf(cases: readonly Case[]): readonly Case[] {
  if (cases.length <= CASES_AT_MOST) return cases;
  return cases.toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict)).slice(0, CASES_AT_MOST);
}

function toCase(rule: Rule, judged: Case, reader: FactReader): ArgumentCase {
  const { when, require, weaker, binding: { it }, findings } = judged;
  const decision = decisionOf(judged);
  const undecided = [...when?.leaves ?? [], ...require?.leaves ?? []].find(({ truth }) => truth === 'unknown');
  const unseen = judged.verdict === 'open' ? unseenOf({ because: judged.because, about: judged.about }, reader, undecided?.leaf.path) : [];
  return {
    ...(it && { it: toArgumentFact({ name: it.name, fact: it }, reader) }),
    ...decision,
    ...(unseen.length > 0 ? { unseen } : {}),
    ...(when && rule.when && { when: toArgumentNode(rule.when, when, reader) }),
    ...(require && { require: toArgumentNode(rule.require, require, reader) }),
    ...(weaker && { weaker: { severity: weaker.rule.severity, when: toArgumentNode(weaker.condition, weaker.result, reader) } }),
    findings: findings.map(({ fingerprint }) => fingerprint),
  };
}

/** What would have to be seen, as the case that decides says it; without one, the set of facts or what the rule as a whole needs. */
function unseenByAll(rule: Rule, { because, about }: Outcome, cases: readonly ArgumentCase[], reader: FactReader): readonly string[] {
  const deciding = cases.find((one) => one.verdict === 'open' && one.because === because && one.about === about);
  if (deciding) return deciding.unseen ?? [];
  if (because === 'unobservable' && about !== undefined && about !== rule.each) return [about];
  return unseenOf({ because, about }, reader);
}

async function argueRule(rule: Rule, reader: FactReader): Promise<Argued> {
  const { outcome, cases } = await runRule(rule, reader);
  const { ruleId, verdict, because, about } = outcome;
  const listed = firstOf(cases).map((judged) => toCase(rule, judged, reader));
  const unseen = verdict === 'open' ? unseenByAll(rule, outcome, listed, reader) : [];
  const argument: Argument = {
    ruleId, verdict, because,
    ...(about === undefined ? {} : { about }),
    ...(unseen.length > 0 ? { unseen } : {}),
    cases: listed,
    ...(cases.length > listed.length ? { unlisted: cases.length - listed.length } : {}),
  };
  // A copy: a string that was cut from the document would keep the whole document in memory.
  return { outcome, argument: structuredClone(argument) };
}

function leaveArgument(rule: Rule): Argued {
  const outcome = leaveRule(rule);
  const { ruleId, verdict, because } = outcome;
  return { outcome, argument: { ruleId, verdict, because, cases: [] } };
}

/**
 * Evaluates rules as evaluateRules does and gives for each, beside its outcome, how it came to its verdict: passes, failures,
 * open and not applicable ones too, in the order of the rules' ids. Never throws on content.
 */
export async function argueRules(rules: readonly Rule[], vocabulary: Vocabulary, factSet: FactSet, askSpent?: AskSpent): Promise<Argued[]> {
  const reader = await openReader(rules, vocabulary, factSet);
  const argued: Argued[] = [];
  for (const rule of sortRules(rules)) argued.push(askSpent?.() ? leaveArgument(rule) : await argueRule(rule, reader));
  return argued;
}
