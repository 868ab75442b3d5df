import { describe, expect, it } from 'vitest';
import { sourceSpans } from '../../src/model/text.js';
import type { Fact } from '../../src/model/fact.js';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { extract, inlineDocument, toDocument } from './inline-documents.js';

const tag = (element: string, attributes: string, content: string): string => `<ix:${element} contextRef="c" name="cyd:X" ${attributes}>${content}</ix:${element}>`;

async function only(body: string): Promise<Fact> {
  const { facts } = await extract(body, { contexts: '<xbrli:unit id="u"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>' });
  return facts[0] ?? expect.fail();
}

describe('the value of a number', () => {
  it.each([
    ['', '12', 12],
    ['', '12.5', 12.5],
    ['', '12.25', 12.25],
    ['', ' 12 ', 12],
    ['scale="3"', '1.1', 1100],
    ['scale="+3"', '1.1', 1100],
    ['scale="-2"', '51', 0.51],
    ['scale="6"', '1.1', 1_100_000],
    ['scale="0"', '7', 7],
    ['scale="x3"', '7', 7],
    ['scale="3x"', '7', 7],
    ['scale="1000"', '7', 7],
    ['scale="100"', '1', 1e100],
    ['scale="6"', '0.0000001', 0.1],
    ['scale="-2"', '1000000000000000000000', 1e19],
    ['sign="-"', '12', -12],
    ['sign="-" scale="2"', '12', -1200],
    ['sign="+"', '12', 12],
    ['sign="-"', '0', 0],
    ['format="ixt:num-dot-decimal"', '1,234.5', 1234.5],
    ['format="ixt:num-comma-decimal" scale="1"', '1.234,5', 12345],
    ['format="ixt:fixed-zero"', '—', 0],
  ])('with %j, written %j, is %d', async (attributes, written, value) => {
    const fact = await only(tag('nonFraction', `unitRef="u" decimals="0" ${attributes}`, written));
    expect(fact).toMatchObject({ kind: 'number', text: written.trim(), unit: 'xbrli:pure', decimals: '0' });
    expect(fact.kind === 'number' ? fact.value : null).toBe(value);
  });

  it.each([['scale="999"', '7'], ['', '9'.repeat(400)]])('with %j is none where no number can hold it', async (attributes, written) => {
    expect(await only(tag('nonFraction', `unitRef="u" decimals="0" ${attributes}`, written))).toMatchObject({ kind: 'text', text: written });
  });

  it.each([
    ['', '1,234'],
    ['', '-12'],
    ['', '12 months'],
    ['', '12.'],
    ['', ''],
    ['format="ixt:num-dot-decimal"', 'twelve'],
    ['format="ixt:no-such-format"', '12'],
    ['format="no:num-dot-decimal"', '12'],
  ])('with %j, written %j, is none', async (attributes, written) => {
    const fact = await only(tag('nonFraction', attributes, written));
    expect(fact).toMatchObject({ kind: 'text', text: written });
    expect(fact).not.toHaveProperty('value');
  });

  it('has a unit and decimals only where they are known', async () => {
    for (const attributes of ['', 'unitRef="elsewhere"']) {
      const fact = await only(tag('nonFraction', attributes, '12'));
      expect(fact.kind).toBe('number');
      expect(fact).not.toHaveProperty('unit');
      expect(fact).not.toHaveProperty('decimals');
    }
  });

  it('is one only where the element says so', async () => {
    expect(await only(tag('nonNumeric', 'unitRef="u" scale="3"', '12'))).toMatchObject({ kind: 'text', text: '12', markup: { element: 'nonNumeric' } });
    expect(await only(tag('nonFraction', '', '12'))).toMatchObject({ kind: 'number', markup: { element: 'nonFraction' } });
  });
});

describe('the value of other facts', () => {
  it.each([
    ['format="ixt:fixed-true"', 'we do', { kind: 'boolean', value: true, text: 'we do' }],
    ['format="ixt:fixed-false"', 'no', { kind: 'boolean', value: false, text: 'no' }],
    ['format="ixt:date-monthname-day-year-en"', 'June 30, 2025', { kind: 'date', value: '2025-06-30', text: 'June 30, 2025' }],
    ['', 'true', { kind: 'text', text: 'true' }],
    ['format="ixt-sec:stateprovnameen"', 'New  York', { kind: 'text', text: 'NY', breaks: [] }],
    ['xsi:nil="true" format="ixt:fixed-true"', 'nothing', { kind: 'nil', value: null, text: 'nothing' }],
  ])('with %s is that of the format: %j', async (attributes, written, expected) => {
    expect(await only(tag('nonNumeric', attributes, written))).toMatchObject(expected);
  });

  it('stands, where a format gives other words, for all that is written', async () => {
    const source = inlineDocument(tag('nonNumeric', 'format="ixt-sec:stateprovnameen"', '<p>New</p> <p>York</p>'));
    const { facts } = await extractInlineXbrl(toDocument(source));
    expect(facts[0]).toMatchObject({ text: 'NY', breaks: [] });
    const spans = sourceSpans({ segments: facts[0]?.segments ?? [] }, 0, 2);
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(['New</p> <p>York']);
  });

  it('has no source where nothing is written', async () => {
    expect(await only(tag('nonNumeric', 'format="ixt:fixed-empty"', 'none'))).toMatchObject({ kind: 'text', text: '', segments: [] });
  });

  it.each([['true', true], ['1', true], ['false', false], ['0', false], ['', false], ['yes', false]])('escape="%s" is %s', async (written, escape) => {
    expect((await only(tag('nonNumeric', `escape="${written}"`, 'x'))).markup?.escape).toBe(escape);
  });
});

describe('the edges of a fact', () => {
  const joined = (fact: string, more: string): string => `${tag('nonNumeric', 'continuedAt="k"', fact)}<p>page</p><ix:continuation id="k">${more}</ix:continuation>`;

  it.each([
    ['within letters', `cy${tag('nonNumeric', '', 'ber')}s`, true, true],
    ['within digits', `1${tag('nonNumeric', '', '2')}3`, true, true],
    ['at signs', `-${tag('nonNumeric', '', 'ber')}.`, false, false],
    ['at signs of its own', `a${tag('nonNumeric', '', '(ber)')}b`, false, false],
    ['without words', `a${tag('nonNumeric', '', '')}b`, false, false],
    ['within a word of the last piece', `a ${joined('one', 'two')}s`, false, true],
    ['behind a word of the last piece', `a${joined('one', 'two')} s`, true, false],
    ['within no word of the first piece', `a ${joined('one', 'two').replace('</ix:nonNumeric>', '</ix:nonNumeric>s')} s`, false, false],
  ])('%s', async (_what, body, startsMidWord, endsMidWord) => {
    expect((await only(body)).markup).toMatchObject({ startsMidWord, endsMidWord });
  });
});

describe('a chain of continuations', () => {
  const HELP = 'Give the whole set of documents, or mend the continuedAt chain (Inline XBRL 1.1 §4.1.1).';

  it.each([
    ['that leads nowhere', '<ix:continuation id="k" continuedAt="gone">two</ix:continuation>', 'input/missing-part', 'The text of cyd:X is continued at "gone", which is not in this document; the text was read up to there.'],
    ['that leads back to its beginning', '<ix:continuation id="k" continuedAt="l">two</ix:continuation><ix:continuation id="l" continuedAt="k"/>', 'input/malformed', 'The text of cyd:X is continued at "k", which leads back to itself; the text was read up to there.'],
  ])('%s is read up to there, and told with its place', async (_what, continuations, ruleId, message) => {
    const fact = tag('nonNumeric', 'continuedAt="k"', 'one');
    const source = inlineDocument(`${fact}<p/>${continuations}`);
    const { facts, problems } = await extractInlineXbrl(toDocument(source));
    const start = source.indexOf(fact);
    expect(facts[0]?.text).toBe('one two');
    expect(problems).toEqual([{ ruleId, severity: 'error', status: 'partial', message, help: HELP, location: { uri: 'filing.htm', spans: [{ start, end: start + fact.length }] } }]);
  });

  it('is read to its ten thousandth piece', async () => {
    const chain = (pieces: number): string => tag('nonNumeric', 'continuedAt="k0"', 'x')
      + Array.from({ length: pieces }, (_unused, at) => `<ix:continuation id="k${String(at)}"${at < pieces - 1 ? ` continuedAt="k${String(at + 1)}"` : ''}>x</ix:continuation>`).join('');
    const whole = await extract(chain(10_000));
    expect(whole.problems).toEqual([]);
    expect(whole.facts[0]?.text).toBe('x'.repeat(10_001));
    const long = await extract(chain(10_001));
    expect(long.facts[0]?.text).toBe('x'.repeat(10_001));
    expect(long.problems).toMatchObject([{ ruleId: 'input/limit', message: 'The text of cyd:X is continued at "k10000", which is behind 10000 other pieces of it, and more are not read; the text was read up to there.' }]);
  });
});
