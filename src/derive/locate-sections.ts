import type { Fact } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { spansIn } from '../model/location.js';
import { isTextBlock } from './filing.js';
import { findBoundSections, keepLongest } from './sections.js';
import type { FoundSection } from './sections.js';
import { holds, readPart } from './visible-source.js';
import type { VisibleSource } from './visible-source.js';

/** How far on both sides of the text blocks the headings around them are looked for, in characters of the source. */
const REACHES = [20_000, 200_000];

/**
 * The Items that speak of cybersecurity in the documents of a filing, the main document first: of those
 * that several documents head, the one that is tagged, else the longest.
 */
export function locateInDocuments(documents: readonly VisibleSource[], facts: readonly Fact[]): readonly FoundSection[] {
  const [main] = documents;
  if (main === undefined) return [];
  if (documents.length === 1) return locateSections(main, facts);
  const blocks = groupByDocument(facts.filter(isTextBlock));
  const all = documents.flatMap((visible) => locateSections(visible, blocks.get(visible.uri) ?? []));
  const tagged = all.filter(({ section: { location: { uri, spans } } }) => spans.some(({ start, end }) => blocks.get(uri)?.some(({ location }) => location !== undefined
    && spansIn(uri, location).some((span) => span.start < end && span.end > start))));
  const best = new Set(keepLongest(all.filter((found) => tagged.includes(found) || !tagged.some(({ section }) => section.name === found.section.name))));
  return all.filter((found) => best.has(found));
}

/** Text blocks by the documents in which they stand. */
function groupByDocument(blocks: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const block of blocks) {
    const { location } = block;
    for (const uri of new Set(location ? [location.uri, ...(location.elsewhere ?? []).map((other) => other.uri)] : [])) {
      const known = groups.get(uri);
      if (known) known.push(block);
      else groups.set(uri, [block]);
    }
  }
  return groups;
}

/**
 * The Items of one document that speak of cybersecurity. The text blocks show where to look: near them, if
 * the headings before and after are there; otherwise all of the visible text is read.
 */
export function locateSections(visible: VisibleSource, facts: readonly Fact[]): readonly FoundSection[] {
  const tagged = spanOf(facts, visible);
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
function spanOf(facts: readonly Fact[], visible: VisibleSource): Span | null {
  const { uri } = visible;
  const spans = facts.filter(isTextBlock).flatMap(({ location }) => (location ? spansIn(uri, location) : [])).filter(({ start }) => holds(visible, { uri, start }));
  return spans.length === 0 ? null : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function overlaps({ section }: FoundSection, tagged: Span): boolean {
  return section.location.spans.some(({ start, end }) => start < tagged.end && end > tagged.start);
}
