import { describe, expect, it } from 'vitest';
import { context } from '../../../scripts/fixtures/inline-document.js';
import type { InlineParts } from '../../../scripts/fixtures/inline-document.js';
import { instant, number, valuesOf, words } from './small-documents.js';

const YEAR = '<xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate>';
const FOREVER = '<xbrli:forever/>';
const member = (axis: string, value: string): string => `<xbrldi:explicitMember dimension="us-gaap:${axis}Axis">us-gaap:${value}Member</xbrldi:explicitMember>`;
const of = (id: string, name = 'dei:EntityFileNumber'): string => words('1', '', name).replace('"c"', `"${id}"`);
const values = async (name: string, parts: InlineParts | string): Promise<readonly unknown[]> => (await valuesOf(name, parts)).map(([value]) => value);
const used = (resources: string, ...ids: readonly string[]): InlineParts => ({ body: ['c', ...ids].map((id) => of(id)).join(''), resources });

describe('two contexts', () => {
  const [a, b] = [member('Segment', 'North'), member('Legal', 'Parent')];
  it.each([
    ['years, as the first', context('d', YEAR), context('e', '<xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate>'), [['d', 'c']]],
    ['instants', instant('d'), instant('e'), [['e', 'd']]], ['for ever', context('d', FOREVER), context('e', FOREVER), [['e', 'd']]],
    ['of the same members in another order', instant('d', '2025-12-31', a + b), instant('e', '2025-12-31', b + a), [['e', 'd']]],
    ['of the same member', instant('d', '2025-12-31', a), instant('e', '2025-12-31', a), [['e', 'd']]],
  ])('are the same: %s', async (_what, first, second, expected) => {
    expect(await values('repeated-context', used(first + second, 'd', 'e'))).toEqual(expected.map(([id, twin]) => ({ id, 'same-as': twin })));
  });

  it.each([
    ['instants', instant('d'), instant('e', '2024-12-31')], ['an instant and for ever', instant('d'), context('e', FOREVER)], ['starts', context('d', YEAR.replace('-01-01', '-02-01')), context('e', YEAR.replace('-01-01', '-03-01'))],
    ['ends', context('d', YEAR.replace('-12-31', '-11-30')), context('e', YEAR.replace('-12-31', '-10-31'))], ['members', instant('d', '2025-12-31', a), instant('e', '2025-12-31', member('Segment', 'South'))],
    ['axes', instant('d', '2025-12-31', a), instant('e', '2025-12-31', member('Legal', 'North'))], ['numbers of members', instant('d', '2025-12-31', a), instant('e', '2025-12-31', a + b)],
    ['schemes', instant('d'), instant('e').replace('www.sec.gov', 'www.example.com')], ['entities', instant('d'), instant('e').replace('0009990009', '0009990010')],
  ])('are not, for they have other %s', async (_what, first, second) => {
    expect(await values('repeated-context', used(first + second, 'd', 'e'))).toEqual([]);
  });

  it('that are the same as a third are both told, at their tags', async () => {
    expect(await valuesOf('repeated-context', used(instant('d') + instant('e') + instant('f'), 'd', 'e', 'f'))).toEqual(['e', 'f'].map((id) => [{ id, 'same-as': 'd' }, `<xbrli:context id="${id}">`]));
  });
});

describe('a context', () => {
  it('is used by facts only, whatever else refers to it', async () => {
    expect(await valuesOf('unused-context', used(`${instant('d')}${instant('e', '2024-12-31')}<link:roleRef contextRef="e"/>`, 'd'))).toEqual([[{ id: 'e' }, '<xbrli:context id="e">']]);
  });

  it('is told once where other elements have its id', async () => {
    const parts = { body: words('1', ' id="d"'), resources: `${instant('d')}<xbrli:unit id="d"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit><x:context id="d"/>` };
    expect(await valuesOf('unused-context', parts)).toEqual([[{ id: 'd' }, '<xbrli:context id="d">']]);
    expect(await values('entity', parts)).toEqual([{ scheme: 'http://www.sec.gov/CIK', entity: '0009990009', contexts: 2, prefixes: ['dei'] }]);
  });

  it('has an end', async () => {
    expect(await valuesOf('endless-context', used(context('d', FOREVER), 'd'))).toEqual([[{ id: 'd' }, '<xbrli:context id="d">']]);
  });

  const inContext = (id: string, piece: string): string => instant(id).replace('</xbrli:context>', `${piece}</xbrli:context>`);
  it.each([
    ['a scenario', '<xbrli:scenario/>', true], ['one of another taxonomy', '<x:scenario/>', false], ['an element of a segment that is called so', `<xbrli:segment><x:scenario/></xbrli:segment>`, false],
    ['one within another element that is called as a context is', '<xbrli:segment><x:context><xbrli:scenario/></x:context></xbrli:segment>', true],
  ])('has a scenario: %s', async (_what, piece, told) => {
    expect(await valuesOf('context-with-scenario', used(inContext('d', piece), 'd'))).toEqual(told ? [[{ id: 'd' }, '<xbrli:context id="d">']] : []);
  });

  it('has none where no context is around it', async () => {
    expect(await valuesOf('context-with-scenario', { body: `${of('c')}<xbrli:scenario><x:division/></xbrli:scenario>` })).toEqual([]);
  });

  it.each([
    ['dimensions', `<xbrli:segment>${member('Segment', 'North')}<xbrldi:typedMember dimension="us-gaap:LegalAxis"><x:name>a</x:name></xbrldi:typedMember></xbrli:segment>`, null],
    ['others in a segment', `<xbrli:segment><x:division>North</x:division>${member('Segment', 'North')}<b/><xbrli:measure/></xbrli:segment>`, ['division', 'b', 'measure']],
    ['others in a scenario', '<xbrli:scenario><x:division/></xbrli:scenario>', ['division']], ['others in both', '<xbrli:segment><x:a/></xbrli:segment><xbrli:scenario><x:b/></xbrli:scenario>', ['a', 'b']],
    ['what stands in others', '<xbrli:segment><x:a><xbrli:b/></x:a></xbrli:segment>', ['a']], ['elements of what is called as a segment is', '<xbrli:segment><x:segment><x:a/></x:segment></xbrli:segment>', ['segment']],
    ['very many', `<xbrli:segment>${'<x:a/>'.repeat(21)}</xbrli:segment>`, Array.from({ length: 20 }, () => 'a')],
  ])('holds in its segment and scenario %s', async (_what, piece, content) => {
    expect(await valuesOf('segment-with-other-content', used(inContext('d', piece), 'd'))).toEqual(content === null ? [] : [[{ id: 'd', content }, '<xbrli:context id="d">']]);
  });
});

describe('entities', () => {
  it('are told once each, by scheme and identifier, with the taxonomies of their facts', async () => {
    const other = instant('e').replace('www.sec.gov', 'www.example.com');
    const nameless = instant('f').replace(' scheme="http://www.sec.gov/CIK"', '');
    const body = `${of('c', 'us-gaap:Policy')}${of('c')}${of('d', 'cyd:Policy')}${of('f')}`;
    expect(await valuesOf('entity', { body, resources: instant('d') + other + nameless })).toEqual([
      [{ scheme: 'http://www.sec.gov/CIK', entity: '0009990009', contexts: 2, prefixes: ['cyd', 'dei', 'us-gaap'] }, '<xbrli:context id="c">'],
      [{ scheme: 'http://www.example.com/CIK', entity: '0009990009', contexts: 1, prefixes: [] }, '<xbrli:context id="e">'],
      [{ scheme: '', entity: '0009990009', contexts: 1, prefixes: ['dei'] }, '<xbrli:context id="f">'],
    ]);
  });

  it('are those of contexts', async () => {
    expect(await values('entity', { body: `${of('c')}<xbrli:context/><xbrli:unit/>` })).toHaveLength(1);
  });
});

it('registries are told once each, with the first format and the taxonomies of the facts that use it', async () => {
  const body = number('1', ' format="ixt:num-dot-decimal"') + words('December 31, 2025', ' format="ixt:date-monthname-day-year-en"', 'dei:DocumentPeriodEndDate') + words('Yes', ' format="ixt-sec:boolballotbox"', 'cyd:AFlag') + words('1') + words('1', ' format="none:true"');
  expect(await valuesOf('transformation-registry', body)).toEqual([
    [{ registry: 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12', format: 'ixt:num-dot-decimal', prefixes: ['dei', 'us-gaap'] }, number('', ' format="ixt:num-dot-decimal"').replace('</ix:nonFraction>', '')],
    [{ registry: 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31', format: 'ixt-sec:boolballotbox', prefixes: ['cyd'] }, expect.stringContaining('boolballotbox')],
  ]);
});

describe('taxonomies', () => {
  const told = async (body: string, declarations: Readonly<Record<string, string>> = {}, resources = ''): Promise<readonly (readonly [unknown, string])[]> => valuesOf('taxonomy', { body, declarations, resources });

  it('are told at the first fact of each, with the year of us-gaap if there is one', async () => {
    const [first, second] = [words('1', ' id="a"'), words('1', ' id="b"')];
    const dei = { prefix: 'dei', namespace: 'http://xbrl.sec.gov/dei/2025', year: 2025 };
    expect(await told(first + second)).toStrictEqual([[dei, first.replace('1</ix:nonNumeric>', '')]]);
    expect((await told(first + second + number('1'), { 'xmlns:us-gaap': 'http://fasb.org/us-gaap/2024' })).map(([value]) => value)).toStrictEqual([{ ...dei, 'us-gaap-year': 2024 }, { prefix: 'us-gaap', namespace: 'http://fasb.org/us-gaap/2024', year: 2024, 'us-gaap-year': 2024 }]);
  });

  it.each([
    ['http://xbrl.sec.gov/ecd/2025', 'ecd', 2025], ['http://fasb.org/srt/2019-01-31', 'srt', 2019], ['https://xbrl.ifrs.org/taxonomy/2025-03-27/ifrs-full', 'ifrs-full', 2025], ['http://www.example.com/2025', '', 0],
    ['http://xbrl.sec.gov/dei/1999', '', 0], ['http://xbrl.sec.gov/dei/1999-20-25', '', 0],
  ])('have the year that their namespace names: %s', async (namespace, prefix, year) => {
    expect((await told(words('1', '', 'q:A'), { 'xmlns:q': namespace })).map(([value]) => value)).toEqual(year === 0 ? [] : [{ prefix, namespace, year }]);
  });

  it('are those of dimensions, too, of both kinds', async () => {
    const dimension = '<xbrldi:typedMember dimension="srt:MinimumAxis"><x:name>a</x:name></xbrldi:typedMember>';
    const declarations = { 'xmlns:srt': 'http://fasb.org/srt/2025', 'xmlns:ecd': 'http://xbrl.sec.gov/ecd/2025' };
    const resources = instant('d', '2025-12-31', `${dimension}<x:other dimension="ecd:AnAxis"/><xbrldi:explicitMember/><xbrldi:explicitMember dimension="none:Axis"/>`);
    expect(await told(of('d', 'x:A'), declarations, resources)).toStrictEqual([[{ prefix: 'srt', namespace: 'http://fasb.org/srt/2025', year: 2025 }, '<xbrldi:typedMember dimension="srt:MinimumAxis">']]);
  });

  it('of one name and two years name each other', async () => {
    const declarations = { 'xmlns:old': 'http://xbrl.sec.gov/dei/2024', 'xmlns:cyd': 'http://xbrl.sec.gov/cyd/2023' };
    expect((await told(words('1') + words('1', '', 'old:A') + words('1', '', 'cyd:A'), declarations)).map(([value]) => value)).toStrictEqual([
      { prefix: 'dei', namespace: 'http://xbrl.sec.gov/dei/2025', year: 2025, 'other-year': 2024 }, { prefix: 'dei', namespace: 'http://xbrl.sec.gov/dei/2024', year: 2024, 'other-year': 2025 },
      { prefix: 'cyd', namespace: 'http://xbrl.sec.gov/cyd/2023', year: 2023 },
    ]);
  });
});
