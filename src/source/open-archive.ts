import path from 'node:path';
import type { Limits } from '../model/limits.js';
import { openDataSet } from './data-set.js';
import type { Opened } from './open-document.js';
import { ReadFault } from './read-fault.js';
import type { ZipEntry } from './zip.js';
import { openZip } from './zip.js';

/** Opens what is in a zip archive, a file or one that is at hand: the filings of a data set, or a package, which is one filing. */
export async function* openArchive(source: string | Buffer, uri: string, limits: Limits): AsyncGenerator<Opened> {
  let close: (() => void) | null = null;
  try {
    const zip = await openZip(source, limits);
    close = zip.close;
    const tables = findTables(zip.entries);
    const [unsafe] = zip.refused;
    if (tables === null) yield await (await import('./open-package.js')).openPackage(uri, zip, limits);
    else if (unsafe !== undefined) throw new ReadFault('input/unsafe-name', `The zip archive is refused: ${unsafe}.`, 'Get the data set again.');
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
