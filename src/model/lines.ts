import type { Location, Region, RegionLocation, Span } from './location.js';

/** Offsets at which lines begin, the first always 0; a line ends with LF, CR LF or CR. */
export type LineStarts = readonly number[];

/** Finds where the lines of a text begin. */
export function indexLines(text: string): LineStarts {
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
  const start = toLineColumn(starts, span.start);
  const end = toLineColumn(starts, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Turns every span of a location into a region. */
export function toRegionLocation(starts: LineStarts, location: Location): RegionLocation {
  const [first, ...rest] = location.spans;
  return { uri: location.uri, regions: [toRegion(starts, first), ...rest.map((span) => toRegion(starts, span))] };
}
