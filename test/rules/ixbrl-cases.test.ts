import { describe, expect, it } from 'vitest';
import { IXBRL_CASES } from '../../scripts/fixtures/ixbrl-cases.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';

const packs = (await loadBuiltinPacks()).filter(({ name }) => name === 'ixbrl');
const lint = async (document: string): Promise<FilingReport> => lintFiling({ uri: 'small.htm', content: document }, { packs });
const rulesOf = ({ findings }: FilingReport): readonly string[] => [...new Set(findings.map(({ ruleId }) => ruleId))];

describe('a valid document', () => {
  it.each(IXBRL_CASES.filter(({ rule, problem }) => rule === undefined && problem === undefined))('$stem has no finding, and every rule is decided', async ({ document }) => {
    const report = await lint(document);
    expect(report.findings.map(({ message }) => message)).toEqual([]);
    expect(report.outcomes.filter(({ verdict }) => verdict === 'open')).toEqual([]);
  });
});

describe('a document with one breach', () => {
  it.each(IXBRL_CASES.filter(({ rule }) => rule !== undefined))('$stem is found by $rule and by nothing else', async ({ document, rule = '', also, codes = [] }) => {
    const report = await lint(document);
    expect(rulesOf(report).toSorted()).toEqual([rule, ...(also === undefined ? [] : [also])].map((name) => `ixbrl/${name}`).toSorted());
    const said = report.findings.map(({ message }) => message).join('\n');
    for (const code of codes) expect(said).toContain(code);
    for (const { locations } of report.findings) expect(locations[0].region).toBeDefined();
  });

  it.each(IXBRL_CASES.filter(({ problem }) => problem !== undefined))('$stem is a problem of the input, and what it hides is open', async ({ document, problem }) => {
    const report = await lint(document);
    expect(rulesOf(report)).toEqual([problem]);
    expect(report.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId)).toContain('ixbrl/header-is-complete');
  });

  it('has very many of them: what is not listed is counted', async () => {
    const report = await lint((IXBRL_CASES[0]?.document ?? '').replace('</body>', `${'<p id="x">x</p>'.repeat(1_302)}</body>`));
    expect(rulesOf(report).toSorted()).toEqual(['ixbrl/everything-is-listed', 'ixbrl/ids-are-unique']);
    expect(report.findings.map(({ message }) => message)).toContain('301 more of the kind "repeated-id" are not listed.');
  });

  it('is there for every stable rule of the pack', () => {
    const stable = packs.flatMap(({ rules }) => rules).filter(({ id, status }) => status === 'stable' && id !== 'ixbrl/everything-is-listed').map(({ id }) => id);
    expect(stable.filter((id) => !IXBRL_CASES.some(({ rule }) => `ixbrl/${rule ?? ''}` === id))).toEqual([]);
  });
});
