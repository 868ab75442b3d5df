import type { Fact } from '../model/fact.js';
import { PROCESSES_TEXT, SERVICE_PROVIDERS_FLAG } from './concepts.js';
import { decidingWords } from './deciding-words.js';
import type { Filing } from './filing.js';
import { readNoProgram } from './no-program.js';
import { readProviderOversight } from './provider-oversight.js';
import type { Oversight } from './provider-oversight.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

type Answer = 'yes' | 'no' | 'silent';
type Said = Oversight | 'no-program';

const NAME = 'said-service-providers-overseen';

/** What the prose says about 17 CFR 229.106(b)(1)(iii): processes to oversee and identify risks from third-party service providers. */
export function sayServiceProvidersOverseen(filing: Filing): readonly Fact[] {
  const search = searchFiling(filing, { flag: SERVICE_PROVIDERS_FLAG, own: [PROCESSES_TEXT], read: (sentence) => read(sentence) });
  const { readings } = search;
  const deciding = decidingWord(readings);
  const answer = decide(readings);
  const first = readings.find(({ found }) => found === deciding);
  const quote = first === undefined ? null : decidingWords(first, (words) => read(words) === deciding);
  const value = { answer, stated: stated(deciding) };
  return [answerFact(NAME, value, quote, answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function read(sentence: string): Said | null {
  const found = readProviderOversight(sentence);
  if (found === 'yes' || found === 'no') return found;
  return readNoProgram(sentence) === 'program' ? 'no-program' : found;
}

/** The strongest words first: an express denial, an express yes, and only then that there is no programme at all. */
const ORDER = ['no', 'yes', 'no-program', 'planned', 'weak-yes'] as const;

function decidingWord(readings: readonly Reading<Said>[]): Said | null {
  const said = new Set(readings.map(({ found }) => found));
  return ORDER.find((word) => said.has(word)) ?? null;
}

/** What is only planned is not there to oversee anybody. */
function decide(readings: readonly Reading<Said>[]): Answer {
  const word = decidingWord(readings);
  if (word === null) return 'silent';
  return word === 'yes' || word === 'weak-yes' ? 'yes' : 'no';
}

/** That providers are within what is protected implies oversight; that there is no programme implies that there is none. */
function stated(word: Said | null): 'expressly' | 'by-implication' | 'na' {
  if (word === null) return 'na';
  return word === 'weak-yes' || word === 'no-program' ? 'by-implication' : 'expressly';
}
