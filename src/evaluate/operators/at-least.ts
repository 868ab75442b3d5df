import type { Operator } from '../operator.js';

/** The value is a number and not smaller than this one. */
export const atLeast: Operator = (actual, expected) => {
  if (typeof expected !== 'number') throw new TypeError('at-least takes a number');
  return typeof actual === 'number' && actual >= expected;
};
