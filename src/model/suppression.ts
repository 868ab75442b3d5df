import type { FilingId } from './filing.js';
import type { Finding, Suppression } from './finding.js';
import type { Region } from './location.js';
import type { RuleId } from './rule.js';

/** Which filing an entry is about, in the words of the filing. */
export interface SuppressedFiling {
  readonly registrant?: string;
  readonly cik?: string;
  readonly period?: string;
  /** Not part of a fingerprint: it tells a report from its amendment when an entry covers nothing. */
  readonly form?: string;
}

/** One finding that somebody accepted. */
export interface SuppressionEntry extends Suppression {
  readonly fingerprint: string;
  readonly ruleId: RuleId;
  /** Absent where nobody wrote it down: such an entry is never called unused. */
  readonly filing?: SuppressedFiling;
  /** Where the fingerprint stands in the file. */
  readonly region: Region;
}

/** A file of suppressions. */
export interface SuppressionList {
  readonly uri: string;
  readonly entries: readonly SuppressionEntry[];
}

/** A finding and the filing that it was found in. */
export interface FoundFinding {
  readonly finding: Finding;
  readonly filing: Pick<FilingId, 'uri' | 'registrant' | 'cik' | 'period' | 'form'>;
}

/** What is written beside a finding. */
export interface Acceptance {
  readonly reason: string;
  readonly approvedBy?: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until?: string;
  /** The day on which it is accepted. */
  readonly today: string;
  /** Whether the words of the filing may stand in the file. */
  readonly quotes: boolean;
}

/** Registrant and period as one text, equal for filings whose findings can have the same fingerprints. */
export function filingKey({ cik, registrant, period }: SuppressedFiling | Pick<FilingId, 'cik' | 'registrant' | 'period'>): string {
  return JSON.stringify([cik?.replace(/^0+/, '') ?? registrant ?? '', period ?? '']);
}

/** Whether a finding is one of the filing's disclosure: what could not be read and what is wrong with a suppression cannot be accepted. */
export function canBeSuppressed(ruleId: RuleId): boolean {
  return !/^(?:input|suppression)\//.test(ruleId);
}

/** Characters of a fingerprint's hash that are printed, and the fewest that name it. */
export const SHORT = 8;

/** As much of a fingerprint as people type. */
export function shortFingerprint(fingerprint: string): string {
  const [hash = '', ordinal] = fingerprint.split(':');
  return `${hash.slice(0, SHORT)}${ordinal === undefined ? '' : `:${ordinal}`}`;
}
