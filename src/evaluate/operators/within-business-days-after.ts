import { countBusinessDays, toDayNumber } from '../calendar.js';
import { readDateOperand } from '../date-operand.js';
import type { Operator } from '../operator.js';

/**
 * The date is at most so many business days of EDGAR after the date of another fact (Form 8-K General
 * Instruction B.1); on or before that date holds. Unknown for dates beyond the table of closures.
 */
export const withinBusinessDaysAfter: Operator = (actual, expected, { holdsForAll }) => {
  const { reference, days } = readDateOperand(expected, 'within-business-days-after');
  const day = toDayNumber(actual);
  const beyond: unknown[] = [];
  const truth = holdsForAll(reference, (other) => {
    const start = toDayNumber(other);
    if (day === undefined || start === undefined) return false;
    const count = countBusinessDays(start, day);
    if (count === undefined) beyond.push(other);
    return count !== undefined && count <= days;
  });
  return beyond.length > 0 ? 'unknown' : truth;
};
