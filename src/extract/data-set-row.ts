import type { Context, Fact, Period } from '../model/fact.js';
import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';
import { isQuotedCell, readTsvCell } from '../structured/tsv.js';
import type { TsvColumns } from '../structured/tsv.js';
import { createTextBuilder } from './mapped-text.js';

/** One row of txt.tsv: one fact. */
export interface DataSetRow {
  /** The row, and its value, in the document. */
  readonly line: Span;
  readonly value: Span;
  /** The value as it stands, quotes included. */
  readonly raw: string;
  /** Canonical QName. */
  readonly concept: string;
  /** Null for the filer's own elements, and where the data set's short name of a taxonomy does not give it. */
  readonly namespace: string | null;
  /** Element and context, as far as the row tells them. */
  readonly key: string;
  /** The cell of a column; null where there is none, or it is empty. */
  readonly cell: (name: string) => string | null;
}

/** Reads a row by the names of the columns; null where it ends before it says which fact it is. */
export function readDataSetRow(text: string, line: Span, columns: TsvColumns): DataSetRow | null {
  const split = text.split('\t');
  const cell = (name: string): string | null => readTsvCell(split, columns, name);
  const tag = cell('tag');
  const version = cell('version');
  const at = columns.get('value') ?? -1;
  const written = split[at];
  if (tag === null || version === null || written === undefined) return null;
  const start = line.start + split.slice(0, at).reduce((sum, before) => sum + before.length + 1, 0);
  // A tab in the value ends no column where there is none after it.
  const raw = at === columns.size - 1 ? text.slice(start - line.start) : written;
  const { prefix, namespace } = readVersion(version);
  return {
    line, raw, cell, namespace,
    value: { start, end: start + raw.length },
    concept: `${prefix}:${tag}`,
    key: [prefix, tag, ...['ddate', 'qtrs', 'dimh', 'coreg'].map((name) => cell(name) ?? '')].join('\t'),
  };
}

/** What the data sets call a taxonomy, such as `cyd/2024`; a filer's own taxonomy goes by the accession number. */
function readVersion(version: string): { readonly prefix: string; readonly namespace: string | null } {
  const [, family, year] = /^([a-z][a-z-]*)\/([\w-]+)$/.exec(version) ?? [];
  if (family === undefined || year === undefined) return { prefix: 'custom', namespace: null };
  if (family === 'ifrs') return { prefix: 'ifrs-full', namespace: null };
  const host = family === 'us-gaap' || family === 'srt' ? 'fasb.org' : 'xbrl.sec.gov';
  return { prefix: family, namespace: `http://${host}/${family}/${year}` };
}

/** Makes a fact of a row; without its context where the row does not tell it from others. */
export function toDataSetFact(row: DataSetRow, uri: string, cik: string, isContextKnown: boolean): Fact {
  const { concept, namespace, cell, raw, value } = row;
  const context = isContextKnown ? readContext(row, cik) : null;
  const lang = cell('lang');
  const base = {
    name: concept, origin: 'tagged', concept, location: { uri, spans: [value] as const },
    ...(namespace === null ? {} : { namespace }),
    ...(context === null ? {} : { context }),
    ...(lang === null ? {} : { markup: { lang } }),
  } as const;
  const mapped = readValue(raw, value.start);
  const isFlag = concept.endsWith('Flag');
  if (mapped.text === '' && (isFlag || cell('srclen') === '0')) return { ...base, kind: 'nil', value: null };
  // The words that a flag wraps are not in the data set: it has no text here.
  if (isFlag && /^(?:true|false)$/i.test(mapped.text)) return { ...base, kind: 'boolean', value: mapped.text.toLowerCase() === 'true' };
  return { ...base, kind: 'text', text: mapped.text, segments: mapped.segments, breaks: mapped.breaks };
}

function readValue(raw: string, start: number): MappedText {
  const builder = createTextBuilder();
  const end = start + raw.length;
  if (!isQuotedCell(raw)) {
    builder.source(raw, start, end);
    return builder.finish();
  }
  let at = 1;
  for (let quote = raw.indexOf('"', at); quote < raw.length - 1; quote = raw.indexOf('"', at)) {
    builder.source(raw.slice(at, quote), start + at, start + quote);
    builder.entity('"', start + quote, start + quote + 2);
    at = quote + 2;
  }
  builder.source(raw.slice(at, -1), start + at, end - 1);
  return builder.finish();
}

/** Null where a column is missing that a context is told from others by. */
function readContext({ cell, key }: DataSetRow, cik: string): Context | null {
  const period = readPeriod(cell('ddate'), cell('qtrs'));
  const segments = cell('dimh');
  if (period === null || segments === null) return null;
  const coregistrant = cell('coreg');
  const dimensions = {
    // The hash stands for axes and members that are named in a table of their own.
    ...(/^0x0+$/i.test(segments) ? {} : { dimh: segments }),
    ...(coregistrant === null ? {} : { coreg: coregistrant }),
  };
  // Which identifier the filing gives, and of what scheme, the data set does not show: the CIK is that of sub.tsv.
  return { id: cell('context') ?? key.split('\t').slice(2).filter((part) => part !== '').join(' '), entity: cik, period, dimensions };
}

/** The period of so many quarters that ends on the last day of a month, as the data sets round it. */
function readPeriod(end: string | null, quarters: string | null): Period | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(end ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined || !/^\d{1,3}$/.test(quarters ?? '')) return null;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = `${year}-${month}-${day}`;
  if (Number(quarters) === 0) return { instant: last };
  const first = new Date(Date.UTC(Number(year), Number(month) - 3 * Number(quarters), 1));
  return { start: first.toISOString().slice(0, 10), end: last };
}
