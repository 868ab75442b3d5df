import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Limits } from '../model/limits.js';
import type { Opened } from './open-document.js';
import { openTogether } from './open-package.js';
import type { FilingPart } from './filing-part.js';
import { roleOf } from './part-roles.js';
import { describeTooLarge } from './read.js';
import { readBounded } from './read-bounded.js';
import { ReadFault, toReadFault } from './read-fault.js';

/** Opens the filing whose documents lie in a folder; folders in it are not looked into. */
export async function openFilingFolder(folder: string, uri: string, limits: Limits): Promise<Opened> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).toSorted();
  return openTogether(uri, names.map((name) => toPart(path.join(folder, name), `${uri.replace(/\/$/, '')}/${name}`, name, limits)), limits);
}

/** Endings of what stands beside the documents of a filing. */
const SUPPORT = /\.(?:xsd|xml|json|jpe?g|gif|png|svg|css|js|xlsx?)$/i;

/** Opens files that somebody says are one filing; whatever could be a document is tried. */
export async function openFilesAsOne(files: readonly { readonly file: string; readonly uri: string }[], limits: Limits): Promise<Opened> {
  const parts = files.map(({ file, uri }): FilingPart => {
    const part = toPart(file, uri, uri, limits);
    return roleOf(uri) === 'support' && !SUPPORT.test(uri) ? { ...part, role: 'document' } : part;
  });
  return openTogether(files[0]?.uri ?? '', parts, limits);
}

function toPart(file: string, uri: string, name: string, limits: Limits): FilingPart {
  return { uri, name, read: () => readPart(file, name, limits) };
}

async function readPart(file: string, name: string, limits: Limits): Promise<Buffer> {
  try {
    const bytes = await readBounded(file, limits.fileBytes);
    if (bytes !== null) return bytes;
    const { ruleId, message, help } = describeTooLarge(name, limits);
    throw new ReadFault(ruleId, message, help);
  } catch (error) {
    throw toReadFault(error, name);
  }
}
