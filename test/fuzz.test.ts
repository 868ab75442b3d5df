import { describe, expect, it } from 'vitest';
import type { FilingReport } from '../src/node.js';
import { lintFiling } from '../src/node.js';
import { faultOf } from '../scripts/fuzz/check-report.js';
import { MUTATORS } from '../scripts/fuzz/mutators.js';
import { createRandom } from '../scripts/fuzz/random.js';

const INPUT = Buffer.from('<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p id="p1">Item 1C. Cybersecurity 2025</p>\n</body></html>\n');
const OTHER = Buffer.from('facts:\n  materially-affected: false\n');

describe('the fuzzing', () => {
  it('has a dozen ways at least to damage an input', () => {
    expect(Object.keys(MUTATORS).length).toBeGreaterThanOrEqual(12);
  });

  it.each(Object.entries(MUTATORS))('%s: changes the input, and in the same way for the same seed', (_name, mutate) => {
    const results = Array.from({ length: 20 }, (_unused, number) => mutate(INPUT, createRandom(7, number), OTHER));
    expect(results.some((result) => !result.equals(INPUT))).toBe(true);
    expect(Array.from({ length: 20 }, (_unused, number) => mutate(INPUT, createRandom(7, number), OTHER))).toEqual(results);
    expect(INPUT.toString()).toContain('Item 1C. Cybersecurity 2025');
  });

  it('draws other numbers for other seeds and other cases', () => {
    const draw = (seed: number, number: number): string => Array.from({ length: 8 }, () => createRandom(seed, number).below(1_000)).join(' ');
    expect(new Set([draw(1, 1), draw(1, 2), draw(2, 1)]).size).toBe(3);
  });

  describe('finds fault with a report', () => {
    const place = { uri: 'a.htm', region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, charOffset: 0, charLength: 1 }, role: 'primary' as const };
    const finding = { ruleId: 'input/malformed' as const, severity: 'error' as const, message: 'Not well-formed.', help: 'Mend it.', locations: [place] as const, evidence: [], fingerprint: 'f' };
    const filing = { uri: 'a.htm', accession: null, form: null, registrant: null, cik: null, period: null, filed: null, inputs: [] };
    const report: FilingReport = { uri: 'a.htm', status: 'partial', filing, outcomes: [], findings: [finding] };

    it('and with none that keeps every promise', async () => {
      expect(faultOf(report, 10)).toBeNull();
      expect(faultOf(await lintFiling({ uri: 'a.htm', content: INPUT }), INPUT.length)).toBeNull();
    });

    it.each([
      ['of a failed filing without a reason', { ...report, findings: [] }],
      ['whose finding has no message', { ...report, findings: [{ ...finding, message: ' ' }] }],
      ['whose input problem does not say what to do', { ...report, findings: [{ ...finding, help: '' }] }],
      ['whose finding names no file', { ...report, findings: [{ ...finding, locations: [{ ...place, uri: '' }] as const }] }],
      ['whose finding stands behind the end', { ...report, findings: [{ ...finding, locations: [{ ...place, region: { ...place.region, charOffset: 99 } }] as const }] }],
      ['whose finding stands nowhere', { ...report, findings: [{ ...finding, locations: [{ ...place, region: { ...place.region, startLine: 0 } }] as const }] }],
    ])('%s', (_name, wrong) => {
      expect(faultOf(wrong, 10)).not.toBeNull();
    });
  });
});
