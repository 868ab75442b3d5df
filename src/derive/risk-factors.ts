import { findMatches } from './find-matches.js';
import { cutPassage, openVisible } from './passages.js';
import type { Passage } from './passages.js';
import { findItemBody } from './sections.js';
import type { FoundSection } from './sections.js';
import { holds, readPart } from './visible-source.js';
import type { VisibleSource } from './visible-source.js';

/** What tells a paragraph about cybersecurity among the risks of all kinds. */
const CYBERSECURITY = /cyber|security\s+(?:breach|incident)/gi;

/**
 * The paragraphs of Item 1A (17 CFR 229.105) that name cybersecurity, with those before and after: a page may
 * end inside a sentence. Item 1A stands before Item 1C, so no more is read than what is before that.
 */
export function readRiskFactors(visible: VisibleSource, sections: readonly FoundSection[]): readonly Passage[] {
  const next = sections.find(({ section: { name, location } }) => name === 'item-1c' && holds(visible, { uri: location.uri, start: location.spans[0].start }))?.section.location.spans[0].start;
  const before = next === undefined ? null : readPart(visible, { start: 0, end: next });
  return (before === null ? null : findParagraphs(visible.uri, before)) ?? findParagraphs(visible.uri, visible.text()) ?? [];
}

function findParagraphs(uri: string, text: Parameters<typeof openVisible>[1]): readonly Passage[] | null {
  const body = findItemBody(text, '1a');
  if (body === null) return null;
  const item = cutPassage(openVisible(uri, text), body.start, body.end);
  const starts = [0, ...item.breaks, item.text.length];
  const ranges: { start: number; end: number }[] = [];
  let index = 0;
  for (const { index: at } of findMatches(item.text, CYBERSECURITY)) {
    while ((starts[index + 1] ?? Infinity) <= at) index += 1;
    const start = starts[Math.max(0, index - 1)] ?? 0;
    const end = starts[index + 2] ?? item.text.length;
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => cutPassage(item, start, end));
}
