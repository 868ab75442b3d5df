import type { Operator } from '../operator.js';

/** The value is exactly one of these strings, numbers or booleans. */
export const isOneOf: Operator = (actual, expected) => {
  if (!Array.isArray(expected)) throw new TypeError('is-one-of takes a list');
  return (typeof actual === 'string' || typeof actual === 'number' || typeof actual === 'boolean') && expected.includes(actual);
};
