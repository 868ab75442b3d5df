import type { Problem } from '../model/filing.js';
import { countGroups, readRows } from './data-set-rows.js';
import type { TextRow } from './data-set-rows.js';
import { ReadFault } from './read-fault.js';

/** The rows of one filing, with the header row of txt.tsv before them, from wherever they stand in it. */
export interface GatheredFiling {
  readonly accession: string;
  readonly rows: readonly TextRow[];
  readonly problems: readonly Problem[];
}

/** Rows that name no filing: how many, and the line of the first. */
export interface StrayRows {
  count: number;
  firstLine: number;
}

/** UTF-16 units of rows that are held at a time: of the filing at hand, and of filings whose rows are scattered. */
const MAX_HELD = 128 * 1024 * 1024;

/**
 * Gathers the rows of txt.tsv by filing and gives each filing as soon as its last row has been read. The
 * table is read twice: the first time tells which filings have their rows in several places, so that no
 * filing is judged by half of its facts.
 * Errors: throws ReadFault where the table cannot be read to its end, after the filings that were begun.
 */
export async function* gatherFilings(openText: () => AsyncIterable<Buffer>, stray: StrayRows): AsyncGenerator<GatheredFiling> {
  const groupsLeft = await countGroups(openText());
  const begun = new Map<string, TextRow[]>();
  let header: TextRow | null = null;
  let current: string | null = null;
  let held = 0;
  const finish = (accession: string, problems: readonly Problem[]): GatheredFiling => {
    const rows = begun.get(accession) ?? [];
    begun.delete(accession);
    held -= rows.reduce((sum, row) => sum + row.text.length, 0);
    return { accession, rows: header ? [header, ...rows] : rows, problems };
  };
  try {
    for await (const batch of readRows(openText())) {
      for (const row of batch) {
        const { accession } = row;
        if (header === null) {
          header = row;
        } else if (accession === null) {
          if (stray.count === 0) stray.firstLine = row.number;
          stray.count += 1;
        } else {
          if (accession !== current) {
            if (current !== null && leaveGroup(groupsLeft, current)) yield finish(current, []);
            current = accession;
          }
          const rows = begun.get(accession);
          if (rows) rows.push(row);
          else begun.set(accession, [row]);
          held += row.text.length;
        }
      }
      if (held > MAX_HELD) throw new ReadFault('input/limit', `The rows of ${String(begun.size)} filings in txt.tsv have more than ${String(MAX_HELD)} characters before one of them ends.`, 'Sort txt.tsv by accession number.');
    }
  } catch (error) {
    if (error instanceof ReadFault) for (const accession of [...begun.keys()]) yield finish(accession, [describeCut(error)]);
    throw error;
  }
  for (const accession of [...begun.keys()]) yield finish(accession, []);
}

/** Counts down the groups of a filing; true after its last. */
function leaveGroup(groupsLeft: Map<string, number>, accession: string): boolean {
  const left = (groupsLeft.get(accession) ?? 1) - 1;
  groupsLeft.set(accession, left);
  return left <= 0;
}

function describeCut({ ruleId, message, help }: ReadFault): Problem {
  return { ruleId, severity: 'error', status: 'partial', message: `Facts of this filing may be missing: ${message}`, help };
}
