import type { MappedText, TextSegment } from '../model/text.js';

/** Collects the pieces of a text and remembers where each character came from. */
export interface TextBuilder {
  /** Source characters as they stand; `start` and `end` are their offsets. */
  source(text: string, start: number, end: number): void;
  /** Characters that stand for the source [start, end): a character reference, for instance. */
  entity(decoded: string, start: number, end: number): void;
  /** A new block begins here. */
  break(): void;
  finish(): MappedText;
}

const WHITE_RUN = /[\s\u200b]+/g;
/** Text that folding would change: anything but single plain spaces between words. */
const NEEDS_FOLDING = /[^\S ]|\u200b| {2}/;

/** Starts a normalised text: white space folds to one space, blocks are kept apart by one. */
export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const segments: { at: number; length: number; source: { start: number; end: number } }[] = [];
  const breaks: number[] = [];
  let length = 0;
  /** White space seen but not yet written: it counts only if something follows. */
  let spaceStart = -1;
  let spaceEnd = -1;
  let pendingBreak = false;

  function append(text: string, start: number, end: number): void {
    const last = segments[segments.length - 1];
    const exact = end - start === text.length;
    if (last !== undefined && exact && last.source.end === start && last.at + last.length === length
      && last.source.end - last.source.start === last.length) {
      last.length += text.length;
      last.source.end = end;
    } else {
      segments.push({ at: length, length: text.length, source: { start, end } });
    }
    parts.push(text);
    length += text.length;
  }

  function flushSpace(): void {
    if (length > 0) {
      if (spaceStart >= 0) append(' ', spaceStart, spaceEnd);
      else if (pendingBreak) {
        parts.push(' ');
        length += 1;
      }
      if (pendingBreak) breaks.push(length);
    }
    spaceStart = -1;
    pendingBreak = false;
  }

  function white(start: number, end: number): void {
    // White space on both sides of a tag is two places; the first stands for both.
    if (spaceStart < 0) {
      spaceStart = start;
      spaceEnd = end;
    } else if (spaceEnd === start) {
      spaceEnd = end;
    }
  }

  function solid(text: string, start: number, end: number): void {
    if (spaceStart >= 0 || pendingBreak) flushSpace();
    append(text, start, end);
  }

  function source(text: string, start: number, end: number): void {
    if (text.length === 0) return;
    if (!NEEDS_FOLDING.test(text)) {
      const from = text.startsWith(' ') ? 1 : 0;
      const to = text.length > 1 && text.endsWith(' ') ? text.length - 1 : text.length;
      if (from === 1) white(start, start + 1);
      if (from < to) solid(text.slice(from, to), start + from, start + to);
      if (to < text.length) white(end - 1, end);
      return;
    }
    let at = 0;
    for (const run of text.matchAll(WHITE_RUN)) {
      if (run.index > at) solid(text.slice(at, run.index), start + at, start + run.index);
      at = run.index + run[0].length;
      white(start + run.index, start + at);
    }
    if (at < text.length) solid(text.slice(at), start + at, end);
  }

  return {
    source,
    entity(decoded, start, end) {
      if (/^[\s\u200b]*$/.test(decoded)) white(start, end);
      else solid(decoded, start, end);
    },
    break() {
      pendingBreak = true;
    },
    finish() {
      const frozen: readonly TextSegment[] = segments;
      return { text: parts.join(''), segments: frozen, breaks };
    },
  };
}
