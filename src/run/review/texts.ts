import { isPageFurniture } from '../../derive/page-furniture.js';
import { holds } from '../../derive/visible-source.js';
import type { VisibleSource } from '../../derive/visible-source.js';
import type { Fact, FactSet } from '../../model/fact.js';
import type { Section } from '../../model/filing.js';
import type { LineStarts } from '../../model/lines.js';
import type { ReviewBlock, ReviewText } from '../../model/review.js';
import type { MappedText } from '../../model/text.js';
import { foldWhiteSpace } from '../../model/text.js';
import { hasWords } from './evidence.js';
import { findRanges, placeText, toMarks } from './marks.js';
import type { Range, Target } from './marks.js';

/** Characters of the disclosure that a review holds; an Item 1C has some 10,000, the longest read had 60,000. */
const LIMIT = 400_000;

interface SourceText extends MappedText { readonly name: string; readonly title: string; readonly uri: string }

/** The disclosure as plain text with the places of evidence and findings: the Item's section, or what else holds its words. */
export function collectTexts(factSet: FactSet, visible: readonly VisibleSource[], targets: readonly Target[], isTextBlock: (fact: Fact) => boolean): { readonly texts: readonly ReviewText[]; readonly leftOut: number } {
  const lineStarts = new Map(factSet.inputs.map((input) => [input.uri, input.lineStarts]));
  let room = LIMIT;
  let leftOut = 0;
  const texts = sourceTexts(factSet, visible, isTextBlock).flatMap((source): ReviewText[] => {
    const cut = Math.min(room, source.text.length);
    room -= cut;
    leftOut += source.text.length - cut;
    const blocks = toBlocks(source, cut, lineStarts.get(source.uri) ?? [0], targets);
    return blocks.length === 0 ? [] : [{ name: source.name, title: source.title, blocks }];
  });
  return { texts, leftOut };
}

function sourceTexts(factSet: FactSet, visible: readonly VisibleSource[], isTextBlock: (fact: Fact) => boolean): readonly SourceText[] {
  const sections = factSet.sections.flatMap((section) => {
    const source = visible.find((one) => holds(one, { uri: section.location.uri, start: section.location.spans[0].start }));
    return source ? [readSection(source, section)] : [];
  });
  if (sections.length > 0) return sections;
  const given = factSet.facts.filter((fact) => fact.name === 'item-text' && fact.origin !== 'derived');
  const facts = [...given, ...factSet.facts.filter(isTextBlock)].filter(hasWords);
  return facts.filter((fact, index) => !isRepeated(fact, index, facts)).map((fact) => ({
    name: fact.name, title: fact.concept ?? fact.name, uri: fact.location?.uri ?? factSet.filing.uri,
    text: fact.text ?? '', segments: fact.segments ?? [], breaks: fact.breaks ?? [],
  }));
}

/** Text blocks are nested: a block whose words stand in a longer one, or in an equal one before it, is no text of its own. */
function isRepeated({ text = '' }: Fact, index: number, facts: readonly Fact[]): boolean {
  return facts.some((other, at) => at !== index && other.text !== undefined && other.text.includes(text) && (other.text.length > text.length || at < index));
}

function readSection(visible: VisibleSource, { name, title, location }: Section): SourceText {
  const start = Math.min(...location.spans.map((span) => span.start));
  const end = Math.max(...location.spans.map((span) => span.end));
  const mapped = visible.part?.({ start, end }) ?? visible.text();
  const segments = mapped.segments.filter(({ source }) => source.end > start && source.start < end);
  const from = segments[0]?.at ?? 0;
  const to = segments.reduce((last, segment) => Math.max(last, segment.at + segment.length), from);
  return {
    name, title, uri: location.uri,
    text: mapped.text.slice(from, to),
    segments: segments.map((segment) => ({ ...segment, at: segment.at - from })),
    breaks: mapped.breaks.filter((at) => at > from && at < to).map((at) => at - from),
  };
}

function toBlocks({ uri, text, segments, breaks }: SourceText, limit: number, lineStarts: LineStarts, targets: readonly Target[]): readonly ReviewBlock[] {
  const ranges = findRanges(placeText(uri, text, segments, lineStarts), targets);
  const starts = [0, ...breaks].filter((at) => at < limit);
  const pieces = starts.flatMap((from, index): Piece[] => {
    const raw = text.slice(from, Math.min(limit, starts[index + 1] ?? limit));
    const words = raw.trim();
    const start = from + raw.indexOf(words);
    return words === '' || isPageFurniture(words) ? [] : [{ from, start, end: start + words.length }];
  });
  return joinPieces(pieces, text).map((own): ReviewBlock => {
    const words = own.map(({ start, end }) => text.slice(start, end)).join(' ');
    return { kind: own.length === 1 && isHeading(words) ? 'heading' : 'paragraph', text: words, marks: toMarks(rangesIn(own, ranges)) };
  });
}

/** A stretch of the text without the white space around it; `from` is where its block begins. */
interface Piece { readonly from: number; readonly start: number; readonly end: number }

/** A sentence that goes on behind the end of a page is one paragraph: what came between was the page's foot and head. */
function joinPieces(pieces: readonly Piece[], text: string): readonly (readonly Piece[])[] {
  const joined: Piece[][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const before = last?.at(-1);
    const goesOn = before !== undefined && /[\p{L}\p{N},’)-]/u.test(text.charAt(before.end - 1)) && /\p{Ll}/u.test(text.charAt(piece.start)) && before.end - before.start > LONGEST_LINE;
    if (goesOn) last?.push(piece);
    else joined.push([piece]);
  }
  return joined;
}

/** What is shorter is a line of its own: a cell, an item of a list, a heading. */
const LONGEST_LINE = 120;

/** The ranges that lie in the pieces of a block, in characters of the block. */
function rangesIn(pieces: readonly Piece[], ranges: readonly Range[]): Range[] {
  let base = 0;
  return pieces.flatMap(({ from, start, end }) => {
    const at = base;
    base += end - start + 1;
    return ranges
      .filter((range) => (range.start === range.end ? range.start >= from && range.start < end : range.start < end && range.end > start))
      .map(({ id, ...range }) => ({ id, start: at + Math.max(0, range.start - start), end: at + Math.min(end - start, Math.max(0, range.end - start)) }));
  });
}

/** A line that has no sentence in it, and begins like one. */
function isHeading(words: string): boolean {
  const folded = foldWhiteSpace(words);
  return folded.length <= 120 && folded.split(' ').length <= 14 && /^[\p{Lu}\d]/u.test(folded) && /\p{L}{3}/u.test(folded) && !/[.;,:?!]$/.test(folded.replace(/^Item\s+\S+\s*/i, ''));
}
