import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCopy } from '../../src/cli/reading-copies.js';
import { inlineDocument } from '../extract/inline-documents.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';
import { runTieout } from './run-tieout.js';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/filings');
const filing = readFileSync(path.join(fixtures, 'err/one-line-materially-affected-yes-is-denied.htm'), 'utf8');
const page = readFileSync(path.join(fixtures, 'ok/quillmere-20-f-r-page.htm'), 'utf8');
const DENIAL = 'As of the date of this report, we are not aware of any risks from cybersecurity threats';

describe('tieout read', () => {
  it('prints the text, and writes it with its map where it is told', async () => {
    const cwd = writeTree({ 'a.htm': filing });
    const { code, stdout, stderr } = await runTieout(['read', 'a.htm'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const written = await runTieout(['read', 'a.htm', '-o', 'a.txt', '--map', 'a.json'], { cwd });
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(stdout);
    expect(statSync(path.join(cwd, 'a.txt')).mode & 0o777).toBe(0o600);
    const { source, lines } = JSON.parse(readFileSync(path.join(cwd, 'a.json'), 'utf8')) as { source: string; lines: [number, number, number, number][][] };
    expect(source).toBe('a.htm');
    const copied = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(copied.length);
    const line = copied.findIndex((text) => text.includes(DENIAL));
    const [column = 0, length = 0, offset = 0, size = 0] = lines[line]?.find(([at, long]) => copied[line]?.slice(at - 1, at - 1 + long).includes(DENIAL)) ?? [];
    expect(filing.slice(offset, offset + size)).toBe(copied[line]?.slice(column - 1, column - 1 + length));
  });

  it('reads the standard input', async () => {
    expect(await runTieout(['read', '-'], { input: inlineDocument('<p>One.</p><p>Two.</p>') })).toEqual({ code: 0, stdout: 'One.\nTwo.\n', stderr: '' });
  });

  it('asks which document is meant where a filing has several', async () => {
    const cwd = writeTree({ 'both.zip': writeZip({ 'a.htm': inlineDocument('<p>One.</p>'), 'b.htm': inlineDocument('<p>Two.</p>') }) });
    const asked = await runTieout(['read', 'both.zip'], { cwd });
    expect({ code: asked.code, stdout: asked.stdout }).toEqual({ code: 2, stdout: '' });
    expect(asked.stderr).toContain('Name one of them with --document: both.zip!/a.htm, both.zip!/b.htm.');
    expect(await runTieout(['read', 'both.zip', '--document', 'b.htm'], { cwd })).toMatchObject({ code: 0, stdout: 'Two.\n' });
    expect((await runTieout(['read', 'both.zip', '--document', 'c.htm'], { cwd })).stderr).toContain('no document of the filing that shows text is called "c.htm" [E_USAGE]');
  });

  it('says what was not read, and ends in 2', async () => {
    const { code, stdout, stderr } = await runTieout(['read', '-', '--stdin-filename', 'a.htm'], { input: inlineDocument('<p>One.<p>Two.</p>') });
    expect({ code, stdout }).toEqual({ code: 2, stdout: 'One.\nTwo.\n' });
    expect(stderr).toMatch(/^tieout: a\.htm: Not well-formed XML: /);
  });

  it.each([
    ['page.htm', 'shows no text of a document, so that there is nothing to copy [E_NO_TEXT]'],
    ['facts.yaml', 'shows no text of a document, so that there is nothing to copy [E_NO_TEXT]'],
    ['blank.htm', 'shows no text of a document, so that there is nothing to copy [E_NO_TEXT]'],
    ['empty.htm', 'The file is empty. [E_INPUT]'],
    ['none.htm', 'E_NO_FILE'],
  ])('writes nothing for %s, which shows no text', async (file, message) => {
    const cwd = writeTree({ 'page.htm': page, 'facts.yaml': "filing: { form: 10-K, period: '2025-12-31' }\nfacts:\n  materially-affected: false\n", 'blank.htm': inlineDocument('<p> </p>'), 'empty.htm': '' });
    const { code, stdout, stderr } = await runTieout(['read', file, '-o', 'out.txt', '--map', 'out.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(existsSync(path.join(cwd, 'out.txt')) || existsSync(path.join(cwd, 'out.json'))).toBe(false);
  });
});

describe('tieout lint --reading-copy', () => {
  it('writes a copy of each filing under its own path and points at it', async () => {
    const cwd = writeTree({ 'drafts/2025/a.htm': filing, 'page.htm': page });
    const { code, stdout, stderr } = await runTieout(['drafts', 'page.htm', '--reading-copy', 'copies', '--format', 'github', '--format', 'stylish=out.txt'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('tieout: no reading copy of 1 file, which shows no text of a document: page.htm\n');
    const [, line = '', column = ''] = /^::error file=copies\/drafts\/2025\/a\.htm\.txt,line=(\d+),col=(\d+),/m.exec(stdout) ?? [];
    expect(stdout).toMatch(/%0AAt drafts\/2025\/a\.htm:8:\d+/);
    const copy = readFileSync(path.join(cwd, 'copies/drafts/2025/a.htm.txt'), 'utf8').split('\n');
    expect(copy[Number(line) - 1]?.slice(Number(column) - 1).startsWith(DENIAL)).toBe(true);
    expect(readFileSync(path.join(cwd, 'out.txt'), 'utf8')).toContain(`in the reading copy copies/drafts/2025/a.htm.txt:${line}:${column}`);
    expect(readdirSync(path.join(cwd, 'copies'))).toEqual(['drafts']);
    expect(statSync(path.join(cwd, 'copies/drafts/2025/a.htm.txt')).mode & 0o777).toBe(0o600);
  });

  it('writes none where none is asked for, and its copies are no filings', async () => {
    const cwd = writeTree({ 'a.htm': filing });
    const before = await runTieout(['.', '--format', 'json'], { cwd });
    expect(readdirSync(cwd)).toEqual(['a.htm']);
    expect(before.stdout).not.toContain('readingCopy');
    await runTieout(['.', '--reading-copy', 'copies'], { cwd });
    const after = await runTieout(['.', '--format', 'json'], { cwd });
    expect(after.stdout).toBe(before.stdout);
    expect(after.stderr).toContain('copies/a.htm.txt');
  });

  it('stays below its directory, wherever the filing is', async () => {
    const root = writeTree({ 'a.htm': filing, 'work/b.htm': filing });
    const cwd = path.join(root, 'work');
    await runTieout(['../a.htm', '--reading-copy', 'copies', '--exit-zero'], { cwd });
    await runTieout(['-', '--stdin-filename', '../../etc/x.htm', '--reading-copy', 'copies'], { cwd, input: filing });
    expect(readdirSync(path.join(cwd, 'copies'), { recursive: true }).map(String).filter((name) => name.endsWith('.txt')).toSorted()).toEqual(['_up/_up/etc/x.htm.txt', '_up/a.htm.txt']);
    expect(existsSync(path.join(root, 'etc'))).toBe(false);
  });

  it('follows no link out of it', async () => {
    const cwd = writeTree({ 'drafts/a.htm': filing });
    const outside = mkdtempSync(path.join(tmpdir(), 'tieout-outside-'));
    mkdirSync(path.join(cwd, 'copies'));
    symlinkSync(outside, path.join(cwd, 'copies/drafts'));
    const { code, stderr } = await runTieout(['drafts/a.htm', '--reading-copy', 'copies'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('copies: drafts leads out of the directory [E_WRITE]');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('says so where nothing can be written', async () => {
    const cwd = writeTree({ 'a.htm': filing, 'copies': 'a file' });
    const { code, stderr } = await runTieout(['a.htm', '--reading-copy', 'copies'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^tieout: copies: no reading copy can be written here: .+ \[E_WRITE\]$/m);
  });
});

it('no two files share the name of a copy, and none leads upward', () => {
  const step = fc.constantFrom('..', '_up', '__up', 'up', 'a', 'b.htm', '.', 'x_up');
  const file = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => [...steps, 'f.htm'].join('/'));
  fc.assert(fc.property(file, file, (one, other) => {
    const [first, second] = [nameCopy(one, '/repository'), nameCopy(other, '/repository')];
    expect(first === second).toBe(path.resolve('/repository', one) === path.resolve('/repository', other));
    expect(path.normalize(first)).toBe(first);
    expect(first.split(path.sep)).not.toContain('..');
    expect(path.isAbsolute(first)).toBe(false);
  }));
});
