import { describe, expect, it } from 'vitest';
import { isViewerDuration, readViewerDate, toPeriod } from '../../src/extract/r-page-periods.js';

describe('a date of the viewer', () => {
  it.each([
    ['Jan. 31, 2025', '2025-01-31'], ['Feb. 29, 2024', '2024-02-29'], ['Mar. 01, 2025', '2025-03-01'], ['Apr. 30, 2025', '2025-04-30'], ['May 31, 2025', '2025-05-31'], ['Jun. 09, 2025', '2025-06-09'],
    ['Jul. 1, 2025', '2025-07-01'], ['Aug. 15, 2025', '2025-08-15'], ['Sep. 28, 2024', '2024-09-28'], ['Oct. 31, 2025', '2025-10-31'], ['Nov. 30, 2025', '2025-11-30'], ['Dec. 31, 1999', '1999-12-31'],
    ['Sept. 30, 2025', '2025-09-30'], ['September 30, 2025', '2025-09-30'], ['Dec 31, 2024', '2024-12-31'], ['Dec.  31,\n2024', '2024-12-31'], ['Dec. 31,  2024', '2024-12-31'], ['As of Dec. 31, 2024 USD ($)', '2024-12-31'], [`${'x'.repeat(186)} Dec. 31, 2024`, '2024-12-31'],
  ])('%j is %s', (text, date) => {
    expect(readViewerDate(text)).toBe(date);
  });

  it.each(['', 'Dec. 32, 2024', 'Dec. 0, 2024', 'Dec. 00, 2024', 'Feb. 29, 2025', 'Apr. 31, 2025', 'Abc. 12, 2024', 'dec. 31, 2024', 'DEC. 31, 2024', 'xDec. 31, 2024', 'Dec.31, 2024', 'Dec. 31,2024', 'Dec. 31 2024', 'Dec.    31, 2024', 'Dec. 31,    2024', 'Dec. 311, 2024', 'Dec. 31, 20245', 'Dec. 31, 1824', 'Dec. 31, 2124', 'Decemberwards 31, 2024', '31 Dec 2024', '2024-12-31', `${'x'.repeat(187)} Dec. 31, 2024`])('%j is none', (text) => {
    expect(readViewerDate(text)).toBeNull();
  });
});

it.each([['12 Months Ended', true], ['1 Month Ended', true], ['100 months ended', true], ['1000 Months Ended', false], ['Months Ended', false], ['12 Months Ended Dec. 31, 2024', false], ['The 12 Months Ended', false], ['12 Weeks Ended', false], ['12 Monthss Ended', false]])('%j names the length of a period: %s', (text, is) => {
  expect(isViewerDuration(text)).toBe(is);
});

describe('the period above a column', () => {
  it.each([
    ['12 Months Ended', 'Dec. 31, 2024', '2024-01-01', '2024-12-31'], ['12 Months Ended', 'Feb. 29, 2024', '2023-03-01', '2024-02-29'], ['12 Months Ended', 'Feb. 28, 2025', '2024-03-01', '2025-02-28'], ['12 Months Ended', 'Sep. 28, 2024', '2023-09-29', '2024-09-28'],
    ['3 Months Ended', 'May 31, 2025', '2025-03-01', '2025-05-31'], ['1 Month Ended', 'Mar. 30, 2025', '2025-03-01', '2025-03-30'], ['1 Months Ended', 'Jan. 15, 2025', '2024-12-16', '2025-01-15'], ['11 Months Ended', 'Nov. 30, 2025', '2025-01-01', '2025-11-30'], ['24 Months Ended', 'Dec. 31, 2025', '2024-01-01', '2025-12-31'],
    ['0 Months Ended', 'Jun. 09, 2025', '2025-06-09', '2025-06-09'], ['Year Ended', 'Jun. 09, 2025', '2025-06-09', '2025-06-09'], ['5 Weeks Ended', 'Jun. 09, 2025', '2025-06-09', '2025-06-09'], [null, 'Jun. 09, 2025', '2025-06-09', '2025-06-09'],
  ])('%s %s begins on %s', (duration, date, start, end) => {
    expect(toPeriod(duration, date)).toEqual({ start, end });
  });

  it('is none without a date', () => {
    expect(toPeriod('12 Months Ended', 'Total')).toBeNull();
  });
});
