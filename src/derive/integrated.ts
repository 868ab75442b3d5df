import type { Fact } from '../model/fact.js';
import { INTEGRATED_FLAG, INTEGRATED_TEXT, PROCESSES_TEXT } from './concepts.js';
import { decidingWords } from './deciding-words.js';
import type { Filing } from './filing.js';
import { readIntegration } from './integration.js';
import type { Integration } from './integration.js';
import { readNoProgram } from './no-program.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

type Answer = 'yes' | 'no' | 'silent';

interface Said {
  readonly says: Integration['says'] | 'no-program' | 'no-form';
  readonly how: boolean;
}

const NAME = 'said-integrated';

/** What the prose says about 17 CFR 229.106(b)(1)(i): whether and how the processes are integrated into the overall risk management. */
export function sayIntegrated(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, { flag: INTEGRATED_FLAG, own: [INTEGRATED_TEXT, PROCESSES_TEXT], read: (sentence) => read(sentence) });
  const { readings } = search;
  const deciding = decidingWord(readings);
  const answer = decide(readings);
  const first = readings.find(({ found }) => found.says === deciding);
  const quote = first === undefined ? null : decidingWords(first, (words) => read(words)?.says === deciding);
  const how = answer === 'yes' && readings.some(({ found }) => found.how);
  return [answerFact(NAME, { answer, how, stated: stated(deciding) }, quote, answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function read(sentence: string): Said | null {
  const found = readIntegration(sentence);
  if (found?.says === 'yes' || found?.says === 'no') return found;
  const missing = readNoProgram(sentence);
  if (missing === 'program') return { says: 'no-program', how: false };
  if (missing === null) return found;
  // A sentence with both ("no formal processes; cyber is a component of …") decides nothing.
  return found?.says === 'part' || found?.says === 'implied' ? null : { says: 'no-form', how: false };
}

/** The strongest words first: an express yes outweighs a missing programme, and that outweighs what is part of a whole without one. */
const ORDER = ['no', 'yes', 'no-program', 'planned', 'no-form', 'part', 'implied'] as const;
const WEAK_NO: ReadonlySet<Said['says']> = new Set(['planned', 'no-form']);

/** A plan, or a want of form alone, beside what is already part of a whole decides nothing either way. */
function decidingWord(readings: readonly Reading<Said>[]): Said['says'] | null {
  const said = new Set(readings.map(({ found }) => found.says));
  const word = ORDER.find((candidate) => said.has(candidate)) ?? null;
  return word !== null && WEAK_NO.has(word) && (said.has('part') || said.has('implied')) ? null : word;
}

/** Said in so many words, or to be gathered from a plan, a want of form, or a part of the whole. */
function stated(word: Said['says'] | null): 'expressly' | 'by-implication' | 'na' {
  if (word === null) return 'na';
  return word === 'yes' || word === 'no' || word === 'no-program' ? 'expressly' : 'by-implication';
}

/** What is only planned has not been integrated. */
function decide(readings: readonly Reading<Said>[]): Answer {
  const word = decidingWord(readings);
  if (word === null) return 'silent';
  return word === 'yes' || word === 'part' || word === 'implied' ? 'yes' : 'no';
}
