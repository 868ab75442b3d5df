import type { Fact } from '../model/fact.js';
import { reportingReader } from './board-names.js';
import { readCadence } from './cadence.js';
import type { Cadence } from './cadence.js';
import { BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT, REPORTS_TO_BOARD_FLAG } from './concepts.js';
import type { Filing } from './filing.js';
import { answerFact } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

interface Informing {
  readonly by: readonly string[];
  readonly cadence: Cadence | null;
}

const NAME = 'said-board-informed';
/** More than these are a list of everybody. */
const MOST = 12;

/**
 * What the prose says about 17 CFR 229.106(c)(1): by whom, and how often, the board or its committee is informed
 * about risks from cybersecurity threats; `cadence` is the first fixed interval that is stated, else the first loose one.
 */
export function sayBoardInformed(filing: Filing): readonly Fact[] {
  const reader = reportingReader(filing);
  const read = (sentence: string): Informing | null => {
    const found = reader(sentence);
    return found === null || found.denied ? null : { by: found.names, cadence: readCadence(sentence) };
  };
  const search = searchFiling(filing, { flag: REPORTS_TO_BOARD_FLAG, own: [BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT], read });
  const { readings } = search;
  const answer = decide(readings);
  const by = [...new Map(readings.flatMap(({ found }) => found.by.map((name) => [name.toLowerCase(), name] as const))).values()].slice(0, MOST);
  return [answerFact(NAME, { answer, by, cadence: chooseCadence(readings) }, readings[0] ?? null, answer === 'silent' ? search.unseen : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<Informing>[]): 'yes' | 'silent' {
  return readings.length > 0 ? 'yes' : 'silent';
}

/** "Regularly, and at least quarterly": the interval says more than the adverb. */
function chooseCadence(readings: readonly Reading<Informing>[]): Cadence | null {
  const stated = readings.flatMap(({ found }) => found.cadence ?? []);
  return stated.find((cadence) => cadence !== 'regularly' && cadence !== 'as-needed') ?? stated.find((cadence) => cadence === 'regularly') ?? stated[0] ?? null;
}
