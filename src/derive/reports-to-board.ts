import type { Fact } from '../model/fact.js';
import { reportingReader } from './board-names.js';
import { BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT, MANAGEMENT_ROLE_TEXT, REPORTS_TO_BOARD_FLAG } from './concepts.js';
import type { Filing } from './filing.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import type { Reporting } from './reporting.js';
import { answersByPlace, searchFiling } from './search.js';

type Answer = 'yes' | 'no' | 'silent';

const NAME = 'said-reports-to-board';
/** More than these are a list of everybody. */
const MOST = 12;
const OWN = [BOARD_INFORMED_TEXT, MANAGEMENT_ROLE_TEXT, BOARD_OVERSIGHT_TEXT] as const;

/** What the prose says about 17 CFR 229.106(c)(2)(iii): whether those of management who are responsible report to the board or a committee of it. */
export function sayReportsToBoard(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, { flag: REPORTS_TO_BOARD_FLAG, own: OWN, read: reportingReader(filing), enough: (readings) => decide(readings) !== 'silent' });
  const { readings } = search;
  const answer = decide(readings);
  const shown = readings.filter(({ found }) => shows(found, answer));
  const who = answer === 'yes' ? unique(shown.flatMap(({ found }) => found.names)).slice(0, MOST) : [];
  return [answerFact(NAME, { answer, who }, shown[0] ?? null, answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<Reporting>[]): Answer {
  const has = (answer: Answer): boolean => readings.some(({ found }) => shows(found, answer));
  return has('yes') ? 'yes' : has('no') ? 'no' : 'silent';
}

/** A committee that reports to the board is not management, and an outsider is neither; reports without an author come from management. */
function shows(found: Reporting, answer: Answer): boolean {
  if (answer === 'silent' || (found.from !== 'management' && found.from !== 'unsaid')) return false;
  return found.denied === (answer === 'no');
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name] as const)).values()];
}
