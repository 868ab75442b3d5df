import type { Suppression } from '../model/finding.js';
import type { FilingReport, Tally } from '../model/report.js';
import { isList } from '../model/fact.js';
import type { PlainValue } from '../model/fact.js';
import { describeUnseenName } from './unseen-words.js';

type ReportedOutcome = FilingReport['outcomes'][number];

/** `1 rule`, `41 rules`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The ledger: what became of every rule on one filing, or on all of them. */
export function describeLedger(counts: Pick<Tally, 'pass' | 'fail' | 'notApplicable' | 'open'>, noun = 'rule'): string {
  const { pass, fail, notApplicable, open } = counts;
  const total = pass + fail + notApplicable + open;
  if (total === 0) return `no ${noun} was run`;
  return `${countOf(total, noun)}: ${pass} pass, ${fail} fail, ${notApplicable} not applicable, ${open} open`;
}

/** Counts the outcomes of one filing by verdict. */
export function countVerdicts(outcomes: readonly ReportedOutcome[]): Pick<Tally, 'pass' | 'fail' | 'notApplicable' | 'open'> {
  const counts = { pass: 0, fail: 0, notApplicable: 0, open: 0 };
  for (const outcome of outcomes) counts[outcome.verdict] += 1;
  return counts;
}

/** Says why a rule stayed open, and about which fact. */
export function describeOpen(outcome: ReportedOutcome): string {
  const about = outcome.about ?? 'a fact that it needs';
  switch (outcome.because) {
    case 'unobservable': return describeUnobservable(about);
    case 'undecided': return `${about} could not be decided from the text`;
    case 'not-read': return 'a part of the filing was not read';
    case 'not-evaluated': return 'it was not evaluated: the filing had taken all of its time or memory before';
    case 'rule-error': return 'the rule itself failed to run';
    default: return outcome.about === undefined ? outcome.because : `${outcome.because}: ${outcome.about}`;
  }
}

function describeUnobservable(about: string): string {
  if (about === 'form') return 'this input does not say the form of the filing; --form says it';
  if (about === 'whole-filing') return 'what is asked for may stand in another document of the filing';
  return `this kind of input does not show ${describeUnseenName(about)}`;
}

/** Says why a rule does not ask anything of a filing. */
export function describeNotApplicable(outcome: ReportedOutcome): string {
  const about = outcome.about ?? 'a fact that it asks about';
  switch (outcome.because) {
    case 'form': return 'not of this form';
    case 'period': return 'not of this period';
    case 'when-is-false': return 'its condition does not hold';
    case 'fact-absent': return `${about} is not there`;
    case 'nothing-to-check': return 'there is nothing to check';
    default: return outcome.because;
  }
}

/** `3 problems (1 error, 2 warnings)`, notes only where there are some. */
export function describeProblems({ errors, warnings, notes }: Pick<Tally, 'errors' | 'warnings' | 'notes'>): string {
  const parts = [countOf(errors, 'error'), countOf(warnings, 'warning'), ...(notes > 0 ? [countOf(notes, 'note')] : [])];
  return `${countOf(errors + warnings + notes, 'problem')} (${parts.join(', ')})`;
}

/** `2 findings suppressed`. */
export function describeSuppressed({ suppressed }: Pick<Tally, 'suppressed'>): string {
  return `${countOf(suppressed, 'finding')} suppressed`;
}

/** Why a finding is accepted, by whom, on which day and until when: `Agreed with counsel. (J. Doe, on 2026-01-10, until 2026-12-31)`. */
export function describeAcceptance({ reason, approvedBy, approvedOn, until }: Suppression): string {
  const details = [approvedBy, approvedOn === undefined ? undefined : `on ${approvedOn}`, until === undefined ? undefined : `until ${until}`].filter((part) => part !== undefined);
  return details.length === 0 ? reason : `${reason} (${details.join(', ')})`;
}

/** `3 filings: 1 analysed, 1 partial, 1 failed`. */
export function describeFilings({ filings, analysed, partial, failed }: Tally): string {
  return filings === 0 ? 'no filings' : `${countOf(filings, 'filing')}: ${analysed} analysed, ${partial} partial, ${failed} failed`;
}

const STATUS_WORDS = {
  partial: 'only a part of this filing was analysed',
  failed: 'this filing was not analysed',
} as const;

/** What a status other than `analysed` means, in words. */
export function describeStatus(status: keyof typeof STATUS_WORDS): string {
  return STATUS_WORDS[status];
}

const FROM_WORDS: Readonly<Record<string, string>> = {
  'wrapped-words': 'in the words that the flag wraps',
  'own-block': 'in its text block',
  'other-block': 'in another text block',
  section: 'in the section',
  document: 'in the document',
};

/** Says where a derived fact was found. */
export function describeFrom(from: string): string {
  return FROM_WORDS[from] ?? from;
}

/** A fact's value in a few words: `true`, `negated`, `polarity: negated, limbs: both`. */
export function describeValue(value: PlainValue): string {
  if (value === null) return 'nil';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.length === 0 ? 'none' : value.map(describeValue).join(', ');
  return Object.entries(value).map(([key, member]) => `${key}: ${describeValue(member)}`).join(', ');
}

/** A fact's value behind its name: ` = true`, ` (polarity: negated)`. */
export function attachValue(value: PlainValue): string {
  return typeof value === 'object' && value !== null ? ` (${describeValue(value)})` : ` = ${describeValue(value)}`;
}

