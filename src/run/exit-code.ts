import type { Tally } from '../model/report.js';

export interface ExitPolicy {
  /** Findings of this severity and above end in 1. */
  readonly failOn: 'error' | 'warning' | 'note';
  /** More warnings than this end in 1; absent means any number is fine. */
  readonly maxWarnings?: number;
  /** Open rules end in 2. */
  readonly requireEvaluated?: boolean;
  /** Filings that were not read, or not whole, end in 1. */
  readonly allowIncomplete?: boolean;
  /** Turns 1 into 0 where everything was read, never 2. */
  readonly exitZero?: boolean;
}

/** 0: everything was read and nothing at or above the bar was found. 1: findings. 2: something was not read; it wins, unless it is allowed. */
export function exitCode(tally: Tally, complete: boolean, policy: ExitPolicy): 0 | 1 | 2 {
  const isUnread = tally.partial > 0 || tally.failed > 0;
  if (!complete || (isUnread && !policy.allowIncomplete)) return 2;
  if (policy.requireEvaluated && tally.open > 0) return 2;
  // What was not read may hold what would be found: no option makes that a 0.
  if (isUnread) return 1;
  const counted = tally.errors + (policy.failOn === 'error' ? 0 : tally.warnings) + (policy.failOn === 'note' ? tally.notes : 0);
  const tooMany = policy.maxWarnings !== undefined && tally.warnings > policy.maxWarnings;
  return (counted > 0 || tooMany) && !policy.exitZero ? 1 : 0;
}
