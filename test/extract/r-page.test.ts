import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractFacts } from '../../src/extract/index.js';
import { extractRPage } from '../../src/extract/r-page.js';
import { extractRPageText } from '../../src/extract/r-page-text.js';
import { openDocument } from '../../src/source/open-document.js';
import { page, row, toDocument, uncovered, wrongSegments } from './r-page-pages.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'fixtures/extract/r-page');
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

interface Expected {
  readonly about: string; readonly facts: readonly Record<string, unknown>[]; readonly problems: readonly string[];
  readonly period: string | null; readonly form?: string; readonly observes?: readonly string[];
}

function read(name: string): Extraction {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return name.endsWith('.txt') ? extractRPageText(toDocument(text, 'r-page-text')) : extractRPage(toDocument(text));
}

describe('facts of small viewer pages', () => {
  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, `${name}.facts.json`), 'utf8')) as Expected;
    const { filing, facts, problems, observes } = read(name);
    expect(facts.map((fact) => ({ ...fact, context: fact.context ?? null })), expected.about).toMatchObject(expected.facts);
    expect(facts).toHaveLength(expected.facts.length);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(expected.problems);
    expect(filing.period).toBe(expected.period);
    expect(filing.form).toBe(expected.form ?? null);
    if (expected.observes) expect(observes).toEqual(expected.observes);
  });

  it.each(names)('%s is known by its content', async (name) => {
    const opened = await openDocument(name, readFileSync(path.join(folder, name)));
    if (name.startsWith('cover') || name.startsWith('custom')) return;
    expect('document' in opened ? opened.document.format : opened.failed.message).toBe(name.endsWith('.txt') ? 'r-page-text' : 'r-page');
  });

  it.each(names)('%s: every character of a text is found in the source', (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    expect(wrongSegments(read(name), source)).toEqual([]);
    expect(uncovered(read(name))).toEqual([]);
  });
});

describe('the viewer page of an annual report', () => {
  const file = (ending: string): Buffer => readFileSync(path.join(root, `fixtures/filings/ok/quillmere-20-f-r-page.${ending}`));

  async function extract(ending: string): Promise<Extraction> {
    const opened = await openDocument(`quillmere-20-f-r-page.${ending}`, file(ending));
    if (!('document' in opened)) throw new Error(opened.failed.message);
    return extractFacts(opened.document);
  }

  it('says the same as HTML and as text', async () => {
    const [html, text] = await Promise.all([extract('htm'), extract('txt')]);
    const plain = ({ facts }: Extraction): readonly unknown[] => facts.map(({ concept, kind, value, text: words, context }: Extraction['facts'][number] & { value?: unknown }) => ({ concept, kind, value, words, context }));
    expect(html.facts).toHaveLength(16);
    expect(plain(html)).toEqual(plain(text));
    expect(html.filing).toEqual(text.filing);
    expect(html.observes).toEqual(['tagged', 'period', 'whole-filing']);
    expect([...html.problems, ...text.problems]).toEqual([]);
  });

  it('has its title as the place of what is missing', async () => {
    for (const ending of ['htm', 'txt']) {
      const { anchor } = await extract(ending);
      const [{ start, end } = { start: 0, end: 0 }] = anchor?.spans ?? [];
      expect(file(ending).toString('utf8').slice(start, end)).toContain('Cybersecurity Risk Management and Strategy Disclosure');
      expect(Object.keys(anchor?.spans[0] ?? {})).toEqual(['start', 'end']);
    }
  });
});

const words = fc.array(fc.constantFrom('risk', '<b>', '</b>', '<p>', '</p>', '<br>', '&amp;', '&#160;', '&#8217;', '&nope;', '&', ' ', '\n', '<!-- x -->', '<td>', '</td>', '<table>', '</table>', '<tr>', '</tr>', '</span>', '<div style="display:none">', '</div>', '<', '\u00a0', '\u{1f6a2}'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('whatever stands in a cell', () => {
  it('every character of a text is found in the source', () => {
    fc.assert(fc.property(words, (value) => {
      const source = page(row('cyd_CybersecurityRiskRoleOfManagementTextBlock', value));
      const extraction = extractRPage(toDocument(source));
      expect(wrongSegments(extraction, source)).toEqual([]);
      expect(uncovered(extraction)).toEqual([]);
    }));
  });

  it('facts are placed within the document, in order', () => {
    fc.assert(fc.property(words, words, (one, two) => {
      const source = page(row('cyd_CybersecurityRiskRoleOfManagementTextBlock', one) + row('cyd_CybersecurityRiskManagementProcessesIntegratedFlag', two));
      const places = extractRPage(toDocument(source)).facts.map((fact) => fact.location?.spans[0]);
      let last = 0;
      for (const place of places) {
        expect(place?.start).toBeGreaterThanOrEqual(last);
        expect(place?.end).toBeGreaterThanOrEqual(place?.start ?? Infinity);
        last = place?.end ?? Infinity;
      }
      expect(last).toBeLessThanOrEqual(source.length);
    }));
  });
});

describe('periods', () => {
  const end = (duration: string, date: string): unknown => extractRPage(toDocument(page(row('cyd_CybersecurityRiskManagementProcessesIntegratedFlag', 'true'), date, duration))).facts[0]?.context?.period;
  it.each([
    ['12 Months Ended', 'Dec. 31, 2024', '2024-01-01', '2024-12-31'],
    ['12 Months Ended', 'Feb. 28, 2025', '2024-03-01', '2025-02-28'],
    ['12 Months Ended', 'Feb. 29, 2024', '2023-03-01', '2024-02-29'],
    ['12 Months Ended', 'Feb. 01, 2025', '2024-02-02', '2025-02-01'],
    ['3 Months Ended', 'May 31, 2025', '2025-03-01', '2025-05-31'],
    ['6 Months Ended', 'Aug. 30, 2025', '2025-03-01', '2025-08-30'],
    ['1 Month Ended', 'Sept. 30, 2025', '2025-09-01', '2025-09-30'],
    ['', 'June 9, 2025', '2025-06-09', '2025-06-09'],
    ['12 Months Ended', 'Dec. 31, 2024 USD ($)', '2024-01-01', '2024-12-31'],
  ])('%s %s', (duration, date, from, to) => {
    expect(end(duration, date)).toEqual({ start: from, end: to });
  });
  it.each(['Feb. 29, 2025', 'Dec. 00, 2024', 'Abc. 12, 2024', '31 Dec 2024', 'Dec. 31, 1724'])('%s is no date', (date) => {
    expect(end('12 Months Ended', date)).toBeUndefined();
  });
});

it('finds the element of a row in the link itself, as other renderers write it', () => {
  const linked = page(row('cyd_CybersecurityRiskManagementThirdPartyEngagedFlag', 'true').replace('onclick="top.', 'href="javascript:top.'));
  expect(extractRPage(toDocument(linked)).facts).toMatchObject([{ concept: 'cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', kind: 'boolean', value: true }]);
});
