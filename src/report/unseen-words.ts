import type { Observation } from '../model/filing.js';

/** Everything that some kind of input can show, with the words for what cannot be seen. */
export const OBSERVATION_WORDS: Readonly<Record<Observation, string>> = {
  tagged: 'tagged facts',
  markup: 'mark-up',
  'wrapped-text': 'the words that an element wraps',
  'visible-text': 'the text beside the tagged blocks',
  form: 'form',
  period: 'period',
  cik: 'CIK',
  registrant: 'registrant',
  structure: 'the structure of the mark-up',
  'whole-filing': 'whether there are further documents',
};

/** What would have to be seen, in words; names that are no observation are what a fact set has to give. */
export function describeUnseen(unseen: readonly string[]): string {
  return unseen.map((one) => (one === 'whole-filing' ? 'every document of the filing' : isObservation(one) ? OBSERVATION_WORDS[one] : one)).join(', ');
}

function isObservation(name: string): name is Observation {
  return Object.hasOwn(OBSERVATION_WORDS, name);
}

const GIVEN_WORDS: Readonly<Record<string, string>> = { filed: 'the day of filing', 'items-reported': 'the Items that are reported', flags: 'flags', 'text-blocks': 'text blocks' };

/** One thing that an input does not show, in words; the name of a fact stays as it is. */
export function describeUnseenName(name: string): string {
  if (isObservation(name)) return OBSERVATION_WORDS[name];
  return (Object.hasOwn(GIVEN_WORDS, name) ? GIVEN_WORDS[name] : undefined) ?? name.replace(/^namespace:(.+)$/, 'elements of $1');
}
