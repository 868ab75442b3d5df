import type { Fact } from '../model/fact.js';
import { PROCESSES_TEXT, THIRD_PARTY_ENGAGED_FLAG } from './concepts.js';
import { decidingWords } from './deciding-words.js';
import { readEngagement } from './engagement.js';
import type { Engagement } from './engagement.js';
import type { Filing } from './filing.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

type Answer = 'yes' | 'no' | 'planned' | 'mixed' | 'silent';

const NAME = 'said-third-parties-engaged';

/** What the prose says about 106(b)(1)(ii): whether assessors, consultants, auditors or other third parties are engaged. */
export function sayThirdPartiesEngaged(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, { flag: THIRD_PARTY_ENGAGED_FLAG, own: [PROCESSES_TEXT], read: (sentence) => readEngagement(sentence) });
  const { readings } = search;
  const answer = decide(readings);
  const first = readings.find((reading) => reading.found === answer) ?? readings.find((reading) => shows(reading.found, answer));
  const quote = first === undefined ? null : decidingWords(first, (words) => readEngagement(words) === first.found);
  // Work of outsiders that no sentence owns up to ("external evaluations") weakens a denial.
  const implied = readings.some(({ found }) => found === 'weak-yes');
  const value = { answer, stated: stated(first?.found ?? null), implied };
  return [answerFact(NAME, value, quote, answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<Engagement>[]): Answer {
  const said = new Set(readings.map((reading) => reading.found));
  if (said.has('seldom')) return 'mixed';
  if (said.has('no')) return said.has('yes') ? 'mixed' : 'no';
  if (said.has('yes') || said.has('weak-yes')) return 'yes';
  return said.has('planned') ? 'planned' : 'silent';
}

/** Leaning on the technology or staff of others implies engagement, and does not state it. */
function stated(found: Engagement | null): 'expressly' | 'by-implication' | 'na' {
  if (found === null) return 'na';
  return found === 'weak-yes' ? 'by-implication' : 'expressly';
}

function shows(found: Engagement, answer: Answer): boolean {
  if (answer === 'mixed') return found === 'no' || found === 'seldom';
  return found === answer || (answer === 'yes' && found === 'weak-yes');
}
