import { isSilent, isUndecided } from '../../evaluate/said.js';
import type { Fact, PlainValue } from '../../model/fact.js';
import type { AnalysisStatus, Observation } from '../../model/filing.js';
import type { ReviewAnswer, ReviewReason } from '../../model/review.js';

/** An answer and why it is that. */
export interface Answered {
  readonly answer: ReviewAnswer;
  readonly because: ReviewReason;
}

/** What can be known of one filing at all. */
export interface Sight {
  readonly status: AnalysisStatus;
  readonly observes: readonly Observation[];
  /** The Item was found in the visible text, or its text was given. */
  readonly hasText: boolean;
}

function member(fact: Fact, key: string): PlainValue | undefined {
  return fact.kind === 'record' && Object.hasOwn(fact.value, key) ? fact.value[key] : undefined;
}

/** Nothing was found: that says something only where everything was read. */
function missing(because: 'silent' | 'not-tagged', { status }: Sight): Answered {
  return status === 'analysed' ? { answer: 'not-found', because } : { answer: 'unclear', because: 'not-read' };
}

/** The answer that a said fact gives to its question. */
export function answerOf(fact: Fact, sight: Sight): Answered {
  if (isUndecided(fact)) return { answer: 'unclear', because: 'undecided' };
  if (isSilent(fact)) return member(fact, 'implied') === true ? { answer: 'unclear', because: 'implied' } : missing('silent', sight);
  if (member(fact, 'polarity') === 'cross-reference') return { answer: 'unclear', because: 'refers-elsewhere' };
  // Without words there is nothing to quote, and nothing that a reader could check.
  return fact.text === undefined || fact.text === '' ? { answer: 'unclear', because: 'undecided' } : { answer: 'found', because: 'said' };
}

/** The answer of a paragraph that the prose was asked about. */
export function answerOfQuestions(questions: readonly Answered[], hasBlock: boolean): Answered {
  const found = questions.filter(({ answer }) => answer === 'found');
  const [first] = questions;
  if (first === undefined || found.length === questions.length) return { answer: 'found', because: 'said' };
  if (found.length > 0) return { answer: 'unclear', because: 'in-part' };
  const unclear = questions.find(({ answer }) => answer === 'unclear');
  if (unclear !== undefined) return unclear;
  return hasBlock ? { answer: 'unclear', because: 'tagged' } : first;
}

/** The answer of a paragraph that only a text block can answer. */
export function answerOfBlocks(hasBlock: boolean, sight: Sight): Answered {
  if (hasBlock) return { answer: 'found', because: 'tagged' };
  if (sight.status !== 'analysed') return { answer: 'unclear', because: 'not-read' };
  if (sight.hasText) return { answer: 'unclear', because: 'not-tagged' };
  return seesAbsence(sight) ? { answer: 'not-found', because: 'not-tagged' } : { answer: 'unclear', because: 'undecided' };
}

/** The answer of a paragraph that asks for tagging. */
export function answerOfTagging(hasTags: boolean, sight: Sight): Answered {
  if (hasTags) return { answer: 'found', because: 'tagged' };
  return seesAbsence(sight) ? missing('not-tagged', sight) : { answer: 'unclear', because: 'undecided' };
}

function seesAbsence({ observes }: Sight): boolean {
  return observes.includes('tagged') && observes.includes('whole-filing');
}
