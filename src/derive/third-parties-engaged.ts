import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { PROCESSES_TEXT, THIRD_PARTY_ENGAGED_FLAG } from './concepts.js';
import { readEngagement } from './engagement.js';
import type { Engagement } from './engagement.js';
import { blocksOf, factsOf, wrappedSentences } from './filing.js';
import type { Filing } from './filing.js';
import { answerFact, readPassages, remember } from './question.js';

type Answer = 'yes' | 'no' | 'planned' | 'mixed' | 'silent';

const NAME = 'said-third-parties-engaged';

/** What the prose says about 106(b)(1)(ii): whether assessors, consultants, auditors or other third parties are engaged. */
export function sayThirdPartiesEngaged(filing: Filing): readonly Fact[] {
  const read = remember(readEngagement);
  const tagged = [
    ...readPassages(wrappedSentences(filing, THIRD_PARTY_ENGAGED_FLAG), 'wrapped-words', read),
    ...readPassages(blocksOf(filing, PROCESSES_TEXT), 'own-block', read),
    ...readPassages(filing.blocks.filter((block) => block.concept !== PROCESSES_TEXT), 'other-block', read),
  ];
  const readings = tagged.length > 0 ? tagged : readPassages(filing.section(), 'section', read);
  const answer = decide(new Set(readings.map((reading) => reading.found)));
  const quote = readings.find((reading) => reading.found === answer) ?? readings.find((reading) => shows(reading.found, answer)) ?? null;
  return [answerFact(NAME, { answer, stated: stated(quote?.found ?? null) }, quote, answer === 'silent' ? unseen(filing) : null)];
}

function decide(said: ReadonlySet<Engagement>): Answer {
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

function unseen(filing: Filing): Observation | null {
  const flags = factsOf(filing, THIRD_PARTY_ENGAGED_FLAG);
  if (flags.some((flag) => flag.text === undefined) && !filing.observes.includes('wrapped-text')) return 'wrapped-text';
  return filing.observes.includes('visible-text') || filing.blocks.length > 0 ? null : 'visible-text';
}
