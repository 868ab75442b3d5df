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
