import { afterAll, describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../scripts/fixtures/concepts.js';
import { encodeFiling } from '../../scripts/fixtures/filings.js';
import type { Filing } from '../../scripts/fixtures/write-filing.js';
import { writeFiling } from '../../scripts/fixtures/write-filing.js';
import type { Finding } from '../../src/model/finding.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { BASES } from './bases.js';
import { printFacts } from './fact-sets.js';
import type { FactSetJson } from './fact-sets.js';
import { GAPS, IMPLIED } from './gaps.js';
import type { Kind } from './kind.js';
import { KINDS } from './kinds.js';

/** A base as it is written, its facts, and what is found in either before anything is planted. */
interface Clean {
  readonly filing: Filing;
  readonly document: string;
  readonly factSet: FactSetJson;
  readonly ofDocument: FilingReport;
  readonly ofFactSet: FilingReport;
}

const packs = await loadDefaultPacks();
const lint = async (uri: string, content: string | Uint8Array): Promise<FilingReport> => lintFiling({ uri, content }, { packs, rules: { preset: 'strict' } });
const idOf = (rule: string): string => (rule.startsWith('input/') ? rule : `cyd/${rule}`);

async function readClean(filing: Filing): Promise<Clean> {
  const document = writeFiling(filing);
  const bytes = encodeFiling(filing, document);
  const factSet = await printFacts(`${filing.stem}.htm`, bytes);
  return { filing, document, factSet, ofDocument: await lint(`${filing.stem}.htm`, bytes), ofFactSet: await lint(`${filing.stem}.json`, JSON.stringify(factSet)) };
}

/** The input that a kind makes of a base; null where it does not apply. */
function plant(kind: Kind, { filing, document, factSet }: Clean): { readonly uri: string; readonly content: string | Uint8Array; readonly document?: string } | null {
  if (kind.form === 'fact-set') {
    const planted = kind.plant(factSet);
    return planted === null ? null : { uri: `${filing.stem}.json`, content: JSON.stringify(planted) };
  }
  const source = kind.form === 'source' ? kind.plant(filing) : null;
  const text = kind.form === 'document' ? kind.plant(document) : source && writeFiling(source);
  return text === null ? null : { uri: `${filing.stem}.htm`, content: encodeFiling(filing, text), document: text };
}

const bases = await Promise.all(BASES.map(readClean));
const planted = KINDS.flatMap((kind) => bases.flatMap((base) => {
  const input = plant(kind, base);
  const isGap = GAPS.some((gap) => gap.kind === kind.name && gap.base === base.filing.stem);
  return input === null ? [] : [{ name: kind.name, stem: base.filing.stem, rule: idOf(kind.rule), kind, before: kind.form === 'fact-set' ? base.ofFactSet : base.ofDocument, input, isGap }];
}));
const toCatch = planted.filter(({ isGap }) => !isGap);
const caught: { readonly kind: string; readonly also: readonly string[] }[] = [];

/** Rules that have more findings than before, with what they found. */
function gains(before: FilingReport, after: FilingReport): ReadonlyMap<string, readonly Finding[]> {
  const ofRule = ({ findings }: FilingReport, rule: string): readonly Finding[] => findings.filter(({ ruleId }) => ruleId === rule);
  const rules = [...new Set(after.findings.map(({ ruleId }) => ruleId))];
  return new Map(rules.filter((rule) => ofRule(after, rule).length > ofRule(before, rule).length).map((rule) => [rule, ofRule(after, rule)]));
}

/** Whether one of the findings stands at the first words of an element of the document. */
function standsAt(findings: readonly Finding[], document: string, concept: string): boolean {
  return findings.flatMap(({ locations }) => locations).some(({ region }) => {
    const before = document.slice(0, region?.charOffset ?? 0);
    const element = before.lastIndexOf(`:${concept.replace(/^cyd:/, '')}"`);
    return element >= 0 && before.slice(before.indexOf('>', element) + 1).replace(/<[^>]*>/g, '').trim() === '';
  });
}

describe('the filings that defects are planted in', () => {
  it.each(bases)('$filing.stem has no finding, as a document and as a fact set', ({ ofDocument, ofFactSet }) => {
    for (const report of [ofDocument, ofFactSet]) {
      expect(report.status).toBe('analysed');
      expect(report.findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    }
  });
});

describe('a defect', () => {
  it.each(toCatch)('"$name" in $stem is found by $rule and by nothing else', async ({ kind, stem, rule, before, input }) => {
    const gained = gains(before, await lint(input.uri, input.content));
    expect([...gained.keys()]).toContain(rule);
    const others = [...gained.keys()].filter((other) => other !== rule);
    const allowed = Object.keys(kind.also ?? {}).map(idOf);
    expect(others.filter((other) => !allowed.includes(other)), [...gained.values()].flat().map(({ message }) => message).join('\n')).toEqual([]);
    const findings = gained.get(rule) ?? [];
    expect(findings.map(({ severity }) => severity)).toContain(IMPLIED.find((one) => one.kind === kind.name && one.base === stem)?.severity ?? kind.severity);
    if (kind.quotes) expect(findings.map(({ message, evidence }) => [message, ...evidence.map(({ quote }) => quote ?? '')].join('\n')).join('\n')).toMatch(kind.quotes);
    if (kind.at !== undefined) expect(findings.flatMap(({ evidence }) => evidence.map(({ fact }) => fact))).toContain(kind.at);
    const concept = CONCEPTS[kind.at ?? ''];
    if (concept !== undefined && input.document !== undefined) expect(standsAt(findings, input.document, concept)).toBe(true);
    caught.push({ kind: kind.name, also: others });
  });
});

describe('what is known not to be found', () => {
  const gaps = planted.filter(({ isGap }) => isGap);

  it.skipIf(gaps.length === 0).each(gaps)('"$name" in $stem is still not found: otherwise it is no gap any more', async ({ rule, before, input }) => {
    expect([...gains(before, await lint(input.uri, input.content)).keys()]).not.toContain(rule);
  });

  it('is planted', () => {
    expect(gaps).toHaveLength(GAPS.length);
  });
});

describe('all kinds together', () => {
  afterAll(() => console.log(`defects: ${KINDS.length} kinds in ${BASES.length} bases, ${toCatch.length} planted, ${caught.length} caught, ${GAPS.length} known gaps`));

  it('are caught wherever they are planted, each of them somewhere', () => {
    expect(caught).toHaveLength(toCatch.length);
    expect(KINDS.filter(({ name }) => !caught.some(({ kind }) => kind === name)).map(({ name }) => name)).toEqual([]);
  });

  it('have names of their own, and say what to look for in a finding', () => {
    expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
    expect(KINDS.filter(({ quotes, at }) => quotes === undefined && at === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('name a second rule only where it has a finding somewhere', () => {
    const idle = KINDS.flatMap(({ name, also = {} }) => Object.keys(also).filter((rule) => !caught.some((one) => one.kind === name && one.also.includes(idOf(rule)))).map((rule) => `${name}: ${rule}`));
    expect(idle).toEqual([]);
  });

  it('leave no stable rule without a defect that it must find', () => {
    const rules = packs.flatMap((pack) => pack.rules).filter(({ status }) => status === 'stable').map(({ id }) => id);
    expect(rules.filter((id) => !KINDS.some(({ rule }) => idOf(rule) === id))).toEqual([]);
  });

  it('are planted in documents of several agents: where one is in the usual annual report, it mostly is in the 20-F and the document of one line', () => {
    const stemsOf = (kind: string): readonly string[] => toCatch.filter(({ name }) => name === kind).map(({ stem }) => stem);
    const annual = KINDS.map(({ name }) => stemsOf(name)).filter((stems) => stems.includes('ostermoor-10-k'));
    const elsewhere = annual.filter((stems) => stems.includes('calderwick-10-k') && stems.includes('bruennhagen-20-f'));
    expect(elsewhere.length).toBeGreaterThan(0.8 * annual.length);
  });
});
