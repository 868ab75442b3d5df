import { describe, expect, it } from 'vitest';
import { isWebAddress, toCommandMessage, toCommandProperty, toCsvCell, toElementText, toMarkdown, toMarkdownLink, toXmlAttribute, toXmlText } from '../../src/report/escapes.js';

describe('a cell of CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `" '=1"`],
    ['  =1', `"  '=1"`],
    ['＝1', "'＝1"],
    ['a; =cmd|x', `"a; '=cmd|x"`],
    ['a;"=1', `"a;""'=1"`],
    ['one\n\n\ttwo', 'one two'],
    ['a - b = c', 'a - b = c'],
  ])('of %j is %s', (text, cell) => {
    expect(toCsvCell(text)).toBe(cell);
  });
});

describe('Markdown', () => {
  it.each([
    ['**bold** _it_ `code` ~~x~~', String.raw`\*\*bold\*\* \_it\_ \`code\` \~\~x\~\~`],
    ['[x](javascript:alert(1))', String.raw`\[x\](javascript\:alert(1))`],
    ['<img src=x onerror=y> &lt;', '&lt;img src=x onerror=y&gt; &amp;lt;'],
    ['a | b', String.raw`a \| b`],
    ['# heading', String.raw`\# heading`],
    ['1. one', String.raw`1\. one`],
    ['12) twelve', String.raw`12\) twelve`],
    ['- item', String.raw`\- item`],
    ['https://example.invalid', String.raw`https\://example.invalid`],
    ['www.example.invalid', String.raw`www\.example.invalid`],
    ['@somebody, a@b.invalid, #12, GH-12', '@<!-- -->somebody, a@<!-- -->b.invalid, #<!-- -->12, GH-<!-- -->12'],
    ['$x$ costs', String.raw`\$x\$ costs`],
    ['17 CFR 229.106(b)(2): see 10:30 - here', '17 CFR 229.106(b)(2): see 10:30 - here'],
    ['one\ntwo', 'one two'],
  ])('holds %j as text', (text, markdown) => {
    expect(toMarkdown(text)).toBe(markdown);
  });

  it('links to the web only', () => {
    expect(toMarkdownLink('a [1]', 'https://www.ecfr.gov/a?b=c d')).toBe(String.raw`a \[1\]`);
    expect(toMarkdownLink('a [1]', 'https://www.ecfr.gov/a?b=c')).toBe(String.raw`[a \[1\]](https://www.ecfr.gov/a?b=c)`);
    expect(toMarkdownLink('a', 'http://example.invalid/x')).toBe('[a](http://example.invalid/x)');
    for (const url of [undefined, 'javascript:alert(1)', 'JaVaScRiPt://x', 'data:text/html,x', ' https://a.invalid', 'https://a.invalid/)(x', 'file:///etc/passwd', 'https://a.invalid/\n']) {
      expect(isWebAddress(url)).toBe(false);
      expect(toMarkdownLink('words', url)).toBe('words');
    }
  });
});

describe('XML', () => {
  it('holds mark-up as text and shows what it cannot hold', () => {
    expect(toXmlText('<a b="c">&amp;]]>\u0000\ufffe\n')).toBe('&lt;a b="c"&gt;&amp;amp;]]&gt;\\u{0}\\u{fffe}\n');
    expect(toXmlAttribute('<a b="c">\n\ud800')).toBe('&lt;a b=&quot;c&quot;&gt; \\u{d800}');
  });
});

describe('the text of an element', () => {
  it.each([
    ['<a href="b">&amp;', '<a href="b">&amp;'], ['one\ntwo\tthree\n\nfour', 'one two three  four'], ['\u202eabc\u0000', '\\u{202e}abc\\u{0}'], ['::error::', '::error::'],
    ['##[group] ##vso[x] ## # [y]', '#\\u{23}[group] #\\u{23}vso[x] ## # [y]'],
  ])('%j is %s', (text, shown) => {
    expect(toElementText(text)).toBe(shown);
  });
});

describe('a workflow command', () => {
  it('is escaped as the runner decodes it', () => {
    expect(toCommandMessage('100%\r\na: b, c')).toBe('100%25%0Aa: b, c');
    expect(toCommandProperty('C:\\a,b\n100%')).toBe('C%3A\\a%2Cb 100%25');
  });
});
