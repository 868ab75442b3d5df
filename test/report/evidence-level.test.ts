import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EvidenceLevel, FilingReport, ReporterOptions } from '../../src/model/report.js';
import { leavesMachine, reporterNames, reporters } from '../../src/report/index.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { summariseRules } from '../../src/run/summarise-rules.js';
import { print, readReport, reportNames, type WholeReport } from './reports.js';

const LEAVING = ['sarif', 'github', 'junit', 'markdown', 'pr-comment'];
const folder = path.resolve(import.meta.dirname, '../../fixtures/filings/err');
const files = readdirSync(folder).filter((name) => /\.(?:htm|txt)$/.test(name)).toSorted();
const packs = await loadDefaultPacks();
const rules = summariseRules(createRuleSelection(packs, { preset: 'strict' })(''));

/** Text with its escapes as white space, so that none of them hides a word. */
function plain(text: string): string {
  return text.replace(/&#?\w+;|%(?:0A|0D|25|3A|2C)|\\(?:n|u\{?[0-9a-f]+\}?|.)/g, ' ');
}

/** What a reader of a document sees. */
function visible(html: string): string {
  return plain(html.replace(/<(ix:header|head)\b.*?<\/\1>/gs, ' ').replace(/<[^<>]*>/g, ' '));
}

/** Every run of four words of a text. */
function sequences(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(3).map((_, index) => words.slice(index, index + 4).join(' ')));
}

function shared(printed: string, filing: ReadonlySet<string>): readonly string[] {
  return [...sequences(plain(printed))].filter((words) => filing.has(words));
}

async function show(format: string, report: WholeReport, evidence?: EvidenceLevel): Promise<string> {
  const options: Partial<ReporterOptions> = { root: 'file:///project/', ...(evidence === undefined ? {} : { evidence }) };
  return print(reporters[format] ?? expect.fail(), report, options);
}

/** What the pack says for itself, which a filing may happen to say as well. */
const ofPack = sequences(plain(JSON.stringify(packs)));
/** The name of the registrant stays. */
const isName = (words: string, name: string): boolean => (linted.get(name)?.filing.registrant ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').includes(words);
const lint = async (name: string): Promise<FilingReport> => lintFiling({ uri: `filings/${name}`, content: readFileSync(path.join(folder, name)) }, { form: '20-F', rules: { preset: 'strict' } });
const wordsOf = (name: string): ReadonlySet<string> => new Set([...sequences(visible(readFileSync(path.join(folder, name), 'utf8')))].filter((words) => !ofPack.has(words) && !isName(words, name)));
const linted = new Map(await Promise.all(files.map(async (name) => [name, await lint(name)] as const)));
const toReport = (name: string): WholeReport => ({ ...readReport('problems'), rules, filings: [linted.get(name) ?? expect.fail()] });

it('knows the formats that leave the machine', () => {
  expect(reporterNames.filter(leavesMachine).toSorted()).toEqual(LEAVING.toSorted());
});

describe.each(files)('%s', (name) => {
  it.each(reporterNames)('has no word of the filing at "none": %s', async (format) => {
    // What a report of no filing says, a filing may happen to say as well.
    const ofFormat = sequences(plain(await show(format, { ...toReport(name), filings: [] })));
    expect(shared(await show(format, toReport(name), 'none'), wordsOf(name)).filter((words) => !ofFormat.has(words))).toEqual([]);
  });

  it('keeps rule, severity, place and fingerprint', async () => {
    const read = async (level: EvidenceLevel): Promise<unknown> => (JSON.parse(await show('json', toReport(name), level)) as { filings: FilingReport[] }).filings.map(({ findings }) =>
      findings.map(({ ruleId, severity, locations, fingerprint, help }) => ({ ruleId, severity, locations, fingerprint, help })));
    expect(await read('none')).toEqual(await read('full'));
  });
});

describe.each(LEAVING)('%s', (format) => {
  it('quotes the filing unless told otherwise, at most 200 characters at once', async () => {
    for (const name of ['drafting-residue.htm', 'materially-affected-yes-is-denied.htm', 'quillmere-20-f-r-page-text-third-party-engaged-yes-is-denied.txt']) {
      expect(shared(await show(format, toReport(name)), wordsOf(name)).length).toBeGreaterThan(3);
      expect(await show(format, toReport(name))).toBe(await show(format, toReport(name), 'excerpt'));
    }
    const [filing = expect.fail()] = readReport('problems').filings;
    const long = { ...readReport('problems'), filings: [{ ...filing, findings: filing.findings.map((finding) => ({ ...finding, evidence: [{ fact: 'x', quote: 'word '.repeat(1_000) }] })) }] };
    const runs = (await show(format, long)).match(/(?:word ?)+/g) ?? [];
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThanOrEqual(200);
    expect(Math.max(...runs.map((run) => run.length))).toBeGreaterThan(150);
  });

  it.each(reportNames)('has no word that a hand-made report quotes: %s', async (name) => {
    const report = readReport(name);
    const quotes = report.filings.flatMap(({ findings }) => findings.flatMap(({ evidence, message }) => [...evidence.map(({ quote }) => quote ?? ''), /".*"/s.exec(message)?.[0] ?? '']));
    const filing = new Set(quotes.flatMap((quote) => [...sequences(plain(quote))]));
    expect(shared(await show(format, report, 'none'), filing)).toEqual([]);
    if (name === 'problems') expect(shared(await show(format, report), filing).length).toBeGreaterThan(3);
  });
});

describe('at "none"', () => {
  const [filing = expect.fail()] = readReport('problems').filings;
  const [finding = expect.fail()] = filing.findings;
  const printed = async (extra: object, format = 'markdown'): Promise<string> => show(format, { ...readReport('problems'), filings: [{ ...filing, findings: [{ ...finding, ...extra }] }] }, 'none');

  it('prints the message that was made for it, and the title of the rule where there is none', async () => {
    expect(await printed({ wordless: 'Tagged "true", but the text says "…".' })).toContain('Tagged "true", but the text says "…".');
    expect(await printed({})).toContain(rules.find(({ id }) => id === finding.ruleId)?.title ?? expect.fail());
  });

  it('leaves out what problems of the input cite, quotes within it included', async () => {
    const text = await printed({ ruleId: 'input/limit', message: '3 rows left out; the first is "We say "no" to all".' });
    expect(text).toContain('3 rows left out; the first is "…".');
  });

  it('keeps of values what is no word of the filing', async () => {
    const value = { polarity: 'negated', positions: ['Chief Keeper of Keys'], by: ['the keeper'], date: '2025-03', percent: 4, holds: true, block: 'cyd:OversightTextBlock', residue: 'tbd', level: 'We have none' };
    const text = await printed({ evidence: [{ fact: 'said', value, from: 'words of ours' }] });
    expect(text.replaceAll('\\', '')).toContain('  - said (polarity: negated, positions: …, by: …, date: 2025-03, percent: 4, holds: true, residue: …, level: …)\n');
  });

  it('leaves out what a rule that broke was reading', async () => {
    const outcomes = [{ ruleId: finding.ruleId, verdict: 'open', because: 'rule-error', about: 'cannot read "our words"' }] as const;
    expect(await show('json', { ...readReport('problems'), filings: [{ ...filing, outcomes }] }, 'none')).not.toContain('our words');
  });
});

it('never prints the second rendering of a message beside the first', async () => {
  for (const format of reporterNames) expect(await show(format, toReport('drafting-residue.htm'), 'full')).not.toContain('wordless');
});
