import type { Fact } from '../model/fact.js';
import type { Filing } from './filing.js';

export function sayManagementInformed(_filing: Filing): readonly Fact[] {
  return [];
}
