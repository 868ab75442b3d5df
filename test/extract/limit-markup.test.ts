import { describe, expect, it } from 'vitest';
import { limitMarkup } from '../../src/extract/limit-markup.js';
import { ScanStop } from '../../src/extract/markup.js';
import type { MarkupHandler } from '../../src/extract/markup.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';

/** What comes through to the handler, and where it ends: the limit, its place and its words. */
function drive(limits: Partial<Limits>, act: (handler: MarkupHandler) => void, text = ''): readonly string[] {
  const seen: string[] = [];
  const note = (what: string) => (...said: readonly unknown[]): void => { seen.push([what, ...said.map((value) => JSON.stringify(value))].join(' ')); };
  try {
    act(limitMarkup({ open: note('open'), close: note('close'), aside: note('aside'), cdata: note('cdata') }, { ...DEFAULT_LIMITS, ...limits }, text, 0, text.length));
  } catch (error) {
    if (!(error instanceof ScanStop)) throw error;
    const { kind, limit, offset, message } = error.problem;
    seen.push(`${kind} ${String(limit)} at ${String(offset)}: ${message}`);
  }
  return seen;
}

describe('mark-up within its limits', () => {
  it('comes through as it is', () => {
    expect(drive({}, (to) => {
      to.open('a', { b: 'c' }, 0, 9);
      to.aside(9, 16);
      to.cdata(28, 30);
      to.close('a', 33, 37);
    })).toEqual(['open "a" {"b":"c"} 0 9', 'aside 9 16', 'cdata 28 30', 'close "a" 33 37']);
  });
});

describe('a limit stops at the place where it is passed', () => {
  const amp = (count: number, before = '<a>'): string => `${before}${'&x;'.repeat(count)}</a>`;
  const rows: readonly (readonly [string, Partial<Limits>, (handler: MarkupHandler) => void, string, string?])[] = [
    ['an element too many', { elements: 2 }, (to) => { to.open('a', {}, 0, 3); to.open('b', {}, 3, 6); to.open('c', {}, 6, 9); }, 'limit elements at 6: the document has more than 2 elements'],
    ['a comment too many', { elements: 1 }, (to) => { to.aside(0, 7); to.aside(8, 15); }, 'limit elements at 8: the document has more than 1 comments and the like'],
    ['a CDATA section too many, comments counted', { elements: 1 }, (to) => { to.aside(0, 7); to.cdata(16, 17); }, 'limit elements at 16: the document has more than 1 comments and the like'],
    ['an attribute too many', { attributes: 1 }, (to) => { to.open('a', { b: '', c: '' }, 5, 19); }, 'limit attributes at 5: an element has more than 1 attributes'],
    ['too long a value among others', { attributeLength: 2 }, (to) => { to.open('a', { b: '', c: 'xyz' }, 5, 19); }, 'limit attributeLength at 5: an attribute has more than 2 characters'],
    ['too long a name', { nameLength: 3 }, (to) => { to.open('abcd', {}, 5, 11); }, 'limit nameLength at 5: a name has more than 3 characters'],
    ['too long a name of an attribute among others', { nameLength: 3 }, (to) => { to.open('a', { b: '', cdef: '' }, 5, 19); }, 'limit nameLength at 5: a name has more than 3 characters'],
    ['too long a text before a tag', { textLength: 3 }, (to) => { to.open('a', {}, 0, 3); to.open('b', {}, 7, 10); }, 'limit textLength at 3: a piece of text has more than 3 characters'],
    ['too long a text before an end tag', { textLength: 3 }, (to) => { to.open('a', {}, 0, 3); to.close('a', 7, 11); }, 'limit textLength at 3: a piece of text has more than 3 characters'],
    ['too long a text before a comment', { textLength: 3 }, (to) => { to.open('a', {}, 0, 3); to.aside(7, 14); }, 'limit textLength at 3: a piece of text has more than 3 characters'],
    ['too long a CDATA section', { textLength: 3 }, (to) => { to.cdata(9, 13); }, 'limit textLength at 9: a piece of text has more than 3 characters'],
    ['a reference too many, before the tag behind it', { references: 2 }, (to) => { to.open('a', {}, 0, 3); to.close('a', 12, 16); }, 'limit references at 9: the document has more than 2 references to characters', amp(3)],
    ['a reference too many at the very beginning', { references: 0 }, (to) => { to.open('a', {}, 3, 6); }, 'limit references at 0: the document has more than 0 references to characters', amp(1, '')],
  ];
  for (const [what, limits, act, stop, text] of rows) {
    it(what, () => {
      expect(drive(limits, act, text).at(-1)).toBe(stop);
    });
  }

  const enough: readonly (readonly [string, Partial<Limits>, (handler: MarkupHandler) => void, string?])[] = [
    ['as many elements', { elements: 1 }, (to) => { to.open('a', {}, 0, 3); to.close('a', 3, 7); to.aside(7, 14); }],
    ['as many attributes, as long as they may be', { attributes: 1, attributeLength: 2, nameLength: 1 }, (to) => { to.open('a', { b: 'xy' }, 0, 10); }],
    ['as long a text, a CDATA section between', { textLength: 3 }, (to) => { to.open('a', {}, 0, 3); to.cdata(15, 18); to.close('a', 21, 25); }],
    ['as many references', { references: 3 }, (to) => { to.open('a', {}, 0, 3); to.close('a', 12, 16); }, amp(3)],
    ['as many references before what lies behind the text', { references: 0 }, (to) => { to.open('a', {}, 0, 3); to.close('a', 3, 7); }, '<a></a>'],
  ];
  for (const [what, limits, act, text] of enough) {
    it(`lets pass ${what}`, () => {
      expect(drive(limits, act, text).join('\n')).not.toContain('limit');
    });
  }

  it('counts references between its ends only', () => {
    const text = '&a;<b>&c;</b>&d;';
    const stops = (from: number, to: number): boolean => {
      const handler = limitMarkup({ open: () => undefined, close: () => undefined, aside: () => undefined, cdata: () => undefined }, { ...DEFAULT_LIMITS, references: 1 }, text, from, to);
      try {
        handler.close('b', 12, 16);
        return false;
      } catch {
        return true;
      }
    };
    expect([stops(0, text.length), stops(3, text.length), stops(3, 13), stops(0, 9), stops(0, 6)]).toEqual([true, true, false, true, false]);
  });

  it('looks into a tag as soon as it is long enough to pass a limit', () => {
    const name = 'n'.repeat(4_097);
    expect(drive({}, (to) => { to.open(name, {}, 0, name.length + 2); })).toEqual(['limit nameLength at 0: a name has more than 4096 characters']);
    expect(drive({ attributes: 2_000 }, (to) => { to.open('a', { b: 'x'.repeat(16 * 1024 * 1024 + 1) }, 0, 2_000); })).toEqual([expect.stringMatching(/^limit attributeLength/)]);
    const attributes = Object.fromEntries(Array.from({ length: 1_025 }, (_unused, at) => [`a${String(at)}`, '']));
    expect(drive({}, (to) => { to.open('a', attributes, 0, 4_100); })).toEqual(['limit attributes at 0: an element has more than 1024 attributes']);
  });
});
