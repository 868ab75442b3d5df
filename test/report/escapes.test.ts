import { describe, expect, it } from 'vitest';
import { isWebAddress, toCommandMessage, toCommandProperty, toCsvCell, toMarkdown, toMarkdownLink, toXmlAttribute, toXmlText } from '../../src/report/escapes.js';
import { toPrintable, toPrintableJson, toPrintableLine, toPrintableName, toPrintablePath } from '../../src/report/text.js';
import { COMMAND, FORBIDDEN, randomTexts } from './hostile-text.js';
import { parseCells, parseCommand } from './read-back.js';

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
    ['one\ntwo', 'one two'],
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

describe('a workflow command', () => {
  it('is escaped as the runner decodes it', () => {
    expect(toCommandMessage('100%\r\na: b, c')).toBe('100%25%0Aa: b, c');
    expect(toCommandProperty('C:\\a,b\n100%')).toBe('C%3A\\a%2Cb 100%25');
  });
});

/** What is left of Markdown when everything that is escaped is taken away. */
function bareMarkdown(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, ' ').replace(/&(?:amp|lt|gt);/g, ' ').replaceAll('<!-- -->', ' ');
}

describe('100,000 texts that try to be more than text', () => {
  const texts = randomTexts(100_000, 20_261_125);

  it('are never more than text, whatever is printed', () => {
    const wrong: string[] = [];
    const claim = (holds: boolean, what: string, text: string): void => { if (!holds && wrong.length < 20) wrong.push(`${what}: ${JSON.stringify(text)}`); };
    for (const text of texts) {
      const cell = toCsvCell(text);
      const markdown = toMarkdown(text);
      const [xml, attribute] = [toXmlText(text), toXmlAttribute(text)];
      const command = `::error file=${toCommandProperty(text)},title=x${toCommandProperty(text)}::${toCommandMessage(text)}`;
      const lines = [toPrintableLine(text), toPrintablePath(text), toPrintableName(text), cell, markdown, attribute, toCommandProperty(text)];
      for (const printed of [...lines, toPrintable(text), toCommandMessage(text), xml]) {
        claim(!FORBIDDEN.test(printed), 'unseen', text);
        claim(!COMMAND.test(printed), 'command', text);
      }
      for (const line of lines) claim(!/[\n\t]/.test(line), 'line break', text);
      claim(!toCommandMessage(text).includes('\n'), 'line break', text);
      claim(JSON.parse(toPrintableJson(JSON.stringify(text))) === text, 'JSON', text);
      const read = parseCells(`${cell},x;y`);
      claim(read.length === 2 && read[1] === 'x;y', 'CSV cells', text);
      claim(!/(?:^|;)[\s"']*[=+\-@＝＋－＠]/.test((read[0] ?? '').replace(/(?<=^|;)[\s"']*'/g, '!')), 'CSV formula', text);
      claim(!/[\\`*_[\]|~$<>]|:\/\/|javascript:|www\.|@\w|#\d/i.test(bareMarkdown(markdown)), 'Markdown', text);
      claim(!/^\s*(?:[#+=>-]|\d+[.)])/.test(markdown), 'Markdown block', text);
      claim(!/[<>]|&(?!amp;|lt;|gt;)/.test(xml) && !/[<>"]|&(?!amp;|lt;|gt;|quot;)/.test(attribute), 'XML', text);
      const parsed = parseCommand(command);
      const shown = toPrintable(text).replace(/[\n\t]+/g, ' ');
      claim(parsed?.name === 'error' && (parsed.properties['file'] ?? '') === shown && parsed.properties['title'] === `x${shown}`.trimEnd() && parsed.message === toPrintable(text), 'workflow command', text);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
