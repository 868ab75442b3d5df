import type { Problem, SourceDocument } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { Extraction } from './extraction.js';
import { EFFECT, displayOf, readText } from './layout.js';
import type { Effect, Layout } from './layout.js';
import type { MarkupHandler } from './markup.js';
import { toExtraction } from './r-page-rows.js';
import type { ViewerPage } from './r-page-rows.js';
import { scanHtml } from './scan-html.js';

/** EDGAR's own pages nest tables in cells a few times over; HTML made to hurt stops here. */
const MAX_DEPTH = 512;

interface Cell {
  readonly kind: 'td' | 'th';
  readonly className: string;
  readonly columns: number;
  readonly element: string | null;
  readonly content: Span;
}

/** Reads an EDGAR viewer page (R page) in HTML: its first table of the class `report`. Never throws on content. */
export function extractRPage(document: SourceDocument): Extraction {
  const { text, uri } = document;
  const collector = createCollector();
  const error = scanHtml(text, 0, text.length, collector.handler, { maxDepth: MAX_DEPTH });
  const extraction = toExtraction(uri, toPage(text, collector.rows, collector.layout));
  const cutShort = collector.rows.length > 0 && !collector.isWhole();
  const problems: Problem[] = [];
  if (error || cutShort) {
    const at = error?.offset ?? text.length - 1;
    problems.push({
      ruleId: error?.kind === 'limit' ? 'input/limit' : error?.kind === 'doctype' ? 'input/doctype' : 'input/malformed', severity: 'error', status: 'partial',
      location: { uri, spans: [{ start: at, end: Math.min(at + 1, text.length) }] },
      message: error ? `Read only up to here: ${error.message}.` : 'The page breaks off within its table.',
      help: 'Save the page again from the EDGAR viewer.',
    });
  }
  const observes = problems.length > 0 ? extraction.observes.filter((observation) => observation !== 'whole-filing') : extraction.observes;
  return { ...extraction, observes, problems: [...extraction.problems, ...problems] };
}

function createCollector(): { readonly handler: MarkupHandler; readonly rows: Cell[][]; readonly layout: Layout; readonly isWhole: () => boolean } {
  const starts: number[] = [];
  const ends: number[] = [];
  const effects: Effect[] = [];
  const closes: Effect[] = [];
  const rows: Cell[][] = [];
  /** Nesting of tables, counted from the report's own; 0 outside of it. */
  let tables = 0;
  let done = false;
  let cell: { kind: 'td' | 'th'; className: string; columns: number; element: string | null; start: number } | null = null;

  function mark(start: number, end: number, effect: Effect): void {
    starts.push(start);
    ends.push(end);
    effects.push(effect);
  }

  function endCell(end: number): void {
    if (!cell) return;
    const { start, ...rest } = cell;
    rows.at(-1)?.push({ ...rest, content: { start, end: Math.max(start, end) } });
    cell = null;
  }

  const handler: MarkupHandler = {
    open(name, attributes, start, end) {
      const tag = name.toLowerCase();
      const display = displayOf(tag, attributes['style']);
      mark(start, end, display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenStart : EFFECT.none);
      closes.push(display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenEnd : EFFECT.none);
      if (done) return;
      if (tag === 'table' && (tables > 0 || /\breport\b/.test(attributes['class'] ?? ''))) tables += 1;
      if (tables !== 1) {
        return;
      }
      if (tag === 'tr') rows.push([]);
      else if (tag === 'td' || tag === 'th') {
        const columns = /^\d{1,3}$/.test(attributes['colspan'] ?? '') ? Number(attributes['colspan']) : 1;
        cell = { kind: tag, className: attributes['class'] ?? '', columns, element: null, start: end };
      } else if (tag === 'a' && cell) cell.element = /defref_([A-Za-z0-9-]{1,40}_[A-Za-z0-9_]{1,300})/.exec(attributes['onclick'] ?? '')?.[1] ?? cell.element;
    },
    close(name, start, end) {
      mark(start, end, closes.pop() ?? EFFECT.none);
      if (done || tables === 0) return;
      const tag = name.toLowerCase();
      if (tables === 1 && (tag === 'td' || tag === 'th')) endCell(start);
      else if (tag === 'table') {
        tables -= 1;
        // A close of no width is one that the document does not have.
        if (tables === 0) done = end > start;
      }
    },
    aside(start, end) {
      mark(start, end, EFFECT.none);
    },
    cdata(start, end) {
      mark(start, end, EFFECT.none);
    },
  };
  return { handler, rows, layout: { starts, ends, effects }, isWhole: () => done };
}

function toPage(source: string, rows: readonly (readonly Cell[])[], layout: Layout): ViewerPage {
  const read = (cell: Cell): string => readText(source, layout, [cell.content], 'visible').text;
  const header = rows.filter((row) => row.length > 0 && row.every((cell) => cell.kind === 'th'));
  const titleCell = header[0]?.find((cell) => /\btl\b/.test(cell.className)) ?? null;
  const headings = header.map((row) => row.filter((cell) => cell !== titleCell).flatMap((cell) => Array.from({ length: cell.columns }, () => read(cell))));
  const dates = headings.findLast((row) => row.some((text) => /\d{4}/.test(text))) ?? [];
  const durations = headings.find((row) => row.some((text) => /Months? Ended/i.test(text))) ?? [];
  return {
    title: titleCell?.content ?? null,
    columns: dates.map((date, index) => ({ date, duration: durations[index] ?? null })),
    rows: rows.flatMap((row) => {
      const label = row.find((cell) => cell.kind === 'td' && /\bpl\b/.test(cell.className));
      if (!label) return [];
      const values = row.filter((cell) => cell !== label && cell.kind === 'td' && !/\bfn\b/.test(cell.className));
      return [{
        label: read(label), element: label.element, span: label.content,
        values: values.map((cell) => ({ span: cell.content, text: readText(source, layout, [cell.content], 'visible') })),
      }];
    }),
  };
}
