import type { PlainValue } from './fact.js';
import type { Region } from './location.js';
import type { RuleId } from './rule.js';
import type { Severity } from './severity.js';

/** SARIF's own words. */
export type Verdict = 'pass' | 'fail' | 'notApplicable' | 'open';

/** Why a rule ended on its verdict. */
export type ReasonCode =
  | 'require-holds' | 'require-fails'
  | 'form' | 'period' | 'when-is-false' | 'fact-absent' | 'nothing-to-check'
  | 'unobservable' | 'undecided' | 'not-read' | 'not-evaluated' | 'rule-error';

export interface FindingLocation {
  readonly uri: string;
  /** Absent only where the input is a file of which nothing could be read. */
  readonly region?: Region;
  readonly role: 'primary' | 'related';
  readonly note?: string;
  /** The same place in the reading copy of the file, where one is written: what people look at first. */
  readonly readingCopy?: { readonly uri: string; readonly region: Region };
  /** GitHub's hash of the line that the place begins on, in the reading copy where there is one; of primary places, where a run was asked for it. */
  readonly lineHash?: string;
}

/** The words of the filing that a finding rests on. */
export interface Evidence {
  /** Vocabulary name. */
  readonly fact: string;
  readonly concept?: string;
  /** At most 200 characters, white space folded. */
  readonly quote?: string;
  readonly value?: PlainValue;
  /** Where a derived fact was found. */
  readonly from?: string;
}

/** What somebody accepted, and why; days are `YYYY-MM-DD`. */
export interface Suppression {
  readonly reason: string;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
  /** The last day on which it holds. */
  readonly until?: string;
}

export interface Finding {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** The message with `…` in place of words of the filing, for reports that carry none; no report prints it beside the message. */
  readonly wordless?: string;
  /** The first is primary. */
  readonly locations: readonly [FindingLocation, ...FindingLocation[]];
  readonly evidence: readonly Evidence[];
  /** Stable under edits elsewhere and in other forms of the filing; see docs/decisions/018. */
  readonly fingerprint: string;
  /** What to do about it; for `input/…` findings the remedy. */
  readonly help?: string;
  /** Stands where somebody accepted the finding: it is reported and counts for nothing. */
  readonly suppression?: Suppression;
}

/** What became of one rule on one filing. */
export interface Outcome {
  readonly ruleId: RuleId;
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  /** The fact that was absent, unobservable or undecided, where there is one. */
  readonly about?: string;
  readonly findings: readonly Finding[];
}
