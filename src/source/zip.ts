import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { ReadFault, toReadFault } from './read-fault.js';

/** A file in a zip archive. */
export interface ZipEntry {
  /** Relative, with forward slashes, without `..`. */
  readonly name: string;
  /** The bytes, unpacked as they are asked for. Errors: throws ReadFault. */
  readonly read: () => AsyncIterable<Buffer>;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly close: () => void;
}

const MAX_ENTRIES = 10_000;
/** How much larger than packed a file may become; text packs to a tenth, a bomb to a thousandth. */
const MAX_RATIO = 200;
/** Below this size, in bytes, the ratio says nothing. */
const SMALL = 1024 * 1024;
/** All that is read of one entry, in bytes; the text table of a quarter has a few GiB. */
const MAX_ENTRY_BYTES = 16 * 1024 ** 3;

/**
 * Opens a zip archive without unpacking it to the disk. Entries outside of it (`../x`), damaged
 * directories and more than 10,000 entries are refused.
 * Errors: throws ReadFault.
 */
export async function openZip(file: string): Promise<ZipArchive> {
  try {
    const { default: yauzl } = await import('yauzl');
    const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
    try {
      return { entries: await listEntries(zip), close: () => { zip.close(); } };
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    throw toReadFault(error, 'The zip archive');
  }
}

async function listEntries(zip: ZipFile): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entries.length === MAX_ENTRIES) throw new ReadFault('input/limit', `The zip archive has more than ${String(MAX_ENTRIES)} entries.`, 'Pack only what belongs to the filing.');
    entries.push({ name: entry.fileName, read: () => readEntry(zip, entry) });
  }
  return entries;
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const name = entry.fileName;
  if (entry.isEncrypted()) throw new ReadFault('input/unreadable', `${name} is encrypted.`, 'Pack it without a password.');
  const most = Math.min(MAX_ENTRY_BYTES, Math.max(SMALL, entry.compressedSize * MAX_RATIO));
  let bytes = 0;
  let checksum = 0;
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > most) throw new ReadFault('input/limit', `${name} unpacks to more than ${String(most)} bytes, ${String(MAX_RATIO)} times its packed size or more than is read of one entry.`, 'Pack it again from its source.');
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw toReadFault(error, name);
  }
  if (checksum !== entry.crc32) throw new ReadFault('input/unreadable', `${name} is damaged: its checksum is wrong.`, 'Get the archive again.');
}
