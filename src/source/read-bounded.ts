import { open } from 'node:fs/promises';

/** Bytes at a time of what does not say how large it is, or is larger than it says. */
const PIECE = 64 * 1024;

/** All bytes of a file, be it a pipe, a device or still growing; null where there are more than `most`. Errors: those of the system. */
export async function readBounded(file: string, most: number): Promise<Buffer | null> {
  const handle = await open(file);
  try {
    const info = await handle.stat();
    const { size } = info;
    if (size > most) return null;
    const chunks: Buffer[] = [];
    let length = 0;
    while (length <= most) {
      const chunk = Buffer.allocUnsafe(Math.min(length === 0 && size > 0 ? size + 1 : PIECE, most + 1 - length));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) break;
      chunks.push(chunk.subarray(0, bytesRead));
      length += bytesRead;
      // A pipe gives what it has; a file that gives less than it is asked for has come to its end.
      if (info.isFile() && bytesRead < chunk.length) break;
    }
    const [only, second] = chunks;
    if (length > most) return null;
    return only && !second ? only : Buffer.concat(chunks, length);
  } finally {
    await handle.close();
  }
}

/** All bytes of a stream; null where there are more than `most`, and the rest is not read. */
export async function gatherBounded(stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
