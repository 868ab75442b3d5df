import type { PlainValue } from '../model/fact.js';
import type { Truth } from './truth.js';

/** What an operator may ask besides its own two operands. */
export interface Lookup {
  /** Whether a test holds for every fact of a name (`name` or `name.path`); false where the fact is absent, unknown where it cannot be seen. */
  readonly holdsForAll: (reference: string, test: (other: unknown) => boolean) => Truth;
  /** Whether a test holds for every other fact of the same element in the same context; unknown where contexts cannot be seen. */
  readonly holdsForTwins: (test: (other: unknown) => boolean) => Truth;
  /** Folds a text for comparison; see foldText. */
  readonly fold: (text: string) => string;
}

/**
 * One operator: a pure predicate over what a fact says and what the rule expects. A fact of another type
 * than the operator compares gives false, never a conversion; `undefined` is a path that leads nowhere.
 * Errors: throws TypeError where the rule's own value is of the wrong type.
 */
export type Operator = (actual: unknown, expected: PlainValue, lookup: Lookup) => Truth;

/** Operators by name. */
export type Operators = Readonly<Record<string, Operator>>;
