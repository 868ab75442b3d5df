import type { TextSegment } from '../model/text.js';

/** How many of some ascending numbers lie below a limit: the index of the first that does not. */
export function countBelow(ascending: readonly number[], limit: number): number {
  return search(ascending.length, (index) => (ascending[index] ?? limit) < limit);
}

/** Index of the first segment of a text that ends behind an offset in it; their number where none does. */
export function firstSegmentAfter(segments: readonly TextSegment[], offset: number): number {
  return search(segments.length, (index) => {
    const segment = segments[index];
    return segment !== undefined && segment.at + segment.length <= offset;
  });
}

/** The first of `length` indexes that is not left behind; those left behind come first. */
function search(length: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
