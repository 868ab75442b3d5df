import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, chooseWidth, padRight, textWidth } from '../../src/report/text-width.js';

function wrap(text: string, width: number, hang = 0): string[] {
  return breakLines(text, width, hang).map(({ start, end }) => text.slice(start, end));
}

describe('the width of text', () => {
  it.each([['abc', 3], ['', 0], ['漢字', 4], ['ｶﾅ', 2], ['Ｗ', 2], ['e\u0301', 1], ['한글', 4], ['😀', 2], ['“—”', 3], ['𠀀', 2]])('of %j is %d', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('counts when text is padded', () => {
    expect(padRight('漢', 4)).toBe('漢  ');
    expect(padRight('abcdef', 4)).toBe('abcdef');
  });
});

describe('the width of a page', () => {
  it.each([[undefined, 100], [80, 80], [132.7, 132], [0, 100], [Number.NaN, 100], [-5, 100], [3, 24]])('for a terminal of %s columns is %d', (width, chosen) => {
    expect(chooseWidth(width)).toBe(chosen);
  });
});

describe('breaking lines', () => {
  it.each([
    ['at spaces', 'the quick brown fox', 10, 0, ['the quick', 'brown fox']],
    ['behind a hanging indent', 'the quick brown fox', 9, 4, ['the quick', 'brown', 'fox']],
    ['inside a word that is wider than a line', 'a bcdefghijk', 4, 0, ['a', 'bcde', 'fghi', 'jk']],
    ['behind a hyphen or a slash of a word that is wider than a line', 'cyd/board-is-named', 10, 0, ['cyd/board-', 'is-named']],
    ['behind no hyphen that would leave most of the line empty', 'x-abcdefghijkl', 8, 0, ['x-abcdef', 'ghijkl']],
    ['behind no hyphen where the rest has no room in the next line', 'abcdef-ghijklm', 10, 8, ['abcdef-ghi', 'jk', 'lm']],
    ['beside a wide character, not through it', '漢字漢', 3, 0, ['漢', '字', '漢']],
    ['nowhere in an empty text', '', 10, 0, ['']],
    ['nowhere where it fits', 'a  b', 10, 0, ['a  b']],
    ['at least two columns wide', '漢字', 0, 0, ['漢', '字']],
  ])('happens %s', (_where, text, width, hang, lines) => {
    expect(wrap(text, width, hang)).toEqual(lines);
  });

  it('keeps every character but spaces, within the width', () => {
    const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(' ', '  ', '漢字漢字', '😀', 'a'.repeat(50))), { maxLength: 20 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(words, fc.integer({ min: 2, max: 60 }), fc.nat(10), (text, width, hang) => {
      const lines = wrap(text, width, hang);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      lines.forEach((line, index) => { expect(textWidth(line)).toBeLessThanOrEqual(Math.max(2, index === 0 ? width : width - hang)); });
    }), { numRuns: 3_000 });
  }, 30_000);
});
