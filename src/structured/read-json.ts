import { LIMITS, REFUSED_KEYS } from './limits.js';
import type { PlacedEntry, PlacedNode, PlacedValue } from './placed.js';

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERALS: readonly (readonly [string, unknown])[] = [['true', true], ['false', false], ['null', null]];

function measure(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** What stands in JSON and is not read: a key twice in one object, one that is refused, a value that is nested too deep. */
export interface JsonRefusal {
  readonly why: 'repeated-key' | 'refused-key' | 'depth';
  readonly offset: number;
  readonly key: string;
}

/**
 * Reads JSON (RFC 8259) with the place of every node; undefined for everything that needs a message or
 * is more than plain JSON (comments, duplicate or refused keys, depth above the limit), which the YAML reader then words;
 * `onRefused` is told what was refused of that which is JSON.
 */
export function readJson(text: string, onRefused: (refusal: JsonRefusal) => void = () => undefined): PlacedValue | undefined {
  let at = 0;

  const refuse = (why: JsonRefusal['why'], offset: number, key = ''): never => {
    onRefused({ why, offset, key });
    throw new SyntaxError();
  };

  const skip = (): void => {
    at += measure(SPACE, text, at);
  };
  const take = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const expect = (character: string): void => {
    if (!take(character)) throw new SyntaxError();
  };

  function readString(): string {
    const start = at;
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (text[start] !== '"' || end === -1) throw new SyntaxError();
    at = end + 1;
    const read: unknown = JSON.parse(text.slice(start, at));
    if (typeof read !== 'string') throw new SyntaxError();
    return read;
  }

  function readMap(offset: number, depth: number): PlacedValue {
    const value: Record<string, unknown> = {};
    const entries = new Map<string, PlacedEntry>();
    for (let first = true; !take('}'); first = false) {
      if (!first) expect(',');
      skip();
      const start = at;
      const key = readString();
      if (entries.has(key)) refuse('repeated-key', start, key);
      if (REFUSED_KEYS.has(key)) refuse('refused-key', start, key);
      expect(':');
      const read = readValue(depth);
      value[key] = read.value;
      entries.set(key, { offset: start, node: read.node });
    }
    return { value, node: { offset, entries } };
  }

  function readList(offset: number, depth: number): PlacedValue {
    const value: unknown[] = [];
    const items: PlacedNode[] = [];
    for (let first = true; !take(']'); first = false) {
      if (!first) expect(',');
      const read = readValue(depth);
      value.push(read.value);
      items.push(read.node);
    }
    return { value, node: { offset, items } };
  }

  function readScalar(offset: number): PlacedValue {
    if (text[at] === '"') return { value: readString(), node: { offset } };
    for (const [word, value] of LITERALS) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return { value, node: { offset } };
    }
    const length = measure(NUMBER, text, at);
    const value = Number(text.slice(at, at + length));
    if (length === 0 || !Number.isFinite(value)) throw new SyntaxError();
    at += length;
    return { value, node: { offset } };
  }

  function readValue(depth: number): PlacedValue {
    skip();
    const offset = at;
    const opens = text[at] === '{' || text[at] === '[';
    if (!opens) return readScalar(offset);
    if (depth >= LIMITS.depth) refuse('depth', offset);
    return take('{') ? readMap(offset, depth + 1) : (expect('['), readList(offset, depth + 1));
  }

  try {
    const read = readValue(0);
    skip();
    return at === text.length ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
