import type { Span } from '../model/location.js';
import { createUnescaper } from './escaped-text.js';
import type { UnescapedText } from './escaped-text.js';

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Offset of the quotation mark that ends the string that one begins (RFC 8259 §7). */
export function endOfString(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return source.length;
}

/** The characters of a JSON string without its quotation marks, escapes undone. */
export function unescapeJson(source: string, { start, end }: Span): UnescapedText {
  const unescaper = createUnescaper();
  const content = source.slice(start, end);
  let at = 0;
  for (const match of content.matchAll(ESCAPE)) {
    const [whole, code, letter = ''] = match;
    unescaper.add(content.slice(at, match.index), start + at, start + match.index);
    at = match.index + whole.length;
    unescaper.add(code === undefined ? CONTROLS[letter] ?? letter : String.fromCharCode(Number.parseInt(code, 16)), start + match.index, start + at);
  }
  unescaper.add(content.slice(at), start + at, end);
  return unescaper.finish();
}
