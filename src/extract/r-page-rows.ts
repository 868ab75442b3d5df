import type { Context, Fact } from '../model/fact.js';
import type { FilingId, Observation } from '../model/filing.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { Extraction } from './extraction.js';
import { SCOPE_CONCEPT, TIMING_CONCEPT, conceptOfLabel, isHeadingConcept, isHeadingLabel } from './labels.js';
import type { ViewerColumn, ViewerPage, ViewerRow, ViewerValue } from './r-page-page.js';
import { readViewerDate, toPeriod } from './r-page-periods.js';
import { describeAmbiguity, describeNothing, describeUnknown } from './r-page-problems.js';

/** Turns the rows of a viewer page into facts; what could not be told is counted in a problem. */
export function toExtraction(uri: string, page: ViewerPage): Extraction {
  const facts: Fact[] = [];
  const unknown: ViewerRow[] = [];
  const timing = page.rows.filter((row) => row.element === null && conceptOfLabel(row.label) === TIMING_CONCEPT);
  let dimensions: Context['dimensions'] = {};
  for (const row of page.rows) {
    const { element, member } = row;
    if (element !== null && member !== null) dimensions = { [toQName(element)]: toQName(member) };
    const concept = element === null ? conceptOfRow(row, timing) : toQName(element);
    const written = row.values.filter(({ text }) => text.text !== '');
    if (member !== null || isHeading(row, concept)) continue;
    if (concept === null) {
      if (written.length > 0) unknown.push(row);
      continue;
    }
    // The viewer leaves out elements without a fact: a row without a value is a fact that is empty or nil.
    const shown = written.length === 0 && concept.startsWith('cyd:') ? row.values.slice(0, 1) : written;
    for (const value of shown) facts.push(toFact(uri, concept, value, toContext(page.columns.get(value.column), value.column, dimensions)));
  }
  const filing = identify(facts, page);
  return {
    filing,
    observes: observe(filing, facts),
    facts,
    problems: [...describeUnknown(uri, unknown), ...describeAmbiguity(uri, page.rows, timing), ...describeNothing(uri, facts.length, page)],
    ...(page.title ? { anchor: { uri, spans: [page.title] } } : {}),
  };
}

/** The viewer writes the first colon of a qualified name as an underscore. */
function toQName(element: string): string {
  return element.replace('_', ':');
}

/** In the taxonomy of 2024 the label of the scope element says "Timing"; where two rows have it, the first is the scope. */
function conceptOfRow(row: ViewerRow, timing: readonly ViewerRow[]): string | null {
  return timing.length > 1 && row === timing[0] ? SCOPE_CONCEPT : conceptOfLabel(row.label);
}

function isHeading(row: ViewerRow, concept: string | null): boolean {
  return concept === null ? isHeadingLabel(row.label) : isHeadingConcept(concept);
}

/**
 * The viewer shows every cyd fact of a filing on one page, so that a cyd element that is not on it
 * is not in the filing. It shows neither mark-up, nor the words that a flag wraps, nor any text
 * that is not tagged; form, registrant and CIK stand on the cover page only.
 */
function observe(filing: Omit<FilingId, 'uri'>, facts: readonly Fact[]): readonly Observation[] {
  const identified = (['form', 'period', 'cik', 'registrant'] as const).filter((key) => filing[key] !== null);
  return ['tagged', ...identified, ...(facts.some((fact) => fact.concept?.startsWith('cyd:')) ? ['whole-filing' as const] : [])];
}

function toFact(uri: string, concept: string, value: ViewerValue, context: Context | undefined): Fact {
  const { text, segments, breaks } = value.text;
  const base = { name: concept, origin: 'tagged', concept, location: { uri, spans: [value.span] as const }, ...(context ? { context } : {}) } as const;
  // A flag's cell holds its value; the words that it wraps are not on the page.
  if (concept.endsWith('Flag') && /^(?:true|false)$/i.test(text)) return { ...base, kind: 'boolean', value: text.toLowerCase() === 'true' };
  const date = concept === PERIOD_END ? readViewerDate(text) : null;
  if (date !== null) return { ...base, kind: 'date', value: date, text, segments, breaks };
  return { ...base, kind: 'text', text, segments, breaks };
}

function toContext(column: ViewerColumn | undefined, number: number, rowDimensions: Context['dimensions']): Context | undefined {
  const period = column ? toPeriod(column.duration, column.date) : null;
  if (!column || !period) return undefined;
  // Above a column stands the label of a member, without its axis.
  const dimensions = column.others.length > 0 ? { ...rowDimensions, column: column.others.join(' | ') } : rowDimensions;
  return { id: [`column-${number}`, ...Object.values(rowDimensions)].join(' '), entity: '', period, dimensions };
}

const PERIOD_END = 'dei:DocumentPeriodEndDate';

/** A cover page names the filing; the page of the disclosure shows its period only. */
function identify(facts: readonly Fact[], page: ViewerPage): Omit<FilingId, 'uri'> {
  const textOf = (concept: string): string | null => facts.find((fact) => fact.concept === concept)?.text ?? null;
  // No other fact of a page is a date.
  const written = facts.find(({ kind }) => kind === 'date');
  const columns = [...page.columns.values()].flatMap(({ date }) => readViewerDate(date) ?? []);
  // A column may stand there for something else: the day of a count of shares.
  const filled = facts.flatMap(({ context }) => (context && 'end' in context.period ? [context.period.end] : []));
  const ends = filled.length > 0 ? filled : columns;
  const cik = textOf('dei:EntityCentralIndexKey');
  return {
    ...UNKNOWN_FILING,
    form: textOf('dei:DocumentType'),
    registrant: textOf('dei:EntityRegistrantName'),
    cik: cik !== null && /^\d{1,10}$/.test(cik) ? cik.padStart(10, '0') : null,
    period: written?.kind === 'date' ? written.value : (ends.toSorted().at(-1) ?? null),
  };
}
