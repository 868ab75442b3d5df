import { createHash } from 'node:crypto';
import type { Problem } from '../model/filing.js';

/** Identifies a problem of the input by what it says, without offsets or file names. */
export function fingerprintInput(problem: Problem): string {
  return createHash('sha256').update(`${problem.ruleId}\n${problem.message}`).digest('hex').slice(0, 32);
}
