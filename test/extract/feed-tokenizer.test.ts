import fc from 'fast-check';
import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../src/extract/feed-tokenizer.js';
import { ScanStop } from '../../src/extract/markup.js';
import type { MarkupError } from '../../src/extract/markup.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';

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

const PIECE = 16_384;
const RAW_STATES = [TokenizerMode.RCDATA, TokenizerMode.RAWTEXT, TokenizerMode.SCRIPT_DATA] as const;
const NO_HANDLER: TokenHandler = note((offset) => offset).handler;

/** The stop at a limit while a text is handed over, or null; what stands around it counts for nothing. */
function stopAt(text: string, limits: Partial<Limits>, around = '<i title="'): Pick<MarkupError, 'kind' | 'limit' | 'offset'> | null {
  try {
    createFeed(around + text + around, around.length, around.length + text.length, { ...DEFAULT_LIMITS, ...limits }).run(new Tokenizer({ sourceCodeLocationInfo: true }, NO_HANDLER));
    return null;
  } catch (error) {
    if (!(error instanceof ScanStop)) throw error;
    const { kind, limit, offset } = error.problem;
    return { kind, offset: offset - around.length, ...(limit === undefined ? {} : { limit }) };
  }
}

/** The pieces that the tokenizer gets, what is repeated in them written as `x{100}`; `state` is the one that it begins in. */
function piecesOf(text: string, state: typeof RAW_STATES[number] | typeof TokenizerMode.DATA = TokenizerMode.DATA): readonly string[] {
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, NO_HANDLER);
  tokenizer.state = state;
  const pieces: string[] = [];
  const write = tokenizer.write.bind(tokenizer);
  tokenizer.write = (piece, isLast) => {
    if (piece !== '') pieces.push(piece.replace(/(.{1,2}?)\1{20,}/gs, (run, unit: string) => `${unit}{${String(run.length / unit.length)}}`));
    write(piece, isLast);
  };
  createFeed(text, 0, text.length, DEFAULT_LIMITS).run(tokenizer);
  return pieces;
}

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
    ['a comment in which a piece ends at two hyphens', `<!--${'x'.repeat(PIECE - 6)}----- > -->a<p>`],
    ['a comment that ends behind a piece', `<!--${'x'.repeat(PIECE - 6)}--><p>a</p>`],
    ['a comment that ends by mistake behind a piece', `<!--${'x'.repeat(PIECE - 6)}--!><p>a</p>`],
    ['a value that ends behind a piece', `<a b=${'x'.repeat(PIECE - 5)} c=${'x'.repeat(PIECE)}"'<=\` d="e">`],
  ])('comes to the same for %s', (_name, text) => {
    expect(readFed(text)).toEqual(readWhole(text));
  });
});

describe('a tokenizer gets', () => {
  it.each([
    ['tags without the text between them', 'one <p>two</p> three<br/>', ['<p>', '</p>', '<br/>']],
    ['nothing of text alone', 'one < two </> three', []],
    ['a comment without what is in it', 'a<!-- one <p> - two --!>b<!-- > three -->', ['<!-- one <p>', '--!>', '<!-- >', '-->']],
    ['a declaration up to its end', '<?xml one?>two<!x three>', ['<?xml one?>', '<!x three>']],
    ['a tag with its values, up to a sign that could be its end', '<a b="c">two<d e="x > y" f=\'> z\' g>', ['<a b="c">', '<d e="x >', '" f=\'>', '\' g>']],
    ['a reference in a value', '<a b=">one&lt;two">', ['<a b=">', '&lt;two">']],
    ['the beginning of a long value and its end', `<a b=${'x'.repeat(PIECE * 3)}>`, ['<a b=x{16379}', '>']],
    ['a long tag in pieces', `<a${' b'.repeat(PIECE)}>`, ['<a b{8191}', ' b{8192}', ' b>']],
    ['a tag that does not end', 'a<b c', ['<b c']],
    ['a long comment by its hyphens', `<!--${'x'.repeat(PIECE - 6)}----- > -->`, ['<!--x{16378}--', '-->']],
  ])('%s', (_what, text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it.each(RAW_STATES)('what could end a text without tags only (state %i)', (state) => {
    expect(piecesOf('one > two < three <x>four', state)).toEqual(['< three <x>']);
  });
});

describe('a tag is stopped before its end', () => {
  it.each([
    ['at a value too long', 'one<a b=">xxxx', { attributeLength: 4 }, 'attributeLength'],
    ['at a value too long in apostrophes', "one<a b='>xx&amp;>xx", { attributeLength: 6 }, 'attributeLength'],
    ['at a value too long without quotation marks', `one<a b=${'x'.repeat(PIECE + 100)}`, { attributeLength: PIECE + 90 }, 'attributeLength'],
    ['at an attribute too many', 'one<a b c d=">', { attributes: 2 }, 'attributes'],
    ['at too long a name', 'one<abcdef g=">', { nameLength: 5 }, 'nameLength'],
    ['at too long a name that has no end yet', `one<${'n'.repeat(PIECE)}`, { nameLength: 1_000 }, 'nameLength'],
    ['at too long a name of an attribute', 'one<a bcdefg=">', { nameLength: 5 }, 'nameLength'],
    ['at too long a name of a document type', `one<!doctype ${'n'.repeat(PIECE)}`, { nameLength: 1_000 }, 'nameLength'],
  ])('%s', (_what, text, limits, limit) => {
    expect(stopAt(text, limits)).toEqual({ kind: 'limit', limit, offset: 3 });
    expect(stopAt(`two<b>${text}`, limits)).toEqual({ kind: 'limit', limit, offset: 9 });
  });

  it.each([
    ['a value as long as it may be', '<a b=">xxx">', { attributeLength: 4 }],
    ['a value of references as long as it may be', "<a b='>xx&amp;>xx'>", { attributeLength: 7 }],
    ['values that are long together', '<a b=">xx" c=">xx" d=">xx">', { attributeLength: 4 }],
    ['values late in the text', `${'<p>'.repeat(50)}<a b=">xxx">`, { attributeLength: 4 }],
    ['as many attributes', '<a b c=">" >', { attributes: 2 }],
    ['names as long as they may be', '<abcde fghij=">">', { nameLength: 5 }],
    ['a document type with a name as long as it may be', `<!doctype abcde${' '.repeat(PIECE)}>`, { nameLength: 5 }],
    ['a document type without a name', `<!doctype${' '.repeat(PIECE)}>`, { nameLength: 5 }],
  ])('but not at %s', (_what, text, limits) => {
    expect(stopAt(text, limits)).toBeNull();
  });

  it.each([
    ['public', `<!doctype html public "${'x'.repeat(PIECE)}`],
    ['system', `<!doctype html system '${'x'.repeat(PIECE)}`],
  ])('at a document type with a %s identifier', (_what, text) => {
    expect(stopAt(`one${text}`, {})).toEqual({ kind: 'doctype', offset: 3 });
  });
});
