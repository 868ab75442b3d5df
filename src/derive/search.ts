import type { Observation } from '../model/filing.js';
import { blocksOf, factsOf, wrappedSentences } from './filing.js';
import type { Filing } from './filing.js';
import { readPassages, remember } from './question.js';
import type { Place, Reading } from './question.js';
import type { Passage } from './passages.js';

/** Where a question is put, and who reads. */
export interface SearchPlan<T> {
  /** The flag whose wrapped words answer it, where there is one. */
  readonly flag?: string;
  /** The text blocks that are there to answer it, the most telling first. */
  readonly own: readonly string[];
  /** Reads one sentence (plain text) as it stands in one of the `own` blocks (null elsewhere); null where it says nothing to the question. */
  readonly read: (sentence: string, concept: string | null) => T | null;
  /** Whether what the tagged text says is answer enough not to look into the item's section; default: anything is. */
  readonly enough?: (readings: readonly Reading<T>[]) => boolean;
  /** Where the item's section leads the reader for the answer, and who reads there. */
  readonly beyond?: {
    readonly follows: (readings: readonly Reading<T>[]) => boolean;
    readonly passages: () => readonly Passage[];
    readonly read: (sentence: string) => T | null;
  };
}

/** What was found, from the narrowest place to the widest, and which places were searched. */
export interface Search<T> {
  readonly readings: readonly Reading<T>[];
  readonly places: readonly Place[];
  /** What would have to be seen before "nothing" is an answer; null where all of it was. */
  readonly unseen: Observation | null;
}

/**
 * Puts a question to the words that a flag wraps, to the blocks that are there to answer it, to the other
 * blocks, and, where none of them answers, to the item's section, and on to where it leads.
 */
export function searchFiling<T>(filing: Filing, plan: SearchPlan<T>): Search<T> {
  const places: Place[] = [];
  const readings: Reading<T>[] = [];
  const readers = new Map<string | null, (sentence: string) => T | null>();
  const readerFor = (concept: string | null): ((sentence: string) => T | null) => {
    const key = plan.read.length > 1 && concept !== null && plan.own.includes(concept) ? concept : null;
    const known = readers.get(key) ?? remember((sentence: string) => plan.read(sentence, key));
    readers.set(key, known);
    return known;
  };
  const look = (passages: readonly Passage[], place: Place, read = readerFor): void => {
    if (passages.length > 0) places.push(place);
    for (const passage of passages) for (const reading of readPassages([passage], place, read(passage.concept))) readings.push(reading);
  };
  if (plan.flag !== undefined) look(wrappedSentences(filing, plan.flag), 'wrapped-words');
  look(plan.own.flatMap((concept) => blocksOf(filing, concept)), 'own-block');
  look(filing.blocks.filter((block) => block.concept === null || !plan.own.includes(block.concept)), 'other-block');
  const enough = plan.enough ?? ((found): boolean => found.length > 0);
  if (!enough(readings)) look(filing.section(), 'section');
  const { beyond } = plan;
  if (beyond?.follows(readings) === true) look(beyond.passages(), 'document', () => beyond.read);
  return { readings, places, unseen: findUnseen(filing, plan) };
}

/** The answer of each place that was searched, taken by itself: what the answer was before the widening. */
export function answersByPlace<T>(search: Search<T>, decide: (readings: readonly Reading<T>[]) => string): Readonly<Partial<Record<Place, string>>> {
  return Object.fromEntries(search.places.map((place) => [place, decide(search.readings.filter((reading) => reading.from === place))]));
}

function findUnseen<T>(filing: Filing, { flag, own }: SearchPlan<T>): Observation | null {
  const flags = flag === undefined ? [] : factsOf(filing, flag);
  if (flags.some((fact) => fact.text === undefined) && !filing.observes.includes('wrapped-text')) return 'wrapped-text';
  if (filing.observes.includes('visible-text')) return null;
  // A block that is there to answer, or several that tell the whole Item, show what is said; one alone does not.
  return own.some((concept) => blocksOf(filing, concept).length > 0) || filing.section().length > 0 ? null : 'visible-text';
}
