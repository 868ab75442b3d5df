import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { COVER, USD, body, number } from '../../../scripts/fixtures/ixbrl-parts.js';
import { describeDocuments, tellBreaches } from './describe-set.js';
import { breachesIn, breachesOf, number as numberOf, words, write } from './small-documents.js';

const TR4 = 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12';
const told = async (...texts: readonly string[]): Promise<readonly unknown[]> => tellBreaches(texts, 'unusual-prefix');

describe('prefixes of standard namespaces', () => {
  it('are ix and the default namespace on the root element', async () => {
    expect(await told(body(''))).toEqual([]);
    expect(await told(inlineDocument({ body: COVER.replaceAll('ix:', 'i:'), ix: 'i' }))).toEqual(['EDGAR wants the prefix ix in place of the prefix i for http://www.xbrl.org/2013/inlineXBRL']);
    expect(await told(inlineDocument({ body: COVER, declarations: { 'xmlns:h': 'http://www.w3.org/1999/xhtml' } }))).toEqual(['EDGAR wants the default namespace in place of the prefix h for http://www.w3.org/1999/xhtml']);
    expect(await told(body('<p xmlns:h="http://www.w3.org/1999/xhtml">Page 7</p>'))).toEqual([]);
  });

  it('point at the root element, of each document', async () => {
    const other = inlineDocument({ body: COVER.replaceAll('ix:', 'i:'), ix: 'i' });
    const found = await describeDocuments([other, other], 'unusual-prefix');
    expect(found.map(([, , tag]) => tag.slice(0, 6))).toEqual(['<html ', '<html ']);
  });

  it('are ixt and ixt-sec in formats, each told once in a document', async () => {
    const numbers = ['f:num-dot-decimal', 'f:fixed-zero', 'g:numwordsen', 'ixt:num-dot-decimal', 'ixt-sec:numwordsen', 'own:number', 'gone:number'].map((format, index) => number('twelve', ` format="${format}" decimals="0"`, `n${String(index)}`));
    const text = inlineDocument({ body: `<p>${numbers.join(' ')}</p>`, resources: USD, declarations: { 'xmlns:f': TR4, 'xmlns:g': 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31', 'xmlns:own': 'http://www.example.com/x' } });
    expect(await told(text)).toEqual([
      `EDGAR wants the prefix ixt in place of the prefix f in the format of ix:nonFraction (us-gaap:Assets) for ${TR4}`,
      'EDGAR wants the prefix ixt-sec in place of the prefix g in the format of ix:nonFraction (us-gaap:Assets) for http://www.sec.gov/inlineXBRL/transformation/2015-08-31',
    ]);
    expect(await told(text, text)).toHaveLength(4);
  });

  it('are not mixed up: ixt-sec for a registry of XBRL International', async () => {
    expect(await told(inlineDocument({ body: `<p>${number('12', ' format="ixt-sec:num-dot-decimal" decimals="0"')}</p>`, resources: USD, declarations: { 'xmlns:ixt-sec': TR4 } }))).toHaveLength(1);
  });
});

describe('the root element', () => {
  const missing = async (text: string): Promise<readonly unknown[]> => (await describeDocuments([text], 'refused-markup')).map(([, value, tag]) => [value, tag.slice(0, 5)]);
  const bare = body('').replace('xmlns="http://www.w3.org/1999/xhtml"\n  ', '');

  it('is of XHTML', async () => {
    expect(await missing(body(''))).toEqual([]);
    expect(await missing(bare)).toEqual([[{ code: 'EFM.5.02.05.xhtmlNamespaceMissing', what: 'The root element html is of no namespace, and must be of http://www.w3.org/1999/xhtml' }, '<html']]);
  });

  it('may be so by a prefix, which is told as such', async () => {
    const prefixed = bare.replace('<html ', '<h:html xmlns:h="http://www.w3.org/1999/xhtml" ').replace('</html>', '</h:html>');
    expect(await missing(prefixed)).toEqual([]);
    expect(await told(prefixed)).toHaveLength(1);
  });
});

describe('tables in tables', () => {
  const INNER = '<table><tr><td>x</td></tr></table>';
  const codes = async (content: string, resources = ''): Promise<readonly unknown[]> => (await describeDocuments([body(content, resources)], 'refused-markup')).map(([, value]) => (typeof value === 'object' && value !== null && 'code' in value ? value.code : null));

  it.each([
    ['beside one another', `${INNER}${INNER}`, []],
    ['in one another', `<table><tr><td>${INNER}</td></tr></table>`, ['EFM.5.02.05.nestedTable']],
    ['two in one', `<table><tr><td>${INNER}${INNER}</td></tr></table>${INNER}`, ['EFM.5.02.05.nestedTable', 'EFM.5.02.05.nestedTable']],
    ['empty ones', '<table/><table/>', []],
    ['in a block of text', `<table><tr><td><ix:nonNumeric contextRef="c" name="us-gaap:XTextBlock" escape="true">${INNER}</ix:nonNumeric></td></tr></table>`, ['EFM.6.05.16.nestedTable']],
    ['in another text', `<table><tr><td><ix:nonNumeric contextRef="c" name="us-gaap:X">${INNER}</ix:nonNumeric></td></tr></table>`, ['EFM.5.02.05.nestedTable']],
    ['in a footnote', `<table><tr><td><ix:footnote id="f">${INNER}</ix:footnote></td></tr></table>`, ['EFM.6.05.34.nestedTable']],
    ['by a prefix', '<h:table xmlns:h="http://www.w3.org/1999/xhtml"><h:table></h:table></h:table><table></table>', ['EFM.5.02.05.nestedTable']],
    ['of another namespace', '<y:table xmlns:y="http://www.example.com/y"><y:table></y:table></y:table>', []],
  ])('%s', async (_name, content, told_) => {
    expect(await codes(content)).toEqual(told_);
  });
});

describe('prefixes that are looked at', () => {
  const INLINE = 'http://www.xbrl.org/2013/inlineXBRL';
  it('are those of the root element, whatever the first element of Inline XBRL binds', async () => {
    expect(await breachesIn('unusual-prefix', write(words('1')).replace('<div style="display:none">', `<div style="display:none" xmlns:i="${INLINE}">`))).toEqual([]);
  });

  it('are none where a document has no elements of XBRL, or binds nothing', async () => {
    for (const text of ['<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', '<html><body/></html>', '<html xmlns="http://www.w3.org/1999/xhtml"><head/></html>']) expect(await breachesIn('unusual-prefix', text)).toEqual([]);
  });

  it('are those of formats of facts, white space aside, for each thing that they mean', async () => {
    const [registry, secRegistry] = [TR4, 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31'].map((uri) => ` xmlns:t="${uri}"`);
    expect(await breachesOf('unusual-prefix', `<div${registry ?? ''}>${numberOf('1', ' format=" t:a "')}</div><div${secRegistry ?? ''}>${numberOf('1', ' format="t:b"')}</div>`)).toHaveLength(2);
    expect(await breachesOf('unusual-prefix', `<div${registry ?? ''}><xbrli:nonFraction format="t:a"/><p format="t:a"/></div>`)).toEqual([]);
  });
});
