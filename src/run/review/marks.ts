import type { LineStarts } from '../../model/lines.js';
import { toRegion } from '../../model/lines.js';
import type { ReviewMark } from '../../model/review.js';
import type { TextSegment } from '../../model/text.js';

/** Something that stands in the text, in UTF-16 offsets of the file. */
export interface Target {
  readonly id: string;
  readonly uri: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** Only its beginning is marked. */
  readonly beginning?: boolean;
}

/** Longer words than these, in characters, are marked at their beginning only: a page of colour shows nothing. */
const LONGEST_MARK = 700;

/** A range of a text that carries an id. */
export interface Range { readonly start: number; readonly end: number; readonly id: string }

/** A text whose runs know where they stand in their file. */
export interface PlacedText {
  readonly uri: string;
  readonly text: string;
  readonly runs: readonly PlacedRun[];
}

interface PlacedRun { readonly at: number; readonly length: number; readonly start: number; readonly end: number }

/** Takes the segments of a text to offsets of the file, which of an excerpt are not those of its own text. */
export function placeText(uri: string, text: string, segments: readonly TextSegment[], lineStarts: LineStarts): PlacedText {
  const runs = segments.map(({ at, length, source }) => {
    const { charOffset } = toRegion(lineStarts, source);
    return { at, length, start: charOffset, end: charOffset + source.end - source.start };
  });
  return { uri, text, runs };
}

/** The ranges of a text that the targets cover, each target's joined where only mark-up stands between. */
export function findRanges({ uri, runs }: PlacedText, targets: readonly Target[]): readonly Range[] {
  return targets.flatMap((target) => {
    if (target.uri !== uri) return [];
    const found: { start: number; end: number }[] = [];
    for (const { start, end } of target.ranges) {
      for (const run of runs) {
        if (run.end <= start || run.start >= end) continue;
        const exact = run.end - run.start === run.length;
        const from = exact ? run.at + Math.max(0, start - run.start) : run.at;
        const to = exact ? run.at + Math.min(run.length, end - run.start) : run.at + run.length;
        const last = found.at(-1);
        if (last !== undefined && from <= last.end + 1) last.end = Math.max(last.end, to);
        else found.push({ start: from, end: to });
      }
    }
    const length = found.reduce((sum, one) => sum + one.end - one.start, 0);
    const [first] = found;
    if (first === undefined) return [];
    return target.beginning === true || length > LONGEST_MARK ? [{ start: first.start, end: first.start, id: target.id }] : found.map((range) => ({ ...range, id: target.id }));
  });
}

/** Cuts ranges at one another's ends: marks that follow one another, each with all the ids that cover it. */
export function toMarks(ranges: readonly Range[]): readonly ReviewMark[] {
  const edges = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const marks: ReviewMark[] = [];
  edges.forEach((edge, index) => {
    const points = ranges.filter(({ start, end }) => start === end && start === edge).map(({ id }) => id);
    if (points.length > 0) marks.push({ start: edge, end: edge, ids: points });
    const next = edges[index + 1];
    if (next === undefined) return;
    const ids = ranges.filter(({ start, end }) => start <= edge && end >= next && start < end).map(({ id }) => id);
    if (ids.length > 0) marks.push({ start: edge, end: next, ids });
  });
  return marks;
}
