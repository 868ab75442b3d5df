import type { Fact } from '../../model/fact.js';
import { readValue } from './read-value.js';

/** One question that readers and the prose both answer. */
export interface Question {
  readonly name: string;
  readonly fact: string;
  readonly label: string;
  /** What the said fact answers, in the words of the label. */
  readonly answer: (fact: Fact | undefined) => string;
}

function at(path: string, words: Readonly<Record<string, string>> = {}): Question['answer'] {
  return (fact) => {
    const value = fact === undefined ? undefined : readValue(fact, path);
    if (typeof value !== 'string') return 'no answer';
    return words[value] ?? value;
  };
}

function named(path: string): Question['answer'] {
  return (fact) => {
    const value = fact === undefined ? undefined : readValue(fact, path);
    return Array.isArray(value) && value.length > 0 ? 'named' : 'not';
  };
}

/** The questions of the labelling guide, and where the said facts answer them. */
export const QUESTIONS: readonly Question[] = [
  { name: 'materially affected', fact: 'said-materially-affected', label: 'mat_text', answer: at('polarity', { 'cross-reference': 'xref' }) },
  { name: 'materially affected: limbs', fact: 'said-materially-affected', label: 'mat_limbs', answer: at('limbs') },
  { name: 'materially affected: scope', fact: 'said-materially-affected', label: 'mat_scope', answer: at('scope') },
  { name: 'materially affected: subject', fact: 'said-materially-affected', label: 'mat_subject', answer: at('subject') },
  { name: 'third parties engaged', fact: 'said-third-parties-engaged', label: 'tpe_text', answer: at('answer') },
  { name: 'service providers overseen', fact: 'said-service-providers-overseen', label: 'tpo_text', answer: at('answer') },
  { name: 'integrated', fact: 'said-integrated', label: 'int_text', answer: at('answer') },
  { name: 'board committee named', fact: 'said-board-oversight', label: 'board_committee', answer: named('committees') },
  { name: 'board oversight', fact: 'said-board-oversight', label: 'board_oversight', answer: at('by') },
  { name: 'the committee block names', fact: 'said-board-oversight', label: 'com_block', answer: at('block', { committee: 'board-committee' }) },
  { name: 'positions named', fact: 'said-management-responsible', label: 'positions', answer: named('positions') },
  { name: 'expertise', fact: 'said-expertise', label: 'expertise', answer: at('level') },
  { name: 'reports to the board', fact: 'said-reports-to-board', label: 'reports_to_board', answer: at('answer') },
  { name: 'past incident', fact: 'said-incidents', label: 'past_incident', answer: (fact) => (fact === undefined ? 'none-stated' : incidentWord(readValue(fact, 'materiality'))) },
];

/** The guide knows material and immaterial incidents; one that is not said to be material is not. */
function incidentWord(materiality: unknown): string {
  return materiality === 'material' ? 'material' : 'immaterial';
}
