import type { Operators } from '../operator.js';
import { after } from './after.js';
import { atLeast } from './at-least.js';
import { atMost } from './at-most.js';
import { before } from './before.js';
import { containsTextOf } from './contains-text-of.js';
import { is } from './is.js';
import { isAbsent } from './is-absent.js';
import { isOneOf } from './is-one-of.js';
import { isPresent } from './is-present.js';
import { longerThan } from './longer-than.js';
import { matches } from './matches.js';
import { mentions } from './mentions.js';
import { mentionsTogether } from './mentions-together.js';
import { sameAs } from './same-as.js';
import { sameInContext } from './same-in-context.js';
import { shorterThan } from './shorter-than.js';
import { withinBusinessDaysAfter } from './within-business-days-after.js';
import { withinDaysOf } from './within-days-of.js';

/** The closed set of operators that rules may use; `schemas/rule.schema.json` names the same. */
export const operators: Operators = {
  'is': is,
  'is-one-of': isOneOf,
  'is-present': isPresent,
  'is-absent': isAbsent,
  'at-least': atLeast,
  'at-most': atMost,
  'before': before,
  'after': after,
  'same-as': sameAs,
  'same-in-context': sameInContext,
  'mentions': mentions,
  'mentions-together': mentionsTogether,
  'matches': matches,
  'shorter-than': shorterThan,
  'longer-than': longerThan,
  'contains-text-of': containsTextOf,
  'within-days-of': withinDaysOf,
  'within-business-days-after': withinBusinessDaysAfter,
};
