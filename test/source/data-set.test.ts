import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/source/find-files.js';
import { createFileMatcher } from '../../src/source/match-files.js';
import type { Opened } from '../../src/source/open-document.js';
import { openSource } from '../../src/source/open-source.js';
import { ALDER, BIRCH, CEDAR, INTEGRATED, TABLES, subTable, txtTable } from './data-sets.js';
import { writeTree } from './temporary-tree.js';
import { writeZip } from './write-zip.js';

async function openAll(files: Readonly<Record<string, string | Buffer>>, name: string): Promise<Opened[]> {
  const opened: Opened[] = [];
  for await (const one of openSource(path.join(writeTree(files), name), name)) opened.push(one);
  return opened;
}

const openZip = async (...content: Parameters<typeof writeZip>): Promise<Opened[]> => openAll({ 'q1_notes.zip': writeZip(...content) }, 'q1_notes.zip');
const openTables = async (sub: string | Buffer, txt: string | Buffer): Promise<Opened[]> => openZip({ 'sub.tsv': sub, 'txt.tsv': txt });

/** Accession number and rows of what was opened; what failed by its code and message. */
function show(opened: readonly Opened[]): readonly (readonly [string, unknown])[] {
  return opened.map((one) => ('failed' in one ? [one.failed.ruleId, one.failed.message] : [one.documents[0].filing?.accession ?? '', one.documents[0].text.split('\n').length - 1]));
}

const row = (adsh: string, value: string): Readonly<Record<string, string>> => ({ adsh, tag: INTEGRATED, value });

describe('a data set', () => {
  it('is as many filings as sub.tsv has rows, with what that says of them', async () => {
    const opened = await openZip({ 'readme.htm': '<p>', ...TABLES, 'num.tsv': 'adsh\n' });
    expect(show(opened)).toEqual([[ALDER, 3], [BIRCH, 1]]);
    expect(opened[0]).toMatchObject({ documents: [{
      uri: `q1_notes.zip!/${ALDER}`, format: 'data-set', encoding: 'utf-8', problems: [],
      filing: { accession: ALDER, form: '10-K', registrant: 'ALDER WORKS INC', cik: '0009990001', period: '2025-12-31', filed: '2026-02-13' },
    }] });
  });

  it('reads the same from a folder, from a folder in the archive and without compression', async () => {
    const expected = await openZip(TABLES);
    const inFolder = Object.fromEntries(Object.entries(TABLES).map(([name, text]) => [`2025q1_notes/${name}`, text]));
    expect(await openZip(inFolder)).toEqual(expected);
    expect(await openZip(TABLES, { 'txt.tsv': { stored: true } })).toEqual(expected);
    const folder = await openAll(Object.fromEntries(Object.entries(TABLES).map(([name, text]) => [`q1/${name}`, text])), 'q1');
    expect(JSON.parse(JSON.stringify(folder).replaceAll('q1!', 'q1_notes.zip!'))).toEqual(expected);
  });

  it('takes columns by name, in any order, and leaves unknown what a missing one would say', async () => {
    const [one] = await openTables(subTable([{ adsh: ALDER, name: '"ALDER ""WORKS"""' }], ['name', 'later', 'adsh']), txtTable([row(ALDER, 'true')], ['value', 'new', 'version', 'adsh', 'tag']));
    expect(one).toMatchObject({ documents: [{ filing: { accession: ALDER, registrant: 'ALDER "WORKS"', form: null, cik: null, period: null, filed: null } }] });
  });

  it.each([
    ['no day', { period: '20251331', filed: '2025' }, { period: null, filed: null }],
    ['no CIK', { cik: 'none' }, { cik: null }],
    ['a form in small letters', { form: '10-k/a' }, { form: '10-K/A' }],
  ])('reads %s', async (_, cells, filing) => {
    expect((await openTables(subTable([{ adsh: ALDER, ...cells }]), TABLES['txt.tsv']))[0]).toMatchObject({ documents: [{ filing }] });
  });

  it('places rows where they stand in txt.tsv, whatever ends its lines', async () => {
    for (const end of ['\n', '\r\n']) {
      const txt = txtTable([row(ALDER, 'né 😀'), row(BIRCH, 'true'), row(CEDAR, 'false')], undefined, end);
      const opened = await openTables(`\ufeff${subTable([{ adsh: ALDER }, { adsh: BIRCH }, { adsh: CEDAR }], undefined, end)}`, `\ufeff${txt}`);
      expect(show(opened)).toEqual([[ALDER, 1], [BIRCH, 1], [CEDAR, 1]]);
      for (const [index, adsh] of [ALDER, BIRCH, CEDAR].entries()) {
        const one = opened[index];
        expect(one).toMatchObject({ documents: [{ problems: [], lines: { numbers: [1, index + 2], offsets: [0, txt.indexOf(adsh)] } }] });
        expect(JSON.stringify(one)).not.toContain('\\r');
      }
    }
  });

  it('gathers a filing whose rows stand in several places, and gives it when they are all there', async () => {
    const txt = txtTable([row(ALDER, '1'), row(BIRCH, '2'), row(ALDER, '3'), row(CEDAR, '4'), row(ALDER, '5')]);
    const opened = await openTables(subTable([{ adsh: ALDER }, { adsh: BIRCH }, { adsh: CEDAR }]), txt);
    expect(show(opened)).toEqual([[BIRCH, 1], [CEDAR, 1], [ALDER, 3]]);
    expect(opened[2]).toMatchObject({ documents: [{ problems: [], lines: { numbers: [1, 2, 4, 6] } }] });
  });

  it('gives filings without rows at the end', async () => {
    const opened = await openTables(subTable([{ adsh: CEDAR }, { adsh: ALDER }, { adsh: BIRCH }]), TABLES['txt.tsv']);
    expect(show(opened)).toEqual([[ALDER, 3], [BIRCH, 1], [CEDAR, 0]]);
    expect(opened[2]).toMatchObject({ documents: [{ text: '', problems: [], filing: { form: '10-K' } }] });
  });

  it('reads rows of a filing that sub.tsv does not have, and says so', async () => {
    const [, second] = await openTables(subTable([{ adsh: ALDER }]), TABLES['txt.tsv']);
    expect(second).toMatchObject({ documents: [{ filing: { accession: BIRCH, form: null }, problems: [{ ruleId: 'input/missing-part', status: 'partial' }] }] });
  });

  it('says which rows name no filing, and which filings sub.tsv has twice', async () => {
    const opened = await openTables(`${subTable([{ adsh: ALDER }, { adsh: ALDER, form: '20-F' }])}nonsense\n`, `${txtTable([row(ALDER, 'true')])}stray\nstray\t\n`);
    expect(show(opened)).toEqual([
      ['input/malformed', expect.stringContaining('1 row of sub.tsv')], [ALDER, 1],
      ['input/malformed', expect.stringMatching(/2 rows of txt\.tsv \(the first on line 3\)/)],
    ]);
    expect(opened[1]).toMatchObject({ documents: [{ filing: { form: '10-K' }, problems: [{ ruleId: 'input/malformed', status: 'analysed', message: expect.stringContaining('2 rows') as string }] }] });
  });

  it('warns of characters that are lost', async () => {
    expect((await openTables(TABLES['sub.tsv'], Buffer.from(TABLES['txt.tsv'].replace('Taxes', 'T\u00e4xes'), 'latin1')))[0])
      .toMatchObject({ documents: [{ problems: [{ ruleId: 'input/encoding', status: 'analysed' }] }] });
  });

  it.each([
    ['txt.tsv without a column', { ...TABLES, 'txt.tsv': 'adsh\ttag\n' }, 'input/unreadable', /^txt\.tsv has no column "version", "value"\./],
    ['sub.tsv without a column', { ...TABLES, 'sub.tsv': 'cik\tname\n' }, 'input/unreadable', /^sub\.tsv has no column "adsh"\./],
    ['an empty sub.tsv', { ...TABLES, 'sub.tsv': '' }, 'input/empty', /^sub\.tsv/],
    ['an empty txt.tsv', { ...TABLES, 'txt.tsv': '' }, 'input/empty', /^txt\.tsv/],
    ['no txt.tsv', { 'sub.tsv': TABLES['sub.tsv'] }, 'input/missing-part', /has sub\.tsv, but no txt\.tsv/],
    ['two data sets', { ...TABLES, 'b/sub.tsv': '', 'b/txt.tsv': '' }, 'input/unreadable', /more than one/],
    ['no data set', { 'a.htm': '<p>' }, 'input/unknown-format', /Nothing in it is a document/],
    ['nothing', {}, 'input/unknown-format', /Nothing in it is a document/],
  ])('fails with %s', async (_, files, code, message) => {
    expect(show(await openZip(files))).toEqual([[code, expect.stringMatching(message)]]);
  });
});

describe('a zip archive', () => {
  const bytes = writeZip(TABLES);
  const long = txtTable([row(ALDER, 'true'), ...Array.from({ length: 4000 }, (_, at) => row(BIRCH, `${String(at * 7919)} threats`)), row(CEDAR, 'true')]);

  it.each([
    ['cut off', bytes.subarray(0, -40), /could not be read/],
    ['cut off at its beginning', bytes.subarray(0, 4), /could not be read/],
    ['that leads out of itself', writeZip({ '../sub.tsv': 'x' }), /leads out of the archive/],
    ['with more entries than are read', writeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [String(at), '']))), /more than 10000 entries/],
    ['with a password', writeZip(TABLES, { 'sub.tsv': { encrypted: true } }), /sub\.tsv is encrypted/],
    ['that lies about a size', writeZip(TABLES, { 'sub.tsv': { size: 10 } }), /too many bytes/],
    ['that lies about a checksum', writeZip(TABLES, { 'sub.tsv': { checksum: 1 } }), /checksum is wrong/],
    ['that unpacks to far more', writeZip({ ...TABLES, 'sub.tsv': `adsh\n${'\n'.repeat(4 * 1024 * 1024)}` }), /times its packed size/],
    ['with a row that does not end', writeZip({ ...TABLES, 'sub.tsv': `adsh\n${'x y '.repeat(600_000)}` }, { 'sub.tsv': { stored: true } }), /Line 2 of sub\.tsv is longer/],
  ])('%s fails with the reason', async (_, content, message) => {
    expect(show(await openAll({ 'a.zip': content }, 'a.zip'))).toEqual([[expect.stringMatching(/^input\/(?:unreadable|limit|unsafe-name)$/), expect.stringMatching(message)]]);
  });

  it('gives the filings before the damage, and tells of those that may lack facts', async () => {
    const sub = subTable([{ adsh: ALDER }, { adsh: BIRCH }, { adsh: CEDAR }]);
    const opened = await openZip({ 'sub.tsv': sub, 'txt.tsv': long }, { 'txt.tsv': { missing: 200 } });
    expect(show(opened)).toEqual([[ALDER, 1], [BIRCH, expect.any(Number)], ['input/unreadable', expect.stringMatching(/2 filings were reached; sub\.tsv has 3\.$/)]]);
    expect(opened[0]).toMatchObject({ documents: [{ problems: [] }] });
    expect(opened[1]).toMatchObject({ documents: [{ problems: [{ ruleId: 'input/unreadable', status: 'partial' }] }] });
  });

  it('is told of a wrong checksum of txt.tsv after its filings', async () => {
    expect(show(await openZip(TABLES, { 'txt.tsv': { checksum: 1 } }))).toEqual([[ALDER, 3], [BIRCH, 1], ['input/unreadable', expect.stringContaining('checksum')]]);
  });
});

describe('finding data sets', () => {
  it('takes a folder with both tables as one, and archives like other files', async () => {
    const tree = writeTree({ 'set/sub.tsv': '', 'set/txt.tsv': '', 'set/readme.htm': 'x', 'all/b/sub.tsv': '', 'all/b/txt.tsv': '', 'all/b/readme.htm': '', 'all/a.htm': '', 'all/q.zip': '' });
    expect((await findFiles(['set'], tree)).files).toEqual([{ path: 'set', named: true }]);
    expect((await findFiles(['all'], tree)).files).toEqual([{ path: 'all/a.htm', named: false }, { path: 'all/b', named: false }, { path: 'all/q.zip', named: false }]);
  });

  it('fails where a table cannot be read', async () => {
    expect(show(await openAll({ 'set/sub.tsv': TABLES['sub.tsv'] }, 'set'))).toEqual([['input/unreadable', expect.stringMatching(/^txt\.tsv could not be read: ENOENT/)]]);
    expect((await findFiles(['set'], writeTree({ 'set/sub.tsv': '', 'set/txt.tsv/a': '' }))).files).toEqual([{ path: 'set', named: true }]);
  });

  it('lets patterns mean the archive or the filing in it', async () => {
    for (const pattern of ['*.zip', `*.zip!/${ALDER}`]) {
      expect([`q.zip!/${ALDER}`, 'q.htm'].map(await createFileMatcher([pattern], '/here', '/here'))).toEqual([true, false]);
    }
  });
});
