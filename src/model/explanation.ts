import type { Argument } from './argument.js';
import type { AnalysisStatus } from './filing.js';
import type { Finding } from './finding.js';
import type { FilingReport } from './report.js';
import type { Rule } from './rule.js';

/** A rule, the argument for its verdict on one filing, and what it found. */
export interface ExplainedRule {
  /** Severity after the configuration. */
  readonly rule: Rule;
  readonly argument: Argument;
  readonly findings: readonly Finding[];
}

/** What rules made of one filing, and why. */
export interface Explanation {
  readonly uri: string;
  readonly status: AnalysisStatus;
  readonly filing: FilingReport['filing'];
  /** What could not be read of it: findings `input/…`. */
  readonly problems: readonly Finding[];
  /** None where nothing could be read. */
  readonly rules: readonly ExplainedRule[];
}
