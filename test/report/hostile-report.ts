import fc from 'fast-check';
import type { FilingReport } from '../../src/model/report.js';
import { hostileText } from './hostile-text.js';
import { readReport, type WholeReport } from './reports.js';

const problems = readReport('problems');

function toReport([uri, message, quote, note, value, about, help]: readonly string[]): WholeReport {
  const region = { startLine: 1, startColumn: 3_000_000, endLine: 1, endColumn: 3_000_004, charOffset: 2_999_999, charLength: 4 };
  const filing: FilingReport = {
    uri: uri ?? '',
    status: 'partial',
    filing: { uri: uri ?? '', accession: null, form: about ?? '', registrant: message ?? '', cik: null, period: null, filed: null, inputs: [] },
    outcomes: [{ ruleId: 'cyd/no-drafting-residue', verdict: 'open', because: 'unobservable', about: about ?? '' }],
    findings: [
      {
        ruleId: 'cyd/no-drafting-residue', severity: 'error', message: message ?? '', fingerprint: '00',
        locations: [{ uri: uri ?? '', region, role: 'primary' }, { uri: note ?? '', region, role: 'related', note: note ?? '' }],
        evidence: [
          { fact: 'materially-affected', concept: 'cyd:x', quote: note ?? '', value: true },
          { fact: 'drafting-residue', quote: `${quote ?? ''}${note ?? ''}`, value: { [value ?? '']: [quote ?? '', null, 1] }, from: about ?? '' },
        ],
      },
      { ruleId: 'input/limit', severity: 'warning', message: quote ?? '', fingerprint: '01', locations: [{ uri: value ?? '', role: 'primary' }], evidence: [], help: help ?? '' },
    ],
  };
  return { ...problems, filings: [filing] };
}

/** A report of one filing, two findings and one open rule, all of whose words try to be more than words. */
export const hostileReport: fc.Arbitrary<WholeReport> = fc.array(hostileText, { minLength: 7, maxLength: 7 }).map(toReport);
