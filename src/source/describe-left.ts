import type { Problem } from '../model/filing.js';
import { MAX_DOCUMENTS } from './exhibits.js';

/** What could hold disclosure and was not analysed, by name. */
export function describeLeft(names: readonly string[]): readonly Problem[] {
  if (names.length === 0) return [];
  const many = names.length > 1;
  return [{
    ruleId: 'input/not-analysed', severity: 'note', status: 'analysed',
    message: `Not analysed: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${String(names.length - 5)} more` : ''}. What ${many ? 'they say' : 'it says'} is not in this report.`,
    help: 'tieout reads the HTML and Inline XBRL of a filing; save as HTML what should be checked.',
  }];
}

/** Documents beyond the most that are read of a filing, by their number. */
export function describeMany(left: number): Problem {
  return {
    ruleId: 'input/limit', severity: 'error', status: 'partial',
    message: `${left === 1 ? 'One document was' : `${String(left)} documents were`} not read: no more than ${String(MAX_DOCUMENTS)} are read of a filing.`,
    help: 'Pack only what belongs to the filing.',
  };
}
