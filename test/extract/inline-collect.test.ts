import { describe, expect, it } from 'vitest';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import type { Fact } from '../../src/model/fact.js';
import { extract, inlineDocument, toDocument } from './inline-documents.js';

const fact = (content: string, attributes = 'name="cyd:XFlag"'): string => `<ix:nonNumeric contextRef="c" ${attributes}>${content}</ix:nonNumeric>`;

async function visible(body: string, declarations = ''): Promise<string> {
  const { visibleText } = await extract(body, { declarations });
  return visibleText?.().text ?? expect.fail();
}

async function factsOf(body: string, parts: Parameters<typeof inlineDocument>[1] = {}): Promise<readonly Fact[]> {
  return (await extract(body, parts)).facts;
}

describe('the visible text', () => {
  it.each([
    ['what is not shown by its element', 'a<script>x</script>b<style>y</style>c', 'a b c'],
    ['what is not shown by its style', 'a<span style="display:none">x<b style="display:none">y</b>z</span>b', 'a b'],
    ['a style of a block within a line', 'a<span style="display:block">b</span>c', 'a b c'],
    ['a style within a line of a block', 'a<p style="display:inline">b</p>c', 'abc'],
    ['a style that says nothing of display', 'a<span style="color:red">b</span><p style="color:red">c</p>', 'ab c'],
    ['elements of XHTML by another prefix', 'a<h:p>b</h:p>c<h:script>d</h:script>', 'a b c'],
    ['elements of no prefix in another namespace', 'a<p xmlns="http://example.com/own">b<p>c</p></p>d<p>e</p>', 'abcd e'],
    ['elements of a prefix that nothing binds', 'a<no:p>b</no:p>c', 'abc'],
    ['elements outside of any namespace', 'a<p xmlns="">b</p>c', 'a b c'],
    ['other elements of Inline XBRL', 'a<ix:relationship>b</ix:relationship>c<ix:tuple>d</ix:tuple>', 'abcd'],
    ['what is excluded from facts', 'a<ix:exclude>b</ix:exclude>c', 'abc'],
    ['facts and continuations', `a${fact('b')}c<ix:continuation id="k">d</ix:continuation>e`, 'abcde'],
    ['another header', 'a<ix:header>b</ix:header>c', 'a c'],
    ['hidden facts outside of a header, since nothing hides them', 'a<ix:hidden>b</ix:hidden>c', 'a b c'],
    ['comments, instructions and sections', 'a<!-- b -->c<?d e?>f<![CDATA[<g> &amp;]]>h', 'acf<g> &amp;h'],
    ['contexts and units', 'a<xbrli:measure>b</xbrli:measure>c', 'abc'],
  ])('knows %s', async (_what, body, text) => {
    expect(await visible(body, 'xmlns:h="http://www.w3.org/1999/xhtml"')).toBe(text);
  });

  it('knows equal tags apart by the namespace in which they stand', async () => {
    expect(await visible('<p>a</p>b<b xmlns="http://example.com/own"><p>c</p>d<q xmlns="http://www.w3.org/1999/xhtml"><p>e</p>f</q><p>g</p>h</b><p>i</p>j')).toBe('a bcd e fgh i j');
    expect(await visible('<h:p>a</h:p>b<b xmlns:h="http://example.com/own"><h:p>c</h:p>d</b><h:p>e</h:p>f', 'xmlns:h="http://www.w3.org/1999/xhtml"')).toBe('a bcd e f');
  });

  it('knows equal tags apart by the style that is theirs', async () => {
    expect(await visible('a<span style="display:block">b</span><span>c</span>d<span style="display:block">e</span><p>f</p><p style="display:inline">g</p>h')).toBe('a b cd e f gh');
  });
});

describe('a fact', () => {
  it('is hidden within ix:hidden, and only there', async () => {
    const facts = await factsOf(fact('d'), { hidden: `${fact('a')}</ix:hidden>${fact('b')}<ix:hidden>${fact('c')}` });
    expect(facts.map(({ text, markup }) => [text, markup?.hidden])).toEqual([['a', true], ['b', false], ['c', true], ['d', false]]);
  });

  it('has the language of the nearest element that names one, none where that takes it back', async () => {
    const facts = await factsOf(`${fact('a')}<div xml:lang="fr">${fact('b')}<p xml:lang="de">${fact('c')}</p>${fact('d')}<p xml:lang="">${fact('e')}</p>${fact('f', 'name="cyd:X" xml:lang="it"')}${fact('g')}</div>${fact('h')}`);
    expect(facts.map(({ text, markup }) => [text, markup?.lang])).toEqual([['a', null], ['b', 'fr'], ['c', 'de'], ['d', 'fr'], ['e', null], ['f', 'it'], ['g', 'fr'], ['h', null]]);
  });

  it.each([
    ['xsi:nil="true"', true],
    ['xsi:nil="1"', true],
    ['xsi:nil="false"', false],
    ['cyd:nil="true"', false],
    ['other="xsi:nil"', false],
    ['xmlns:n="http://www.w3.org/2001/XMLSchema-instance" n:nil=" true "', true],
  ])('with %s is nil: %s', async (attribute, nil) => {
    const [before, own, after] = await factsOf(fact('a') + fact('', `name="cyd:XFlag" ${attribute}`) + fact('b'));
    expect([before?.kind, own?.kind === 'nil', own?.markup?.nil, after?.kind]).toEqual(['text', nil, nil, 'text']);
  });

  it.each([
    ['name="cyd:XFlag"', 'cyd:XFlag', 'http://xbrl.sec.gov/cyd/2025'],
    ['name=" cyd:XFlag "', 'cyd:XFlag', 'http://xbrl.sec.gov/cyd/2025'],
    ['name="XFlag"', 'x-default:XFlag', 'http://www.w3.org/1999/xhtml'],
    ['name="no:XFlag"', 'no:XFlag', ''],
    ['name=""', ':', 'http://www.w3.org/1999/xhtml'],
    ['id="none"', ':', 'http://www.w3.org/1999/xhtml'],
  ])('with %s is of the concept %s', async (attributes, concept, namespace) => {
    expect(await factsOf(fact('x', attributes))).toMatchObject([{ concept, name: concept, namespace }]);
  });

  it('is of the concept that its name has where it stands', async () => {
    const facts = await factsOf(`${fact('x', 'name="k:X"')}<div xmlns:k="http://xbrl.sec.gov/cyd/2024">${fact('x', 'name="k:X"')}<div xmlns:k="http://example.com/own">${fact('x', 'name="k:X"')}</div>${fact('x', 'name="k:X"')}</div>${fact('x', 'name="k:X"')}`, { declarations: 'xmlns:k="http://xbrl.sec.gov/dei/2025"' });
    expect(facts.map(({ concept }) => concept)).toEqual(['dei:X', 'cyd:X', 'k:X', 'cyd:X', 'dei:X']);
  });

  it.each([
    ['', null, null],
    ['format="ixt:fixed-true"', 'ixt:fixed-true', 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12'],
    ['format="no:fixed-true"', 'no:fixed-true', null],
    ['xmlns:t="http://example.com/t" format="t:own"', 't:own', 'http://example.com/t'],
  ])('with %j has the format %s of the registry %s', async (attributes, format, registry) => {
    expect((await factsOf(fact('x', `name="cyd:X" ${attributes}`)))[0]?.markup).toMatchObject({ format, registry, id: null, escape: false, element: 'nonNumeric' });
  });

  it('knows what is around it, the nearest first: facts, and those that continuations continue', async () => {
    const named = (id: string, content: string, more = ''): string => fact(content, `name="cyd:X" id="${id}" ${more}`);
    const facts = await factsOf(
      `${named('a', named('b', ''), 'continuedAt="k"')}<ix:continuation id="k">${named('c', named('d', ''))}<ix:continuation id="nobody">${named('e', '')}</ix:continuation><ix:continuation>${named('f', '')}</ix:continuation></ix:continuation>${named('g', '')}`,
    );
    expect(Object.fromEntries(facts.map(({ markup }) => [markup?.id, markup?.nestedIn]))).toEqual({ a: [], b: ['a'], c: ['a'], d: ['c', 'a'], e: ['a'], f: ['a'], g: [] });
  });

  it('is not around itself, nor twice around another', async () => {
    const facts = await factsOf(`${fact(fact('x', 'name="cyd:X" id="b" continuedAt="l"'), 'name="cyd:X" id="a" continuedAt="k"')}<ix:continuation id="k"><ix:continuation id="l">${fact('y', 'name="cyd:X" id="c"')}</ix:continuation></ix:continuation>`
      + `${fact('z<ix:continuation id="m">u</ix:continuation>', 'name="cyd:X" id="d" continuedAt="m"')}<ix:continuation id="k2">${fact('v', 'name="cyd:X" id="e" continuedAt="k2"')}</ix:continuation>`);
    expect(Object.fromEntries(facts.map(({ markup }) => [markup?.id, markup?.nestedIn]))).toEqual({ a: [], b: ['a'], c: ['b', 'a'], d: [], e: [] });
  });

  it('stands where its content does, and nowhere where it has none', async () => {
    const source = inlineDocument(`<p>${fact('words')}<ix:nonNumeric contextRef="c" name="cyd:X"/></p>`);
    const { facts } = await extractInlineXbrl(toDocument(source));
    const at = source.indexOf('<ix:nonNumeric contextRef="c" name="cyd:X"/>') + '<ix:nonNumeric contextRef="c" name="cyd:X"/>'.length;
    expect(facts.map(({ location }) => location)).toEqual([
      { uri: 'filing.htm', spans: [{ start: source.indexOf('words'), end: source.indexOf('words') + 5 }] },
      { uri: 'filing.htm', spans: [{ start: at, end: at }] },
    ]);
  });

  it('goes on at the first of several continuations with its id', async () => {
    const facts = await factsOf(`${fact('one', 'name="cyd:X" continuedAt="k"')}<p/><ix:continuation id="k">two</ix:continuation><ix:continuation id="k">three</ix:continuation><ix:continuation id="">four</ix:continuation>`);
    expect(facts[0]?.text).toBe('one two');
  });
});
