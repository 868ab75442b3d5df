import { describe, expect, it } from 'vitest';
import { lintFiling } from '../../src/run/lint-filing.js';
import { corpus, realFilings } from './corpus.js';

/** Every finding on these filings has been read in its document and found right; see docs/accuracy.md. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'abbv-10-k-2025-02-14.html': ['error cyd/materially-affected-is-tagged'],
  'adbe-10-k-2025-01-13.html': ['warning cyd/materially-affected-no-is-stated'],
  'amzn-10-k-2025-02-07.html': ['warning cyd/materially-affected-no-is-stated'],
  'ma-10-k-2025-02-12.html': ['warning cyd/materially-affected-no-is-stated'],
  'nvda-10-k-2025-02-26.html': ['warning cyd/materially-affected-no-is-stated'],
  'tsla-10-k-2025-01-30.html': ['warning cyd/materially-affected-no-is-stated'],
  'wfc-10-k-2025-02-25.html': ['warning input/missing-part'],
  '0001079973-25-001631.htm': ['warning cyd/incident-impact-is-tagged'],
  '0001437749-26-009193.htm': ['warning cyd/incident-impact-is-tagged', 'warning cyd/text-block-is-escaped'],
  '0001493152-26-013239.htm': [
    'warning cyd/incident-impact-is-tagged', 'warning cyd/annual-concepts-in-annual-report', 'warning cyd/annual-concepts-in-annual-report',
    'warning cyd/annual-concepts-in-annual-report', 'warning cyd/annual-concepts-in-annual-report',
  ],
  '0001679788-25-000094.htm': ['error cyd/text-block-has-words'],
};

describe.skipIf(corpus === null)('real filings (skipped where there is no corpus)', () => {
  it.each([...realFilings('10-K'), ...realFilings('8-K')])('$name: what was read and found right is found, and nothing else', async ({ name, bytes }) => {
    const { findings, outcomes, status } = await lintFiling({ uri: name, content: bytes });
    expect(findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(READ[name] ?? []);
    expect(status).toBe(name.startsWith('wfc') ? 'partial' : 'analysed');
    if (status === 'analysed') expect(outcomes.filter(({ verdict }) => verdict === 'open')).toEqual([]);
    for (const { locations } of findings) {
      const { region } = locations[0];
      expect(region?.charLength).toBeGreaterThanOrEqual(0);
    }
  });
});
