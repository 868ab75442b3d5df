import type { Fact } from '../model/fact.js';
import { MANAGEMENT_INFORMED_TEXT, MANAGEMENT_ROLE_TEXT } from './concepts.js';
import type { Filing } from './filing.js';
import { ASPECTS, readIncidentReporting } from './incident-reporting.js';
import type { IncidentReporting } from './incident-reporting.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

const NAME = 'said-management-informed';

/** What the prose says about 17 CFR 229.106(c)(2)(ii): whether those who manage the risks are informed about and monitor incidents, and of which aspects. */
export function sayManagementInformed(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, {
    own: [MANAGEMENT_INFORMED_TEXT, MANAGEMENT_ROLE_TEXT],
    read: (sentence, concept) => readIncidentReporting(sentence, concept === MANAGEMENT_INFORMED_TEXT),
  });
  const { readings } = search;
  const answer = decide(readings);
  const aspects = ASPECTS.filter((aspect) => readings.some((reading) => reading.found.aspects.includes(aspect)));
  const value = { answer, aspects, escalation: readings.some((reading) => reading.found.escalation) };
  return [answerFact(NAME, value, fullest(readings), answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<IncidentReporting>[]): 'yes' | 'silent' {
  return readings.length > 0 ? 'yes' : 'silent';
}

/** The sentence that tells the most aspects, the nearest of its like. */
function fullest(readings: readonly Reading<IncidentReporting>[]): Reading<IncidentReporting> | null {
  let best: Reading<IncidentReporting> | null = null;
  for (const reading of readings) {
    if (best === null || reading.found.aspects.length > best.found.aspects.length) best = reading;
  }
  return best;
}
