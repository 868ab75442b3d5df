/** Half-open range [start, end) of UTF-16 code units in one decoded document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something stands; a continuation chain has several spans, in reading order. */
export interface Location {
  readonly uri: string;
  readonly spans: readonly [Span, ...Span[]];
  /** Where it goes on in other documents of the filing, in reading order. */
  readonly elsewhere?: readonly Location[];
}

/** The spans of a location that lie in one document. */
export function spansIn(uri: string, { uri: own, spans, elsewhere = [] }: Location): readonly Span[] {
  return own === uri && elsewhere.length === 0 ? spans : [...(own === uri ? spans : []), ...elsewhere.flatMap((location) => spansIn(uri, location))];
}

/**
 * A span as readers see it. Lines and columns count from 1, columns in UTF-16 code units;
 * the end is exclusive. `charOffset` and `charLength` count UTF-16 code units of the decoded file
 * (a byte order mark is not counted). SARIF 2.1.0 §3.30 uses the same words.
 */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

/** A location as readers see it. */
export interface RegionLocation {
  readonly uri: string;
  readonly regions: readonly [Region, ...Region[]];
  readonly elsewhere?: readonly RegionLocation[];
}
