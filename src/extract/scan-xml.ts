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
  const handler = limitMarkup(unlimited, limits, from);
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
    throw new ScanStop({ kind: 'malformed', message: error.message, offset: Math.min(from + parser.position, to) });
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
    return null;
  } catch (error) {
    if (error instanceof ScanStop) return error.problem;
    throw error;
  }
}

/**
 * Hands on the comments, processing instructions, CDATA sections and declarations before the next
 * tag, and returns where that tag starts. The parser has already found them well-formed.
 */
function passAsides(text: string, from: number, to: number, handler: MarkupHandler): number {
  let at = text.indexOf('<', from);
  for (;;) {
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
        if (/\[|\b(?:SYSTEM|PUBLIC)\b/.test(text.slice(at, end))) throw doctypeStop(at);
        handler.aside(at, end);
        at = text.indexOf('<', end);
      }
    } else return at < 0 ? to : at;
  }
}
