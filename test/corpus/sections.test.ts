import { describe, expect, it } from 'vitest';
import { findItemBody } from '../../src/derive/sections.js';
import { locateSections } from '../../src/derive/locate-sections.js';
import { extractFacts } from '../../src/extract/index.js';
import type { Extraction } from '../../src/extract/extraction.js';
import { corpus, realFilings } from './corpus.js';

/** Heading, first words (a pattern), last words and next heading of the Item, as read in each document. */
const READ: Readonly<Record<string, readonly [heading: string, first: string, last: string, next: string]>> = {
  'abbv-10-k-2025-02-14.html': ['ITEM 1C. CYBERSECURITY', 'We rely on complex', 'at least annually.', 'ITEM 2. PROPERTIES'],
  'adbe-10-k-2025-01-13.html': ['ITEM 1C. CYBERSECURITY', 'Risk Management and Strategy', 'executives and professionals.', 'ITEM 2. PROPERTIES'],
  'amzn-10-k-2025-02-07.html': ['Item 1C. Cybersecurity', 'We have processes', 'Chief Executive Officer.', 'Item 2. Properties'],
  'ba-10-k-2025-02-03.html': ['Item 1C. Cybersecurity', 'Risk Management and Strategy', 'as required.', 'Item 2. Properties'],
  'crm-10-k-2025-03-05.html': ['ITEM 1C. CYBERSECURITY', 'As a global leader', 'respond to incidents.', 'ITEM 2. PROPERTIES'],
  'googl-10-k-2025-02-05.html': ['ITEM 1C. CYBERSECURITY', 'We maintain a', 'Form 10-K.', 'ITEM 2.PROPERTIES'],
  'hd-10-k-2025-03-21.html': ['Item 1C. Cybersecurity.', 'Risk Management and Strategy', 'on a regular basis.', 'Item 2. Properties'],
  'ko-10-k-2025-02-20.html': ['ITEM 1C. CYBERSECURITY', 'Cybersecurity Risk Management', 'security operations.', 'ITEM 2. PROPERTIES'],
  'ma-10-k-2025-02-12.html': ['Item 1C. Cybersecurity', 'Cybersecurity program', 'information security.', 'Item 2. Properties'],
  'nvda-10-k-2025-02-26.html': ['Item 1C. Cybersecurity', 'Risk management and strategy', 'sector assignments.', 'Item 2. Properties'],
  'pg-10-k-2025-08-04.html': ['Item 1C. Cybersecurity.', 'Risk Management and Strategy', 'the Audit Committee.', 'Item 2. Properties'],
  'tsla-10-k-2025-01-30.html': ['ITEM 1C. CYBERSECURITY', 'Cybersecurity Risk Management', 'appropriate items.', 'ITEM 2. PROPERTIES'],
  'unh-10-k-2025-02-27.html': ['ITEM 1C. CYBERSECURITY', '\\w+ Group manages', '“Risk Factors.”', 'ITEM 2. PROPERTIES'],
  'wfc-10-k-2025-02-25.html': ['ITEM 1C. CYBERSECURITY', 'Information in response', 'by reference.', 'ITEM 2. PROPERTIES'],
  'wmt-10-k-2025-03-14.html': ['ITEM 1C. CYBERSECURITY', '\\w+ seeks to', 'the information above.', 'ITEM 2. PROPERTIES'],
  '0001020859-25-000036.htm': ['Item 1.05 Material Cybersecurity Incident.', 'As previously disclosed', '2026 fiscal year.', 'Item 7.01 Regulation FD'],
  '0001079973-25-001631.htm': ['Item 1.05. Material Cybersecurity Incidents.', 'On October 15, 2025', 'required by law.', 'Item 9.01. Exhibits'],
  '0001193125-25-119311.htm': ['Item 1.05. Material Cybersecurity Incidents.', '\\w+ Corporation', 'filed with the SEC.', 'SIGNATURES'],
  '0001193125-25-143135.htm': ['Item 1.05. Material Cybersecurity Incidents.', 'As disclosed in', 'filed with the SEC.', 'SIGNATURES'],
  '0001193125-26-149607.htm': ['Item 1.05 Material Cybersecurity Incidents.', 'As previously disclosed', 'have been restored.', 'Item 7.01 Regulation FD'],
  '0001213900-25-054319.htm': ['Item 1.05. Material Event.', 'On June 9, 2025', 'this press release.', 'SIGNATURE'],
  '0001437749-26-009193.htm': ['Item 1.05 Material Cybersecurity Incidents', 'On March 11, 2026', 'or otherwise.', 'SIGNATURES'],
  '0001493152-26-013239.htm': ['Item 1.05 Material Cybersecurity Incidents.', 'On March 16, 2026', 'update these statements.', 'Item 9.01 Financial'],
  '0001679788-25-000094.htm': ['Item 1.05 Material Cybersecurity Incident.', 'On May 11, 2025', 'or otherwise.', 'Item 9.01 Financial'],
};
/** Characters in which the foot of a page stands between the last words and the next heading. */
const FOOT = 120;

async function open(name: string, bytes: Buffer): Promise<{ readonly extraction: Extraction; readonly text: () => ReturnType<NonNullable<Extraction['visibleText']>>; readonly length: number }> {
  const source = bytes.toString('utf8');
  const extraction = await extractFacts({ uri: name, format: 'inline-xbrl', text: source, encoding: 'utf-8', sha256: '', problems: [] });
  const { visibleText } = extraction;
  if (visibleText === undefined) throw new Error(`${name} shows no text`);
  return { extraction, text: visibleText, length: source.length };
}

describe.skipIf(corpus === null)('sections of real filings (skipped where there is no corpus)', () => {
  it.each([...realFilings('10-K'), ...realFilings('8-K')])('$name: the Item from its heading to the next', async ({ name, bytes }) => {
    const { extraction: { facts, visiblePart }, text, length } = await open(name, bytes);
    const { text: all } = text();
    const whole = locateSections({ uri: name, text }, facts);
    const [found, ...others] = whole;
    expect(others).toEqual([]);
    const { section, body = { start: 0, end: 0 } } = found ?? {};
    const [heading, first, last, next] = READ[name] ?? ['', '', '', ''];
    expect(section?.title).toBe(heading);
    expect(all.slice(body.start, body.end)).toMatch(new RegExp(`^${first}[^]*${last.replace(/[.“”]/g, '[$&]')}$`));
    const after = all.slice(body.end, body.end + FOOT + next.length);
    expect(after.indexOf(next)).toBeGreaterThanOrEqual(0);
    // Near the tags the same is found as in all of the text.
    const near = locateSections({ uri: name, text, length, ...(visiblePart ? { part: visiblePart } : {}) }, facts);
    expect(near.map((one) => one.section)).toEqual(whole.map((one) => one.section));
  });

  it.each(realFilings('10-K'))('$name: Item 1A', async ({ name, bytes }) => {
    const mapped = (await open(name, bytes)).text();
    const { start, end } = findItemBody(mapped, '1a') ?? { start: 0, end: 0 };
    expect(mapped.text.slice(start - 40, start)).toMatch(/item 1a\.\s?risk factors\.?$/i);
    expect(mapped.text.slice(end, end + FOOT)).toMatch(/item 1b\.\s?unresolved staff comments/i);
  });
});
