import type { FactKind, PlainValue } from './fact.js';
import type { Severity } from './finding.js';
import type { Observation } from './filing.js';

/** `<pack>/<what-is-true-when-it-passes>`. */
export type RuleId = string;

/** A leaf of a json-rules-engine condition. `path` starts at the fact; default `value`. */
export interface Leaf {
  readonly fact: string;
  readonly path?: string;
  readonly operator: string;
  readonly value: PlainValue;
}

/** A json-rules-engine condition over the pack's vocabulary; `not` stands on a single leaf. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Leaf }
  | Leaf;

/** The paragraph that a rule rests on. */
export interface Authority {
  readonly cite: string;
  readonly url?: string;
  readonly asks?: string;
}

/** One filing in miniature, taken as a filing that the rule applies to unless it says otherwise. */
export interface Example {
  readonly name: string;
  /** What differs from an ordinary filing; `hides` lists what this kind of input cannot show. */
  readonly filing?: { readonly form?: string; readonly period?: string; readonly hides?: readonly Observation[] };
  /** Vocabulary name → value, or a record as in the fact-set schema. */
  readonly facts: Readonly<Record<string, PlainValue>>;
  readonly expect: 'pass' | 'fail' | 'notApplicable' | 'open';
  /** Words that the message of a failing example must hold. */
  readonly message?: string;
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** Draft rules are off by default. */
  readonly status: 'draft' | 'stable' | 'deprecated';
  readonly since: string;
  readonly replacedBy?: RuleId;
  readonly appliesTo: {
    /** Submission types, exact; absent means every form. */
    readonly forms?: readonly string[];
    /** First end of period (`YYYY-MM-DD`) from which the rule asks. */
    readonly periodsEndingFrom?: string;
  };
  readonly authority: readonly Authority[];
  /** A name or a set (`flags`, `text-blocks`, `tagged`, `namespace:cyd`); the one at hand is `it`. */
  readonly each?: string;
  /** What the input must be able to show beyond what the conditions name. */
  readonly needs: readonly Observation[];
  readonly when?: Condition;
  readonly require: Condition;
  /** Facts or sections at which the finding is placed, the first that exists wins. */
  readonly at: readonly string[];
  readonly message: string;
  readonly help: string;
  readonly examples: readonly Example[];
}

/** A name that rules may use: an element of a taxonomy, or a derived or given fact. */
export type VocabularyEntry =
  | { readonly concept: string; readonly kind: FactKind | 'text-block'; readonly asks?: string }
  | { readonly derived: string; readonly asks?: string }
  | { readonly given: string; readonly kind: FactKind };

export interface RulePack {
  readonly name: string;
  readonly version: string;
  /** Hash over the pack's files in path order, lower-case hexadecimal. */
  readonly sha256: string;
  /** Canonical prefix → namespace URIs; `{year}` stands for four digits. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly vocabulary: Readonly<Record<string, VocabularyEntry>>;
  /** Sorted by id. */
  readonly rules: readonly Rule[];
}
