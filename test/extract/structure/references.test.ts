import { describe, expect, it } from 'vitest';
import { breachesIn, breachesOf, instant, number, words, write } from './small-documents.js';
import type { Told } from './small-documents.js';

const NAME = 'broken-reference';
const footnote = (id: string): string => `<ix:footnote id="${id}">Rounded.</ix:footnote>`;
const relationship = (from: string, to: string): string => `<ix:relationship fromRefs="${from}" toRefs="${to}"/>`;

describe('the unit of a number', () => {
  const told = (mark: string, unit: string): readonly string[] => ['xbrl.4.6.2', `${mark} refers to the unit "${unit}", which is in no document at hand`];
  it.each([
    ['exists', number('1'), []],
    ['does not exist', number('1').replace('"usd"', '"x"'), [told('ix:nonFraction (us-gaap:Assets)', 'x')]],
    ['is not what has that id', `${words('1', ' id="x"')}${number('1').replace('"usd"', '"x"')}<link:unit id="y"/>${number('1').replace('"usd"', '"y"')}`, ['x', 'y'].map((unit) => told('ix:nonFraction (us-gaap:Assets)', unit))],
    ['is another kind of element of XBRL', number('1').replace('"usd"', '"c"'), [told('ix:nonFraction (us-gaap:Assets)', 'c')]],
    ['is asked of elements of Inline XBRL only', '<xbrli:nonFraction unitRef="x"/>', []],
  ])('%s', async (_what, body, expected) => {
    expect((await breachesOf(NAME, body)).map((one) => one.slice(0, 2))).toEqual(expected);
  });
});

describe('a relationship', () => {
  const facts = `${words('1', ' id="a"')}${number('1', ' id="b"')}<ix:tuple id="t" name="dei:A"/><ix:fraction id="q" name="dei:A" contextRef="c" unitRef="usd"/>${footnote('f')}${footnote('g')}`;
  const from = (ids: string): readonly string[] => ['ix11.13.1.2:relationshipFromRef', `ix:relationship starts at ${ids}, and no fact at hand has that id`];
  const to = (ids: string): readonly string[] => ['ix11.13.1.2:relationshipToRef', `ix:relationship leads to ${ids}, and no fact or footnote at hand has that id`];
  it.each([
    ['leads from facts to footnotes', relationship('a b t q', 'f g'), []], ['leads from facts to facts', relationship('a', 'b t q'), []],
    ['has white space around its ids', relationship(' a \n b ', ' f\tg '), []], ['leads from nowhere to nowhere', relationship('', '') + relationship(' ', ' '), []],
    ['starts at what is no fact', relationship('a x f c', 'g'), [from('"x", "f", "c"')]], ['starts at no fact', relationship('x', 'f'), [from('"x"')]],
    ['leads to what is neither fact nor footnote', relationship('a', 'f x c'), [to('"x", "c"')]],
    ['leads to itself', relationship('a b q', 'q t b'), [['ix11.13.1.2:relationshipFromToMatch', 'ix:relationship leads from "b", "q" to itself']]],
    ['leads to both kinds', relationship('a', 'f b'), [['ix11.13.1.2:relationshipReferencesMixed', 'ix:relationship leads to footnotes and to facts; it takes one kind']]],
    ['is not asked of elements that are only called so', '<link:relationship fromRefs="x" toRefs="y"/><ix:footnote id="h" fromRefs="x" toRefs="y"/>', []],
    ['is not answered by elements that are only called so', `<link:footnote id="k"/><x:nonNumeric id="m"/>${relationship('m', 'k')}`, [from('"m"'), to('"k"')]],
  ])('%s', async (_what, resources, expected) => {
    const told = await breachesOf(NAME, { body: facts, resources });
    expect(told.map((one) => one.slice(0, 2))).toEqual(expected);
    for (const [, , tag] of told) expect(tag).toMatch(/^<ix:relationship .*\/>$/);
  });
});

describe('a document that tags facts', () => {
  const HEADER = /<ix:header>.*<\/ix:header>/s;
  const told = async (body: string, header: string): Promise<readonly Told[]> => {
    return breachesIn('missing-header-part', write(body).replace(HEADER, () => header));
  };
  const missing = (code: string, local: string, tag: string): Told => [code, `The document tags facts and has no ix:${local}`, tag];
  const FIRST = '<ix:nonFraction contextRef="c" unitRef="usd" name="us-gaap:Assets" decimals="0">';
  const REFERENCES = '<ix:references><link:schemaRef/></ix:references>';

  it.each([
    ['has a header with its parts', words('1'), `<ix:header>${REFERENCES}<ix:resources/></ix:header>`, []],
    ['has none', number('1') + words('1'), '', [missing('ix11.8.1.3:missingHeader', 'header', FIRST)]],
    ['has an empty one', words('1') + number('1'), '<ix:header/>', [missing('ix11.12.1.2:missingReferences', 'references', words('')), missing('ix11.14.1.2:missingResources', 'resources', words(''))].map(([code, what, tag]): Told => [code, what, tag.replace('</ix:nonNumeric>', '')])],
    ['has one without resources', number('1'), `<ix:header>${REFERENCES}</ix:header>`, [missing('ix11.14.1.2:missingResources', 'resources', FIRST)]],
    ['has one without references', number('1'), '<ix:header><ix:resources/></ix:header>', [missing('ix11.12.1.2:missingReferences', 'references', FIRST)]],
    ['has things that are only called so', number('1'), '<xbrli:header><xbrli:references/><xbrli:resources/></xbrli:header>', [missing('ix11.8.1.3:missingHeader', 'header', FIRST)]],
    ['tags none, but has other elements', `<ix:exclude/>${footnote('f')}<xbrli:nonNumeric/>`, '', []],
  ])('%s', async (_what, body, header, expected) => {
    expect(await told(body, header)).toEqual(expected);
  });
});

describe('what EDGAR refuses', () => {
  const named = (name: string): string => `${name} (dei:EntityFileNumber)`;
  it.each([
    ['a tuple', '<ix:tuple name="dei:A" tupleRef="t" order="1"/>', ['tuple', 'ix:tuple (dei:A) is a tuple']], ['a fraction', '<ix:fraction name="dei:A" tupleRef="t" order="1"/>', ['fraction', 'ix:fraction (dei:A) is a fraction']],
    ['a member of a tuple', words('1', ' tupleRef="t" order="1"'), ['tuple', `${named('ix:nonNumeric')} belongs to a tuple`]], ['an order', words('1', ' order="1"'), ['tuple', `${named('ix:nonNumeric')} has an order, as members of tuples have`]],
    ['another target', words('1', ' target="other"'), ['target', `${named('ix:nonNumeric')} is meant for the target document "other"`]],
  ])('is told: %s', async (_what, body, [code = '', what = '']) => {
    expect(await breachesOf('refused-element', body)).toEqual([[`EFM.5.02.05.${code}Disallowed`, what, /^<[^>]+>/.exec(body)?.[0]]]);
  });

  it('is told for each reason, once', async () => {
    expect((await breachesOf('refused-element', '<ix:tuple name="dei:A" target="other"/>')).map(([code]) => code)).toEqual(['EFM.5.02.05.tupleDisallowed', 'EFM.5.02.05.targetDisallowed']);
  });

  it('is neither an order of relationships nor what other elements have', async () => {
    expect(await breachesOf('refused-element', { body: '<a target="_blank">x</a><xbrli:tuple target="t" order="1"/><xbrli:nonNumeric tupleRef="t"/>', resources: `<ix:relationship fromRefs="a" toRefs="b" order="1"/>${instant('d')}` })).toEqual([]);
  });
});
