import type { Span } from '../../model/location.js';
import type { Attributes } from '../markup.js';

/** An id of the document, and where it stands. */
export interface IdMark { readonly id: string; readonly element: string; readonly isOfXbrl: boolean; readonly uri: string; readonly tag: Span }

/** Something of the page that EDGAR does not take. */
export interface PageFault { readonly what: string; readonly code: string; readonly uri: string; readonly tag: Span }

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
  openMark(space: string, local: string, attributes: Attributes, tag: Span): boolean;
  aside(start: number, end: number): void;
  finish(): PageMarks;
}

/** Elements that EDGAR does not take in a document (EFM 5.2.2.6, 5.2.5). */
const REFUSED: ReadonlySet<string> = new Set([
  'script', 'object', 'embed', 'applet', 'iframe', 'frame', 'frameset', 'noframes', 'noscript', 'form', 'input', 'button', 'select', 'textarea',
  'audio', 'video', 'canvas', 'base', 'param', 'source', 'track',
]);
/** Those of them that run something. */
const RUNS: ReadonlySet<string> = new Set(['script', 'object', 'embed', 'applet']);
const HIDDEN_REFERENCE = /-sec-ix-hidden\s*:\s*([^\s;]+)/;
const EVENT = /^on[a-z]+$/i;
const ACTIVE = /^\s*(?:javascript|vbscript)\s*:/i;

/** Starts a collector over the text of a document. */
export function createPageCollector(uri: string, source: string): PageCollector {
  const ids = new Set<string>();
  const repeatedIds: IdMark[] = [];
  const faults: PageFault[] = [];
  const hiddenReferences: { id: string; uri: string; tag: Span }[] = [];

  function note(element: string, attributes: Attributes, tag: Span, isOfXbrl: boolean): boolean {
    const id = attributes['id'];
    if (id === undefined) return false;
    if (ids.has(id)) repeatedIds.push({ id, element, isOfXbrl, uri, tag });
    else ids.add(id);
    return true;
  }

  function findFault(local: string, attributes: Attributes, tag: Span): boolean {
    if (REFUSED.has(local.toLowerCase())) {
      const code = RUNS.has(local.toLowerCase()) ? 'EFM.5.02.05.activeContent' : 'EFM.5.02.05';
      faults.push({ what: `The element ${local} is not taken by EDGAR`, code, uri, tag });
      return true;
    }
    let found = false;
    for (const name in attributes) {
      const value = attributes[name] ?? '';
      if (name.startsWith('on') && EVENT.test(name)) {
        faults.push({ what: `The attribute ${name} of ${local} runs a script`, code: 'EFM.5.02.05.activeContent', uri, tag });
        found = true;
      } else if ((name === 'href' || name === 'src') && ACTIVE.test(value)) {
        faults.push({ what: `The ${name} of ${local} runs a script`, code: 'EFM.5.02.05.activeContent', uri, tag });
        found = true;
      } else if (name === 'src' && /^\s*(?:data|https?|file)\s*:/i.test(value)) {
        const isData = /^\s*data/i.test(value);
        faults.push({ what: isData ? `A ${local} holds its picture as data` : `A ${local} is loaded from outside the submission`, code: `EFM.5.02.05.${isData ? 'graphicDataUrl' : 'externalReference'}`, uri, tag });
        found = true;
      }
    }
    return found;
  }

  return {
    openElement(local, attributes, tag) {
      const hasId = note(local, attributes, tag, false);
      const hasFault = findFault(local, attributes, tag);
      const { style } = attributes;
      if (!style?.includes('-sec-ix-hidden')) return hasId || hasFault;
      const id = HIDDEN_REFERENCE.exec(style)?.[1];
      if (id !== undefined) hiddenReferences.push({ id, uri, tag });
      return true;
    },
    openMark: (space, local, attributes, tag) => note(`${space}:${local}`, attributes, tag, true),
    aside(start, end) {
      if (source.startsWith('<!DOCTYPE', start) || source.startsWith('<!doctype', start)) {
        faults.push({ what: 'The document has a document type declaration', code: 'EFM.5.02.05.doctypeDisallowed', uri, tag: { start, end } });
      }
    },
    finish: () => ({ repeatedIds, faults, hiddenReferences }),
  };
}
