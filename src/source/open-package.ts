import type { Problem } from '../model/filing.js';
import { DEFAULT_LIMITS, raiseLimit } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { Opened } from './open-document.js';
import { openParts } from './open-parts.js';
import type { FilingPart } from './filing-part.js';
import { ReadFault } from './read-fault.js';
import { openZip } from './zip.js';
import type { ZipArchive, ZipEntry } from './zip.js';

/** What may still be read of a package. */
interface Budget {
  readonly limits: Limits;
  left: number;
}

/** Opens a package, which is one filing; what lies in it is named `package.zip!/form.htm` and never unpacked to the disk. */
export async function openPackage(uri: string, archive: ZipArchive, limits: Limits = DEFAULT_LIMITS): Promise<Opened> {
  return openArchiveAt(uri, archive, 1, { limits, left: limits.archiveBytes });
}

/** Opens files that somebody says are one filing. */
export async function openTogether(uri: string, parts: readonly FilingPart[], limits: Limits): Promise<Opened> {
  const budget = { limits, left: limits.archiveBytes };
  return openParts(uri, parts, (inner, bytes) => openPackageBytes(inner, bytes, 1, budget));
}

async function openPackageBytes(uri: string, bytes: Buffer, depth: number, budget: Budget): Promise<Opened> {
  const { archiveDepth } = budget.limits;
  if (depth > archiveDepth) throw new ReadFault('input/limit', `${uri} lies more than ${String(archiveDepth)} archives deep and was not read.`, `Pack the documents of the filing in one archive, or ${raiseLimit('archiveDepth')}.`);
  const archive = await openZip(bytes, budget.limits);
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
  const most = Math.min(budget.limits.archiveEntryBytes, budget.left);
  if (most === 0) throw new ReadFault('input/limit', `${entry.name} was not read: no more than ${String(budget.limits.archiveBytes)} bytes are read of a package.`, `Pack only what belongs to the filing, or ${raiseLimit('archiveBytes')}.`);
  for await (const chunk of entry.read(most, most === budget.left ? 'archiveBytes' : 'archiveEntryBytes')) {
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
