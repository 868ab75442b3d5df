import type { PlainValue } from '../../model/fact.js';
import { countBusinessDays, toDayNumber } from '../calendar.js';
import type { Operator } from '../operator.js';

function read(expected: PlainValue): { readonly reference: string; readonly days: number } {
  if (typeof expected === 'object' && expected !== null && 'fact' in expected && 'days' in expected) {
    const { fact, path = 'value', days } = expected;
    if (typeof fact === 'string' && typeof path === 'string' && typeof days === 'number') return { reference: `${fact}.${path}`, days };
  }
  throw new TypeError('within-business-days-after takes { fact, path?, days }');
}

/**
 * The date is at most so many business days of EDGAR after the date of another fact (Form 8-K General
 * Instruction B.1); on or before that date holds. Unknown for dates beyond the table of closures.
 */
export const withinBusinessDaysAfter: Operator = (actual, expected, { holdsForAll }) => {
  const { reference, days } = read(expected);
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
