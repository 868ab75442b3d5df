import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../src/extract/structure/page-faults.js';

const codes = (local: string, attributes: Readonly<Record<string, string>> = {}): readonly string[] => findFaults(local, attributes).map(({ kind, code }) => `${kind} ${code.replace('EFM.5.02.05', '')}`);

describe('elements of the page', () => {
  it.each(['script', 'object', 'embed', 'form', 'input', 'button', 'select', 'textarea', 'noscript', 'base', 'param', 'fieldset', 'label', 'legend', 'option', 'area', 'map'])('%s is content that EDGAR names', (local) => {
    expect(codes(local)).toEqual(['content .disallowedElement']);
    expect(codes(local.toUpperCase())).toEqual(['content .disallowedElement']);
  });

  it.each(['iframe', 'frame', 'frameset', 'noframes', 'applet', 'audio', 'video', 'canvas', 'source', 'track'])('%s is content that XHTML as EDGAR takes it has not', (local) => {
    expect(codes(local)).toEqual(['content ']);
  });

  it.each(['acronym', 'bdo', 'cite', 'col', 'colgroup', 'dd', 'del', 'ins', 'q', 'style'])('%s is mark-up that EDGAR names', (local) => {
    expect(codes(local)).toEqual(['markup .disallowedElement']);
  });

  it.each(['p', 'div', 'span', 'table', 'td', 'a', 'img', 'b', 'sup', 'link', 'meta', 'html', 'body', 'head', 'title', 'hr', 'br', 'dl', 'dt'])('%s is taken', (local) => {
    expect(codes(local, { id: 'x', style: 'color:#000000', class: 'y' })).toEqual([]);
  });
});

describe('attributes of the page', () => {
  it.each([
    ['p', 'onclick', 'show()', 'content .activeContent'],
    ['p', 'on', 'x', null],
    ['a', 'href', 'javascript:show()', 'content .activeContent'],
    ['a', 'href', ' VBScript:show()', 'content .activeContent'],
    ['a', 'href', 'https://www.example.com/', 'content .externalReference'],
    ['a', 'href', 'ftp://www.example.com/', 'content .externalReference'],
    ['a', 'href', 'https://www.sec.gov/about', 'content .externalReference'],
    ['a', 'href', 'https://www.sec.gov/Archives/edgar/data/1/ex.htm', null],
    ['a', 'href', 'http://www.sec.gov/ix?doc=/Archives/edgar/data/1/ex.htm', null],
    ['a', 'href', 'https://www.example.com/https://www.sec.gov/Archives/edgar/data/', 'content .externalReference'],
    ['a', 'href', '#item1c', null],
    ['a', 'href', 'ex99.htm', null],
    ['a', 'href', 'mailto:ir@example.com', null],
    ['link', 'href', 'https://www.example.com/x.css', null],
    ['img', 'src', 'logo.jpg', null],
    ['img', 'src', 'logo.GIF', null],
    ['img', 'src', 'logo.png', 'content .graphicFileType'],
    ['img', 'src', 'jpg.svg', 'content .graphicFileType'],
    ['img', 'src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'content .graphicDataUrl'],
    ['img', 'src', 'https://www.example.com/logo.gif', 'content .externalReference'],
    ['img', 'src', 'file:///logo.gif', 'content .externalReference'],
    ['a', 'name', 'item1c', 'markup .disallowedAttribute'],
    ['img', 'name', 'logo', null],
    ['body', 'link', '#0000ff', 'markup .disallowedAttribute'],
    ['html', 'lang', 'en', 'markup .disallowedAttribute'],
    ['p', 'lang', 'en', null],
    ['link', 'rel', 'stylesheet', 'markup .disallowedAttribute'],
    ['link', 'rev', 'made', 'markup .disallowedAttribute'],
    ['meta', 'content', 'application/xhtml+xml', 'markup .disallowedMetaContent'],
    ['meta', 'content', 'text/html; charset=utf-8', null],
    ['p', 'content', 'x', null],
    ['p', 'xml:base', 'http://www.example.com/', 'markup .xmlBaseDisallowed'],
    ['p', 'xml:lang', 'en-US', null],
    ['html', 'xsi:schemaLocation', 'x y', 'habit .schemaLocationDisallowed'],
    ['p', 'style', 'color:#000000;-sec-ix-redact:true', 'markup EFM.disallowedRedact'],
    ['p', 'style', '-sec-ix-redact: false', null],
    ['p', 'style', '-sec-ix-hidden:f1', null],
  ])('%s %s="%s"', (local, attribute, value, fault) => {
    expect(codes(local, { [attribute]: value })).toEqual(fault === null ? [] : [fault]);
  });

  it('are told each, and quote no more than a line', () => {
    expect(codes('a', { name: 'x', href: 'https://www.example.com/', onclick: 'show()' })).toEqual(['markup .disallowedAttribute', 'content .externalReference', 'content .activeContent']);
    for (const { what } of findFaults('a', { href: `https://www.example.com/${'x'.repeat(10_000)}` })) expect(what.length).toBeLessThan(140);
    for (const { what } of findFaults('meta', { content: 'x'.repeat(10_000) })) expect(what.length).toBeLessThan(140);
    for (const { what } of findFaults('img', { src: `${'x'.repeat(10_000)}.png` })) expect(what.length).toBeLessThan(140);
  });
});

describe('what is said of the page', () => {
  const LONG = `https://www.example.com/${'a'.repeat(80)}`;
  it.each([
    ['FORM', {}, 'The element FORM is not taken by EDGAR'], ['del', {}, 'The element del is not taken by EDGAR'], ['P', { onClick: 'x()' }, 'The attribute onClick of p runs a script'], ['p', { ONCLICK: 'x()' }, 'The attribute ONCLICK of p runs a script'],
    ['img', { src: ' javascript : x()' }, 'The src of img runs a script'], ['a', { href: LONG }, `A link leads to ${LONG.slice(0, 80)}, outside EDGAR`], ['a', { href: ' HTTPS : //x ' }, 'A link leads to HTTPS : //x, outside EDGAR'], ['a', { name: 'x' }, 'The attribute name of a is not taken by EDGAR'],
    ['img', { src: ' DATA:image/gif' }, 'The element img holds its picture as data'], ['img', { src: 'http://x/data.gif' }, 'The element img is loaded from outside the submission'], ['p', { src: ' file : /a.gif' }, 'The element p is loaded from outside the submission'], ['img', { src: `${'a'.repeat(60)}.png` }, `The picture ${'a'.repeat(56)}.png is no .jpg and no .gif`],
    ['meta', { content: 'a'.repeat(41) }, `The content of a meta is "${'a'.repeat(40)}", and must be text/html`], ['p', { style: '-sec-ix-redact : TRUE' }, 'The style of p redacts its words, which EDGAR takes in other submissions only'],
    ['p', { 'xml:base': 'x' }, 'The element p has xml:base'], ['p', { 'xsi:schemaLocation': 'a b' }, 'The element p has xsi:schemaLocation'],
  ] as const)('%s %o', (local, attributes, what) => {
    expect(findFaults(local, attributes).map((fault) => fault.what)).toEqual([what]);
  });

  it.each([
    ['p', { 'data-onclick': 'x', 'on-click': 'x', onclick2: 'x' }], ['p', { title: 'javascript: a language' }], ['a', { href: 'xjavascript:x' }], ['a', { href: 'httpx:' }], ['p', { src: 'logo.png' }], ['p', { src: 'adata:a' }], ['p', { src: 'x http:b' }], ['p', { style: 'sec-ix-redact:true' }], ['constructor', { name: 'x' }],
  ])('is nothing of %s %o', (local, attributes) => {
    expect(findFaults(local, attributes)).toEqual([]);
  });
});
