import type { FactKind, PlainValue } from './fact.js';
import type { Observation } from './filing.js';
import type { Severity } from './severity.js';

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
  /** What the finding of a failing example counts as, where that is not the rule's own severity. */
  readonly severity?: Severity;
  /** Words that the message of a failing example must hold. */
  readonly message?: string;
}

export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** Draft rules are off by default. */
  readonly status: 'draft' | 'stable' | 'deprecated';
  /** The smallest preset that runs it; a draft belongs to the preset `draft` whatever this says. */
  readonly preset: 'recommended' | 'strict';
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
  /** Findings of less weight: the first whose condition holds gives severity and message. */
  readonly weaker?: readonly { readonly when: Condition; readonly severity: 'warning' | 'note'; readonly message: string }[];
  readonly help: string;
  /** How the labels of a corpus judge its findings. */
  readonly judgedBy?: { readonly label: string; readonly right: readonly (string | boolean)[]; readonly wrong: readonly (string | boolean)[] };
  readonly examples: readonly Example[];
  /** What came out when findings of it were read; absent where nobody has. */
  readonly measured?: Measurement;
}

/** How right a rule was on the findings that somebody read. */
export interface Measurement {
  /** Day of the run, `YYYY-MM-DD`. */
  readonly date: string;
  /** What it was run over. */
  readonly corpus: string;
  /** Findings over that corpus, of which `right` + `wrong` + `unclear` were read. */
  readonly findings: number;
  readonly right: number;
  readonly wrong: number;
  readonly unclear: number;
}

/** SARIF's words for how right a rule is (GitHub's `precision`). */
export type Precision = 'very-high' | 'high' | 'medium' | 'low';

/** Fewer readings than this say nothing. */
const READINGS_AT_LEAST = 10;

/** Precision of a rule by its readings; an unclear one is not a right one, and a rule that hardly anybody read has a low precision. */
export function precisionOf(measured: Measurement | undefined): Precision {
  if (measured === undefined) return 'low';
  const read = measured.right + measured.wrong + measured.unclear;
  if (read < READINGS_AT_LEAST) return 'low';
  const share = measured.right / read;
  return share >= 0.99 ? 'very-high' : share >= 0.95 ? 'high' : share >= 0.8 ? 'medium' : 'low';
}

/** The readings of a rule's findings in one sentence, with numerator and denominator. */
export function describeMeasurement({ date, corpus, findings, right, wrong, unclear }: Measurement): string {
  const read = right + wrong + unclear;
  const rest = [wrong > 0 ? `${String(wrong)} wrong` : '', unclear > 0 ? `${String(unclear)} unclear` : ''].filter((part) => part !== '');
  const outcome = read === 0 ? 'no finding to read' : `${String(read)} read, ${String(right)} right${rest.length > 0 ? `, ${rest.join(', ')}` : ''}`;
  return `${String(findings)} findings, ${outcome} (${corpus.trim()}, ${date})`;
}

/** A paragraph of the law that a pack is about. */
export interface Paragraph {
  /** As the authority of a rule cites it. */
  readonly cite: string;
  readonly asks: string;
}

/** A name that rules may use: an element of a taxonomy, a derived or given fact, or one about the structure of the mark-up. */
export type VocabularyEntry =
  | { readonly concept: string; readonly kind: FactKind | 'text-block'; readonly asks?: string }
  | { readonly derived: string; readonly asks?: string }
  | { readonly given: string; readonly kind: FactKind }
  | { readonly structure: string };

export interface RulePack {
  readonly name: string;
  readonly version: string;
  /** Hash over the pack's files in path order, lower-case hexadecimal. */
  readonly sha256: string;
  /** Canonical prefix → namespace URIs; `{year}` stands for four digits. */
  readonly namespaces: Readonly<Record<string, readonly string[]>>;
  readonly vocabulary: Readonly<Record<string, VocabularyEntry>>;
  /** In the order of the law. */
  readonly paragraphs: readonly Paragraph[];
  /** Sorted by id. */
  readonly rules: readonly Rule[];
}
