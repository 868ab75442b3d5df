import type { Limits } from '../model/limits.js';
import type { Span } from '../model/location.js';
import type { MappedText, TextSegment } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import { decodeReference } from './layout.js';
import { createTextBuilder } from './mapped-text.js';
import type { MarkupError } from './markup.js';
import { readHtmlText } from './read-html-text.js';

/** Text as it was before it was escaped, white space kept, with the source of each character. */
export interface UnescapedText {
  readonly text: string;
  readonly segments: readonly TextSegment[];
}

/** A value's text and, where its mark-up could not be read to the end, why. */
export interface ValueText {
  readonly mapped: MappedText;
  readonly error: MarkupError | null;
}

const TAG = /<\/?[a-z][a-z0-9]{0,20}(?=[\s/>])/i;

/**
 * The words of a value: of HTML that was escaped to stand in another format, what readers see of it.
 * The map leads through both layers, to the characters of the document.
 */
export function readValueText(value: UnescapedText, isTextBlock: boolean, limits: Limits): ValueText {
  if (isTextBlock || TAG.test(value.text)) {
    const { mapped, error } = readHtmlText(value.text, limits);
    return { mapped: { ...mapped, segments: toOuter(mapped.segments, value) }, error: error && { ...error, offset: startOf(value, error.offset) } };
  }
  const builder = createTextBuilder();
  for (const { at, length, source } of value.segments) {
    const text = value.text.slice(at, at + length);
    if (source.end - source.start === length) builder.source(text, source.start, source.end);
    else builder.entity(text, source.start, source.end);
  }
  return { mapped: builder.finish(), error: null };
}

/** Leads the segments of a text on, through the text that it was read from, to that text's own source. */
function toOuter(inner: readonly TextSegment[], outer: UnescapedText): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  for (const { at, length, source } of inner) {
    const parts = partsOf(outer, source);
    if (source.end - source.start !== length) {
      const [first, ...rest] = parts;
      if (first) segments.push({ at, length, source: { start: first.source.start, end: (rest.at(-1) ?? first).source.end } });
      continue;
    }
    for (const part of parts) segments.push({ at: at + part.at - source.start, length: part.length, source: part.source });
  }
  return segments;
}

/** The segments of a range, cut to it; those that cannot be cut whole. */
function partsOf({ segments }: UnescapedText, range: Span): readonly TextSegment[] {
  const parts: TextSegment[] = [];
  for (let index = findSegment(segments, range.start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment || segment.at >= range.end) break;
    const from = Math.max(segment.at, range.start);
    const to = Math.min(segment.at + segment.length, range.end);
    const [source] = sourceSpans({ segments: [segment] }, from, to);
    if (source) parts.push({ at: from, length: to - from, source });
  }
  return parts;
}

function startOf(value: UnescapedText, offset: number): number {
  return partsOf(value, { start: offset, end: offset + 1 })[0]?.source.start ?? value.segments.at(-1)?.source.end ?? 0;
}

/** Index of the first segment that ends behind an offset. */
function findSegment(segments: readonly TextSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at = 0, length = 0 } = segments[middle] ?? {};
    if (at + length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects text that was escaped: `add` the characters, the source that they stand for. */
export function createUnescaper(): { add(text: string, start: number, end: number): void; finish(): UnescapedText } {
  const parts: string[] = [];
  const segments: TextSegment[] = [];
  let length = 0;
  return {
    add(text, start, end) {
      if (text === '') return;
      segments.push({ at: length, length: text.length, source: { start, end } });
      parts.push(text);
      length += text.length;
    },
    finish: () => ({ text: parts.join(''), segments }),
  };
}

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/iy;
/** What stands in character data beside references: how each begins and ends, and whether its content is text. */
const SECTIONS: readonly { readonly opens: string; readonly closes: string; readonly isText: boolean }[] = [
  { opens: '<![CDATA[', closes: ']]>', isText: true }, { opens: '<!--', closes: '-->', isText: false }, { opens: '<?', closes: '?>', isText: false },
];

/** The character data of an XML element: references decoded, CDATA sections opened, comments left out. */
export function unescapeXml(source: string, { start, end }: Span): UnescapedText {
  const unescaper = createUnescaper();
  let from = start;
  for (let at = start; at < end;) {
    const next = readPiece(source, at, end);
    if (next === null) {
      at += 1;
      continue;
    }
    unescaper.add(source.slice(from, at), from, at);
    unescaper.add(next.text, next.from, next.to);
    from = next.end;
    at = next.end;
  }
  unescaper.add(source.slice(from, end), from, end);
  return unescaper.finish();
}

interface Piece { readonly text: string; readonly from: number; readonly to: number; readonly end: number }

/** The reference or section at an offset, or null; a section without its end reaches to the end. */
function readPiece(source: string, at: number, end: number): Piece | null {
  const code = source.charCodeAt(at);
  if (code === 0x26) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(source);
    const text = match && decodeReference(match[1], match[2], match[3]);
    return match === null || text === null ? null : { text, from: at, to: at + match[0].length, end: at + match[0].length };
  }
  const section = code === 0x3c ? SECTIONS.find(({ opens }) => source.startsWith(opens, at)) : undefined;
  if (!section) return null;
  const from = at + section.opens.length;
  const found = source.indexOf(section.closes, from);
  const to = found < 0 ? end : Math.min(found, end);
  return { text: section.isText ? source.slice(from, to) : '', from, to, end: Math.min(to + section.closes.length, end) };
}
