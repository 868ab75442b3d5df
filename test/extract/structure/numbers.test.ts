import { describe, expect, it } from 'vitest';
import { breachesOf, number, words } from './small-documents.js';

const NAME = 'ix:nonFraction (us-gaap:Assets)';
const INNER = 'us-gaap:Cash';
const CONTENT = 'ix11.10.1.1:nonFractionTextAndElementChildren';
const HOLDS = `${NAME} holds elements; a number holds text, or one other number and nothing else`;
const NO_NUMBER = `The content of ${NAME} is no number without a sign, and no format says how to read it`;
const NIL = ' xsi:nil="true"';
const FORMAT = ' format="ixt:num-dot-decimal"';
const told = async (body: string): Promise<readonly string[]> => (await breachesOf('wrong-number', body)).map(([code, what]) => `${code} | ${what}`);
const tagOf = (mark: string): string => /^<[^>]+>/.exec(mark)?.[0] ?? '';

describe('the content of a number', () => {
  it.each([
    ['digits', '12'], ['a fraction', '12.345'], ['one digit each', '1.2'], ['a reference to a character', '&#49;2'], ['a comment', '1<!-- one > none,\n -->2'], ['white space around it', ' \n12 '],
  ])('is right where it is %s', async (_what, content) => {
    expect(await told(number(content))).toEqual([]);
  });

  it.each(['-12', '+12', '1,250', '12 5', '.5', '12.', '12a', 'a12', '1.2.3', '1.a', '12 a', '(12)', '12&#8201;%', '\u2014'])('is no number without a format: %s', async (content) => {
    expect(await breachesOf('wrong-number', number(content))).toEqual([['ix11.10.1.2', NO_NUMBER, tagOf(number(content))]]);
  });

  it('is left to the format where there is one', async () => {
    expect(await told(number('none', FORMAT))).toEqual([]);
  });

  it.each([['nothing', ''], ['white space', ' \n '], ['a comment', '<!-- 12 -->']])('is not empty: %s', async (_what, content) => {
    for (const more of ['', FORMAT]) expect(await told(number(content, more))).toEqual([`${CONTENT} | ${NAME} is empty and not nil`]);
  });

  it.each([['nothing', '', []], ['white space', ' \n ', []], ['a comment', '<!-- 12 -->', []], ['words', '12', [0]], ['an element', '<b/>', [0]], ['words in an element', '<b>12</b>', [0]]])('is empty where it is nil: %s', async (_what, content, breaches) => {
    expect(await told(number(content, NIL))).toEqual(breaches.map(() => `${CONTENT} | ${NAME} is nil and not empty`));
  });

  it('is asked of numbers of Inline XBRL only', async () => {
    expect(await told(`<xbrli:nonFraction unitRef="usd">none<xbrli:nonFraction/></xbrli:nonFraction>${words('none')}`)).toEqual([]);
  });
});

describe('a number in a number', () => {
  it.each([
    ['alone', number(number('12', '', INNER))], ['with white space around it', number(` \n${number('12', '', INNER)}\t`)], ['with comments around it', number(`<!-- a -->${number('12', '', INNER)} <!-- > -->`)], ['thrice', number(number(number('12', '', 'us-gaap:Money'), '', INNER))],
    ['of the same scale and format', number(number('12', `${FORMAT} scale="3"`, INNER), `${FORMAT} scale="3"`)], ['with an end tag that has white space', number(number('12', '', INNER).replace('</ix:nonFraction>', '</ix:nonFraction\n>'))],
    ['in a text in it', words(number('12')) + words(`<b>${number('12')}</b>`)],
  ])('is right: %s', async (_what, body) => {
    expect(await told(body)).toEqual([]);
  });

  it.each([
    ['behind words', `1${number('2', '', INNER)}`], ['before words', `${number('1', '', INNER)}2`], ['in an element', `<b>${number('12', '', INNER)}</b>`], ['beside another', number('1', '', INNER) + number('2', '', INNER)], ['beside an element', `${number('1', '', INNER)}<b/>`],
    ['behind an element', `<b/>${number('1', '', INNER)}`], ['in a text', words(number('1', '', INNER))],
  ])('is not, for it stands %s', async (_what, content) => {
    expect(await told(number(content))).toEqual([`${CONTENT} | ${HOLDS}`]);
  });

  it('is not, for it has no end tag and something stands behind it', async () => {
    const empty = `${tagOf(number('', '', INNER)).slice(0, -1)}/>`;
    expect(await told(number(`${empty}<b/>`))).toEqual([`${CONTENT} | ${HOLDS}`, `${CONTENT} | ix:nonFraction (${INNER}) is empty and not nil`]);
    expect(await told(number(empty))).toEqual([`${CONTENT} | ix:nonFraction (${INNER}) is empty and not nil`]);
  });

  it('is no other element', async () => {
    for (const content of ['<b>12</b>', words('12'), '<ix:exclude>12</ix:exclude>', '<xbrli:nonFraction unitRef="eur">12</xbrli:nonFraction>']) expect(await told(number(content))).toEqual([`${CONTENT} | ${HOLDS}`]);
  });

  const outer = (content: string, more = ''): string => number(content, more);
  it.each([
    ['scale', number('12', ' scale="3"', INNER), '', 'scale'], ['format', number('12', FORMAT, INNER), '', 'format'], ['unit', number('12', '', INNER).replace('"usd"', '"eur"'), '', 'unitRef'],
    ['scale than the outer', number('12', '', INNER), ' scale="3"', 'scale'], ['scale, format and unit', number('12', `${FORMAT} scale="3"`, INNER).replace('"usd"', '"eur"'), '', 'unitRef and scale and format'],
  ])('has no other %s', async (_what, inner, more, names) => {
    expect(await breachesOf('wrong-number', outer(inner, more))).toEqual([['ix11.10.1.1', `ix:nonFraction (${INNER}) stands in ${NAME} and has another ${names}`, tagOf(inner)]]);
  });

  it('is not nil, and stands in none that is', async () => {
    const both = `ix11.10.1.1:nonFractionAncestors | ix:nonFraction (${INNER}) and ${NAME} stand in one another, and one of them is nil`;
    expect(await told(number(number('', NIL, INNER)))).toEqual([both]);
    expect(await told(number(number('12', '', INNER), NIL))).toEqual([both, `${CONTENT} | ${NAME} is nil and not empty`]);
  });
});

describe('a format', () => {
  const formats = async (body: string): Promise<readonly string[]> => (await breachesOf('wrong-transformation', body)).map(([code, what]) => `${code} | ${what}`);
  const TEXT = 'ix:nonNumeric (dei:EntityFileNumber)';
  const number12 = 'ix11.10.1.2:invalidTransformation';
  const text12 = 'ix11.11.1.2:invalidTransformation';
  const DATE = ' format="ixt:date-monthname-day-year-en"';

  it.each([
    ['a number', number('1,250', FORMAT)], ['a number with a comment', number('1,<!-- > -->250', FORMAT)], ['a number in a number', number(number('1,250', FORMAT, INNER), FORMAT)], ['a text', words('December 31, 2025', DATE)],
    ['what is left of a text', words('December 3<ix:exclude>77</ix:exclude>1, 2025', DATE)], ['a text in elements', words('<p>December</p><p><b>31</b>, 2025</p>', DATE)], ['after white space', number('1,250', ' format=" ixt:num-dot-decimal "')],
    ['whatever length', words('x '.repeat(600), ' format="ixt:fixed-true"')],
  ])('fits %s', async (_what, body) => {
    expect(await formats(body)).toEqual([]);
  });

  it.each([
    ['a number', number('-1', FORMAT), number12, `The content of ${NAME} does not fit the format ixt:num-dot-decimal`], ['a text', words('Brumaire 31, 2025', DATE), text12, `The content of ${TEXT} does not fit the format ixt:date-monthname-day-year-en`],
    ['a number of which nothing is left out', number('1<ix:exclude>x</ix:exclude>2', FORMAT), number12, `The content of ${NAME} does not fit the format ixt:num-dot-decimal`], ['very long words', words('x '.repeat(600), DATE), text12, `The content of ${TEXT} does not fit the format ixt:date-monthname-day-year-en`],
  ])('does not fit %s', async (_what, body, code, what) => {
    expect(await breachesOf('wrong-transformation', body)).toEqual([[code, what, tagOf(body)]]);
  });

  it('is told of each fact that it does not fit', async () => {
    expect(await formats([number('1', FORMAT), number('x', FORMAT), number('1', FORMAT), number('x', FORMAT), number('x', ' format="ixt:fixed-zero"'), number('1', ' format="ixt:num-comma-decimal"')].join(''))).toHaveLength(2);
  });

  it.each([
    ['has a prefix that is bound to nothing', 'none:num-dot-decimal', 'The prefix of the format none:num-dot-decimal of TEXT is bound to no namespace'], ['is none of its registry', 'ixt:none', 'The format ixt:none of TEXT is none of its registry'],
    ['is none of its registry, whatever objects have', 'ixt:constructor', 'The format ixt:constructor of TEXT is none of its registry'],
  ])('%s', async (_what, format, what) => {
    expect(await formats(words('1', ` format="${format}"`))).toEqual([`${text12} | ${what.replace('TEXT', TEXT)}`]);
  });

  it.each([
    ['of a registry that is not known', words('1', ' format="x:any"')], ['of nil', number('', `${NIL} format="ixt:none"`)], ['of words that are continued', `${words('December', `${DATE} continuedAt="k"`)}<ix:continuation id="k">31, 2025</ix:continuation>`],
    ['of what is no fact', `<ix:footnote id="f" format="none:x"/><xbrli:nonNumeric format="none:x"/><ix:fraction format="none:x" name="dei:A" contextRef="c" unitRef="usd"/>`],
  ])('is not asked about: %s', async (_what, body) => {
    expect(await formats(body)).toEqual([]);
  });
});
