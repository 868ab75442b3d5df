import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRPages } from '../../scripts/fixtures/other-forms.js';
import { readFilingSummary } from '../../src/source/summary-reports.js';

const report = (parts: string): string => `<FilingSummary><MyReports><Report instance="a.htm">${parts}</Report></MyReports></FilingSummary>`;

describe('the list of viewer pages in FilingSummary.xml', () => {
  it.each([
    ['<HtmlFileName>R1.htm</HtmlFileName><ShortName>Cover</ShortName><Role>http://xbrl.sec.gov/dei/role/document/DocumentAndEntityInformation</Role><MenuCategory>Cover</MenuCategory>', { file: 'R1.htm', shortName: 'Cover', shows: 'cover', menuCategory: 'Cover' }],
    ['<ShortName>Cybersecurity Risk Management and Strategy Disclosure</ShortName><HtmlFileName>R33.htm</HtmlFileName><Role>http://xbrl.sec.gov/cyd/role/document/CybersecurityDisclosure</Role>', { file: 'R33.htm', shows: 'cybersecurity', menuCategory: null }],
    ['<HtmlFileName>R3.htm</HtmlFileName><ShortName>Item 1.05 Cyber Security Incident</ShortName><Role>http://www.own.example/role/Incident</Role>', { shows: 'cybersecurity' }],
    ['<HtmlFileName>R4.htm</HtmlFileName><ShortName>Property &amp; Equipment</ShortName><Role>http://www.own.example/role/PPE</Role>', { shortName: 'Property & Equipment', shows: 'other' }],
    ['<XmlFileName>R2.xml</XmlFileName><ShortName>Document and Entity Information</ShortName>', { file: 'R2.xml', shows: 'cover' }],
  ])('%s', (parts, expected) => expect(readFilingSummary(report(parts))).toMatchObject([expected]));

  it.each([
    ['', '<FilingSummary/>'], ['no file', report('<ShortName>All Reports</ShortName>')], ['a path', report('<HtmlFileName>../R1.htm</HtmlFileName>')], ['cut off', '<MyReports><Report><HtmlFileName>R1.htm</Html'],
  ])('leaves out what is no page: %s', (_name, text) => expect(readFilingSummary(text)).toEqual([]));

  it('keeps the order, reports with and without attributes', () => {
    const one = '<Report instance="a"><HtmlFileName>R1.htm</HtmlFileName></Report>';
    expect(readFilingSummary(`${one}<Report><HtmlFileName>R2.htm</HtmlFileName></Report>${one.replace('R1', 'R3')}`).map(({ file }) => file)).toEqual(['R1.htm', 'R2.htm', 'R3.htm']);
  });

  it('names the pages of a filing', () => {
    const pages = writeRPages(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/ok/ostermoor-10-k.htm'), 'utf8'));
    expect(readFilingSummary(pages['FilingSummary.xml'] ?? '').map(({ file, shows }) => `${file} ${shows}`)).toEqual(['R1.htm cover', 'R2.htm cybersecurity']);
  });

  it('takes linear time', () => {
    const started = performance.now();
    readFilingSummary('<Report '.repeat(200_000));
    readFilingSummary('<Report><HtmlFileName>'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
