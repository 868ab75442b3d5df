import type { Argument } from './argument.js';
import type { Origin, PlainValue } from './fact.js';
import type { ReasonCode, Verdict } from './finding.js';
import type { RegionLocation } from './location.js';
import type { RuleId } from './rule.js';

/**
 * What the words of a filing answer to a paragraph of the law. `found` rests on words that are quoted;
 * it says that something was said to the paragraph, never that it is enough.
 */
export type ReviewAnswer = 'found' | 'not-found' | 'unclear' | 'not-applicable';

/** Why a paragraph or a question ended on its answer. */
export type ReviewReason =
  /** The prose answers; or a text block that is there to answer has words. */
  | 'said' | 'tagged'
  /** Some of the questions of the paragraph are answered, others are not. */
  | 'in-part'
  /** What was read only implies an answer, or leads to another place. */
  | 'implied' | 'refers-elsewhere'
  /** A rule of the paragraph found an error in what was found. */
  | 'contradicted'
  /** All places that are there to answer were read, and none does. */
  | 'silent'
  /** No element of the paragraph is tagged, and nothing reads the prose for it. */
  | 'not-tagged'
  /** What would decide cannot be seen in this kind of input, or was not read. */
  | 'undecided' | 'not-read'
  /** The paragraph does not ask this of the form or of the period. */
  | 'form' | 'period';

/** A review of one filing: paragraph by paragraph of the law, and the text of the disclosure. */
export interface Review {
  /** In the order of the law; none where no pack speaks of the form, or nothing could be read. */
  readonly rows: readonly ReviewRow[];
  /** Rules that rest on none of these paragraphs: on the filer manual, on specifications. */
  readonly others: readonly ReviewRule[];
  /** Paragraphs of the same law that nothing here reads for: a person has to. */
  readonly unread: readonly { readonly cite: string; readonly asks: string }[];
  /** Every piece of evidence once, ids `e1`, `e2`, … in the order of the rows. */
  readonly evidence: readonly ReviewEvidence[];
  /** Where the disclosure was looked for. */
  readonly searched: readonly ReviewPlace[];
  readonly texts: readonly ReviewText[];
  /** Characters of the disclosure that were left out for their number. */
  readonly leftOut: number;
}

/** One paragraph of the law. */
export interface ReviewRow {
  readonly pack: string;
  /** As the form of the filing cites it: `17 CFR 229.106(b)(2)`, `Form 20-F Item 16K(b)(2)`. */
  readonly cite: string;
  readonly url?: string;
  /** The words of the requirement, and what it asks in short. */
  readonly requirement: string;
  readonly asks: string;
  readonly answer: ReviewAnswer;
  readonly because: ReviewReason;
  readonly questions: readonly ReviewQuestion[];
  /** Ids of evidence, the said before the tagged. */
  readonly evidence: readonly string[];
  readonly rules: readonly ReviewRule[];
  /** Indexes in the findings of the filing's report: those of the rules of the row, each in the first row that has its rule. */
  readonly findings: readonly number[];
}

/** One question that the prose was asked. */
export interface ReviewQuestion {
  /** Vocabulary name of the derived fact: `said-board-informed`. */
  readonly fact: string;
  readonly answer: ReviewAnswer;
  readonly because: ReviewReason;
  readonly value?: PlainValue;
  /** The places that were searched, in their order, and the answer of each by itself. */
  readonly looked: readonly { readonly place: string; readonly answer: string }[];
  /** What would have to be seen to decide. */
  readonly undecided?: string;
  readonly evidence: readonly string[];
}

/** Words of the filing that an answer rests on. */
export interface ReviewEvidence {
  readonly id: string;
  /** Vocabulary name. */
  readonly fact: string;
  readonly origin: Origin;
  readonly concept?: string;
  readonly quote: string;
  readonly value?: PlainValue;
  /** Where a derived fact was found. */
  readonly from?: string;
  readonly location?: RegionLocation;
}

/** A rule of a paragraph and what became of it. */
export interface ReviewRule {
  readonly ruleId: RuleId;
  readonly title: string;
  readonly verdict: Verdict;
  readonly because: ReasonCode;
  readonly about?: string;
  readonly argument?: Argument;
}

/** A place where the disclosure was looked for, and how much was there, in characters. */
export interface ReviewPlace {
  /** Name of a section, `text-blocks`, `item-text`; `section` where no section was found. */
  readonly place: string;
  readonly title?: string;
  readonly found: boolean;
  readonly characters: number;
  readonly location?: RegionLocation;
}

/** A part of the disclosure as plain text. */
export interface ReviewText {
  /** Name of the section or of the fact. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly ReviewBlock[];
}

/** A paragraph, heading, list item or table cell. */
export interface ReviewBlock {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  /** Ascending, not overlapping. */
  readonly marks: readonly ReviewMark[];
}

/** Half-open range of characters of a block that evidence (`e1`) or findings (`f1`, the first finding of the report) rest on; empty where only the beginning is marked. */
export interface ReviewMark {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}
