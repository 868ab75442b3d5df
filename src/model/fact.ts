import type { FilingId, InputDocument, Observation, Problem, Section } from './filing.js';
import type { Location } from './location.js';
import type { TextSegment } from './text.js';

/** tagged: an XBRL fact. derived: read from the prose. given: from a header, the config or a fact-set file. */
export type Origin = 'tagged' | 'derived' | 'given';

/** A period of XBRL 2.1 §4.7.2; dates `YYYY-MM-DD`, end of day inclusive as written in the context. */
export type Period =
  | { readonly start: string; readonly end: string }
  | { readonly instant: string }
  | { readonly forever: true };

/** An XBRL context (XBRL 2.1 §4.7). */
export interface Context {
  readonly id: string;
  readonly scheme?: string;
  readonly entity: string;
  readonly period: Period;
  /** Axis QName → member QName or typed value, canonical prefixes. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** How an inline fact is marked up (Inline XBRL 1.1 §4). */
export interface InlineMarkup {
  readonly element: 'nonNumeric' | 'nonFraction';
  readonly id: string | null;
  /** Transformation as written, with the document's prefix: `ixt:fixed-true`; null without one. */
  readonly format: string | null;
  /** Namespace URI of the transformation registry. */
  readonly registry: string | null;
  readonly escape: boolean;
  readonly hidden: boolean;
  readonly nil: boolean;
  /** Ids (or `@offset` without one) of the inline facts around this one, the nearest first. */
  readonly nestedIn: readonly string[];
  readonly lang: string | null;
  /** The visible character before the first, or after the last, belongs to the same word. */
  readonly startsMidWord: boolean;
  readonly endsMidWord: boolean;
}

interface FactBase {
  /** Vocabulary name (`materially-affected`), or the canonical QName where a pack gives none. */
  readonly name: string;
  readonly origin: Origin;
  /** Canonical QName, whatever prefix the document binds: `cyd:CybersecurityRisk…`. */
  readonly concept?: string;
  readonly namespace?: string;
  /** Words that the element wraps, or the quote that a derived fact rests on; white space folded. */
  readonly text?: string;
  /** Where the characters of `text` stand in the document; see MappedText. */
  readonly segments?: readonly TextSegment[];
  readonly breaks?: readonly number[];
  readonly context?: Context;
  /** Absent only for given facts without a place. */
  readonly location?: Location;
  /** A fact set written by hand may give a part of it only. */
  readonly markup?: Partial<InlineMarkup>;
  /** Derived facts: where the answer was found (`wrapped-words`, `own-block`, `other-block`, `section`, `document`). */
  readonly from?: string;
  /** Derived facts: the answer of each place that was searched, taken by itself; places that were not searched are missing. */
  readonly looked?: Readonly<Partial<Record<string, string>>>;
  /** Derived facts: what would have to be seen to decide; the answer is then unknown, not "none". */
  readonly undecided?: string;
}

/** A value that survives structuredClone and JSON unchanged. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Whether a value is a list. */
export function isList(value: PlainValue | undefined): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** Whether a value is a record. */
export function isRecord(value: PlainValue | undefined): value is Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

export interface BooleanFact extends FactBase { readonly kind: 'boolean'; readonly value: boolean }
/** The value of a text fact is its `text`. */
export interface TextFact extends FactBase { readonly kind: 'text'; readonly text: string }
/** `value` is `YYYY-MM-DD`, `--MM-DD` or what else the transformation yields. */
export interface DateFact extends FactBase { readonly kind: 'date'; readonly value: string }
/** `value` in the fact's unit, scale and sign applied. */
export interface NumberFact extends FactBase { readonly kind: 'number'; readonly value: number; readonly unit?: string; readonly decimals?: string }
export interface ListFact extends FactBase { readonly kind: 'list'; readonly value: readonly PlainValue[] }
export interface RecordFact extends FactBase { readonly kind: 'record'; readonly value: { readonly [key: string]: PlainValue } }
export interface NilFact extends FactBase { readonly kind: 'nil'; readonly value: null }

/** One thing that is known about a filing. */
export type Fact = BooleanFact | TextFact | DateFact | NumberFact | ListFact | RecordFact | NilFact;
export type FactKind = Fact['kind'];

/** All that rules can see of one filing. */
export interface FactSet {
  readonly filing: FilingId;
  readonly inputs: readonly InputDocument[];
  readonly observes: readonly Observation[];
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
  /** The nearest place for something that is missing: the cover fact, the title, the root element. */
  readonly anchor?: Location;
}
