import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUT_LINE, MOST_BLOCKS, MOST_CHARACTERS } from '../../src/derive/reading-copy.js';
import type { Finding } from '../../src/model/finding.js';
import type { FilingReport } from '../../src/model/report.js';
import { createReport } from '../../src/run/lint.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { copyFiling } from '../../src/run/reading-copies.js';
import type { CopyKeeper } from '../../src/run/reading-copies.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';
import { openCopy, textOfCopy } from '../../src/model/reading-copy.js';
import { inlineDocument, toDocument } from '../extract/inline-documents.js';

interface Copied {
  readonly findings: readonly Finding[];
  readonly copies: ReadonlyMap<string, string>;
  readonly none: readonly string[];
  readonly cut: readonly string[];
  readonly uncopied: FilingReport['uncopied'];
}

/** Lints one document with copies kept in memory. */
async function lintWithCopies(uri: string, content: string | Uint8Array): Promise<Copied> {
  const copies = new Map<string, string>();
  const none: string[] = [];
  const cut: string[] = [];
  const keeper: CopyKeeper = {
    write: async (of, text) => {
      copies.set(`copies/${of}.txt`, text);
      return Promise.resolve(`copies/${of}.txt`);
    },
    onNone: (of) => { none.push(of); },
    onCut: (of) => { cut.push(of); },
  };
  const opened = toFiling(await openDocument(uri, typeof content === 'string' ? Buffer.from(content) : content));
  const report = createReport([opened], { tool: TOOL, rulesFor: createRuleSelection(await loadBuiltinPacks(), { preset: 'strict' }), copies: keeper }, [], []);
  const findings: Finding[] = [];
  let uncopied: FilingReport['uncopied'];
  for await (const filing of report.filings) {
    findings.push(...filing.findings);
    ({ uncopied } = filing);
  }
  return { findings, copies, none, cut, uncopied };
}

const folder = new URL('../../fixtures/filings/err/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => /\.htm$/.test(name) && !name.includes('r-page')).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const squeeze = (text: string): string => text.replace(/[\s|\u200b]+/g, '');

describe('what has no whole reading copy', () => {
  const row = (cells: number): string => inlineDocument(`<p>Words.</p><table><tr>${'<td>w. b</td>'.repeat(cells)}</tr></table><p>The end.</p>`);

  it('is told with the filing', async () => {
    expect(await lintWithCopies('a.htm', inlineDocument('<p> </p>'))).toMatchObject({ none: ['a.htm'], cut: [], uncopied: [{ uri: 'a.htm', isCut: false }] });
    expect(await lintWithCopies('a.htm', row(10))).toMatchObject({ none: [], cut: [], uncopied: undefined });
  });

  it.each([MOST_BLOCKS - 1, MOST_BLOCKS + 1, 400_000])('is what has too many cells: %d of them in one row', async (cells) => {
    const { copies, cut, uncopied } = await lintWithCopies('a.htm', row(cells));
    const isCut = cells > MOST_BLOCKS - 1;
    const lines = copies.get('copies/a.htm.txt')?.trimEnd().split('\n') ?? [];
    expect([cut, uncopied]).toEqual(isCut ? [['a.htm'], [{ uri: 'a.htm', isCut: true }]] : [[], undefined]);
    expect(lines[0]).toBe('Words.');
    expect(lines.at(-1)).toBe(isCut ? CUT_LINE : 'The end.');
    expect(lines.join('\n').match(/w\./g)?.length).toBeGreaterThanOrEqual(Math.min(cells, MOST_BLOCKS - 2));
  });

  it('is what has too many characters; what is cut off has its places in the file', async () => {
    const long = 'word and words. '.repeat(MOST_CHARACTERS / 16 + 1);
    const { copies, cut } = await lintWithCopies('a.htm', inlineDocument(`<p>${long}</p><p>The end.</p>`));
    expect(cut).toEqual(['a.htm']);
    const text = copies.get('copies/a.htm.txt') ?? '';
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS + CUT_LINE.length + 2);
    expect(text.length).toBeGreaterThan(MOST_CHARACTERS * 0.99);
    expect(text.endsWith(`${CUT_LINE}\n`)).toBe(true);
  });

  it('is said by the command that reads one filing', async () => {
    const opened = toFiling(await openDocument('a.htm', Buffer.from(row(MOST_BLOCKS + 1))));
    if ('failed' in opened) throw new Error('was not opened');
    expect((await copyFiling(opened)).problems).toMatchObject([{ ruleId: 'input/limit', status: 'partial', message: expect.stringMatching(/^The reading copy of a\.htm holds the beginning/) as string }]);
  });
});

describe('findings of a filing with a reading copy', () => {
  it.each(fixtures)('$name: stand in the copy where their words are', async ({ name, bytes }) => {
    const { findings, copies, none } = await lintWithCopies(name, bytes);
    expect(none).toEqual([]);
    expect([...copies.keys()]).toEqual([`copies/${name}.txt`]);
    const text = copies.get(`copies/${name}.txt`) ?? '';
    const lines = text.split('\n');
    expect(findings.length).toBeGreaterThan(0);
    for (const { locations: [{ readingCopy }], evidence, message } of findings) {
      const region = readingCopy?.region;
      if (region === undefined) continue;
      const words = text.slice(region.charOffset, region.charOffset + region.charLength);
      expect(words.trim(), message).not.toBe('');
      expect(words).toBe(words.trim());
      expect(lines[region.startLine - 1]?.slice(region.startColumn - 1).startsWith(words.split('\n')[0] ?? '')).toBe(true);
      expect(lines[region.endLine - 1]?.slice(0, region.endColumn - 1).endsWith(words.split('\n').at(-1) ?? '')).toBe(true);
      // A quote may be cut at either end; what is left of it stands at the place or around it.
      const quote = squeeze((evidence.find((one) => one.quote !== undefined)?.quote ?? '').replace(/^…|…$/g, ''));
      expect(squeeze(text)).toContain(quote.slice(0, 60));
    }
  });

  it('have no place in it where nothing of them can be seen', async () => {
    const { findings } = await lintWithCopies('flag-is-hidden.htm', readFileSync(new URL('flag-is-hidden.htm', folder)));
    expect(findings.map(({ ruleId, locations: [{ readingCopy }] }) => [ruleId, readingCopy !== undefined])).toContainEqual(['cyd/fact-is-visible', false]);
  });
});

describe('a filing without a document', () => {
  const page = readFileSync(new URL('../ok/quillmere-20-f-r-page.htm', folder));
  it.each([
    ['page.htm', page],
    ['facts.yaml', "filing: { form: 10-K, period: '2025-12-31' }\nfacts:\n  materially-affected: false\n"],
  ])('%s has no copy, and that is told', async (uri, content) => {
    const { copies, none, findings } = await lintWithCopies(uri, content);
    expect([...copies]).toEqual([]);
    expect(none).toEqual([uri]);
    expect(findings.flatMap(({ locations }) => locations.filter(({ readingCopy }) => readingCopy !== undefined))).toEqual([]);
  });
});

describe('the copy of a file with several documents', () => {
  it('has the text of each in its place', async () => {
    const [one, other] = ['<p>One.</p><p>Two.</p>', '<table><tr><td>Three.</td><td>Four.</td></tr></table>'].map((body) => inlineDocument(body));
    const text = `<TEXT>${one ?? ''}</TEXT><TEXT>${other ?? ''}</TEXT>`;
    const bodies = [{ start: 6, end: 6 + (one ?? '').length }, { start: text.length - 7 - (other ?? '').length, end: text.length - 7 }] as const;
    const [first, second] = bodies.map((body) => ({ ...toDocument(text, 'all.txt'), body }));
    if (!first || !second) expect.fail();
    // The main document comes first, wherever it stands.
    const { copies } = await copyFiling({ uri: 'all.txt', documents: [second, first], problems: [] });
    expect(copies.map(({ uri, copy }) => [uri, copy.lines])).toEqual([['all.txt', ['One.', 'Two.', 'Three. | Four.']]]);
    const [found = expect.fail()] = copies;
    const find = openCopy(found.copy);
    for (const [line, words] of [[1, 'One.'], [2, 'Two.'], [3, 'Four.']] as const) {
      const start = text.indexOf(words);
      const region = find({ start, end: start + words.length });
      expect(region?.startLine, words).toBe(line);
      expect(textOfCopy(found.copy).slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0))).toBe(words);
    }
  });
});

describe('the copy of a filing', () => {
  it('is the same as the one that linting writes', async () => {
    const [{ name, bytes } = expect.fail()] = fixtures;
    const opened = toFiling(await openDocument(name, bytes));
    if ('failed' in opened) expect.fail();
    const { copies, problems } = await copyFiling(opened);
    expect(problems).toEqual([]);
    expect(copies.map(({ uri, copy }) => [uri, textOfCopy(copy)])).toEqual([[name, (await lintWithCopies(name, bytes)).copies.get(`copies/${name}.txt`)]]);
  });
});
