import type { Fact } from '../model/fact.js';
import type { Filing } from './filing.js';

export function sayDates(_filing: Filing): readonly Fact[] {
  return [];
}
