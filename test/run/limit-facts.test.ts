import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { limitFacts } from '../../src/run/limit-facts.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { inlineDocument } from '../../scripts/fixtures/inline-document.js';

const packs = await loadDefaultPacks();
const CONCEPT = 'cyd:CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock';

function fact(text: string, concept = CONCEPT): Fact {
  return {
    name: concept, origin: 'tagged', concept, kind: 'text', text, breaks: [4, 8],
    segments: [{ at: 0, length: 6, source: { start: 100, end: 106 } }, { at: 6, length: text.length - 6, source: { start: 110, end: 110 + text.length - 6 } }],
    location: { uri: 'a.htm', spans: [{ start: 100, end: 110 + text.length }] },
  };
}

describe('the facts that rules see', () => {
  it.each([[2, 2, 0], [3, 3, 0], [4, 3, 1]])('are at most three of their elements, where that is the limit: of %i', (count, kept, problems) => {
    const limited = limitFacts(Array.from({ length: count }, () => fact('We assess.')), packs, { ...DEFAULT_LIMITS, facts: 3 });
    expect([limited.facts.length, limited.problems.length]).toEqual([kept, problems]);
    if (problems > 0) expect(limited.problems[0]).toMatchObject({ ruleId: 'input/limit', status: 'partial', location: { uri: 'a.htm' } });
  });

  it('of elements that no rule speaks of are not counted', () => {
    expect(limitFacts(Array.from({ length: 9 }, () => fact('Revenue.', 'us-gaap:Revenues')), packs, { ...DEFAULT_LIMITS, facts: 3 })).toMatchObject({ facts: { length: 9 }, problems: [] });
  });

  it.each([[9, 9], [10, 10], [11, 10]])('have at most ten characters of text, where that is the limit: of %i', (length, kept) => {
    const { facts: [only], problems } = limitFacts([fact('x'.repeat(length))], packs, { ...DEFAULT_LIMITS, searchedLength: 10 });
    expect(only).toMatchObject({ text: 'x'.repeat(kept), breaks: [4, 8], segments: [{ at: 0, length: 6 }, { at: 6, length: kept - 6, source: { start: 110, end: 110 + kept - 6 } }] });
    expect(problems.map(({ ruleId, status }) => `${status} ${ruleId}`)).toEqual(length > 10 ? ['partial input/limit'] : []);
  });
});

describe('a filing with more prose than is searched', () => {
  const cover = '<p><ix:nonNumeric contextRef="c" name="dei:DocumentType" id="d">10-K</ix:nonNumeric> <ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate" id="e">2025-12-31</ix:nonNumeric></p>';
  const write = (length: number): string => inlineDocument({ body: `${cover}<div><ix:nonNumeric contextRef="c" name="${CONCEPT}" escape="true" id="f">${'We own our plant. '.repeat(length / 18)}</ix:nonNumeric></div>` });

  it('is read in part, and what is not found in it stays open', { timeout: 60_000 }, async () => {
    const report = await lintFiling({ uri: 'a.htm', content: write(1_080_000) }, { packs });
    expect(report).toMatchObject({ status: 'partial' });
    expect(report.findings.filter(({ ruleId }) => ruleId === 'input/limit').map(({ message }) => message)).toEqual([
      'Nothing was looked for in the prose: tagged text and sections have 1079999 characters, more than 1000000.',
      'The rules read only a part of this fact: it has 1079999 characters, more than 1000000.',
    ]);
    expect(report.outcomes.filter(({ verdict, because }) => verdict === 'open' && because === 'not-read').length).toBeGreaterThan(5);
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('cyd/materially'))).toEqual([]);
  });

  it('is read whole below the limit', { timeout: 60_000 }, async () => {
    const report = await lintFiling({ uri: 'a.htm', content: write(180_000) }, { packs });
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('input/'))).toEqual([]);
  });
});
