import { describe, expect, it } from 'vitest';
import type { InlineParts } from '../../../scripts/fixtures/inline-document.js';
import { breachesOf, number, words } from './small-documents.js';

const REFUSED = 'wrong-attribute';
const told = async (parts: InlineParts | string): Promise<readonly string[]> => (await breachesOf(REFUSED, parts)).map((one) => one.join(' | '));

const FRACTION = '<ix:numerator>1</ix:numerator><ix:denominator>3</ix:denominator>';

describe('an element that lacks what it needs', () => {
  it.each([
    ['ix:continuation', '<ix:continuation/>', ['4.1.1', ['id']]],
    ['ix:footnote', '<ix:footnote/>', ['6.1.1', ['id']]],
    ['ix:fraction', `<ix:fraction>${FRACTION}</ix:fraction>`, ['7.1.2', ['name', 'contextRef', 'unitRef']]],
    ['ix:nonFraction', '<ix:nonFraction decimals="0">1</ix:nonFraction>', ['10.1.1', ['name', 'contextRef', 'unitRef']]],
    ['ix:nonNumeric', '<ix:nonNumeric>1</ix:nonNumeric>', ['11.1.1', ['name', 'contextRef']]],
    ['ix:relationship', '<ix:relationship/>', ['13.1.1', ['fromRefs', 'toRefs']]],
    ['ix:tuple', '<ix:tuple/>', ['15.1.1', ['name']]],
  ] as const)('is told, with each of the attributes: %s', async (name, body, [section, names]) => {
    const tag = /^<[^>]+>/.exec(body)?.[0] ?? '';
    expect(await told(body)).toEqual(names.map((one) => `ix11.${section}:attributeRequired | ${name} has no ${one} | ${tag}`));
  });

  it('is told where a context or a unit has no id, and is not where another element has none', async () => {
    const resources = '<xbrli:context><xbrli:forever/></xbrli:context><xbrli:unit><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit><x:context/><x:unit/>';
    expect(await told({ body: '', resources })).toEqual(['ix11.14.1.1:attributeRequired | A context has no id | <xbrli:context>', 'ix11.14.1.1:attributeRequired | A unit has no id | <xbrli:unit>']);
  });
});

describe('an element takes', () => {
  const fact = 'id="a" name="dei:EntityFileNumber" contextRef="c" target="t" tupleRef="u" order="1"';
  const term = 'format="ixt:num-dot-decimal" scale="3" sign="-"';
  it.each([
    ['ix:continuation', '<ix:continuation id="a" continuedAt="b"/>'],
    ['ix:exclude', '<ix:exclude/>'],
    ['ix:footnote', '<ix:footnote id="a" continuedAt="b" footnoteRole="http://www.example.com/role" title="note"/>'],
    ['ix:fraction', `<ix:fraction ${fact} unitRef="usd"><ix:numerator ${term}>1</ix:numerator><ix:denominator ${term}>3</ix:denominator></ix:fraction>`],
    ['ix:nonFraction with decimals', `<ix:nonFraction ${fact} ${term} unitRef="usd" decimals="0">1</ix:nonFraction>`],
    ['ix:nonFraction with precision', `<ix:nonFraction ${fact} ${term} unitRef="usd" precision="1">1</ix:nonFraction>`],
    ['ix:nonNumeric', `<ix:nonNumeric ${fact} format="ixt:fixed-true" escape="true" continuedAt="b">Yes</ix:nonNumeric>`],
    ['ix:references', '<ix:references id="a" target="t"/>'],
    ['ix:relationship', '<ix:relationship arcrole="http://www.example.com/arc" linkRole="http://www.example.com/link" fromRefs="a" toRefs="b" order="1"/>'],
    ['ix:tuple', '<ix:tuple id="a" name="dei:Address" target="t" tupleID="u" tupleRef="v" order="1"/>'],
  ])('what Inline XBRL gives it: %s', async (_name, body) => {
    expect(await told(body)).toEqual([]);
  });

  it.each([
    ['declarations of namespaces', ['nonNumeric contextRef="c" name="dei:A"', 'footnote id="a"', 'exclude'].map((tag) => `<ix:${tag} xmlns="http://www.w3.org/1999/xhtml" xmlns:q="http://www.example.com/q"/>`).join('')],
    ['attributes of other namespaces', words('1', ' x:note="1" x:base="b"') + number('1', ' x:note="1"')],
    ['xml:lang and xml:space', '<ix:footnote id="a" xml:lang="en" xml:space="preserve"/>'],
    ['anything where Inline XBRL has no such element', '<ix:constructor a="1"/><ix:subject id="a" xml:base="b"/>'],
    ['anything where it is no element of Inline XBRL', '<xbrli:nonNumeric a="1" ix:b="2"/><div ix:a="1" xml:base="b"/>'],
  ])('%s', async (_what, body) => {
    expect(await told(body)).toEqual([]);
  });
});

describe('an element does not take', () => {
  const unknown = (section: string, name: string, attribute: string): string => `ix11.${section}:attributeNotExpected | ${name} has an attribute ${attribute}, which Inline XBRL does not know there`;
  it.each([
    ['4.1.1', 'ix:continuation (a)', '<ix:continuation id="a" title="x"/>', 'title'], ['5.1.1', 'ix:exclude (a)', '<ix:exclude id="a"/>', 'id'], ['6.1.1', 'ix:footnote (a)', '<ix:footnote id="a" order="1"/>', 'order'],
    ['7.1.2', 'ix:fraction (dei:A)', '<ix:fraction name="dei:A" contextRef="c" unitRef="usd" scale="3"/>', 'scale'], ['7.1.1', 'ix:numerator', '<ix:numerator unitRef="usd"/>', 'unitRef'], ['7.1.1', 'ix:denominator', '<ix:denominator decimals="0"/>', 'decimals'],
    ['8.1.1', 'ix:header (a)', '<ix:header id="a"/>', 'id'], ['9.1.1', 'ix:hidden (a)', '<ix:hidden id="a"/>', 'id'], ['14.1.1', 'ix:resources (a)', '<ix:resources id="a"/>', 'id'], ['12.1.1', 'ix:references', '<ix:references order="1"/>', 'order'],
    ['10.1.1', 'ix:nonFraction (dei:A)', '<ix:nonFraction name="dei:A" contextRef="c" unitRef="usd" decimals="0" escape="true"/>', 'escape'], ['11.1.1', 'ix:nonNumeric (dei:A)', '<ix:nonNumeric name="dei:A" contextRef="c" decimals="0"/>', 'decimals'],
    ['13.1.1', 'ix:relationship (a)', '<ix:relationship fromRefs="a" toRefs="b" id="a"/>', 'id'], ['15.1.1', 'ix:tuple (dei:A)', '<ix:tuple name="dei:A" contextRef="c"/>', 'contextRef'],
  ])('(§%s) what Inline XBRL does not give it: %s', async (section, name, body, attribute) => {
    expect(await told(body)).toEqual([`${unknown(section, name, attribute)} | ${body}`]);
  });

  it.each([
    ['attributes of Inline XBRL with a prefix', words('1', ' ix:escape="true"'), 'ix11.11.1.1:attributeNotExpected', 'ix:nonNumeric (dei:EntityFileNumber) has ix:escape; attributes of Inline XBRL have no prefix'],
    ['attributes of XBRL', words('1', ' xbrli:balance="debit"'), 'ix11.11.1.1:qualifiedAttributeDisallowed', 'ix:nonNumeric (dei:EntityFileNumber) has xbrli:balance; attributes of XBRL have no prefix'],
    ['attributes of another namespace in a footnote', '<ix:footnote id="a" x:note="1"/>', 'ix11.6.1.1:qualifiedAttributeNotExpected', 'ix:footnote (a) has x:note, and takes no attribute of another namespace'],
    ['attributes of another namespace in a relationship', '<ix:relationship fromRefs="a" toRefs="b" x:note="1"/>', 'ix11.13.1.1:qualifiedAttributeNotExpected', 'ix:relationship has x:note, and takes no attribute of another namespace'],
    ['a base', '<ix:footnote id="a" xml:base="http://www.example.com/"/>', 'EFM.5.02.05.xmlBaseDisallowed', 'ix:footnote (a) has xml:base, which EDGAR refuses'],
    ['a language where it takes nothing', '<ix:exclude xml:lang="en"/>', 'ix11.5.1.1:qualifiedAttributeNotExpected', 'ix:exclude has xml:lang, and takes no attribute'],
  ])('%s', async (_what, body, code, what) => {
    expect(await told(body)).toEqual([`${code} | ${what} | ${/^<[^>]+>/.exec(body)?.[0] ?? ''}`]);
  });
});

describe('a value', () => {
  const saying = (attribute: string, value: string): string => (attribute === 'escape' ? words('1', ` escape="${value}"`) : number('1', ` ${attribute}="${value}"`));
  it.each([
    ['escape', ['true', 'false', '1', '0', ' true ']], ['sign', ['-', ' - ']], ['scale', ['0', '12', '+3', '-3']], ['decimals', ['INF', '0', '12', '+12', '-12', ' 2 ']], ['precision', ['INF', '0', '12']],
  ] as const)('of %s is taken', async (attribute, values) => {
    for (const value of values) expect(await told(saying(attribute, value)), value).toEqual([]);
  });

  it.each([
    ['escape', ['yes', 'TRUE', 'true1', 'xtrue', '01', '10', ''], 'true or false'], ['sign', ['+', '--', ''], '-, or is left out'], ['scale', ['1.5', 'three', '3a', 'a3', '--3', '-', ''], 'a whole number'],
    ['decimals', ['inf', 'INFI', 'xINF', '1.5', '2a', 'a2', '-', ''], 'a whole number or INF'], ['precision', ['-1', '+1', 'inf', 'INFI', 'xINF', '2a', 'a2', ''], 'a whole number or INF'],
  ] as const)('of %s is not taken', async (attribute, values, says) => {
    const name = attribute === 'escape' ? 'ix:nonNumeric (dei:EntityFileNumber)' : 'ix:nonFraction (us-gaap:Assets)';
    for (const value of values) expect(await told(saying(attribute, value)), value).toEqual([expect.stringMatching(`^xmlSchema:valueError \\| The ${attribute} of ${name.replace(/[()]/g, '\\$&')} is "${value.replace(/[+.]/g, '\\$&')}", and must be ${says} \\| <ix`)]);
  });

  it('that is long is told by its first forty characters', async () => {
    expect(await breachesOf(REFUSED, words('1', ` escape="${'a'.repeat(41)}"`))).toEqual([[expect.any(String), expect.stringContaining(` is "${'a'.repeat(40)}", and`), expect.any(String)]]);
  });
});

describe('a number says how exact it is', () => {
  const NAME = 'ix:nonFraction (us-gaap:Assets)';
  it.each([
    ['once', number('1', ' decimals="0"') + number('1', ' precision="2"'), []], ['not at all where it is nil', number('', ' xsi:nil="true"'), []],
    ['and not twice', number('1', ' decimals="0" precision="2"'), [`${NAME} has decimals and precision; it takes one of them`]],
    ['and is not silent', '<ix:nonFraction contextRef="c" unitRef="usd" name="us-gaap:Assets">1</ix:nonFraction>', [`${NAME} has neither decimals nor precision`]],
    ['and does not where it is nil', number('', ' xsi:nil="true" decimals="0"') + number('', ' xsi:nil="true" precision="2"') + number('', ' xsi:nil="true" decimals="0" precision="2"'), [`${NAME} is nil and has decimals`, `${NAME} is nil and has precision`, `${NAME} is nil and has decimals and precision`]],
    ['where it is one', words('1') + words('', ' xsi:nil="true"'), []],
  ])('%s', async (_what, body, whats) => {
    expect((await breachesOf(REFUSED, body)).map(([code, what]) => [code, what])).toEqual(whats.map((what) => ['xbrl.4.6.3', what]));
  });
});

it('a footnote says its language, or stands where one is said', async () => {
  const whats = async (body: string): Promise<readonly string[]> => told({ body, lang: '' });
  const footnote = (more = ''): string => `<ix:footnote id="a"${more}>Rounded.</ix:footnote>`;
  expect(await whats(footnote(' xml:lang="en"'))).toEqual([]);
  expect(await whats(`<div xml:lang="en"><p>${footnote()}</p></div>`)).toEqual([]);
  expect(await whats(`<div xml:lang="en">Words.</div>${footnote()}`)).toEqual(['ix11.6.1.1 | ix:footnote (a) stands where no xml:lang says its language | <ix:footnote id="a">']);
  expect(await whats(`<div xml:lang="en"><p xml:lang="">${footnote()}</p></div>`)).toHaveLength(1);
  expect(await whats(words('1'))).toEqual([]);
});
