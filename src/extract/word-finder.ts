/** Tells whether one of several words occurs in [start, end), for ranges asked in ascending order; scans the text once. */
export function createFinder(source: string, ...words: readonly string[]): (start: number, end: number) => boolean {
  const places = words.map((word) => ({ word, at: -1 }));
  let next = -1;
  return (start, end) => {
    if (next < start) {
      next = Infinity;
      for (const place of places) {
        if (place.at < start) {
          const found = source.indexOf(place.word, start);
          place.at = found < 0 ? Infinity : found;
        }
        if (place.at < next) next = place.at;
      }
    }
    return next < end;
  };
}
