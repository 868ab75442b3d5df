import type { Finding } from '../../src/model/finding.js';
import type { FilingReport } from '../../src/model/report.js';
import { readSuppressions } from '../../src/suppress/read-suppressions.js';
import { createSuppressor } from '../../src/suppress/apply-suppressions.js';

export const RULES = new Set(['p/one', 'p/two']);
export const FIRST = '3f2a91bc00000000000000000000000a';
export const SECOND = '3f2a91bd00000000000000000000000b';

/** A finding of a rule with a fingerprint. */
export function finding(fingerprint: string, ruleId = 'p/one', severity: Finding['severity'] = 'error'): Finding {
  return { ruleId, severity, message: 'm', locations: [{ uri: 'a.htm', role: 'primary' }], evidence: [{ fact: 'f', quote: 'The words that it rests on.' }], fingerprint };
}

/** The report of one filing on which p/one failed and p/two passed, unless it says otherwise. */
export function report(findings: readonly Finding[], more: Partial<Omit<FilingReport, 'filing'>> & { readonly period?: string } = {}): FilingReport {
  const { period = '2025-12-31', ...rest } = more;
  return {
    uri: 'a.htm', status: 'analysed', findings,
    filing: { uri: 'a.htm', accession: null, form: '10-K', registrant: 'Acme Corp', cik: '0001234567', period, filed: null, inputs: [] },
    outcomes: [{ ruleId: 'p/one', verdict: 'fail', because: 'require-fails' }, { ruleId: 'p/two', verdict: 'pass', because: 'require-holds' }],
    ...rest,
  };
}

/** An entry as people write it. */
export function entry(fingerprint: string, more = ''): string {
  return `- fingerprint: ${fingerprint}\n  rule: p/one\n  reason: Agreed with counsel.\n  filing: { cik: '1234567', period: 2025-12-31 }\n${more}`;
}

/** Applies a file to filings and gives the findings of the filings, then those about the file. */
export function apply(text: string, filings: readonly FilingReport[], today = '2026-06-30'): { readonly filings: readonly (readonly Finding[])[]; readonly ofRun: readonly Finding[] } {
  const suppressor = createSuppressor(readSuppressions(text, 's.yaml', RULES), today);
  return { filings: filings.map((filing) => suppressor.apply(filing).findings), ofRun: suppressor.findings() };
}
