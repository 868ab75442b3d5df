import { describe, expect, it } from 'vitest';
import { findMatches } from '../../src/derive/find-matches.js';

describe('matches of a pattern', () => {
  it.each([
    ['the board hears, and the board acts', /board/g],
    ['aXbX', /x/gi],
    ['ab', /b*/g],
    ['nothing', /board/g],
    ['Item 1A and Item 2', /Item (\d)(A)?/g],
  ])('are those of matchAll: %s', (text, pattern) => {
    const tell = (matches: Iterable<RegExpExecArray>): unknown => Array.from(matches, (match) => [match.index, ...match]);
    expect(tell(findMatches(text, pattern))).toEqual(tell(text.matchAll(pattern)));
  });

  it('begin at the beginning, wherever the pattern stopped before', () => {
    const pattern = /board/g;
    pattern.test('the board');
    expect(findMatches('board', pattern)).toHaveLength(1);
  });

  it('have no end without the flag', () => {
    expect(() => findMatches('board', /board/)).toThrow('flag g');
  });
});
