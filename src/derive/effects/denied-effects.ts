import type { Mood } from '../clauses/modality.js';
import type { Span } from '../../model/location.js';
import { isConditional } from './conditions.js';
import type { Put } from './statement.js';

/** Verbs of noticing: what has not been noticed is denied, however it is put ("not aware of any threats that …"). */
const NOTICED = /\b(?:experienc(?:e|ed|ing)|encounter(?:ed|ing)?|identif(?:y|ied|ying)|suffer(?:ed|ing)?|detect(?:ed|ing)?|aware|discover(?:ed|ing)?|sustain(?:ed|ing)?|had|been\s+subject(?:ed)?\s+to|been\s+(?:impacted|affected)\s+by|observed|incur(?:red)?|occurred|unaware|been\s+informed|been\s+notified|believe)\b/i;
/** "not aware of any threats that could": the possibility is part of what is denied. */
const NAMED_POSSIBLE = /\b(?:that|which)\s+(?:[a-z]+\s+){0,5}?(?:could|may|might|would|can)\b[^,;]{0,80}$/i;
/** "do not believe that any of them would": what is not foreseen is denied, whatever the modal. */
const NOT_FORESEEN = /^(?:not|n't)\s+(?:(?:currently|presently)\s+)?(?:believe|expect|anticipate|foresee)\b/i;
/** "not experienced": what one has lived through lies in the past, whatever it could have done. */
const LIVED = /^(?:not|n't|never)\s+(?:[a-z]+\s+){0,3}?(?:experienced|encountered|suffered|had)\b/i;
/** "not identified an incident that", "not aware of any breaches that": what has been found has happened, whatever it would have done. */
const FOUND_INCIDENT = /^(?:not|n't|never)\s+(?:[a-z]+\s+){0,3}?(?:identified|detected|discovered|aware)\b[^,;]{0,60}?\b(?:incidents?|breach(?:es)?|(?:cyber-?)?attacks?)\s+(?:that|which)\b/i;
/** "could reasonably be expected to": as much as "is reasonably likely to". */
const FORESEEABLE = /\breasonably\s+(?:be\s+)?(?:expected|anticipated|likely)\b[^,;]{0,40}$/i;
/** "had no", "without any", "there were no": what follows was not there. */
const WAS_NOT_THERE = /\b(?:had|resulted\s+in|there\s+(?:was|were|has\s+been|have\s+been)|with|without)\s+(?:no|any)?\s*$/i;
const NO = /\bno\s*$/i;
const HAPPENED = /\b(?:had|was|were|been|with|caused|resulted)\b/i;
/** As far as a second predicate may stand from the first and still share its denial, in characters. */
const COORDINATE = 60;

/** A predicate in its clause; all offsets count within the clause. */
export interface Predicate {
  readonly clause: string;
  readonly at: number;
  /** Where the predicate before it ends; 0 for the first. */
  readonly since: number;
  readonly mood: Mood;
}

/** What a predicate says that stands after a word of denial: "*not* aware of any risks that have *materially affected* us". */
export function readDenial({ clause, at, since, mood }: Predicate, negators: readonly Span[], negatorAt: number, put: Put): void {
  const between = clause.slice(negatorAt, at);
  const noticed = NOTICED.test(between);
  if (mood.modality === 'past' || mood.modality === 'present') return put('negated', 'past');
  if (mood.modality === 'likely') {
    if (mood.alsoPast) put('negated', 'past');
    return put('negated', 'forward');
  }
  if (mood.modality === 'possible') {
    if (since > negatorAt && at - since > COORDINATE) return;
    const foreseeable = FORESEEABLE.test(between);
    if (!noticed || isConditional(clause.slice(0, at)) || !(foreseeable || NAMED_POSSIBLE.test(between) || NOT_FORESEEN.test(between))) return;
    const denied = clause.slice(negators.findLast((word) => word.start < at)?.start ?? 0, at);
    const lived = LIVED.test(denied);
    if (mood.alsoPast || mood.perfect || lived || FOUND_INCIDENT.test(denied)) put('negated', 'past');
    if (foreseeable || (!mood.perfect && !lived)) put('negated', 'forward');
    return;
  }
  if (noticed || WAS_NOT_THERE.test(clause.slice(0, at)) || (NO.test(between) && HAPPENED.test(clause))) put('negated', 'past');
}
