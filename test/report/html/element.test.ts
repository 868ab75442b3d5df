import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { el, link, render, toData } from '../../../src/report/html/element.js';
import { toStyleString } from '../../../src/report/html/style.js';
import { COMMAND, FORBIDDEN, hostileText } from '../hostile-text.js';

type Element = DefaultTreeAdapterTypes.Element;

function only(html: string): Element {
  const [node, ...more] = parseFragment(html).childNodes;
  expect(more).toEqual([]);
  return node !== undefined && 'tagName' in node ? node : expect.fail('no element');
}

describe('an element', () => {
  it('holds any text as text, with nothing that cannot be seen', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const html = render(el('p', { id: text, 'data-rule': text }, text, [text, 7, null]));
      const { childNodes, attrs } = only(html);
      expect(childNodes.every(({ nodeName }) => nodeName === '#text')).toBe(true);
      expect(attrs.map(({ name }) => name)).toEqual(['id', 'data-rule']);
      expect(html).not.toMatch(FORBIDDEN);
      expect(html).not.toMatch(COMMAND);
    }), { numRuns: 2_000 });
  });

  it('writes numbers as they are, leaves out what is null, and has an attribute only where it is true', () => {
    expect(render(el('td', { colspan: 2, hidden: false, class: undefined }, 0, null, ['a', null, [7]]))).toBe('<td colspan="2">0a7</td>');
    expect(render(el('p', { hidden: true, 'aria-label': '<"&' }, el('b', null, '<'), el('i', null)))).toBe('<p hidden aria-label="&lt;&quot;&amp;"><b>&lt;</b><i></i></p>');
    expect([el('p', null, 7, null).props.children].flat(2)).toEqual(['7', null]);
  });

  it('gives a value back from an attribute as it was', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), hostileText), (value) => {
      const { attrs } = only(render(el('p', { 'data-filing': toData(value) })));
      expect(JSON.parse(attrs[0]?.value ?? '')).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe('a link', () => {
  it.each([
    'https://www.ecfr.gov/current/title-17/section-229.106', 'https://www.sec.gov/info/edgar/efmvol2.pdf#page=3', '#r1-p5', '#r12-f3-text',
  ])('leads to %s', (url) => {
    expect(only(render(link(url, null, 'x'))).attrs).toEqual([{ name: 'href', value: url }]);
  });

  it.each([
    undefined, '', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//www.sec.gov/', '/x', 'x',
    'http://www.sec.gov/', 'https://www.sec.gov', 'https://www.sec.gov@example.invalid/', 'https://www.sec.gov.example.invalid/', 'https://example.invalid/https://www.sec.gov/', 'https://www.sec.gov/"onclick="x', 'https://www.sec.gov/<x>', 'https://www.sec.gov/ x', '#a b', '#a"', '#<x>',
  ])('does not lead to %s, and keeps its words', (url) => {
    const { tagName, attrs, childNodes } = only(render(link(url, null, 'words')));
    expect([tagName, attrs, childNodes.length]).toEqual(['span', [], 1]);
  });
});

it('writes any text as one string of CSS that says the same', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const written = toStyleString(text);
    expect(written).toMatch(/^"[A-Za-z0-9 \\]*"$/);
    expect(written.slice(1, -1).replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))).toBe(text);
  }));
});
