import { open, stat } from 'node:fs/promises';
import type { Opened } from './open-document.js';
import { toFiling } from './open-document.js';
import { readSource } from './read.js';

/**
 * Opens what a path leads to: a document, which is one filing, or a data set in a folder or a zip archive,
 * which is many, one after the other. What cannot be read is a problem of its own.
 */
export async function* openSource(file: string, uri: string): AsyncGenerator<Opened> {
  const info = await stat(file).catch(() => null);
  // Archives are rare: what reads them is loaded when one turns up.
  if (info?.isDirectory()) yield* (await import('./open-data-set.js')).openDataSetFolder(file, uri);
  else if (await isZip(file)) yield* (await import('./open-data-set.js')).openArchive(file, uri);
  else yield toFiling(await readSource(file, uri));
}

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const head = Buffer.alloc(4);
    await handle.read(head, 0, head.length, 0);
    return head.equals(ZIP_ENTRY) || head.equals(EMPTY_ZIP);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

const ZIP_ENTRY = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
