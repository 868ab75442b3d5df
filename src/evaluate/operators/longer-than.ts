import type { Operator } from '../operator.js';

/** The text has more characters (UTF-16 units) than this number. */
export const longerThan: Operator = (actual, expected) => {
  if (typeof expected !== 'number') throw new TypeError('longer-than takes a number');
  return typeof actual === 'string' && actual.length > expected;
};
