import { readTsvHeader, unquoteCell } from '../structured/tsv.js';
import { ACCESSION, decodeLine, requireColumns } from './data-set-submissions.js';
import { ReadFault } from './read-fault.js';
import { splitLines } from './split-lines.js';

/** A row of txt.tsv, with its place there: number of the line from 1, offset in UTF-16 units. */
export interface TextRow {
  /** Null where the row names no filing. */
  readonly accession: string | null;
  readonly text: string;
  readonly number: number;
  readonly offset: number;
}

/** Bytes of a row, which is one fact: no document of EDGAR comes near this. */
const MAX_ROW_BYTES = 64 * 1024 * 1024;
/** Filings of one data set; EDGAR takes in fewer in ten years. */
const MAX_FILINGS = 1_000_000;
const TAB = 0x09;

interface RawRow { readonly accession: string | null; readonly line: Buffer }

/** txt.tsv, read as far as its header row. */
interface TextTable {
  readonly header: string;
  readonly headerUnits: number;
  readonly batches: AsyncIterable<readonly RawRow[]>;
}

async function openTable(chunks: AsyncIterable<Buffer>): Promise<TextTable> {
  const lines = splitLines(chunks, 'txt.tsv', MAX_ROW_BYTES);
  const first = await lines.next();
  const [head, ...rest] = first.done === true ? [] : first.value;
  if (head === undefined) throw new ReadFault('input/empty', 'txt.tsv is empty.', 'Get the data set again.');
  const header = decodeLine(head);
  const columns = readTsvHeader(header);
  requireColumns('txt.tsv', columns, ['adsh', 'tag', 'version', 'value']);
  const column = columns.get('adsh') ?? 0;
  return { header, headerUnits: header.length + lengthOfEnd(head), batches: readBatches(rest, lines, column) };
}

async function* readBatches(first: readonly Buffer[], lines: AsyncIterable<readonly Buffer[]>, column: number): AsyncGenerator<readonly RawRow[]> {
  const toRow = (line: Buffer): RawRow => ({ accession: readAccession(line, column), line });
  yield first.map(toRow);
  for await (const batch of lines) yield batch.map(toRow);
}

/**
 * Counts for each filing the groups in which its rows stand in txt.tsv: one, unless the rows of another
 * filing stand between them. As far as the table can be read; what stops it stops the second reading too.
 */
export async function countGroups(chunks: AsyncIterable<Buffer>): Promise<Map<string, number>> {
  const groups = new Map<string, number>();
  let current: string | null = null;
  try {
    const { batches } = await openTable(chunks);
    for await (const batch of batches) {
      for (const { accession } of batch) {
        if (accession === null || accession === current) continue;
        current = accession;
        groups.set(accession, (groups.get(accession) ?? 0) + 1);
        if (groups.size > MAX_FILINGS) return groups;
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
  }
  return groups;
}

/** The rows of txt.tsv in their order, those of each chunk together; the header row comes first. Errors: throws ReadFault. */
export async function* readRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly TextRow[]> {
  const { header, headerUnits, batches } = await openTable(chunks);
  yield [{ accession: null, text: header, number: 1, offset: 0 }];
  let number = 1;
  let offset = headerUnits;
  const filings = new Set<string>();
  for await (const batch of batches) {
    const rows: TextRow[] = [];
    for (const { accession, line } of batch) {
      const text = decodeLine(line);
      number += 1;
      if (text !== '') rows.push({ accession, text, number, offset });
      offset += text.length + lengthOfEnd(line);
      if (accession !== null) filings.add(accession);
    }
    if (filings.size > MAX_FILINGS) throw new ReadFault('input/limit', `txt.tsv has rows of more than ${String(MAX_FILINGS)} filings.`, 'Take the data set apart by filings.');
    yield rows;
  }
}

function readAccession(line: Buffer, column: number): string | null {
  let start = 0;
  for (let skip = column; skip > 0; skip -= 1) {
    start = line.indexOf(TAB, start) + 1;
    if (start === 0) return null;
  }
  const end = line.indexOf(TAB, start);
  if (end > start + 64) return null;
  const cell = unquoteCell(line.toString('latin1', start, end < 0 ? start + 64 : end).trim());
  return ACCESSION.test(cell) ? cell : null;
}

function lengthOfEnd(line: Buffer): number {
  const last = line.length - 1;
  if (line[last] !== 0x0a) return 0;
  return line[last - 1] === 0x0d ? 2 : 1;
}
