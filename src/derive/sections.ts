import type { Section } from '../model/filing.js';
import type { Span } from '../model/location.js';
import { foldWhiteSpace } from '../model/text.js';
import type { MappedText, TextSegment } from '../model/text.js';
import { countBelow, firstSegmentAfter } from './ascending.js';
import { findHeadings, trimEnd } from './headings.js';
import type { Heading } from './headings.js';
import { isPageFurniture } from './page-furniture.js';

/** A section of the visible text, or of a part of it; `heading` and `body` count in that text. */
export interface FoundSection {
  readonly section: Section;
  readonly text: MappedText;
  readonly heading: Span;
  readonly body: Span;
}

/** The Items that speak of cybersecurity, by number. */
const WANTED: Readonly<Record<string, string>> = { '1c': 'item-1c', '16k': 'item-16k', '1.05': 'item-1.05' };

/** Of several sections of one name the longest, in the order of the text. */
export function keepLongest(sections: readonly FoundSection[]): readonly FoundSection[] {
  const best = new Map<string, FoundSection>();
  for (const found of sections) {
    const known = best.get(found.section.name);
    if (known === undefined || found.body.end - found.body.start > known.body.end - known.body.start) best.set(found.section.name, found);
  }
  return [...best.values()].sort((one, other) => one.heading.start - other.heading.start);
}

/** What may be cut off at the end of a part of a text: a heading there may be a reference that goes on, in characters. */
const LINE = 200;

/** A section, and whether another Item is headed before it and after it: then a part of a document shows it whole. */
export interface BoundSection {
  readonly found: FoundSection;
  readonly isBound: boolean;
}

/**
 * Every section of a visible text that has words: Item 1C, Item 16K, Item 1.05. Lines of the contents are
 * passed over, and so are references.
 */
export function findBoundSections(uri: string, text: MappedText): readonly BoundSection[] {
  const headings = findHeadings(text);
  const all: BoundSection[] = [];
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    const name = heading === undefined ? undefined : WANTED[heading.item];
    if (heading === undefined || name === undefined) continue;
    // A running header repeats the heading on every page of the section.
    let next = index + 1;
    while (headings[next]?.item === heading.item) next += 1;
    const after = headings[next];
    const last = headings[next - 1];
    const found = describe(uri, text, name, heading.span, bodyEnd(text, heading, last, after));
    if (found !== null) all.push({ found, isBound: index > 0 && after !== undefined && after.span.end < text.text.length - LINE });
    index = next - 1;
  }
  return all;
}

/** The body of an Item of the given number (`1a`), the longest that the visible text has; null without one. */
export function findItemBody(text: MappedText, item: string): Span | null {
  const headings = findHeadings(text);
  let best: Span | null = null;
  for (let index = 0; index < headings.length; index += 1) {
    const heading = headings[index];
    if (heading?.item !== item) continue;
    let next = index + 1;
    while (headings[next]?.item === item) next += 1;
    const span = { start: heading.span.end, end: bodyEnd(text, heading, headings[next - 1], headings[next]) };
    if (best === null || span.end - span.start > best.end - best.start) best = span;
    index = next - 1;
  }
  return best;
}

/** Where the words of an Item end: before the next heading, and before the foot of its last page. */
function bodyEnd({ text, breaks }: MappedText, heading: Heading, last: Heading | undefined, after: Heading | undefined): number {
  let end = trimEnd(text, heading.span.end, after?.span.start ?? text.length);
  // A running header on the page of the next Item has no words of this one behind it.
  if (last !== undefined && last !== heading && end <= last.span.end) end = trimEnd(text, heading.span.end, last.span.start);
  for (let at = countBelow(breaks, end) - 1; at >= 0; at -= 1) {
    const start = breaks[at] ?? 0;
    if (start <= heading.span.end || !isPageFurniture(text.slice(start, Math.min(end, start + 200)))) break;
    end = trimEnd(text, heading.span.end, start);
  }
  return end;
}

function describe(uri: string, mapped: MappedText, name: string, heading: Span, bodyEnd: number): FoundSection | null {
  let start = heading.end;
  while (start < bodyEnd && /[\s.:]/.test(mapped.text.charAt(start))) start += 1;
  const words = mapped.text.slice(start, Math.min(bodyEnd, start + 200));
  // A line of the contents page has a page number, and no words.
  if (!/[a-z]{3}/i.test(words) || /^[\s\d.,–-]*(?:part\s+[iv]+)?[\s\d.,–-]*$/i.test(words)) return null;
  const headingSpan = enclosingSource(mapped.segments, heading.start, heading.end);
  const bodySpan = enclosingSource(mapped.segments, start, bodyEnd);
  if (headingSpan === null || bodySpan === null) return null;
  const title = foldWhiteSpace(mapped.text.slice(heading.start, heading.end));
  return { section: { name, title, location: { uri, spans: [headingSpan, bodySpan] } }, text: mapped, heading, body: { start, end: bodyEnd } };
}

/** From the source of the first character to the source of the last. */
function enclosingSource(segments: readonly TextSegment[], start: number, end: number): Span | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let index = firstSegmentAfter(segments, start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.at >= end) break;
    const exact = segment.source.end - segment.source.start === segment.length;
    first ??= exact ? segment.source.start + Math.max(0, start - segment.at) : segment.source.start;
    last = exact ? segment.source.start + Math.min(segment.length, end - segment.at) : segment.source.end;
  }
  return first === null || last === null ? null : { start: first, end: last };
}
