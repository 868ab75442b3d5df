import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { ReadFault } from '../../src/source/read-fault.js';
import { openZip } from '../../src/source/zip.js';
import type { ZipArchive } from '../../src/source/zip.js';
import { writeTree } from './temporary-tree.js';
import { writeZip } from './write-zip.js';
import type { ZipClaims } from './write-zip.js';

const MIB = 1_048_576;

type Files = Readonly<Record<string, string | Buffer>>;

async function open(files: Files, claims: Readonly<Record<string, ZipClaims>> = {}, limits: Partial<Limits> = {}): Promise<ZipArchive> {
  return openZip(writeZip(files, claims), { ...DEFAULT_LIMITS, ...limits });
}

/** The bytes of the first entry, or the fault with its remedy. */
async function readFirst({ entries }: ZipArchive, most?: number, by?: keyof Limits): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of entries[0]?.read(most, by) ?? []) chunks.push(chunk);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    return `${error.ruleId}: ${error.message} | ${error.help}`;
  }
  return Buffer.concat(chunks).toString();
}

describe('an archive', () => {
  it.each([['stored', true], ['packed', false]])('gives its entries, %s, from bytes and from a file', async (_, stored) => {
    const bytes = writeZip({ 'a.htm': 'words', 'b/c.htm': 'others' }, { 'a.htm': { stored } });
    const path = `${writeTree({ 'a.zip': bytes })}/a.zip`;
    for (const source of [bytes, path]) {
      const zip = await openZip(source);
      expect([zip.entries.map(({ name }) => name), zip.refused, await readFirst(zip)]).toEqual([['a.htm', 'b/c.htm'], [], 'words']);
      zip.close();
    }
  });

  it('has folders that are no entries, but for those with an unsafe name', async () => {
    const { entries, refused } = await open({ 'a/': '', 'a/b.htm': 'x', '../c/': '', '/d/': '' }, { 'a/': { mode: 0o040_755 } });
    expect([entries.map(({ name }) => name), refused]).toEqual([['a/b.htm'], ['../c/ leads out of the archive', '/d/ has an absolute path']]);
  });

  it('that is none is said to be unreadable, with the remedy', async () => {
    await expect(openZip(Buffer.from('no archive'))).rejects.toMatchObject({ ruleId: 'input/unreadable', message: expect.stringMatching(/^The zip archive could not be read: .+\.$/) as unknown, help: 'Get the file again; it may be damaged or cut off.' });
  });

  it('can no longer be read once it is closed', async () => {
    const zip = await openZip(`${writeTree({ 'a.zip': writeZip({ 'a.htm': 'words' }) })}/a.zip`);
    zip.close();
    expect(await readFirst(zip)).toMatch(/^input\/unreadable: a\.htm could not be read: /);
  });

  it('has names that are told apart as file systems do that fold them', async () => {
    const { entries, refused } = await open({ 'caf\u00e9.htm': '1', 'cafe\u0301.htm': '2', 'CAF\u00c9.htm': '3', 'stra\u00dfe.htm': '4', 'strasse.htm': '5' });
    expect([entries.length, refused]).toEqual([3, ['cafe\u0301.htm is there twice', 'CAF\u00c9.htm is there twice']]);
  });

  it('counts refused entries to its limit, and says how to raise it', async () => {
    const files = { 'a.htm': '', '../b.htm': '', '../c.htm': '' };
    expect((await open(files, {}, { archiveEntries: 3 })).refused).toHaveLength(2);
    await expect(open(files, {}, { archiveEntries: 2 })).rejects.toMatchObject({ ruleId: 'input/limit', message: 'The zip archive has more than 2 entries.', help: 'Pack only what belongs to the filing, or raise "archive-entries" under "limits" in the configuration.' });
  });
});

describe('an entry', () => {
  it.each([
    ['with a password', { encrypted: true }, 'input/unreadable: a.htm is encrypted. | Pack it without a password.'],
    ['with a wrong checksum', { checksum: 1 }, 'input/unreadable: a.htm is damaged: its checksum is wrong. | Get the archive again.'],
    ['with too small a size', { size: 2 }, /^input\/unreadable: a\.htm could not be read: .+ \| Get the file again/],
  ])('%s cannot be read, and why and what to do is said', async (_, claims, said) => {
    expect(await readFirst(await open({ 'a.htm': 'words' }, { 'a.htm': claims }))).toMatch(said);
  });

  it.each([[4, 'archiveEntryBytes', 'archive-entry-bytes'], [4, 'archiveBytes', 'archive-bytes']] as const)('is read up to %i bytes where the limit %s says so', async (most, by, key) => {
    const zip = await open({ 'a.htm': 'words' });
    expect(await readFirst(zip, most, by)).toBe(`input/limit: a.htm unpacks to more than 4 bytes, the most that is read of it. | Pack it again from its source, or raise "${key}" under "limits" in the configuration.`);
    expect(await readFirst(zip, 5, by)).toBe('words');
    expect(await readFirst(zip, 4)).toContain('raise "archive-entry-bytes"');
  });

  it.each([[MIB, true], [MIB + 1, false]])('of %i bytes may be many times its packed size as long as it is small', async (size, isRead) => {
    const read = await readFirst(await open({ 'a.htm': ' '.repeat(size) }, {}, { archiveRatio: 2 }));
    if (isRead) expect(read).toHaveLength(size);
    else expect(read).toBe('input/limit: a.htm unpacks to more than 1048576 bytes, 2 times its packed size. | Pack it again from its source, or raise "archive-ratio" under "limits" in the configuration.');
  });

  it('that is large may be as many times its packed size as the ratio says', async () => {
    const files = { 'a.htm': ' '.repeat(4 * MIB) };
    expect(await readFirst(await open(files, {}, { archiveRatio: 5_000 }))).toHaveLength(4 * MIB);
    expect(await readFirst(await open(files, {}, { archiveRatio: 500 }))).toContain('500 times its packed size');
  });
});
