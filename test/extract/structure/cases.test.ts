import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IXBRL_CASES } from '../../../scripts/fixtures/ixbrl-cases.js';
import { extractInlineSet, extractInlineXbrl } from '../../../src/extract/inline-xbrl.js';
import type { Extraction } from '../../../src/extract/extraction.js';
import type { Fact } from '../../../src/model/fact.js';
import type { SourceDocument } from '../../../src/model/filing.js';

/** Facts that tell a breach by being there. */
const BREACHES: ReadonlySet<string> = new Set([
  'misplaced-element', 'wrong-attribute', 'broken-reference', 'repeated-id', 'missing-header-part', 'wrong-number', 'wrong-transformation',
  'refused-element', 'refused-content', 'contradicting-fact', 'foreign-text', 'lost-hidden-reference', 'unescaped-text-block', 'unused-context', 'repeated-context', 'context-with-scenario',
  'segment-with-other-content', 'endless-context', 'refused-markup', 'discouraged-markup', 'conflicting-references', 'unusual-prefix', 'repeated-unit', 'overlapping-period',
  'number-with-precision', 'insignificant-digits', 'unconnected-footnote',
]);

async function extract(text: string): Promise<Extraction> {
  const document: SourceDocument = { uri: 'small.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] };
  return extractInlineXbrl(document, { structure: true, wants: (namespace) => namespace.includes('/dei/') });
}

async function describeCase(text: string, others: readonly string[] = []): Promise<readonly Fact[]> {
  const documents = [text, ...others].map((one, index): SourceDocument => ({ uri: `small-${String(index)}.htm`, format: 'inline-xbrl', text: one, encoding: 'utf-8', sha256: '', problems: [] }));
  return (await extractInlineSet(documents, { structure: true })).flatMap(({ structure }) => structure?.() ?? []);
}

function valueOfRecord(fact: Fact): unknown {
  return fact.kind === 'record' ? fact.value : undefined;
}

function codesOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => (fact.kind === 'record' && typeof fact.value['code'] === 'string' ? [fact.value['code']] : []));
}

describe('the structure of small documents', () => {
  const valid = IXBRL_CASES.filter(({ rule, problem }) => rule === undefined && problem === undefined);

  it.each(valid)('$stem has no breach', async ({ document, others }) => {
    expect((await describeCase(document, others)).filter(({ name }) => BREACHES.has(name)).map(valueOfRecord)).toEqual([]);
  });

  const withCode = IXBRL_CASES.filter(({ codes = [] }) => codes.some((code) => /^(?:ix11|EFM|xbrl|xml)/.test(code)));

  it.each(withCode)('$stem is told by its code, at a place', async ({ document, others = [], codes = [] }) => {
    const facts = await describeCase(document, others);
    const told = codesOf(facts);
    for (const code of codes) expect(told.some((one) => one.includes(code)), told.join()).toBe(true);
    for (const fact of facts) {
      const [span] = fact.location?.spans ?? [];
      const text = [document, ...others][Number(/\d+/.exec(fact.location?.uri ?? '')?.[0])];
      expect(span && text?.slice(span.start, span.end)).toMatch(/^</);
    }
  });

  it.each(IXBRL_CASES.filter(({ problem }) => problem !== undefined))('$stem is a problem of the input', async ({ document, problem }) => {
    const { problems, observes } = await extract(document);
    expect(problems.map(({ ruleId }) => ruleId)).toContain(problem);
    expect(observes).not.toContain('whole-filing');
  });

  it('cover behaviours of the conformance suite, each named once for a document', () => {
    const covered = IXBRL_CASES.flatMap(({ covers }) => covers);
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered.length).toBe(399);
  });

  it('are counted in the documentation', () => {
    const page = readFileSync(new URL('../../../docs/ixbrl.md', import.meta.url), 'utf8');
    const covers = IXBRL_CASES.flatMap((entry) => entry.covers);
    const refused = IXBRL_CASES.filter(({ rule }) => rule === 'no-element-that-edgar-refuses').flatMap((entry) => entry.covers);
    expect(page).toContain(`hold ${String(IXBRL_CASES.length)} small filings`);
    expect(page).toContain(`show ${String(covers.length)} of the 419 behaviours`);
    expect(page).toContain(`other target documents (${String(refused.length)})`);
    const rows = page.slice(page.indexOf('| behaviours | how many |')).matchAll(/^\|[^|]*\| (\d+) \|/gm);
    expect([...rows].reduce((sum, [, count]) => sum + Number(count), covers.length)).toBe(419);
  });
});

describe('what cannot be seen', () => {
  it('is not observed where the structure was not asked for, or the document is not well-formed', async () => {
    const text = IXBRL_CASES[0]?.document ?? '';
    const document: SourceDocument = { uri: 'small.htm', format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] };
    expect((await extractInlineXbrl(document)).observes).not.toContain('structure');
    const mended = await extract(text.replace('</body>', '<b></body>'));
    expect(mended.observes).not.toContain('structure');
    expect(mended.structure).toBeUndefined();
  });

  it('is counted where there are very many breaches of one kind', async () => {
    const document = IXBRL_CASES[0]?.document ?? '';
    const withIds = async (count: number): Promise<readonly Fact[]> => describeCase(document.replace('</body>', `${'<p id="x">x</p>'.repeat(count + 1)}</body>`));
    for (const [count, told, more] of [[999, 999, null], [1_000, 1_000, null], [1_001, 1_000, 1], [1_300, 1_000, 300]] as const) {
      const facts = await withIds(count);
      expect(facts.filter(({ name }) => name === 'repeated-id')).toHaveLength(told);
      expect(facts.filter(({ name }) => name === 'untold').map(valueOfRecord)).toEqual(more === null ? [] : [{ name: 'repeated-id', more }]);
    }
  });
});

describe('contexts, entities and taxonomies', () => {
  it('are told with what is wrong, and their years', async () => {
    const stem = (name: string): string => IXBRL_CASES.find((one) => one.stem === name)?.document ?? '';
    const valueOf = async (name: string, fact: string): Promise<readonly unknown[]> => (await describeCase(stem(name))).filter((one) => one.name === fact).map(valueOfRecord);
    expect(await valueOf('context-repeated', 'repeated-context')).toEqual([{ id: 'd', 'same-as': 'c' }]);
    expect(await valueOf('segment-without-dimension', 'segment-with-other-content')).toEqual([{ id: 'd', content: ['division'] }]);
    expect(await valueOf('two-entities', 'entity')).toEqual([
      { scheme: 'http://www.sec.gov/CIK', entity: '0009990009', contexts: 1, prefixes: ['dei'] },
      { scheme: 'http://www.sec.gov/CIK', entity: '0009990010', contexts: 1, prefixes: ['dei'] },
    ]);
    expect(await valueOf('two-years-of-dei', 'taxonomy')).toEqual([
      { prefix: 'dei', namespace: 'http://xbrl.sec.gov/dei/2025', year: 2025, 'other-year': 2024 },
      { prefix: 'dei', namespace: 'http://xbrl.sec.gov/dei/2024', year: 2024, 'other-year': 2025 },
    ]);
    expect(await valueOf('same-value-twice', 'contradicting-fact')).toEqual([]);
  });
});
