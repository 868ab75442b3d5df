import { isConditional } from './conditions.js';
import { THING } from './effect-words.js';

/** Up to n words of any kind. */
const words = (n: number): string => String.raw`(?:[\w/()'-]+[\s,]+){0,${n}}?`;

/** "experienced", "aware", "been the victim": a plain form after "to" or "may" speaks of what one does, not of what was met. */
const MET = String.raw`(?:(?<!\b(?:(?<!yet\s)to|and|or|can|may|will)\s)(?:experience|encounter|identify|suffer|detect|discover|sustain)|experienced|encountered|identified|suffered|detected|aware|unaware|discovered|sustained|had|been\s+subject(?:ed)?\s+to|been\s+(?:informed|notified|impacted|affected)|been\s+(?:an?|the)\s+(?:victim|subject|target|object))`;
/** "cyber", "data", "material": what makes an event one of ours. */
const KIND = String.raw`(?:cyber\w*|security|data|such|material|significant|information|ransomware|system|known|technology|network|unauthorized|IT)`;
/** "experienced any material cybersecurity incidents". */
const MET_KIND_OF_THING = String.raw`\b${MET}\b[\s,]${words(12)}${KIND}[\s/,-]+${words(5)}${THING}\b`;
/** "had any breaches", "aware of any prior attack". */
const MET_BARE_THING = String.raw`\b(?:experienced?|had|encountered|suffered|identified|detected|subject\s+to|aware\s+of|victim\s+of|object\s+of)\s+(?:(?:an?|any|no|such|previous|prior|known)\s+){0,3}(?:incidents?|breach(?:es)?|(?:cyber-?)?attacks?)\b`;
const MET_THING = new RegExp(`${MET_KIND_OF_THING}|${MET_BARE_THING}`, 'i');

/** "there were no", "nor were there any", "No … (at the head)", "knows of no". */
const THERE_IS_NO = String.raw`(?:nor\s+were\s+there\s+any|there\s+(?:have|has|had|were|was|are|is)\s+(?:been\s+)?(?:[a-z]+\s+)?no|^no|,\s+no|that\s+no|and\s+no|(?:had|experienced|encountered|identified|suffered|detected|knows?\s+of|aware\s+of)\s+no)`;
/** What goes on after the thing: a clause about it, or the end. "No incident response plan" is no incident. */
const GOES_ON = String.raw`(?=\s+(?:that|which|have|has|were|was|are|is|during|to|in|within|occurred|at|on|as|affect|impact|had|for|related|by|known|identified|arising|resulting|involving|affecting|reported|detected|or)\b|\s*[.,;]|$)`;
/** "There were no material cybersecurity incidents in 2031". */
const THERE_WERE_NO = new RegExp(String.raw`\b${THERE_IS_NO}\s+(?:[\w/'-]+[\s,]+){0,5}?(?:cyber\w*|security|data|material|significant)[\s/,-]+(?:[\w/'-]+[\s,]+){0,4}?${THING}\b${GOES_ON}`, 'i');
/** "did not have any material breaches", "no knowledge of any breach"; from the word of denial on. */
const NOT_HAD = new RegExp(String.raw`^(?:not|n't|never)\s+have\s+any\s+(?:(?!process|polic|plan)[\w-]+\s+){0,4}?(?:incidents?|breach(?:es)?|attacks?|intrusions?)\b|\b(?:knowledge|evidence|indication)\s+of\s+any\s+(?:[\w-]+\s+){0,4}?${THING}\b`, 'i');
/** "have been identified", "were detected", "occurred". */
const FOUND = String.raw`(?:(?:(?:have|has|had)\s+been|were|was)\s+(?:identified|detected|reported|recorded|discovered|experienced|observed|noted|found)|(?:(?:have|has|had)\s+)?occurred)`;
/** "no incidents were identified", "no breaches of our systems have occurred". */
const NONE_FOUND = new RegExp(String.raw`\bno\s+(?:[\w/'-]+\s+){0,4}?${THING}(?:\s+of\s+(?:[\w-]+\s+){0,3}?[\w-]+)?\s+${FOUND}\b`, 'i');
/** "has not had any impact on us", "had no effect on our business". */
const NO_EFFECT = /\b(?:not\s+had\s+any|had\s+no)\s+(?:(?:adverse|negative)\s+)?(?:impact|effect)s?\s+(?:on|upon)\b/i;
const ANY_THING = new RegExp(THING, 'i');
/** "none of them was material", "no attacks were significant". */
const NONE_WAS_MATERIAL = String.raw`\b(?:none|no\s+(?:[\w-]+\s+){0,3}(?:incidents?|events?|breach(?:es)?|attacks?))\b[^.;]{0,60}?\b(?:was|were|has\s+been|have\s+been|is|are|had\s+been)\s+(?:[\w'-]+[\s,]+){0,8}?(?:material|significant)\b(?!\w)`;
/** "none of them resulted in material losses". */
const NONE_LED_TO = String.raw`\bnone\b[^.;]{0,40}?\b(?:resulted\s+in|caused|led\s+to)\s+(?:any\s+)?(?:material|significant)\b`;
const NONE_MATERIAL = new RegExp(`${NONE_WAS_MATERIAL}|${NONE_LED_TO}`, 'i');
/** A material risk, weakness or effect is another thing than a material incident. */
const NOT_OF_INCIDENT = String.raw`\b(?!\s+(?:risk|weak|adverse|effect|impact))`;
/** "has not been material". */
const HAS_NOT_BEEN = String.raw`(?:has|have|had)\s+not\s+been\s+(?:[\w'-]+[\s,]+){0,4}?material${NOT_OF_INCIDENT}`;
/** "was not material", "were immaterial", "deemed insignificant". */
const WAS_NOT = String.raw`(?:was|were|been|deemed|considered|proven|is|are|be)\s+(?:(?:not|neither)\s+(?:[\w'-]+[\s,]+){0,6}?(?:material|significant)${NOT_OF_INCIDENT}|immaterial\b|insignificant\b|non-?material\b)`;
const NOT_MATERIAL = new RegExp(String.raw`\b(?:${HAS_NOT_BEEN}|${WAS_NOT})`, 'i');
/** "experienced only immaterial incidents". */
const IMMATERIAL_ONLY = /\b(?:experienced|resulting\s+in|had|been|were|encountered)\s+(?:[\w'-]+\s+){0,4}?(?:immaterial|non-?material)\s+(?:[\w'-]+\s+){0,2}(?:incidents?|events?|attacks?|breach(?:es)?)\b/i;
const OF_INCIDENT = /incident|breach|attack|event|impact|effect|none|loss/i;
/** "not experienced any material cybersecurity incidents": past, though only what is likely is spoken of after it. */
const MATERIAL_THING = new RegExp(String.raw`\b(?:experienced?|encountered|suffered|had)\s+(?:[\w/-]+\s+){0,3}?(?:material|significant)\s+(?:[\w/-]+\s+){0,3}?${THING}\b`, 'i');

/** Whether a clause without a predicate of effect denies that there was an incident, or a material one; `first`: where its first word of denial stands. */
export function deniesIncident(clause: string, first: number): boolean {
  const denied = clause.slice(first);
  const conditional = isConditional(clause);
  if (!conditional && (NOT_HAD.test(denied) || NONE_FOUND.test(clause) || (NO_EFFECT.test(clause) && ANY_THING.test(clause)))) return true;
  if (MET_THING.test(denied) && !isConditional(clause.slice(0, first))) return true;
  return THERE_WERE_NO.test(clause) || (NONE_MATERIAL.test(clause) && !conditional);
}

/** Whether a clause calls what happened immaterial. */
export function callsImmaterial(clause: string): boolean {
  return !isConditional(clause) && (NOT_MATERIAL.test(clause) || IMMATERIAL_ONLY.test(clause)) && OF_INCIDENT.test(clause);
}

/** Whether denied words (from the word of denial on) name a material incident that was not met. */
export function namesMaterialIncident(denied: string): boolean {
  return MATERIAL_THING.test(denied);
}
