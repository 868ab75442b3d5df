import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/source/decode.js';

const declared = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?><p>${text}</p>`;
const TEXT = 'the Company’s “plan” costs €5 — naïve';

describe('the same text', () => {
  it.each([
    ['utf-8', Buffer.from(declared('UTF-8', TEXT)), 'utf-8'],
    ['utf-8 without a declaration', Buffer.from(`<p>${TEXT}</p>`), 'utf-8'],
    ['utf-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(declared('utf-8', TEXT))]), 'utf-8'],
    ['utf-16le with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared('UTF-16', TEXT), 'utf16le')]), 'utf-16le'],
    ['utf-16be with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(declared('utf-16', TEXT), 'utf16le').swap16()]), 'utf-16be'],
    ['utf-16le without a mark', Buffer.from(declared('utf-16le', TEXT), 'utf16le'), 'utf-16le'],
    ['windows-1252', iconv.encode(declared('windows-1252', TEXT), 'windows-1252'), 'windows-1252'],
    ['ISO-8859-1, which means windows-1252', iconv.encode(declared('ISO-8859-1', TEXT), 'windows-1252'), 'windows-1252'],
    ['windows-1252 by meta', iconv.encode(`<html><head><meta charset="windows-1252"></head><p>${TEXT}</p>`, 'windows-1252'), 'windows-1252'],
  ])('comes out of %s', async (_name, bytes, encoding) => {
    const decoded = await decodeBytes('a.htm', bytes);
    expect(decoded).toMatchObject({ encoding, problems: [] });
    expect(decoded.text).toContain(`<p>${TEXT}</p>`);
  });

  it('comes out of windows-1252 without a declaration, which is said', async () => {
    const decoded = await decodeBytes('a.htm', iconv.encode(`<p>${TEXT}</p>`, 'windows-1252'));
    expect(decoded).toMatchObject({ encoding: 'windows-1252', text: `<p>${TEXT}</p>` });
    expect(decoded.problems.map(({ severity, status, message }) => [severity, status, message])).toEqual([['warning', 'analysed', 'The document declares no encoding, and its bytes are not UTF-8; it was read as windows-1252.']]);
  });
});

it('decodes all 256 bytes of windows-1252, and says that five of them mean nothing', async () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  const { text, problems } = await decodeBytes('a.htm', Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1252"?>'), bytes]));
  const tail = text.slice(-256);
  expect([...tail.slice(0x80, 0xa0)].map((character) => character.codePointAt(0)?.toString(16))).toEqual([
    '20ac', 'fffd', '201a', '192', '201e', '2026', '2020', '2021', '2c6', '2030', '160', '2039', '152', 'fffd', '17d', 'fffd',
    'fffd', '2018', '2019', '201c', '201d', '2022', '2013', '2014', '2dc', '2122', '161', '203a', '153', 'fffd', '17e', '178',
  ]);
  expect([...tail.slice(0, 0x80), ...tail.slice(0xa0)].every((character, index) => character.codePointAt(0) === (index < 0x80 ? index : index + 0x20))).toBe(true);
  expect(problems[0]?.message).toMatch(/^5 characters are lost/);
});

describe('what does not agree is said', () => {
  it.each([
    ['windows-1252 bytes declared as UTF-8', iconv.encode(declared('UTF-8', TEXT), 'windows-1252'), 'windows-1252', /declares the encoding utf-8, but its bytes are windows-1252/],
    ['UTF-8 bytes declared as windows-1252', Buffer.from(declared('windows-1252', TEXT)), 'utf-8', /declares the encoding windows-1252, but its bytes are utf-8; it was read as utf-8/],
    ['UTF-8 bytes declared as ISO-8859-1', Buffer.from(declared('ISO-8859-1', 'é')), 'utf-8', /its bytes are utf-8/],
    ['one replacement character', Buffer.from(declared('utf-8', 'lost \ufffd')), 'utf-8', /^1 character is lost: a replacement character stands in its place \(U\+FFFD\)\.$/],
    ['a mark that contradicts the declaration', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(declared('windows-1252', 'é'))]), 'utf-8', /declares the encoding windows-1252, but its bytes are utf-8/],
    ['utf-16 that declares utf-8', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared('utf-8', TEXT), 'utf16le')]), 'utf-16le', /its bytes are utf-16le/],
    ['an unknown encoding over ASCII', Buffer.from(declared('x-klingon', 'a')), 'us-ascii', /"x-klingon", which is not known; it was read as us-ascii/],
    ['an unknown encoding over UTF-8', Buffer.from(declared('x-klingon', 'é')), 'utf-8', /not known; it was read as utf-8/],
    ['replacement characters', Buffer.from(declared('utf-8', 'lost \ufffd\ufffd')), 'utf-8', /2 characters are lost/],
    ['ASCII that is not', iconv.encode(declared('ASCII', 'é'), 'windows-1252'), 'windows-1252', /declares the encoding us-ascii, but its bytes are windows-1252/],
  ])('%s', async (_name, bytes, encoding, message) => {
    const decoded = await decodeBytes('a.htm', bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.problems).toMatchObject([{ ruleId: 'input/encoding', severity: 'warning', status: 'analysed' }]);
    expect(decoded.problems[0]?.message).toMatch(message);
  });

  it('places lost characters', async () => {
    const { text, problems } = await decodeBytes('a.htm', Buffer.from('<p>\ufffd</p>'));
    const span = problems[0]?.location?.spans[0];
    expect(text.slice(span?.start, span?.end)).toBe('\ufffd');
  });
});

it('names ASCII by its declaration', async () => {
  expect((await decodeBytes('a', Buffer.from(declared('ASCII', 'a')))).encoding).toBe('us-ascii');
  expect((await decodeBytes('a', Buffer.from('<p/>'))).encoding).toBe('us-ascii');
  expect((await decodeBytes('a', Buffer.from(declared('utf-8', 'a')))).encoding).toBe('utf-8');
});
