import type { Location, Span } from './location.js';

/**
 * Normalised text that can be traced back to its document: entities decoded, tags dropped, white
 * space folded to single spaces, `ix:exclude` left out, continuations joined.
 */
export interface MappedText {
  readonly text: string;
  /** Segments in text order; together they cover every character of `text` that has a source. */
  readonly segments: readonly TextSegment[];
  /** Offsets in `text` at which a new block (paragraph, list item, table cell) begins, ascending, 0 left out. */
  readonly breaks: readonly number[];
}

/** What lies between two blocks of a visible text: nothing that a reader sees, another paragraph, another cell of the row, another row. */
export type BlockEdge = 'none' | 'block' | 'cell' | 'row';

/** A visible text of which it is known how its blocks stand to one another. */
export interface BlockText extends MappedText {
  /** One for each of the `breaks`. */
  readonly edges: readonly BlockEdge[];
  /** The document goes on behind it. */
  readonly isCut?: true;
}

/**
 * A run of text and the source it came from. Where both have the same length they correspond
 * character by character; otherwise (an entity, folded white space) the run is indivisible.
 */
export interface TextSegment {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
  /** The document of the source, where it is another than the one in which the text begins. */
  readonly uri?: string;
}

/** Source spans of the characters [start, end) of a mapped text in the document in which it begins, neighbours merged. */
export function sourceSpans(mapped: Pick<MappedText, 'segments'>, start: number, end: number): Span[] {
  return findSpans(mapped.segments.filter(({ uri }) => uri === undefined), start, end);
}

/** Where the characters [start, end) of a mapped text stand; `uri` is the document in which it begins. Null for what has no source. */
export function sourceLocation(mapped: Pick<MappedText, 'segments'>, uri: string, start: number, end: number): Location | null {
  const documents = new Set(mapped.segments.flatMap((segment) => (segment.at < end && segment.at + segment.length > start ? [segment.uri ?? uri] : [])));
  const [first, ...rest] = [...documents].flatMap((document): readonly Location[] => {
    const [head, ...tail] = findSpans(mapped.segments.filter((segment) => (segment.uri ?? uri) === document), start, end);
    return head ? [{ uri: document, spans: [head, ...tail] }] : [];
  });
  return first === undefined ? null : { ...first, ...(rest.length > 0 ? { elsewhere: rest } : {}) };
}

/** The part of a segment between two offsets in the text; null where it does not reach there. Pieces that are indivisible stay whole. */
export function cutSegment({ at, length, source, uri }: TextSegment, start: number, end: number): TextSegment | null {
  const from = Math.max(start, at);
  const to = Math.min(end, at + length);
  if (from >= to) return null;
  const exact = source.end - source.start === length;
  return { at: from, length: to - from, source: exact ? { start: source.start + from - at, end: source.start + to - at } : source, ...(uri === undefined ? {} : { uri }) };
}

function findSpans(segments: readonly TextSegment[], start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const segment of segments) {
    const span = cutSegment(segment, start, end)?.source;
    if (span === undefined) continue;
    const last = spans[spans.length - 1];
    if (last && last.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** Folds every run of white space (NBSP and zero-width space included) to one space and trims. */
export function foldWhiteSpace(text: string): string {
  // A single space is what it becomes: a text of nothing but those would be taken to pieces for nothing.
  return text.replace(/[\s\u00a0\u200b\ufeff]{2,}|[^\S ]|\u200b/g, ' ').trim();
}

/** At most `limit` characters, cut at a word where possible, with an ellipsis in place of what is missing. */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
