import type { Fact } from '../model/fact.js';
import type { FilingId, Observation, Problem } from '../model/filing.js';
import type { AskSpent, Limits } from '../model/limits.js';
import type { Location, Span } from '../model/location.js';
import type { BlockText, MappedText } from '../model/text.js';

/** What one document shows: its tagged facts, and what could not be read of it. */
export interface Extraction {
  /** Null where the document does not say. */
  readonly filing: Omit<FilingId, 'uri'>;
  readonly observes: readonly Observation[];
  /** In document order. */
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** Nearest place for something that is missing: the cover, a title row, the root element. */
  readonly anchor?: Location;
  /** Whole visible text in reading order with its map, for inputs that have one; computed on demand. */
  readonly visibleText?: () => MappedText;
  /** The same of a part of the source: a long document need not be read whole for a few pages of it. */
  readonly visiblePart?: (part: Span) => MappedText;
  /** The whole visible text with what stands between its blocks. */
  readonly visibleBlocks?: () => BlockText;
  /** Facts about the document's mark-up, where they were asked for and all of it could be read; computed on demand. */
  readonly structure?: () => readonly Fact[];
}

export interface ExtractOptions {
  /** Which namespaces are wanted; facts of others are counted nowhere. Default: all. */
  readonly wants?: (namespace: string) => boolean;
  /** Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
  /** Whether the structure of the mark-up is wanted too. Default: no. */
  readonly structure?: boolean;
  /** Where time or memory are spent, reading ends early and says so. Default: they never are. */
  readonly askSpent?: AskSpent;
}

/** A filing of which nothing is known. */
export const UNKNOWN_FILING: Omit<FilingId, 'uri'> = {
  accession: null, form: null, registrant: null, cik: null, period: null, filed: null,
};

/** What there is of a document whose turn did not come before time or memory were spent. */
export const UNREAD: Extraction = { filing: UNKNOWN_FILING, observes: [], facts: [], problems: [] };
