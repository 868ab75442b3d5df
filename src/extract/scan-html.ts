import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';
import type { Limits } from '../model/limits.js';
import { createFeed } from './feed-tokenizer.js';
import { limitMarkup } from './limit-markup.js';
import { ScanStop, doctypeStop, tooDeep } from './markup.js';
import type { MarkupError, MarkupHandler } from './markup.js';

const VOID_ELEMENTS = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

const RAW_TEXT: Readonly<Record<string, typeof TokenizerMode.RAWTEXT | typeof TokenizerMode.RCDATA | typeof TokenizerMode.SCRIPT_DATA>> = {
  script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, title: TokenizerMode.RCDATA, textarea: TokenizerMode.RCDATA,
};

/**
 * Reads text[from, to) as a browser would (HTML Standard §13.2.5), for documents that are not
 * well-formed. End tags close the nearest open element of their name, whatever the case of its letters;
 * names keep their spelling.
 */
export function scanHtml(text: string, from: number, to: number, unlimited: MarkupHandler, limits: Limits): MarkupError | null {
  const handler = limitMarkup(unlimited, limits, text, from, to);
  const feed = createFeed(text, from, to, limits);
  const open: string[] = [];
  const lower: string[] = [];
  const closeTop = (start: number, end: number): void => {
    lower.pop();
    handler.close(open.pop() ?? '', start, end);
  };
  const openTag = (token: Token.TagToken): void => {
    if (!token.location) return;
    const start = feed.toSource(token.location.startOffset);
    const end = feed.toSource(token.location.endOffset);
    const name = readName(text, start + 1, token.tagName);
    if (open.length >= limits.depth) throw tooDeep(limits, start);
    const attributes: Record<string, string> = {};
    for (const { name: attribute, value } of token.attrs) {
      const at = token.location.attrs?.[attribute];
      attributes[at ? readName(text, feed.toSource(at.startOffset), attribute) : attribute] = value;
    }
    handler.open(name, attributes, start, end);
    if (token.selfClosing || VOID_ELEMENTS.has(token.tagName)) handler.close(name, end, end);
    else {
      open.push(name);
      lower.push(token.tagName);
      const mode = Object.hasOwn(RAW_TEXT, token.tagName) ? RAW_TEXT[token.tagName] : undefined;
      if (mode !== undefined) tokenizer.state = mode;
    }
  };
  const closeTag = (token: Token.TagToken): void => {
    if (!token.location) return;
    const start = feed.toSource(token.location.startOffset);
    const end = feed.toSource(token.location.endOffset);
    const at = lower.lastIndexOf(token.tagName);
    if (at < 0) {
      handler.aside(start, end);
      return;
    }
    while (open.length > at + 1) closeTop(start, start);
    closeTop(start, end);
  };
  const aside = (token: { readonly location: Token.Location | null }): void => {
    if (token.location) handler.aside(feed.toSource(token.location.startOffset), feed.toSource(token.location.endOffset));
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, {
    onStartTag: openTag,
    onEndTag: closeTag,
    onComment: aside,
    onDoctype(token) {
      if (token.publicId !== null || token.systemId !== null) throw doctypeStop(feed.toSource(token.location?.startOffset ?? 0));
      aside(token);
    },
    onCharacter: nothing,
    onNullCharacter: nothing,
    onWhitespaceCharacter: nothing,
    onEof() {
      while (open.length > 0) closeTop(to, to);
    },
  });
  try {
    feed.run(tokenizer);
    return null;
  } catch (error) {
    if (error instanceof ScanStop) return error.problem;
    throw error;
  }
}

/** The name as the document spells it; the tokenizer lower-cases. */
function readName(text: string, start: number, lower: string): string {
  const written = text.slice(start, start + lower.length);
  return written.toLowerCase() === lower ? written : lower;
}
