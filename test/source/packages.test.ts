import { describe, expect, it } from 'vitest';
import { DOCUMENT_SET } from '../../scripts/fixtures/document-set.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import type { Opened } from '../../src/source/open-document.js';
import { openPackage } from '../../src/source/open-package.js';
import { roleOf } from '../../src/source/part-roles.js';
import { openZip } from '../../src/source/zip.js';
import { writeZip } from './write-zip.js';

const FORM = DOCUMENT_SET[0]?.text ?? '';
const EXHIBIT = DOCUMENT_SET[1]?.text ?? '';
const SIZE = Buffer.byteLength(FORM);

async function open(bytes: Buffer, limits: Partial<Limits> = {}): Promise<Opened> {
  const all = { ...DEFAULT_LIMITS, ...limits };
  return openPackage('a.zip', await openZip(bytes, all), all);
}

/** The documents of what was opened, and what is said of the rest. */
function show(opened: Opened): readonly [documents: readonly string[], problems: readonly string[]] {
  if ('failed' in opened) return [[], [`failed ${opened.failed.ruleId}: ${opened.failed.message}`]];
  return [opened.documents.map(({ uri }) => uri), opened.problems.map(({ status, ruleId, message }) => `${status} ${ruleId}: ${message}`)];
}

describe('a package', () => {
  it.each([
    ['above', '../evil.htm', 'leads out of the archive'],
    ['within and above', 'a/../../evil.htm', 'leads out of the archive'],
    ['with backslashes', '..\\evil.htm', 'has a backslash in its name'],
    ['of the root', '/etc/evil.htm', 'has an absolute path'],
    ['of a drive', 'C:/evil.htm', 'has an absolute path'],
    ['with a NUL', 'evil.htm\0.jpg', 'has a control character in its name'],
    ['with a line break', 'evil\n::error.htm', 'has a control character in its name'],
    ['that another has', 'FORM.HTM', 'is there twice'],
  ])('refuses a name %s and reads the rest', async (_, name, why) => {
    expect(show(await open(writeZip({ 'form.htm': FORM, [name]: FORM })))).toEqual([['a.zip!/form.htm'], [`partial input/unsafe-name: Not read: ${name} ${why}.`]]);
  });

  it.each([['a symbolic link', 0o120_777, 'is a symbolic link'], ['a device', 0o020_666, 'is no plain file'], ['a folder by its mode', 0o040_755, 'is no plain file']])('refuses %s', async (_, mode, why) => {
    expect(show(await open(writeZip({ 'form.htm': FORM, 'link.htm': '/etc/passwd' }, { 'form.htm': { mode: 0o100_644 }, 'link.htm': { mode } })))).toEqual([['a.zip!/form.htm'], [`partial input/unsafe-name: Not read: link.htm ${why}.`]]);
  });

  it('fails where nothing but unsafe names is in it', async () => {
    expect(show(await open(writeZip({ '../form.htm': FORM })))).toEqual([[], ['failed input/unsafe-name: Not read: ../form.htm leads out of the archive.']]);
  });

  it.each([
    ['a password', { encrypted: true }, 'input/unreadable', /^form\.htm is encrypted/],
    ['a size that lies', { size: 10 }, 'input/unreadable', /too many bytes/],
    ['a size that lies the other way', { size: SIZE + 1 }, 'input/unreadable', /not enough bytes/],
    ['a checksum that lies', { checksum: 1 }, 'input/unreadable', /checksum is wrong/],
    ['packed bytes that are missing', { missing: 100 }, 'input/unreadable', /form\.htm could not be read/],
  ])('says of a document with %s that it could not be read', async (_, claims, ruleId, message) => {
    const alone = await open(writeZip({ 'form.htm': FORM }, { 'form.htm': claims }));
    expect('failed' in alone && alone.failed).toMatchObject({ ruleId, status: 'failed', message: expect.stringMatching(message.source.replace('^', '')) });
    const [documents, problems] = show(await open(writeZip({ 'form.htm': FORM, 'other.htm': FORM }, { 'form.htm': claims })));
    expect(documents).toEqual(['a.zip!/other.htm']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^partial ${ruleId}: `));
  });

  it.each([[SIZE - 1, false], [SIZE, true], [SIZE + 1, true]])('reads a document of at most %i bytes, where that is the limit', async (entryBytes, isRead) => {
    const [documents, problems] = show(await open(writeZip({ 'form.htm': FORM }), { archiveEntryBytes: entryBytes }));
    expect(documents).toHaveLength(isRead ? 1 : 0);
    expect(problems.map((problem) => problem.replace(/:.*/s, ''))).toEqual(isRead ? [] : ['failed input/limit']);
  });

  it.each([[2 * SIZE - 1, 1], [2 * SIZE, 2], [2 * SIZE + 1, 2]])('reads at most %i bytes of all documents, where that is the limit', async (totalBytes, count) => {
    const [documents, problems] = show(await open(writeZip({ 'a.htm': FORM, 'b.htm': FORM }), { archiveBytes: totalBytes }));
    expect(documents).toHaveLength(count);
    expect(problems.map((problem) => problem.replace(/:.*/s, ''))).toEqual(count === 2 ? [] : ['partial input/limit']);
  });

  it('says which documents were not read once the limit of all is reached', async () => {
    const [documents, problems] = show(await open(writeZip({ 'a.htm': FORM, 'b.htm': FORM }), { archiveBytes: SIZE }));
    expect(documents).toEqual(['a.zip!/a.htm']);
    expect(problems).toEqual([`partial input/limit: b.htm was not read: no more than ${String(SIZE)} bytes are read of a package.`]);
  });

  it.each([[2, false], [3, true], [4, true]])('has at most %i entries, where that is the limit', async (entries, isRead) => {
    const opening = open(writeZip({ 'a.htm': FORM, 'b.xsd': '', 'c.xsd': '' }), { archiveEntries: entries });
    if (isRead) expect(show(await opening)).toEqual([['a.zip!/a.htm'], []]);
    else await expect(opening).rejects.toMatchObject({ ruleId: 'input/limit', message: 'The zip archive has more than 2 entries.' });
  });

  it('stops at what unpacks to far more than its packed size, within two seconds', async () => {
    const started = performance.now();
    const [documents, problems] = show(await open(writeZip({ 'form.htm': FORM, 'bomb.htm': Buffer.alloc(60 * 1024 * 1024, ' ') })));
    expect(documents).toEqual(['a.zip!/form.htm']);
    expect(problems).toEqual([expect.stringMatching(/^partial input\/limit: bomb\.htm unpacks to more than \d+ bytes, 200 times its packed size\.$/)]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([[1, true], [2, true], [3, false]])('is looked into %i archives deep: %s', async (depth, isRead) => {
    const bytes = Array.from({ length: depth - 1 }).reduce<Buffer>((inner, _, at) => writeZip({ [`${String(at)}.zip`]: inner }), writeZip({ 'form.htm': FORM }));
    const [documents, problems] = show(await open(bytes));
    expect(documents).toHaveLength(isRead ? 1 : 0);
    if (!isRead) expect(problems).toEqual([expect.stringMatching(/^failed input\/limit: Nothing of it could be read\. (?!Nothing).*lies more than 2 archives deep and was not read\.$/)]);
  });

  it.each([[500, 0], [501, 1]])('of %i documents is read but for %i', async (count, left) => {
    const [documents, problems] = show(await open(writeZip(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${String(at)}.htm`, FORM])))));
    expect(documents).toHaveLength(500);
    expect(problems).toEqual(left === 0 ? [] : ['partial input/limit: One document was not read: no more than 500 are read of a filing.']);
  });

  it.each([
    ['reads exhibits that are packed apart from the form', 'exhibits.zip', { 'ex13.htm': EXHIBIT }, ['a.zip!/form.htm', 'a.zip!/exhibits.zip!/ex13.htm'], []],
    ['reads no copy of what it has', 'copy.zip', { 'form.htm': FORM, 'ex13.htm': EXHIBIT }, ['a.zip!/form.htm', 'a.zip!/copy.zip!/ex13.htm'], []],
    ['passes over the package that repeats its documents', 'form-xbrl.zip', { 'ex13.htm': EXHIBIT }, ['a.zip!/form.htm'], []],
    ['names an archive in which nothing is read', 'scans.zip', { 'a.pdf': '%PDF' }, ['a.zip!/form.htm'], ['analysed input/not-analysed: Not analysed: scans.zip. What it says is not in this report.']],
  ])('%s', async (_, name, files, documents, problems) => {
    expect(show(await open(writeZip({ 'form.htm': FORM, [name]: writeZip(files) })))).toEqual([documents, problems]);
  });

  it('is read in part where an archive beside its documents is damaged', async () => {
    const [documents, problems] = show(await open(writeZip({ 'form.htm': FORM, 'exhibits.zip': writeZip({ 'ex13.htm': EXHIBIT }).subarray(0, 100) })));
    expect(documents).toEqual(['a.zip!/form.htm']);
    expect(problems).toEqual([expect.stringMatching(/^partial input\/unreadable: /)]);
  });

  it('does not look into the package of EDGAR that lies beside its documents', async () => {
    expect(show(await open(writeZip({ 'form.htm': FORM, 'form-xbrl.zip': writeZip({ 'form.htm': FORM }) })))).toEqual([['a.zip!/form.htm'], []]);
  });

  it.each([['nothing', {}, ''], ['pictures', { 'a.jpg': 'x' }, ''], ['a PDF only', { 'a.pdf': '%PDF' }, ' It holds a.pdf.'], ['an empty document', { 'a.htm': '' }, null]])('with %s fails', async (_, files, more) => {
    const [documents, problems] = show(await open(writeZip(files)));
    expect(documents).toEqual([]);
    expect(problems).toEqual([more === null ? 'failed input/empty: Nothing of it could be read. a.zip!/a.htm: The file is empty.' : `failed input/unknown-format: Nothing in it is a document that tieout reads.${more}`]);
  });
});

it.each([
  ['acme-20251231.htm', 'document'], ['reports/a.XHTML', 'document'], ['R12.htm', 'r-page'], ['FilingSummary.xml', 'summary'], ['acme-20251231_htm.xml', 'instance'],
  ['acme-20251231_lab.xml', 'support'], ['acme-20251231.xsd', 'support'], ['0001234567-25-000001-index.htm', 'support'], ['0001234567-25-000001.txt', 'text'],
  ['acme-xbrl.zip', 'archive'], ['ex13.pdf', 'other'], ['__MACOSX/._form.htm', 'support'], ['.DS_Store', 'support'], ['MetaLinks.json', 'support'], ['facts.yaml', 'fact-set'], ['logo.jpg', 'support'],
])('takes %s for a %s', (name, role) => {
  expect(roleOf(name)).toBe(role);
});
