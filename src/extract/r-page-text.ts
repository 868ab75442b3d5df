import type { Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import type { Extraction } from './extraction.js';
import { conceptOfLabel, isHeadingLabel, isValueLabel } from './labels.js';
import { createTextBuilder } from './mapped-text.js';
import type { ViewerColumn, ViewerPage, ViewerRow, ViewerValue } from './r-page-page.js';
import { isViewerDuration, readViewerDate } from './r-page-periods.js';
import { toExtraction } from './r-page-rows.js';

interface Cell extends Span {
  /** Trimmed. */
  readonly text: string;
}

interface Table {
  readonly header: readonly Cell[];
  /** Each row begins with its label. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the definitions follow, with which the viewer ends a page. */
  readonly isWhole: boolean;
}

/** Reads the text rendering of an EDGAR viewer page: cells begin with `|` at the start of a line. Never throws on content. */
export function extractRPageText(document: SourceDocument): Extraction {
  const { text, uri } = document;
  const table = readTable(text);
  const extraction = toExtraction(uri, toPage(text, table));
  const last = table.rows.at(-1);
  const [label] = last ?? [];
  if (!label || table.isWhole || (last?.length ?? 0) > 1 || isHeadingLabel(label.text)) return extraction;
  const cutShort: Problem = {
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [{ start: label.start, end: label.end }] },
    message: 'The page breaks off after a label: its value is missing.',
    help: 'Copy the page again from the EDGAR viewer, down to its end.',
  };
  return {
    ...extraction,
    observes: extraction.observes.filter((observation) => observation !== 'whole-filing'),
    facts: extraction.facts.filter((fact) => fact.location?.spans[0].start !== label.end),
    problems: [...extraction.problems, cutShort],
  };
}

function readTable(source: string): Table {
  const cells: Cell[] = [];
  const bars = [...source.matchAll(/^\|/gm)].map((match) => match.index);
  let isWhole = false;
  for (const [index, bar] of bars.entries()) {
    const raw = source.slice(bar + 1, bars[index + 1] ?? source.length);
    isWhole = /^X[^\S\n]*\n- (?:References|Definition)/.test(raw);
    if (isWhole) break;
    const text = raw.trim();
    const start = bar + 1 + raw.indexOf(text);
    cells.push({ text, start, end: start + text.length });
  }
  const rows: Cell[][] = [];
  const header: Cell[] = [];
  for (const cell of cells) {
    if (isLabel(cell.text)) rows.push([cell]);
    else (rows.at(-1) ?? header).push(cell);
  }
  return { header, rows, isWhole };
}

/** A label is known by itself; in a value, a label of the taxonomy is never alone. */
function isLabel(text: string): boolean {
  return !text.includes('\n') && (isValueLabel(text) || isHeadingLabel(text) || conceptOfLabel(text) !== null);
}

function toPage(source: string, { header, rows }: Table): ViewerPage {
  const columns = readColumns(header);
  const title = header.find((cell) => cell.text !== '') ?? rows[0]?.[0];
  return {
    columns,
    title: title ? toSpan(title) : null,
    rows: rows.flatMap(([label, ...cells]): ViewerRow[] => {
      if (!label) return [];
      return [{ label: label.text, element: null, member: null, span: toSpan(label), values: readValues(source, label, cells, columns.size) }];
    }),
  };
}

/** One value for each column; otherwise a single one, which a table of its own has spread over several cells. */
function readValues(source: string, label: Cell, cells: readonly Cell[], columns: number): readonly ViewerValue[] {
  if (columns > 1 && cells.length === columns) return cells.map((cell, index) => toValue(source, cell, index + 1));
  const filled = cells.filter((cell) => cell.text !== '');
  return [toValue(source, { start: filled[0]?.start ?? label.end, end: filled.at(-1)?.end ?? label.end }, 1)];
}

function toValue(source: string, span: Span, column: number): ViewerValue {
  return { column, span: toSpan(span), text: readValue(source, span) };
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Every line is a paragraph, or a cell of a table in the value. */
function readValue(source: string, span: Span): MappedText {
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

function readColumns(header: readonly Cell[]): ReadonlyMap<number, ViewerColumn> {
  const lines = header.flatMap((cell) => cell.text.split('\n')).map((line) => line.trim());
  const duration = lines.find(isViewerDuration) ?? null;
  const dates = lines.filter((line) => line.length < 40 && readViewerDate(line) !== null);
  return new Map(dates.map((date, index) => [index + 1, { duration, date, others: [] }]));
}
