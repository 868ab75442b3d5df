import type { Operator } from '../operator.js';

/** The value is exactly this string, number or boolean. */
export const is: Operator = (actual, expected) => {
  if (typeof expected === 'object') throw new TypeError('is takes a string, a number or a boolean');
  return actual === expected;
};
