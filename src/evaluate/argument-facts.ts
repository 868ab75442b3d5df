import type { ArgumentFact, ArgumentLeaf } from '../model/argument.js';
import type { PlainValue } from '../model/fact.js';
import { toRegionLocation } from '../model/lines.js';
import type { LineStarts } from '../model/lines.js';
import type { RegionLocation } from '../model/location.js';
import type { FactReader } from './fact-reader.js';
import { toEvidence } from './finding.js';
import type { FactRead, LeafResult } from './leaf.js';
import { locationOf } from './placement.js';

/** Facts of one kind that a condition lists; how many more there are is said. */
const FACTS_AT_MOST = 20;
/** What was read is left out where it is longer than this, as JSON. */
const READ_LIMIT = 200;

function placeOf({ fact }: FactRead, { factSet }: FactReader): RegionLocation | undefined {
  const location = locationOf(fact);
  const linesOf = (uri: string): LineStarts | undefined => factSet.inputs.find((input) => input.uri === uri)?.lineStarts;
  const lines = location && linesOf(location.uri);
  return location && lines && toRegionLocation(lines, location, linesOf);
}

/** A fact as a condition read it, with its words and its place. */
export function toArgumentFact(read: FactRead, reader: FactReader): ArgumentFact {
  const { fact } = read;
  const { fact: name, ...evidence } = toEvidence(read);
  const location = placeOf(read, reader);
  return {
    name, origin: fact.origin, ...evidence,
    ...(fact.looked === undefined ? {} : { looked: fact.looked }),
    ...(fact.undecided === undefined ? {} : { undecided: fact.undecided }),
    ...(location && { location }),
  };
}

function isPlain(value: unknown): value is PlainValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) ? value.every(isPlain) : typeof value === 'object' && Object.values(value).every(isPlain);
}

function shortValue(value: unknown): PlainValue | undefined {
  // A text is measured before it is written out: it may be a whole filing.
  if (typeof value === 'string' && value.length > READ_LIMIT) return undefined;
  return isPlain(value) && JSON.stringify(value).length <= READ_LIMIT ? value : undefined;
}

/** The facts that a leaf rests on: those of its name, those that they were compared with, and how many are not listed. */
export function factsOfLeaf({ instances, compared }: LeafResult, reader: FactReader): Pick<ArgumentLeaf, 'facts' | 'compared' | 'unlisted'> {
  // Where not all fit, the ones that decide come first.
  const ordered = instances.length <= FACTS_AT_MOST ? instances : [...instances.filter(({ truth }) => truth !== true), ...instances.filter(({ truth }) => truth === true)];
  const facts = ordered.slice(0, FACTS_AT_MOST).map(({ truth, actual, ...read }) => {
    const value = shortValue(actual);
    return { ...toArgumentFact(read, reader), truth, ...(value === undefined ? {} : { read: value }) };
  });
  const others = compared.slice(0, FACTS_AT_MOST).map((read) => toArgumentFact(read, reader));
  const unlisted = instances.length - facts.length + compared.length - others.length;
  return { facts, compared: others, ...(unlisted > 0 ? { unlisted } : {}) };
}
