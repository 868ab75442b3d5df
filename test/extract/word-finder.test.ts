import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinder } from '../../src/extract/word-finder.js';

it('tells which ranges a word begins in', () => {
  const has = createFinder('ab--cd--ab', 'ab', 'cd');
  expect([[0, 1], [0, 4], [1, 4], [2, 5], [4, 5], [5, 8], [5, 9], [9, 20]].map(([start = 0, end = 0]) => has(start, end))).toEqual([true, true, false, true, true, false, true, false]);
});

it('finds what a search of each range finds, whatever the text and the ranges', () => {
  const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 12 }).map((pairs) => pairs.toSorted(([a], [b]) => a - b));
  fc.assert(fc.property(fc.stringMatching(/^[abc]{0,40}$/), fc.uniqueArray(fc.constantFrom('ab', 'ca', 'bbb', 'c'), { maxLength: 3 }), ranges, (source, words, pairs) => {
    const has = createFinder(source, ...words);
    for (const [start, length] of pairs) {
      const found = words.some((word) => source.slice(start, start + length + word.length - 1).includes(word) && length > 0);
      expect(has(start, start + length)).toBe(found);
    }
  }));
});
