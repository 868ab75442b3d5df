import type { Section } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { foldWhiteSpace } from '../model/text.js';
import type { MappedText, TextSegment } from '../model/text.js';

/** A section of the visible text; `heading` and `body` count in that text. */
export interface FoundSection {
  readonly section: Section;
  readonly heading: Span;
  readonly body: Span;
}

interface Heading {
  /** `1c`, `16k`, `1.05`; '' for what ends a section without being an Item. */
  readonly item: string;
  readonly span: Span;
}

/** The Items that speak of cybersecurity, by number. */
const WANTED: Readonly<Record<string, string>> = { '1c': 'item-1c', '16k': 'item-16k', '1.05': 'item-1.05' };
const ITEM = /item\s*\.?\s*(\d{1,2}(?:\.\d{2})?\s?[a-z]?)(?![\w(])[.:)\s]*(?:-\s*)?/iy;
const BARE_ITEM = /(1C|16K)\.\s+(?=Cyber)/y;
const CLOSING = /(?:signatures?\s*$|signatures?\s+pursuant|exhibit index|part\s+(?:ii|iii|iv)\b\s*$)/i;
/** A cross-reference that happens to begin a line: "Item 1C of this report …". */
const REFERENCE = /^(?:of|in|to|above|below|and|or|will|is|has|was|as|,|under|for|which|herein|hereof)\b|^[,;)"”]/i;
const TITLE = /cyber\s?-?security(?:\s+(?:risk\s+management(?:(?:,|\s+and)?\s+strategy)?(?:,?\s*and\s+governance)?|disclosures?|matters|incidents?))?\.?|material\s+(?:cyber\s?-?security\s+incidents?|event)\.?/iy;
const LONGEST_TITLE = 120;

/** Finds Item 1C, Item 16K and Item 1.05 in the visible text of a document; contents pages and references are passed over. */
export function findSections(uri: string, text: MappedText): readonly FoundSection[] {
  const headings = findHeadings(text);
  const best = new Map<string, FoundSection>();
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    const name = heading === undefined ? undefined : WANTED[heading.item];
    if (heading === undefined || name === undefined) continue;
    // A running header repeats the heading on every page of the section.
    let next = index + 1;
    while (headings[next]?.item === heading.item) next += 1;
    index = next - 1;
    const end = headings[next]?.span.start ?? text.text.length;
    const found = describe(uri, text, name, heading.span, end);
    const known = best.get(name);
    if (found !== null && (known === undefined || found.body.end - found.body.start > known.body.end - known.body.start)) best.set(name, found);
  }
  return [...best.values()].sort((a, b) => a.heading.start - b.heading.start);
}

/** The body of an Item of the given number (`1a`), the longest that the visible text has; null without one. */
export function findItemBody(text: MappedText, item: string): Span | null {
  const headings = findHeadings(text);
  let best: Span | null = null;
  for (const [index, heading] of headings.entries()) {
    if (heading.item !== item) continue;
    const after = headings.slice(index + 1).find((other) => other.item !== item);
    const span = { start: heading.span.end, end: after?.span.start ?? text.text.length };
    if (best === null || span.end - span.start > best.end - best.start) best = span;
  }
  return best;
}

function findHeadings(mapped: MappedText): readonly Heading[] {
  const { text, breaks } = mapped;
  const headings: Heading[] = [];
  const starts = [0, ...breaks];
  for (const [index, start] of starts.entries()) {
    const code = text.charCodeAt(start) | 32;
    if (code !== 105 && code !== 49 && code !== 115 && code !== 112 && code !== 101) continue;
    const end = starts[index + 1] ?? text.length;
    ITEM.lastIndex = start;
    BARE_ITEM.lastIndex = start;
    const match = ITEM.exec(text) ?? BARE_ITEM.exec(text);
    if (match !== null) {
      const after = start + match[0].length;
      if (REFERENCE.test(text.slice(after, after + 12))) continue;
      headings.push({ item: (match[1] ?? '').replace(/\s/g, '').toLowerCase(), span: { start, end: titleEnd(mapped, after, starts, index, end) } });
    } else if (end - start < 60 && CLOSING.test(text.slice(start, end).trim())) {
      headings.push({ item: '', span: { start, end } });
    }
  }
  return headings;
}

/** Where a heading ends: with its title, in its own block or in the next one. */
function titleEnd(mapped: MappedText, after: number, starts: readonly number[], index: number, end: number): number {
  const { text } = mapped;
  const blockEnd = after < end ? end : (starts[index + 2] ?? text.length);
  TITLE.lastIndex = 0;
  const title = TITLE.exec(text.slice(after, Math.min(blockEnd, after + LONGEST_TITLE)));
  if (title !== null) return trimEnd(text, after, after + title[0].length);
  if (after < end - 1) return end - after <= LONGEST_TITLE ? trimEnd(text, after, end) : after;
  const next = starts[index + 1];
  const nextEnd = starts[index + 2] ?? text.length;
  return next !== undefined && nextEnd - next <= LONGEST_TITLE && !/^item\b/i.test(text.slice(next, next + 6)) ? trimEnd(text, next, nextEnd) : trimEnd(text, after - 1, after);
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1;
  return at;
}

function describe(uri: string, mapped: MappedText, name: string, heading: Span, end: number): FoundSection | null {
  let start = heading.end;
  while (start < end && /[\s.:]/.test(mapped.text.charAt(start))) start += 1;
  const bodyEnd = trimEnd(mapped.text, start, end);
  const words = mapped.text.slice(start, Math.min(bodyEnd, start + 200));
  // A line of the contents page has a page number, and no words.
  if (!/[a-z]{3}/i.test(words) || /^[\s\d.-]*(?:part\s+[iv]+)?[\s\d.-]*$/i.test(words)) return null;
  const headingSpan = enclosingSource(mapped.segments, heading.start, heading.end);
  const bodySpan = enclosingSource(mapped.segments, start, bodyEnd);
  if (headingSpan === null || bodySpan === null) return null;
  const title = foldWhiteSpace(mapped.text.slice(heading.start, heading.end));
  return { section: { name, title, location: { uri, spans: [headingSpan, bodySpan] } }, heading, body: { start, end: bodyEnd } };
}

/** From the source of the first character to the source of the last. */
function enclosingSource(segments: readonly TextSegment[], start: number, end: number): Span | null {
  let first: number | null = null;
  let last: number | null = null;
  for (const segment of segments) {
    if (segment.at >= end) break;
    if (segment.at + segment.length <= start) continue;
    const exact = segment.source.end - segment.source.start === segment.length;
    first ??= exact ? segment.source.start + Math.max(0, start - segment.at) : segment.source.start;
    last = exact ? segment.source.start + Math.min(segment.length, end - segment.at) : segment.source.end;
  }
  return first === null || last === null ? null : { start: first, end: last };
}
