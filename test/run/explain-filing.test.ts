import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { argueRules, evaluateRules } from '../../src/evaluate/index.js';
import type { Explanation } from '../../src/model/explanation.js';
import type { RulePack } from '../../src/model/rule.js';
import { shortFingerprint } from '../../src/model/suppression.js';
import { explainFiling } from '../../src/run/explain-filing.js';
import type { ExplainChoice, ExplainOptions } from '../../src/run/explain-filing.js';
import { lintFiling, readFacts } from '../../src/run/lint-filing.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';

const root = path.resolve(import.meta.dirname, '../../fixtures');
const packs: readonly RulePack[] = await loadDefaultPacks();
const DENIED = 'filings/err/materially-affected-yes-is-denied.htm';
const RULE = 'cyd/materially-affected-yes-is-not-denied';
const filings = ['filings/ok', 'filings/err', 'drafts', 'hostile'].flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => /\.(?:htm|txt|yaml)$/.test(name) && !/expected/.test(name)).map((name) => `${folder}/${name}`));

const bytes = (file: string): Buffer => readFileSync(path.join(root, file));
const explain = async (file: string, choice: ExplainChoice, options: Partial<ExplainOptions> = {}): Promise<Explanation> => explainFiling(toFiling(await openDocument(file, bytes(file))), choice, { packs, ...options });

describe('an argument', () => {
  it.each(filings)('has the verdict, the reason and the findings that linting has: %s', async (file) => {
    const settings = { preset: 'draft' } as const;
    const [report, { rules, status }] = await Promise.all([lintFiling({ uri: file, content: bytes(file) }, { rules: settings }), explain(file, {}, { settings })]);
    expect(status).toBe(report.status);
    expect(rules.map(({ argument: { ruleId, verdict, because, about } }) => ({ ruleId, verdict, because, ...(about === undefined ? {} : { about }) }))).toEqual(report.outcomes);
    const found = report.findings.filter(({ ruleId }) => !ruleId.startsWith('input/')).map(({ fingerprint }) => fingerprint).sort();
    expect(rules.flatMap(({ argument }) => argument.cases.flatMap(({ findings }) => findings)).sort()).toEqual(found);
    expect(rules.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)).sort()).toEqual(found);
    for (const { argument: { verdict, cases } } of rules) {
      for (const one of cases) {
        expect([one.when?.truth ?? true, one.require?.truth]).toEqual({
          pass: [true, true], fail: [true, false], open: one.require ? [true, 'unknown'] : ['unknown', undefined], notApplicable: [false, undefined],
        }[one.verdict]);
      }
      if (cases.length > 0) expect(cases.map((one) => one.verdict)).toContain(verdict);
    }
  });

  it('comes with the outcome itself', async () => {
    const [pack] = packs;
    const facts = await readFacts({ uri: DENIED, content: bytes(DENIED) }, packs);
    const { rules = [], vocabulary = {} } = pack ?? {};
    expect((await argueRules(rules, vocabulary, facts)).map(({ outcome }) => outcome)).toEqual(await evaluateRules(rules, vocabulary, facts));
  });

  it('points at the words that it quotes', async () => {
    const text = bytes(DENIED).toString('utf8');
    const { rules } = await explain(DENIED, {});
    const quotes: string[] = [];
    JSON.stringify(rules, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'location' in value && 'quote' in value) {
        const { quote, location } = value as { quote: string; location: { regions: { charOffset: number; charLength: number }[] } };
        const [first] = location.regions;
        const words = text.slice(first?.charOffset, (first?.charOffset ?? 0) + (first?.charLength ?? 0)).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
        // A text with references has other characters than its source.
        if (!words.includes('&')) {
          expect(words).toContain(quote.slice(0, 30).trim());
          quotes.push(quote);
        }
      }
      return value;
    });
    expect(quotes.length).toBeGreaterThan(20);
  });
});

describe('explainFiling', () => {
  it('explains one rule, also one that does not run by default', async () => {
    const draft = packs.flatMap(({ rules }) => rules).find(({ status, preset }) => status === 'draft' || preset === 'strict')?.id ?? expect.fail();
    expect((await explain(DENIED, { rule: draft })).rules.map(({ rule: { id } }) => id)).toEqual([draft]);
    expect((await explain(DENIED, {})).rules.map(({ rule: { id } }) => id)).not.toContain(draft);
  });

  it('has the severity that the configuration gives', async () => {
    expect((await explain(DENIED, { rule: RULE }, { settings: { config: { [RULE]: 'note' } } })).rules[0]?.findings[0]?.severity).toBe('note');
  });

  it('finds a finding by its fingerprint, long, short or in between, with the case that led to it', async () => {
    const { rules: [{ findings: [finding] } = expect.fail()] } = await explain(DENIED, { rule: RULE });
    const { fingerprint } = finding ?? expect.fail();
    for (const asked of [fingerprint, shortFingerprint(fingerprint), fingerprint.slice(0, 12).toUpperCase()]) {
      const { rules } = await explain(DENIED, { finding: asked });
      expect(rules).toMatchObject([{ rule: { id: RULE }, findings: [{ fingerprint }], argument: { cases: [{ findings: [fingerprint] }] } }]);
    }
  });

  it('names what was not read, and explains nothing where that is all', async () => {
    expect(await explain('hostile/binary.htm', { rule: RULE })).toMatchObject({ status: 'failed', problems: [{ ruleId: 'input/unreadable' }], rules: [] });
    expect(await explain('hostile/truncated.htm', { rule: RULE })).toMatchObject({ status: 'partial', problems: [{ ruleId: 'input/malformed' }] });
  });

  it.each<readonly [string, ExplainChoice, string, string, RegExp]>([
    ['a rule that is nearly one', { rule: 'cyd/materialy-affected-yes-is-not-denied' }, 'E_RULE', 'no rule has the id', /^Did you mean "cyd\/materially-affected-yes-is-not-denied"\?$/],
    ['what is no fingerprint', { finding: 'abc' }, 'E_FINDING', '"abc" is no fingerprint', /At least 8/],
    ['a fingerprint that no finding has', { finding: '0123456789' }, 'E_FINDING', 'no finding of this filing has the fingerprint 0123456789', /^Its findings: [0-9a-f]{8} \(cyd\/materially-affected-yes-is-not-denied\)\.$/],
  ])('refuses %s', async (_what, choice, code, message, remedy) => {
    await expect(explain(DENIED, choice)).rejects.toMatchObject({ code, message: expect.stringContaining(message), remedy: expect.stringMatching(remedy) });
  });

  it('has the fingerprint that was nearly written', async () => {
    const { rules: [{ findings: [finding] } = expect.fail()] } = await explain(DENIED, { rule: RULE });
    const short = shortFingerprint(finding?.fingerprint ?? '');
    const wrong = `${short.slice(0, 7)}${short.endsWith('0') ? '1' : '0'}`;
    await expect(explain(DENIED, { finding: wrong })).rejects.toMatchObject({ remedy: expect.stringContaining(`Did you mean ${short}?`) });
  });

  it('says that nothing was found where nothing was', async () => {
    await expect(explain('filings/ok/ostermoor-10-k.htm', { finding: '01234567' })).rejects.toMatchObject({ remedy: 'No rule has found anything in it.' });
  });
});
