import type { SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { Extraction } from './extraction.js';
import { conceptOfLabel, isHeadingLabel, isValueLabel } from './labels.js';
import { createTextBuilder } from './mapped-text.js';
import { toExtraction } from './r-page-rows.js';
import type { ViewerPage, ViewerRow } from './r-page-rows.js';

interface Cell extends Span { readonly text: string }

/** Reads the text rendering of an EDGAR viewer page: cells begin with `|` at the start of a line. Never throws on content. */
export function extractRPageText(document: SourceDocument): Extraction {
  return toExtraction(document.uri, readPage(document.text));
}

function readPage(source: string): ViewerPage {
  const cells = splitCells(source);
  const first = cells.findIndex((cell) => isLabel(cell));
  const header = first < 0 ? cells : cells.slice(0, first);
  const rows: ViewerRow[] = [];
  for (let index = Math.max(first, 0); first >= 0 && index < cells.length;) {
    const label = cells[index];
    if (!label) break;
    let next = index + 1;
    while (next < cells.length && !isLabel(cells[next])) next += 1;
    const value = join(cells.slice(index + 1, next));
    rows.push({ label: label.text, element: null, span: label, values: value ? [{ span: value, text: readValue(source, value) }] : [] });
    index = next;
  }
  const [title = null] = header;
  return { columns: readColumns(header), rows, title };
}

/** Cells up to the definitions that follow the table (`X`, `- References`). */
function splitCells(source: string): readonly Cell[] {
  const cells: Cell[] = [];
  const starts = [...source.matchAll(/^\|/gm)].map((match) => match.index);
  for (const [index, at] of starts.entries()) {
    const raw = source.slice(at + 1, starts[index + 1] ?? source.length);
    if (/^X\s*\n- (?:References|Definition)/.test(raw)) break;
    const text = raw.trim();
    if (text === '') continue;
    const start = at + 1 + raw.indexOf(text);
    cells.push({ text, start, end: start + text.length });
  }
  return cells;
}

function isLabel(cell: Cell | undefined): boolean {
  return cell !== undefined && !cell.text.includes('\n') && (conceptOfLabel(cell.text) !== null || isValueLabel(cell.text) || isHeadingLabel(cell.text));
}

/** A value that holds a table is spread over several cells. */
function join(cells: readonly Cell[]): Span | null {
  const [first] = cells;
  const last = cells.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

function readValue(source: string, span: Span): ReturnType<ReturnType<typeof createTextBuilder>['finish']> {
  const builder = createTextBuilder();
  let at = span.start;
  for (const line of source.slice(span.start, span.end).split('\n')) {
    const skip = line.startsWith('|') ? 1 : 0;
    builder.source(line.slice(skip), at + skip, at + line.length);
    builder.break();
    at += line.length + 1;
  }
  return builder.finish();
}

function readColumns(header: readonly Cell[]): ViewerPage['columns'] {
  const lines = header.flatMap((cell) => cell.text.split('\n')).map((line) => line.trim());
  const duration = lines.find((line) => /^\d{1,3} Months? Ended$/i.test(line)) ?? null;
  return lines.filter((line) => /^[A-Z][a-z]{2}[a-z.]{0,7}\s+\d{1,2},\s+\d{4}$/.test(line)).map((date) => ({ duration, date }));
}
