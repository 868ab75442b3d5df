import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/derive/sentences.js';

function split(text: string, breaks: readonly number[] = []): string[] {
  return splitSentences(text, breaks).map(({ start, end }) => text.slice(start, end));
}

describe('sentences of legal prose', () => {
  it.each([
    ['Northwind Inc. maintains a program. It works.', ['Northwind Inc. maintains a program.', 'It works.']],
    ['We operate in the U.S. We rely on vendors.', ['We operate in the U.S.', 'We rely on vendors.']],
    ['See Item 1A. Risk Factors for more. We monitor.', ['See Item 1A. Risk Factors for more.', 'We monitor.']],
    ['Our plant No. 1 was affected, e.g. Line 4. Nothing else was.', ['Our plant No. 1 was affected, e.g. Line 4.', 'Nothing else was.']],
    ['J. K. Doe leads the team. She reports to us.', ['J. K. Doe leads the team.', 'She reports to us.']],
    ['She holds a Ph.D. in statistics. He does not.', ['She holds a Ph.D. in statistics.', 'He does not.']],
    ['Is it safe? "It is." We think so!', ['Is it safe?', '"It is."', 'We think so!']],
    ['Spaces get lost.Then this begins.', ['Spaces get lost.', 'Then this begins.']],
    ['version 2.0 of node.js runs', ['version 2.0 of node.js runs']],
    ['1. First we assess. 2. Then we act.', ['1. First we assess.', '2. Then we act.']],
    ['ends mid-word. lower case goes on', ['ends mid-word. lower case goes on']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('splits at block breaks', () => {
    expect(split('Governance Our board oversees.', [11])).toEqual(['Governance', 'Our board oversees.']);
  });

  it('reads on where a page ended inside a sentence', () => {
    const head = 'We have not identified any cybersecurity threats during the year that have materially ';
    expect(split(`${head}affected us.`, [head.length])).toEqual([`${head}affected us.`]);
  });

  it('covers every visible character once, in order, in pieces nobody has to wait for', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 400 }), fc.array(fc.nat(400)), (text, cuts) => {
      const breaks = [...new Set(cuts)].sort((a, b) => a - b);
      const spans = splitSentences(text, breaks);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }));
    expect(Math.max(...splitSentences('word '.repeat(20_000)).map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
    expect(splitSentences('x'.repeat(20_000)).map(({ end }) => end).at(-1)).toBe(20_000);
  });
});
