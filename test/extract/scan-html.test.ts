import { describe, expect, it } from 'vitest';
import type { MarkupError } from '../../src/extract/markup.js';
import { scanHtml } from '../../src/extract/scan-html.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { failing, inWords, record } from './markup-events.js';

function scan(text: string, { from = 0, to = text.length, limits = DEFAULT_LIMITS }: { readonly from?: number; readonly to?: number; readonly limits?: Limits } = {}): { readonly error: MarkupError | null; readonly words: readonly (readonly unknown[])[] } {
  const { handler, events } = record();
  return { error: scanHtml(text, from, to, handler, limits), words: inWords(events, text) };
}

describe('the mark-up of a page', () => {
  it.each<[string, string, readonly (readonly unknown[])[]]>([
    ['tags with the spelling of their names', '<Ix:NonNumeric Name="x &amp; y" contextRef=c>a</Ix:NonNumeric>', [['open', 'Ix:NonNumeric', { Name: 'x & y', contextRef: 'c' }, '<Ix:NonNumeric Name="x &amp; y" contextRef=c>'], ['close', 'Ix:NonNumeric', '</Ix:NonNumeric>']]],
    ['an attribute that stands twice: the first counts', '<p a=1 A=2></p>', [['open', 'p', { a: '1' }, '<p a=1 A=2>'], ['close', 'p', '</p>']]],
    ['names with characters that a browser replaces', '<a\0b C\0="e"></a\0b>', [['open', 'a\ufffdb', { 'c\ufffd': 'e' }, '<a\0b C\0="e">'], ['close', 'a\ufffdb', '</a\0b>']]],
    ['elements that close themselves', '<b/>x<p></p>', [['open', 'b', {}, '<b/>'], ['close', 'b', ''], ['open', 'p', {}, '<p>'], ['close', 'p', '</p>']]],
    ['end tags that close what stands open inside', '<p><b><i>x</p>y', [['open', 'p', {}, '<p>'], ['open', 'b', {}, '<b>'], ['open', 'i', {}, '<i>'], ['close', 'i', ''], ['close', 'b', ''], ['close', 'p', '</p>']]],
    ['end tags that close the nearest of their name', '<p><p>x</p>y</p>', [['open', 'p', {}, '<p>'], ['open', 'p', {}, '<p>'], ['close', 'p', '</p>'], ['close', 'p', '</p>']]],
    ['end tags in other letters than the start tag', '<TITLE><b></title><P><p>x</P></p>', [['open', 'TITLE', {}, '<TITLE>'], ['close', 'TITLE', '</title>'], ['open', 'P', {}, '<P>'], ['open', 'p', {}, '<p>'], ['close', 'p', '</P>'], ['close', 'P', '</p>']]],
    ['end tags of nothing', 'x</p></br>', [['aside', '</p>'], ['aside', '</br>']]],
    ['what is never closed, closed at the end', '<p>x<b>y', [['open', 'p', {}, '<p>'], ['open', 'b', {}, '<b>'], ['close', 'b', ''], ['close', 'p', '']]],
    ['comments, instructions and sections', '<!-- <b> --><?p x?><![CDATA[x]]></>', [['aside', '<!-- <b> -->'], ['aside', '<?p x?>'], ['aside', '<![CDATA[x]]>']]],
    ['a document type', '<!DOCTYPE html><p></p>', [['aside', '<!DOCTYPE html>'], ['open', 'p', {}, '<p>'], ['close', 'p', '</p>']]],
  ])('is told in order: %s', (_what, text, words) => {
    expect(scan(text)).toEqual({ error: null, words });
    expect(scan(`<i>${text}<i>`, { from: 3, to: 3 + text.length })).toEqual({ error: null, words });
  });

  it.each(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'BR'])('has nothing in %s, which has no end tag', (name) => {
    expect(scan(`<${name}>x<p></p>`).words).toEqual([['open', name, {}, `<${name}>`], ['close', name, ''], ['open', 'p', {}, '<p>'], ['close', 'p', '</p>']]);
  });

  it.each(['script', 'style', 'title', 'textarea', 'TITLE'])('has no tags in %s but its own end tag', (name) => {
    expect(scan(`<${name}><b></i></${name}><b>`).words).toEqual([['open', name, {}, `<${name}>`], ['close', name, `</${name}>`], ['open', 'b', {}, '<b>'], ['close', 'b', '']]);
  });

  it('has tags in an element whose name is that of a property of every object', () => {
    expect(scan('<constructor><b></constructor>').words.map(([kind, name]) => [kind, name])).toEqual([['open', 'constructor'], ['open', 'b'], ['close', 'b'], ['close', 'constructor']]);
  });

  it('closes what is open at the end of the part that is read', () => {
    const { handler, events } = record();
    scanHtml('<p>x</p>', 0, 4, handler, DEFAULT_LIMITS);
    expect(events).toEqual([['open', 'p', {}, 0, 3], ['close', 'p', 4, 4]]);
  });
});

it.each(['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">', '<!DOCTYPE html SYSTEM "about:legacy-compat">', '<!doctype html public "">'])('%s would have to be resolved: reading stops there', (doctype) => {
  expect(scan(`\n${doctype}<p></p>`)).toMatchObject({ error: { kind: 'doctype', offset: 1 }, words: [] });
});

describe('limits', () => {
  it('elements are read as deep as the limit, and no deeper; what has no content counts, too', () => {
    const limits = { ...DEFAULT_LIMITS, depth: 2 };
    expect(scan('<a><b></b><b></b></a>', { limits }).error).toBeNull();
    expect(scan('<a><b><c></b>', { limits })).toMatchObject({ error: { kind: 'limit', limit: 'depth', offset: 6 } });
    expect(scan('<a><b><br></b>', { limits })).toMatchObject({ error: { kind: 'limit', limit: 'depth', offset: 6 } });
  });

  it('those on all mark-up hold', () => {
    expect(scan('<a><b></b><c></c>', { limits: { ...DEFAULT_LIMITS, elements: 2 } }).error).toMatchObject({ kind: 'limit', limit: 'elements', offset: 10 });
  });
});

it('a defect of a handler is no error of the document', () => {
  expect(() => scanHtml('<a>', 0, 3, failing(), DEFAULT_LIMITS)).toThrow(new TypeError('a defect'));
});
