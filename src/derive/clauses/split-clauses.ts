import type { Span } from '../../model/location.js';
import { findMatches } from '../find-matches.js';
import { rememberLatest } from '../remember-latest.js';

const SUBJECT_AND_VERB = String.raw`(?:we|it|they|there|this|these|those|the company|the registrant|the trust|the fund|the partnership|the bank|the corporation|management)\s+(?:[a-z]+\s+){0,2}?(?:have|has|had|are|is|was|were|do|does|did|may|might|could|can|cannot|will|would|face|faces|continue|continues|expects?|believes?(?!\s+(?:is|are|has|have|will|would))|experience|experienced|describe|anticipate|acknowledge|remain|rely|recognize|identified|encountered|suffered)\b`;

/** Where one statement ends and the next begins: contrast, semicolon, or a comma before a new subject with its verb. */
const BOUNDARY = new RegExp(
  String.raw`;\s|:\s(?=[a-z(])|,?\s(?=(?:but(?!\s+(?:not\s+limited|rather|also))|although|though|even though|whereas|nevertheless|nonetheless|notwithstanding)\b)|,\s(?=yet\b|however,?\s+(?:we|the|it|our|these|such|no|there)\b)|,\s(?=nor\b(?!\s+(?:any|an?|other)\b))|,?\s(?=(?:and|so)\s+${SUBJECT_AND_VERB})|,\s(?=${SUBJECT_AND_VERB})`,
  'gi',
);
/** `that, we believe, have materially affected`: an aside, not a new statement. */
const ASIDE = /\b(?:that|which|who|and|or)$/i;
/** A concession, at the head of the sentence or of its second half: what follows the comma has its own subject. */
const OPENER = /(?:^|\b(?:and|but),?\s)(?:although|while|though|even though|whereas|notwithstanding|despite)\b/i;
const NOUN_SUBJECT = /,\s(?=(?:the|this|these|our|one|an?|certain|such|some|several|risks?|cyber\w*)\s[^,;]{2,60}\s(?:has|have|had|is|are|was|were|materially|resulted|caused)\b)/gi;

/** A registrant's name as subject after an opening "while": the case of its letters tells it. */
const NAMED_SUBJECT = /,\s(?=[A-Z][\w.&'-]*(?:\s[A-Z][\w.&'-]*){0,4}\s(?:has|have|had|is|are|was|were|believes?|did|does|may)\b)/g;

/** Splits a sentence into its clauses; their spans cover the sentence and keep conjunctions at their head. */
export const splitClauses: (sentence: string) => readonly Span[] = rememberLatest(cut);

function cut(sentence: string): readonly Span[] {
  const cuts = new Set<number>();
  for (const match of findMatches(sentence, BOUNDARY)) {
    if (!ASIDE.test(sentence.slice(Math.max(0, match.index - 6), match.index))) cuts.add(match.index + match[0].length);
  }
  if (OPENER.test(sentence)) {
    for (const pattern of [NOUN_SUBJECT, NAMED_SUBJECT]) {
      for (const match of findMatches(sentence, pattern)) cuts.add(match.index + match[0].length);
    }
  }
  const clauses: Span[] = [];
  let start = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    clauses.push({ start, end: cut });
    start = cut;
  }
  clauses.push({ start, end: sentence.length });
  return clauses;
}
