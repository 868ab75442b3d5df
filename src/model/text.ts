import type { Span } from './location.js';

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

/**
 * A run of text and the source it came from. Where both have the same length they correspond
 * character by character; otherwise (an entity, folded white space) the run is indivisible.
 */
export interface TextSegment {
  readonly at: number;
  readonly length: number;
  readonly source: Span;
}

/** Source spans of the characters [start, end) of a mapped text, neighbours merged. */
export function sourceSpans(mapped: Pick<MappedText, 'segments'>, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const segment of mapped.segments) {
    const from = Math.max(start, segment.at);
    const to = Math.min(end, segment.at + segment.length);
    if (from >= to) continue;
    const exact = segment.source.end - segment.source.start === segment.length;
    const span = exact
      ? { start: segment.source.start + from - segment.at, end: segment.source.start + to - segment.at }
      : segment.source;
    const last = spans[spans.length - 1];
    if (last && last.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** Folds every run of white space (NBSP and zero-width space included) to one space and trims. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** At most `limit` characters, cut at a word where possible, with an ellipsis in place of what is missing. */
export function excerpt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
