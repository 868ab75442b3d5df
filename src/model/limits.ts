/** What protects the reader of an input from what is made to hurt; what meets a limit is reported with `input/limit`. */
export interface Limits {
  /** Elements, or maps and lists, within one another. */
  readonly depth: number;
  /** Elements of a document. */
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
};
