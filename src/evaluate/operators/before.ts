import { toDayNumber } from '../calendar.js';
import type { Operator } from '../operator.js';

/** The value is a date `YYYY-MM-DD` before this one. */
export const before: Operator = (actual, expected) => {
  const limit = toDayNumber(expected);
  if (limit === undefined) throw new TypeError('before takes a date YYYY-MM-DD');
  const day = toDayNumber(actual);
  return day !== undefined && day < limit;
};
