import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { DOCUMENT_SET } from '../../scripts/fixtures/document-set.js';
import { makeManyFacts } from '../../scripts/fixtures/hostile.js';
import { writeZip } from '../source/write-zip.js';
import type { ZipClaims } from '../source/write-zip.js';
import { link, makePipe, put, putLocked } from './hostile-case.js';
import type { HostileCase } from './hostile-case.js';

const FORM = DOCUMENT_SET[0]?.text ?? '';
const SMALL = makeManyFacts(1);
const MIB = 1024 * 1024;

type Kind = Pick<HostileCase, 'exit' | 'code' | 'says'>;

function archive(name: string, pack: () => Buffer, kind: Kind): HostileCase {
  return { name, make: (folder) => ['lint', put(folder, 'draft.zip', pack()), '--no-config'], ...kind };
}

function zipOf(name: string, files: () => Readonly<Record<string, string | Buffer>>, kind: Kind, claims: Readonly<Record<string, ZipClaims>> = {}): HostileCase {
  return archive(name, () => writeZip(files(), claims), kind);
}

/** Archives that are made to hurt. */
export const ARCHIVE_CASES: readonly HostileCase[] = [
  zipOf('300 MB of zeros in a package', () => ({ 'bomb.htm': Buffer.alloc(300 * MIB) }), { exit: 2, code: 'input/limit', says: /200 times its packed size/ }),
  zipOf('300 MB of zeros beside a document', () => ({ 'form.htm': FORM, 'bomb.htm': Buffer.alloc(300 * MIB) }), { exit: 2, code: 'input/limit', says: /1 partial/ }),
  zipOf('300 MB of zeros in the table of a data set', () => ({ 'sub.tsv': Buffer.alloc(300 * MIB), 'txt.tsv': 'adsh\n' }), { exit: 2, code: 'input/limit' }),
  zipOf('an archive in an archive in an archive', () => ({ 'a.zip': writeZip({ 'b.zip': writeZip({ 'form.htm': FORM }) }) }), { exit: 2, code: 'input/limit', says: /archives deep/ }),
  zipOf('100 bombs of 60 MB each in archives', () => ({ 'form.htm': FORM, ...Object.fromEntries(Array.from({ length: 100 }, (_unused, at) => [`${String(at)}.htm`, Buffer.alloc(MIB * 6)])) }), { exit: 2, code: 'input/limit' }),
  zipOf('a size that lies', () => ({ 'form.htm': FORM }), { exit: 2, code: 'input/unreadable', says: /too many bytes/ }, { 'form.htm': { size: 10 } }),
  zipOf('a size of 4 GB that lies', () => ({ 'form.htm': FORM }), { exit: 2, code: 'input/unreadable', says: /not enough bytes/ }, { 'form.htm': { size: 0xffff_fffe } }),
  zipOf('a name that leads out', () => ({ '../../etc/form.htm': FORM }), { exit: 2, code: 'input/unsafe-name', says: /leads out of the archive/ }),
  zipOf('a name with escape sequences', () => ({ 'form.htm': FORM, '\u001b[2J\u202evil.htm': FORM }), { exit: 2, code: 'input/unsafe-name', says: /control character/ }),
  zipOf('10,001 entries', () => Object.fromEntries(Array.from({ length: 10_001 }, (_unused, at) => [`${String(at)}.xsd`, ''])), { exit: 2, code: 'input/limit', says: /more than 10000 entries/ }),
  zipOf('10,000 entries and nothing to read', () => Object.fromEntries(Array.from({ length: 10_000 }, (_unused, at) => [`${String(at)}.xsd`, ''])), { exit: 2, code: 'input/unknown-format' }),
  archive('a directory of entries that is not there', () => writeZip({ 'form.htm': FORM }).subarray(0, -40), { exit: 2, code: 'input/unreadable' }),
  archive('20 MiB that begin as an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(20 * MIB, 'PK')]), { exit: 2, code: 'input/unreadable' }),
];

const lintAll = (arguments_: readonly string[]): readonly string[] => ['lint', ...arguments_, '--no-config'];

/** Files that are none, or have names that are made to hurt. */
export const FILE_CASES: readonly HostileCase[] = [
  { name: 'a pipe that nobody writes to, in a directory', make: (folder) => { put(folder, 'in/a.htm', SMALL); makePipe(folder, 'in/b.htm'); return lintAll(['in']); }, exit: 0, code: null, says: /1 filing: 1 analysed/ },
  { name: 'a pipe in the folder of a filing', make: (folder) => { put(folder, 'in/FilingSummary.xml', '<FilingSummary/>'); put(folder, 'in/a.htm', SMALL); makePipe(folder, 'in/b.htm'); return lintAll(['in']); }, exit: 0, code: null, says: /1 filing: 1 analysed/ },
  { name: 'a device that never ends, named', make: () => lintAll(['/dev/zero']), exit: 2, code: 'input/limit' },
  { name: 'a device that never ends, linked to in a directory', make: (folder) => { put(folder, 'in/a.htm', SMALL); link(folder, 'in/b.htm', '/dev/zero'); return lintAll(['in']); }, exit: 0, code: null, says: /1 filing: 1 analysed/ },
  { name: 'a device that never ends as a document of one filing', make: (folder) => { put(folder, 'a.htm', SMALL); link(folder, 'b.htm', '/dev/zero'); return lintAll(['--as-one', 'a.htm', 'b.htm']); }, exit: 2, code: 'input/limit', says: /1 partial/ },
  { name: 'a loop of symbolic links', make: (folder) => { put(folder, 'in/a.htm', SMALL); link(folder, 'in/more', '..'); link(folder, 'in/again', 'again'); return lintAll(['in']); }, exit: 0, code: null, says: /1 filing: 1 analysed/ },
  { name: 'a symbolic link to itself, named', make: (folder) => { link(folder, 'again.htm', 'again.htm'); return lintAll(['again.htm']); }, exit: 2, code: 'E_NO_FILE' },
  { name: 'a file that nobody may read', make: (folder) => { put(folder, 'in/a.htm', SMALL); putLocked(folder, 'in/b.htm', SMALL); return lintAll(['in']); }, exit: process.getuid?.() === 0 ? 0 : 2, code: process.getuid?.() === 0 ? null : 'input/unreadable' },
  { name: 'a table of a data set that never ends', make: (folder) => { put(folder, 'in/txt.tsv', 'adsh\ttag\n'); link(folder, 'in/sub.tsv', '/dev/zero'); return lintAll(['in']); }, exit: 2, code: 'E_NO_FILINGS' },
  { name: 'a file beyond the limit', make: (folder) => lintAll([put(folder, 'a.htm', Buffer.alloc(128 * MIB + 1, ' '))]), exit: 2, code: 'input/limit', says: /more than 134217728 bytes/ },
  { name: 'names that command terminals and pipelines', make: (folder) => { for (const name of ['in/\u001b]0;x\u0007.htm', 'in/a\n::error::b.htm', 'in/\u202emth.b.htm', 'in/##[error]c.htm', 'in/-.htm']) put(folder, name, SMALL); return lintAll(['in', '--format', 'compact', '--format', 'github=out.txt']); }, exit: 0, code: null },
  { name: '10,000 files that are no filings', make: (folder) => { put(folder, 'in/a.htm', SMALL); for (let at = 0; at < 10_000; at += 1) put(folder, `in/${String(at % 100)}/${String(at)}.xml`, '<a/>'); return lintAll(['in']); }, exit: 0, code: null, says: /10000 files/ },
  { name: 'folders within 500 others', make: (folder) => { const deep = Array.from({ length: 500 }, () => 'd').join('/'); mkdirSync(path.join(folder, 'in', deep), { recursive: true }); put(folder, `in/${deep}/a.htm`, SMALL); return lintAll(['in']); }, exit: 0, code: null, says: /1 filing: 1 analysed/ },
  { name: 'a pattern of 10,000 characters', make: () => lintAll(['*'.repeat(10_000)]), exit: 2, code: 'E_USAGE' },
  { name: 'a pattern of many asterisks', make: (folder) => { put(folder, `${'a'.repeat(200)}.xml`, '<a/>'); return lintAll([`${'*a'.repeat(60)}b`]); }, exit: 2, code: 'E_USAGE', says: /asterisks/ },
  { name: 'a pattern of groups within groups', make: (folder) => { put(folder, `${'a'.repeat(40)}.htm`, SMALL); return lintAll(['+(+(+(a)))*b']); }, exit: 2, code: 'E_USAGE' },
  { name: 'a pattern with more alternatives than fit', make: () => lintAll(['{1..100000000}.htm']), exit: 2, code: 'E_NO_FILE' },
  { name: 'a pattern with alternatives within alternatives', make: () => lintAll([`${'{a,b}'.repeat(40)}.htm`]), exit: 2, code: 'E_NO_FILE' },
];
