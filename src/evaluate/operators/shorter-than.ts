import type { Operator } from '../operator.js';

/** The text has fewer characters (UTF-16 units) than this number. */
export const shorterThan: Operator = (actual, expected) => {
  if (typeof expected !== 'number') throw new TypeError('shorter-than takes a number');
  return typeof actual === 'string' && actual.length < expected;
};
