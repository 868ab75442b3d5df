import type { ExcerptLines, LineStarts } from './lines.js';
import type { Location, Span } from './location.js';
import type { Severity } from './severity.js';

/** The kinds of input that tieout tells apart by their content. */
export type InputFormat = 'inline-xbrl' | 'xbrl-instance' | 'xbrl-json' | 'r-page' | 'r-page-text' | 'html' | 'text' | 'fact-set' | 'data-set';

/** One decoded document. Offsets everywhere count UTF-16 units of `text`. */
export interface SourceDocument {
  readonly uri: string;
  readonly format: InputFormat;
  readonly text: string;
  /** IANA name of the encoding that the bytes were decoded with, lower case. */
  readonly encoding: string;
  /** Hash of the bytes as read (of an excerpt: of its text in UTF-8), lower-case hexadecimal. */
  readonly sha256: string;
  readonly problems: readonly Problem[];
  /** What is known of the filing from beside the document, such as its row in an index. */
  readonly filing?: Omit<FilingId, 'uri'>;
  /** Of a document that stands in a file with others: where. `text` is then that of the whole file. */
  readonly body?: Span;
  /** The name that a document in a file with others goes by. */
  readonly part?: string;
  /** Of a document that is lines of a larger file: where they stand there. */
  readonly lines?: ExcerptLines;
}

/** A filing as it was opened: its documents, and what is known of it from beside them. */
export interface SourceFiling {
  /** What the report calls it: a file, a directory, a package. */
  readonly uri: string;
  /** The main document first where that is known. */
  readonly documents: readonly [SourceDocument, ...SourceDocument[]];
  /** Of parts that are no documents here: not read, refused, missing. */
  readonly problems: readonly Problem[];
  readonly given?: GivenFiling;
}

/** What a header or an index says of a filing. */
export interface GivenFiling extends Partial<Omit<FilingId, 'uri'>> {
  /** The Items that a current report is filed under, by number where EDGAR's title is known: `1.05`. */
  readonly items?: readonly string[];
}

/** What is left of a document once its facts are out: enough to place findings. */
export interface InputDocument {
  readonly uri: string;
  readonly format: InputFormat;
  readonly sha256: string;
  readonly encoding: string;
  /** The name that a document in a file with others goes by. */
  readonly part?: string;
  readonly lineStarts: LineStarts;
}

/** Which filing this is; null where the input does not say. */
export interface FilingId {
  readonly uri: string;
  /** With dashes: `0001193125-25-083473`. */
  readonly accession: string | null;
  /** EDGAR's submission type: `10-K`, `10-K/A`, `20-F`, `8-K` … */
  readonly form: string | null;
  readonly registrant: string | null;
  /** Ten digits. */
  readonly cik: string | null;
  /** End of the reporting period (an 8-K: date of report), `YYYY-MM-DD`. */
  readonly period: string | null;
  readonly filed: string | null;
}

/** What a kind of input can show at all; what it cannot show is unobservable, not absent. */
export type Observation =
  | 'tagged' | 'markup' | 'wrapped-text' | 'visible-text' | 'form' | 'period' | 'cik' | 'registrant'
  /** What of the mark-up is no fact of its own: contexts, places of elements, ids, the page around them. */
  | 'structure'
  /** Every document of the filing is at hand, so that what is absent here is absent. */
  | 'whole-filing';

/** How much of a filing could be read. Partial and failed always mean exit code 2. */
export type AnalysisStatus = 'analysed' | 'partial' | 'failed';

/** Something about the input itself; becomes a finding with a reserved id `input/…`. */
export interface Problem {
  readonly ruleId: `input/${string}`;
  readonly severity: Severity;
  readonly message: string;
  /** What the person can do about it, one line. */
  readonly help: string;
  /** How far the problem reaches. */
  readonly status: AnalysisStatus;
  readonly location?: Location;
}

/** A part of the text that an Item of the form heads. */
export interface Section {
  /** `item-1c`, `item-16k`, `item-1.05` */
  readonly name: string;
  /** The heading as written. */
  readonly title: string;
  /** The heading first, then the body. */
  readonly location: Location;
}

/** What tieout reads, in words. */
export const READ_INPUTS = 'tieout reads Inline XBRL documents and packages of them, full submissions, XBRL instances, xBRL-JSON, EDGAR viewer pages, filings in HTML or text without tags, Financial Statement and Notes data sets, and fact sets.';
