import type { Span } from '../model/location.js';
import { foldWhiteSpace } from '../model/text.js';
import type { MappedText } from '../model/text.js';
import { createTextBuilder } from './mapped-text.js';
import type { TextBuilder } from './mapped-text.js';

/** A text of a fact set, folded, with its map to the file and its place there. */
export interface PlacedText extends MappedText {
  readonly span: Span;
}

/** Characters of a line that are shown as the place of what has no end of its own. */
const LINE = 200;
const SPACES = /[\s\u200b]*/y;
const BLOCK_HEADER = /[|>][^\n\r]*(?:\r\n?|\n|$)/y;
const TOKEN = /[^\s,\]}]+/y;

/** The place of a number, of true, false or null; of a list or map its first line. */
export function placeValue(source: string, offset: number): Span {
  const end = matchEnd(TOKEN, source, offset);
  return /[[{]/.test(source.charAt(offset)) || end === offset ? placeLine(source, offset) : { start: offset, end: Math.min(end, offset + LINE) };
}

/** From an offset to the end of its line, or a part of it. */
export function placeLine(source: string, offset: number): Span {
  const line = /^[^\n\r]*/.exec(source.slice(offset, offset + LINE))?.[0] ?? '';
  return { start: offset, end: offset + line.length };
}

/**
 * Maps a string of a YAML or JSON file, whose node begins at an offset, to its characters: plain, in
 * quotes, or as a block. A string that does not stand there as it reads maps to the line as a whole.
 */
export function placeText(source: string, offset: number, value: string): PlacedText {
  const text = foldWhiteSpace(value);
  const breaks = findParagraphs(value, source.charAt(offset) === '|');
  const quote = source.charAt(offset);
  const builder = createTextBuilder();
  const end = quote === '"' ? readDoubleQuoted(source, offset, builder) : quote === "'" ? readSingleQuoted(source, offset, builder) : readWords(source, offset, text, builder);
  const mapped = builder.finish();
  if (end !== null && mapped.text === text) return { text, segments: mapped.segments, breaks, span: { start: offset, end } };
  const span = placeLine(source, offset);
  // A segment as long as its source would claim that they are the same characters.
  const apart = span.end - span.start === text.length ? { start: span.start, end: span.end - 1 } : span;
  return { text, segments: text === '' ? [] : [{ at: 0, length: text.length, source: apart }], breaks, span };
}

/** Offsets in the folded text at which paragraphs begin; single line ends in a literal block only wrap its lines. */
function findParagraphs(value: string, literal: boolean): readonly number[] {
  if (!value.includes('\n')) return [];
  const starts: number[] = [];
  let length = 0;
  for (const paragraph of value.split(literal ? /\n[^\S\n]*\n/ : '\n')) {
    const folded = foldWhiteSpace(paragraph);
    if (folded === '') continue;
    if (length > 0) starts.push(length + 1);
    length += (length > 0 ? 1 : 0) + folded.length;
  }
  return starts;
}

function matchEnd(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

/** Reads a plain or block scalar, in which the words stand as they read; gives its end, or null. */
function readWords(source: string, offset: number, text: string, builder: TextBuilder): number | null {
  const start = matchEnd(SPACES, source, matchEnd(BLOCK_HEADER, source, offset));
  let end = start;
  for (const word of text.split(' ')) {
    end = matchEnd(SPACES, source, end);
    if (!source.startsWith(word, end)) return null;
    end += word.length;
  }
  builder.source(source.slice(start, end), start, end);
  return text === '' ? offset : end;
}

function readSingleQuoted(source: string, offset: number, builder: TextBuilder): number | null {
  let at = offset + 1;
  for (;;) {
    const quote = source.indexOf("'", at);
    if (quote < 0) return null;
    builder.source(source.slice(at, quote), at, quote);
    if (source.charAt(quote + 1) !== "'") return quote + 1;
    builder.entity("'", quote, quote + 2);
    at = quote + 2;
  }
}

/** YAML 1.2 §5.7; JSON has a part of them. */
const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"', '/': '/', '\\': '\\',
  N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029',
};
const UNESCAPED = /[^"\\]*/y;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\r?\n[^\S\n]*)|([^]))/y;

function readDoubleQuoted(source: string, offset: number, builder: TextBuilder): number | null {
  let at = offset + 1;
  for (;;) {
    const end = matchEnd(UNESCAPED, source, at);
    builder.source(source.slice(at, end), at, end);
    if (source.charAt(end) === '"') return end + 1;
    ESCAPE.lastIndex = end;
    const match = ESCAPE.exec(source);
    if (!match) return null;
    at = end + match[0].length;
    // An escaped end of line stands for nothing, not for a space.
    const character = unescape(match);
    if (character !== '') builder.entity(character, end, at);
  }
}

function unescape([, two, four, eight, lineEnd, letter = '']: RegExpExecArray): string {
  if (lineEnd !== undefined) return '';
  const hexadecimal = two ?? four ?? eight;
  if (hexadecimal === undefined) return Object.hasOwn(ESCAPES, letter) ? (ESCAPES[letter] ?? '') : '\ufffd';
  const code = Number.parseInt(hexadecimal, 16);
  if (code > 0x10ffff) return '\ufffd';
  // JSON writes a character beyond the first plane as two escapes; each is one unit.
  return hexadecimal.length === 4 ? String.fromCharCode(code) : String.fromCodePoint(code);
}
