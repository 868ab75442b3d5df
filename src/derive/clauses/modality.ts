import { findMatches } from '../find-matches.js';

/**
 * How a predicate is put: as something that happened (past) or is (present), as likely, as merely
 * possible, or without a verb of its own (bare).
 */
export type Modality = 'past' | 'present' | 'likely' | 'possible' | 'bare';

/** What the verbs before a predicate say about it. */
export interface Mood {
  readonly modality: Modality;
  /** "has had, or is reasonably likely to have": the likely predicate also has a past limb. */
  readonly alsoPast: boolean;
  /** "could have affected": what is merely possible lies in the past. */
  readonly perfect: boolean;
}

const AUXILIARY = /\b(?:(could|may|might|would|can|should|must|shall|will|potential(?:ly)?|possib(?:le|ly|ility))\b(?:\s+(?:not|also|still|to|have|be|in|the|future|result|cause|reasonably|adversely|further|otherwise|potentially|and)\b){0,5}|(likely|likelihood|expect(?:ed|s)?|anticipat(?:ed?|es)|probable)\b(?:\s+(?:that|to|of|have|has|be|been|had|result|in|cause|will|would|they|it|a|an|any)\b){0,5}|(have(?!\s+(?:an?|any|no|adverse|material\w*)\b)|has|had|was|were|been|did|resulted\s+in|led\s+to|caused|suffered|incurred|experienced|sustained)\b|(is|are|do|does|have|results?\s+in|being|having)\b)/gi;
/** "could be successful and have": the second verb hangs on the first one's modal. */
const POSSIBLE = /\b(?:could|may|might|would|can|will|potential(?:ly)?)\b/i;
/** "have had or may have": the possible predicate has a past limb. */
const PAST_OR_POSSIBLE = /\b(?:have|has)\b[^;,]{0,60}?\b(?:or|and),?\s+(?:that\s+)?(?:could|may|might|would)\b/i;
const PAST_COORDINATE = /\b(?:have|has|had)\b[^;]{0,80}?\b(?:or|and|nor)\s+(?:(?:is|are|was|were|be|which|that|we|do|not|no|believed|currently|has|have|been|they|to|our|the|knowledge|believe|currently|reasonably|materially|it),?\s+){0,6}(?:likely|expect\w*|anticipat\w*|probable)|\b(?:have|has)\s+had,?\s+(?:or|and|nor)\s+(?:[\w'-]+,?\s+){0,8}?likely/i;

/** Reads the mood of a predicate from the words between the one before it and itself. */
export function readMood(left: string, predicate: string): Mood {
  const window = left.slice(-160);
  let last: RegExpExecArray | null = null;
  let before: RegExpExecArray | null = null;
  for (const match of findMatches(window, AUXILIARY)) {
    before = last;
    last = match;
  }
  const mood = (modality: Modality, alsoPast = false, perfect = false): Mood => ({ modality, alsoPast, perfect });
  if (/^(?:reasonably\s+)?likely\b/i.test(predicate)) {
    const mere = last?.[1] !== undefined && touches(last, window.length);
    return mood(mere ? 'possible' : 'likely', PAST_COORDINATE.test(window + predicate));
  }
  if (last === null) return mood(/^\S+ly\b.*ed$/i.test(predicate) ? 'past' : 'bare');
  // "would be likely", "may be reasonably expected to" promise no more than "may".
  const hedged = before?.[1] !== undefined && touches(before, last.index);
  if (last[1] !== undefined) {
    const foreseen = /^will$/i.test(last[1]) && /\b(?:(?:expect|anticipat|believe)\w*|likely\s+that)\b/i.test(window.slice(0, last.index));
    return mood(foreseen ? 'likely' : 'possible', PAST_OR_POSSIBLE.test(window), isPerfect(last) && /ed$/i.test(predicate));
  }
  if (last[2] !== undefined) return mood(hedged ? 'possible' : 'likely', PAST_COORDINATE.test(window));
  const governed = /\b(?:and|or|to)\s+$/i.test(window.slice(0, last.index)) && last[3] === 'have' && POSSIBLE.test(window);
  if (hedged || governed) return mood('possible', false, isPerfect(before) && last[3] === 'had');
  return mood(last[3] === undefined ? 'present' : 'past');
}

/** "could have" before a participle. */
function isPerfect(modal: RegExpExecArray | null): boolean {
  return modal !== null && modal[1] !== undefined && /\shave$/i.test(modal[0]);
}

/** Whether nothing but a few light words stands between a verb and what it governs. */
function touches(match: RegExpExecArray, end: number): boolean {
  return end - (match.index + match[0].length) <= 2;
}
