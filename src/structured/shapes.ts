import type { Context, FactKind, InlineMarkup, Origin, PlainValue } from '../model/fact.js';
import type { FilingId, Observation, Problem } from '../model/filing.js';
import type { Authority, Example } from '../model/rule.js';
import type { Severity } from '../model/severity.js';
import type { SuppressedFiling } from '../model/suppression.js';

/** A single condition as it is written; see `comparison` in schemas/rule.schema.json for what `value` may be. */
export interface WrittenLeaf {
  readonly fact: string;
  readonly path?: string;
  readonly operator: string;
  readonly value?: PlainValue;
}

/** A condition as it is written. */
export type WrittenCondition =
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenLeaf }
  | WrittenLeaf;

/** What schemas/rule.schema.json describes. */
export interface RuleFile {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly status: 'draft' | 'stable' | 'deprecated';
  readonly preset?: 'recommended' | 'strict';
  readonly since: string;
  readonly 'replaced-by'?: string;
  readonly 'applies-to'?: { readonly forms?: readonly string[]; readonly 'periods-ending-from'?: string };
  readonly authority?: readonly Authority[];
  readonly each?: string;
  readonly needs?: readonly Observation[];
  readonly when?: WrittenCondition;
  readonly require: WrittenCondition;
  readonly at: string | readonly string[];
  readonly message: string;
  readonly weaker?: readonly { readonly when: WrittenCondition; readonly severity: 'warning' | 'note'; readonly message: string }[];
  readonly help?: string;
  readonly 'judged-by'?: { readonly label: string; readonly right: readonly (string | boolean)[]; readonly wrong?: readonly (string | boolean)[] };
  readonly examples: readonly Example[];
}

/** What schemas/pack.schema.json describes: of concept, derived and given exactly one. */
export interface PackFile {
  readonly name: string;
  readonly version: string;
  readonly title?: string;
  readonly namespaces?: Readonly<Record<string, readonly string[]>>;
  readonly paragraphs?: readonly { readonly cite: string; readonly asks: string }[];
  readonly vocabulary: Readonly<Record<string, WrittenEntry>>;
}

/** What schemas/measured.schema.json describes. */
export interface MeasuredFile {
  readonly rule: string;
  readonly date: string;
  readonly corpus: string;
  readonly findings: number;
  readonly sample?: string;
  readonly readings: readonly { readonly filing: string; readonly verdict: 'right' | 'wrong' | 'unclear'; readonly quote: string; readonly note?: string }[];
}

/** A name of the vocabulary as it is written. */
export type WrittenEntry =
  | { readonly concept: string; readonly kind: FactKind | 'text-block'; readonly asks?: string }
  | { readonly derived: string; readonly asks?: string }
  | { readonly given: string; readonly kind: FactKind; readonly asks?: string }
  | { readonly structure: string; readonly asks?: string };

/** Rule id, and what its findings count as. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What schemas/config.schema.json describes. */
export interface ConfigFile {
  readonly extends?: string | readonly string[];
  readonly preset?: 'recommended' | 'strict' | 'draft';
  readonly packs?: readonly string[];
  readonly rules?: RuleSettings;
  readonly locked?: readonly string[];
  readonly 'fail-on'?: Severity;
  readonly 'max-warnings'?: number;
  readonly limits?: Readonly<Record<string, number>>;
  readonly confidential?: boolean;
  readonly overrides?: readonly { readonly files?: readonly string[]; readonly forms?: readonly string[]; readonly rules?: RuleSettings }[];
}

/** A fact as schemas/fact-set.schema.json lets it be written. */
export interface WrittenFact {
  readonly name?: string;
  readonly origin?: Origin;
  readonly kind?: FactKind;
  readonly concept?: string;
  readonly namespace?: string;
  readonly value?: PlainValue;
  readonly text?: string;
  readonly unit?: string;
  readonly decimals?: string;
  readonly context?: Partial<Context>;
  readonly markup?: Partial<InlineMarkup>;
  readonly from?: string;
  readonly undecided?: string;
}

/** What schemas/fact-set.schema.json describes. */
export interface WrittenFactSet {
  readonly filing: { readonly [Key in Exclude<keyof FilingId, 'uri'>]?: string | null };
  readonly observes?: readonly Observation[];
  readonly facts: readonly WrittenFact[] | Readonly<Record<string, PlainValue>>;
  readonly problems?: readonly (Pick<Problem, 'ruleId' | 'severity' | 'message'> & Partial<Pick<Problem, 'help' | 'status'>>)[];
}

/** What schemas/suppressions.schema.json describes, an item of it. */
export interface WrittenSuppression {
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  readonly 'approved-by'?: string;
  readonly 'approved-on'?: string;
  readonly until?: string;
  readonly quote?: string;
  readonly filing?: SuppressedFiling;
}
