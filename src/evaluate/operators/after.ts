import { toDayNumber } from '../calendar.js';
import type { Operator } from '../operator.js';

/** The value is a date `YYYY-MM-DD` after this one. */
export const after: Operator = (actual, expected) => {
  const limit = toDayNumber(expected);
  if (limit === undefined) throw new TypeError('after takes a date YYYY-MM-DD');
  const day = toDayNumber(actual);
  return day !== undefined && day > limit;
};
