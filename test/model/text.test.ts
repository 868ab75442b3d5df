import { describe, expect, it } from 'vitest';
import { spansIn } from '../../src/model/location.js';
import { cutSegment, excerpt, foldWhiteSpace, sourceLocation, sourceSpans } from '../../src/model/text.js';
import type { TextSegment } from '../../src/model/text.js';

/** "ab", a space that three characters of white space became, "cd" right behind it, and "ef" of another document. */
const SEGMENTS: readonly TextSegment[] = [
  { at: 0, length: 2, source: { start: 10, end: 12 } },
  { at: 2, length: 1, source: { start: 12, end: 15 } },
  { at: 3, length: 2, source: { start: 20, end: 22 } },
  { at: 5, length: 2, source: { start: 7, end: 9 }, uri: 'other.htm' },
];

describe('the source of a part of a text', () => {
  it.each([
    ['its characters one by one', 1, 2, [[11, 12]]], ['neighbours as one', 0, 3, [[10, 15]]], ['from within a piece', 1, 3, [[11, 15]]], ['what is apart as two', 1, 4, [[11, 15], [20, 21]]],
    ['an indivisible piece as a whole', 2, 3, [[12, 15]]], ['nothing of another document', 5, 7, []], ['nothing of nothing', 1, 1, []], ['nothing behind the end', 9, 12, []],
  ] as const)('is %s', (_what, start, end, spans) => {
    expect(sourceSpans({ segments: SEGMENTS }, start, end)).toEqual(spans.map(([from, to]) => ({ start: from, end: to })));
  });

  it('is placed in each document it stands in, that of the first characters first', () => {
    const both = { uri: 'a.htm', spans: [{ start: 21, end: 22 }], elsewhere: [{ uri: 'other.htm', spans: [{ start: 7, end: 8 }] }] };
    expect(sourceLocation({ segments: SEGMENTS }, 'a.htm', 4, 6)).toEqual(both);
    expect(sourceLocation({ segments: SEGMENTS }, 'a.htm', 4, 5)).toEqual({ uri: 'a.htm', spans: both.spans });
    expect(sourceLocation({ segments: SEGMENTS }, 'a.htm', 5, 7)).toEqual({ uri: 'other.htm', spans: [{ start: 7, end: 9 }] });
    expect(sourceLocation({ segments: SEGMENTS }, 'a.htm', 7, 9)).toBeNull();
    expect(sourceLocation({ segments: [] }, 'a.htm', 0, 1)).toBeNull();
  });

  it('is cut within a piece, and keeps the document of the piece', () => {
    const piece = { at: 5, length: 4, source: { start: 100, end: 104 } };
    expect(cutSegment(piece, 6, 8)).toEqual({ at: 6, length: 2, source: { start: 101, end: 103 } });
    expect(cutSegment(piece, 0, 6)).toEqual({ at: 5, length: 1, source: { start: 100, end: 101 } });
    expect(cutSegment({ ...piece, uri: 'b.htm' }, 8, 20)).toEqual({ at: 8, length: 1, source: { start: 103, end: 104 }, uri: 'b.htm' });
    expect(cutSegment({ ...piece, source: { start: 100, end: 110 } }, 6, 7)).toEqual({ at: 6, length: 1, source: { start: 100, end: 110 } });
    expect([cutSegment(piece, 0, 5), cutSegment(piece, 9, 12), cutSegment(piece, 7, 7)]).toEqual([null, null, null]);
  });

  it('is asked for by document', () => {
    const location = { uri: 'a', spans: [{ start: 1, end: 2 }], elsewhere: [{ uri: 'b', spans: [{ start: 3, end: 4 }] }, { uri: 'a', spans: [{ start: 5, end: 6 }] }] } as const;
    expect(['a', 'b', 'c'].map((uri) => spansIn(uri, location).map(({ start }) => start))).toEqual([[1, 5], [3], []]);
    expect(spansIn('a', { uri: 'a', spans: [{ start: 1, end: 2 }] })).toEqual([{ start: 1, end: 2 }]);
    expect(spansIn('b', { uri: 'a', spans: [{ start: 1, end: 2 }] })).toEqual([]);
  });
});

it.each([['one two three', 9, 'one two…'], ['one twothree', 9, 'one twot…'], ['one two', 7, 'one two'], ['abcdefghij', 4, 'abc…'], ['a bcdefgh', 4, 'a b…'], ['abc defgh', 5, 'abc…'], ['ab cdefgh', 5, 'ab c…'], ['a😀bcd', 3, 'a…']])('%j in %i characters is %j', (text, limit, cut) => {
  expect(excerpt(text, limit)).toBe(cut);
});

it.each([['a  b', 'a b'], ['a\tb', 'a b'], ['a\u200bb', 'a b'], ['\u00a0a\u00a0', 'a'], ['\ufeffa \ufeff b', 'a b'], ['a b', 'a b'], [' \n ', ''], ['', '']])('%j folds to %j', (text, folded) => {
  expect(foldWhiteSpace(text)).toBe(folded);
});
