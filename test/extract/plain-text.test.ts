import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractPlainText } from '../../src/extract/plain-text.js';
import type { Span } from '../../src/model/location.js';

function extract(text: string, body?: Span): Extraction {
  return extractPlainText({ uri: 'a.txt', format: 'text', text, encoding: 'utf-8', sha256: '', problems: [], ...(body ? { body } : {}) });
}

function paragraphsOf({ visibleText }: Extraction): readonly string[] {
  const { text = '', breaks = [] } = visibleText?.() ?? {};
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index] ?? text.length).trim());
}

function anchorOf(text: string, body?: Span): string | undefined {
  const { anchor } = extract(text, body);
  expect(anchor?.uri).toBe('a.txt');
  return anchor && text.slice(anchor.spans[0].start, anchor.spans[0].end);
}

describe('the paragraphs of a text', () => {
  it.each([
    ['stand between empty lines', 'One\ntwo\n\nthree', ['One two', 'three']],
    ['stand between lines of nothing but white space', 'One\n \t \nthree\n', ['One', 'three']],
    ['may end without a line end', 'One\n\ntwo', ['One', 'two']],
    ['stand between the marks of pages and tables', 'One\n<PAGE>\ntwo\n  <TABLE>\r\nthree\n</TABLE>  \nfour\n<s>\nfive\n\t\t<C>\nsix', ['One', 'two', 'three', 'four', 'five', 'six']],
    ['hold what else stands in angle brackets', 'One\n<PAGE> 12\ntwo <PAGE>\n<3>\n<>\n<a b>\n<ABCDEFGHIJKLMNOPQRSTU>\nthree', ['One <PAGE> 12 two <PAGE> <3> <> <a b> <ABCDEFGHIJKLMNOPQRSTU> three']],
    ['are none in an empty text', '', ['']],
  ])('%s', (_what, text, paragraphs) => {
    expect(paragraphsOf(extract(text))).toEqual(paragraphs);
  });

  it('map to the characters of the file', () => {
    const text = '\n One\ntwo\n\nthree';
    const { segments = [], text: words = '' } = extract(text).visibleText?.() ?? {};
    expect(segments.map(({ at, length, source }) => [words.slice(at, at + length), text.slice(source.start, source.end)])).toEqual([['One two ', 'One\ntwo\n'], ['three', 'three']]);
  });
});

describe('the place of what a text lacks', () => {
  it.each([
    ['is its first line with words', '\n\n  One two\nthree\n\nfour', 'One two'],
    ['is the whole text where there is one line', 'One two', 'One two'],
    ['is nothing at the beginning of a text without words', '\n\n', ''],
    ['is nothing in an empty text', '', ''],
  ])('%s', (_what, text, place) => {
    expect(anchorOf(text)).toBe(place);
  });

  it('ends with the document in a file of several', () => {
    const text = '<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nOne</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-1\n<TEXT>\nTwo</TEXT>\n</DOCUMENT>\n';
    const second = text.lastIndexOf('<DOCUMENT>');
    expect(anchorOf(text, { start: 0, end: second })).toBe('One');
    expect(anchorOf(text, { start: second, end: text.length })).toBe('Two');
    expect(paragraphsOf(extract(text, { start: 0, end: second }))).toEqual(['One']);
  });
});

describe('the form of a text', () => {
  const text = '<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nOne\n<TYPE>8-K\n</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nTwo\n</TEXT>\n</DOCUMENT>\n';

  it('is what the lines above it say', () => {
    expect(extract(text, { start: 0, end: text.lastIndexOf('<DOCUMENT>') }).filing.form).toBe('10-K');
    expect(extract(text, { start: text.lastIndexOf('<DOCUMENT>'), end: text.length }).filing.form).toBe('EX-99');
  });

  it('is not what a line within it says', () => {
    expect(extract('One\n<TYPE>8-K\n').filing.form).toBeNull();
  });
});

it('a text tells that nothing of it is tagged, and whence the form is', () => {
  expect(extract('<TYPE>10-K\n<TEXT>\nOne\n</TEXT>')).toMatchObject({ observes: ['visible-text', 'form'], facts: [], problems: [{ ruleId: 'input/untagged', status: 'analysed' }] });
  expect(extract('One').observes).toEqual(['visible-text']);
});
