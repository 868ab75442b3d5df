import type { ArgumentVerdict } from '../model/argument.js';
import type { FilingReport } from '../model/report.js';
import type { Rule } from '../model/rule.js';
import { describeUnseen } from './unseen-words.js';
import { countOf } from './wording.js';

/** A mark and words for each verdict: neither stands without the other. */
export const VERDICT_WORDS = {
  pass: { mark: '✓', words: 'passes' },
  fail: { mark: '✗', words: 'fails' },
  open: { mark: '?', words: 'stays open' },
  notApplicable: { mark: '–', words: 'does not apply' },
} as const;

/** A mark and words for whether a condition holds. */
export function describeTruth(truth: boolean | 'unknown'): { readonly mark: string; readonly words: string } {
  if (truth === 'unknown') return { mark: '?', words: 'not known' };
  return truth ? { mark: '✓', words: 'holds' } : { mark: '✗', words: 'does not hold' };
}

/** Why a rule came to its verdict, in one sentence; without the facts, which stand beside it. */
export function describeReason({ because, about, unseen = [] }: ArgumentVerdict, rule: Rule, filing: FilingReport['filing']): string {
  const fact = about ?? 'a fact that it needs';
  const { forms = [], periodsEndingFrom = '' } = rule.appliesTo;
  switch (because) {
    case 'require-holds': return 'What it asks holds.';
    case 'require-fails': return 'What it asks does not hold.';
    case 'form': return `It asks of ${forms.join(', ')}; this is ${filing.form ?? 'a filing whose form is not known'}.`;
    case 'period': return `It asks of periods that end on ${periodsEndingFrom} or later; this one ends on ${filing.period ?? 'a day that is not known'}.`;
    case 'when-is-false': return 'What would make it apply does not hold.';
    case 'fact-absent': return `There is no ${fact}, and without it there is nothing to ask.`;
    case 'nothing-to-check': return `There is nothing to check: the filing has no ${fact}.`;
    case 'unobservable': return describeUnobservable(about, unseen);
    case 'undecided': return `The text does not decide ${fact}.`;
    case 'not-read': return 'A part of the filing was not read, and what is asked for may stand there.';
    case 'not-evaluated': return 'It was not evaluated: the filing had taken all of its time or memory before.';
    case 'rule-error': return `The rule failed to run: ${about ?? 'no reason was given'}. This is a defect of the rule or of tieout.`;
  }
}

function describeUnobservable(about: string | undefined, unseen: readonly string[]): string {
  if (about === 'form') return 'This input does not say the form of the filing; --form says it.';
  const [only] = unseen;
  if (about === undefined || (unseen.length === 1 && only === about)) return `It would have to see ${unseen.length === 0 ? 'what this input cannot show' : describeUnseen(unseen)}, which this input does not show.`;
  if (unseen.length === 0) return `This input does not show ${about}.`;
  return `This input does not show ${about}. To decide, one would have to see: ${describeUnseen(unseen)}.`;
}

/** Says how many facts or cases are not listed: `and 3 more cases`. */
export function describeUnlisted(count: number, noun: 'fact' | 'case'): string {
  return `and ${countOf(count, `more ${noun}`)}`;
}
