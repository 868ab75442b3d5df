import { describe, expect, it } from 'vitest';
import { EFFECT, createLayoutBuilder, decodeCharacters, displayOf, firstMarkupFrom, neighbour, readText, readVisiblePart, withoutExcluded } from '../../src/extract/layout.js';
import type { Effect, Layout, Reading } from '../../src/extract/layout.js';
import type { Span } from '../../src/model/location.js';

const EFFECTS: Readonly<Record<string, Effect>> = {
  '<p>': EFFECT.block, '<b>': EFFECT.none, '<x>': EFFECT.excludeStart, '</x>': EFFECT.excludeEnd, '<h>': EFFECT.hiddenStart, '</h>': EFFECT.hiddenEnd,
};

/** The layout of a text in which `<p>` separates, `<x>` excludes, `<h>` hides and `<b>` does nothing; `[…]` is a CDATA section. */
function lay(source: string): Layout {
  const layout = createLayoutBuilder();
  for (const { 0: sign, index } of source.matchAll(/<\/?[pbxh]>|\[[^\]]*\]/g)) {
    layout.add(index, index + sign.length, EFFECTS[sign] ?? EFFECT.cdata);
  }
  return layout.finish();
}

/** A text with its span between the first `|` and the last, both taken out. */
function cut(marked: string): { readonly source: string; readonly layout: Layout; readonly span: Span } {
  const source = marked.replaceAll('|', '');
  return { source, layout: lay(source), span: { start: marked.indexOf('|'), end: marked.lastIndexOf('|') - (marked.split('|').length - 2) } };
}

describe('a layout', () => {
  it('keeps every piece of mark-up in order, however many there are', () => {
    const layout = createLayoutBuilder();
    for (let at = 0; at < 20_000; at += 1) layout.add(at * 10, at * 10 + 3, at % 2 === 0 ? EFFECT.block : EFFECT.hiddenEnd);
    const { starts, ends, effects } = layout.finish();
    expect([starts.length, ends.length, effects.length]).toEqual([20_000, 20_000, 20_000]);
    const wrong = Array.from(starts).findIndex((start, at) => start !== at * 10 || ends[at] !== start + 3 || effects[at] !== (at % 2 === 0 ? EFFECT.block : EFFECT.hiddenEnd));
    expect(wrong).toBe(-1);
  });

  it.each([[0, 0], [1, 1], [7, 1], [8, 2], [9, 2]])('from offset %i on begins with piece %i', (offset, index) => {
    expect(firstMarkupFrom(lay('<p>four<b>'), offset)).toBe(index);
  });
});

describe('an element', () => {
  it.each([
    ['p', undefined, 'block'],
    ['TD', undefined, 'block'],
    ['span', undefined, 'inline'],
    ['SCRIPT', undefined, 'hidden'],
    ['span', 'display:block', 'block'],
    ['div', 'display:inline', 'inline'],
    ['span', 'display:inline', 'inline'],
    ['span', 'color:red; display :\n BLOCK;', 'block'],
    ['p', 'DISPLAY:none', 'block'],
    ['p', 'color:red;  display: None', 'hidden'],
    ['p', ' display : none', 'hidden'],
    ['title', 'display:block', 'hidden'],
    ['td', 'display:table-cell', 'block'],
    ['span', 'display:table-cell', 'inline'],
    ['span', 'x-display:none', 'inline'],
    ['div', 'x-display:none', 'block'],
    ['span', '--a:b;x-display:none', 'inline'],
    ['span', 'display-x:none', 'inline'],
    ['p', 'display:', 'block'],
    ['p', 'color:red', 'block'],
  ] as const)('%s with the style %j is shown as %s', (local, style, display) => {
    expect(displayOf(local, style)).toBe(display);
  });
});

describe('text', () => {
  const read = (marked: string, reading: Reading): string => {
    const { source, layout, span } = cut(marked);
    return readText(source, layout, [span], reading).text;
  };

  it.each([
    ['|one<p>two<b>three|', 'one twothree', 'one twothree'],
    ['|one<x>two<x>three</x>four</x>five|', 'onefive', 'onetwothreefourfive'],
    ['|one<h>two<h>three</h>four</h>five|', 'onetwothreefourfive', 'one five'],
    ['|one</x>two<x>three</x>four|', 'onetwofour', 'onetwothreefour'],
    ['|one</h>two<h>three</h>four|', 'onetwothreefour', 'onetwo four'],
    ['|one[two &amp;]three|', 'one[two &amp;]three', 'one[two &amp;]three'],
    ['|one<x>[two]</x>three|', 'onethree', 'one[two]three'],
    ['|one<h>[two]</h>three|', 'one[two]three', 'one three'],
    ['|one|[two]', 'one', 'one'],
    ['one |two| three', 'two', 'two'],
    ['<p>|<p>one|<p>two', 'one', 'one'],
  ])('of %s is %j in a fact, %j to a reader', (marked, fact, visible) => {
    expect(read(marked, 'fact')).toBe(fact);
    expect(read(marked, 'visible')).toBe(visible);
  });

  it.each([
    ['cyber|security', 'cybersecurity'],
    ['cyber|<b>|security', 'cybersecurity'],
    ['cyber|<b><p><b>|security', 'cyber security'],
    ['cyber| and |security', 'cybersecurity'],
  ])('of two ranges keeps words together unless a block ends between: %s', (marked, expected) => {
    const { source, layout, span } = cut(marked);
    expect(readText(source, layout, [{ start: 0, end: span.start }, { start: Math.max(span.start, span.end), end: source.length }], 'fact').text).toBe(expected);
  });

  it('of a range that goes back is a block of its own', () => {
    expect(readText('one two', lay(''), [{ start: 4, end: 7 }, { start: 0, end: 3 }], 'fact')).toMatchObject({ text: 'two one', breaks: [4] });
  });

  it.each([
    ['&#65;&#x42;&#x43;&amp;', 'ABC&'],
    ['a&#233;b &lt;i&gt; c', 'aéb <i> c'],
    ['&#xd7ff;&#xe000;&#x10ffff;&#1114111;', '\ud7ff\ue000\u{10ffff}\u{10ffff}'],
    ['&#0;', '&#0;'],
    ['&#x110000;', '&#x110000;'],
    ['&#1114112;', '&#1114112;'],
    ['&#xd800;&#xdfff;', '&#xd800;&#xdfff;'],
    ['&nothing;&toString;', '&nothing;&toString;'],
    ['AT&T &', 'AT&T &'],
    ['no reference', 'no reference'],
  ])('with references %s is %j', (written, decoded) => {
    expect(decodeCharacters(written)).toBe(decoded);
    expect(readText(written, lay(''), [{ start: 0, end: written.length }], 'fact').text).toBe(decoded);
  });

  it('leads each character to the reference that stands for it', () => {
    const source = 'a&#233;<b>&amp;&x;b&lt;c';
    const { text, segments } = readText(source, lay(source), [{ start: 0, end: source.length }], 'fact');
    expect(text).toBe('aé&&x;b<c');
    expect(segments.map(({ at, length, source: { start, end } }) => [text.slice(at, at + length), source.slice(start, end)])).toEqual([['a', 'a'], ['é', '&#233;'], ['&', '&amp;'], ['&x;b', '&x;b'], ['<', '&lt;'], ['c', 'c']]);
  });
});

describe('the visible text of a part', () => {
  it.each([
    ['|one<p>two|', 'one two'],
    ['o|ne<p>two|', 'two'],
    ['|one<p>t|wo', 'one two'],
    ['|one<p>t|wo<p>three', 'one two'],
    ['one|<p>two|<p>three', 'two'],
    ['one|<h>two</h>three|', 'three'],
    ['one<h>two|<b>three</h>four|', 'four'],
    ['one<h>two<b>|<b>three</h>four|', 'four'],
    ['one</h>two|<b>three|', 'three'],
    ['one<h>two</h>three|<b>four|', 'four'],
    ['one<h>two<b>three</h>four|<b>five|', 'five'],
    ['<p>one||', ''],
  ])('%s', (marked, expected) => {
    const { source, layout, span } = cut(marked);
    expect(readVisiblePart(source, layout, { start: 0, end: source.length }, span).text).toBe(expected);
  });

  it.each([
    [{ start: 0, end: 99 }, 'two three'],
    [{ start: 4, end: 5 }, 'two'],
    [{ start: 12, end: 99 }, ''],
    [{ start: 7, end: 12 }, 'three'],
    [{ start: 0, end: 7 }, 'two'],
  ])('reaches no farther than the body: %o', (part, expected) => {
    const source = 'one two<p>three<p>four';
    expect(readVisiblePart(source, lay(source), { start: 4, end: 15 }, part).text).toBe(expected);
  });
});

describe('what is left of a range', () => {
  it.each([
    ['|one|', ['one']],
    ['|one<x>two</x>three|', ['one', 'three']],
    ['|<x>one</x>two|', ['two']],
    ['|one<x>two</x>|', ['one']],
    ['|one<x>two<x>three</x>four</x>five|', ['one', 'five']],
    ['|<x>one</x><x>two</x>three|', ['three']],
    ['|one</x>two|', ['one</x>two']],
    ['|one<b>two<p>three|', ['one<b>two<p>three']],
    ['|one<x>two<b>three</x>four|', ['one', 'four']],
    ['|one|<x>two</x>three', ['one']],
    ['|one| two<x>three</x>four', ['one']],
    ['one<x>two</x>|three|', ['three']],
    ['|one<x>two|', ['one']],
  ])('%s is without ix:exclude %j', (marked, expected) => {
    const { source, layout, span } = cut(marked);
    expect(withoutExcluded(layout, span).map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });

  it('is an empty place at its beginning where all of it is excluded', () => {
    const { layout, span } = cut('one |<x>two</x>| three');
    expect(withoutExcluded(layout, span)).toEqual([{ start: 4, end: 4 }]);
  });
});

describe('the neighbours of a place', () => {
  it.each([
    ['ab|cd', 'b', 'c'],
    ['ab<b>|cd', 'b', 'c'],
    ['ab|<b>cd', 'b', 'c'],
    ['ab<b><b>|<b><b>cd', 'b', 'c'],
    ['ab<b>x<b>|<b>y<b>cd', 'x', 'y'],
    ['ab<p>|<p>cd', '', ''],
    ['ab<p><b>|<b><p>cd', '', ''],
    ['|', '', ''],
    ['<b>|<b>', '', ''],
    ['ab|cdefghijklmnopqrstuvwxyz', 'b', 'c'],
    ['abcdefghijklmnopqrstuvwxyz|a', 'z', 'a'],
    ['&#233;|&#234;', 'é', 'ê'],
    ['&#xe9;|&#XEA;', 'é', 'ê'],
    ['&amp;|&lt;', '&', '<'],
    ['&nobody;|&nobody;', ';', '&'],
    ['a&#233;b|c&#233;d', 'b', 'c'],
    ['&#x1f600;|&#128512;', '\u{1f600}', '\u{1f600}'],
    ['\u{1f600}|\u{1f601}', '\u{1f600}', '\u{1f601}'],
  ])('%s are %j and %j', (marked, before, after) => {
    const { source, layout, span } = cut(marked);
    expect([neighbour(source, layout, span.start, 'before'), neighbour(source, layout, span.start, 'after')]).toEqual([before, after]);
  });
});
