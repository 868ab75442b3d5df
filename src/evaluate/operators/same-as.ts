import type { Operator } from '../operator.js';

/** The value is the same as that of another fact (`name` or `name.path`); strings are folded as texts are. */
export const sameAs: Operator = (actual, expected, { holdsForAll, fold }) => {
  if (typeof expected !== 'string') throw new TypeError('same-as takes the name of a fact');
  return holdsForAll(expected, (other) => {
    if (typeof actual === 'string') return typeof other === 'string' && fold(actual) === fold(other);
    return (typeof actual === 'number' || typeof actual === 'boolean') && actual === other;
  });
};
