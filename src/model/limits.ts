/** What protects the reader of an input from what is made to hurt; what meets a limit is reported with `input/limit`. */
export interface Limits {
  /** Elements, or maps and lists, within one another; of pages in HTML twice as many. */
  readonly depth: number;
  /** Elements of a document; comments and the like are counted apart. */
  readonly elements: number;
  /** Attributes of an element. */
  readonly attributes: number;
  /** UTF-16 units of an attribute's value. */
  readonly attributeLength: number;
  /** UTF-16 units of the name of an element or attribute. */
  readonly nameLength: number;
  /** UTF-16 units between two pieces of mark-up. */
  readonly textLength: number;
  /** References to characters (`&#160;`) of a document. */
  readonly references: number;
  /** Facts of elements that rules speak of. */
  readonly facts: number;
  /** UTF-16 units of a fact that rules read, and of all tagged text and sections in which what is said is looked for. */
  readonly searchedLength: number;
  /** Bytes of a file; tables of data sets and archives are read in pieces and have none. */
  readonly fileBytes: number;
  readonly archiveEntries: number;
  /** Bytes that are read of one document in a package. */
  readonly archiveEntryBytes: number;
  /** Bytes that are read of all documents of a package, those of the archives in it included. */
  readonly archiveBytes: number;
  /** How much larger than packed a file may become; text packs to a tenth, a bomb to a thousandth. */
  readonly archiveRatio: number;
  /** Archives within one another, the package included. */
  readonly archiveDepth: number;
  /** Seconds that a filing takes once it is opened. */
  readonly seconds: number;
  /** Bytes of memory that a filing takes beyond its documents. */
  readonly memoryBytes: number;
}

/** No document of EDGAR comes near these. */
export const DEFAULT_LIMITS: Limits = {
  depth: 256,
  elements: 5_000_000,
  attributes: 1024,
  attributeLength: 16 * 1024 * 1024,
  nameLength: 4096,
  textLength: 64 * 1024 * 1024,
  references: 1_000_000,
  facts: 2_000,
  searchedLength: 1_000_000,
  fileBytes: 128 * 1024 * 1024,
  archiveEntries: 10_000,
  archiveEntryBytes: 64 * 1024 * 1024,
  archiveBytes: 512 * 1024 * 1024,
  archiveRatio: 200,
  archiveDepth: 2,
  seconds: 60,
  memoryBytes: 1024 * 1024 * 1024,
};

/** The limits, in the order in which they are listed. */
export const LIMIT_NAMES: readonly (keyof Limits)[] = Object.keys(DEFAULT_LIMITS).filter((name): name is keyof Limits => Object.hasOwn(DEFAULT_LIMITS, name));

/** Limits with what somebody says in place of the defaults. */
export function toLimits(said: Partial<Limits> = {}): Limits {
  return { ...DEFAULT_LIMITS, ...said };
}

/** The key of the configuration that sets a limit: `archive-entry-bytes`. */
export function limitKey(limit: keyof Limits): string {
  return limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** How to raise a limit, as the end of a sentence. */
export function raiseLimit(limit: keyof Limits): string {
  return `raise "${limitKey(limit)}" under "limits" in the configuration`;
}

/** A limit on what a filing takes, not on what it is, that is met. */
export interface Spent {
  readonly limit: 'seconds' | 'memoryBytes';
  /** How much there was of it: `60 seconds`. */
  readonly amount: string;
}

/** Asks, between two steps, whether a filing has taken all of its time or memory; once it has, that stays so. */
export type AskSpent = () => Spent | null;

/** What to do where time or memory are spent. */
export function spentHelp({ limit }: Spent): string {
  return `No filing of EDGAR takes as much by default: look for what makes this one so large, or ${raiseLimit(limit)}.`;
}
