import type { Context, Fact } from '../model/fact.js';
import type { FilingId, Observation, Problem } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { Extraction } from './extraction.js';
import { SCOPE_CONCEPT, TIMING_CONCEPT, conceptOfLabel, isHeadingLabel } from './labels.js';

/** A row of a viewer page: a label and its values, one for each column. */
export interface ViewerRow {
  readonly label: string;
  /** `cyd_SomeFlag`, from the link of the label, where the page has it. */
  readonly element: string | null;
  readonly values: readonly { readonly text: MappedText; readonly span: Span }[];
  readonly span: Span;
}

/** What a viewer page shows, whatever form it came in. */
export interface ViewerPage {
  /** Heading of the column: `12 Months Ended`, `Dec. 31, 2024`. */
  readonly columns: readonly { readonly duration: string | null; readonly date: string }[];
  readonly rows: readonly ViewerRow[];
  readonly title: Span | null;
}

/**
 * The viewer shows all cyd facts of a filing on one page, so that an element that is not on it is
 * not in the filing; it shows neither mark-up nor the words that a flag wraps.
 */
const OBSERVES: readonly Observation[] = ['tagged', 'whole-filing'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Turns the rows of a viewer page into facts; labels that name no concept are counted in a problem. */
export function toExtraction(uri: string, page: ViewerPage): Extraction {
  const contexts = page.columns.map(({ duration, date }, index) => toContext(duration, date, index));
  const facts: Fact[] = [];
  const unknown: ViewerRow[] = [];
  const timing = page.rows.filter((row) => row.element === null && conceptOfLabel(row.label) === TIMING_CONCEPT);
  for (const row of page.rows) {
    if (isHeadingLabel(row.label) && (row.element === null || /(?:LineItems|Table|Abstract|Axis|Domain|Member)$/.test(row.element))) continue;
    const concept = row.element === null ? readLabel(row, timing) : row.element.replace('_', ':');
    if (concept === null) unknown.push(row);
    else for (const [index, value] of row.values.entries()) if (value.text.text !== '') facts.push(toFact(uri, concept, value, contexts[index]));
  }
  const period = contexts.find((context) => context !== undefined)?.period;
  const end = period && 'end' in period ? period.end : null;
  const filing = identify(facts, end);
  return {
    filing,
    observes: [...OBSERVES, ...(filing.period === null ? [] : ['period' as const]), ...(filing.form === null ? [] : ['form' as const]), ...(filing.cik === null ? [] : ['cik' as const]), ...(filing.registrant === null ? [] : ['registrant' as const])],
    facts,
    problems: describeProblems(uri, unknown, timing),
    ...(page.title ? { anchor: { uri, spans: [page.title] } } : {}),
  };
}

/** In the taxonomy of 2024 the label of the scope element says "Timing"; where both rows have it, the first is the scope. */
function readLabel(row: ViewerRow, timing: readonly ViewerRow[]): string | null {
  const concept = conceptOfLabel(row.label);
  return concept === TIMING_CONCEPT && timing.length > 1 && row === timing[0] ? SCOPE_CONCEPT : concept;
}

function toFact(uri: string, concept: string, value: ViewerRow['values'][number], context: Context | undefined): Fact {
  const { text, segments, breaks } = value.text;
  const base = { name: concept, origin: 'tagged', concept, location: { uri, spans: [value.span] as const }, ...(context ? { context } : {}) } as const;
  // A flag's cell holds its value; the words that it wraps are not on the page.
  if (/Flag$/.test(concept) && /^(?:true|false)$/i.test(text)) return { ...base, kind: 'boolean', value: text.toLowerCase() === 'true' };
  return { ...base, kind: 'text', text, segments, breaks };
}

function toContext(duration: string | null, date: string, index: number): Context | undefined {
  const end = readDate(date);
  if (end === null) return undefined;
  const months = /^(\d{1,3}) Months? Ended$/i.exec(duration?.trim() ?? '')?.[1];
  const start = months === undefined ? end : monthsBefore(end, Number(months));
  return { id: `column-${String(index + 1)}`, entity: '', period: { start, end }, dimensions: {} };
}

/** `Dec. 31, 2024` as the viewer writes dates. */
function readDate(text: string): string | null {
  const match = /\b([A-Z][a-z]{2})[a-z]{0,6}\.?\s+(\d{1,2}),\s+(\d{4})\b/.exec(text);
  const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  return `${match[3] ?? ''}-${String(month).padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`;
}

/** First day of the months that end on a day: twelve months to 2024-12-31 begin on 2024-01-01. */
function monthsBefore(end: string, months: number): string {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number);
  const lastDay = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate();
  const back = new Date(Date.UTC(year, month - 1 - months, 1));
  const atMonthEnd = day === lastDay(year, month);
  const last = lastDay(back.getUTCFullYear(), back.getUTCMonth() + 1);
  back.setUTCDate((atMonthEnd ? last : Math.min(day, last)) + 1);
  return back.toISOString().slice(0, 10);
}

/** A cover page names the filing; the page of the disclosure has its period only. */
function identify(facts: readonly Fact[], end: string | null): Omit<FilingId, 'uri'> {
  const textOf = (concept: string): string | null => facts.find((fact) => fact.concept === concept)?.text ?? null;
  return { ...UNKNOWN_FILING, form: textOf('dei:DocumentType'), registrant: textOf('dei:EntityRegistrantName'), cik: textOf('dei:EntityCentralIndexKey'), period: end };
}

function describeProblems(uri: string, unknown: readonly ViewerRow[], timing: readonly ViewerRow[]): Problem[] {
  const problems: Problem[] = [];
  const [first] = unknown;
  if (first) {
    problems.push({
      ruleId: 'input/unknown-label', severity: 'note', status: 'analysed', location: { uri, spans: [first.span] },
      message: `${String(unknown.length)} ${unknown.length === 1 ? 'row has a label' : 'rows have labels'} of no cyd element and ${unknown.length === 1 ? 'was' : 'were'} left out; the first is "${first.label.slice(0, 120)}".`,
      help: 'Rows are told by the standard labels of the cyd taxonomy; labels of the registrant are not known.',
    });
  }
  const [ambiguous] = timing;
  if (ambiguous) {
    problems.push({
      ruleId: 'input/ambiguous-label', severity: 'note', status: 'analysed', location: { uri, spans: [ambiguous.span] },
      message: 'The label "Material Cybersecurity Incident Timing" also stands for the scope in the taxonomy of 2024; it was read as '
        + (timing.length > 1 ? 'scope first, timing second.' : 'timing.'),
      help: 'Check which element was tagged, or lint the inline document.',
    });
  }
  return problems;
}
