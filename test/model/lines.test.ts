import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexLines, toLineColumn, toRegion, toRegionLocation } from '../../src/model/lines.js';
import { excerpt, foldWhiteSpace } from '../../src/model/text.js';
import { UserError, formatPlace } from '../../src/model/errors.js';

it('counts lines and columns from 1 in UTF-16 units, whatever ends the lines', () => {
  const text = 'a\r\nb😀c\rd\ne';
  const starts = indexLines(text);
  expect(starts).toEqual([0, 3, 8, 10]);
  expect(toLineColumn(starts, text.indexOf('c'))).toEqual({ line: 2, column: 4 });
  expect(toRegion(starts, { start: 3, end: 8 })).toEqual({ startLine: 2, startColumn: 1, endLine: 3, endColumn: 1, charOffset: 3, charLength: 5 });
  expect(toRegionLocation(starts, { uri: 'a', spans: [{ start: 0, end: 1 }, { start: 3, end: 4 }] }).regions.map(({ startLine }) => startLine)).toEqual([1, 2]);
});

it('agrees with counting for any text and offset', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a\r\n]{0,40}$/), fc.nat(40), (text, at) => {
    const offset = Math.min(at, text.length);
    // Between CR and LF an offset still belongs to the line that they end.
    const before = text.slice(0, offset).split(/\r\n|\n|\r(?!$)/);
    const open = text.slice(0, offset).endsWith('\r') && text[offset] !== '\n';
    const { line, column } = toLineColumn(indexLines(text), offset);
    expect({ line, column }).toEqual(open ? { line: before.length + 1, column: 1 } : { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }));
});

it('cuts at a word and never through a character', () => {
  expect(excerpt('one two three', 20)).toBe('one two three');
  expect(excerpt('one two three', 10)).toBe('one two…');
  expect(excerpt('a😀', 3)).toBe('a😀');
  expect(excerpt('aa😀b', 4)).toBe('aa…');
  expect(foldWhiteSpace(' a\u00a0\u200b b\n')).toBe('a b');
});

it('shows a place as far as it is known', () => {
  const error = new UserError('E_TEST', 'no', 'Do.', { uri: 'a.yaml', line: 3, column: 4 });
  expect(error.place && formatPlace(error.place)).toBe('a.yaml:3:4');
  expect(formatPlace({ uri: 'a.yaml' })).toBe('a.yaml');
});

it('places what was taken out of a file where it stands in the file', () => {
  // Lines 1 and 5 of a file, of which the excerpt is 'ab\ncd'.
  const lines = { starts: [0, 3], numbers: [1, 5], offsets: [0, 40] };
  expect(toLineColumn(lines, 4)).toEqual({ line: 5, column: 2 });
  expect(toRegion(lines, { start: 3, end: 5 })).toEqual({ startLine: 5, startColumn: 1, endLine: 5, endColumn: 3, charOffset: 40, charLength: 2 });
});
