import type { Origin, PlainValue } from './fact.js';
import type { ReasonCode, Verdict } from './finding.js';
import type { RegionLocation } from './location.js';
import type { RuleId } from './rule.js';

/** How a rule came to its verdict on one filing, for people who want to follow it. */
export interface Argument {
  readonly ruleId: RuleId;
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  /** The fact that was absent, unobservable or undecided, where there is one. */
  readonly about?: string;
  /** One, or one for each fact at hand in a rule with `each`; none where form, period or the set of facts decided. */
  readonly cases: readonly ArgumentCase[];
}

/** The rule over the filing, or over the fact at hand. */
export interface ArgumentCase {
  readonly it?: ArgumentFact;
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  readonly about?: string;
  /** What makes the rule apply; absent where it always does. */
  readonly when?: ArgumentNode;
  /** What the rule asks; absent where it does not apply. */
  readonly require?: ArgumentNode;
}

/** A condition and whether it held; its parts in the order written. */
export type ArgumentNode = ArgumentGroup | ArgumentLeaf;

export interface ArgumentGroup {
  readonly kind: 'all' | 'any';
  readonly truth: boolean | 'unknown';
  readonly parts: readonly ArgumentNode[];
}

export interface ArgumentLeaf {
  readonly kind: 'leaf';
  /** After the negation, if the leaf stood under `not`. */
  readonly truth: boolean | 'unknown';
  readonly negated: boolean;
  /** Names as the rule writes them. */
  readonly fact: string;
  readonly path?: string;
  readonly operator: string;
  readonly expected?: PlainValue;
  /** The facts of the name, each with whether the leaf holds for it. */
  readonly facts: readonly (ArgumentFact & { readonly truth: boolean | 'unknown' })[];
  /** The facts that they were compared with. */
  readonly compared: readonly ArgumentFact[];
  /** Why the leaf is unknown, or that its fact is absent. */
  readonly because?: ReasonCode;
  readonly about?: string;
}

/** A fact as a condition read it. */
export interface ArgumentFact {
  /** Vocabulary name. */
  readonly name: string;
  readonly origin: Origin;
  readonly concept?: string;
  readonly value?: PlainValue;
  /** At most 200 characters, white space folded. */
  readonly quote?: string;
  /** Derived facts: where the answer was found, and the answer of each place that was searched. */
  readonly from?: string;
  readonly looked?: Readonly<Partial<Record<string, string>>>;
  readonly location?: RegionLocation;
}
