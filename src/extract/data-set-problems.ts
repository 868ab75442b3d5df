import type { Problem } from '../model/filing.js';
import type { Span } from '../model/location.js';
import type { DataSetRow } from './data-set-row.js';

/** Rows that end too early to be a fact. */
export function describeCutRows(uri: string, [first, ...rest]: readonly Span[]): readonly Problem[] {
  if (!first) return [];
  return [{
    ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [first] },
    message: `${rest.length === 0 ? '1 row of txt.tsv ends' : `${rest.length + 1} rows of txt.tsv end`} before the value: not read.`,
    help: 'Get the data set again; each row must have as many cells as the header row.',
  }];
}

/** The data sets lose characters beyond ASCII: a value may be a little shorter than the length that it had. */
const LOST_SHARE = 0.15;
const LOST_AT_LEAST = 60;

/** Values that are shorter than the data set says they were: the SEC cuts off long ones (`txtlen` keeps the length). */
export function describeCutValues(uri: string, rows: readonly DataSetRow[]): readonly Problem[] {
  const cut = rows.filter((row) => {
    const length = writtenLength(row);
    return length - row.raw.length > Math.max(LOST_AT_LEAST, length * LOST_SHARE);
  });
  const [first, ...rest] = cut;
  if (!first) return [];
  return [{
    ruleId: 'input/limit', severity: 'warning', status: 'partial', location: { uri, spans: [first.value] },
    message: `The data set cuts off ${rest.length === 0 ? 'a value' : `${rest.length + 1} values`}: the first had ${writtenLength(first)} characters and has ${first.raw.length} here.`,
    help: 'Lint the document itself for the whole text.',
  }];
}

function writtenLength({ cell }: DataSetRow): number {
  return Number(cell('txtlen') ?? '0');
}
