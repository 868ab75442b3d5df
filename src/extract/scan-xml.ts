import { SaxesParser } from 'saxes';
import type { Limits } from '../model/limits.js';
import { limitMarkup } from './limit-markup.js';
import { ScanStop, doctypeStop, tooDeep } from './markup.js';
import type { MarkupError, MarkupHandler } from './markup.js';

/**
 * Reads text[from, to) as XML 1.0. Returns the first error, at which reading stopped, or null.
 * A DOCTYPE with an internal subset or an external id is an error; none is ever resolved.
 */
export function scanXml(text: string, from: number, to: number, unlimited: MarkupHandler, limits: Limits): MarkupError | null {
  const doctype = findForeignDoctype(text, from, to);
  if (doctype >= 0) return doctypeStop(doctype).problem;
  const handler = limitMarkup(unlimited, limits, text, from, to);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let end = from;
  let start = from;
  let depth = 0;
  // Character data never holds '<', so the next one begins the next piece of markup. Three handlers
  // and no more: each is a property of the parser, and V8 makes objects with many of them slow.
  const advance = (): void => {
    start = passAsides(text, end, to, handler);
    end = from + parser.position;
  };
  parser.on('error', (error) => {
    const offset = Math.min(from + parser.position, to);
    const bare = findBareAmpersand(text, end, offset);
    throw new ScanStop(bare < 0 ? { kind: 'malformed', message: error.message, offset } : { kind: 'malformed', message: 'an ampersand that begins no reference, write &amp;', offset: bare });
  });
  parser.on('opentag', (tag) => {
    advance();
    depth += 1;
    if (depth > limits.depth) throw tooDeep(limits, start);
    handler.open(tag.name, tag.attributes, start, end);
  });
  parser.on('closetag', (tag) => {
    if (!tag.isSelfClosing) advance();
    depth -= 1;
    handler.close(tag.name, tag.isSelfClosing ? end : start, end);
  });
  try {
    parser.write(from === 0 && to === text.length ? text : text.slice(from, to)).close();
    passAsides(text, end, to, handler);
    return null;
  } catch (error) {
    if (error instanceof ScanStop) return error.problem;
    throw error;
  }
}

const REFERENCE = /&(?:#[0-9]+|#x[0-9a-fA-F]+|[A-Za-z_:][\w.:-]*);/y;

/**
 * Where an ampersand stands that begins no reference; -1 for none. The parser takes all up to the next semicolon for
 * the name of an entity, be it pages away, and its error is there, or at the end of the document.
 */
function findBareAmpersand(text: string, from: number, to: number): number {
  let at = from;
  let ampersand = -1;
  for (;;) {
    if (ampersand < at) ampersand = text.indexOf('&', at);
    if (ampersand < 0 || ampersand >= to) return -1;
    const aside = text.indexOf('<', at);
    const close = aside < 0 || aside > ampersand ? null : text.startsWith('<!--', aside) ? '-->' : text.startsWith('<![CDATA[', aside) ? ']]>' : text.startsWith('<?', aside) ? '?>' : '';
    if (close === null) {
      REFERENCE.lastIndex = ampersand;
      if (!REFERENCE.test(text)) return ampersand;
      at = REFERENCE.lastIndex;
    } else {
      const end = close === '' ? aside : text.indexOf(close, aside + 2);
      if (end < 0) return -1;
      at = end + Math.max(1, close.length);
    }
  }
}

/** What a document type declaration may not have: an internal subset, an external id. */
const FOREIGN = /\[|\b(?:SYSTEM|PUBLIC)\b/;

/** Where a document type declaration stands that would have to be resolved; -1 for none. It is refused before a parser reads all that it declares. */
function findForeignDoctype(text: string, from: number, to: number): number {
  const word = /[^ \t\r\n]/g;
  for (let at = from; ;) {
    word.lastIndex = at;
    at = word.exec(text)?.index ?? to;
    const close = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
    const end = close === null ? -1 : text.indexOf(close, at + (close === '?>' ? 2 : 4));
    if (close === null || end < 0) return text.startsWith('<!DOCTYPE', at) && FOREIGN.test(text.slice(at, text.indexOf('>', at) + 1)) ? at : -1;
    at = end + close.length;
  }
}

/**
 * Hands on the comments, processing instructions, CDATA sections and declarations before the next
 * tag, and returns where that tag starts, or the end. The parser has already found them well-formed.
 */
function passAsides(text: string, from: number, to: number, handler: MarkupHandler): number {
  let at = text.indexOf('<', from);
  while (at >= 0 && at < to) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x3f) {
      const end = text.indexOf('?>', at) + 2;
      handler.aside(at, end);
      at = text.indexOf('<', end);
    } else if (next === 0x21) {
      if (text.startsWith('<!--', at)) {
        const end = text.indexOf('-->', at + 4) + 3;
        handler.aside(at, end);
        at = text.indexOf('<', end);
      } else if (text.startsWith('<![CDATA[', at)) {
        const end = text.indexOf(']]>', at) + 3;
        handler.aside(at, at + 9);
        handler.cdata(at + 9, end - 3);
        handler.aside(end - 3, end);
        at = text.indexOf('<', end);
      } else {
        const end = text.indexOf('>', at) + 1;
        if (FOREIGN.test(text.slice(at, end))) throw doctypeStop(at);
        handler.aside(at, end);
        at = text.indexOf('<', end);
      }
    } else return at;
  }
  return to;
}
