import { describe, expect, it } from 'vitest';
import { placeLine, placeText, placeValue } from '../../src/extract/fact-set-places.js';

describe('the place of a value without words', () => {
  it.each([
    ['12.5, "b": 1', 0, '12.5'], ['[true]', 1, 'true'], ['{ a: null }', 5, 'null'], ['a: false\nb: 1', 3, 'false'], ['a: -1e5 # c', 3, '-1e5'], ['x', 0, 'x'],
    ['a: [1, 2] # c\nb', 3, '[1, 2] # c'], ['a: { b: 1 }\r\nb', 3, '{ b: 1 }'], ['a: , b', 3, ', b'], ['a:', 2, ''], ['', 0, ''],
  ])('in %j at %d is %j', (source, offset, place) => {
    const { start, end } = placeValue(source, offset);
    expect(start).toBe(offset);
    expect(source.slice(start, end)).toBe(place);
  });

  it('is no longer than a line that can be shown', () => {
    expect(placeValue('1'.repeat(300), 0)).toEqual({ start: 0, end: 200 });
    expect(placeValue(`a: [${'1, '.repeat(300)}]`, 3)).toEqual({ start: 3, end: 203 });
  });
});

it.each([['one\ntwo', 0, 'one'], ['one\rtwo', 0, 'one'], ['one\ntwo', 4, 'two'], ['one\n\ntwo', 4, ''], ['a: one two', 3, 'one two'], ['x'.repeat(300), 50, 'x'.repeat(200)]])('the line of %j at %d ends with the line', (source, offset, line) => {
  const { start, end } = placeLine(source, offset);
  expect(start).toBe(offset);
  expect(source.slice(start, end)).toBe(line);
});

/** The words of a text with the source of each stretch, and the whole of its source. */
function place(source: string, offset: number, value: string): { readonly text: string; readonly breaks: readonly number[]; readonly whole: string; readonly words: readonly (readonly [string, string])[] } {
  const { text, breaks, span, segments } = placeText(source, offset, value);
  expect(span.start).toBe(offset);
  return { text, breaks, whole: source.slice(span.start, span.end), words: segments.map(({ at, length, source: { start, end } }) => [text.slice(at, at + length), source.slice(start, end)]) };
}

describe('the words of a text stand where they are written', () => {
  it.each<[string, string, number, string, string, string, readonly number[], readonly (readonly [string, string])[]]>([
    ['as they are', 'a: one two # c', 3, 'one two', 'one two', 'one two', [], [['one two', 'one two']]],
    ['on several lines', 'a: one\n  two\n\n  three\nb: 1', 3, 'one two\nthree', 'one two three', 'one\n  two\n\n  three', [8], [['one', 'one'], [' ', '\n  '], ['two', 'two'], [' ', '\n\n  '], ['three', 'three']]],
    ['behind white space', 'a:   one', 2, 'one', 'one', '   one', [], [['one', 'one']]],
    ['as a block that keeps its lines', 'a: |\n  one\n  two\n\n  three\n', 3, 'one\ntwo\n\nthree\n', 'one two three', '|\n  one\n  two\n\n  three', [8], [['one', 'one'], [' ', '\n  '], ['two', 'two'], [' ', '\n\n  '], ['three', 'three']]],
    ['as a block that folds its lines', 'a: >-\n  one\n  two\n', 3, 'one two', 'one two', '>-\n  one\n  two', [], [['one', 'one'], [' ', '\n  '], ['two', 'two']]],
    ['as a block with a comment in its header', 'a: |2- # two\r\n  one\r\n', 3, 'one', 'one', '|2- # two\r\n  one', [], [['one', 'one']]],
    ['as a block with old line ends', 'a: |\r  one\r', 3, 'one', 'one', '|\r  one', [], [['one', 'one']]],
    ['in single quotes', "a: 'it''s  one' # c", 3, "it's  one", "it's one", "'it''s  one'", [], [['it', 'it'], ["'", "''"], ['s', 's'], [' ', '  '], ['one', 'one']]],
    ['in single quotes that hold another kind', "a: '\"''\"'", 3, "\"'\"", "\"'\"", "'\"''\"'", [], [['"', '"'], ["'", "''"], ['"', '"']]],
    ['in double quotes', 'a: "one \\"two\\" \\u2014 \'three\'" # "', 3, 'one "two" — \'three\'', 'one "two" — \'three\'', '"one \\"two\\" \\u2014 \'three\'"', [], [['one ', 'one '], ['"', '\\"'], ['two', 'two'], ['"', '\\"'], [' ', ' '], ['—', '\\u2014'], [" 'three'", " 'three'"]]],
    ['behind an escaped line end', 'a: "one\\\n   two"', 3, 'onetwo', 'onetwo', '"one\\\n   two"', [], [['one', 'one'], ['two', 'two']]],
    ['behind an escaped line end of two signs', 'a: "one\\\r\n\ttwo"', 3, 'onetwo', 'onetwo', '"one\\\r\n\ttwo"', [], [['one', 'one'], ['two', 'two']]],
    ['in paragraphs that are escaped', '"one\\n\\ntwo\\n \\nthree"', 0, 'one\n\ntwo\n \nthree', 'one two three', '"one\\n\\ntwo\\n \\nthree"', [4, 8], [['one', 'one'], [' ', '\\n\\n'], ['two', 'two'], [' ', '\\n \\n'], ['three', 'three']]],
  ])('%s', (_what, source, offset, value, text, whole, breaks, words) => {
    expect(place(source, offset, value)).toEqual({ text, breaks, whole, words });
  });

  it.each([
    ['\\0', '\0'], ['\\a', '\x07'], ['\\v', '\v'], ['\\f', '\f'], ['\\b', '\b'], ['\\e', '\x1b'], ['\\\\', '\\'], ['\\/', '/'], ['\\"', '"'], ['\\t', '\t'], ['\\\t', '\t'], ['\\n', '\n'], ['\\r', '\r'], ['\\ ', ' '], ['\\N', '\x85'], ['\\_', '\xa0'], ['\\L', '\u2028'], ['\\P', '\u2029'],
    ['\\x41', 'A'], ['\\u0041', 'A'], ['\\U00000041', 'A'], ['\\u00e9', 'é'], ['\\U0001F6A2', '\u{1f6a2}'], ['\\U0010FFFF', '\u{10ffff}'], ['\\ud83d\\udea2', '\u{1f6a2}'],
  ])('the escape %s is its character', (escape, character) => {
    const source = `"x${escape}y"`;
    const { text, segments, span } = placeText(source, 0, `x${character}y`);
    expect(span).toEqual({ start: 0, end: source.length });
    expect(source.slice(segments[0]?.source.start, segments[0]?.source.end)).toBe('x');
    expect(source.slice(segments.at(-1)?.source.start, segments.at(-1)?.source.end)).toBe('y');
    expect(text).toHaveLength(/\s/.test(character) ? 3 : 2 + character.length);
  });

  it.each([
    ['nothing', 'a: ', 3, ''], ['empty quotes', 'a: ""', 3, '""'], ['empty single quotes', "a: ''", 3, "''"], ['an empty block', 'a: |\n', 3, ''], ['white space in quotes', 'a: "  "', 3, '"  "'],
  ])('%s is no text', (_what, source, offset, whole) => {
    expect(place(source, offset, '')).toEqual({ text: '', breaks: [], whole, words: [] });
  });
});

describe('a text that does not stand there as it reads', () => {
  it.each([
    ['other words', 'a: one two', 3, 'three', 'one two'], ['words that go on otherwise', 'a: one two', 3, 'one three', 'one two'], ['words behind others', 'a: x one', 3, 'one', 'x one'], ['a quote without its end', 'a: "one\nb', 3, 'one', '"one'], ['a single quote without its end', "a: 'one\nb", 3, 'one', "'one"],
    ['an escape that nobody knows', '"a\\qb"', 0, 'aqb', '"a\\qb"'], ['an escape beyond all characters', '"\\U00110000"', 0, 'a', '"\\U00110000"'], ['an escape of an object', '"\\c"', 0, 'a', '"\\c"'], ['other words in quotes', '"one"', 0, 'two', '"one"'],
  ])('has the line for its place: %s', (_what, source, offset, value, whole) => {
    expect(place(source, offset, value)).toEqual({ text: value, breaks: [], whole, words: [[value, whole]] });
  });

  it('does not seem to be the characters of a line that is as long by chance', () => {
    expect(placeText('a: xyz', 3, 'abc').segments).toEqual([{ at: 0, length: 3, source: { start: 3, end: 5 } }]);
  });

  it('has no place in the line where it is empty', () => {
    expect(placeText('"one"', 0, '')).toEqual({ text: '', segments: [], breaks: [], span: { start: 0, end: 5 } });
  });
});
