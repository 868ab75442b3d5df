import type { Fact } from '../model/fact.js';

/** A said fact answers its question under the first of these that it has. */
const ANSWERS = ['answer', 'polarity', 'by', 'level'];

function isSilentAnswer(value: unknown): boolean {
  return value === 'none' || value === 'silent';
}

/** Whether a derived fact says that nothing was found: its answer is none or silent, its list or text empty. */
export function isSilent(fact: Fact): boolean {
  if (fact.origin !== 'derived') return false;
  if (fact.kind === 'list') return fact.value.length === 0;
  if (fact.kind === 'text') return fact.text === '';
  if (fact.kind !== 'record') return false;
  const answer = ANSWERS.find((key) => Object.hasOwn(fact.value, key));
  return answer !== undefined && isSilentAnswer(fact.value[answer]);
}

/** Whether a derived fact leaves its question open: what would decide it may stand where this input cannot be read. */
export function isUndecided(fact: Fact): boolean {
  return fact.undecided !== undefined;
}
