import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/model/day.js';
import { canBeSuppressed, filingKey, shortFingerprint } from '../../src/model/suppression.js';

describe('a day', () => {
  it.each([['2026-06-30', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['2026-00-10', false], ['2026-6-30', false], ['30.06.2026', false], ['2026-06-30T00:00', false]])('%s: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('the filing that a suppression is about', () => {
  it.each([
    ['the same CIK, written shorter', { cik: '1234567', period: '2025-12-31' }, true],
    ['the same CIK under another name', { cik: '0001234567', registrant: 'Acme Inc', period: '2025-12-31' }, true],
    ['another year', { cik: '0001234567', period: '2024-12-31' }, false],
    ['another CIK', { cik: '0001234568', registrant: 'Acme Corp', period: '2025-12-31' }, false],
  ])('%s', (_name, written, same) => {
    expect(filingKey(written) === filingKey({ cik: '0001234567', registrant: 'Acme Corp', period: '2025-12-31' })).toBe(same);
  });

  it('has no key in common where one says nothing', () => {
    expect(filingKey({ cik: null, registrant: null, period: null })).toBe(filingKey({}));
    expect(filingKey({ cik: null, registrant: 'Acme Corp', period: null })).not.toBe(filingKey({}));
  });
});

it('only findings of rules can be suppressed', () => {
  expect(['cyd/a-b', 'input/empty', 'suppression/unused', 'inputs/a-b'].map(canBeSuppressed)).toEqual([true, false, false, true]);
});

it('eight digits and the ordinal are what people type', () => {
  expect(shortFingerprint('3f2a91bc00000000000000000000000a:12')).toBe('3f2a91bc:12');
});
