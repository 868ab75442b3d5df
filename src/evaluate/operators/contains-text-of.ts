import type { Operator } from '../operator.js';

/** The text holds the whole text of another fact, folded; an empty text is not held by anything. */
export const containsTextOf: Operator = (actual, expected, { holdsForAll, fold }) => {
  if (typeof expected !== 'string') throw new TypeError('contains-text-of takes the name of a fact');
  const reference = expected.includes('.') ? expected : `${expected}.text`;
  return holdsForAll(reference, (other) => {
    if (typeof actual !== 'string' || typeof other !== 'string') return false;
    const part = fold(other);
    return part !== '' && fold(actual).includes(part);
  });
};
