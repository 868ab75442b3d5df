import type { Tokenizer } from 'parse5';
import type { Limits } from '../model/limits.js';
import { doctypeStop } from './markup.js';
import { tooLongAttribute, tooLongName, tooManyAttributes } from './limit-markup.js';

/** Characters that the tokenizer gets at a time within a tag: it compares each attribute with all before it, so a tag has to be stopped before its end. */
const PIECE = 16_384;
/** What begins mark-up in text; any other `<` is text, and `</>` is nothing (HTML Standard §13.2.5.6 and 7). */
const MARKUP = /<(?:[A-Za-z!?]|\/(?!>))/g;
/** States of the tokenizer, most of which have no name in its interface; test/extract/feed-tokenizer.test.ts would find them changed. */
const STATE = { data: 0, rcdata: 1, rawText: 2, script: 3, doubleQuoted: 35, singleQuoted: 36, unquoted: 37, bogusComment: 40, comment: 44, commentEnd: 50, bogusDoctype: 67 } as const;
/** What has a meaning of its own in the value of an attribute. */
const VALUE_END: Readonly<Record<number, RegExp>> = { [STATE.doubleQuoted]: /["&\r\0]/g, [STATE.singleQuoted]: /['&\r\0]/g, [STATE.unquoted]: /[\t\n\f\r >&\0"'<=`]/g };

/** Where what the tokenizer was given stands in the source. */
export interface Fed {
  readonly toSource: (offset: number) => number;
}

/**
 * Hands text[from, to) to a tokenizer, in pieces, except what it would pass through character by character without
 * telling anybody: text, the inside of comments, long values of attributes, which it gets whole.
 * Errors: throws ScanStop at a tag that is beyond the limits, before its end.
 */
export function createFeed(text: string, from: number, to: number, limits: Limits): Fed & { readonly run: (tokenizer: Tokenizer) => void } {
  /** Offsets up to which something was passed over, and how far the source is ahead from there on. */
  const ahead: { at: number; by: number }[] = [];
  const toSource = (offset: number): number => {
    for (let index = ahead.length - 1; index > 0; index -= 1) {
      const { at = 0, by = 0 } = ahead[index] ?? {};
      if (offset >= at) return offset + by;
    }
    return offset + (ahead[0]?.by ?? from);
  };
  const run = (tokenizer: Tokenizer): void => {
    let fed = 0;
    let close = -1;
    for (let at = from; at < to;) {
      const state: number = tokenizer.state;
      // Between two tags nothing is open that began before.
      if (state === STATE.data) ahead.length = 0;
      const next = Math.min(to, passOver(tokenizer, text, at, to, limits, toSource));
      if (next > at || ahead.length === 0) ahead.push({ at: fed, by: next - fed });
      at = next;
      if (close < at) close = text.indexOf('>', at);
      const end = Math.min(at + PIECE, close < 0 ? to : close + 1, to);
      tokenizer.write(text.slice(at, end), false);
      fed += end - at;
      at = end;
      checkTag(tokenizer, limits, toSource);
    }
    tokenizer.write('', true);
  };
  return { toSource, run };
}

/** Where the tokenizer has to read on. */
function passOver(tokenizer: Tokenizer, text: string, at: number, to: number, limits: Limits, toSource: Fed['toSource']): number {
  const state: number = tokenizer.state;
  switch (state) {
    case STATE.data:
      return search(MARKUP, text, at, to);
    case STATE.rcdata: case STATE.rawText: case STATE.script:
      return find(text, '<', at, to);
    case STATE.bogusComment: case STATE.bogusDoctype:
      return find(text, '>', at, to);
    case STATE.commentEnd:
      return text[at] === '-' ? findCommentEnd(text, at, to) : at;
    case STATE.comment:
      return findCommentEnd(text, at, to);
    default: {
      const ends = VALUE_END[state];
      if (ends === undefined) return at;
      const end = search(ends, text, at, to);
      // What it has read of the value so far it may not have written down yet.
      tokenizer['_flushRun']('');
      const attribute = tokenizer['currentAttr'];
      if (attribute.value.length + end - at > limits.attributeLength) throw tooLongAttribute(limits, tagStart(tokenizer, toSource));
      attribute.value += text.slice(at, end);
      return end;
    }
  }
}

function search(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? to;
}

function find(text: string, sign: string, at: number, to: number): number {
  const found = text.indexOf(sign, at);
  return found < 0 ? to : found;
}

/** Where the signs begin that end a comment: `-->` or, by mistake, `--!>`. */
function findCommentEnd(text: string, at: number, to: number): number {
  const end = find(text, '-->', at, to);
  return find(text.slice(at, end), '--!>', 0, end - at) + at;
}

function tagStart(tokenizer: Tokenizer, toSource: Fed['toSource']): number {
  return toSource(tokenizer['currentToken']?.location?.startOffset ?? 0);
}

function checkTag(tokenizer: Tokenizer, limits: Limits, toSource: Fed['toSource']): void {
  const tag = tokenizer['currentToken'];
  if (tag && 'publicId' in tag) {
    if (tag.publicId !== null || tag.systemId !== null) throw doctypeStop(tagStart(tokenizer, toSource));
    if ((tag.name?.length ?? 0) > limits.nameLength) throw tooLongName(limits, tagStart(tokenizer, toSource));
  }
  if (!tag || !('attrs' in tag)) return;
  if (tag.attrs.length > limits.attributes) throw tooManyAttributes(limits, tagStart(tokenizer, toSource));
  if (tag.tagName.length > limits.nameLength || tokenizer['currentAttr'].name.length > limits.nameLength) throw tooLongName(limits, tagStart(tokenizer, toSource));
}
