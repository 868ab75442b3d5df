import type { Limits } from '../model/limits.js';
import { ScanStop } from './markup.js';
import type { Attributes, MarkupHandler } from './markup.js';

/** A tag of no more characters can meet none of the limits on names, values and their number. */
const SHORT_TAG = 1024;

function stop(message: string, offset: number): ScanStop {
  return new ScanStop({ kind: 'limit', message, offset });
}

/** The stop at an element with too many attributes. */
export function tooManyAttributes({ attributes }: Limits, offset: number): ScanStop {
  return stop(`an element has more than ${attributes} attributes`, offset);
}

/** The handler behind the limits on elements, attributes, names and text: what meets one throws ScanStop. */
export function limitMarkup(handler: MarkupHandler, limits: Limits, from: number): MarkupHandler {
  const { elements, attributes, attributeLength, nameLength, textLength } = limits;
  const shortTag = Math.min(SHORT_TAG, attributes, attributeLength, nameLength);
  let count = 0;
  let end = from;
  const pass = (start: number, until: number): void => {
    if (start - end > textLength) throw stop(`a piece of text has more than ${textLength} characters`, end);
    end = until;
  };
  const checkTag = (name: string, written: Attributes, start: number): void => {
    const entries = Object.entries(written);
    if (name.length > nameLength || entries.some(([attribute]) => attribute.length > nameLength)) throw stop(`a name has more than ${nameLength} characters`, start);
    if (entries.length > attributes) throw tooManyAttributes(limits, start);
    if (entries.some(([, value]) => value.length > attributeLength)) throw stop(`an attribute has more than ${attributeLength} characters`, start);
  };
  return {
    open(name, written, start, until) {
      pass(start, until);
      count += 1;
      if (count > elements) throw stop(`the document has more than ${elements} elements`, start);
      if (until - start > shortTag) checkTag(name, written, start);
      handler.open(name, written, start, until);
    },
    close(name, start, until) {
      pass(start, until);
      handler.close(name, start, until);
    },
    aside(start, until) {
      pass(start, until);
      handler.aside(start, until);
    },
    cdata(start, until) {
      if (until - start > textLength) throw stop(`a piece of text has more than ${textLength} characters`, start);
      end = until;
      handler.cdata(start, until);
    },
  };
}
