import type { Attributes } from '../markup.js';

/** What is wrong with an element of the page: it runs or loads something, EDGAR refuses it, or warns of it. */
export interface Fault {
  readonly kind: 'content' | 'markup' | 'habit';
  readonly what: string;
  /** As EDGAR prints it. */
  readonly code: string;
}

/** Elements that run something. */
const RUNS: ReadonlySet<string> = new Set(['script', 'object', 'embed', 'applet']);
/** Others that take input, or hold pages and media; XHTML as EDGAR takes it has some of them not at all (EFM 5.2.2.6). */
const ACTIVE: ReadonlySet<string> = new Set([
  'iframe', 'frame', 'frameset', 'noframes', 'noscript', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'canvas', 'base', 'param', 'source', 'track',
  'fieldset', 'label', 'legend', 'option', 'area', 'map',
]);
/** Elements that do nothing and that EDGAR refuses all the same (EFM 5.2.5). */
const REFUSED: ReadonlySet<string> = new Set(['acronym', 'bdo', 'cite', 'col', 'colgroup', 'dd', 'del', 'ins', 'q', 'style']);
/** Elements of XHTML that EDGAR names in its list of those that it refuses. */
const LISTED: ReadonlySet<string> = new Set([
  ...REFUSED, 'area', 'base', 'button', 'embed', 'fieldset', 'form', 'input', 'label', 'legend', 'map', 'noscript', 'object', 'option', 'param', 'script', 'select', 'textarea',
]);
/** Attributes that EDGAR refuses on some elements, by the element. */
const REFUSED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { a: ['name'], body: ['link'], html: ['lang'], link: ['rel', 'rev'] };

const EVENT = /^on[a-z]+$/i;
const SCRIPT = /^\s*(?:javascript|vbscript)\s*:/i;
const OUTSIDE = /^\s*(?:data|https?|ftp|file)\s*:/i;
const LINK = /^\s*(?:https?|ftp)\s*:/i;
/** Where links may lead: to what EDGAR holds. */
const ARCHIVES = /^https?:\/\/www\.sec\.gov\/(?:ix\?doc=\/)?Archives\/edgar\/data\//;
const REDACTED = /-sec-ix-redact\s*:\s*true/i;
const PICTURE = /(?:gif|jpg)$/i;

/** Faults of one start tag of the page, by its local name and attributes (EFM 5.2.2.6, 5.2.5). */
export function findFaults(local: string, attributes: Attributes): readonly Fault[] {
  const name = local.toLowerCase();
  if (RUNS.has(name) || ACTIVE.has(name)) return [{ kind: 'content', what: `The element ${local} is not taken by EDGAR`, code: codeOfElement(name) }];
  const found: Fault[] = REFUSED.has(name) ? [{ kind: 'markup', what: `The element ${local} is not taken by EDGAR`, code: codeOfElement(name) }] : [];
  const refused = Object.hasOwn(REFUSED_ATTRIBUTES, name) ? REFUSED_ATTRIBUTES[name] : undefined;
  for (const attribute in attributes) {
    const fault = findFault(name, attribute, attributes[attribute] ?? '', refused);
    if (fault) found.push(fault);
  }
  return found;
}

function codeOfElement(name: string): string {
  return `EFM.5.02.05${LISTED.has(name) ? '.disallowedElement' : ''}`;
}

function findFault(name: string, attribute: string, value: string, refused: readonly string[] | undefined): Fault | null {
  if (EVENT.test(attribute)) return { kind: 'content', what: `The attribute ${attribute} of ${name} runs a script`, code: 'EFM.5.02.05.activeContent' };
  if (refused?.includes(attribute)) return { kind: 'markup', what: `The attribute ${attribute} of ${name} is not taken by EDGAR`, code: 'EFM.5.02.05.disallowedAttribute' };
  switch (attribute) {
    case 'href':
    case 'src':
      return findReference(name, attribute, value);
    case 'content':
      return name === 'meta' && !value.startsWith('text/html') ? { kind: 'markup', what: `The content of a meta is "${value.slice(0, 40)}", and must be text/html`, code: 'EFM.5.02.05.disallowedMetaContent' } : null;
    case 'style':
      return value.includes('-sec-ix-redact') && REDACTED.test(value) ? { kind: 'markup', what: `The style of ${name} redacts its words, which EDGAR takes in other submissions only`, code: 'EFM.disallowedRedact' } : null;
    case 'xml:base':
      return { kind: 'markup', what: `The element ${name} has xml:base`, code: 'EFM.5.02.05.xmlBaseDisallowed' };
    case 'xsi:schemaLocation':
      return { kind: 'habit', what: `The element ${name} has xsi:schemaLocation`, code: 'EFM.5.02.05.schemaLocationDisallowed' };
    default:
      return null;
  }
}

function findReference(name: string, attribute: string, value: string): Fault | null {
  if (SCRIPT.test(value)) return { kind: 'content', what: `The ${attribute} of ${name} runs a script`, code: 'EFM.5.02.05.activeContent' };
  if (attribute === 'href') {
    return name === 'a' && LINK.test(value) && !ARCHIVES.test(value)
      ? { kind: 'content', what: `A link leads to ${value.trim().slice(0, 80)}, outside EDGAR`, code: 'EFM.5.02.05.externalReference' } : null;
  }
  if (/^\s*data/i.test(value)) return { kind: 'content', what: `The element ${name} holds its picture as data`, code: 'EFM.5.02.05.graphicDataUrl' };
  if (OUTSIDE.test(value)) return { kind: 'content', what: `The element ${name} is loaded from outside the submission`, code: 'EFM.5.02.05.externalReference' };
  return name === 'img' && !PICTURE.test(value) ? { kind: 'content', what: `The picture ${value.slice(-60)} is no .jpg and no .gif`, code: 'EFM.5.02.05.graphicFileType' } : null;
}
