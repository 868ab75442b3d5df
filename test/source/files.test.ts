import { symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfigText } from '../../src/source/find-config.js';
import { findFiles } from '../../src/source/find-files.js';
import { createFileMatcher } from '../../src/source/match-files.js';
import { readPackTexts, readText } from '../../src/source/read-texts.js';
import { gatherBounded, readBounded } from '../../src/source/read-bounded.js';
import { readSource } from '../../src/source/read.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Opened } from '../../src/source/open-document.js';
import { writeTree } from './temporary-tree.js';

async function open(file: string, uri: string, fileBytes = DEFAULT_LIMITS.fileBytes): Promise<Opened> {
  for await (const opened of readSource(file, uri, { ...DEFAULT_LIMITS, fileBytes })) return opened;
  throw new Error('nothing was opened');
}

describe('finding files', () => {
  const tree = writeTree({ 'a.htm': 'x', 'in/b.htm': 'x', 'in/c.txt': 'x', 'in/d.png': 'x', 'in/node_modules/e.htm': 'x', 'other/f.md': 'x' });

  it('takes files as named, directories by their candidates and patterns by what matches, each once', async () => {
    expect((await findFiles(['a.htm', 'in', 'in/b.htm', '*.htm'], tree)).files).toEqual([
      { path: 'a.htm', named: true }, { path: 'in/b.htm', named: false }, { path: 'in/c.txt', named: false },
    ]);
    expect((await findFiles(['**/*.htm'], tree)).files).toEqual([{ path: 'a.htm', named: true }, { path: 'in/b.htm', named: true }]);
  });

  it.each([['gone.htm', 'E_NO_FILE'], ['gone/*.htm', 'E_NO_FILE'], ['other', 'E_NO_FILINGS']])('says of %s that it is %s', async (argument, code) => {
    expect(await findFiles([argument, 'a.htm'], tree)).toMatchObject({ files: [{ path: 'a.htm' }], errors: [{ code, place: { uri: argument } }] });
  });

  it('does not follow symbolic links inside directories', async () => {
    const linked = writeTree({ 'a.htm': 'x' });
    symlinkSync(linked, path.join(linked, 'loop'));
    expect((await findFiles(['.'], linked)).files).toEqual([{ path: 'a.htm', named: false }]);
  });
});

describe('reading files', () => {
  it('turns a file that cannot be read into a problem of that file', async () => {
    const tree = writeTree({ 'big.htm': '', 'ok.yaml': 'facts: {}\n' });
    truncateSync(path.join(tree, 'big.htm'), DEFAULT_LIMITS.fileBytes + 1);
    expect(await open(path.join(tree, 'gone.htm'), 'gone.htm')).toMatchObject({ uri: 'gone.htm', failed: { ruleId: 'input/unreadable', status: 'failed' } });
    expect(await open(path.join(tree, 'big.htm'), 'big.htm')).toMatchObject({ failed: { ruleId: 'input/limit', status: 'failed' } });
    expect(await open(path.join(tree, 'ok.yaml'), 'ok.yaml')).toMatchObject({ documents: [{ format: 'fact-set' }] });
  });

  it.each([[8, 'input/limit'], [9, 'input/unknown-format'], [10, 'input/unknown-format']])('reads a file of nine bytes where at most %i are read: %s', async (most, ruleId) => {
    const tree = writeTree({ 'a.htm': 'x'.repeat(9) });
    expect(await open(path.join(tree, 'a.htm'), 'a.htm', most)).toMatchObject({ failed: { ruleId, status: 'failed' } });
  });

  it('reads no more than the limit of what does not end', async () => {
    expect(await readBounded('/dev/zero', 5_000_000)).toBeNull();
    async function* endless(): AsyncGenerator<Uint8Array> { for (;;) yield new Uint8Array(100_000); }
    expect(await gatherBounded(endless(), 5_000_000)).toBeNull();
    expect(await gatherBounded([new Uint8Array(3), new Uint8Array(2)], 5)).toHaveLength(5);
    expect(await gatherBounded([new Uint8Array(3), new Uint8Array(3)], 5)).toBeNull();
  });

  it('takes what is no file for a text only where somebody names it', async () => {
    await expect(readText('/dev/null', 'a.yaml')).rejects.toMatchObject({ code: 'E_READ', message: 'this is not a file' });
    expect(await readText('/dev/null', 'a.yaml', true)).toEqual({ uri: 'a.yaml', text: '' });
  });

  it.each([[5000, false], [5001, true]])('refuses a pack of %i rules: %s', async (count, isRefused) => {
    const tree = writeTree({ 'pack.yaml': '', ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`r${String(at)}.yaml`, ''])) });
    const read = readPackTexts(tree, './pack');
    if (isRefused) await expect(read).rejects.toMatchObject({ code: 'E_PACK', message: 'the pack has 5001 rules, and at most 5000 are read' });
    else expect(await read).toHaveLength(5001);
  });

  it('reads the files of a pack in name order and refuses a directory that is none', async () => {
    const tree = writeTree({ 'pack/pack.yaml': '\ufeffname: p', 'pack/b.yaml': 'b', 'pack/a.yaml': 'a', 'pack/notes.md': 'x', 'none/a.yaml': 'a', 'big.yaml': 'x'.repeat(1024 * 1024 + 1) });
    expect(await readPackTexts(path.join(tree, 'pack'), './pack')).toEqual([
      { uri: './pack/a.yaml', text: 'a' }, { uri: './pack/b.yaml', text: 'b' }, { uri: './pack/pack.yaml', text: 'name: p' },
    ]);
    await expect(readPackTexts(path.join(tree, 'none'), './none')).rejects.toMatchObject({ code: 'E_READ', message: expect.stringContaining('pack.yaml') as string });
    await expect(readPackTexts(path.join(tree, 'gone'), './gone')).rejects.toMatchObject({ code: 'E_READ' });
    await expect(readText(path.join(tree, 'big.yaml'), 'big.yaml')).rejects.toMatchObject({ code: 'E_READ' });
    await expect(readText(path.join(tree, 'gone.yaml'), 'gone.yaml')).rejects.toMatchObject({ code: 'E_READ', place: { uri: 'gone.yaml' } });
  });
});

describe('a pattern', () => {
  it.each([[1024, 'E_NO_FILE'], [1025, 'E_USAGE']])('of %i characters ends in %s, not in an engine that gives up', async (length, code) => {
    const { errors } = await findFiles([`${'a'.repeat(length - 1)}*`], writeTree({ 'a.htm': 'x' }));
    expect(errors.map((error) => error.code)).toEqual([code]);
  });
});

describe('a pattern that could match for ever', () => {
  it.each(['+(+(a))*', 'a|b*', '*a*a*a*a*a*a*a*a*a'])('is refused: %s', async (pattern) => {
    expect(await findFiles([pattern], writeTree({ 'a.htm': 'x' }))).toMatchObject({ files: [], errors: [{ code: 'E_USAGE', place: { uri: pattern } }] });
  });
});

describe('the configuration', () => {
  it('is found upward as far as the root of the repository', async () => {
    const tree = writeTree({ 'tieout.config.yaml': 'outer', 'repo/.git/HEAD': 'x', 'repo/in/deep/a.htm': 'x', 'own/tieout.config.yaml': 'own', 'own/in/a.htm': 'x' });
    expect(await findConfigText(path.join(tree, 'own/in'), undefined)).toMatchObject({ uri: '../tieout.config.yaml', text: 'own', directory: path.join(tree, 'own') });
    expect(await findConfigText(path.join(tree, 'repo/in/deep'), undefined)).toBeNull();
    expect(await findConfigText(path.join(tree, 'repo'), '../tieout.config.yaml')).toMatchObject({ uri: '../tieout.config.yaml', text: 'outer' });
    await expect(findConfigText(tree, 'gone.yaml')).rejects.toMatchObject({ code: 'E_READ' });
  });

  it('matches patterns from its own directory', async () => {
    const matches = await createFileMatcher(['drafts/**'], '/repo', '/repo/drafts');
    expect(matches('a.htm')).toBe(true);
    expect(matches('../final/a.htm')).toBe(false);
  });
});
