import type { Operator } from '../operator.js';

/** Every other fact of the same element in the same context has the same value; strings are folded as texts are. */
export const sameInContext: Operator = (actual, _expected, { holdsForTwins, fold }) => {
  if (actual === undefined) return false;
  return holdsForTwins((other) => (typeof actual === 'string' && typeof other === 'string' ? fold(actual) === fold(other) : actual === other));
};
