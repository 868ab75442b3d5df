import type { Limits } from '../model/limits.js';
import { ScanStop } from './markup.js';
import type { Attributes, MarkupHandler } from './markup.js';

/** A tag of no more characters can meet none of the limits on names, values and their number. */
const SHORT_TAG = 1024;

function stop(limit: keyof Limits, message: string, offset: number): ScanStop {
  return new ScanStop({ kind: 'limit', message, offset, limit });
}

/** The stop at an element with too many attributes. */
export function tooManyAttributes({ attributes }: Limits, offset: number): ScanStop {
  return stop('attributes', `an element has more than ${attributes} attributes`, offset);
}

/** The stop at an element with too long a value of an attribute. */
export function tooLongAttribute({ attributeLength }: Limits, offset: number): ScanStop {
  return stop('attributeLength', `an attribute has more than ${attributeLength} characters`, offset);
}

/** The stop at an element with too long a name, its own or that of an attribute. */
export function tooLongName({ nameLength }: Limits, offset: number): ScanStop {
  return stop('nameLength', `a name has more than ${nameLength} characters`, offset);
}

/** Where the first reference to a character stands that is one too many; Infinity where there is none. */
function findExcess({ references }: Limits, text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', at + 1)) {
    count += 1;
    if (count > references) return at;
  }
  return Infinity;
}

/** The handler behind the limits on elements, attributes, names, references and text of text[from, to): what meets one throws ScanStop. */
export function limitMarkup(handler: MarkupHandler, limits: Limits, text: string, from: number, to: number): MarkupHandler {
  const { elements, attributes, attributeLength, nameLength, textLength } = limits;
  const excess = findExcess(limits, text, from, to);
  const shortTag = Math.min(SHORT_TAG, attributes, attributeLength, nameLength);
  let count = 0;
  let asides = 0;
  let end = from;
  const pass = (start: number, until: number): void => {
    if (until > excess) throw stop('references', `the document has more than ${limits.references} references to characters`, excess);
    if (start - end > textLength) throw stop('textLength', `a piece of text has more than ${textLength} characters`, end);
    end = until;
  };
  const countAside = (start: number): void => {
    asides += 1;
    if (asides > elements) throw stop('elements', `the document has more than ${elements} comments and the like`, start);
  };
  const checkTag = (name: string, written: Attributes, start: number): void => {
    const entries = Object.entries(written);
    if (name.length > nameLength || entries.some(([attribute]) => attribute.length > nameLength)) throw tooLongName(limits, start);
    if (entries.length > attributes) throw tooManyAttributes(limits, start);
    if (entries.some(([, value]) => value.length > attributeLength)) throw tooLongAttribute(limits, start);
  };
  return {
    open(name, written, start, until) {
      pass(start, until);
      count += 1;
      if (count > elements) throw stop('elements', `the document has more than ${elements} elements`, start);
      if (until - start > shortTag) checkTag(name, written, start);
      handler.open(name, written, start, until);
    },
    close(name, start, until) {
      pass(start, until);
      handler.close(name, start, until);
    },
    aside(start, until) {
      pass(start, until);
      countAside(start);
      handler.aside(start, until);
    },
    cdata(start, until) {
      if (until - start > textLength) throw stop('textLength', `a piece of text has more than ${textLength} characters`, start);
      countAside(start);
      end = until;
      handler.cdata(start, until);
    },
  };
}
