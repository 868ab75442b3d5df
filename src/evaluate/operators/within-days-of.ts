import type { PlainValue } from '../../model/fact.js';
import { toDayNumber } from '../calendar.js';
import type { Operator } from '../operator.js';

function read(expected: PlainValue): { readonly reference: string; readonly days: number } {
  if (typeof expected === 'object' && expected !== null && 'fact' in expected && 'days' in expected) {
    const { fact, path = 'value', days } = expected;
    if (typeof fact === 'string' && typeof path === 'string' && typeof days === 'number') return { reference: `${fact}.${path}`, days };
  }
  throw new TypeError('within-days-of takes { fact, path?, days }');
}

/** The date is at most so many days before or after the date of another fact. */
export const withinDaysOf: Operator = (actual, expected, { holdsForAll }) => {
  const { reference, days } = read(expected);
  const day = toDayNumber(actual);
  return holdsForAll(reference, (other) => {
    const otherDay = toDayNumber(other);
    return day !== undefined && otherDay !== undefined && Math.abs(day - otherDay) <= days;
  });
};
