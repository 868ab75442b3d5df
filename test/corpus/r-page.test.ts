import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractFacts } from '../../src/extract/index.js';
import type { InputFormat } from '../../src/model/filing.js';
import { openDocument } from '../../src/source/open-document.js';
import { uncovered, wrongSegments } from '../extract/r-page-pages.js';
import { corpus } from './corpus.js';

const page = corpus === null ? null : path.join(corpus, 'r-page/ab-R33.htm');
const seed = path.resolve(import.meta.dirname, '../../../shared/seeds/jd-20-f-2024-r-page.txt');
const YEAR = { start: '2024-01-01', end: '2024-12-31' };

async function extract(file: string, format: InputFormat): Promise<Extraction> {
  const opened = await openDocument(file, readFileSync(file));
  if (!('document' in opened)) throw new Error(opened.failed.message);
  expect(opened.document.format).toBe(format);
  const extraction = await extractFacts(opened.document);
  expect(wrongSegments(extraction, opened.document.text)).toEqual([]);
  expect(uncovered(extraction)).toEqual([]);
  return extraction;
}

describe.skipIf(page === null || !existsSync(page))('a real viewer page in HTML (skipped where there is no corpus)', () => {
  it('has one fact, whole, with its period', async () => {
    const { facts: [fact, ...more], filing, problems, observes } = await extract(page ?? '', 'r-page');
    expect(more).toEqual([]);
    expect(problems).toEqual([]);
    expect(filing.period).toBe('2024-12-31');
    expect(observes).toEqual(['tagged', 'period', 'whole-filing']);
    expect(fact).toMatchObject({ kind: 'text', concept: 'cyd:CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock', context: { period: YEAR } });
    expect(fact?.text).toMatch(/^Risk Management and Strategy .{7900,8100}\.$/);
  });
});

describe.skipIf(!existsSync(seed))('a real viewer page as text (skipped where there is none)', () => {
  it('has the sixteen elements of an annual report, six of them flags, and every block whole', async () => {
    const { facts, filing, problems, observes } = await extract(seed, 'r-page-text');
    expect(problems).toEqual([]);
    expect(filing.period).toBe('2024-12-31');
    expect(observes).toEqual(['tagged', 'period', 'whole-filing']);
    expect(new Set(facts.map(({ concept }) => concept)).size).toBe(16);
    expect(facts.every(({ context }) => JSON.stringify(context?.period) === JSON.stringify(YEAR))).toBe(true);
    expect(facts.flatMap((fact) => (fact.kind === 'boolean' ? [fact.value] : []))).toEqual([true, true, true, false, true, true]);
    const blocks = facts.filter(({ kind }) => kind === 'text');
    expect(blocks).toHaveLength(10);
    for (const { text } of blocks) expect(text).toMatch(/^[A-Z].*\.$/);
    // The words of the page without its labels, values and headings: nothing is lost, nothing is read twice.
    const table = readFileSync(seed, 'utf8').split('\n|X\n')[0] ?? '';
    const words = table.split('\n').slice(5).filter((line) => !/^\|.*\[(?:Flag|Text Block)\]$|^\|(?:true|false)?$/.test(line)).map((line) => line.replace(/^\|/, '')).join(' ');
    expect(blocks.map(({ text }) => text).join(' ')).toBe(words);
  });
});
