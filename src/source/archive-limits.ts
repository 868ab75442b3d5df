/** What protects the reader of an archive from what is made to hurt; what meets a limit is reported with `input/limit`. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes that are read of one document in a package. */
  readonly entryBytes: number;
  /** Bytes that are read of all documents of a package, those of the archives in it included. */
  readonly totalBytes: number;
  /** How much larger than packed a file may become; text packs to a tenth, a bomb to a thousandth. */
  readonly ratio: number;
  /** Archives within one another, the package included. */
  readonly nesting: number;
}

/** Beyond every package that EDGAR takes. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
  nesting: 2,
};
