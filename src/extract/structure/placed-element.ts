import type { InlineElement } from '../inline-collect.js';
import type { ScannedInline } from '../inline-set.js';
import type { Place } from './violation.js';

/** A fact as marked up, and the document that it stands in. */
export interface PlacedElement {
  readonly element: InlineElement;
  readonly of: ScannedInline;
}

/** The start tag of a fact. */
export function placeOfElement({ element: { outer, content }, of }: PlacedElement): Place {
  return { uri: of.document.uri, span: { start: outer.start, end: content.start } };
}
