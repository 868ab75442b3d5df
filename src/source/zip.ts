import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { DEFAULT_LIMITS, raiseLimit } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { ReadFault, toReadFault } from './read-fault.js';
import { refuseEntry } from './zip-names.js';

/** A file in a zip archive. */
export interface ZipEntry {
  /** Relative, with forward slashes, without `..`. */
  readonly name: string;
  /** The bytes, unpacked as they are asked for; `most` is what is read of it, in bytes, and `by` the limit that says so. Errors: throws ReadFault. */
  readonly read: (most?: number, by?: keyof Limits) => AsyncIterable<Buffer>;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** Entries that are never read, each with what is wrong about it: "../x leads out of the archive". */
  readonly refused: readonly string[];
  readonly close: () => void;
}

/** Below this size, in bytes, the ratio says nothing. */
const SMALL = 1024 * 1024;
/** All that is read of one entry, in bytes; the text table of a quarter has a few GiB. */
const MAX_ENTRY_BYTES = 16 * 1024 ** 3;

/**
 * Opens a zip archive, a file or one that is at hand, without unpacking it to the disk. Damaged directories and too
 * many entries are refused; so is each entry with an unsafe name, or one that another has.
 * Errors: throws ReadFault.
 */
export async function openZip(source: string | Buffer, limits: Limits = DEFAULT_LIMITS): Promise<ZipArchive> {
  try {
    const { default: yauzl } = await import('yauzl');
    // Names are decoded and judged here: the package would refuse the whole archive for one of them.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    const zip = typeof source === 'string' ? await yauzl.openPromise(source, options) : await yauzl.fromBufferPromise(source, options);
    try {
      return { ...await listEntries(zip, limits, ({ generalPurposeBitFlag, fileNameRaw, extraFields }) => yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)), close: () => { zip.close(); } };
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    throw toReadFault(error, 'The zip archive');
  }
}

async function listEntries(zip: ZipFile, limits: Limits, nameOf: (entry: Entry) => string): Promise<Omit<ZipArchive, 'close'>> {
  const entries: ZipEntry[] = [];
  const refused: string[] = [];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/') && refuseEntry(name, { externalFileAttributes: 0 }) === null) continue;
    if (entries.length + refused.length === limits.archiveEntries) throw new ReadFault('input/limit', `The zip archive has more than ${String(limits.archiveEntries)} entries.`, `Pack only what belongs to the filing, or ${raiseLimit('archiveEntries')}.`);
    const key = name.normalize('NFC').toLowerCase();
    const why = refuseEntry(name, entry) ?? (names.has(key) ? 'is there twice' : null);
    if (why !== null) refused.push(`${name} ${why}`);
    else entries.push({ name, read: (most, by) => readEntry(zip, entry, name, limits.archiveRatio, most, by) });
    names.add(key);
  }
  return { entries, refused };
}

async function* readEntry(zip: ZipFile, entry: Entry, name: string, ratio: number, limit = MAX_ENTRY_BYTES, by: keyof Limits = 'archiveEntryBytes'): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw new ReadFault('input/unreadable', `${name} is encrypted.`, 'Pack it without a password.');
  const byRatio = Math.max(SMALL, entry.compressedSize * ratio);
  const most = Math.min(limit, byRatio);
  let bytes = 0;
  let checksum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most) throw new ReadFault('input/limit', `${name} unpacks to more than ${String(most)} bytes, ${most === byRatio ? `${String(ratio)} times its packed size` : 'the most that is read of it'}.`, `Pack it again from its source, or ${raiseLimit(most === byRatio ? 'archiveRatio' : by)}.`);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw toReadFault(error, name);
  }
  if (checksum !== entry.crc32) throw new ReadFault('input/unreadable', `${name} is damaged: its checksum is wrong.`, 'Get the archive again.');
}
