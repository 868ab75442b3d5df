import { getHeapStatistics } from 'node:v8';
import type { AnalysisStatus, Problem } from '../model/filing.js';
import { spentHelp } from '../model/limits.js';
import type { AskSpent, Limits, Spent } from '../model/limits.js';

/** Reads how far the process has come, in time and memory. */
export interface Meter {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number;
  /** Bytes that the program holds, with what it has let go of and nobody has collected yet. */
  readonly memory: () => number;
}

/**
 * The clock and the memory of this process. Memory is the heap of V8 with what hangs on it, which is what runs out first,
 * and not what the system has given to the process: that hardly ever shrinks, and the second filing would find there
 * what the first one took.
 */
export const PROCESS_METER: Meter = {
  now: () => performance.now(),
  memory: () => {
    const { used_heap_size: used, external_memory: external } = getHeapStatistics();
    return used + external;
  },
};

/** Opens the time and the memory that one filing may take: counted from now on, beyond what the process holds already. */
export function openAllowance({ seconds, memoryBytes }: Pick<Limits, 'seconds' | 'memoryBytes'>, meter: Meter = PROCESS_METER): AskSpent {
  const started = meter.now();
  const held = meter.memory();
  let spent: Spent | null = null;
  return () => (spent ??= meter.now() - started > seconds * 1000 ? { limit: 'seconds', amount: seconds === 1 ? '1 second' : `${seconds} seconds` }
    : meter.memory() - held > memoryBytes ? { limit: 'memoryBytes', amount: `${memoryBytes} bytes of memory` } : null);
}

/** What is said of a filing that took more than it may, and of what was left for that. */
export function describeSpent(spent: Spent, left: readonly string[], status: AnalysisStatus): Problem {
  return { ruleId: 'input/limit', severity: 'error', status, message: `The filing takes more than ${spent.amount}: ${left.join('; ')}.`, help: spentHelp(spent) };
}
