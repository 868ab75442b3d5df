import type { Fact, PlainValue } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { sourceSpans } from '../model/text.js';
import type { Filing } from './filing.js';
import { cutSegments } from './passages.js';
import type { Passage } from './passages.js';

/** Where an answer was found, from the narrowest place to the widest. */
export type Place = 'wrapped-words' | 'own-block' | 'other-block' | 'section' | 'document';

/** One question that the prose answers: the facts that say what it says. */
export type Question = (filing: Filing) => readonly Fact[];

/** The words that an answer rests on. */
export interface Quote {
  readonly passage: Passage;
  readonly span: Span;
  readonly from: Place;
}

/** An answer as a fact: with its quote and place where there is one, undecided where something could not be seen. */
export function answerFact(
  name: string,
  value: Readonly<Record<string, PlainValue>>,
  quote: Quote | null,
  undecided: Observation | null,
): Fact {
  const head = { name, origin: 'derived', kind: 'record', value } as const;
  const open = undecided === null ? {} : { undecided };
  return quote === null ? { ...head, ...open } : { ...head, ...quoted(quote.passage, quote.span), from: quote.from, ...open };
}

/** Text, segments and location of a part of a passage. */
export function quoted(passage: Passage, span: Span): Pick<Fact, 'text' | 'segments' | 'location'> {
  const text = passage.text.slice(span.start, span.end);
  const [first, ...rest] = sourceSpans(passage, span.start, span.end);
  if (first === undefined || passage.uri === null) return { text };
  return { text, segments: cutSegments(passage.segments, span.start, span.end), location: { uri: passage.uri, spans: [first, ...rest] } };
}

