import type { Origin, PlainValue } from './fact.js';
import type { ReasonCode, Verdict } from './finding.js';
import type { RegionLocation } from './location.js';
import type { RuleId } from './rule.js';
import type { Severity } from './severity.js';

/** A verdict, why, and what it is about. */
export interface ArgumentVerdict {
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  /** The fact that was absent, unobservable or undecided, where there is one. */
  readonly about?: string;
  /** Of what could not be seen: what the input would have to show (an Observation, or the name of what a fact set would have to give). */
  readonly unseen?: readonly string[];
}

/** How a rule came to its verdict on one filing, for people who want to follow it. */
export interface Argument extends ArgumentVerdict {
  readonly ruleId: RuleId;
  /** One, or one for each fact at hand in a rule with `each`, in document order; none where form, period or the set of facts decided. */
  readonly cases: readonly ArgumentCase[];
  /** Cases beyond those listed; the ones that decide are listed first of all. */
  readonly unlisted?: number;
}

/** The rule over the filing, or over the fact at hand. */
export interface ArgumentCase extends ArgumentVerdict {
  readonly it?: ArgumentFact;
  /** What makes the rule apply; absent where it always does. */
  readonly when?: ArgumentNode;
  /** What the rule asks; absent where it does not apply. */
  readonly require?: ArgumentNode;
  /** What made the finding one of less weight, where something did. */
  readonly weaker?: { readonly severity: Severity; readonly when: ArgumentNode };
  /** Fingerprints of the findings that it led to; empty unless the verdict is `fail`. */
  readonly findings: readonly string[];
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
  /** The facts of the name, each with whether the leaf holds for it; those for which it does not hold come first where not all are listed. */
  readonly facts: readonly (ArgumentFact & {
    readonly truth: boolean | 'unknown';
    /** What stands at the path, where that is short. */
    readonly read?: PlainValue;
  })[];
  /** The facts that they were compared with. */
  readonly compared: readonly ArgumentFact[];
  /** Facts of both kinds beyond those listed. */
  readonly unlisted?: number;
  /** Why the leaf is unknown, or that its fact is absent. */
  readonly because?: ReasonCode;
  readonly about?: string;
  readonly unseen?: readonly string[];
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
  /** Derived facts: what would have to be seen to decide. */
  readonly undecided?: string;
  readonly location?: RegionLocation;
}
