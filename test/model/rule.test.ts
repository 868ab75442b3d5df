import { describe, expect, it } from 'vitest';
import { describeMeasurement, precisionOf } from '../../src/model/rule.js';
import type { Measurement } from '../../src/model/rule.js';

const measured = (right: number, wrong = 0, unclear = 0): Measurement => ({ date: '2025-06-01', corpus: ' 99 filings ', findings: 120, right, wrong, unclear });

describe('the precision of a rule', () => {
  it.each([
    [100, 0, 0, 'very-high'], [99, 1, 0, 'very-high'], [98, 2, 0, 'high'], [95, 0, 5, 'high'], [94, 3, 3, 'medium'], [80, 20, 0, 'medium'], [79, 21, 0, 'low'],
    [10, 0, 0, 'very-high'], [9, 0, 0, 'low'], [8, 1, 1, 'medium'], [0, 0, 0, 'low'],
  ])('of %i right, %i wrong and %i unclear is %s', (right, wrong, unclear, precision) => {
    expect(precisionOf(measured(right, wrong, unclear))).toBe(precision);
  });

  it('that nobody has read is low', () => {
    expect(precisionOf(undefined)).toBe('low');
  });
});

describe('the readings of a rule', () => {
  it.each([
    [30, 0, 0, '120 findings, 30 read, 30 right (99 filings, 2025-06-01)'], [28, 2, 0, '120 findings, 30 read, 28 right, 2 wrong (99 filings, 2025-06-01)'], [28, 0, 2, '120 findings, 30 read, 28 right, 2 unclear (99 filings, 2025-06-01)'],
    [0, 1, 2, '120 findings, 3 read, 0 right, 1 wrong, 2 unclear (99 filings, 2025-06-01)'], [0, 0, 0, '120 findings, no finding to read (99 filings, 2025-06-01)'],
  ])('%i right, %i wrong, %i unclear', (right, wrong, unclear, said) => {
    expect(describeMeasurement(measured(right, wrong, unclear))).toBe(said);
  });
});
