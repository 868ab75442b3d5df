import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stylish } from '../../src/report/stylish.js';
import { textWidth } from '../../src/report/text-width.js';
import { openLinks } from '../../src/report/terminal-links.js';
import { hostileReport } from './hostile-report.js';
import { FORBIDDEN } from './hostile-text.js';
import { print, readReport } from './reports.js';

const ROOT = 'file:///project/';
const LINK = /\u001b\]8;;([\x21-\x7e]*)\u001b\\/g;
const problems = readReport('problems');
const [acme = expect.fail()] = problems.filings;
const [finding = expect.fail()] = acme.findings;
const withoutLinks = (text: string): string => text.replace(LINK, '');

/** What a text links to, each address with the words that are the link. */
function linksOf(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/\u001b\]8;;([\x21-\x7e]+)\u001b\\([^\u001b]*)\u001b\]8;;\u001b\\/g)].map(([, url = '', words = '']) => [url, words] as const);
}

describe('links at a terminal', () => {
  it('lead from a path to its file and from a paragraph to the law', async () => {
    const links = linksOf(await print(stylish, problems, { hyperlinks: true, root: ROOT }));
    expect(links).toContainEqual(['file:///project/filings/acme-10-k.htm', 'filings/acme-10-k.htm']);
    expect(links).toContainEqual(['file:///project/filings/%E6%97%A5%E6%9C%AC%E3%82%BF%E3%83%BC%E3%83%93%E3%83%B3-20-f.htm', 'filings/日本タービン-20-f.htm']);
    expect(links).toContainEqual(['https://www.ecfr.gov/current/title-17/section-229.106', '17 CFR 229.106(b)(2)']);
  });

  it('lead to the reading copy', async () => {
    const region = { startLine: 212, startColumn: 1, endLine: 212, endColumn: 90, charOffset: 30_000, charLength: 89 };
    const copied = { ...problems, filings: [{ ...acme, findings: [{ ...finding, locations: [{ ...finding.locations[0], readingCopy: { uri: 'copies/a b.txt', region } }] as const }] }] };
    expect(linksOf(await print(stylish, copied, { hyperlinks: true, root: ROOT }))).toContainEqual(['file:///project/copies/a%20b.txt', 'copies/a b.txt:212:1']);
  });

  it.each([40, 80, 120])('change nothing else of the text, at a width of %i', async (width) => {
    for (const color of [false, true]) {
      const plain = await print(stylish, problems, { width, color, root: ROOT });
      const linked = await print(stylish, problems, { width, color, hyperlinks: true, root: ROOT });
      expect(linked).not.toBe(plain);
      // Runs that link are painted by themselves.
      const bare = (text: string): string => withoutLinks(text).replace(/\u001b\[\d+m/g, '');
      expect(bare(linked)).toBe(bare(plain));
      for (const line of bare(linked).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
      // A link ends on the line on which it began.
      for (const line of linked.split('\n')) expect([...line.matchAll(LINK)].map(([, url]) => url !== '').join()).toMatch(/^(?:true,false(?:,|$))*$/);
    }
  });

  it('are none unless they are asked for', async () => {
    expect(await print(stylish, problems, { color: true, root: ROOT })).not.toContain('\u001b]8');
  });

  it.each([
    ['https://www.ecfr.gov/current/title-17/section-229.106', true],
    ['https://www.sec.gov/files/edgar/filer-information/specifications/efm.pdf', true],
    ['http://www.sec.gov/', false],
    ['https://www.sec.gov.evil.example/', false],
    ['https://www.sec.gov@evil.example/', false],
    ['https://user:pw@www.sec.gov/', false],
    ['https://www.sec.gov:8443/', false],
    ['https://evil.example/www.sec.gov', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['//www.sec.gov/', false],
    ['nonsense', false],
  ])('lead of addresses in packs to the two of the law only: %j', (url, isLink) => {
    const link = openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT }).law(url);
    expect(link).toBe(isLink ? url : undefined);
  });

  it('hold nothing that a terminal could take for their end', () => {
    const { law } = openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT });
    expect(law('https://www.sec.gov/a?b=\u001b]8;;https://evil.example\u001b\\ \u009cä')).toMatch(/^[\x21-\x7e]+$/);
    expect(law(`https://www.sec.gov/${'x'.repeat(3_000)}`)).toBeUndefined();
  });

  it('lead to no file that is not of the filing', () => {
    const links = openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT }, acme);
    expect(links.file(acme.uri)).toBe('file:///project/filings/acme-10-k.htm');
    expect(links.file('/etc/passwd')).toBeUndefined();
    expect(links.file('file:///etc/passwd')).toBeUndefined();
    expect(openLinks({ color: false, quiet: false, hyperlinks: true }, acme).file(acme.uri)).toBeUndefined();
    const absolute = { ...acme, uri: '/elsewhere/ä b.htm' };
    expect(openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT }, absolute).file('/elsewhere/ä b.htm')).toBe('file:///elsewhere/%C3%A4%20b.htm');
    const web = { ...acme, uri: 'https://evil.example/x' };
    expect(openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT }, web).file('https://evil.example/x')).toBeUndefined();
    const packed = { ...acme, uri: 'package.zip!/a.htm' };
    expect(openLinks({ color: false, quiet: false, hyperlinks: true, root: ROOT }, packed).file('package.zip!/a.htm')).toBeUndefined();
  });

  it('let no filing speak to a terminal', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = withoutLinks(await print(stylish, report, { hyperlinks: true, root: ROOT }));
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
    }), { numRuns: 200 });
  });
});
