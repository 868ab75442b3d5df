import { describe, expect, it } from 'vitest';
import { createUnescaper, readValueText, unescapeXml } from '../../src/extract/escaped-text.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { sourceSpans } from '../../src/model/text.js';

/** The pieces of what was escaped, each with what is written for it. */
function piecesOf(written: string, from = 0, to = written.length): readonly (readonly [string, string])[] {
  const { text, segments } = unescapeXml(written, { start: from, end: to });
  expect(segments.reduce((end, { at, length }) => (at === end && length > 0 ? end + length : Number.NaN), 0)).toBe(text.length);
  return segments.map(({ at, length, source }) => [text.slice(at, at + length), written.slice(source.start, source.end)]);
}

describe('character data of XML', () => {
  it.each([
    ['', []],
    ['words', [['words', 'words']]],
    ['&lt;p&gt;', [['<', '&lt;'], ['p', 'p'], ['>', '&gt;']]],
    ['a&amp;&#233;&#xE9;b', [['a', 'a'], ['&', '&amp;'], ['é', '&#233;'], ['é', '&#xE9;'], ['b', 'b']]],
    ['&AMP; &nothing; &#0; & &#xd800;', [['&AMP; &nothing; &#0; & &#xd800;', '&AMP; &nothing; &#0; & &#xd800;']]],
    ['&nothing;&amp;', [['&nothing;', '&nothing;'], ['&', '&amp;']]],
    ['a<![CDATA[<b> &amp; ]] > ]]>c', [['a', 'a'], ['<b> &amp; ]] > ', '<b> &amp; ]] > '], ['c', 'c']]],
    ['<![CDATA[a]]><![CDATA[b]]>', [['a', 'a'], ['b', 'b']]],
    ['a<!-- > &amp; --b -->c', [['a', 'a'], ['c', 'c']]],
    ['a<?pi > ?>c', [['a', 'a'], ['c', 'c']]],
    ['a<b>c', [['a<b>c', 'a<b>c']]],
    ['a]]>-->?>', [['a]]>-->?>', 'a]]>-->?>']]],
    ['a<![CDATA[without end &amp;', [['a', 'a'], ['without end &amp;', 'without end &amp;']]],
    ['a<!-- without end &amp;', [['a', 'a']]],
    ['a<? without end', [['a', 'a']]],
  ])('%j is read piece by piece', (written, pieces) => {
    expect(piecesOf(written)).toEqual(pieces);
  });

  it.each([
    ['x&amp;|a&amp;b|&amp;', [['a', 'a'], ['&', '&amp;'], ['b', 'b']]],
    ['x|a<![CDATA[b|c]]>d', [['a', 'a'], ['b', 'b']]],
    ['x|a<!--b|c-->d', [['a', 'a']]],
    ['x|a<![CDATA[b]|]>d', [['a', 'a'], ['b', 'b']]],
    ['x|a<![CDATA[b]]>|d', [['a', 'a'], ['b', 'b']]],
    [']]>|<![CDATA[a]]>b|', [['a', 'a'], ['b', 'b']]],
  ])('is read between its ends only: %s', (marked, pieces) => {
    const [before = '', within = '', after = ''] = marked.split('|');
    expect(piecesOf(before + within + after, before.length, before.length + within.length)).toEqual(pieces);
  });
});

describe('the words of a value', () => {
  const read = (written: string, isTextBlock = false): ReturnType<typeof readValueText> => readValueText(unescapeXml(written, { start: 0, end: written.length }), isTextBlock, DEFAULT_LIMITS);

  it.each([
    ['one &lt;b&gt;two&lt;/b&gt;', 'one two'],
    ['one&lt;br/&gt;two', 'one two'],
    ['one&lt;BR&gt;two', 'one two'],
    ['one&lt;/p&gt;two', 'onetwo'],
    ['&lt;h1 class="a"&gt;one&lt;/h1&gt;two', 'one two'],
    ['&lt;p\nclass="a"&gt;one', 'one'],
    ['&lt;p/class&gt;one', 'one'],
    ['&lt;a23456789012345678901&gt;one', 'one'],
    ['&lt;a234567890123456789012&gt;one', '<a234567890123456789012>one'],
    ['one &lt; two &gt; three', 'one < two > three'],
    ['one &lt;2&gt; three', 'one <2> three'],
    ['&lt;one', '<one'],
    ['&lt;one&amp;two&gt;', '<one&two>'],
    ['&lt;-one&gt;', '<-one>'],
    ['AT&amp;amp;T', 'AT&amp;T'],
    ['  one\n two&#160;', 'one two'],
    ['&#160;one\n  two', 'one two'],
  ])('%j are %j', (written, words) => {
    expect(read(written)).toMatchObject({ mapped: { text: words }, error: null });
  });

  it('are read as HTML in a text block, whether it has tags or not', () => {
    expect(read('AT&amp;amp;T &lt;', true).mapped.text).toBe('AT&T <');
  });

  it.each([
    ['of plain text', 'a &#233;&amp;b  c', false],
    ['of escaped HTML', '&lt;p&gt;a &amp;eacute; &#233;&amp;amp;b&lt;i&gt;  c&lt;/i&gt;&lt;/p&gt;', true],
    ['of HTML in a section', '<![CDATA[<p>a &#233;<b>&amp;b</b></p>]]> &lt;p&gt;  c', true],
  ])('lead to what is written for each %s', (_what, written, isTextBlock) => {
    const { mapped } = read(written, isTextBlock);
    const sources = Array.from(mapped.text, (character, at) => [character, sourceSpans(mapped, at, at + 1).map(({ start, end }) => written.slice(start, end)).join('|')]);
    expect(Object.fromEntries(sources.filter(([character]) => character !== ' '))).toMatchObject({ a: 'a', b: 'b', c: 'c', 'é': '&#233;' });
    expect(sources.find(([character]) => character === '&')?.[1]).toMatch(/^&(?:amp;)?(?:amp;)?$/);
  });

  it('lead to all of what is written for a reference within escaped HTML', () => {
    const written = '&lt;p&gt;a&amp;&#35;252;b&lt;/p&gt;';
    const { mapped } = read(written);
    expect(mapped.text).toBe('aüb');
    expect(sourceSpans(mapped, 1, 2).map(({ start, end }) => written.slice(start, end))).toEqual(['&amp;&#35;252;']);
  });

  it('end where a limit stops them, which is told with its place in the document', () => {
    const written = '&lt;p&gt;one &#233;&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;';
    const { mapped, error } = readValueText(unescapeXml(written, { start: 0, end: written.length }), true, { ...DEFAULT_LIMITS, elements: 1 });
    expect(mapped.text).toBe('one é');
    expect(error).toMatchObject({ kind: 'limit', limit: 'elements', offset: written.lastIndexOf('&lt;p&gt;') });
  });
});

it('text is collected with the source of its pieces, without those that are empty', () => {
  const unescaper = createUnescaper();
  unescaper.add('a', 1, 2);
  unescaper.add('', 2, 8);
  unescaper.add('bc', 8, 20);
  expect(unescaper.finish()).toEqual({ text: 'abc', segments: [{ at: 0, length: 1, source: { start: 1, end: 2 } }, { at: 1, length: 2, source: { start: 8, end: 20 } }] });
});
