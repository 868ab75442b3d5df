import { describe, expect, it } from 'vitest';
import { breachesIn, breachesOf, instant, number, words, write } from './small-documents.js';
import type { Told } from './small-documents.js';

const NAME = 'misplaced-element';
const HEADER = /<ix:header>.*<\/ix:header>/s;

/** What is told of a document whose header is another. */
async function ofHeader(header: string, lang = 'en'): Promise<readonly string[]> {
  const text = write({ body: words('1'), lang }).replace(HEADER, () => header);
  return (await breachesIn(NAME, text)).map(([code, what]) => `${code} | ${what}`);
}

describe('an element of Inline XBRL', () => {
  const cases: readonly (readonly [string, string, readonly Told[]])[] = [
    ['that does not exist', '<ix:foo id="a"/><ix:constructor/>', [['ix11.14.1.1:elementNameInvalid', 'Inline XBRL 1.1 has no element foo', '<ix:foo id="a"/>'], ['ix11.14.1.1:elementNameInvalid', 'Inline XBRL 1.1 has no element constructor', '<ix:constructor/>']]],
    ['that excludes nothing', `${number('1<ix:exclude>2</ix:exclude>')}<xbrli:footnote><ix:exclude/></xbrli:footnote>`, ['<ix:exclude>', '<ix:exclude/>'].map((tag): Told => ['ix11.5.1.1:ancestorNodeRequired', 'ix:exclude stands in no ix:nonNumeric, ix:continuation or ix:footnote, so that it excludes nothing', tag])],
    ['that excludes something', words('<b>1<ix:exclude>2</ix:exclude></b>') + ['continuation', 'footnote'].map((local) => `<ix:${local} id="${local}"><i><ix:exclude/></i></ix:${local}>`).join(''), []],
    ['that belongs in the header', '<ix:hidden id="a"><b/></ix:hidden>', [['ix11.9.1.1:parentNodeRequired', 'ix:hidden (a) does not stand directly in ix:header', '<ix:hidden id="a">'], ['ix11.9.1.1:childNodesAllowed', 'b stands in ix:hidden, which takes only ix:footnote, ix:fraction, ix:nonFraction, ix:nonNumeric, ix:tuple', '<b/>'], ['ix11.9.1.1:childNodesRequired', 'ix:hidden holds no fact', '<ix:hidden id="a">']]],
    ['that belongs in the header, twice in a fact', words('<ix:resources/><ix:resources/>'), ['<ix:resources/>', '<ix:resources/>'].map((tag): Told => ['ix11.14.1.1:parentNodeRequired', 'ix:resources does not stand directly in ix:header', tag])],
    ['that belongs in the header of Inline XBRL, in another', '<xbrli:header><ix:references><link:schemaRef/></ix:references></xbrli:header>', [['ix11.12.1.1:parentNodeRequired', 'ix:references does not stand directly in ix:header', '<ix:references>']]],
    ['that belongs in the resources', '<ix:relationship fromRefs="a" toRefs="b"/>', [['ix11.13.1.1:parentNodeRequired', 'ix:relationship does not stand directly in ix:resources', '<ix:relationship fromRefs="a" toRefs="b"/>']]],
    ['of any other kind', `${words('1')}${number('1')}<ix:footnote id="f"/><ix:continuation id="k"/><ix:fraction name="dei:A" contextRef="c" unitRef="usd"><ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator></ix:fraction><ix:tuple name="dei:A"/>`, []],
    ['is told once, and not what it stands in', '<ix:hidden><ix:continuation id="k"><ix:foo/></ix:continuation></ix:hidden>', [
      ['ix11.9.1.1:parentNodeRequired', 'ix:hidden does not stand directly in ix:header', '<ix:hidden>'],
      ['ix11.9.1.1:childNodesAllowed', 'ix:continuation (k) stands in ix:hidden, which takes only ix:footnote, ix:fraction, ix:nonFraction, ix:nonNumeric, ix:tuple', '<ix:continuation id="k">'],
      ['ix11.4.1.1:ancestorNodeDisallowed', 'ix:continuation (k) stands in ix:hidden', '<ix:continuation id="k">'],
      ['ix11.14.1.1:elementNameInvalid', 'Inline XBRL 1.1 has no element foo', '<ix:foo/>'],
      ['ix11.9.1.1:childNodesRequired', 'ix:hidden holds no fact', '<ix:hidden>'],
    ]],
  ];
  it.each(cases)('%s', async (_what, body, expected) => {
    expect(await breachesOf(NAME, body)).toEqual(expected);
  });

  it('stands in no context, whose id is told', async () => {
    const what = 'ix:nonNumeric (dei:EntityFileNumber) stands in the context d';
    expect((await breachesOf(NAME, { body: '', resources: instant('d', '2025-12-31', `<x:a>${words('1')}</x:a>`) })).map((one) => one.slice(0, 2))).toEqual([['ix11.11.1.1:descendantNodesDisallowed', what]]);
    expect((await breachesOf(NAME, { body: `<xbrli:context>${words('1')}</xbrli:context>` })).map((one) => one.slice(0, 2))).toEqual([['ix11.11.1.1:descendantNodesDisallowed', what.replace(/d$/, '')]]);
    expect(await breachesOf(NAME, { body: `<link:context>${words('1')}</link:context><xbrli:unit>${words('1')}</xbrli:unit>` })).toEqual([]);
  });
});

describe('the header', () => {
  const REFERENCES = '<ix:references><link:schemaRef/><link:linkbaseRef/></ix:references>';
  const RESOURCES = '<ix:resources><link:roleRef/><link:arcroleRef/><xbrli:context id="c"><xbrli:forever/></xbrli:context><xbrli:unit id="u"/><ix:relationship fromRefs="a" toRefs="a"/></ix:resources>';
  const HIDDEN = `<ix:hidden>${words('1')}${number('1')}<ix:footnote id="f"/><ix:tuple name="dei:A"/><ix:fraction name="dei:A" contextRef="c" unitRef="u"/></ix:hidden>`;
  const ORDER = 'the order is ix:hidden, ix:references, ix:resources';
  const allowed = (section: string, what: string, parent: string, takes: string): string => `ix11.${section}:childNodesAllowed | ${what} stands in ix:${parent}, which takes only ${takes}`;

  it.each([
    ['has its parts in their order', HIDDEN + REFERENCES + RESOURCES, []],
    ['may have no hidden facts, and several references', REFERENCES + REFERENCES + RESOURCES, []],
    ['has them in another order', RESOURCES + REFERENCES + HIDDEN, [`ix11.8.1.1:childNodesAllowed | ix:references stands behind ix:resources; ${ORDER}`, `ix11.8.1.1:childNodesAllowed | ix:hidden stands behind ix:resources; ${ORDER}`]],
    ['has hidden facts behind the references', REFERENCES + HIDDEN, [`ix11.8.1.1:childNodesAllowed | ix:hidden stands behind ix:references; ${ORDER}`]],
    ['has parts twice', HIDDEN + HIDDEN + REFERENCES + RESOURCES + RESOURCES, ['hidden', 'resources'].map((local) => `ix11.8.1.1:childNodesAllowed | ix:header has a second ix:${local}`)],
    ['has other parts, which have no order', `<x:resources/><div>${HIDDEN}</div><x:hidden/><xbrli:unit/>${HIDDEN}`, [
      allowed('8.1.1', 'resources', 'header', 'ix:hidden, ix:references, ix:resources'),
      allowed('8.1.1', 'div', 'header', 'ix:hidden, ix:references, ix:resources'), 'ix11.9.1.1:parentNodeRequired | ix:hidden does not stand directly in ix:header',
      allowed('8.1.1', 'hidden', 'header', 'ix:hidden, ix:references, ix:resources'), allowed('8.1.1', 'xbrli:unit', 'header', 'ix:hidden, ix:references, ix:resources'),
    ]],
    ['has references to nothing', '<ix:references/>', ['ix11.12.1.1:childNodesRequired | ix:references refers to nothing']],
    ['has other things among the references', '<ix:references><link:roleRef/><x:schemaRef/></ix:references>', [allowed('12.1.1', 'link:roleRef', 'references', 'link:schemaRef, link:linkbaseRef'), allowed('12.1.1', 'schemaRef', 'references', 'link:schemaRef, link:linkbaseRef')]],
    ['has other things among the resources', `<ix:resources><p/><link:schemaRef/>${words('1')}</ix:resources>`, ['p', 'link:schemaRef', 'ix:nonNumeric (dei:EntityFileNumber)'].map((what) => allowed('14.1.1', what, 'resources', 'ix:relationship, link:roleRef, link:arcroleRef, xbrli:context, xbrli:unit'))],
    ['hides nothing', '<ix:hidden/>', ['ix11.9.1.1:childNodesRequired | ix:hidden holds no fact']],
    ['has a relationship that is not directly in the resources', '<ix:resources><p><ix:relationship fromRefs="a" toRefs="a"/></p></ix:resources>', [allowed('14.1.1', 'p', 'resources', 'ix:relationship, link:roleRef, link:arcroleRef, xbrli:context, xbrli:unit'), 'ix11.13.1.1:parentNodeRequired | ix:relationship does not stand directly in ix:resources']],
  ])('%s', async (_what, parts, expected) => {
    expect(await ofHeader(`<ix:header>${parts}</ix:header>`)).toEqual(expected);
  });

  it('that is called so elsewhere minds no order', async () => {
    expect(await ofHeader('<xbrli:header><xbrli:resources/><xbrli:hidden/><p/></xbrli:header>')).toEqual([]);
  });
});

describe('a header in the head of the page', () => {
  const head = async (content: string, tail = '', declarations = ''): Promise<readonly Told[]> => {
    const text = write({ body: tail }).replace('<title>Small document</title>', () => content).replace('xmlns="http://www.w3.org/1999/xhtml"', () => declarations || 'xmlns="http://www.w3.org/1999/xhtml"');
    return breachesIn(NAME, text);
  };
  const told: Told = ['ix11.8.1.1:ancestorNodeDisallowed', 'ix:header stands in the head of the page', '<ix:header>'];
  const HEADERS = '<ix:header><ix:references><link:schemaRef/></ix:references></ix:header>';

  it('is told, and each of several', async () => {
    expect(await head(`<meta xml:lang="en"/><title>A</title>${HEADERS}<x:head></x:head>${HEADERS}`, HEADERS)).toEqual([told, told]);
  });

  it('is told where the page is in no namespace', async () => {
    expect(await head(HEADERS, '', 'xmlns:y="http://www.example.com/y"')).toEqual([told]);
  });

  it('is none where what is called so is not of the page', async () => {
    expect(await head('<title>A</title>', `<x:head>${HEADERS}</x:head><q:head>${HEADERS}</q:head>`)).toEqual([]);
  });
});
