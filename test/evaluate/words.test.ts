import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../src/evaluate/calendar.js';
import { findWord, splitSentences, wordStarts } from '../../src/evaluate/find-words.js';
import { foldCharacters, foldText } from '../../src/evaluate/fold-text.js';

describe('foldText', () => {
  it.each([
    ['  a\u00a0\n b ', 'a b'], ['cyber\u00adsecurity', 'cybersecurity'], ['\u201cit\u2019s\u201d \u2018so\u2019', '"it\'s" \'so\''], ['third\u2011party', 'third-party'], ['ABC', 'abc'], ['\u201elow\u201f \u201alow\u201b', '"low" \'low\''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps the case where it is asked to', () => {
    expect(foldCharacters('The\u00a0SEC\u2019s')).toBe("The SEC's");
  });

  it('folds what it has folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldCharacters(foldCharacters(text))).toBe(foldCharacters(text));
    }));
  });
});

describe('findWord', () => {
  it('finds whole words at both ends of a text and in between', () => {
    expect(findWord('board of the board, boards and onboard board', 'board')).toEqual([0, 13, 39]);
  });

  it('finds nothing of nothing', () => {
    expect(findWord('board', '')).toEqual([]);
  });
});

describe('wordStarts', () => {
  it('counts hyphens and apostrophes into the word', () => {
    expect(wordStarts("the board's third-party $5")).toEqual([0, 4, 12, 25]);
  });
});

describe('splitSentences', () => {
  it.each([
    ['One. Two! Three? Four', 4], ['Mr. Doe of Acme Corp. Delaware', 1], ['the U.S. District', 1], ['He said "so." Then he left.', 2], ['version 1.2 is out. 3 remain', 2], ['it ends. but not here', 1], ['', 1], ['J. Doe', 1],
  ])('%j has %i', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it('loses no character', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Mr', '.', ' ', 'A', 'b', '?', '"', ')')).map((parts) => parts.join('')), (text) => {
      expect(splitSentences(text).join('')).toBe(text);
    }));
  });
});

describe('toDayNumber', () => {
  it.each([['1970-01-02', 1], ['2024-02-29', 19_782], ['2023-02-29', undefined], ['2024-13-01', undefined], ['--12-31', undefined], ['2024-1-1', undefined], [20240101, undefined], [null, undefined]])('%j is %s', (date, day) => {
    expect(toDayNumber(date)).toBe(day);
  });
});
