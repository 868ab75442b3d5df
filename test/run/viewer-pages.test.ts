import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRPages } from '../../scripts/fixtures/other-forms.js';
import { RENDERERS } from '../../scripts/fixtures/viewer-renderers.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiles } from '../../src/run/lint-files.js';
import { lintFiling, readFacts } from '../../src/run/lint-filing.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';

const STEM = 'materially-affected-yes-is-denied';
const document = readFileSync(path.resolve(import.meta.dirname, `../../fixtures/filings/err/${STEM}.htm`), 'utf8');
const PAGES = writeRPages(document);
const SUMMARY = PAGES['FilingSummary.xml'] ?? '';
/** A page of a statement, of which a filing has a hundred. */
const OTHER = '<html><head><script type="text/javascript" src="Show.js"></script></head><body><table class="report" id="id3"><tr><th class="tl"><strong>Leases</strong></th><th class="th">Dec. 31, 2025</th></tr><tr class="re"><td class="pl"><a onclick="top.Show.showAR( this, \'defref_us-gaap_LesseeTextBlock\', window );">Leases</a></td><td class="text">Words.<span></span></td></tr></table></body></html>';
const listing = (pages: string): string => SUMMARY.replace('</MyReports>', `${pages}</MyReports>`);
const reportOf = (file: string, name: string): string => `<Report instance="a.htm"><HtmlFileName>${file}</HtmlFileName><ShortName>${name}</ShortName><Role>http://own.example/role/${name}</Role></Report>`;

async function lint(files: Readonly<Record<string, string | Buffer>>, named = 'p'): Promise<FilingReport> {
  const { filings: [report, ...others] } = await lintFiles([named], { cwd: writeTree(files) });
  expect(others).toEqual([]);
  if (!report) throw new Error('nothing was linted');
  return report;
}

const inFolder = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(files).map(([name, text]) => [`p/${name}`, text]));
const problems = ({ findings }: FilingReport): readonly (readonly [string, string])[] => findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ ruleId, message }) => [ruleId, message]);
const found = ({ findings }: FilingReport): readonly string[] => findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);
const inputs = ({ filing }: FilingReport): readonly string[] => filing.inputs.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1));

describe('viewer pages of other renderers', () => {
  it.each(RENDERERS)('$name show the same facts at their places', async ({ write }) => {
    for (const name of ['R1.htm', 'R2.htm']) {
      const plain = PAGES[name] ?? '';
      const page = write(plain);
      expect(page).not.toBe(plain);
      const [expected, actual] = [await readFacts({ uri: name, content: plain }), await readFacts({ uri: name, content: page })];
      const told = ({ facts }: typeof expected): readonly unknown[] => facts.map(({ name: fact, kind, value, text, context }: { name: string; kind: string; value?: unknown; text?: string; context?: { period: unknown } }) => [fact, kind, value, text, context?.period]);
      expect(told(actual)).toEqual(told(expected));
      expect(actual.problems).toEqual(expected.problems);
      expect({ ...actual.filing, inputs: [] }).toEqual({ ...expected.filing, inputs: [] });
      for (const fact of actual.facts.filter(({ kind }) => kind === 'text')) {
        const [span] = fact.location?.spans ?? [];
        if (fact.origin === 'tagged' && span) expect(page.slice(span.start, span.end)).toContain((fact.text ?? '').slice(0, 20).replaceAll('&', '&amp;'));
      }
    }
  });

  it.each(RENDERERS)('$name give the same findings', async ({ write }) => {
    const pages = Object.fromEntries(Object.entries(PAGES).map(([name, page]) => [name, name.startsWith('R') ? write(page) : page]));
    const [plain, other] = [await lint(inFolder(PAGES)), await lint(inFolder(pages))];
    expect(other.status).toBe('analysed');
    expect(found(other)).toEqual(found(plain));
    expect(found(plain)).toHaveLength(1);
  });
});

describe('the pages of a filing', () => {
  const many = { ...PAGES, 'R3.htm': OTHER, 'R4.htm': OTHER, 'FilingSummary.xml': listing(`${reportOf('R3.htm', 'Leases')}${reportOf('R4.htm', 'Cash')}<InputFiles><File doctype="10-K">a.htm</File></InputFiles>`) };

  it.each([
    ['a folder', inFolder(many), 'p'],
    ['a zip archive', { 'p.zip': writeZip(many) }, 'p.zip'],
  ])('that show cover and disclosure are read of %s, the others are not, and nothing is missing', async (_, files, named) => {
    const report = await lint(files, named);
    expect(inputs(report).toSorted()).toEqual(['R1.htm', 'R2.htm']);
    expect([report.status, problems(report)]).toEqual(['analysed', []]);
    expect(found(report)).toEqual(found(await lint(inFolder(PAGES))));
  });

  it.each([
    ['the disclosure', 'R2.htm', /lists the page R2\.htm \("Cybersecurity Disclosure"\), which is not here/],
    ['the cover', 'R1.htm', /lists the page R1\.htm \("Cover"\), which is not here/],
  ])('are said to be incomplete where the page of %s is missing', async (_, name, message) => {
    const report = await lint(inFolder(Object.fromEntries(Object.entries(many).filter(([file]) => file !== name))));
    expect([report.status, problems(report)]).toEqual(['partial', [['input/missing-part', expect.stringMatching(message)]]]);
  });

  it('are all read where no page is said to be that of the disclosure', async () => {
    const report = await lint(inFolder({ ...many, 'FilingSummary.xml': '<FilingSummary/>' }));
    expect(inputs(report)).toHaveLength(4);
  });

  it('in XML, of EDGAR\'s first renderer, are refused with the reason, and named where they are left out', async () => {
    const page = '<?xml version="1.0" encoding="utf-8"?>\n<InstanceReport xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Version>2.2.0.25</Version><ReportName>Document Information</ReportName></InstanceReport>';
    const alone = await lintFiling({ uri: 'R2.xml', content: page });
    expect([alone.status, problems(alone)]).toEqual(['failed', [['input/unknown-format', expect.stringMatching(/^The file is a page of EDGAR's viewer in XML.*before 2012/)]]]);
    const report = await lint(inFolder({ 'R1.xml': page, 'R2.xml': page, 'FilingSummary.xml': '<FilingSummary/>' }));
    expect([report.status, problems(report)]).toEqual(['failed', [['input/unknown-format', expect.stringMatching(/It holds R1\.xml, R2\.xml/)]]]);
  });
});
