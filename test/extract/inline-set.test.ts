import { describe, expect, it } from 'vitest';
import { extractInlineSet } from '../../src/extract/inline-xbrl.js';
import type { Extraction } from '../../src/extract/extraction.js';
import type { Location } from '../../src/model/location.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Context } from '../../src/model/fact.js';
import { inlineDocument, toDocument } from './inline-documents.js';

const fact = (content: string, attributes = '', name = 'cyd:X'): string => `<ix:nonNumeric contextRef="c" name="${name}" ${attributes}>${content}</ix:nonNumeric>`;
const more = (id: string, content: string, attributes = ''): string => `<ix:continuation id="${id}" ${attributes}>${content}</ix:continuation>`;
/** A document without the resources that every other has. */
const bare = (body: string): string => inlineDocument(body).replace(/<xbrli:context id="c">.*?<\/xbrli:context>/, '');

interface Read { readonly texts: readonly string[]; readonly all: readonly Extraction[] }

async function readSet(...texts: readonly string[]): Promise<Read> {
  return { texts, all: await extractInlineSet(texts.map((text, at) => toDocument(text, `${String(at)}.htm`))) };
}

/** What stands at a location, document by document. */
function cutOut({ texts }: Read, { uri, spans, elsewhere = [] }: Location): readonly string[] {
  return [`${uri}: ${spans.map(({ start, end }) => texts[Number.parseInt(uri, 10)]?.slice(start, end) ?? '').join(' | ')}`, ...elsewhere.flatMap((one) => cutOut({ texts, all: [] }, one))];
}

describe('a fact that goes on in another document', () => {
  it.each([
    ['behind its own words', [fact('<p>one</p><p>two</p>', 'continuedAt="k"'), more('k', '<p>three</p><p>four</p>')], 'one two three four', [4, 8, 14], ['0.htm: <p>one</p><p>two</p>', '1.htm: <p>three</p><p>four</p>']],
    ['and comes back', [`${fact('one', 'continuedAt="k"')}<p>page</p>${more('m', 'three')}`, more('k', 'two', 'continuedAt="m"')], 'one two three', [4, 8], ['0.htm: one | three', '1.htm: two']],
    ['and in a third', [fact('one', 'continuedAt="k"'), more('k', 'two', 'continuedAt="m"'), more('m', 'three')], 'one two three', [4, 8], ['0.htm: one', '1.htm: two', '2.htm: three']],
    ['twice', [fact('one', 'continuedAt="k"'), `${more('k', 'cyber', 'continuedAt="m"')}${more('m', 'security')}`], 'one cybersecurity', [4], ['0.htm: one', '1.htm: cyber | security']],
    ['without words there', [fact('one', 'continuedAt="k"'), more('k', '<ix:exclude>page</ix:exclude>')], 'one', [], ['0.htm: one', '1.htm: ']],
    ['without words of its own', [fact('', 'continuedAt="k"'), more('k', '<p>two</p><p>three</p>')], 'two three', [4], ['0.htm: ', '1.htm: <p>two</p><p>three</p>']],
    ['in which a part is excluded', [fact('one', 'continuedAt="k"'), more('k', 'two <ix:exclude>page</ix:exclude>three')], 'one two three', [4], ['0.htm: one', '1.htm: two  | three']],
  ])('%s', async (_what, bodies, text, breaks, places) => {
    const read = await readSet(...bodies.map((body) => inlineDocument(body)));
    const [found] = read.all[0]?.facts ?? [];
    expect(found).toMatchObject({ text, breaks });
    expect(read.all.flatMap(({ problems }) => problems)).toEqual([]);
    expect(cutOut(read, found?.location ?? expect.fail())).toEqual(places);
    for (const { at, length, source, uri = '0.htm' } of found?.segments ?? []) {
      expect(read.texts[Number.parseInt(uri, 10)]?.slice(source.start, source.end)).toBe(text.slice(at, at + length));
    }
    expect((found?.segments ?? []).map(({ at, length }) => text.slice(at, at + length)).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect((found?.segments ?? []).map(({ uri }) => uri)).not.toContain('0.htm');
  });

  it('has its last edge there', async () => {
    const { all } = await readSet(inlineDocument(`a${fact('one', 'continuedAt="k"')} b`), inlineDocument(`${more('k', 'two')}s`));
    expect(all[0]?.facts[0]?.markup).toMatchObject({ startsMidWord: true, endsMidWord: true });
  });

  it('is read up to what is in no document, and up to what continues another fact', async () => {
    const { all } = await readSet(
      inlineDocument(`${fact('one', 'continuedAt="gone"', 'cyd:A')}<p/>${fact('two', 'continuedAt="k"', 'cyd:B')}<p/>${fact('three', 'continuedAt="k"', 'cyd:C')}`),
      inlineDocument(more('k', 'four')),
    );
    expect(all[0]?.facts.map(({ text }) => text)).toEqual(['one', 'two four', 'three']);
    expect(all[0]?.problems.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ['input/missing-part', 'The text of cyd:A is continued at "gone", which is in no document of the filing; the text was read up to there.'],
      ['input/malformed', 'The text of cyd:C is continued at "k", which continues another fact; the text was read up to there.'],
    ]);
    expect(all.map(({ observes }) => observes.includes('whole-filing'))).toEqual([false, false]);
  });

  it('may share what continues it with another fact of its own document', async () => {
    const { all } = await readSet(inlineDocument(`${fact('one', 'continuedAt="k"')}<p/>${fact('two', 'continuedAt="k"')}<p/>${more('k', 'three')}`), inlineDocument(''));
    expect(all[0]?.facts.map(({ text }) => text)).toEqual(['one three', 'two three']);
    expect(all[0]?.problems).toEqual([]);
  });

  it('is around what stands in its continuation', async () => {
    const { all } = await readSet(inlineDocument(fact('one', 'id="a" continuedAt="k"')), inlineDocument(more('k', fact('two', 'id="b" continuedAt="l"') + more('l', fact('three', 'id="d"')))));
    expect(all[1]?.facts.map(({ markup }) => [markup?.id, markup?.nestedIn])).toEqual([['b', ['a']], ['d', ['b', 'a']]]);
  });
});

describe('what an id names', () => {
  const unit = (id: string, name: string): string => `<xbrli:unit id="${id}"><xbrli:measure>${name}</xbrli:measure></xbrli:unit>`;
  const other = (entity: string, id = 'd'): string => `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="s">${entity}</xbrli:identifier></xbrli:entity></xbrli:context>`;
  const number = (ref: string, unitRef: string): string => `<ix:nonFraction contextRef="${ref}" unitRef="${unitRef}" name="cyd:X">1</ix:nonFraction>`;
  const seen = ({ facts }: Extraction): readonly unknown[] => facts.map((one) => [one.context?.entity, one.kind === 'number' ? one.unit : null]);

  it('stands in the own document, else in the first that has it', async () => {
    const { all } = await readSet(
      inlineDocument(number('d', 'u')),
      inlineDocument(number('d', 'u'), { contexts: other('1') + unit('u', 'one') }),
      inlineDocument(number('d', 'u') + number('e', 'v'), { contexts: other('2') + other('3', 'e') + unit('u', 'two') + unit('v', 'three') }),
    );
    expect(all.map(seen)).toEqual([[['1', 'one']], [['1', 'one']], [['2', 'two'], ['3', 'three']]]);
  });

  it('continues in the own document, else in the first that has it', async () => {
    const { all } = await readSet(inlineDocument(fact('a', 'continuedAt="k"')), inlineDocument(more('k', 'b')), inlineDocument(`${fact('c', 'continuedAt="k"')}<p/>${more('k', 'd')}`));
    expect(all.map(({ facts }) => facts.map(({ text }) => text))).toEqual([['a b'], [], ['c d']]);
  });

  it('is nothing where no document has it', async () => {
    const { all } = await readSet(inlineDocument(number('gone', 'gone')), inlineDocument(''));
    expect(all.map(seen)).toEqual([[[undefined, undefined]], []]);
  });

  it('gives a document without contexts the registrant of the set', async () => {
    const { all } = await readSet(bare(fact('x')), inlineDocument(''));
    expect(all.map(({ filing }) => filing.cik)).toEqual(['0009990001', '0009990001']);
    expect(all[0]?.facts[0]?.context).toMatchObject({ entity: '0009990001' } satisfies Partial<Context>);
    const apart = await readSet(inlineDocument(''), inlineDocument('').replaceAll('0009990001', '0009990002'));
    expect(apart.all.map(({ filing }) => filing.cik)).toEqual(['0009990001', '0009990002']);
    expect((await readSet(bare(''), bare(''))).all.map(({ filing }) => filing.cik)).toEqual([null, null]);
  });
});

describe('the documents of a set', () => {
  it('have an extraction each, in their order, the whole filing where all could be read', async () => {
    const { all } = await readSet(inlineDocument(fact('a')), inlineDocument(fact('b')));
    expect(all.map(({ facts, observes }) => [facts.map(({ text }) => text), observes.includes('whole-filing')])).toEqual([[['a'], true], [['b'], true]]);
    expect(await extractInlineSet([])).toEqual([]);
  });

  it('are not the whole filing where one is refused, which has nothing but its problem', async () => {
    const refused = inlineDocument(fact('b')).replace('<html', '<!DOCTYPE html SYSTEM "x"><html');
    for (const { all, at } of [{ ...(await readSet(refused, inlineDocument(fact('a')))), at: 0 }, { ...(await readSet(inlineDocument(fact('a')), refused)), at: 1 }]) {
      expect(all[at]).toEqual({
        filing: { accession: null, form: null, registrant: null, cik: null, period: null, filed: null }, observes: [], facts: [],
        problems: [expect.objectContaining({ ruleId: 'input/doctype', status: 'failed' })],
      });
      expect(all[1 - at]?.facts.map(({ text }) => text)).toEqual(['a']);
      expect(all[1 - at]?.observes).toEqual(['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant']);
    }
  });

  it('are not the whole filing where one was read in part', async () => {
    const { all } = await readSet(inlineDocument(fact('a')), inlineDocument(`${fact('b')}<br>`));
    expect(all.map(({ problems, observes }) => [problems.map(({ ruleId }) => ruleId), observes.includes('whole-filing')])).toEqual([[[], false], [['input/malformed'], false]]);
  });

  it('have facts of the namespaces that are wanted', async () => {
    const [extraction] = await extractInlineSet([toDocument(inlineDocument(fact('a') + fact('b', '', 'dei:X') + fact('c')))], { wants: (namespace) => namespace.includes('/cyd/') });
    expect(extraction?.facts.map(({ text }) => text)).toEqual(['a', 'c']);
  });

  it('are read within the limits that are given', async () => {
    const [extraction] = await extractInlineSet([toDocument(inlineDocument(fact('a')))], { limits: { ...DEFAULT_LIMITS, elements: 3 } });
    expect(extraction?.problems).toMatchObject([{ ruleId: 'input/limit', location: { uri: 'filing.htm' } }]);
  });

  it('have a place: the document type, else the root, else none', async () => {
    const { texts, all } = await readSet(inlineDocument(fact('a') + fact('10-K', '', 'dei:DocumentType')), inlineDocument(fact('b')), '');
    expect(all.map(({ anchor }, at) => anchor && cutOut({ texts, all }, anchor)[0]?.startsWith(`${String(at)}.htm: ${at === 0 ? '10-K' : '<html xmlns'}`))).toEqual([true, true, undefined]);
  });

  it('show their text, whole or in part, and compute the whole once', async () => {
    const { texts, all } = await readSet(inlineDocument(`<p>one</p>${fact('<p>two</p>')}<table><tr><td>three</td></tr></table>`));
    const { visibleText, visiblePart, visibleBlocks } = all[0] ?? expect.fail();
    expect(visibleText?.().text).toBe('one two three');
    expect(visibleText?.()).toBe(visibleText?.());
    expect(visiblePart?.({ start: texts[0]?.indexOf('<p>two') ?? 0, end: texts[0]?.indexOf('<table') ?? 0 }).text).toBe('two');
    expect(visibleBlocks?.()).toMatchObject({ text: 'one two three', edges: ['block', 'row'] });
  });

  it('show their own text only where a file holds several, and take the form from their own lines', async () => {
    const write = (type: string, body: string): string => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n<XBRL>\n${inlineDocument(body)}\n</XBRL>\n</TEXT>\n</DOCUMENT>\n`;
    const [first, second] = [write('10-K', fact('one')), write('EX-13', fact('two'))];
    const all = await extractInlineSet([{ start: 0, end: first.length }, { start: first.length, end: first.length + second.length }].map((body) => ({ ...toDocument(first + second), body })));
    expect(all.map(({ filing, visibleText, visiblePart }) => [filing.form, visibleText?.().text, visiblePart?.({ start: 0, end: 1e6 }).text])).toEqual([['10-K', 'one', 'one'], ['EX-13', 'two', 'two']]);
  });

  it('have a structure where it is wanted and all of them could be read as XML', async () => {
    const documents = (...texts: readonly string[]): ReturnType<typeof toDocument>[] => texts.map((text, at) => toDocument(text, `${String(at)}.htm`));
    const whole = inlineDocument(`a<!-- b --><![CDATA[c]]>${fact('d')}`);
    const shown = async (options: Parameters<typeof extractInlineSet>[1], ...texts: readonly string[]): Promise<readonly boolean[]> =>
      (await extractInlineSet(documents(...texts), options)).map(({ structure, observes }) => structure !== undefined && observes.includes('structure'));
    expect(await shown({ structure: true }, whole, whole)).toEqual([true, false]);
    expect(await shown({}, whole, whole)).toEqual([false, false]);
    expect(await shown({ structure: true }, whole, `${whole}<br>`)).toEqual([false, false]);
    expect(await shown({ structure: true }, whole, whole.replace('<html', '<!DOCTYPE html SYSTEM "x"><html'))).toEqual([false, false]);
    const [extraction] = await extractInlineSet(documents(whole), { structure: true });
    expect(extraction?.structure?.().map(({ name }) => name)).toContain('entity');
    expect(extraction?.visibleText?.().text).toBe('acd');
  });
});
