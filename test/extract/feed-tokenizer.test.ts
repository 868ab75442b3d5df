import fc from 'fast-check';
import { Tokenizer } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../src/extract/feed-tokenizer.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';

interface Seen {
  readonly handler: TokenHandler;
  readonly tokens: unknown[];
}

/** Notes tags, comments and document types with the places that the tokenizer gives them. */
function note(toSource: (offset: number) => number): Seen {
  const tokens: unknown[] = [];
  const place = (location: Token.Location | null | undefined): readonly number[] => (location ? [toSource(location.startOffset), toSource(location.endOffset)] : []);
  const tag = (token: Token.TagToken): void => {
    const attributes = token.attrs.map(({ name, value }) => [name, value, place(token.location?.attrs?.[name])]);
    tokens.push([token.type, token.tagName, attributes, token.selfClosing, place(token.location)]);
  };
  return {
    tokens,
    handler: {
      onStartTag: tag,
      onEndTag: tag,
      onComment: ({ location }) => { tokens.push(['comment', place(location)]); },
      onDoctype: ({ name, location }) => { tokens.push(['doctype', name, place(location)]); },
      onEof: () => { tokens.push('end'); },
      onCharacter: () => undefined, onNullCharacter: () => undefined, onWhitespaceCharacter: () => undefined,
    },
  };
}

function readWhole(text: string): readonly unknown[] {
  const { handler, tokens } = note((offset) => offset);
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(text, true);
  return tokens;
}

function readFed(text: string, around = ''): readonly unknown[] {
  const from = around.length;
  const feed = createFeed(around + text + around, from, from + text.length, { ...DEFAULT_LIMITS, nameLength: Infinity });
  const { handler, tokens } = note((offset) => feed.toSource(offset) - from);
  feed.run(new Tokenizer({ sourceCodeLocationInfo: true }, handler));
  return tokens;
}

const PIECES = ['<', '>', '</', '/>', '<a', '<br/>', '<p>', '</p>', '<a b="', '<a b=\'', '<a b=', '"', "'", '=', ' ', 'x', '&amp;', '&', '&#160;', 'b="y"', '<!--', '-->', '--!>', '-', '--', '!', '<!', '<?x', '?>', '<![CDATA[', ']]>', '<!doctype html', '\r\n', '\r', '\n', '\0', '\u{1f600}', '\ud83d', 'long text, and more of it', 'a'.repeat(20_000)];

describe('a text that is handed to the tokenizer with gaps', () => {
  it('comes to the same tags, comments and places as the whole text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.constantFrom('', '<i title="', '"> -->'), (pieces, around) => {
      const text = pieces.join('');
      expect(readFed(text, around)).toEqual(readWhole(text));
    }), { numRuns: 2_000 });
  });

  it.each([
    ['an empty text', ''],
    ['text alone', 'no mark-up here'],
    ['a comment of many signs', `<!--${'> - '.repeat(20_000)}-->`],
    ['a comment that ends by mistake', '<!-- > --!><p>--></p>'],
    ['a value with references', `<a b="${'&lt; > '.repeat(9_000)}" c>`],
    ['values of each kind', `<a b="${'x'.repeat(40_000)}" c='${'y'.repeat(40_000)}' d=${'z'.repeat(40_000)} e>`],
    ['end tags without a name', '</></ ></3><p>'],
  ])('comes to the same for %s', (_name, text) => {
    expect(readFed(text)).toEqual(readWhole(text));
  });
});
