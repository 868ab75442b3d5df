import { describe, expect, it } from 'vitest';
import { context, inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { extractInlineSet } from '../../../src/extract/inline-xbrl.js';
import type { Fact } from '../../../src/model/fact.js';
import type { SourceDocument } from '../../../src/model/filing.js';

const INSTANT = '<xbrli:instant>2025-12-31</xbrli:instant>';
const toDocument = (uri: string, text: string): SourceDocument => ({ uri, format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] });
const withoutHeader = (text: string): string => text.replace(/<div style="display:none"><ix:header>.*<\/ix:header><\/div>\n/s, '');
const fact = (id: string, more = ''): string => `<p><ix:nonNumeric contextRef="c" name="dei:DocumentType" id="${id}"${more}>10-K</ix:nonNumeric></p>`;

async function describeSet(...texts: readonly string[]): Promise<readonly Fact[]> {
  const extractions = await extractInlineSet(texts.map((text, index) => toDocument(`part-${String(index)}.htm`, text)), { structure: true });
  return extractions.flatMap(({ structure }) => structure?.() ?? []);
}

function told(facts: readonly Fact[]): readonly string[] {
  return facts.filter(({ name }) => !['entity', 'taxonomy', 'transformation-registry'].includes(name)).map(({ name, location }) => `${name} in ${location?.uri ?? ''}`);
}

describe('the structure of several documents', () => {
  const main = inlineDocument({ body: fact('f1', ' continuedAt="k"'), resources: `${context('d', INSTANT)}<ix:relationship fromRefs="f1" toRefs="n1"/>` });
  const exhibit = withoutHeader(inlineDocument({ body: `<p><ix:continuation id="k">for 2025</ix:continuation> <ix:footnote id="n1">Rounded.</ix:footnote> <ix:nonNumeric contextRef="d" name="dei:EntityFileNumber">1-2345</ix:nonNumeric></p>` }));

  it('is that of the set: header, contexts, continuations and footnotes stand in any of them', async () => {
    expect(told(await describeSet(main, exhibit))).toEqual([]);
    expect(told(await describeSet(exhibit, main))).toEqual([]);
  });

  it('lacks what is in none of them, where it is missing', async () => {
    expect(told(await describeSet(main, withoutHeader(inlineDocument({ body: fact('f2') }))))).toEqual(['broken-reference in part-0.htm', 'broken-reference in part-0.htm', 'unused-context in part-0.htm']);
  });

  it('takes the first of those that the others have, where the own document has none', async () => {
    const others = ['<ix:footnote id="n1">Rounded.</ix:footnote>', '<ix:continuation id="n1">x</ix:continuation>', '<ix:footnote id="n1">Estimated.</ix:footnote>'].map((one) => withoutHeader(inlineDocument({ body: `<p>${one} <ix:continuation id="k">for 2025</ix:continuation> <ix:nonNumeric contextRef="d" name="dei:EntityFileNumber">1-2345</ix:nonNumeric></p>` })));
    const lost = async (...texts: readonly string[]): Promise<readonly string[]> => told(await describeSet(main, ...texts)).filter((one) => one.endsWith('part-0.htm'));
    const [footnote = '', continuation = '', again = ''] = others;
    expect(await lost(footnote, continuation)).toEqual([]);
    expect(await lost(footnote, continuation, again)).toEqual([]);
    expect(await lost(continuation, footnote)).toEqual(['broken-reference in part-0.htm']);
  });

  it('does not mind ids that two documents have, and resolves each in its own', async () => {
    const part = (words: string): string => inlineDocument({ body: `${fact('f1', ' continuedAt="k"')}<p><ix:continuation id="k">${words}</ix:continuation></p>` });
    expect(told(await describeSet(part('one'), part('one')))).toEqual([]);
  });

  it('tells documents of one file apart', async () => {
    const part = (words: string): string => inlineDocument({ body: `${fact('f1', ' continuedAt="k"')}<p><ix:continuation id="k">${words}</ix:continuation> <ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate" format="ixt:date-monthname-day-year-en">December <ix:exclude>${words}</ix:exclude>31, 2025</ix:nonNumeric></p>` });
    const [first, second] = [part('one'), part('eleven and more')];
    const text = `${first}${second}`;
    const whole = toDocument('submission.txt', text);
    const documents = [{ ...whole, body: { start: 0, end: first.length } }, { ...whole, body: { start: first.length, end: text.length } }];
    const extractions = await extractInlineSet(documents, { structure: true });
    expect(told(extractions.flatMap(({ structure }) => structure?.() ?? [])).filter((one) => !one.startsWith('contradicting-fact'))).toEqual([]);
  });

  it('is not told where one of them is not well-formed', async () => {
    expect(await describeSet(main, exhibit.replace('</body>', '<b></body>'))).toEqual([]);
  });
});
