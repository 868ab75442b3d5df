import { describe, expect, it } from 'vitest';
import { completeYear, findDates, isoDay } from '../../src/derive/calendar.js';

describe('dates in prose', () => {
  it.each([
    ['We noticed it on May 30, 2025.', ['2025-05-30']],
    ['We noticed it on May 30 2025 and Sept. 1, 2025.', ['2025-05-30', '2025-09-01']],
    ['as of December31, 2024', ['2024-12-31']],
    ['on 9 June 2025 and the 3rd of July, 2025', ['2025-06-09', '2025-07-03']],
    ['on 2025-05-30', ['2025-05-30']],
    ['for the year ended 12/31/2024', ['2024-12-31']],
    ['zum 31.12.2024', ['2024-12-31']],
    ['on 5/6/2025', []],
    ['on February 30, 2025', []],
    ['In May we may train 30 people.', []],
    ['on March 5th', [null]],
  ])('%s', (text, days) => {
    expect(findDates(text).map(isoDay)).toEqual(days);
  });

  it('takes a month with its year for a month', () => {
    expect(findDates('In March of 2024 and in Jun 2025')).toMatchObject([{ kind: 'month', year: 2024, month: 3 }, { kind: 'month', year: 2025, month: 6, day: null }]);
  });

  it('completes the year from the filing, else from the only year of the text', () => {
    const [day] = findDates('on December 20');
    if (day === undefined) throw new Error('no date');
    expect(completeYear(day, '2026-01-05', new Set([2024]))).toBe(2025);
    expect(completeYear(day, '2025-12-24', new Set())).toBe(2025);
    expect(completeYear(day, null, new Set([2024]))).toBe(2024);
    expect(completeYear(day, null, new Set([2024, 2025]))).toBeNull();
  });
});
