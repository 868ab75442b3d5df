import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractRPage } from '../../src/extract/r-page.js';
import { extractRPageText } from '../../src/extract/r-page-text.js';
import { page, row, toDocument } from './r-page-pages.js';

const root = path.resolve(import.meta.dirname, '../../fixtures/filings/ok');
const html = readFileSync(path.join(root, 'quillmere-20-f-r-page.htm'), 'utf8');
const text = readFileSync(path.join(root, 'quillmere-20-f-r-page.txt'), 'utf8');
const INTEGRATED = 'cyd_CybersecurityRiskManagementProcessesIntegratedFlag';
const ROLE = 'cyd_CybersecurityRiskRoleOfManagementTextBlock';

/** Milliseconds. Linear work takes a fraction of this; quadratic work takes minutes. */
const LONG = 15_000;

function isWhole({ problems, observes }: Extraction): boolean {
  return observes.includes('whole-filing') && problems.every(({ status }) => status === 'analysed');
}

describe('pages that break off', () => {
  it('an HTML page that ends before its table does is never whole', () => {
    const end = html.indexOf('</table>\n<div style="display: none;">');
    expect(end).toBeGreaterThan(10_000);
    fc.assert(fc.property(fc.integer({ min: 0, max: end }), (length) => {
      const extraction = extractRPage(toDocument(html.slice(0, length)));
      expect(isWhole(extraction)).toBe(false);
      expect(extraction.problems.some(({ status }) => status !== 'analysed')).toBe(true);
    }), { numRuns: 60 });
    expect(isWhole(extractRPage(toDocument(html.slice(0, end + '</table>'.length))))).toBe(true);
  });

  it('a text page that ends after a label is not whole', () => {
    for (const { index } of text.matchAll(/^\|.*\[(?:Flag|Text Block)\]$/gm)) {
      const end = text.indexOf('\n', index) + 1;
      const extraction = extractRPageText(toDocument(text.slice(0, end), 'r-page-text'));
      expect(isWhole(extraction), text.slice(index, end)).toBe(false);
    }
  });

  it('any part of a text page is read without an exception, with a fact or a problem', () => {
    fc.assert(fc.property(fc.nat(text.length), fc.nat(text.length), (one, two) => {
      const { facts, problems } = extractRPageText(toDocument(text.slice(Math.min(one, two), Math.max(one, two)), 'r-page-text'));
      expect(facts.length + problems.length).toBeGreaterThan(0);
    }));
  });
});

describe('damaged pages', () => {
  const noise = fc.array(fc.tuple(fc.nat(html.length - 1), fc.constantFrom('<', '>', '"', '</table>', '<table class="report">', '</td>', '<td class="pl">', '<tr>', '<th colspan="999">', '<!--', '<script>', '\0', '&#0;', '|', '\ufffd', '<![CDATA[', '<!DOCTYPE a>')), { minLength: 1, maxLength: 12 });

  it('are read without an exception, with a fact or a problem', () => {
    fc.assert(fc.property(noise, (edits) => {
      const damaged = edits.reduce((source, [at, piece]) => source.slice(0, at) + piece + source.slice(at), html);
      const { facts, problems } = extractRPage(toDocument(damaged));
      expect(facts.length + problems.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact.location?.spans[0].end).toBeLessThanOrEqual(damaged.length);
    }), { numRuns: 40 });
  });
});

describe('large pages', () => {
  it.each([
    ['20,000 rows', page(row(INTEGRATED, 'true').repeat(20_000)), 20_000, null],
    ['20,000 rows without links', page('<tr><td class="pl">Seats</td><td>4</td></tr>'.repeat(20_000) + row(INTEGRATED, 'true')), 1, 'input/unknown-label'],
    ['50,000 cells in a row', page(`<tr><td class="pl"><a onclick="defref_${INTEGRATED}">x</a></td>${'<td>true</td>'.repeat(50_000)}</tr>`), 50_000, null],
    ['20,000 header cells of 999 columns', page(row(INTEGRATED, 'true')).replace('<th class="th">', `${'<th colspan="999">x</th>'.repeat(20_000)}<th class="th">`), 1, null],
    ['20,000 header rows', page(row(INTEGRATED, 'true')).replace('<tr>', '<tr><th colspan="999">x</th></tr>'.repeat(20_000)), 1, null],
    ['elements 200,000 deep', page(row(INTEGRATED, 'true') + row(ROLE, '<div>'.repeat(200_000))), null, 'input/limit'],
    ['100,000 end tags of nothing', page(row(ROLE, `words${'</b>'.repeat(100_000)}`)), 1, null],
    ['100,000 references', page(row(ROLE, '&#8217;'.repeat(100_000))), 1, null],
    ['50,000 lines in a cell', page(row(ROLE, 'word<br>\n'.repeat(50_000))), 1, null],
    ['a megabyte of white space', page(row(ROLE, ' \n\t'.repeat(350_000))), 1, null],
    ['20,000 cells without an end', page(`<tr>${'<td class="pl">'.repeat(20_000)}`), null, 'input/limit'],
  ])('%s', (_what, source, facts, problem) => {
    const extraction = extractRPage(toDocument(source));
    if (facts !== null) expect(extraction.facts).toHaveLength(facts);
    if (problem === null) expect(extraction.problems).toEqual([]);
    else expect(extraction.problems.map(({ ruleId }) => ruleId)).toContain(problem);
  }, LONG);

  it.each([
    ['50,000 labels', '|Cybersecurity Risk Management Processes Integrated [Flag]\n|true\n'.repeat(50_000), 50_000],
    ['50,000 cells in a value', `|Cybersecurity Risk Role of Management [Text Block]\n${'|word\n'.repeat(50_000)}`, 1],
    ['50,000 empty cells', `|Cybersecurity Risk Management Processes Integrated [Flag]\n|true\n${'|\n'.repeat(50_000)}`, 1],
    ['a label with a megabyte of white space', `|Cybersecurity Risk Management Processes Integrated${' '.repeat(1_000_000)}[Flag]\n|true\n`, 1],
    ['a megabyte of brackets', `|${'[Flag] '.repeat(150_000)}x\n|Cybersecurity Risk Management Processes Integrated [Flag]\n|true\n`, 1],
    ['50,000 dates', `|${'Dec. 31, 2024\n'.repeat(50_000)}|Cybersecurity Risk Management Processes Integrated [Flag]\n|true\n`, 1],
  ])('%s in a text page', (_what, source, facts) => {
    expect(extractRPageText(toDocument(source, 'r-page-text')).facts).toHaveLength(facts);
  }, LONG);
});
