import type { Fact, PlainValue } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { sourceLocation } from '../model/text.js';
import type { TextSegment } from '../model/text.js';
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
  looked: Fact['looked'] = {},
): Fact {
  const head = { name, origin: 'derived', kind: 'record', value, looked } as const;
  const open = undecided === null ? {} : { undecided };
  return quote === null ? { ...head, ...open } : { ...head, ...quoted(quote.passage, quote.span), from: quote.from, ...open };
}

/** Text, segments and location of a part of a passage. */
export function quoted(passage: Passage, span: Span): Pick<Fact, 'text' | 'segments' | 'location'> {
  const text = passage.text.slice(span.start, span.end);
  const location = passage.uri === null ? null : sourceLocation(passage, passage.uri, span.start, span.end);
  return location === null ? { text } : { text, segments: rebase(cutSegments(passage.segments, span.start, span.end), passage.uri, location.uri), location };
}

/** Segments of a text that begins in another document than the passage that it was cut from. */
function rebase(segments: readonly TextSegment[], from: string | null, to: string): readonly TextSegment[] {
  if (from === to || from === null) return segments;
  return segments.map(({ uri, ...segment }) => ((uri ?? from) === to ? segment : { ...segment, uri: uri ?? from }));
}

/** What a reader found in one sentence, and where. */
export interface Reading<T> extends Quote {
  readonly found: T;
}

/** A reader that answers at once for a sentence it has read: text blocks are nested, so most sentences come several times. */
export function remember<T>(read: (sentence: string) => T | null): (sentence: string) => T | null {
  const known = new Map<string, T | null>();
  return (sentence) => {
    let found = known.get(sentence);
    if (found === undefined) {
      found = read(sentence);
      known.set(sentence, found);
    }
    return found;
  };
}

/** Puts every sentence of the passages to a reader and keeps those in which it found something. */
export function readPassages<T>(passages: readonly Passage[], from: Place, read: (sentence: string) => T | null): Reading<T>[] {
  const readings: Reading<T>[] = [];
  for (const passage of passages) {
    for (const [index, text] of passage.spoken.entries()) {
      const found = read(text);
      const span = found === null ? undefined : passage.sentences[index];
      if (found !== null && span !== undefined) readings.push({ found, passage, span, from });
    }
  }
  return readings;
}
