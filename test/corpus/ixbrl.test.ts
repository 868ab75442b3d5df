import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { IXBRL_CASES } from '../../scripts/fixtures/ixbrl-cases.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { corpus, realFilings } from './corpus.js';

/** EDGAR took every one of these filings, so none has an error; every warning here was read in its document and is one that EDGAR gives. */
const WARNED: Readonly<Record<string, readonly [rule: string, count: number][]>> = {
  'abbv-10-k-2025-02-14.html': [['ixbrl/hidden-fact-cannot-be-shown', 4]],
  'adbe-10-k-2025-01-13.html': [['dei/annual-cover-is-shown', 1], ['ixbrl/hidden-fact-cannot-be-shown', 2]],
  'amzn-10-k-2025-02-07.html': [['ixbrl/hidden-fact-cannot-be-shown', 1], ['ixbrl/hidden-fact-is-shown-somewhere', 5]],
  'ba-10-k-2025-02-03.html': [['dei/cover-is-shown', 1]],
  'crm-10-k-2025-03-05.html': [['ixbrl/hidden-fact-is-shown-somewhere', 2]],
  'googl-10-k-2025-02-05.html': [['ixbrl/hidden-fact-cannot-be-shown', 2], ['ixbrl/hidden-fact-is-shown-somewhere', 2]],
  'ma-10-k-2025-02-12.html': [['ixbrl/hidden-fact-cannot-be-shown', 7], ['ixbrl/hidden-fact-is-shown-somewhere', 8]],
  'nvda-10-k-2025-02-26.html': [['ixbrl/hidden-fact-is-shown-somewhere', 3]],
  'tsla-10-k-2025-01-30.html': [['ixbrl/hidden-fact-is-shown-somewhere', 1]],
  'unh-10-k-2025-02-27.html': [['dei/annual-cover-is-shown', 1], ['ixbrl/hidden-fact-cannot-be-shown', 4], ['ixbrl/hidden-fact-is-shown-somewhere', 1]],
  'wfc-10-k-2025-02-25.html': [['dei/annual-cover-is-shown', 3], ['dei/cover-is-shown', 2], ['ixbrl/hidden-fact-cannot-be-shown', 16]],
  'wmt-10-k-2025-03-14.html': [['ixbrl/hidden-fact-is-shown-somewhere', 1]],
  '0001679788-25-000094.htm': [['dei/phone-is-tagged', 1]],
};

describe.skipIf(corpus === null)('mark-up and cover pages of real filings (skipped where there is no corpus)', () => {
  it.each([...realFilings('10-K'), ...realFilings('8-K')])('$name has no error, and the warnings that were read', async ({ name, bytes }) => {
    const packs = (await loadBuiltinPacks()).filter((pack) => pack.name !== 'cyd');
    const { findings } = await lintFiling({ uri: name, content: bytes }, { packs });
    const counts = new Map<string, number>();
    for (const { ruleId, severity } of findings) if (!ruleId.startsWith('input/')) counts.set(`${severity} ${ruleId}`, (counts.get(`${severity} ${ruleId}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries((WARNED[name] ?? []).map(([rule, count]) => [`warning ${rule}`, count])));
  });
});

describe.skipIf(corpus === null)('the names of the conformance suite (skipped where there is no corpus)', () => {
  it('are those that the small documents claim to show', () => {
    const written: unknown = JSON.parse(readFileSync(path.join(corpus ?? '', 'conformance/ixbrl-1.1-variation-ids.json'), 'utf8'));
    const names = Object.keys(written ?? {}).filter((name) => name.startsWith('tests/')).map((name) => name.replace(/^tests\/[^/]+\//, '').replace('.xml', ''));
    expect(names).toHaveLength(419);
    const known = new Set(names);
    expect(IXBRL_CASES.flatMap(({ covers }) => covers).filter((name) => !known.has(name))).toEqual([]);
  });
});
