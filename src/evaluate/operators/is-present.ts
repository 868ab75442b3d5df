import type { Operator } from '../operator.js';

/** There is something: a value (nil included) that is not an empty list or an empty record. */
export const isPresent: Operator = (actual) => actual !== undefined && !isEmpty(actual);

function isEmpty(actual: unknown): boolean {
  if (Array.isArray(actual)) return actual.length === 0;
  return typeof actual === 'object' && actual !== null && Object.keys(actual).length === 0;
}
