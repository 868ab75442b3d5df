import { describe, expect, it } from 'vitest';
import type { MarkupError } from '../../src/extract/markup.js';
import { scanXml } from '../../src/extract/scan-xml.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { failing, inWords, record } from './markup-events.js';

function scan(text: string, { from = 0, to = text.length, limits = DEFAULT_LIMITS }: { readonly from?: number; readonly to?: number; readonly limits?: Limits } = {}): { readonly error: MarkupError | null; readonly words: readonly (readonly unknown[])[] } {
  const { handler, events } = record();
  return { error: scanXml(text, from, to, handler, limits), words: inWords(events, text) };
}

describe('the mark-up of a document', () => {
  it.each([
    ['tags, one of them empty', '<a b="1 &amp; 2">x<c d=\'3\'/>y</a >', [['open', 'a', { b: '1 & 2' }, '<a b="1 &amp; 2">'], ['open', 'c', { d: '3' }, "<c d='3'/>"], ['close', 'c', ''], ['close', 'a', '</a >']]],
    ['a declaration and comments before the root', '<?xml version="1.0"?>\n<!-- <b> -->\n<a></a>', [['aside', '<?xml version="1.0"?>'], ['aside', '<!-- <b> -->'], ['open', 'a', {}, '<a>'], ['close', 'a', '</a>']]],
    ['a comment that begins with a sign of its end', '<a><!-->x--><b/></a>', [['open', 'a', {}, '<a>'], ['aside', '<!-->x-->'], ['open', 'b', {}, '<b/>'], ['close', 'b', ''], ['close', 'a', '</a>']]],
    ['processing instructions', '<a><?one <b> ?>x<?two?></a>', [['open', 'a', {}, '<a>'], ['aside', '<?one <b> ?>'], ['aside', '<?two?>'], ['close', 'a', '</a>']]],
    ['comments and instructions behind the root', '<a/>\n<!-- x --><?two?>\n', [['open', 'a', {}, '<a/>'], ['close', 'a', ''], ['aside', '<!-- x -->'], ['aside', '<?two?>']]],
    ['sections whose content is text', '<a><![CDATA[<b>]]>x<![CDATA[]]></a>', [['open', 'a', {}, '<a>'], ['aside', '<![CDATA['], ['cdata', '<b>'], ['aside', ']]>'], ['aside', '<![CDATA['], ['cdata', ''], ['aside', ']]>'], ['close', 'a', '</a>']]],
    ['a document type without anything to fetch', '<!DOCTYPE html>\n<html/>', [['aside', '<!DOCTYPE html>'], ['open', 'html', {}, '<html/>'], ['close', 'html', '']]],
    ['all of them one after the other', '<a><!-- 1 --><?p 2?><![CDATA[3]]><!-- 4 --></a>', [['open', 'a', {}, '<a>'], ['aside', '<!-- 1 -->'], ['aside', '<?p 2?>'], ['aside', '<![CDATA['], ['cdata', '3'], ['aside', ']]>'], ['aside', '<!-- 4 -->'], ['close', 'a', '</a>']]],
  ])('is told in order: %s', (_what, text, words) => {
    expect(scan(text)).toEqual({ error: null, words });
    // The same in a file of which it is a part.
    expect(scan(`<z>\n${text}<!-- y --></z>`, { from: 4, to: 4 + text.length })).toEqual({ error: null, words });
  });
});

describe('reading stops at the first error, and says where', () => {
  it.each([
    ['<a></b>', 7], ['<a>&nbsp;</a>', 9], ['<a>\n<!-- -- --></a>', 12], ['<a/><b/>', 7], ['<a b="<"/>', 7], ['<a>', 3], ['<a/>x', 5], ['', 0],
  ])('in %j', (text, offset) => {
    expect(scan(text).error).toMatchObject({ kind: 'malformed', offset });
    expect(scan(`<z>\n${text}`, { from: 4, to: 4 + text.length }).error).toMatchObject({ kind: 'malformed', offset: 4 + offset });
  });

  it.each([
    ['in words, without a semicolon behind it', '<a><b/>R&D</a>', 8], ['with a semicolon pages away', `<a>R&D</a>${' '.repeat(5_000)}; x`, 4], ['in an attribute', '<a b="?c=1&d=2;">x</a>', 10],
    ['behind references and asides that hold some', '<a>&amp;&#38;&#x26;<!-- R&D; --><![CDATA[S&T]]><?u V&W?>X & Y;</a>', 58],
  ])('at an ampersand that begins no reference, %s', (_where, text, offset) => {
    expect(scan(text).error).toEqual({ kind: 'malformed', offset, message: 'an ampersand that begins no reference, write &amp;' });
  });

  it('and no ampersand is blamed that stands in a comment, or begins a reference', () => {
    expect(scan('<a><!-- R&D -- --></a>').error).toMatchObject({ message: 'malformed comment.' });
    expect(scan('<a>&amp;</b>').error).toMatchObject({ offset: 12 });
  });

  it.each([
    ['behind the part that is read', '<a></b> & c', 7], ['in a comment without its end', '<a><!-- & b', 11], ['in a section without its end', '<a><![CDATA[ & b', 16], ['in an instruction without its end', '<a><?b & c', 10],
    ['in a comment before the error', '<a><!-- & --></b>', 17], ['in an instruction before the error', '<a><?b & c?></b>', 16], ['in a section before the error', '<a><![CDATA[&]]></b>', 20], ['that begins a reference', '<a>&amp;&#38;&#x26;</b>', 23],
  ])('which is no ampersand %s', (_where, text, to) => {
    const { error } = scan(text, { to });
    expect(error).toMatchObject({ kind: 'malformed', offset: to });
    expect(error?.message).not.toContain('ampersand');
  });

  it('what stood before the error was told', () => {
    expect(scan('<a><b>x</b><c></d></a>').words.slice(0, 4)).toEqual([['open', 'a', {}, '<a>'], ['open', 'b', {}, '<b>'], ['close', 'b', '</b>'], ['open', 'c', {}, '<c>']]);
  });
});

describe('a document type that would have to be resolved', () => {
  it.each([
    ['an external identifier of the system', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 0],
    ['a public identifier', '<!DOCTYPE a PUBLIC "-//W3C//DTD" "x.dtd"><a/>', 0],
    ['an internal subset', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 0],
    ['behind white space', ' \t\r\n<!DOCTYPE a SYSTEM "x"><a/>', 4],
    ['behind a declaration', '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "x"><a/>', 22],
    ['behind comments and instructions', '<!-- <!DOCTYPE b> --><?p <!DOCTYPE c>?>\n<!-- d --><!DOCTYPE a SYSTEM "x"><a/>', 50],
    ['behind the shortest instruction', '<?p?><!DOCTYPE a SYSTEM "x"><a/>', 5],
    ['behind a comment that begins with a sign of its end', '<!--> --><!DOCTYPE a SYSTEM "x"><a/>', 9],
    ['behind a byte order mark', '\ufeff<!DOCTYPE a SYSTEM "x"><a/>', 1],
  ])('is refused before anything is told: %s', (_what, text, offset) => {
    expect(scan(text)).toMatchObject({ error: { kind: 'doctype', offset }, words: [] });
  });

  it.each([
    ['a name that holds such a word', '<!DOCTYPE MYSYSTEMS><MYSYSTEMS/>'],
    ['a comment that quotes one', '<!-- <!DOCTYPE a SYSTEM "x"> --><a/>'],
    ['a comment that quotes one behind a sign of its end', '<!--><!DOCTYPE a SYSTEM "x">--><a/>'],
    ['brackets behind it', '<!DOCTYPE a><a>[SYSTEM]</a>'],
  ])('is not %s', (_what, text) => {
    expect(scan(text).error).toBeNull();
  });

  it('is no question where the document does not get that far', () => {
    expect(scan('<!-- never ends <!DOCTYPE a SYSTEM "x">').error).toMatchObject({ kind: 'malformed' });
    expect(scan('<a/><!DOCTYPE a SYSTEM "x">', { to: 4 }).error).toBeNull();
  });
});

describe('limits', () => {
  it('elements are read as deep as the limit, and no deeper', () => {
    const limits = { ...DEFAULT_LIMITS, depth: 2 };
    expect(scan('<a><b></b><b/></a>', { limits }).error).toBeNull();
    expect(scan('<a><b><c/></b></a>', { limits })).toMatchObject({ error: { kind: 'limit', limit: 'depth', offset: 6, message: 'elements are nested deeper than 2' } });
    expect(scan('<a><b></b><b><!-- x --><c></c></b></a>', { limits })).toMatchObject({ error: { limit: 'depth', offset: 23 } });
  });

  it('those on all mark-up hold', () => {
    expect(scan('<a><b/><c/></a>', { limits: { ...DEFAULT_LIMITS, elements: 2 } }).error).toMatchObject({ kind: 'limit', limit: 'elements', offset: 7 });
  });
});

it('a defect of a handler is no error of the document', () => {
  expect(() => scanXml('<a/>', 0, 4, failing(), DEFAULT_LIMITS)).toThrow(new TypeError('a defect'));
});
