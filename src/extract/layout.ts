import type { MappedText } from '../model/text.js';
import type { Span } from '../model/location.js';
import { createTextBuilder } from './mapped-text.js';
import type { TextBuilder } from './mapped-text.js';

/** What a piece of markup does to the text around it. */
export const EFFECT = {
  /** A tag within a line of text, a comment: leaves no trace. */
  none: 0,
  /** The edge of a paragraph, cell, list item …: text on both sides is apart. */
  block: 1,
  /** `ix:exclude` (Inline XBRL 1.1 §6): what is inside is no part of a fact. */
  excludeStart: 2,
  excludeEnd: 3,
  /** Not shown to readers: head, script, style, `ix:header`, `display:none`. */
  hiddenStart: 4,
  hiddenEnd: 5,
  /** Marks the content of a CDATA section: no references in it. */
  cdata: 6,
} as const;
export type Effect = (typeof EFFECT)[keyof typeof EFFECT];

/** Every piece of markup of a document in order, as parallel lists. */
export interface Layout {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly effects: ArrayLike<number>;
}

/** Collects a layout piece by piece. */
export interface LayoutBuilder {
  add(start: number, end: number, effect: Effect): void;
  finish(): Layout;
}

/** Starts a layout; typed lists, since a filing has a hundred thousand pieces of mark-up. */
export function createLayoutBuilder(): LayoutBuilder {
  let starts = new Int32Array(4096);
  let ends = new Int32Array(4096);
  let effects = new Uint8Array(4096);
  let length = 0;
  function grow<T extends Int32Array | Uint8Array>(list: T, copy: T): T {
    copy.set(list);
    return copy;
  }
  return {
    add(start, end, effect) {
      if (length === starts.length) {
        starts = grow(starts, new Int32Array(length * 2));
        ends = grow(ends, new Int32Array(length * 2));
        effects = grow(effects, new Uint8Array(length * 2));
      }
      starts[length] = start;
      ends[length] = end;
      effects[length] = effect;
      length += 1;
    },
    finish: () => ({ starts: starts.subarray(0, length), ends: ends.subarray(0, length), effects: effects.subarray(0, length) }),
  };
}

const BLOCK_ELEMENTS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'br', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section',
  'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const HIDDEN_ELEMENTS = new Set(['head', 'script', 'style', 'title']);

/** How an XHTML element separates text: as a block, inside a line, or not shown at all. */
export function displayOf(local: string, style: string | undefined): 'block' | 'inline' | 'hidden' {
  const name = local.toLowerCase();
  if (HIDDEN_ELEMENTS.has(name)) return 'hidden';
  if (style?.includes('display')) {
    const display = /(?:^|;)\s*display\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
    if (display === 'none') return 'hidden';
    if (display === 'inline') return 'inline';
    if (display === 'block') return 'block';
  }
  return BLOCK_ELEMENTS.has(name) ? 'block' : 'inline';
}

/** Index of the first piece of markup that starts at or after an offset. */
export function firstMarkupFrom(layout: Layout, offset: number): number {
  let low = 0;
  let high = layout.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which parts are left out: those excluded from facts, or those not shown. */
export type Reading = 'fact' | 'visible';

/** The normalised text of the ranges, in the order given, with its map to the source. */
export function readText(source: string, layout: Layout, ranges: readonly Span[], reading: Reading): MappedText {
  const builder = createTextBuilder();
  for (const [index, range] of ranges.entries()) {
    const previous = ranges[index - 1];
    if (previous && isApart(layout, previous.end, range.start)) builder.break();
    readRange(source, layout, range, reading, builder);
  }
  return builder.finish();
}

/**
 * The visible text of a part of a body, from the first piece of markup that begins in it to the first behind it: the
 * same characters at the same places as in the text of the whole body.
 */
export function readVisiblePart(source: string, layout: Layout, body: Span, part: Span): MappedText {
  const builder = createTextBuilder();
  const first = firstMarkupFrom(layout, Math.max(body.start, part.start));
  const start = part.start <= body.start ? body.start : Math.min(layout.starts[first] ?? body.end, body.end);
  const end = Math.max(start, Math.min(layout.starts[firstMarkupFrom(layout, part.end)] ?? body.end, body.end));
  let hidden = 0;
  for (let index = firstMarkupFrom(layout, body.start); index < first; index += 1) {
    if (layout.effects[index] === EFFECT.hiddenStart) hidden += 1;
    else if (layout.effects[index] === EFFECT.hiddenEnd && hidden > 0) hidden -= 1;
  }
  readRange(source, layout, { start, end }, 'visible', builder, hidden);
  return builder.finish();
}

/** Whether a block edge lies between two offsets (or the second comes before the first). */
function isApart(layout: Layout, from: number, to: number): boolean {
  if (to < from) return true;
  for (let index = firstMarkupFrom(layout, from); index < layout.starts.length && (layout.starts[index] ?? 0) < to; index += 1) {
    if (layout.effects[index] === EFFECT.block) return true;
  }
  return false;
}

function readRange(source: string, layout: Layout, range: Span, reading: Reading, builder: TextBuilder, hidden = 0): void {
  const opens = reading === 'fact' ? EFFECT.excludeStart : EFFECT.hiddenStart;
  const closes = reading === 'fact' ? EFFECT.excludeEnd : EFFECT.hiddenEnd;
  let at = range.start;
  let skipping = hidden;
  for (let index = firstMarkupFrom(layout, range.start); index < layout.starts.length; index += 1) {
    const start = layout.starts[index] ?? 0;
    if (start >= range.end) break;
    const effect = layout.effects[index];
    if (skipping === 0 && start > at) readCharacters(source, at, start, builder);
    at = layout.ends[index] ?? start;
    if (effect === EFFECT.block) builder.break();
    else if (effect === opens) {
      skipping += 1;
      if (reading === 'visible') builder.break();
    } else if (effect === closes && skipping > 0) skipping -= 1;
    else if (effect === EFFECT.cdata && skipping === 0) builder.source(source.slice(start, at), start, at);
  }
  if (skipping === 0) readCharacters(source, at, range.end, builder);
}

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi;

function readCharacters(source: string, start: number, end: number, builder: TextBuilder): void {
  const text = source.slice(start, end);
  if (!text.includes('&')) {
    builder.source(text, start, end);
    return;
  }
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const decoded = decodeReference(match[1], match[2], match[3]);
    if (decoded === null) continue;
    builder.source(text.slice(at, match.index), start + at, start + match.index);
    at = match.index + match[0].length;
    builder.entity(decoded, start + match.index, start + at);
  }
  builder.source(text.slice(at), start + at, end);
}

/** The five entities of XML, and those of HTML that turn up in documents that are not well-formed. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', rsquo: '\u2019', lsquo: '\u2018', ldquo: '\u201c', rdquo: '\u201d',
  mdash: '\u2014', ndash: '\u2013', bull: '\u2022', middot: '\u00b7', sect: '\u00a7', reg: '\u00ae', trade: '\u2122', copy: '\u00a9', hellip: '\u2026',
  ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', shy: '\u00ad', euro: '\u20ac', pound: '\u00a3', yen: '\u00a5', deg: '\u00b0', times: '\u00d7',
};

/** The character that a reference stands for, by its decimal or hexadecimal number or its name; null for none. */
export function decodeReference(decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** Decodes the references of a short piece of character data. */
export function decodeCharacters(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => decodeReference(decimal, hexadecimal, name) ?? whole) : text;
}

/** The parts of a range that are left when `ix:exclude` is taken out; never empty. */
export function withoutExcluded(layout: Layout, range: Span): [Span, ...Span[]] {
  const parts: Span[] = [];
  let at = range.start;
  let depth = 0;
  for (let index = firstMarkupFrom(layout, range.start); index < layout.starts.length; index += 1) {
    const start = layout.starts[index] ?? 0;
    if (start >= range.end) break;
    const effect = layout.effects[index];
    if (effect === EFFECT.excludeStart) {
      if (depth === 0 && start > at) parts.push({ start: at, end: start });
      depth += 1;
    } else if (effect === EFFECT.excludeEnd && depth > 0) {
      depth -= 1;
      if (depth === 0) at = layout.ends[index] ?? start;
    }
  }
  if (depth === 0 && at < range.end) parts.push({ start: at, end: range.end });
  const [first, ...rest] = parts;
  return first ? [first, ...rest] : [{ start: range.start, end: range.start }];
}

/** The visible character just before (or after) an offset within the same line of text, or ''. */
export function neighbour(source: string, layout: Layout, offset: number, side: 'before' | 'after'): string {
  let at = offset;
  let index = side === 'before' ? firstMarkupFrom(layout, offset) - 1 : firstMarkupFrom(layout, offset);
  for (;;) {
    const touches = side === 'before' ? layout.ends[index] === at : layout.starts[index] === at;
    if (!touches) break;
    if (layout.effects[index] !== EFFECT.none) return '';
    at = (side === 'before' ? layout.starts[index] : layout.ends[index]) ?? at;
    index += side === 'before' ? -1 : 1;
  }
  const near = side === 'before' ? source.slice(Math.max(0, at - 12), at) : source.slice(at, at + 12);
  const reference = (side === 'before' ? /&(?:#x?[0-9a-f]+|[a-z]+);$/i : /^&(?:#x?[0-9a-f]+|[a-z]+);/i).exec(near);
  const characters = Array.from(reference ? decodeCharacters(reference[0]) : near);
  return (side === 'before' ? characters.at(-1) : characters[0]) ?? '';
}
