import type { Span } from '../model/location.js';
import { EFFECT, displayOf } from './layout.js';
import type { Effect, Layout } from './layout.js';
import type { Attributes, MarkupHandler } from './markup.js';

/** A cell of the report's own table; tables inside of it belong to its content. */
export interface ReportCell {
  readonly kind: 'td' | 'th';
  readonly classes: ReadonlySet<string>;
  readonly columns: number;
  readonly rows: number;
  /** `cyd_SomeFlag`, or `cyd_SomeAxis` with a member, from the link to the definition. */
  readonly element: string | null;
  readonly member: string | null;
  readonly content: Span;
}

/** What the handler has gathered of a page when all of it has been read. */
export interface CollectedReport {
  readonly handler: MarkupHandler;
  readonly rows: readonly (readonly ReportCell[])[];
  readonly layout: Layout;
  /** Whether the end tag of the table was there. */
  readonly isWhole: () => boolean;
  /** Start tags of further tables of the class `report`. */
  readonly others: readonly number[];
}

type OpenCell = Omit<ReportCell, 'content' | 'element' | 'member'> & { readonly start: number; element: string | null; member: string | null };

/** Member rows are linked as `defref_<axis>=<member>`. */
const LINK = /defref_([A-Za-z][\w.-]{1,300})(?:=([A-Za-z][\w.-]{1,300}))?/;
const MAX_SPAN = 1000;

function readSpan(value: string | undefined): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Math.min(Math.max(Number(value), 1), MAX_SPAN) : 1;
}

function readClasses(attributes: Attributes): ReadonlySet<string> {
  return new Set((attributes['class'] ?? '').split(/\s+/));
}

/** Gathers the rows of the first table of the class `report`, and all mark-up of the page. */
export function collectReport(): CollectedReport {
  const starts: number[] = [];
  const ends: number[] = [];
  const effects: Effect[] = [];
  const closes: Effect[] = [];
  const rows: ReportCell[][] = [];
  const others: number[] = [];
  /** Nesting of tables, counted from the report's own; 0 outside of it. */
  let tables = 0;
  let done = false;
  let whole = false;
  let cell: OpenCell | null = null;

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

  function openInReport(tag: string, attributes: Attributes, start: number, end: number): void {
    if (tag === 'tr') {
      endCell(start);
      rows.push([]);
    } else if (tag === 'td' || tag === 'th') {
      endCell(start);
      if (rows.length === 0) rows.push([]);
      cell = { kind: tag, classes: readClasses(attributes), columns: readSpan(attributes['colspan']), rows: readSpan(attributes['rowspan']), element: null, member: null, start: end };
    } else if (tag === 'a' && cell && cell.element === null) {
      const link = LINK.exec(attributes['onclick'] ?? attributes['href'] ?? '');
      cell.element = link?.[1] ?? null;
      cell.member = link?.[2] ?? null;
    }
  }

  function openTable(attributes: Attributes, start: number): void {
    const isReport = readClasses(attributes).has('report');
    if (done) {
      if (isReport) others.push(start);
    } else if (tables > 0 || isReport) tables += 1;
  }

  const handler: MarkupHandler = {
    open(name, attributes, start, end) {
      const tag = name.toLowerCase();
      const display = displayOf(tag, attributes['style']);
      mark(start, end, display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenStart : EFFECT.none);
      closes.push(display === 'block' ? EFFECT.block : display === 'hidden' ? EFFECT.hiddenEnd : EFFECT.none);
      if (tag === 'table') openTable(attributes, start);
      else if (tables === 1 && !done) openInReport(tag, attributes, start, end);
    },
    close(name, start, end) {
      mark(start, end, closes.pop() ?? EFFECT.none);
      if (done || tables === 0) return;
      const tag = name.toLowerCase();
      // The end of a row or table ends the cells in it first.
      if (tables === 1 && (tag === 'td' || tag === 'th')) endCell(start);
      if (tag !== 'table') return;
      tables -= 1;
      done = tables === 0;
      // An end of no width is one that the document does not have.
      whole = done && end > start;
    },
    aside(start, end) {
      mark(start, end, EFFECT.none);
    },
    // HTML has none: what looks like one is a comment.
    cdata: () => undefined,
  };
  return { handler, rows, layout: { starts, ends, effects }, isWhole: () => whole, others };
}
