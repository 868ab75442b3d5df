import type { Span } from '../model/location.js';
import type { CopyStretch, ReadingCopy } from '../model/reading-copy.js';
import type { BlockText } from '../model/text.js';
import { firstSegmentAfter } from './ascending.js';
import { toPlainText } from './plain-text.js';
import { toReadable } from './readable-text.js';
import { splitSentences } from './sentences.js';

/** A longer block is split at the ends of its sentences. */
export const LONGEST_LINE = 4_096;
const BETWEEN_CELLS = ' | ';
/** Paragraphs and cells of a copy, and characters that they have; the longest reports have a tenth. What is beyond is cut off aloud. */
export const MOST_BLOCKS = 200_000;
/** See MOST_BLOCKS. */
export const MOST_CHARACTERS = 10_000_000;
/** The last line of a copy that was cut off. */
export const CUT_LINE = `[The reading copy ends here: the document shows more than ${MOST_BLOCKS.toLocaleString('en-US')} paragraphs and cells, or ${MOST_CHARACTERS.toLocaleString('en-US')} characters.]`;

/** A line as parts of the visible text; ` | ` stands between them. */
type Row = readonly [Span, ...Span[]];

/**
 * Lays out the visible text of a document for reading: a paragraph, heading, list item or row of a table is a line.
 * What a line says depends on its own block alone, so that an edit elsewhere leaves it as it is.
 */
export function makeReadingCopy(visible: BlockText): ReadingCopy {
  const lines: string[] = [];
  const stretches: CopyStretch[] = [];
  const isCut = visible.isCut === true || visible.breaks.length > MOST_BLOCKS || visible.text.length > MOST_CHARACTERS;
  for (const row of readRows(visible)) {
    const text = row.map(({ start, end }) => visible.text.slice(start, end)).join(BETWEEN_CELLS);
    const parts = splitLine(text);
    addStretches(visible, row, parts, lines.length, stretches);
    for (const { start, end } of parts) lines.push(toReadable(text.slice(start, end)));
  }
  if (isCut) lines.push(CUT_LINE);
  return { lines, stretches, ...(isCut ? { isCut: true as const } : {}) };
}

/** Blocks, the cells of a row joined; a row with one cell is laid out, not tabular, and its paragraphs are lines. */
function readRows({ text, breaks, edges }: BlockText): Row[] {
  const last = Math.min(breaks.length, MOST_BLOCKS);
  const rows: Row[] = [];
  let cells: [Span, ...Span[]][] = [];
  const flush = (): void => {
    const [only, ...others] = cells;
    if (only === undefined) return;
    if (others.length === 0) rows.push(...only.map((block): Row => [block]));
    else rows.push([spanOf(only), ...others.map(spanOf)]);
    cells = [];
  };
  let start = 0;
  let edge: BlockText['edges'][number] = 'row';
  for (let index = 0; index <= last && start < MOST_CHARACTERS; index += 1) {
    // A space stands before every break.
    const end = Math.min(index < breaks.length ? (breaks[index] ?? text.length) - 1 : text.length, MOST_CHARACTERS);
    const block = { start, end };
    const cell = cells.at(-1);
    const before = cell?.at(-1);
    if (edge === 'none' && cell !== undefined && before !== undefined) cell[cell.length - 1] = { start: before.start, end };
    else if (edge === 'block' && cell !== undefined) cell.push(block);
    else {
      if (edge !== 'cell') flush();
      if (end > start) cells.push([block]);
    }
    start = breaks[index] ?? text.length;
    edge = edges[index] ?? 'row';
  }
  flush();
  return rows;
}

function spanOf(blocks: readonly [Span, ...Span[]]): Span {
  return { start: blocks[0].start, end: blocks.at(-1)?.end ?? blocks[0].end };
}

/** A block that is too long, in pieces of as many whole sentences as fit; a sentence that is too long is cut at a space. */
function splitLine(text: string): readonly Span[] {
  if (text.length <= LONGEST_LINE) return [{ start: 0, end: text.length }];
  const pieces: Span[] = [];
  let start = 0;
  let end = 0;
  const push = (to: number): void => { pieces.push({ start, end: text.charAt(to - 1) === ' ' ? to - 1 : to }); };
  for (const sentence of splitSentences(toPlainText(text))) {
    if (sentence.end - start > LONGEST_LINE && end > start) {
      push(end);
      start = sentence.start;
    }
    while (sentence.end - start > LONGEST_LINE) {
      const cut = cutAtSpace(text, start);
      push(cut);
      start = text.charAt(cut) === ' ' ? cut + 1 : cut;
    }
    end = sentence.end;
  }
  if (end > start) push(end);
  return pieces;
}

/** The last space at which a line may end; within a word that is longer than a line, before half a character at most. */
function cutAtSpace(text: string, start: number): number {
  const line = text.slice(start, start + LONGEST_LINE);
  const space = text.charAt(start + LONGEST_LINE) === ' ' ? LONGEST_LINE : line.lastIndexOf(' ');
  if (space > 0) return start + space;
  return start + LONGEST_LINE - (/[\ud800-\udbff]$/.test(line) ? 1 : 0);
}

/** Adds where the lines that a row was split into come from; the first of them has the index `line`. */
function addStretches({ segments }: BlockText, row: Row, parts: readonly Span[], line: number, stretches: CopyStretch[]): void {
  let cell = 0;
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    for (let span = row[cell]; span !== undefined && offset < part.end; span = row[cell]) {
      // What is added to an offset in the visible text to have the offset in the line.
      const shift = offset - part.start - span.start;
      addSegments(segments, { start: Math.max(span.start, -shift), end: Math.min(span.end, part.end - part.start - shift) }, line + index, shift, stretches);
      if (offset + span.end - span.start > part.end) break;
      offset += span.end - span.start + BETWEEN_CELLS.length;
      cell += 1;
    }
  }
}

function addSegments(segments: BlockText['segments'], { start, end }: Span, line: number, shift: number, stretches: CopyStretch[]): void {
  for (let index = firstSegmentAfter(segments, start); index < segments.length; index += 1) {
    const { at, length, source } = segments[index] ?? { at: end, length: 0, source: { start: 0, end: 0 } };
    if (at >= end) break;
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (to <= from) continue;
    // Most stretches are whole segments, and what they come from need not be said twice.
    const isCut = to - from < length && source.end - source.start === length;
    stretches.push({ line, at: from + shift, length: to - from, source: isCut ? { start: source.start + from - at, end: source.start + to - at } : source });
  }
}
