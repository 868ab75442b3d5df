import type { Span } from '../../model/location.js';
import { findMatches } from '../find-matches.js';

const NEGATOR = /\b(?:(?:have|has|had|did|do|does|are|is|was|were)not|not|no(?=\s?t\b)|no|none|neither|nor|never|without|unaware|nothing|zero|yet(?=\s+to\b))\b|n't\b|\b(?:have|has|had|do|does|did|is|are|was|were)nt\b/gi;
/** What follows makes it no denial: "not only", "no longer", "not all", "not successful in preventing". */
const HARMLESS_AFTER = /^\s+(?:only|limited|matter|longer|less|later|necessarily|been\s+able|(?:be\s+)?(?:able|adequate|effective|successful|sufficient)(?:ly)?|all|every|everyone|always|uncommon|immune|immaterial|insignificant|unlikely|fully|completely|entirely|absolute|guaranteed|intended|meant|designed|doubt)\b/i;
/** A modal before it speaks of what might not be done ("may not detect"); "whether or not" asks. */
const HARMLESS_BEFORE = /\b(?:may|might|could|would|should|can|will|shall|must|if|whether\s+or)\s*$/i;
/** "There can be no assurance that we have not": whatever follows is neither said nor denied. */
const NO_ASSURANCE = /\b(?:(?:no|not|cannot|can't|unable|never|neither|nor|difficult|impossible)\s+(?:[a-z]+\s+){0,4}?(?:assur\w+|guarant\w+|certain\w*|sure|surety|rul\w+\s+out|preclude|eliminate|predict\w*|ensure)|does\s+not\s+(?:mean|imply|suggest))\b/i;

/** The words of a clause that deny what follows them. */
export function findNegators(clause: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of findMatches(clause, NEGATOR)) {
    const end = match.index + match[0].length;
    if (HARMLESS_AFTER.test(clause.slice(end, end + 30))) continue;
    if (HARMLESS_BEFORE.test(clause.slice(Math.max(0, match.index - 12), match.index))) continue;
    found.push({ start: match.index, end });
  }
  return found;
}

/** Where a clause begins to give up certainty ("no assurance that …"); infinity where it does not. */
export function findNoAssurance(clause: string): number {
  return NO_ASSURANCE.exec(clause)?.index ?? Infinity;
}
