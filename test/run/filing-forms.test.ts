import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DENIAL, DOCUMENT_SET, writeSetSubmission, writeSubmission } from '../../scripts/fixtures/document-set.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiles } from '../../src/run/lint-files.js';
import { lintFiling, readFacts } from '../../src/run/lint-filing.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';

type Files = Readonly<Record<string, string | Buffer>>;

const SET: Readonly<Record<string, string>> = Object.fromEntries(DOCUMENT_SET.map(({ name, text }) => [name, text]));
const FORM = 'hollowmere-20251231.htm';
const EXHIBIT = 'hollowmere-ex13.htm';
const below = (folder: string, files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
const without = (...names: string[]): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(SET).filter(([name]) => !names.includes(name)));

/** Lints what is named in a temporary tree, and cuts the words of each finding out of the file that it names. */
async function lintTree(files: Files, named: readonly string[], asOne = false): Promise<{ readonly filings: readonly FilingReport[]; readonly cut: (uri: string, region: { charOffset: number; charLength: number }) => string }> {
  const cwd = writeTree(files);
  const { filings } = await lintFiles(named, { cwd, asOne });
  return { filings, cut: (uri, { charOffset, charLength }) => readFileSync(path.join(cwd, uri), 'utf8').slice(charOffset, charOffset + charLength) };
}

const found = ({ findings }: FilingReport): readonly string[] => findings.filter(({ ruleId }) => ruleId.startsWith('cyd/')).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).toSorted();
const problems = ({ findings }: FilingReport): readonly (readonly [string, string])[] => findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ ruleId, message }) => [ruleId, message]);

/** Every form in which the same filing comes. */
const FORMS: readonly (readonly [name: string, files: Files, named: readonly string[], asOne: boolean])[] = [
  ['a folder with EDGAR\'s summary', below('set', SET), ['set'], false],
  ['a folder with EDGAR\'s index', below('set', { ...without('FilingSummary.xml'), '0009990009-26-000007-index.htm': '<html/>' }), ['set'], false],
  ['a folder whose documents need one another', below('set', without('FilingSummary.xml')), ['set'], false],
  ['a folder in the folder that is named', below('all/set', SET), ['all'], false],
  ['several files as one', without('FilingSummary.xml'), [FORM, EXHIBIT], true],
  ['several files as one, the exhibit first', without('FilingSummary.xml'), [EXHIBIT, FORM], true],
  ['a zip archive', { 'a.zip': writeZip(SET) }, ['a.zip'], false],
  ['a report package with folders', { 'a.zip': writeZip({ 'h/META-INF/reportPackage.json': '{"documentInfo":{}}', ...below('h/reports', without('FilingSummary.xml')), 'h/hollowmere.xsd': '<schema/>' }) }, ['a.zip'], false],
  ['a zip archive in a zip archive', { 'a.zip': writeZip({ 'readme.md': '', 'b.zip': writeZip(SET) }) }, ['a.zip'], false],
  ['a full submission', { 'a.txt': writeSetSubmission() }, ['a.txt'], false],
  ['a full submission in a zip archive', { 'a.zip': writeZip({ 'a.txt': writeSetSubmission() }) }, ['a.zip'], false],
];

describe('one filing in several documents', () => {
  it.each(FORMS)('%s gives the same findings, all of it read', async (_, files, named, asOne) => {
    const { filings: [report, ...others], cut } = await lintTree(files, named, asOne);
    expect(others).toEqual([]);
    expect(report).toMatchObject({ status: 'analysed', filing: { form: '10-K', cik: '0009990009', period: '2025-12-31', registrant: 'Hollowmere Lamps Inc.' } });
    if (!report) return;
    expect(problems(report)).toEqual([]);
    expect(report.filing.inputs).toHaveLength(2);
    const { filings: [expected] } = await lintTree(below('set', SET), ['set']);
    expect(found(report)).toEqual(expected && found(expected));
    const denied = report.findings.find(({ ruleId }) => ruleId === 'cyd/materially-affected-yes-is-not-denied');
    const [place] = denied?.locations ?? [];
    expect(place?.uri).toMatch(/hollowmere-ex13\.htm$|a\.txt$/);
    // What lies in an archive is no file to cut from; its places are those of its own text.
    if (place?.region && !place.uri.includes('!/')) expect(cut(place.uri, place.region)).toBe(DENIAL);
    if (place?.region && place.uri.endsWith(EXHIBIT)) expect(SET[EXHIBIT]?.slice(place.region.charOffset, place.region.charOffset + place.region.charLength)).toBe(DENIAL);
  });

  it('is told from bytes as from files', async () => {
    const { filings: [expected] } = await lintTree(below('set', SET), ['set']);
    for (const [uri, content] of [['a.zip', writeZip(SET)], ['a.txt', writeSetSubmission()]] as const) {
      const report = await lintFiling({ uri, content });
      expect(found(report)).toEqual(expected && found(expected));
    }
  });

  it('joins a text that goes on in another document, and says where both parts stand', async () => {
    const { facts, sections } = await readFacts({ uri: 'a.zip', content: writeZip(SET) });
    const board = facts.find(({ name }) => name === 'board-oversight-text');
    expect(board?.text).toBe('Our board of directors oversees cybersecurity risk. The chief information security officer reports to the board on these risks every quarter.');
    const cut = (uri: string | undefined, span: { start: number; end: number } | undefined): string | undefined => SET[uri?.replace('a.zip!/', '') ?? '']?.slice(span?.start, span?.end);
    expect(cut(board?.location?.uri, board?.location?.spans[0])).toBe('Our board of directors oversees cybersecurity risk.');
    const [there] = board?.location?.elsewhere ?? [];
    expect([there?.uri, cut(there?.uri, there?.spans[0])]).toEqual([`a.zip!/${EXHIBIT}`, 'The chief information security officer reports to the board on these risks every quarter.']);
    // An answer that rests on words of the exhibit is placed there, though its text block begins in the form.
    const said = facts.find(({ name }) => name === 'said-board-informed');
    expect(said?.location && cut(said.location.uri, said.location.spans[0])).toBe('The chief information security officer reports to the board on these risks every quarter.');
    expect(sections.map(({ name, location }) => [name, location.uri])).toEqual([['item-1c', `a.zip!/${EXHIBIT}`]]);
  });

  it('joins what is continued in another document to one fact, as the specification has it', async () => {
    const twice = SET[FORM]?.replace('<p>Item 2. Properties</p>', '<p><ix:nonNumeric name="cyd:CybersecurityRiskRoleOfManagementTextBlock" contextRef="c" id="f-7" escape="true" continuedAt="go-on">Management leads.</ix:nonNumeric></p><p>Item 2. Properties</p>') ?? '';
    const { facts, problems: said } = await readFacts({ uri: 'a.zip', content: writeZip({ ...SET, [FORM]: twice }) });
    expect(facts.find(({ name }) => name === 'management-role-text')?.text).toBe('Management leads.');
    expect(said.map(({ ruleId, message }) => [ruleId, message])).toEqual([['input/malformed', expect.stringMatching(/continued at "go-on", which continues another fact/)]]);
  });

  it('takes the context that a fact refers to from its own document first, then from the others', async () => {
    const { facts } = await readFacts({ uri: 'a.zip', content: writeZip(SET) });
    expect(facts.find(({ name }) => name === 'processes-text')?.context).toMatchObject({ id: 'd-13', entity: '0009990009', period: { start: '2025-01-01', end: '2025-12-31' } });
  });
});

describe('what stands beside the documents of a filing', () => {
  const instance = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/ok/ostermoor-10-k.htm'), 'utf8');
  const page = (words: string): string => `<html><body><p>${words}</p></body></html>`;

  it('is searched for the Item where it is text, as the main document is', async () => {
    const said = 'Our board of directors oversees risks from cybersecurity threats, and its audit committee hears of them at each of its quarterly meetings.';
    const exhibit = `<html><body><p>Item 1C. Cybersecurity</p><p>${said}</p><p>Item 2. Properties</p><p>None.</p></body></html>`;
    const bare = instance.replaceAll(/Item 1C/g, 'Item 9Z');
    const { facts, sections, filing, inputs } = await readFacts({ uri: 'a.zip', content: writeZip({ 'a.htm': bare, 'ex13.htm': exhibit }) });
    expect(inputs.map(({ uri, format }) => [uri, format])).toEqual([['a.zip!/a.htm', 'inline-xbrl'], ['a.zip!/ex13.htm', 'html']]);
    expect(filing.form).toBe('10-K');
    expect(sections.map(({ name, location }) => [name, location.uri])).toEqual([['item-1c', 'a.zip!/ex13.htm']]);
    expect(facts.find(({ name }) => name === 'item-section')).toMatchObject({ value: { item: 'item-1c' }, location: { uri: 'a.zip!/ex13.htm' } });
  });

  it('changes nothing where it says nothing', async () => {
    const [alone, beside] = await Promise.all([{ 'a.htm': instance }, { 'a.htm': instance, 'ex21.htm': page('Subsidiaries: none.'), 'ex99.htm': page('Lamps, and more lamps.') }].map(async (files) => lintFiling({ uri: 'a.zip', content: writeZip(files) })));
    expect(beside?.status).toBe('analysed');
    expect(beside?.outcomes).toEqual(alone?.outcomes);
    expect(beside?.findings).toEqual([]);
  });

  it('is not read where it repeats what the documents tag', async () => {
    const files = { ...SET, 'R1.htm': '<table class="report">defref_x</table>', 'hollowmere-20251231_htm.xml': '<xbrl xmlns="http://www.xbrl.org/2003/instance"/>', '0009990009-26-000007.txt': writeSetSubmission(), 'hollowmere-xbrl.zip': writeZip(SET) };
    const { filings: [report] } = await lintTree(below('set', files), ['set']);
    expect(report?.filing.inputs.map(({ uri }) => uri)).toEqual([`set/${FORM}`, `set/${EXHIBIT}`]);
    expect(report && problems(report)).toEqual([]);
  });

  it('is the filing where there is no inline document', async () => {
    const pages = path.resolve(import.meta.dirname, '../../fixtures/filings/ok/quillmere-20-f-r-page.htm');
    const { filings: [report] } = await lintTree(below('set', { 'FilingSummary.xml': '<FilingSummary/>', 'R4.htm': readFileSync(pages), 'a.jpg': 'x' }), ['set']);
    expect(report).toMatchObject({ status: 'analysed', filing: { inputs: [{ uri: 'set/R4.htm', format: 'r-page' }] } });
  });
});

describe('a filing of which parts are missing', () => {
  it.each([
    ['the exhibit', without(EXHIBIT), [['input/missing-part', /continued at "go-on", which is not in this document/], ['input/missing-part', /FilingSummary\.xml lists hollowmere-ex13\.htm, which is not here/]]],
    ['the form', without(FORM), [['input/missing-part', /A context .*"d-13"\) is not in this document/], ['input/missing-part', /lists hollowmere-20251231\.htm/]]],
  ] as const)('is read in part without %s', async (_, files, expected) => {
    const { filings: [report] } = await lintTree(below('set', files), ['set']);
    expect(report?.status).toBe('partial');
    expect(report && problems(report)).toHaveLength(2);
    expect(report && problems(report)).toEqual(expect.arrayContaining(expected.map(([id, message]): unknown => [id, expect.stringMatching(message)])));
  });

  it('is read in part where a part is broken, and the rest counts', async () => {
    const { filings: [report] } = await lintTree({ 'a.zip': writeZip({ ...SET, 'ex99.htm': SET[EXHIBIT] ?? '' }, { 'ex99.htm': { checksum: 1 } }) }, ['a.zip']);
    expect(report).toMatchObject({ status: 'partial' });
    expect(report && problems(report)).toEqual([['input/unreadable', expect.stringMatching(/^ex99\.htm is damaged/)]]);
    expect(report?.findings.find(({ ruleId }) => ruleId === 'input/unreadable')?.locations[0].uri).toBe('a.zip!/ex99.htm');
  });

  it('says where two filings were joined', async () => {
    const [one, other] = ['ostermoor-10-k.htm', 'calderwick-10-k.htm'].map((name) => readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/ok', name)));
    const { filings: [report] } = await lintTree({ 'a.htm': one ?? '', 'b.htm': other ?? '' }, ['a.htm', 'b.htm'], true);
    expect(report?.status).toBe('partial');
    expect(report && problems(report)).toContainEqual(['input/several-filings', expect.stringMatching(/another filing than that of a\.htm; both were read as one\.$/)]);
  });

  it('names what could hold disclosure and was not analysed', async () => {
    const { filings: [report] } = await lintTree(below('set', { ...SET, 'ex13.pdf': '%PDF-1.7', 'logo.jpg': 'x', 'a.xsd': 'x' }), ['set']);
    expect(report?.status).toBe('analysed');
    expect(report && problems(report)).toEqual([['input/not-analysed', 'Not analysed: ex13.pdf. What it says is not in this report.']]);
  });
});

describe('the header of a submission', () => {
  const incident = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/ok/pellworth-8-k.htm'), 'utf8');
  const header = { form: '8-K', accession: '0009990004-25-000031', registrant: 'PELLWORTH', cik: '0009990004', period: '2025-09-09', items: ['Material Cybersecurity Incidents', 'Financial Statements and Exhibits'] };
  const lint = async (filed: string, text = incident): Promise<FilingReport> => lintFiling({ uri: 'a.txt', content: writeSubmission({ ...header, filed }, [{ type: '8-K', name: 'a.htm', text }]) });
  const verdict = ({ outcomes }: FilingReport, rule: string): string | undefined => outcomes.find(({ ruleId }) => ruleId === rule)?.verdict;

  it('says which filing it is and when it was filed, so that rules on the day are decided', async () => {
    expect(verdict(await lintFiling({ uri: 'a.htm', content: incident }), 'cyd/incident-is-reported-in-four-business-days')).toBe('open');
    const [soon, late] = [await lint('2025-09-10'), await lint('2025-12-19')];
    expect(soon.filing).toMatchObject({ accession: header.accession, form: '8-K', cik: header.cik, filed: '2025-09-10' });
    expect([soon, late].map((report) => verdict(report, 'cyd/incident-is-reported-in-four-business-days'))).toEqual(['pass', 'fail']);
  });

  it('says that Item 1.05 is reported where no heading in the document does', async () => {
    const untagged = incident.replaceAll(/Item\s+1\.05/g, 'Event').replaceAll(/name="cyd:[^"]+"/g, 'name="dei:Other"');
    expect(verdict(await lintFiling({ uri: 'a.htm', content: untagged }), 'cyd/incident-item-is-tagged')).toBe('notApplicable');
    expect(verdict(await lint('2025-09-10', untagged), 'cyd/incident-item-is-tagged')).toBe('fail');
  });
});
