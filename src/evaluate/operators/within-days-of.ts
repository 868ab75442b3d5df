import { toDayNumber } from '../calendar.js';
import { readDateOperand } from '../date-operand.js';
import type { Operator } from '../operator.js';

/** The date is at most so many days before or after the date of another fact. */
export const withinDaysOf: Operator = (actual, expected, { holdsForAll }) => {
  const { reference, days } = readDateOperand(expected, 'within-days-of');
  const day = toDayNumber(actual);
  return holdsForAll(reference, (other) => {
    const otherDay = toDayNumber(other);
    return day !== undefined && otherDay !== undefined && Math.abs(day - otherDay) <= days;
  });
};
