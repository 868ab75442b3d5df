import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfString, unescapeJson } from '../../src/extract/json-strings.js';

describe('the end of a string', () => {
  it.each([
    ['"ab", 1', 0, 3], ['{"ab": "c"}', 1, 4], ['""', 0, 1], ['"a\\"b"', 0, 5], ['"a\\\\"', 0, 4], ['"a\\\\\\""', 0, 6], ['"ab', 0, 3], ['"ab\\"', 0, 5], ['"ab\\', 0, 4],
  ])('in %s that begins at %d is at %d', (source, start, end) => {
    expect(endOfString(source, start)).toBe(end);
  });
});

describe('the characters of a string', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['plain words', 'plain words', [['plain words', 'plain words']]],
    ['', '', []],
    ['a\\u2019b', 'a\u2019b', [['a', 'a'], ['\u2019', '\\u2019'], ['b', 'b']]],
    ['\\u00e9\\u00E9', '\u00e9\u00e9', [['\u00e9', '\\u00e9'], ['\u00e9', '\\u00E9']]],
    ['\\b\\f\\n\\r\\t', '\b\f\n\r\t', [['\b', '\\b'], ['\f', '\\f'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t']]],
    ['\\"\\\\\\/', '"\\/', [['"', '\\"'], ['\\', '\\\\'], ['/', '\\/']]],
    ['\\ud83d\\udea2', '\u{1f6a2}', [['\ud83d', '\\ud83d'], ['\udea2', '\\udea2']]],
    ['a\\qb\\u12', 'a\\qb\\u12', [['a\\qb\\u12', 'a\\qb\\u12']]],
  ])('of %j, each with its place', (content, text, places) => {
    const source = `{"a": "${content}"}`;
    const read = unescapeJson(source, { start: 7, end: 7 + content.length });
    expect(read.text).toBe(text);
    expect(read.segments.map(({ at, length, source: { start, end } }) => [text.slice(at, at + length), source.slice(start, end)])).toEqual(places);
  });

  it('are those that JSON.parse reads', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const source = JSON.stringify({ text });
      const start = source.indexOf(':') + 2;
      const end = endOfString(source, start - 1);
      expect(source.slice(end)).toBe('"}');
      expect(unescapeJson(source, { start, end }).text).toBe(text);
    }));
  });
});
