import { describe, expect, it } from 'vitest';
import { writeSubmission } from '../../scripts/fixtures/document-set.js';
import { IXBRL_CASES } from '../../scripts/fixtures/ixbrl-cases.js';
import type { IxbrlCase } from '../../scripts/fixtures/ixbrl-parts.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';

const packs = (await loadBuiltinPacks()).filter(({ name }) => name === 'ixbrl');
const HEADER = { form: '10-K', accession: '0009990009-26-000001', registrant: 'SMALL INC', cik: '0009990009', period: '2025-12-31', filed: '2026-02-13' };
/** Lints a document, or a submission where a case has several. */
const lint = async ({ document, others = [] }: Pick<IxbrlCase, 'document' | 'others'>): Promise<FilingReport> => lintFiling(
  others.length === 0
    ? { uri: 'small.htm', content: document }
    : { uri: 'small.txt', content: writeSubmission(HEADER, [document, ...others].map((text, index) => ({ type: index === 0 ? '10-K' : 'EX-99', name: `small-${String(index)}.htm`, text }))) },
  { packs },
);
const rulesOf = ({ findings }: FilingReport): readonly string[] => [...new Set(findings.map(({ ruleId }) => ruleId))];

describe('a valid document', () => {
  it.each(IXBRL_CASES.filter(({ rule, problem }) => rule === undefined && problem === undefined))('$stem has no finding, and every rule is decided', async (entry) => {
    const report = await lint(entry);
    expect(report.findings.map(({ message }) => message)).toEqual([]);
    expect(report.outcomes.filter(({ verdict }) => verdict === 'open')).toEqual([]);
  });
});

describe('a document with one breach', () => {
  it.each(IXBRL_CASES.filter(({ rule }) => rule !== undefined))('$stem is found by $rule and by nothing else', async ({ document, others, rule = '', also, codes = [] }) => {
    const report = await lint({ document, ...(others ? { others } : {}) });
    expect(rulesOf(report).toSorted()).toEqual([rule, ...(also === undefined ? [] : [also])].map((name) => `ixbrl/${name}`).toSorted());
    const said = report.findings.map(({ message }) => message).join('\n');
    for (const code of codes) expect(said).toContain(code);
    for (const { locations } of report.findings) expect(locations[0].region).toBeDefined();
  });

  it.each(IXBRL_CASES.filter(({ problem }) => problem !== undefined))('$stem is a problem of the input, and what it hides is open', async ({ document, others, problem }) => {
    const report = await lint({ document, ...(others ? { others } : {}) });
    expect(rulesOf(report)).toEqual([problem]);
    expect(report.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId)).toContain('ixbrl/header-is-complete');
  });

  it('has very many of them: what is not listed is counted', async () => {
    const report = await lint({ document: (IXBRL_CASES[0]?.document ?? '').replace('</body>', `${'<p id="x">x</p>'.repeat(1_302)}</body>`) });
    expect(rulesOf(report).toSorted()).toEqual(['ixbrl/everything-is-listed', 'ixbrl/ids-are-unique']);
    expect(report.findings.map(({ message }) => message)).toContain('301 more of the kind "repeated-id" are not listed.');
  });

  it('is there for every stable rule of the pack', () => {
    const stable = packs.flatMap(({ rules }) => rules).filter(({ id, status }) => status === 'stable' && id !== 'ixbrl/everything-is-listed').map(({ id }) => id);
    expect(stable.filter((id) => !IXBRL_CASES.some(({ rule }) => `ixbrl/${rule ?? ''}` === id))).toEqual([]);
  });
});
