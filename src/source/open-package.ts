import type { Problem } from '../model/filing.js';
import type { Opened } from './open-document.js';
import { openParts } from './open-parts.js';
import type { FilingPart } from './filing-part.js';
import { ReadFault } from './read-fault.js';
import { openZip } from './zip.js';
import type { ZipArchive, ZipEntry } from './zip.js';

/** Bytes that are read of one entry, and of all entries of a package with the archives in it. */
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
/** A package, and an archive in it. */
const MAX_NESTING = 2;

/** What is left of the bytes that may be read of a package. */
interface Budget {
  left: number;
}

/** Opens a package, which is one filing; what lies in it is named `package.zip!/form.htm` and never unpacked to the disk. */
export async function openPackage(uri: string, archive: ZipArchive): Promise<Opened> {
  return openArchiveAt(uri, archive, 1, { left: MAX_TOTAL_BYTES });
}

/** Opens files that somebody says are one filing. */
export async function openTogether(uri: string, parts: readonly FilingPart[]): Promise<Opened> {
  const budget = { left: MAX_TOTAL_BYTES };
  return openParts(uri, parts, (inner, bytes) => openPackageBytes(inner, bytes, 1, budget));
}

async function openPackageBytes(uri: string, bytes: Buffer, depth: number, budget: Budget): Promise<Opened> {
  if (depth > MAX_NESTING) throw new ReadFault('input/limit', `${uri} lies more than ${String(MAX_NESTING)} archives deep and was not read.`, 'Pack the documents of the filing in one archive.');
  const archive = await openZip(bytes);
  try {
    return await openArchiveAt(uri, archive, depth, budget);
  } finally {
    archive.close();
  }
}

async function openArchiveAt(uri: string, { entries, refused }: ZipArchive, depth: number, budget: Budget): Promise<Opened> {
  const parts = entries.map((entry): FilingPart => ({ uri: `${uri}!/${entry.name}`, name: entry.name, read: () => readAll(entry, budget) }));
  const opened = await openParts(uri, parts, (inner, bytes) => openPackageBytes(inner, bytes, depth + 1, budget));
  if (refused.length === 0) return opened;
  const problem = describeRefused(refused);
  if (!('failed' in opened)) return { ...opened, problems: [problem, ...opened.problems] };
  const { failed } = opened;
  return { uri, failed: failed.ruleId === 'input/unknown-format' ? { ...problem, status: 'failed' } : { ...failed, message: `${failed.message} ${problem.message}` } };
}

async function readAll(entry: ZipEntry, budget: Budget): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const most = Math.min(MAX_ENTRY_BYTES, budget.left);
  if (most === 0) throw new ReadFault('input/limit', `${entry.name} was not read: the package unpacks to more than ${String(MAX_TOTAL_BYTES)} bytes.`, 'Pack only what belongs to the filing.');
  for await (const chunk of entry.read(most)) {
    budget.left -= chunk.length;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function describeRefused(refused: readonly string[]): Problem {
  return {
    ruleId: 'input/unsafe-name', severity: 'error', status: 'partial',
    message: `Not read: ${refused.slice(0, 5).join('; ')}${refused.length > 5 ? `; and ${String(refused.length - 5)} more` : ''}.`,
    help: 'Pack the documents by plain names below one folder; an archive with such names may have been made to do harm.',
  };
}
