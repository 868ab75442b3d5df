import { describe, expect, it } from 'vitest';
import { breachesOf, instant, number, valuesOf, words } from './small-documents.js';

const INLINE = 'xmlns:q="http://www.xbrl.org/2013/inlineXBRL"';

describe('a prefix', () => {
  it('means what the nearest element around says, and no more behind it', async () => {
    const body = `<div ${INLINE}><q:exclude/><p><q:exclude/></p><div xmlns:q="http://www.example.com/q"><q:exclude/></div><q:exclude/></div><div xmlns:q="http://www.example.com/q"><q:exclude/></div><div ${INLINE}><q:exclude/></div><q:exclude/>`;
    expect(await breachesOf('misplaced-element', body)).toHaveLength(4);
  });

  it('of a format that was bound earlier only is bound to nothing', async () => {
    const registry = 'xmlns:q="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"';
    const fact = words('Yes', ' format="q:fixed-true"');
    expect(await breachesOf('wrong-transformation', `<div ${registry}>${fact}</div>`)).toEqual([]);
    expect(await breachesOf('wrong-transformation', `<div ${registry}>x</div><p ${registry}><b>${words('1')}</b></p>${fact}`)).toHaveLength(1);
  });

  it('may be any', async () => {
    const body = `<i:nonNumeric xmlns:i="http://www.xbrl.org/2013/inlineXBRL" contextRef="c" name="dei:A"/><i xmlns="http://www.xbrl.org/2003/instance"><nonNumeric/><unit xmlns="http://www.xbrl.org/2013/inlineXBRL"/></i>`;
    expect((await breachesOf('misplaced-element', body)).map(([, what]) => what)).toEqual(['Inline XBRL 1.1 has no element unit']);
  });
});

describe('a language', () => {
  const footnote = '<ix:footnote id="f">Rounded.</ix:footnote>';
  it.each([
    ['of an element that says one', `<p xml:lang="en">${footnote}</p>`, 0], ['of a fact', words(footnote, ' xml:lang="en"'), 0], ['of an element before it', `<p xml:lang="en">x</p>${footnote}`, 1], ['of a fact before it', `${words('x', ' xml:lang="en"')}${footnote}`, 1],
    ['of an element around it that says none', `<p xml:lang="en"><b xml:lang="">${footnote}</b></p>`, 1],
  ])('is the nearest around: %s', async (_what, body, count) => {
    expect(await breachesOf('wrong-attribute', { body, lang: '' })).toHaveLength(count);
  });
});

describe('nil', () => {
  it.each([
    ['true', ' xsi:nil="true"', true], ['1', ' xsi:nil=" 1 "', true], ['with any prefix', ' xmlns:q="http://www.w3.org/2001/XMLSchema-instance" q:nil="true"', true], ['false', ' xsi:nil="false"', false], ['of another namespace', ' x:nil="true"', false], ['another attribute', ' xsi:type="true"', false],
  ])('is said by xsi:nil: %s', async (_what, more, isNil) => {
    const empty = `<ix:nonFraction contextRef="c" unitRef="usd" name="us-gaap:Assets"${more}/>`;
    expect((await breachesOf('wrong-number', empty)).map(([, what]) => what)).toEqual(isNil ? [] : ['ix:nonFraction (us-gaap:Assets) is empty and not nil']);
  });
});

it('what stands in parts of the header is seen, whatever it is, and what stands deeper is not', async () => {
  const resources = `${instant('d', '2025-12-31', '<p><b/></p><x:a><x:b/></x:a>')}<div><p/></div><x:a><x:b/></x:a>`;
  expect((await breachesOf('misplaced-element', { body: words('1'), resources, hidden: `<p><b/></p>${number('1')}` })).map(([, what]) => what.replace(/,.*/, ''))).toEqual(['p stands in ix:hidden', 'div stands in ix:resources', 'a stands in ix:resources']);
  expect(await valuesOf('segment-with-other-content', { body: words('1'), resources })).toEqual([[{ id: 'd', content: ['p', 'a'] }, '<xbrli:context id="d">']]);
});
