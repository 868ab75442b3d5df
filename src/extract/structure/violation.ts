import type { Span } from '../../model/location.js';
import type { Mark } from './marks.js';

/** Names of facts that say what is wrong with the mark-up, each with a rule of its own. */
export type ViolationName =
  | 'misplaced-element' | 'wrong-attribute' | 'broken-reference' | 'repeated-id' | 'missing-header-part' | 'wrong-number'
  | 'wrong-transformation' | 'refused-element' | 'refused-content' | 'refused-markup' | 'discouraged-markup' | 'conflicting-references' | 'unusual-prefix';

/** A piece of a document. */
export interface Place { readonly uri: string; readonly span: Span }

/** One breach of Inline XBRL 1.1, XBRL 2.1 or the EDGAR Filer Manual. */
export interface Violation {
  readonly name: ViolationName;
  /** As validators of Inline XBRL and EDGAR print it: `ix11.4.1.2:continuationNotReferenced`. */
  readonly code: string;
  /** A sentence without its full stop, in words of the mark-up only. */
  readonly what: string;
  readonly at: Place;
}

/** Sections of Inline XBRL 1.1: first the constraints on an element's syntax, then those on its meaning. */
const SECTIONS: ReadonlyMap<string, readonly [string, string]> = new Map(Object.entries({
  continuation: ['4.1.1', '4.1.2'], exclude: ['5.1.1', '5.1.2'], footnote: ['6.1.1', '6.1.2'], fraction: ['7.1.2', '7.1.3'], numerator: ['7.1.1', '7.1.3'],
  denominator: ['7.1.1', '7.1.3'], header: ['8.1.1', '8.1.3'], hidden: ['9.1.1', '9.1.2'], nonFraction: ['10.1.1', '10.1.2'], nonNumeric: ['11.1.1', '11.1.2'],
  references: ['12.1.1', '12.1.2'], relationship: ['13.1.1', '13.1.2'], resources: ['14.1.1', '14.1.2'], tuple: ['15.1.1', '15.1.2'],
}));
/** For what is no element of Inline XBRL 1.1: contexts and units stand in `ix:resources`. */
const OTHER = ['14.1.1', '14.1.2'] as const;

/** The code for a breach of the syntax of an element; without a name it is that of the section. */
export function syntaxCode(local: string, name?: string): string {
  const [section] = SECTIONS.get(local) ?? OTHER;
  return writeCode(section, name);
}

/** The code for a breach of what an element means; without a name it is that of the section. */
export function meaningCode(local: string, name?: string): string {
  const [, section] = SECTIONS.get(local) ?? OTHER;
  return writeCode(section, name);
}

function writeCode(section: string, name: string | undefined): string {
  return name === undefined ? `ix11.${section}` : `ix11.${section}:${name}`;
}

/** The start tag of a mark, or of something else of the page. */
export function placeOf({ uri, tag }: { readonly uri: string; readonly tag: Span }): Place {
  return { uri, span: tag };
}

/** How a mark is called in a message: `ix:nonNumeric (dei:DocumentType)`. */
export function describeMark({ space, local, attributes }: Mark): string {
  const which = attributes['name'] ?? attributes['id'];
  const prefix = space === 'xhtml' || space === 'other' ? '' : `${space}:`;
  return which === undefined ? `${prefix}${local}` : `${prefix}${local} (${which})`;
}

/** The nearest of some Inline XBRL elements around a mark. */
export function findAround({ parent }: Mark, ...locals: readonly string[]): Mark | null {
  for (let at = parent; at !== null; at = at.parent) if (at.space === 'ix' && locals.includes(at.local)) return at;
  return null;
}
