import type { Span } from '../model/location.js';
import type { BlockText, MappedText } from '../model/text.js';

/** The visible text of a document, of which no more is read than is asked for. */
export interface VisibleSource {
  readonly uri: string;
  /** All of it. */
  readonly text: () => MappedText;
  /** The same with what stands between its blocks, for a reading copy. */
  readonly blocks?: () => BlockText;
  /** What is visible in a part of the source, for documents that are too long to be read whole for it. */
  readonly part?: (source: Span) => MappedText;
  /** Length of the source in UTF-16 units; goes with `part`. */
  readonly length?: number;
  /** Where the document stands in a file that holds several. */
  readonly body?: Span;
}

/** Whether a place lies in the document. */
export function holds({ uri, body }: VisibleSource, place: { readonly uri: string; readonly start: number }): boolean {
  return uri === place.uri && (body === undefined || (place.start >= body.start && place.start < body.end));
}

/** The visible text of a part of the source and of so many characters on each side of it; all of it where that is no more. */
export function readAround(visible: VisibleSource, source: Span, reach: number): MappedText {
  return readPart(visible, { start: source.start - reach, end: source.end + reach }) ?? visible.text();
}

/** The visible text of a part of the source; null where the whole is as soon read. */
export function readPart({ part, length = 0 }: VisibleSource, source: Span): MappedText | null {
  const start = Math.max(0, source.start);
  const end = Math.min(length, source.end);
  return part === undefined || end - start > length / 2 ? null : part({ start, end });
}
