import { createReadStream } from 'node:fs';
import path from 'node:path';
import { openDataSet } from './data-set.js';
import type { Opened } from './open-document.js';
import { toReadFault } from './read-fault.js';

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
