import type { Fact } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { cutSegment } from '../model/text.js';
import type { MappedText, TextSegment } from '../model/text.js';
import { countBelow, firstSegmentAfter } from './ascending.js';
import { toPlainText } from './plain-text.js';
import type { FoundSection } from './sections.js';
import { splitSentences } from './sentences.js';

/** A text that a question is put to, with the way back to its source. */
export interface Passage {
  /** Canonical QName of the fact that the text belongs to; null for a part of the visible text. */
  readonly concept: string | null;
  readonly text: string;
  /** `text` with plain quotes, dashes and spaces, character for character. */
  readonly plain: string;
  readonly segments: readonly TextSegment[];
  readonly breaks: readonly number[];
  readonly uri: string | null;
  /** Ascending, not overlapping. */
  readonly sentences: readonly Span[];
  /** The words of the sentences in `plain`: the same strings for every question, which are known again at once. */
  readonly spoken: readonly string[];
}

interface PassageSource {
  readonly text: string;
  readonly segments: readonly TextSegment[];
  readonly breaks: readonly number[];
  readonly concept: string | null;
  readonly uri: string | null;
}

/** Prepares a text for reading; plain form and sentences are made when first asked for. */
export function openPassage(source: PassageSource): Passage {
  let plain: string | null = null;
  let sentences: readonly Span[] | null = null;
  let spoken: readonly string[] | null = null;
  return {
    concept: source.concept,
    text: source.text,
    get plain() {
      return (plain ??= toPlainText(source.text));
    },
    segments: source.segments,
    breaks: source.breaks,
    uri: source.uri,
    get sentences() {
      return (sentences ??= splitSentences(this.plain, source.breaks));
    },
    get spoken() {
      return (spoken ??= this.sentences.map(({ start, end }) => this.plain.slice(start, end)));
    },
  };
}

/** The text of a fact as a passage; null where the fact has no words. */
export function passageOf(fact: Fact): Passage | null {
  if (fact.text === undefined || fact.text.trim() === '') return null;
  return openPassage({
    text: fact.text,
    segments: fact.segments ?? [],
    breaks: fact.breaks ?? [],
    concept: fact.concept ?? null,
    uri: fact.location?.uri ?? null,
  });
}

/** The visible text of a document, or of a part of it, as a passage. */
export function openVisible(uri: string, mapped: MappedText): Passage {
  return openPassage({ ...mapped, concept: null, uri });
}

/** The body of a section as a passage. */
export function openSection({ section, text, body }: FoundSection): Passage {
  return cutPassage(openVisible(section.location.uri, text), body.start, body.end);
}

/** The offset in the text of a source offset in the document in which it begins; null where the text does not cover it. */
export function offsetInText(segments: readonly TextSegment[], source: number): number | null {
  for (const segment of segments) {
    if (segment.uri !== undefined || source < segment.source.start || source >= segment.source.end) continue;
    const exact = segment.source.end - segment.source.start === segment.length;
    return exact ? segment.at + source - segment.source.start : segment.at;
  }
  return null;
}

/** The part of a passage between two offsets, as a passage of its own. */
export function cutPassage(passage: Passage, start: number, end: number): Passage {
  return openPassage({
    text: passage.text.slice(start, end),
    segments: cutSegments(passage.segments, start, end),
    breaks: passage.breaks.slice(countBelow(passage.breaks, start + 1), countBelow(passage.breaks, end)).map((at) => at - start),
    concept: passage.concept,
    uri: passage.uri,
  });
}

/** The segments under [start, end), counted from `start`. */
export function cutSegments(segments: readonly TextSegment[], start: number, end: number): TextSegment[] {
  const found: TextSegment[] = [];
  for (let index = firstSegmentAfter(segments, start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.at >= end) break;
    const cut = cutSegment(segment, start, end);
    if (cut !== null) found.push({ ...cut, at: cut.at - start });
  }
  return found;
}
