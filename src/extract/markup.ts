import type { Limits, Spent } from '../model/limits.js';

/** Attribute name as written → value, references decoded. */
export type Attributes = Readonly<Record<string, string>>;

/** Receives the tags of a document in order; offsets are exact, `end` is exclusive. */
export interface MarkupHandler {
  open(name: string, attributes: Attributes, start: number, end: number): void;
  /** For an empty element `<a/>` both are the end of its only tag. */
  close(name: string, start: number, end: number): void;
  /** Comments, processing instructions and declarations: no content. */
  aside(start: number, end: number): void;
  /** The content of a CDATA section, without its delimiters. */
  cdata(start: number, end: number): void;
}

/** Where and why a document is not well-formed, or which limit it meets. */
export interface MarkupError {
  readonly kind: 'malformed' | 'limit' | 'doctype';
  readonly message: string;
  readonly offset: number;
  /** Of a limit: which. */
  readonly limit?: keyof Limits;
  /** Of a limit on what the filing takes, and not on what the document is. */
  readonly spent?: Spent;
}

/** Stops a parser at an error; the scanners turn it into their result. */
export class ScanStop extends Error {
  readonly problem: MarkupError;
  constructor(problem: MarkupError) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The stop at an element that is nested too deep. */
export function tooDeep(limits: Limits, offset: number): ScanStop {
  return new ScanStop({ kind: 'limit', message: `elements are nested deeper than ${String(limits.depth)}`, offset, limit: 'depth' });
}

/** The stop at a document type declaration that would have to be resolved. */
export function doctypeStop(offset: number): ScanStop {
  return new ScanStop({
    kind: 'doctype',
    message: 'the document type declaration has an internal subset or an external identifier; delete it, or write <!DOCTYPE html> in its place',
    offset,
  });
}
