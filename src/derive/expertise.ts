import type { Fact } from '../model/fact.js';
import { EXPERTISE_TEXT } from './concepts.js';
import type { Filing } from './filing.js';
import { readQualification } from './qualifications.js';
import type { Qualification, SignKind } from './qualifications.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

type Level = Qualification['level'] | 'none';

const NAME = 'said-expertise';

/** What the prose says about 17 CFR 229.106(c)(2)(i): how specifically the expertise of those who manage the risks is told, and by which words. */
export function sayExpertise(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, {
    own: [EXPERTISE_TEXT],
    read: (sentence, concept) => readQualification(sentence, concept === EXPERTISE_TEXT),
  });
  const { readings } = search;
  const level = decide(readings);
  const quote = readings.find((reading) => reading.found.level === level) ?? null;
  const signs = { years: collect(readings, 'years'), roles: collect(readings, 'roles'), degrees: collect(readings, 'degrees'), certifications: collect(readings, 'certifications') };
  return [answerFact(NAME, { level, signs }, quote, level === 'none' ? search.unseen : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<Qualification>[]): Level {
  const said = new Set(readings.map((reading) => reading.found.level));
  if (said.has('specific')) return 'specific';
  if (said.has('disclaimed')) return 'disclaimed';
  return said.has('generic') ? 'generic' : 'none';
}

/** The signs of a kind as written, each once. */
function collect(readings: readonly Reading<Qualification>[], kind: SignKind): string[] {
  return [...new Set(readings.flatMap((reading) => reading.found.signs[kind] ?? []))];
}
