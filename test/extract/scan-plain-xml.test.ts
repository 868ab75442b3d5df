import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { MarkupHandler } from '../../src/extract/markup.js';
import { scanPlainXml } from '../../src/extract/scan-plain-xml.js';
import { scanXml } from '../../src/extract/scan-xml.js';
import { findBody } from '../../src/extract/submission-lines.js';
import { realFilings } from '../corpus/corpus.js';
import { inlineDocument } from './inline-documents.js';

const LIMITS = DEFAULT_LIMITS;

function record(): { readonly handler: MarkupHandler; readonly events: unknown[] } {
  const events: unknown[] = [];
  return {
    events,
    handler: {
      open: (name, attributes, start, end) => events.push(['open', name, { ...attributes }, start, end]),
      close: (name, start, end) => events.push(['close', name, start, end]),
      aside: (start, end) => events.push(['aside', start, end]),
      cdata: (start, end) => events.push(['cdata', start, end]),
    },
  };
}

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

  it('leaves to the full parser what it does not know, and stops at the depth limit', () => {
    const { handler } = record();
    for (const text of ['<a>&nbsp;</a>', '<a b="1" b="2"/>', '<a><![CDATA[x]]></a>', '<!DOCTYPE a><a/>', '<a></b>', '<a']) expect(scanPlainXml(text, 0, text.length, handler, LIMITS).outcome).toBe('doubtful');
    const deep = '<a>'.repeat(257) + '</a>'.repeat(257);
    expect(scanPlainXml(deep, 0, deep.length, handler, LIMITS)).toMatchObject({ outcome: 'stopped', error: { kind: 'limit' } });
  });
});
