import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Opened } from './open-document.js';
import { openTogether } from './open-package.js';
import type { FilingPart } from './filing-part.js';
import { roleOf } from './part-roles.js';
import { MAX_BYTES } from './read.js';
import { ReadFault, toReadFault } from './read-fault.js';

/** Opens the filing whose documents lie in a folder; folders in it are not looked into. */
export async function openFilingFolder(folder: string, uri: string): Promise<Opened> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
  return openTogether(uri, names.map((name) => toPart(path.join(folder, name), `${uri.replace(/\/$/, '')}/${name}`, name)));
}

/** Endings of what stands beside the documents of a filing. */
const SUPPORT = /\.(?:xsd|xml|json|jpe?g|gif|png|svg|css|js|xlsx?)$/i;

/** Opens files that somebody says are one filing; whatever could be a document is tried. */
export async function openFilesAsOne(files: readonly { readonly file: string; readonly uri: string }[]): Promise<Opened> {
  const parts = files.map(({ file, uri }): FilingPart => {
    const part = toPart(file, uri, uri);
    return roleOf(uri) === 'support' && !SUPPORT.test(uri) ? { ...part, role: 'document' } : part;
  });
  return openTogether(files[0]?.uri ?? '', parts);
}

function toPart(file: string, uri: string, name: string): FilingPart {
  return { uri, name, read: () => readPart(file, name) };
}

async function readPart(file: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new ReadFault('input/limit', `${name} has ${String(size)} bytes; at most ${String(MAX_BYTES)} are read.`, 'Split the document, or take images out of it.');
    return await readFile(file);
  } catch (error) {
    throw toReadFault(error, name);
  }
}
