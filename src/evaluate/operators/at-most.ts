import type { Operator } from '../operator.js';

/** The value is a number and not greater than this one. */
export const atMost: Operator = (actual, expected) => {
  if (typeof expected !== 'number') throw new TypeError('at-most takes a number');
  return typeof actual === 'number' && actual <= expected;
};
