import type { Region, Span } from './location.js';

/** A filing as it reads: its visible text, one block a line, and where each line stands in the source. */
export interface ReadingCopy {
  /** Without line ends; none is empty. */
  readonly lines: readonly string[];
  /** Ascending in the copy and in the source; what lies between two of them (` | `) has no source. */
  readonly stretches: readonly CopyStretch[];
  /** The document shows more than a copy holds; the last line says so. */
  readonly isCut?: true;
}

/**
 * A stretch of a line and the source it came from. Where both have the same length they correspond
 * character by character; otherwise (an entity, folded white space) the stretch is indivisible.
 */
export interface CopyStretch {
  /** Index of the line, and offset in it, both from 0. */
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly source: Span;
}

/** The text of the file: every line ends with a line feed. */
export function textOfCopy({ lines }: ReadingCopy): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Finds places of the source in a reading copy. */
export function openCopy(copy: ReadingCopy): (source: Span) => Region | null {
  const starts: number[] = [];
  let offset = 0;
  for (const line of copy.lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return (source) => findPlace(copy, starts, source);
}

/** From the first visible character of a part of the source to behind its last; null where nothing of it can be seen. */
function findPlace({ lines, stretches }: ReadingCopy, starts: readonly number[], source: Span): Region | null {
  let first = indexBehind(stretches, source.start);
  let last = indexBehind(stretches, source.end);
  if ((stretches[last]?.source.start ?? Infinity) >= source.end) last -= 1;
  const isBlank = ({ line, at, length }: CopyStretch): boolean => lines[line]?.slice(at, at + length).trim() === '';
  for (let one = stretches[first]; one !== undefined && first <= last && isBlank(one); one = stretches[first]) first += 1;
  for (let one = stretches[last]; one !== undefined && first <= last && isBlank(one); one = stretches[last]) last -= 1;
  const [head, tail] = [stretches[first], stretches[last]];
  if (head === undefined || tail === undefined || first > last) return null;
  let start = head.at + (isExact(head) ? Math.max(0, source.start - head.source.start) : 0);
  let end = tail.at + tail.length - (isExact(tail) ? Math.max(0, tail.source.end - source.end) : 0);
  while (lines[head.line]?.[start] === ' ' && (head.line < tail.line || start < end)) start += 1;
  while (lines[tail.line]?.[end - 1] === ' ' && (head.line < tail.line || start < end)) end -= 1;
  if (head.line === tail.line && start >= end) return null;
  const charOffset = (starts[head.line] ?? 0) + start;
  return {
    startLine: head.line + 1, startColumn: start + 1, endLine: tail.line + 1, endColumn: end + 1,
    charOffset, charLength: (starts[tail.line] ?? 0) + end - charOffset,
  };
}

/** Where a line of the copy stands in the source, neighbours merged; shape: index 0 is line 1. */
export function sourceOfLine({ stretches }: ReadingCopy, line: number): readonly Span[] {
  const spans: Span[] = [];
  let low = 0;
  for (let high = stretches.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  for (let one = stretches[low]; one?.line === line; one = stretches[(low += 1)]) {
    const last = spans.at(-1);
    if (last?.end === one.source.start) spans[spans.length - 1] = { start: last.start, end: one.source.end };
    else spans.push(one.source);
  }
  return spans;
}

/** Index of the first stretch that ends behind an offset of the source. */
function indexBehind(stretches: readonly CopyStretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.source.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isExact({ length, source }: CopyStretch): boolean {
  return source.end - source.start === length;
}

/**
 * The map of a copy as JSON, a line of it for each line of the copy: `[column, length, offset, source length]` of each
 * stretch. Columns count from 1, offsets from 0, both in UTF-16 units of the decoded files.
 */
export function describeCopyMap(uri: string, { lines, stretches }: ReadingCopy): string {
  const rows: (readonly [number, number, number, number])[][] = lines.map(() => []);
  for (const { line, at, length, source } of stretches) rows[line]?.push([at + 1, length, source.start, source.end - source.start]);
  return `{"source":${JSON.stringify(uri)},"lines":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}\n`;
}
