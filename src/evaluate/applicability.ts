import type { FactSet } from '../model/fact.js';
import type { ReasonCode, Verdict } from '../model/finding.js';
import type { Rule } from '../model/rule.js';

/** A verdict, why, and what it is about where that is one thing. */
export interface Decision {
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  readonly about?: string;
}

/** Decides what form, period and kind of input decide about a rule; undefined where its conditions have to. */
export function checkApplicability(rule: Rule, { filing, observes }: FactSet): Decision | undefined {
  const { forms, periodsEndingFrom } = rule.appliesTo;
  if (forms && filing.form !== null && !forms.includes(filing.form)) return { verdict: 'notApplicable', because: 'form' };
  if (periodsEndingFrom !== undefined && filing.period !== null && filing.period < periodsEndingFrom) return { verdict: 'notApplicable', because: 'period' };
  const unseen = forms && filing.form === null ? 'form'
    : periodsEndingFrom !== undefined && filing.period === null ? 'period'
    : rule.needs.find((observation) => !observes.includes(observation));
  return unseen === undefined ? undefined : { verdict: 'open', because: 'unobservable', about: unseen };
}
