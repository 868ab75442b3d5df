import type { Problem } from '../model/filing.js';
import { toFilingDocument } from './data-set-filing.js';
import { gatherFilings } from './data-set-gather.js';
import type { StrayRows } from './data-set-gather.js';
import { readSubmissions } from './data-set-submissions.js';
import type { Opened } from './open-document.js';
import { toFiling } from './open-document.js';
import { ReadFault } from './read-fault.js';

/** The two tables of a Financial Statement and Notes data set that are read; each call reads from the start and may throw ReadFault. */
export interface DataSetTables {
  readonly sub: () => AsyncIterable<Buffer>;
  readonly txt: () => AsyncIterable<Buffer>;
}

/**
 * Opens the filings of a Financial Statement and Notes data set one after the other: each as soon as its
 * last row in txt.tsv has been read, those without any row at the end. What cannot be read of the data
 * set is a problem of its own, after the filings that could be read. Never throws on content.
 */
export async function* openDataSet(uri: string, tables: DataSetTables): AsyncGenerator<Opened> {
  const seen = new Set<string>();
  let known = 0;
  try {
    const { byAccession, unnamed } = await readSubmissions(tables.sub());
    known = byAccession.size;
    if (unnamed > 0) yield { uri, failed: describeUnnamed(`${countRows(unnamed)} of sub.tsv`) };
    const stray: StrayRows = { count: 0, firstLine: 0 };
    for await (const gathered of gatherFilings(tables.txt, stray)) {
      seen.add(gathered.accession);
      yield toFiling({ document: toFilingDocument(uri, gathered, byAccession.get(gathered.accession)) });
    }
    if (stray.count > 0) yield { uri, failed: describeUnnamed(`${countRows(stray.count)} of txt.tsv (the first on line ${String(stray.firstLine)})`) };
    for (const [accession, submission] of byAccession) {
      if (!seen.has(accession)) yield toFiling({ document: toFilingDocument(uri, { accession, rows: [], problems: [] }, submission) });
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    const reached = known === 0 ? '' : ` ${String(seen.size)} filings were reached; sub.tsv has ${String(known)}.`;
    yield { uri, failed: { ruleId: error.ruleId, severity: 'error', status: 'failed', message: `${error.message}${reached}`, help: error.help } };
  }
}

function countRows(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
}

function describeUnnamed(what: string): Problem {
  return {
    ruleId: 'input/malformed', severity: 'error', status: 'failed',
    message: `Not read: ${what} without an accession number in the column "adsh".`,
    help: 'Get the data set again; each row must name its filing as 0001234567-25-000001.',
  };
}
