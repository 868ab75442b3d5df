import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FilingReport } from '../../src/model/report.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import type { LintOptions } from '../../src/run/lint-filing.js';

const root = path.resolve(import.meta.dirname, '../../fixtures');
const list = (folder: string, ending: RegExp): readonly string[] => readdirSync(path.join(root, folder)).filter((name) => ending.test(name)).toSorted();
const lint = async (file: string, options: LintOptions = {}): Promise<FilingReport> => lintFiling({ uri: file, content: readFileSync(path.join(root, file)) }, options);
/** When a report was filed is said by its submission, not by its document. */
const NEEDS_FILED = 'cyd/incident-is-reported-in-four-business-days';

interface Expected { readonly rule: string; readonly severity?: string; readonly line?: number; readonly column?: number; readonly quote?: string }

function shown({ findings }: FilingReport): readonly string[] {
  return findings.map(({ ruleId, message, locations }) => `${locations[0].region?.startLine ?? 0}:${locations[0].region?.startColumn ?? 0} ${ruleId} ${message}`);
}

describe('filings that are right', () => {
  it.each(list('filings/ok', /\.(?:htm|txt)$/))('%s has no finding and no open rule, strict rules included', async (name) => {
    const report = await lint(`filings/ok/${name}`, { form: '20-F', rules: { preset: 'strict' } });
    expect(report.status).toBe('analysed');
    expect(shown(report)).toEqual([]);
    // A viewer page shows no mark-up and no wrapped words; everything else decides every rule.
    const open = report.outcomes.filter(({ ruleId, verdict }) => verdict === 'open' && ruleId !== NEEDS_FILED).map(({ ruleId, because }) => `${ruleId}: ${because}`);
    expect(open.filter((rule) => !rule.endsWith(': unobservable'))).toEqual([]);
    if (!name.includes('-r-page')) expect(open).toEqual([]);
  });

  it('are checked by every stable rule, those of the preset strict too', async () => {
    const [recommended, strict] = await Promise.all([{}, { rules: { preset: 'strict' as const } }].map(async (options) => lint('filings/ok/ostermoor-10-k.htm', options)));
    const stable = (await loadDefaultPacks()).flatMap(({ rules }) => rules).filter(({ status }) => status === 'stable');
    expect(strict?.outcomes).toHaveLength(stable.length);
    expect(recommended?.outcomes.length).toBeLessThan(stable.length);
  });
});

describe('filings with one defect', () => {
  it.each(list('filings/err', /\.expected\.yaml$/))('%s: this and nothing else is found', async (name) => {
    const expected = parse(readFileSync(path.join(root, 'filings/err', name), 'utf8')) as readonly Expected[];
    const stem = name.replace('.expected.yaml', '');
    const file = list('filings/err', /\.(?:htm|txt)$/).find((candidate) => candidate.replace(/\.(?:htm|txt)$/, '') === stem) ?? '';
    const { findings } = await lint(`filings/err/${file}`, { form: '20-F' });
    const seen = findings.map(({ ruleId, severity, message, locations, evidence }) => ({
      rule: ruleId, severity, line: locations[0].region?.startLine, column: locations[0].region?.startColumn, words: [message, ...evidence.map(({ quote }) => quote ?? '')].join('\n'),
    }));
    const byPlace = (a: { rule: string; line?: number | undefined; column?: number | undefined }, b: typeof a): number => a.rule.localeCompare(b.rule) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
    const wanted = expected.toSorted(byPlace);
    expect(seen.toSorted(byPlace).map(({ rule }) => rule), seen.map(({ words }) => words).join('\n')).toEqual(wanted.map(({ rule }) => rule));
    for (const [index, finding] of seen.toSorted(byPlace).entries()) {
      const { quote, ...place } = wanted[index] ?? { rule: '' };
      expect(finding).toMatchObject(place);
      if (quote !== undefined) expect(finding.words).toContain(quote);
    }
  });
});

describe('hostile files', () => {
  const cases = parse(readFileSync(path.join(root, 'hostile/expected.yaml'), 'utf8')) as readonly { readonly file: string; readonly status: string; readonly problem: string | null }[];
  it.each(cases)('$file is $status, $problem', async ({ file, status, problem }) => {
    const report = await lint(`hostile/${file}`);
    const problems = report.findings.filter(({ ruleId }) => ruleId.startsWith('input/'));
    expect({ status: report.status, problem: problems[0]?.ruleId ?? null }).toEqual({ status, problem: problem ?? null });
    for (const { message, help } of problems) expect(`${message}${help ?? ''}`).toMatch(/\w+.*\./);
  });
});
