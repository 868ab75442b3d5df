import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { gatherBounded, readBounded } from '../../src/source/read-bounded.js';
import { writeTree } from './temporary-tree.js';

const PIECE = 64 * 1024;
/** Compares bytes; a difference of many is not printed one by one. */
const isSame = (read: Buffer | null, bytes: Buffer): boolean => read?.equals(bytes) === true;
const pattern = (length: number): Buffer => Buffer.from(Array.from({ length }, (_unused, at) => at % 251));

describe('a file that is read up to a limit', () => {
  const sizes = [0, 1, 10, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE];
  it.each(sizes)('of %i bytes is all there where the limit is as much or more, and nothing of it where it is less', async (size) => {
    const bytes = pattern(size);
    const file = path.join(writeTree({ 'a.bin': bytes }), 'a.bin');
    for (const most of [size, size + 1, size + PIECE]) expect(isSame(await readBounded(file, most), bytes)).toBe(true);
    if (size > 0) expect(await readBounded(file, size - 1)).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is read to its end where the system says that it is empty', async () => {
    const file = '/proc/self/cmdline';
    const whole = readFileSync(file);
    expect(await readBounded(file, whole.length)).toEqual(whole);
    expect(await readBounded(file, whole.length - 1)).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is let go where it never ends', async () => {
    expect(await readBounded('/dev/zero', 3 * PIECE)).toBeNull();
  });

  it('is an error of the system where it is not there', async () => {
    await expect(readBounded(path.join(writeTree({}), 'none'), 9)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a stream that is gathered up to a limit', () => {
  it.each([[9, null], [10, 'abcdefghij'], [11, 'abcdefghij']])('of ten bytes, where %i are the limit', async (most, text) => {
    const read = await gatherBounded(Readable.from(['abcde', Buffer.from('fghij')]), most);
    expect(read === null ? null : read.toString()).toBe(text);
  });

  it('counts bytes and not characters', async () => {
    expect(await gatherBounded(Readable.from(['äöü']), 5)).toBeNull();
    expect(await gatherBounded(Readable.from(['äöü']), 6)).toEqual(Buffer.from('äöü'));
  });

  it('is read no further than the limit', async () => {
    let given = 0;
    const endless = function* (): Generator<Uint8Array> { for (;;) { given += 1; yield new Uint8Array(10); } };
    expect(await gatherBounded(endless(), 25)).toBeNull();
    expect(given).toBe(3);
  });

  it('is a file, too', async () => {
    const file = path.join(writeTree({}), 'a.bin');
    writeFileSync(file, pattern(100_000));
    expect(isSame(await gatherBounded(createReadStream(file), 100_000), pattern(100_000))).toBe(true);
  });
});
