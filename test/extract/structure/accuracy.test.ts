import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USD, body, number } from '../../../scripts/fixtures/ixbrl-parts.js';
import { extractInlineSet } from '../../../src/extract/inline-xbrl.js';
import type { Fact } from '../../../src/model/fact.js';
import { number as numberOf, valuesOf, words as wordsOf } from './small-documents.js';

async function describeNumbers(content: string): Promise<readonly unknown[]> {
  const document = { uri: 'small.htm', format: 'inline-xbrl', text: body(`<p>${content}</p>`, USD), encoding: 'utf-8', sha256: '', problems: [] } as const;
  const facts: readonly Fact[] = (await extractInlineSet([document], { structure: true })).flatMap(({ structure }) => structure?.() ?? []);
  return facts.filter(({ name }) => name === 'insignificant-digits' || name === 'number-with-precision').map((fact) => (fact.kind === 'record' ? fact.value : null));
}

const finer = (value: string, decimals: string): unknown => ({ element: 'us-gaap:Assets', number: value, decimals });
const DOT = ' format="ixt:num-dot-decimal"';

describe('digits that decimals leave open', () => {
  it.each([
    ['1,250', `${DOT} decimals="0"`, null],
    ['1,250', `${DOT} decimals="-1"`, null],
    ['1,250', `${DOT} decimals="-2"`, '1250'],
    ['1,250', `${DOT} decimals="-3" scale="3"`, null],
    ['1,250', `${DOT} decimals="-6" scale="3"`, '1250000'],
    ['1.25', `${DOT} decimals="2"`, null],
    ['1.25', `${DOT} decimals="1"`, '1.25'],
    ['1.10', `${DOT} decimals="1"`, null],
    ['0.05', `${DOT} decimals="2"`, null],
    ['0.05', `${DOT} decimals="1"`, '0.05'],
    ['12.5', `${DOT} decimals="3" scale="-2"`, null],
    ['12.5', `${DOT} decimals="2" scale="-2"`, '0.125'],
    ['1,250', `${DOT} decimals="-2" sign="-"`, '-1250'],
    ['12', ' decimals="-1"', '12'],
    [' 12 ', ' decimals="+0"', null],
    ['0', ' decimals="-3"', null],
    ['\u2014', ' format="ixt:fixed-zero" decimals="-3"', null],
    ['1,250', `${DOT} decimals="INF"`, null],
    ['about', `${DOT} decimals="-3"`, null],
    ['<b>1,250</b>', `${DOT} decimals="-2"`, '1250'],
    ['1&#44;250', `${DOT} decimals="-2"`, '1250'],
    ['1,250', `${DOT} decimals="-2" scale="1.5"`, '1250'],
    ['one thousand two hundred', ' format="ixt-sec:numwordsen" decimals="-3"', '1200'],
    ['one thousand two hundred', ' format="ixt-sec:numwordsen" decimals="-2"', null],
    ['9007199254740993000000', ' decimals="-6"', null],
  ])('%s with%s', async (words, attributes, told) => {
    const decimals = /decimals="([^"]*)"/.exec(attributes)?.[1] ?? '';
    expect(await describeNumbers(number(words, attributes))).toEqual(told === null ? [] : [finer(told, decimals)]);
  });

  it('are those behind the place that decimals name, whatever the scale', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: -6, max: 6 }), fc.integer({ min: -8, max: 8 }), async (digit, zeros, scale, decimals) => {
      const told = await describeNumbers(number(`${String(digit)}${'0'.repeat(zeros)}`, ` decimals="${String(decimals)}" scale="${String(scale)}"`));
      // The only digit that is no zero stands for 10 to the power of zeros and scale.
      expect(told.length).toBe(zeros + scale < -decimals ? 1 : 0);
    }), { numRuns: 60 });
  });

  it('are told at each of the numbers that are written alike', async () => {
    expect(await describeNumbers(`${number('1,250', `${DOT} decimals="-2"`)} ${number('1,250', `${DOT} decimals="-2"`, 'n2')} ${number('1,250', `${DOT} decimals="-1"`, 'n3')}`)).toEqual([finer('1250', '-2'), finer('1250', '-2')]);
  });

  it('are not looked for where a number has precision', async () => {
    expect(await describeNumbers(number('1,250', `${DOT} decimals="-2" precision="2"`))).toEqual([{ element: 'us-gaap:Assets', precision: '2' }]);
  });
});

describe('digits that decimals leave open are not looked for', () => {
  it.each([
    ['in text', wordsOf('1251', ' decimals="-3"') + wordsOf('1251', ' decimals="-3" precision="1"')], ['in what is nil', numberOf('', ' xsi:nil="true" decimals="-3"')], ['where decimals are missing', numberOf('1251').replace(' decimals="0"', '')],
    ['where decimals are nonsense', ['x-3', '-3x', '-3000', ''].map((decimals) => numberOf('1251', ` decimals="${decimals}"`)).join('')], ['in what is no number', ['none', '12a', 'a12', '1.2.5', '1250 x', '-1251'].map((content) => numberOf(content, ' decimals="-3"')).join('')],
    ['in what does not fit its format', numberOf('1251', ' decimals="-3" format="ixt:date-year-month"') + numberOf('1251', ' decimals="-3" format="none:x"')],
  ])('%s', async (_what, content) => {
    expect(await valuesOf('insignificant-digits', content)).toEqual([]);
  });

  it('but in each number, by its own words, format, scale and decimals', async () => {
    const numbers = [numberOf('1.250', ' decimals="2"'), numberOf('1.250', ' decimals="-2" format="ixt:num-comma-decimal"'), numberOf('1.250', ' decimals="2" format="ixt:num-dot-decimal"'), numberOf('1.250', ' decimals="2" scale="-1"'), numberOf('1.25', ' decimals="1"'), numberOf(' 12.5\n', ' decimals="0"')];
    expect((await valuesOf('insignificant-digits', numbers.join(''))).map(([value]) => value)).toEqual([['1250', '-2'], ['0.125', '2'], ['1.25', '1'], ['12.5', '0']].map(([number, decimals]) => ({ element: 'us-gaap:Assets', number, decimals })));
  });
});
