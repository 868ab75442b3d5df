import type { FilingId } from '../model/filing.js';
import { readTsvCell, readTsvHeader } from '../structured/tsv.js';
import type { TsvColumns } from '../structured/tsv.js';
import { ReadFault } from './read-fault.js';
import { splitLines } from './split-lines.js';

/** Which filing a row of sub.tsv describes, and how many rows describe it. */
export interface Submission {
  readonly filing: Omit<FilingId, 'uri'>;
  rows: number;
}

/** sub.tsv: the filings by accession number, in the order of the table. */
export interface Submissions {
  readonly byAccession: ReadonlyMap<string, Submission>;
  /** Rows without an accession number. */
  readonly unnamed: number;
}

/** An accession number as the data sets write it. */
export const ACCESSION = /^\d{10}-\d{2}-\d{6}$/;

/** Bytes of sub.tsv that are read; a quarter's has a few MiB. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_ROW_BYTES = 1024 * 1024;

/** Reads sub.tsv of a Financial Statement and Notes data set by the names of its columns. Errors: throws ReadFault. */
export async function readSubmissions(chunks: AsyncIterable<Buffer>): Promise<Submissions> {
  const byAccession = new Map<string, Submission>();
  let columns: TsvColumns | null = null;
  let unnamed = 0;
  let bytes = 0;
  for await (const lines of splitLines(chunks, 'sub.tsv', MAX_ROW_BYTES)) {
    for (const line of lines) {
      bytes += line.length;
      if (bytes > MAX_BYTES) throw new ReadFault('input/limit', `sub.tsv has more than ${String(MAX_BYTES)} bytes.`, 'Take the data set apart by filings.');
      const text = decodeLine(line);
      if (columns === null) {
        columns = readTsvHeader(text);
        requireColumns('sub.tsv', columns, ['adsh']);
      } else if (text !== '' && !addRow(byAccession, text.split('\t'), columns)) unnamed += 1;
    }
  }
  if (columns === null) throw new ReadFault('input/empty', 'sub.tsv is empty.', 'Get the data set again.');
  return { byAccession, unnamed };
}

/** Text of a line without its end; the byte order mark that a table may begin with is dropped. */
export function decodeLine(line: Buffer): string {
  return line.toString('utf8').replace(/\r?\n$/, '').replace(/^\ufeff/, '');
}

/** Errors: throws ReadFault where a table lacks a column that nothing can be read without. */
export function requireColumns(table: string, columns: TsvColumns, names: readonly string[]): void {
  const missing = names.filter((name) => !columns.has(name));
  if (missing.length === 0) return;
  throw new ReadFault(
    'input/unreadable', `${table} has no column ${missing.map((name) => `"${name}"`).join(', ')}.`,
    'Its first row must name the columns as the SEC\'s Financial Statement and Notes data sets do, separated by tabs.',
  );
}

function addRow(byAccession: Map<string, Submission>, cells: readonly string[], columns: TsvColumns): boolean {
  const cell = (name: string): string | null => readTsvCell(cells, columns, name);
  const accession = cell('adsh');
  if (accession === null || !ACCESSION.test(accession)) return false;
  const known = byAccession.get(accession);
  if (known) {
    known.rows += 1;
    return true;
  }
  const cik = cell('cik');
  byAccession.set(accession, {
    rows: 1,
    filing: {
      accession,
      form: cell('form')?.toUpperCase() ?? null,
      registrant: cell('name'),
      cik: cik !== null && /^\d{1,10}$/.test(cik) ? cik.padStart(10, '0') : null,
      period: readDay(cell('period')),
      filed: readDay(cell('filed')),
    },
  });
  return true;
}

/** `YYYYMMDD` as `YYYY-MM-DD`; null where it is no day. */
function readDay(cell: string | null): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(cell ?? '') ?? [];
  const written = `${year}-${month}-${day}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}
