import { describe, expect, it } from 'vitest';
import { decodeCharacters } from '../../src/extract/layout.js';
import { LONGEST_LINE } from '../../src/derive/reading-copy.js';
import { hashLines } from '../../src/model/line-hash.js';
import type { FilingReport } from '../../src/model/report.js';
import { createReport } from '../../src/run/lint.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';
import { corpus, realFilings } from './corpus.js';

interface Linted {
  readonly source: string;
  readonly copy: string;
  readonly report: FilingReport;
}
const linted = new Map<string, Promise<Linted>>();

/** The source of a real filing, its reading copy and the report. */
async function lintReal(name: string, bytes: Buffer): Promise<Linted> {
  const known = linted.get(name) ?? lintOnce(name, bytes);
  linted.set(name, known);
  return known;
}

async function lintOnce(name: string, bytes: Buffer): Promise<Linted> {
  const opened = await openDocument(name, bytes);
  if ('failed' in opened) expect.fail(opened.failed.message);
  let copy = '';
  const copies = {
    write: async (_uri: string, text: string) => {
      copy = text;
      return Promise.resolve('copy.txt');
    },
    onNone: (uri: string) => expect.fail(uri),
  };
  const stream = createReport([toFiling(opened)], { tool: TOOL, rulesFor: createRuleSelection(await loadDefaultPacks(), { preset: 'draft' }), copies }, [], []);
  const reports: FilingReport[] = [];
  for await (const report of stream.filings) reports.push(report);
  return { source: opened.document.text, copy, report: reports[0] ?? expect.fail() };
}

/** The words of a piece of mark-up, as far as an expression can tell them. */
function wordsOf(markup: string): string {
  return decodeCharacters(markup.replace(/<[^>]*>/g, ' ')).replace(/[\s\u200b|]+/g, '');
}

describe.skipIf(corpus === null)('reading copies of real filings (skipped where there is no corpus)', () => {
  it.each(realFilings('10-K'))('$name: at least 95 % of the lines have a hash of their own', async ({ name, bytes }) => {
    const { copy } = await lintReal(name, bytes);
    const lines = copy.trimEnd().split('\n');
    expect(lines.filter((line) => line.trim() === '')).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(LONGEST_LINE);
    const hashes = hashLines(copy).slice(0, lines.length).map((hash) => hash.replace(/:\d+$/, ''));
    expect(new Set(hashes).size / lines.length).toBeGreaterThan(0.95);
    // Filings repeat paragraphs, word for word; such lines have the hash of the other, and GitHub numbers them.
    const repeated = new Set(hashes.filter((hash, index) => hashes.indexOf(hash) !== index));
    expect(hashes.filter((hash) => !repeated.has(hash)).length / lines.length).toBeGreaterThan(0.94);
  });

  it.each([...realFilings('10-K'), ...realFilings('8-K')])('$name: every finding stands in the copy at its own words', async ({ name, bytes }) => {
    const { source, copy, report } = await lintReal(name, bytes);
    for (const { ruleId, locations } of report.findings) {
      for (const { region, readingCopy } of locations) {
        if (region === undefined) continue;
        const markup = source.slice(region.charOffset, region.charOffset + region.charLength);
        const shown = readingCopy?.region;
        const words = shown === undefined ? '' : copy.slice(shown.charOffset, shown.charOffset + shown.charLength);
        // What is placed at the start tag of the document, or in a part that is not shown, has no words to stand at.
        if (shown === undefined) expect(wordsOf(markup) === '' || isHidden(source, region.charOffset), `${ruleId} ${markup.slice(0, 80)}`).toBe(true);
        else expect(words.replace(/[\s|]+/g, ''), ruleId).toBe(wordsOf(markup));
      }
    }
  });
});

/** Whether an offset lies in the header of inline documents, or in an element that a style hides. */
function isHidden(source: string, offset: number): boolean {
  const before = source.slice(0, offset);
  return before.lastIndexOf('<ix:header') > before.lastIndexOf('</ix:header') || /display:\s*none[^>]*>[^<]*(?:<(?!\/)[^>]*>[^<]*)*$/.test(before.slice(-2_000));
}
