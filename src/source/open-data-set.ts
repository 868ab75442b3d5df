import { createReadStream } from 'node:fs';
import path from 'node:path';
import { openDataSet } from './data-set.js';
import type { Opened } from './open-document.js';
import { refuseArchive } from './open-document.js';
import { ReadFault, toReadFault } from './read-fault.js';
import type { ZipEntry } from './zip.js';
import { openZip } from './zip.js';

/** Opens the filings of a data set that lies unpacked in a folder. */
export async function* openDataSetFolder(folder: string, uri: string): AsyncGenerator<Opened> {
  yield* openDataSet(uri, { sub: () => readTable(folder, 'sub.tsv'), txt: () => readTable(folder, 'txt.tsv') });
}

async function* readTable(folder: string, name: string): AsyncGenerator<Buffer> {
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path.join(folder, name), { highWaterMark: 256 * 1024 });
    yield* stream;
  } catch (error) {
    throw toReadFault(error, name);
  }
}

/** Opens the filings in a zip archive; one that holds none that could be read is refused. */
export async function* openArchive(file: string, uri: string): AsyncGenerator<Opened> {
  let close: (() => void) | null = null;
  try {
    const zip = await openZip(file);
    close = zip.close;
    const tables = findTables(zip.entries);
    if (tables === null) yield refuseArchive(uri);
    else yield* openDataSet(uri, { sub: tables.sub.read, txt: tables.txt.read });
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    yield { uri, failed: { ruleId: error.ruleId, severity: 'error', status: 'failed', message: error.message, help: error.help } };
  } finally {
    close?.();
  }
}

/** The tables of a data set among the files of an archive, at its top or in one folder; null where there are none. Errors: throws ReadFault. */
function findTables(entries: readonly ZipEntry[]): { readonly sub: ZipEntry; readonly txt: ZipEntry } | null {
  const named = (table: string): readonly ZipEntry[] => entries.filter(({ name }) => path.posix.basename(name).toLowerCase() === table);
  const [[sub, ...moreSubs], [txt, ...moreTxts]] = [named('sub.tsv'), named('txt.tsv')];
  if (!sub && !txt) return null;
  if (!sub || !txt) {
    throw new ReadFault('input/missing-part', `The data set has ${sub ? 'sub.tsv' : 'txt.tsv'}, but no ${sub ? 'txt.tsv' : 'sub.tsv'}.`, 'tieout needs both tables of a Financial Statement and Notes data set.');
  }
  if (moreSubs.length > 0 || moreTxts.length > 0) throw new ReadFault('input/unreadable', 'The zip archive holds more than one data set.', 'Pack each data set by itself.');
  return { sub, txt };
}
