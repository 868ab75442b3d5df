import type { Location, Region, RegionLocation, Span } from './location.js';

/**
 * Lines that were taken out of a larger file: the offset at which each begins in the excerpt, and its
 * number (from 1) and offset there, in UTF-16 units. Regions are those of the file.
 */
export interface ExcerptLines {
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
  readonly offsets: readonly number[];
}

/** Offsets at which lines begin, the first always 0; a line ends with LF, CR LF or CR. */
export type LineStarts = readonly number[] | ExcerptLines;

/** Finds where the lines of a text begin. */
export function indexLines(text: string): readonly number[] {
  const starts = [0];
  let at = 0;
  const hasCarriageReturn = text.includes('\r');
  if (!hasCarriageReturn) {
    while ((at = text.indexOf('\n', at) + 1) !== 0) starts.push(at);
    return starts;
  }
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Line and column (both from 1, columns in UTF-16 units) of an offset. */
export function toLineColumn(starts: LineStarts, offset: number): { line: number; column: number } {
  const { line, column } = toPlace(starts, offset);
  return { line, column };
}

/** Line, column and offset in the file that the lines belong to. */
function toPlace(starts: LineStarts, offset: number): { line: number; column: number; offset: number } {
  if (!isExcerpt(starts)) return { ...findLine(starts, offset), offset };
  const { line, column } = findLine(starts.starts, offset);
  return { line: starts.numbers[line - 1] ?? line, column, offset: (starts.offsets[line - 1] ?? 0) + column - 1 };
}

function isExcerpt(starts: LineStarts): starts is ExcerptLines {
  return 'numbers' in starts;
}

function findLine(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Turns a span into the region that readers see. */
export function toRegion(starts: LineStarts, span: Span): Region {
  const start = toPlace(starts, span.start);
  const end = toPlace(starts, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: span.end - span.start,
  };
}

/** Turns every span of a location into a region, in other documents those whose lines are known. */
export function toRegionLocation(starts: LineStarts, { uri, spans: [first, ...rest], elsewhere = [] }: Location, linesOf: (uri: string) => LineStarts | undefined = () => undefined): RegionLocation {
  const others = elsewhere.flatMap((location) => {
    const lines = linesOf(location.uri);
    return lines ? [toRegionLocation(lines, location, linesOf)] : [];
  });
  return { uri, regions: [toRegion(starts, first), ...rest.map((span) => toRegion(starts, span))], ...(others.length > 0 ? { elsewhere: others } : {}) };
}
