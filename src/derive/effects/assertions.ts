import type { Mood } from '../clauses/modality.js';
import { followsCondition, isConditional } from './conditions.js';
import type { Put } from './statement.js';

/** In a restrictive clause, or about something not yet met: named, not stated. */
const NAMED = String.raw`that|which|who|any|whether|if|when|where|how|potential\w*|future|hypothetical`;
/** What one decides on or guards against: "identify risks that …". */
const GUARDED = String.raw`determin\w+|deem\w*|assess\w*|evaluat\w*|identify|identifying|manag\w+|mitigat\w+|prevent\w*|protect\w*|designed|intended|attempt\w*`;
/** What happened to somebody else. */
const OTHERS = String.raw`other\s+companies|competitors|peers|industry|others`;
const NOT_ASSERTED = new RegExp(String.raw`\b(?:${NAMED}|${GUARDED}|${OTHERS})\b`, 'i');
/** ", which": a clause that states. */
const STATING_WHICH = /,\s+which\b/gi;
/** "we believe that", "it is likely that": what follows is stated. */
const STATED_THAT = /\b(?:believes?|acknowledges?|recogni[sz]es?|concluded?s?|determined|confirms?|expects?|anticipates?|likely)\s+that\b/gi;
/** ", including as a result of any previous incidents,": an aside that neither states nor names. */
const ASIDE = /,\s+including\b[^,;]{0,100},/gi;
/** "we experienced an attack that": what we have met is stated, though in a restrictive clause; a second one names again. */
const FIRST_PERSON = /\b(?:we|company|corporation|bank|group|partnership|trust)\s+(?:(?:have|has|had|also|previously|recently|do|currently)\s+){0,3}(?:face|faces|experienced|suffered|incurred|identified|had|been\s+subject\s+to|were\s+subject\s+to)\b[^,;]{0,120}\b(?:that|which)\b(?![^;]{0,400}\b(?:that|which|any|whether|how|if)\b)/i;
/** Money spent is an effect where an incident cost it, not where a defence did. */
const SPENT = /\b(?:costs?|expenses?|penalt\w+)$/i;
const INCIDENT = /incident|breach|attack/i;
const DEGREE = /material|significant/i;
/** "are reasonably likely to do so": of the degree that was spoken of before. */
const SAME_EFFECT = /\b(?:do\s+so|such\s+an?\s+(?:effect|impact)|likely\s+to)$/i;

/** "the Company has": who suffers, with what may stand before the verb. */
const SUFFERER = String.raw`\b(?:we|company|corporation|bank|group|partnership|registrant|trust|subsidiary|subsidiaries)\b(?:\s+(?:have|has|had|in\s+the\s+past|previously|recently|also|experienced|and|,)){0,4}`;
/** "a material", "two significant". */
const MATERIAL_ONE = String.raw`(?:(?:an?|one|two|several|the)\s+(?:[\w-]+\s+){0,2}?(?:material|significant)|material)`;
/** "we experienced a material cybersecurity incident". */
const SUFFERED = new RegExp(String.raw`${SUFFERER}\s+(?:experienced|suffered|sustained|identified|detected|discovered)(?:,\s+and\s+may\s+[^,]{0,40},)?\s+${MATERIAL_ONE}\s+(?:[\w-]+\s+){0,2}?(?:incidents?|breach(?:es)?|attacks?|events?|intrusions?|cyber-?attacks?)\b`, 'i');
/** "we determined that the incident was material". */
const WAS_MATERIAL = /\b(?:determined|concluded)\s+(?:that\s+)?(?:the|this|such)\s+(?:[\w-]+\s+){0,3}?(?:incident|breach|attack|event|cyber-?attack)\s+(?:was|to\s+be|constituted|had\s+a)\s+(?:a\s+)?material\b/i;

/** What a predicate says that no word denies: "the attack *materially affected* our results". */
export function readAssertion(before: string, predicate: string, mood: Mood, earlier: string, put: Put): void {
  if (mood.modality !== 'past' && mood.modality !== 'likely') return;
  if (SPENT.test(predicate) && !INCIDENT.test(before)) return;
  if (isConditional(before) || followsCondition(earlier) || !(DEGREE.test(predicate) || (SAME_EFFECT.test(predicate) && DEGREE.test(earlier)))) return;
  if (NOT_ASSERTED.test(before.replace(STATING_WHICH, ',').replace(STATED_THAT, '').replace(ASIDE, ' ')) && !FIRST_PERSON.test(before)) return;
  if (mood.modality === 'past') return put('affirmed', 'past');
  if (mood.alsoPast) put('affirmed', 'past');
  put('likely', 'forward');
}

/** Whether a clause without a predicate of effect says that there was a material incident. */
export function affirmsIncident(clause: string, earlier: string): boolean {
  return !isConditional(clause) && !followsCondition(earlier) && (SUFFERED.test(clause) || WAS_MATERIAL.test(clause));
}
