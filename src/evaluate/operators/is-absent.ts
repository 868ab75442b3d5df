import type { Operator } from '../operator.js';
import { isPresent } from './is-present.js';
import { negate } from '../truth.js';

/** There is nothing: the opposite of is-present. */
export const isAbsent: Operator = (actual, expected, lookup) => negate(isPresent(actual, expected, lookup));
