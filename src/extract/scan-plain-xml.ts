import type { Limits } from '../model/limits.js';
import { limitMarkup } from './limit-markup.js';
import { decodeCharacters } from './layout.js';
import { ScanStop, tooDeep } from './markup.js';
import type { Attributes, MarkupError, MarkupHandler } from './markup.js';

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const SPACE = '[ \\t\\r\\n]';
const START_TAG = new RegExp(`<(${NAME})((?:${SPACE}+${NAME}${SPACE}*=${SPACE}*(?:"[^"<]*"|'[^'<]*'))*)${SPACE}*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`${SPACE}+(${NAME})${SPACE}*=${SPACE}*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const VALUE_TO_DECODE = /[&\t\r\n]/;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/y;
const XML_DECLARATION = /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?[ \t\r\n]*\?>/y;
/** Characters that XML 1.0 §2.2 forbids, and what needs a closer look: surrogates and CDATA ends. */
const DOUBTFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]|\]\]>/;

/** Read to its end, stopped at a limit, or left to a parser that knows all of XML. */
export type PlainScan = { readonly outcome: 'read' } | { readonly outcome: 'stopped'; readonly error: MarkupError } | { readonly outcome: 'doubtful' };

/**
 * Reads the plain XML that filing agents write: ASCII names, no DOCTYPE, no CDATA, no processing
 * instructions. It accepts nothing that is not well-formed; whatever it is not sure of it calls
 * doubtful, and a full parser decides. Then the handler has seen a part of the document and must be
 * thrown away.
 */
export function scanPlainXml(text: string, from: number, to: number, handler: MarkupHandler, limits: Limits): PlainScan {
  const body = from === 0 && to === text.length ? text : text.slice(from, to);
  if (DOUBTFUL.test(body) || !hasKnownReferences(body, limits.references)) return { outcome: 'doubtful' };
  try {
    return { outcome: readTags(text, from, to, limitMarkup(handler, limits, text, from, to), limits) ? 'read' : 'doubtful' };
  } catch (error) {
    if (error instanceof ScanStop) return { outcome: 'stopped', error: error.problem };
    throw error;
  }
}

/** Whether every ampersand begins one of the five entities or a reference to a character that XML allows; those behind the limit are not read. */
function hasKnownReferences(body: string, most: number): boolean {
  let count = 0;
  for (let at = body.indexOf('&'); at >= 0 && count <= most; at = body.indexOf('&', REFERENCE.lastIndex)) {
    count += 1;
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(body);
    if (!match) return false;
    const [, decimal, hexadecimal] = match;
    const code = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : 0x20;
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code > 0xd7ff && (code < 0xe000 || code > 0x10ffff || code === 0xfffe || code === 0xffff)) return false;
  }
  return true;
}

function readTags(text: string, from: number, to: number, handler: MarkupHandler, limits: Limits): boolean {
  const open: string[] = [];
  const read = createTagReader();
  let at = from;
  let hasRoot = false;
  for (let start = text.indexOf('<', at); start >= 0 && start < to; start = text.indexOf('<', at)) {
    if (open.length === 0 && !isWhite(text, at, start)) return false;
    const next = text.charCodeAt(start + 1);
    if (next === 0x2f) {
      const name = open.pop();
      if (name === undefined) return false;
      at = endOfEndTag(text, start, name);
      if (at < 0) return false;
      handler.close(name, start, at);
    } else if (next === 0x21 || next === 0x3f) {
      const end = next === 0x21 ? endOfComment(text, start) : start === from ? endOfDeclaration(text, start) : -1;
      if (end < 0 || end > to) return false;
      handler.aside(start, end);
      at = end;
    } else {
      const tag = read(text, start);
      if (tag === null || (open.length === 0 && hasRoot)) return false;
      hasRoot = true;
      at = start + tag.length;
      if (open.length >= limits.depth) throw tooDeep(limits, start);
      handler.open(tag.name, tag.attributes, start, at);
      if (tag.isEmpty) handler.close(tag.name, at, at);
      else open.push(tag.name);
    }
    if (at > to) return false;
  }
  return hasRoot && open.length === 0 && isWhite(text, at, to);
}

/** End of `</name>` at an offset, or -1 where something else stands there. */
function endOfEndTag(text: string, start: number, name: string): number {
  const after = start + 2 + name.length;
  if (!text.startsWith(name, start + 2)) return -1;
  if (text.charCodeAt(after) === 0x3e) return after + 1;
  const end = text.indexOf('>', after);
  return end >= 0 && isWhite(text, after, end) ? end + 1 : -1;
}

function isWhite(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}

function endOfComment(text: string, start: number): number {
  if (!text.startsWith('<!--', start)) return -1;
  const dashes = text.indexOf('--', start + 4);
  return dashes >= 0 && text.charCodeAt(dashes + 2) === 0x3e ? dashes + 3 : -1;
}

function endOfDeclaration(text: string, start: number): number {
  XML_DECLARATION.lastIndex = start;
  return XML_DECLARATION.test(text) ? XML_DECLARATION.lastIndex : -1;
}

interface StartTag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
  readonly length: number;
}

/** Distinct start tags that are kept: agents write the same few thousands of times. */
const KEPT = 4_000;

/** Reads start tags, each distinct one once; null where none stands at the offset. */
function createTagReader(): (text: string, start: number) => StartTag | null {
  const known = new Map<string, StartTag | null>();
  return (text, start) => {
    // Up to the first ">", which ends the tag unless it stands in an attribute's value.
    const source = text.slice(start, text.indexOf('>', start) + 1);
    let tag = known.get(source);
    if (tag === undefined) {
      tag = readTag(text, start);
      if (known.size < KEPT && tag?.length === source.length) known.set(source, tag);
    }
    return tag;
  };
}

function readTag(text: string, start: number): StartTag | null {
  START_TAG.lastIndex = start;
  const match = START_TAG.exec(text);
  if (!match) return null;
  const [whole, name = '', written = '', slash] = match;
  const attributes = readAttributes(written);
  return attributes && { name, attributes, isEmpty: slash === '/', length: whole.length };
}

/** Null where a name occurs twice (XML 1.0 §3.1, unique attribute specifications). */
function readAttributes(written: string): Attributes | null {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const name = match[1] ?? '';
    if (Object.hasOwn(attributes, name)) return null;
    const value = match[2] ?? match[3] ?? '';
    attributes[name] = VALUE_TO_DECODE.test(value) ? decodeCharacters(value.replace(/\r\n?|[\t\n]/g, ' ')) : value;
  }
  return attributes;
}
