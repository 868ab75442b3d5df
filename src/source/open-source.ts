import { open, stat } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { isZip } from './open-content.js';
import type { Opened } from './open-document.js';
import { hasTable } from './find-filings.js';
import { readSource } from './read.js';

/** Bytes up to which an archive may as well be read at once. */
const SMALL = 1024 * 1024;

/**
 * Opens what a path leads to: a document, a submission, a package or a folder with the documents of a filing, which is
 * one filing, or a data set, which is many, one after the other. What cannot be read is a problem of its own.
 */
export async function* openSource(file: string, uri: string, limits: Limits = DEFAULT_LIMITS): AsyncGenerator<Opened> {
  const info = await stat(file).catch(() => null);
  // Archives are rare: what reads them is loaded when one turns up.
  if (info?.isDirectory()) yield* openFolder(file, uri, limits);
  // Small files are read whole in any case, and what is no file gives its bytes only once.
  else if (info?.isFile() === true && info.size > SMALL && await isArchive(file)) yield* (await import('./open-archive.js')).openArchive(file, uri, limits);
  else yield* readSource(file, uri, limits);
}

async function* openFolder(folder: string, uri: string, limits: Limits): AsyncGenerator<Opened> {
  if (await hasTable(folder)) yield* (await import('./open-data-set.js')).openDataSetFolder(folder, uri);
  else yield await (await import('./open-folder.js')).openFilingFolder(folder, uri, limits);
}

async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const head = Buffer.alloc(4);
    await handle.read(head, 0, head.length, 0);
    return isZip(head);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
