import type { Span } from '../../model/location.js';
import type { Attributes } from '../markup.js';
import { findFaults } from './page-faults.js';
import type { Fault } from './page-faults.js';

/** An id of the document, and where it stands. */
export interface IdMark { readonly id: string; readonly element: string; readonly isOfXbrl: boolean; readonly uri: string; readonly tag: Span }

/** Something of the page that EDGAR does not take. */
export interface PageFault extends Fault { readonly uri: string; readonly tag: Span }

/** What of the page itself, beside its marks, is of interest. */
export interface PageMarks {
  /** Ids that occur more than once, the first of each left out. */
  readonly repeatedIds: readonly IdMark[];
  readonly faults: readonly PageFault[];
  /** Styles that say which hidden fact is shown here: `-sec-ix-hidden:ID`. */
  readonly hiddenReferences: readonly { readonly id: string; readonly uri: string; readonly tag: Span }[];
}

/** Collects what is of interest of the page; the results of `open…` say whether equal tags have to be looked at again. */
export interface PageCollector {
  openElement(local: string, attributes: Attributes, tag: Span): boolean;
  /** A table of the page, and the EDGAR section that it is checked by. */
  openTable(sectionOf: () => string, tag: Span): void;
  closeTable(): void;
  openMark(space: string, local: string, attributes: Attributes, tag: Span): boolean;
  aside(start: number, end: number): void;
  finish(): PageMarks;
}

const HIDDEN_REFERENCE = /-sec-ix-hidden\s*:\s*([^\s;]+)/;

/** Starts a collector over the text of a document. */
export function createPageCollector(uri: string, source: string): PageCollector {
  const ids = new Set<string>();
  const repeatedIds: IdMark[] = [];
  const faults: PageFault[] = [];
  let tables = 0;
  const hiddenReferences: { id: string; uri: string; tag: Span }[] = [];

  function note(element: string, attributes: Attributes, tag: Span, isOfXbrl: boolean): boolean {
    const id = attributes['id'];
    if (id === undefined) return false;
    if (ids.has(id)) repeatedIds.push({ id, element, isOfXbrl, uri, tag });
    else ids.add(id);
    return true;
  }

  return {
    openElement(local, attributes, tag) {
      const hasId = note(local, attributes, tag, false);
      const found = findFaults(local, attributes);
      for (const fault of found) faults.push({ ...fault, uri, tag });
      const hasFault = found.length > 0;
      const { style } = attributes;
      if (!style?.includes('-sec-ix-hidden')) return hasId || hasFault;
      const id = HIDDEN_REFERENCE.exec(style)?.[1];
      if (id !== undefined) hiddenReferences.push({ id, uri, tag });
      return true;
    },
    openTable(sectionOf, tag) {
      tables += 1;
      if (tables > 1) faults.push({ kind: 'markup', what: 'A table stands in another table', code: `EFM.${sectionOf()}.nestedTable`, uri, tag });
    },
    closeTable() {
      tables -= 1;
    },
    openMark: (space, local, attributes, tag) => note(`${space}:${local}`, attributes, tag, true),
    aside(start, end) {
      if (source.startsWith('<!DOCTYPE', start) || source.startsWith('<!doctype', start)) {
        faults.push({ kind: 'content', what: 'The document has a document type declaration', code: 'EFM.5.02.05.doctypeDisallowed', uri, tag: { start, end } });
      }
    },
    finish: () => ({ repeatedIds, faults, hiddenReferences }),
  };
}
