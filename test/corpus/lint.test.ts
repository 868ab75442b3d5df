import { describe, expect, it } from 'vitest';
import { lintFiling } from '../../src/run/lint-filing.js';
import { corpus, realFilings } from './corpus.js';

/** Every finding on these filings has been read in its document and found right; see docs/accuracy.md. */
const READ: Readonly<Record<string, readonly string[]>> = {
  'abbv-10-k-2025-02-14.html': ['warning cyd/flags-are-tagged', 'error cyd/materially-affected-is-tagged', 'warning cyd/board-oversight-is-tagged', 'warning cyd/management-role-is-tagged'],
  'adbe-10-k-2025-01-13.html': ['warning cyd/materially-affected-no-is-stated', 'warning cyd/expertise-is-specific'],
  'amzn-10-k-2025-02-07.html': ['warning cyd/materially-affected-no-is-stated'],
  'crm-10-k-2025-03-05.html': ['warning cyd/materially-affected-is-not-time-limited'],
  'hd-10-k-2025-03-21.html': ['warning cyd/item-is-wholly-tagged', 'warning cyd/materially-affected-is-not-time-limited'],
  'ma-10-k-2025-02-12.html': ['warning cyd/materially-affected-no-is-stated', 'warning cyd/expertise-is-specific'],
  'nvda-10-k-2025-02-26.html': ['warning cyd/materially-affected-no-is-stated'],
  'tsla-10-k-2025-01-30.html': ['warning cyd/materially-affected-no-is-stated'],
  'wfc-10-k-2025-02-25.html': ['warning input/missing-part'],
  '0001079973-25-001631.htm': ['warning cyd/incident-impact-is-tagged', 'warning cyd/incident-timing-is-tagged', 'warning cyd/undetermined-is-tagged'],
  '0001193125-25-119311.htm': ['warning cyd/incident-timing-has-date', 'note cyd/undetermined-is-tagged'],
  '0001193125-26-149607.htm': ['warning cyd/undetermined-is-no-conclusion'],
  '0001213900-25-054319.htm': ['warning cyd/incident-scope-is-tagged', 'warning cyd/incident-timing-is-tagged', 'note cyd/undetermined-is-tagged'],
  '0001437749-26-009193.htm': [
    'warning cyd/incident-impact-is-tagged', 'warning cyd/incident-scope-is-tagged', 'warning cyd/incident-timing-is-tagged',
    'warning cyd/text-block-is-escaped', 'warning cyd/undetermined-is-tagged',
  ],
  '0001493152-26-013239.htm': [
    'warning cyd/incident-impact-is-tagged', 'warning cyd/incident-timing-is-tagged', 'warning cyd/annual-concepts-in-annual-report',
    'warning cyd/annual-concepts-in-annual-report', 'warning cyd/annual-concepts-in-annual-report', 'warning cyd/undetermined-is-tagged',
    'warning cyd/annual-concepts-in-annual-report', 'warning cyd/incident-text-is-no-caution',
  ],
  '0001679788-25-000094.htm': ['warning cyd/incident-scope-is-tagged', 'warning cyd/incident-timing-is-tagged', 'warning cyd/undetermined-is-tagged', 'error cyd/text-block-has-words'],
};

describe.skipIf(corpus === null)('real filings (skipped where there is no corpus)', () => {
  it.each([...realFilings('10-K'), ...realFilings('8-K')])('$name: what was read and found right is found, and nothing else', async ({ name, bytes }) => {
    const { findings, outcomes, status } = await lintFiling({ uri: name, content: bytes });
    expect(findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(READ[name] ?? []);
    expect(status).toBe(name.startsWith('wfc') ? 'partial' : 'analysed');
    // A document does not say when it was filed.
    if (status === 'analysed') expect(outcomes.filter(({ verdict, about }) => verdict === 'open' && about !== 'filed')).toEqual([]);
    for (const { locations } of findings) {
      const { region } = locations[0];
      expect(region?.charLength).toBeGreaterThanOrEqual(0);
    }
  });
});
