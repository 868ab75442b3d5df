import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { typeValue } from '../../src/extract/type-value.js';
import type { NumericParts } from '../../src/extract/type-value.js';

function type(text: string, concept: string | undefined, numeric: NumericParts | null = null): Fact {
  const base = { name: 'own:Thing', origin: 'tagged', ...(concept === undefined ? {} : { concept }) } as const;
  return typeValue(base, { text, segments: [{ at: 0, length: text.length, source: { start: 10, end: 10 + text.length } }], breaks: [] }, numeric);
}

describe('a numeric fact', () => {
  const parts = { unit: 'xbrli:pure', decimals: '2' };

  it.each([
    ['12', 12], ['+12', 12], ['-12', -12], ['1250.75', 1250.75], ['12.', 12], ['.5', 0.5], ['-.25', -0.25], ['.125', 0.125], ['1.5e3', 1500], ['1E+2', 100], ['5e-1', 0.5], ['12e10', 12e10], ['007', 7],
  ])('of "%s" has a number as its value', (text, value) => {
    expect(type(text, 'own:Cost', parts)).toMatchObject({ kind: 'number', value, text, ...parts });
  });

  it.each(['', 'INF', 'NaN', '1,000', '12 apples', 'about 12', '$12', '1e', '1e5000', '1e400', '.', '+', '1.2.3', '0x10', 'e5', '--1', '2a4', '3x5', '1e*5'])('of "%s" has its text only', (text) => {
    expect(type(text, 'own:Cost', parts)).toEqual({
      name: 'own:Thing', origin: 'tagged', concept: 'own:Cost', kind: 'text', text, segments: [{ at: 0, length: text.length, source: { start: 10, end: 10 + text.length } }], breaks: [],
    });
  });

  it('has no unit and no decimals where the document gives none', () => {
    const fact = type('12', 'own:Cost', { unit: undefined, decimals: undefined });
    expect(fact).toMatchObject({ kind: 'number', value: 12 });
    expect(Object.keys(fact).toSorted()).toEqual(['breaks', 'concept', 'kind', 'name', 'origin', 'segments', 'text', 'value']);
  });
});

describe('a fact that is no number', () => {
  it.each([
    ['true', 'dei:EntityShellCompany', { kind: 'boolean', value: true }],
    ['false', 'dei:EntityShellCompany', { kind: 'boolean', value: false }],
    ['true', undefined, { kind: 'boolean', value: true }],
    ['false', 'own:TextBlockCount', { kind: 'boolean', value: false }],
    ['true', 'own:TextBlockCount', { kind: 'boolean', value: true }],
    ['1', 'dei:AmendmentFlag', { kind: 'boolean', value: true }],
    ['0', 'dei:AmendmentFlag', { kind: 'boolean', value: false }],
    ['1', 'dei:EntityNumber', { kind: 'text', text: '1' }],
    ['0', undefined, { kind: 'text', text: '0' }],
    ['0', 'own:FlagCount', { kind: 'text', text: '0' }],
    ['2', 'dei:AmendmentFlag', { kind: 'text', text: '2' }],
    ['true', 'cyd:SomeTextBlock', { kind: 'text', text: 'true' }],
    ['false', 'cyd:SomeTextBlock', { kind: 'text', text: 'false' }],
    ['True', 'dei:EntityShellCompany', { kind: 'text', text: 'True' }],
    ['12', 'own:Cost', { kind: 'text', text: '12' }],
    ['2025-12-31', 'dei:DocumentPeriodEndDate', { kind: 'date', value: '2025-12-31', text: '2025-12-31' }],
    ['--12-31', 'dei:CurrentFiscalYearEndDate', { kind: 'date', value: '--12-31', text: '--12-31' }],
    ['2025-12-31T00:00:00', 'dei:DocumentPeriodEndDate', { kind: 'text' }],
    ['on 2025-12-31', 'dei:DocumentPeriodEndDate', { kind: 'text' }],
    ['-12-31', 'dei:CurrentFiscalYearEndDate', { kind: 'text' }],
    ['2025-1-1', 'dei:DocumentPeriodEndDate', { kind: 'text' }],
  ])('"%s" of %s', (text, concept, expected) => {
    expect(type(text, concept)).toMatchObject(expected);
  });

  it('has no words where it is a boolean: the value is no word of the filing', () => {
    expect(type('true', 'dei:AmendmentFlag')).toEqual({ name: 'own:Thing', origin: 'tagged', concept: 'dei:AmendmentFlag', kind: 'boolean', value: true });
  });
});
