import type { Fact } from '../model/fact.js';
import { INCIDENT_UNDETERMINED_TEXT } from './concepts.js';
import { readConclusion, readUndetermined } from './undetermined-information.js';
import type { Undetermined } from './undetermined-information.js';
import { blocksOf } from './filing.js';
import type { Filing } from './filing.js';
import { answerFact, readPassages } from './question.js';

const NAME = 'said-undetermined';

/**
 * Whether a current report says that information which Form 8-K Item 1.05(a) calls for is not determined or
 * unavailable (Instruction 2), expressly or by what is still being assessed, and whether the block that is there to say so holds a conclusion in its place.
 */
export function sayUndetermined(filing: Filing): readonly Fact[] {
  const own = blocksOf(filing, INCIDENT_UNDETERMINED_TEXT);
  const others = filing.blocks.filter((block) => block.concept !== INCIDENT_UNDETERMINED_TEXT);
  const inOwn = readPassages(own, 'own-block', readUndetermined);
  const readings = [...inOwn, ...readPassages(others, 'other-block', readUndetermined), ...readPassages(filing.currentItem(), 'section', readUndetermined)];
  const concludes = inOwn.length === 0 && readPassages(own, 'own-block', (sentence) => (readConclusion(sentence) ? true : null)).length > 0;
  const quote = readings.find((reading) => reading.found === 'stated') ?? readings[0] ?? null;
  const seen = filing.observes.includes('visible-text') || filing.currentItem().length > 0 || quote !== null;
  const value = { answer: quote === null ? 'silent' : 'yes', stated: stated(quote?.found ?? null), concludes };
  return [answerFact(NAME, value, quote, seen ? null : 'visible-text')];
}

/** Who is still asking has not determined, though the sentence leaves it to the reader to say so. */
function stated(found: Undetermined | null): 'expressly' | 'by-implication' | 'na' {
  return found === null ? 'na' : found === 'stated' ? 'expressly' : 'by-implication';
}
