import type { Fact } from '../model/fact.js';
import type { Filing } from './filing.js';

export function sayBoardInformed(_filing: Filing): readonly Fact[] {
  return [];
}
