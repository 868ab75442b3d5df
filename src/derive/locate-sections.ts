import type { Fact } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { isTextBlock } from './filing.js';
import { findBoundSections, keepLongest } from './sections.js';
import type { FoundSection } from './sections.js';
import { readPart } from './visible-source.js';
import type { VisibleSource } from './visible-source.js';

/** How far on both sides of the text blocks the headings around them are looked for, in characters of the source. */
const REACHES = [20_000, 200_000];

/**
 * The Items of a document that speak of cybersecurity. The text blocks show where to look: near them, if
 * the headings before and after are there; otherwise all of the visible text is read.
 */
export function locateSections(visible: VisibleSource, facts: readonly Fact[]): readonly FoundSection[] {
  const tagged = spanOf(facts, visible.uri);
  if (tagged !== null) {
    for (const reach of REACHES) {
      const text = readPart(visible, { start: tagged.start - reach, end: tagged.end + reach });
      if (text === null) break;
      const near = findBoundSections(visible.uri, text).filter(({ found, isBound }) => isBound && overlaps(found, tagged));
      if (near.length > 0) return keepLongest(near.map(({ found }) => found));
    }
  }
  const all = findBoundSections(visible.uri, visible.text()).map(({ found }) => found);
  const holding = tagged === null ? [] : all.filter((found) => overlaps(found, tagged));
  // The same Item may be headed in an index, too; where the tags are, there it is.
  return keepLongest(all.filter((found) => holding.includes(found) || !holding.some(({ section }) => section.name === found.section.name)));
}

/** From the first text block in a document to the last; null where it has none. */
function spanOf(facts: readonly Fact[], uri: string): Span | null {
  const spans = facts.filter(isTextBlock).flatMap(({ location }) => (location?.uri === uri ? location.spans : []));
  return spans.length === 0 ? null : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function overlaps({ section }: FoundSection, tagged: Span): boolean {
  return section.location.spans.some(({ start, end }) => start < tagged.end && end > tagged.start);
}
