import type { Fact } from '../model/fact.js';
import type { Span } from '../model/location.js';
import { spansIn } from '../model/location.js';
import { isTextBlock } from './filing.js';
import { openVisible } from './passages.js';
import type { Passage } from './passages.js';
import { quoted } from './question.js';
import type { FoundSection } from './sections.js';

/**
 * One fact `item-section` for each Item found in the visible text (17 CFR 229.106(d): all of it is to be
 * tagged): which Item, its length in characters, how many of them no text block of the taxonomy holds, in
 * per cent too. Its words are the longest stretch that no block holds, or the beginning of the Item.
 */
export function describeItemSections(sections: readonly FoundSection[], facts: readonly Fact[]): readonly Fact[] {
  const blocks = facts.filter(isTextBlock);
  return sections.map(({ section, text, body }) => {
    const { uri } = section.location;
    const visible = openVisible(uri, text);
    const tagged = mergeSpans(blocks.flatMap(({ location }) => (location ? spansIn(uri, location) : [])));
    const stretches = findUntagged(visible, body, tagged);
    const untagged = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
    const characters = body.end - body.start;
    const longest = stretches.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best), { start: body.start, end: body.start });
    const words = longest.end > longest.start ? longest : body;
    return {
      name: 'item-section', origin: 'derived', kind: 'record',
      value: { item: section.name, characters, untagged, 'untagged-percent': characters === 0 ? 0 : Math.round((100 * untagged) / characters) },
      ...quoted(visible, { start: words.start, end: endOfQuote(visible.text, words) }),
      from: 'section',
    };
  });
}

const LONGEST_QUOTE = 300;

/** Where the words that are quoted of a stretch end: between words, as long as there is room for one. */
function endOfQuote(text: string, { start, end }: Span): number {
  if (end - start <= LONGEST_QUOTE) return end;
  const space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  return space > start ? space : start + LONGEST_QUOTE;
}

/** Stretches of a part of the text whose source no tag holds; what has no source of its own goes with what is before it. */
function findUntagged(visible: Passage, body: Span, tagged: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const segment of visible.segments) {
    if (segment.at >= body.end) break;
    const start = Math.max(segment.at, body.start);
    const end = Math.min(segment.at + segment.length, body.end);
    if (start >= end || isWithin(segment.source, tagged)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.end >= start - 1) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
}

/** Whether a span lies in one of several that are sorted and do not overlap. */
function isWithin(span: Span, sorted: readonly Span[]): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = sorted[middle];
    if (candidate === undefined) return false;
    if (span.start < candidate.start) high = middle - 1;
    else if (span.start >= candidate.end) low = middle + 1;
    else return true;
  }
  return false;
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
