import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { scanPlainXml } from '../../src/extract/scan-plain-xml.js';
import { scanXml } from '../../src/extract/scan-xml.js';
import { findBody } from '../../src/extract/submission-lines.js';
import { realFilings } from '../corpus/corpus.js';
import { inlineDocument } from './inline-documents.js';
import { failing, record } from './markup-events.js';

const LIMITS = DEFAULT_LIMITS;

/** Whatever the plain scanner reads, the full parser reads in the same way; whether it was read. */
function compare(text: string, from = 0, to = text.length): boolean {
  const plain = record();
  const { outcome } = scanPlainXml(text, from, to, plain.handler, LIMITS);
  if (outcome !== 'read') return false;
  const full = record();
  expect(scanXml(text, from, to, full.handler, LIMITS), text.length < 2000 ? text : '').toBeNull();
  expect(plain.events.length).toBe(full.events.length);
  const differing = plain.events.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(full.events[index]));
  expect(differing < 0 ? null : [plain.events[differing], full.events[differing]]).toBeNull();
  return true;
}

describe('the plain scanner agrees with the full parser', () => {
  const root = path.resolve(import.meta.dirname, '../../fixtures');
  const files = ['filings/ok', 'filings/err', 'extract/inline-xbrl', 'hostile'].flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.htm')).map((name) => `${folder}/${name}`));
  it.each(files)('on %s', (file) => {
    const text = readFileSync(path.join(root, file), 'latin1');
    const { start, end } = findBody(text);
    compare(text, start, end);
  });

  const real = [...realFilings('10-K'), ...realFilings('8-K')];
  it.skipIf(real.length === 0)('on all real filings, and reads all of them', { timeout: 60_000 }, () => {
    for (const { name, bytes } of real) {
      const text = bytes.toString('latin1');
      const { start, end } = findBody(text);
      expect(compare(text, start, end), name).toBe(true);
    }
  });

  it('on documents with a character put in, taken out or replaced', { timeout: 60_000 }, () => {
    const base = inlineDocument('<!-- a --><p style="a:b" class=\'c\'>x &amp; &#160;<ix:nonNumeric contextRef="c" name="cyd:A" id="f1">y</ix:nonNumeric><br/></p>\n');
    let read = 0;
    fc.assert(fc.property(fc.nat(base.length), fc.constantFrom('<', '>', '&', '"', "'", '/', '=', ' ', ';', '-', '!', '?', ']', ':', 'a', '\0', '\u0001', '\t', '\n', '\ufffe', '\ud800', '😀', 'é'), fc.nat(2), (at, character, kind) => {
      const text = base.slice(0, at) + (kind === 2 ? '' : character) + base.slice(kind === 0 ? at : at + 1);
      if (compare(text)) read += 1;
    }), { numRuns: 4000 });
    expect(read).toBeGreaterThan(200);
  });

  it.each([
    '<a/><b/>', '<a/>x', 'x<a/>', '<a b="1" b="2"/>', '<a b=1/>', '<a b="<"/>', '<a>&nbsp;</a>', '<a>&#0;</a>', '<a>&#xd800;</a>', '<a>&#x110000;</a>', '<a>& b</a>', '<a>]]></a>', '<a><!-- -- --></a>', '<a><!----></a>',
    '<a><![CDATA[x]]></a>', '<?xml version="1.1"?><a/>', ' <?xml version="1.0"?><a/>', '<!DOCTYPE a><a/>', '<a><?pi x?></a>', '<é/>', '<a>\u0001</a>', '<a></b>', '<a>', '</a>', '', '<a><b></a></b>', '<a b="x"c="y"/>', '<a-b.c_d:e1 f-g.h="i"></a-b.c_d:e1 >', '<a\n\tb\r\n=\n"c\n&#10;d"/>',
  ])('on %j', (text) => {
    compare(text);
  });
});

/** What becomes of a text. */
function outcomeOf(text: string, from = 0, to = text.length, limits = LIMITS): string {
  return scanPlainXml(text, from, to, record().handler, limits).outcome;
}

describe('the plain scanner', () => {
  it.each([
    '<a/>', '<a />', '<a></a>', '<a></a >', '<a></a\r\n\t >', ' \t\r\n<a/>\n ', '<a-b.c_d:e1 f-g.h="i"></a-b.c_d:e1>', '<_a:_b _c="1"/>', '<A0 B0="1"/>', '<a:b c:d=""/>', '<a\n\tb\r\n=\n"c\n&#10;d"/>', '<a b=">"/>',
    '<a b=\'"\' c="\'"/>', '<a>></a>', '<a>]]</a>', '<a>é</a>', '<a>&amp;&lt;&gt;&quot;&apos;</a>', '<a>&#160;&#xA0;&#xa0;</a>', '<a>&#9;&#10;&#13;&#32;</a>', '<a>&#x9;&#xa;&#xd;</a>', '<a>&#xd7ff;&#xe000;&#xfffd;&#x10000;&#x10ffff;</a>', '<a>&#1114111;</a>', '<a>\t</a>', '<a>\ufffd</a>',
    '<!-- a --><a><!----><!-- - --></a><!-- b -->', '<?xml version="1.0"?><a/>', "<?xml version='1.0' encoding='ASCII'?><a/>", '<?xml\tversion = "1.0"\nencoding = "utf-8" ?>\n<a/>', '<?xml version="1.0" encoding="ISO-8859_1.x"?><a/>',
  ])('reads %j, as the full parser does', (text) => {
    expect(compare(text)).toBe(true);
    // What stands around it in a file is not looked at.
    for (const [before, behind] of [['', '\0'], ['<z>&\0', ''], ['<z>', '&nbsp;</z>'], ['\0', '\0']] as const) expect(compare(`${before}${text}${behind}`, before.length, before.length + text.length)).toBe(true);
  });

  it.each([
    ['an entity of HTML', '<a>&nbsp;</a>'], ['a sign that begins a reference', '<a>& b</a>'], ['a reference without its end', '<a>&#160 </a>'], ['a reference without a number', '<a>&#;&#x;</a>'], ['a second reference that is none', '<a>&amp;&x;</a>'], ['letters in a decimal reference', '<a>&#1a;</a>'],
    ['a reference to a character that is none', '<a>&#0;</a>'], ['one to a control character', '<a>&#31;</a>'], ['one to a control character in other digits', '<a>&#x1f;</a>'], ['one between tabs and line ends', '<a>&#11;&#12;</a>'], ['one to the first half of a character', '<a>&#xd800;</a>'], ['one to the last half', '<a>&#xdfff;</a>'], ['one to no character', '<a>&#xfffe;</a>'], ['one to another that is none', '<a>&#xffff;</a>'], ['one beyond all characters', '<a>&#x110000;</a>'], ['one beyond all characters, decimal', '<a>&#1114112;</a>'],
    ['an attribute that stands twice', '<a b="1" b="2"/>'], ['an attribute without quotes', '<a b=1/>'], ['an attribute without a value', '<a b/>'], ['a tag in an attribute', '<a b="<"/>'], ['a tag in an attribute in single quotes', "<a b='<'/>"], ['attributes without space between them', '<a b="x"c="y"/>'],
    ['a name that begins with a digit', '<1a/>'], ['a local name that begins with a digit', '<a:1b/>'], ['a name with two colons', '<a:b:c/>'], ['a name beyond ASCII', '<é/>'], ['a space before a name', '< a/>'], ['a space within the end of a tag', '<a/ >'],
    ['two roots', '<a/><b/>'], ['words behind the root', '<a/>x'], ['words before the root', 'x<a/>'], ['words between comments', '<!-- a -->x<a/>'], ['no root', ' '], ['nothing', ''], ['a comment alone', '<!-- a -->'],
    ['another end tag', '<a></b>'], ['an end tag of a longer name', '<a></ab>'], ['an end tag with an attribute', '<a></a b="c">'], ['an end tag without its end', '<a></a'], ['an end tag without its end, spaced', '<a></a '], ['an end tag of nothing', '</a>'], ['an end tag too much', '<a/></a>'], ['an end tag too few', '<a><a></a>'], ['elements that overlap', '<a><b></a></b>'],
    ['a section', '<a><![CDATA[x]]></a>'], ['the end of a section', '<a>]]></a>'], ['a document type', '<!DOCTYPE a><a/>'], ['an instruction', '<a><?pi x?></a>'], ['an instruction in place of a declaration', '<?pi x?><a/>'],
    ['two dashes in a comment', '<a><!-- -- --></a>'], ['three dashes at the end of a comment', '<a><!-- ---></a>'], ['a comment without its end', '<a><!-- </a>'], ['a comment too short', '<a><!--></a>'], ['a comment too short by a sign', '<a><!---></a>'],
    ['another version', '<?xml version="1.1"?><a/>'], ['a declaration without a version', '<?xml encoding="utf-8"?><a/>'], ['an encoding without a name', '<?xml version="1.0" encoding=""?><a/>'], ['quotes that do not match', '<?xml version="1.0\'?><a/>'], ['a declaration that says more', '<?xml version="1.0" standalone="yes"?><a/>'], ['a declaration behind a space', ' <?xml version="1.0"?><a/>'], ['a declaration without its end', '<?xml version="1.0"><a/>'],
    ['a control character', '<a>\u0001</a>'], ['a zero', '<a>\0</a>'], ['a control character behind the line ends', '<a>\u000e</a>'], ['a vertical tab', '<a>\v</a>'], ['half a character', '<a>\ud83d</a>'], ['the other half', '<a>\udea2</a>'], ['a character that is none', '<a>\ufffe</a>'], ['another that is none', '<a>\uffff</a>'], ['a character of two units', '<a>\u{1f6a2}</a>'],
    ['a tag without its end', '<a'], ['a tag without its end, with a value', '<a b="c'],
  ])('leaves %s to the full parser', (_what, text) => {
    expect(outcomeOf(text)).toBe('doubtful');
  });

  it.each([
    ['in a tag', '<a><b/></a>', 4], ['in a start tag', '<a b="c"></a>', 5], ['in an end tag', '<a></a>', 5], ['in a comment', '<a><!-- b --></a>', 8], ['before the end tag', '<a>x</a>', 4], ['in the comment behind all', '<a></a><!-- b -->', 12], ['in the root that is empty', '<a/>', 3],
  ])('knows that a part which ends %s is no whole', (_what, text, to) => {
    expect(outcomeOf(text, 0, to)).toBe('doubtful');
    expect(outcomeOf(text)).toBe('read');
  });

  it('tells tags apart that are the same up to a sign in a value', () => {
    const text = '<a><b c=">" d="1"/><b c=">" d="2"/><b c=">" d="1"/><b/><b/></a>';
    expect(compare(text)).toBe(true);
    const { handler, events } = record();
    scanPlainXml(text, 0, text.length, handler, LIMITS);
    expect(events.flatMap(([kind, name, attributes]) => (kind === 'open' && name === 'b' ? [attributes] : []))).toEqual([{ c: '>', d: '1' }, { c: '>', d: '2' }, { c: '>', d: '1' }, {}, {}]);
  });

  it('reads references and white space in attributes as XML does, wherever an attribute stands', () => {
    const { handler, events } = record();
    const text = '<a b="1\r\n2\t3\r4" c=\'&lt;&#10;&quot;\'  d = "" constructor="5"/>';
    scanPlainXml(text, 0, text.length, handler, LIMITS);
    expect(events[0]).toEqual(['open', 'a', { b: '1 2 3 4', c: '<\n"', d: '', constructor: '5' }, 0, text.length]);
    expect(compare(text)).toBe(true);
  });
});

describe('limits of the plain scanner', () => {
  it('elements are read as deep as the limit, and no deeper', () => {
    const deep = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(outcomeOf(deep(LIMITS.depth))).toBe('read');
    expect(scanPlainXml(deep(257), 0, deep(257).length, record().handler, LIMITS)).toEqual({ outcome: 'stopped', error: { kind: 'limit', limit: 'depth', message: 'elements are nested deeper than 256', offset: 256 * 3 } });
  });

  it('references behind the limit are not looked at: the limit is what is said', () => {
    const limits = { ...LIMITS, references: 2 };
    expect(outcomeOf('<a>&amp;&amp;</a>', 0, undefined, limits)).toBe('read');
    expect(outcomeOf('<a>&amp;&amp;&amp;&nbsp;</a>', 0, undefined, limits)).toBe('stopped');
    expect(outcomeOf('<a>&amp;&nbsp;</a>', 0, undefined, limits)).toBe('doubtful');
  });

  it('a defect of a handler is no error of the document', () => {
    expect(() => scanPlainXml('<a/>', 0, 4, failing(), LIMITS)).toThrow(new TypeError('a defect'));
  });
});
