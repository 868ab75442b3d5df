import type { Operator } from '../operator.js';

/** There is something: a value (nil included) that is not an empty list. */
export const isPresent: Operator = (actual) => actual !== undefined && !(Array.isArray(actual) && actual.length === 0);
