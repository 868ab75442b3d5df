import type { Fact } from '../model/fact.js';
import type { FilingId, Observation, SourceDocument } from '../model/filing.js';
import { readTsvHeader } from '../structured/tsv.js';
import { describeCutRows, describeCutValues } from './data-set-problems.js';
import { readDataSetRow, toDataSetFact } from './data-set-row.js';
import type { DataSetRow } from './data-set-row.js';
import { UNKNOWN_FILING } from './extraction.js';
import type { ExtractOptions, Extraction } from './extraction.js';

/**
 * Reads one filing of a Financial Statement and Notes data set: the header row of txt.tsv and the filing's
 * own rows, one fact a row. Never throws on content.
 */
export function extractDataSetFiling(document: SourceDocument, options: ExtractOptions = {}): Extraction {
  const { text, uri, filing = UNKNOWN_FILING } = document;
  const [header = '', ...lines] = text.split('\n');
  const columns = readTsvHeader(header);
  const rows: DataSetRow[] = [];
  const cut: DataSetRow['line'][] = [];
  let start = header.length + 1;
  for (const line of lines) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const row = readDataSetRow(line, span, columns);
    if (row === null) cut.push(span);
    else if (options.wants === undefined || (row.namespace !== null && options.wants(row.namespace))) rows.push(row);
  }
  const problems = [...describeCutRows(uri, cut), ...describeCutValues(uri, rows)];
  const [first] = rows;
  return {
    filing,
    observes: observe(filing, [...document.problems, ...problems].every(({ status }) => status === 'analysed')),
    facts: toFacts(rows, uri, filing),
    problems,
    ...(first ? { anchor: { uri, spans: [first.line] } } : {}),
  };
}

/**
 * The data set holds the value of every fact of a filing: what is not there is not tagged. It shows no
 * mark-up, no words that a flag wraps and no text that is not tagged.
 */
function observe(filing: Omit<FilingId, 'uri'>, isWhole: boolean): readonly Observation[] {
  return [
    'tagged',
    ...(['form', 'period', 'cik', 'registrant'] as const).filter((key) => filing[key] !== null),
    ...(isWhole ? ['whole-filing' as const] : []),
  ];
}

/**
 * Contexts that differ by days look alike here, since their dates are rounded: where one element has
 * different values in what looks like one context, it cannot be told whether it is one.
 */
function toFacts(rows: readonly DataSetRow[], uri: string, filing: Omit<FilingId, 'uri'>): readonly Fact[] {
  const values = new Map<string, Set<string>>();
  for (const { key, raw } of rows) values.set(key, (values.get(key) ?? new Set()).add(raw));
  return rows.map((row) => toDataSetFact(row, uri, filing.cik ?? '', (values.get(row.key)?.size ?? 0) === 1));
}
