import type { Observation, Problem, SourceDocument } from '../model/filing.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { ExtractOptions, Extraction } from './extraction.js';
import { readText } from './layout.js';
import type { MarkupError } from './markup.js';
import { collectReport } from './r-page-cells.js';
import type { CollectedReport, ReportCell } from './r-page-cells.js';
import type { ViewerColumn, ViewerPage, ViewerRow } from './r-page-page.js';
import { isViewerDuration, readViewerDate } from './r-page-periods.js';
import { toExtraction } from './r-page-rows.js';
import { scanHtml } from './scan-html.js';

/** EDGAR's own pages nest tables in cells a few times over, and HTML leaves out end tags. */
const DEEPER = 2;
/** Pages have a few columns; headings beyond these are not read. */
const MAX_COLUMNS = 1000;
const MAX_HEADER_ROWS = 10;
const MAX_HEADING = 200;

/** Reads an EDGAR viewer page (R page) in HTML: its first table of the class `report`. Never throws on content. */
export function extractRPage(document: SourceDocument, { limits = DEFAULT_LIMITS }: ExtractOptions = {}): Extraction {
  const { text, uri } = document;
  const report = collectReport();
  const error = scanHtml(text, 0, text.length, report.handler, { ...limits, depth: DEEPER * limits.depth });
  const extraction = toExtraction(uri, toPage(text, report));
  const problems = [...describeError(document, error, report), ...describeOthers(document, report)];
  const partial = problems.length > 0;
  const observes: readonly Observation[] = partial ? extraction.observes.filter((observation) => observation !== 'whole-filing') : extraction.observes;
  return { ...extraction, observes, problems: [...extraction.problems, ...problems] };
}

const RULE_IDS = { limit: 'input/limit', doctype: 'input/doctype', malformed: 'input/malformed' } as const;

function describeError({ uri, text }: SourceDocument, error: MarkupError | null, report: CollectedReport): readonly Problem[] {
  const cutShort = report.rows.length > 0 && !report.isWhole();
  if (!error && !cutShort) return [];
  const at = error?.offset ?? Math.max(text.trimEnd().length - 1, 0);
  return [{
    ruleId: RULE_IDS[error?.kind ?? 'malformed'], severity: 'error', status: error?.kind === 'doctype' ? 'failed' : 'partial',
    location: { uri, spans: [{ start: at, end: Math.min(at + 1, text.length) }] },
    message: error ? `Read only up to here: ${error.message}.` : 'The page breaks off within its table.',
    help: 'Save the page again from the EDGAR viewer.',
  }];
}

function describeOthers({ uri }: SourceDocument, { others: [first, ...rest] }: CollectedReport): readonly Problem[] {
  if (first === undefined) return [];
  const count = rest.length + 1;
  return [{
    ruleId: 'input/unreadable', severity: 'error', status: 'partial', location: { uri, spans: [{ start: first, end: first + '<table'.length }] },
    message: `Only the first report of the page was read; ${count} more ${count === 1 ? 'was' : 'were'} left out.`,
    help: 'Save each page of the EDGAR viewer as a file of its own.',
  }];
}

function toPage(source: string, { rows, layout }: CollectedReport): ViewerPage {
  const read = (cell: ReportCell): string => readText(source, layout, [cell.content], 'visible').text;
  const head = rows.findIndex((row) => row.some((cell) => cell.kind === 'td'));
  const header = (head < 0 ? rows : rows.slice(0, head)).filter((row) => row.length > 0).slice(0, MAX_HEADER_ROWS);
  const title = header[0]?.find((cell) => cell.classes.has('tl')) ?? null;
  return {
    title: title?.content ?? null,
    columns: readColumns(header, title, read),
    rows: rows.flatMap((row): ViewerRow[] => {
      const label = row.find((cell) => cell.kind === 'td' && cell.classes.has('pl'));
      if (!label) return [];
      const values = withColumns(row, 0).filter(({ cell }) => cell !== label && cell.kind === 'td' && !cell.classes.has('fn'));
      return [{
        label: read(label), element: label.element, member: label.member, span: label.content,
        values: values.map(({ cell, column }) => ({ column, span: cell.content, text: readText(source, layout, [cell.content], 'visible') })),
      }];
    }),
  };
}

/** The cells of a row with the columns that they begin in. */
function withColumns(row: readonly ReportCell[], first: number): readonly { readonly cell: ReportCell; readonly column: number }[] {
  let next = first;
  return row.map((cell) => {
    const column = next;
    next += cell.columns;
    return { cell, column };
  });
}

/** The headings above each column; a heading stands above as many columns as it spans. */
function readColumns(header: readonly (readonly ReportCell[])[], title: ReportCell | null, read: (cell: ReportCell) => string): ReadonlyMap<number, ViewerColumn> {
  const headings = new Map<number, string[]>();
  for (const [index, row] of header.entries()) {
    // The title reaches down over the rows of the header, so that later rows begin beside it.
    const first = index > 0 && title !== null && index < title.rows ? title.columns : 0;
    for (const { cell, column } of withColumns(row, first)) {
      if (cell === title) continue;
      const text = read(cell).slice(0, MAX_HEADING);
      for (let at = column; text !== '' && at < Math.min(column + cell.columns, MAX_COLUMNS); at += 1) headings.set(at, [...(headings.get(at) ?? []), text]);
    }
  }
  return new Map([...headings].flatMap(([column, texts]) => {
    const date = texts.findLast((text) => readViewerDate(text) !== null);
    if (date === undefined) return [];
    return [[column, { date, duration: texts.find(isViewerDuration) ?? null, others: texts.filter((text) => text !== date && !isViewerDuration(text)) }]];
  }));
}
