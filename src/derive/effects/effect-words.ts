import { findMatches } from '../find-matches.js';

/** What may stand between a degree and the effect: "material *and adverse* effect", "materially *and negatively* affected". */
const BESIDE_DEGREE = String.raw`and|or|adverse(?:ly)?|negative(?:ly)?|detrimental(?:ly)?|financial(?:ly)?|operational(?:ly)?|direct(?:ly)?|lasting|long-term|business|cyber\w*`;
/** "materially", "significant", "substantially and adversely". */
const DEGREE = String.raw`(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?)(?:[\s,]+(?:${BESIDE_DEGREE})){0,4}`;
/** "affected", "impact", "losses", "disrupted": what is said to be material. */
const EFFECT_WORD = String.raw`(?:affect(?:ed|s|ing)?|impact(?:ed|s|ing)?|effect(?:s|ed)?|influenc\w+|harm(?:ed|ing|s)?|impair(?:ed|ments?|s)?|disrupt\w*|damage[ds]?|consequences?|loss(?:es)?|interruptions?|interfer\w+|expenses?|costs?|penalt\w+|outages?)`;
/** "materially affected us", "a material adverse effect", "likely to materially, affect us". */
const MATERIAL_EFFECT = String.raw`\b${DEGREE}[\s,]+${EFFECT_WORD}\b`;
/** "affected our business materially", "impact us in any material way". */
const DEGREE_AFTER = String.raw`\b(?:affect|impact)(?:ed|ing|s)?\s(?:us|our|the|its|it)\b[^.;]{0,60}?\b(?:(?<!\bto\s)materially(?!\s+(?:affect|impact|and|advers))|in\s+(?:a|any)\s+material\s+(?:way|manner|respect))\b`;
/** "are reasonably likely to do so", "likely to affect us", "likely to have such an effect", "likely to." at the end: the degree was said before. */
const LIKELY_TO = String.raw`\b(?:reasonably\s+)?likely\s+to\s+(?:do\s+so|(?:adversely\s+)?(?:affect|impact)|have\s+such\s+an?\s+(?:effect|impact))\b|\blikely\s+to(?=\s*[.;]|$|\s+in\s+(?:the\s+)?(?:future|20\d{2}))`;
/** "have not affected our business", with no degree at all. */
const AFFECTED_BUSINESS = String.raw`\b(?:affected|impacted)\s+(?:our|the|its)\s+(?:[\w']+\s+){0,2}(?:business|operations|results|strategy|financial)\b`;
const EFFECT = new RegExp([MATERIAL_EFFECT, DEGREE_AFTER, LIKELY_TO, AFFECTED_BUSINESS].join('|'), 'gi');

/** Every predicate of a clause that speaks of a material effect, in order: "materially affected", "reasonably likely to affect". */
export function findEffects(clause: string): Iterable<RegExpExecArray> {
  return findMatches(clause, EFFECT);
}

/** What has an effect, as the source of a pattern: "incidents", "breach", "threats". */
export const THING = String.raw`(?:incidents?|incidences|breach(?:es)?|attacks?|intrusions?|events?|threats?|risks?|issues?|challenges?|compromises?|cyber-?attacks?|incursions?|intrusion)`;

const TRIGGER = /materi|signific|substantial|cyber|incident|breach|attack|likely\s+to/i;
/** "not", "none", "likely", "havent": without a denial, a degree or an expectation nothing is said of an effect. */
const DENIES_OR_EXPECTS = String.raw`\b(?:no|not|none|never|neither|nor|without|unaware|yet|likely)\b|n't\b|\b(?:have|has|had|do|does|did|is|are|was|were)n(?:o)?t\b`;
/** "a material cyber attack", "significant, lasting losses". */
const DEGREE_OF_SOMETHING = String.raw`(?:material|significant|substantial)(?:ly)?(?:[\s,]+[\w'/-]+){0,5}?[\s,]+(?:affect|impact|effect|influenc|harm|impair|disrupt|damage|consequence|loss|interrupt|interfer|expens|cost|penalt|outage|incident|breach|attack|event|intrusion|cyber)`;
/** "affected our business", "was immaterial", "is a material one". */
const OTHERWISE_SAID = String.raw`(?:affect|impact)(?:ed|ing|s)?\s+(?:us|our|the|its|it)\b|\b(?:immaterial|insignificant|non-?material)\b|\b(?:was|were|be|is|are|been|a)\s+material\b`;
const SAYING = new RegExp([DENIES_OR_EXPECTS, DEGREE_OF_SOMETHING, OTHERWISE_SAID].join('|'), 'i');
/** An effect of anything else ("our shares did not materially change", "threatened litigation") is another matter. */
const RELEVANT = /\b(?:cyber\w*|incidents?|event(?!ual)|breach\w*|attacks?|secur\w+|threat(?!en)|intrusions?|risks?|hack\w*|incidences?|ransom\w*|unauthori\w+|malware|compromis\w+|attempts?|data|technolog\w+|information\s+systems?)/i;

/** "To date, as a result, there has been no material effect on our business": of what the sentence before it named. */
const SUMMING_UP = /^(?:(?:and|but|however|accordingly|therefore|consequently|to\s+date|so\s+far|as\s+a\s+result|as\s+of\s+the\s+date\s+of\s+this\s+(?:annual\s+)?report|through\s+the\s+date\s+of\s+this\s+(?:annual\s+)?report),?\s+){1,3}there\s+(?:has|have|was|were)\s+(?:not\s+)?(?:been\s+)?(?:any|no)\s+(?:material|significant)\s[^.;]{0,60}\b(?:on|to)\s+(?:us\b|(?:our|the\s+company'?s|its)\s+(?:[\w']+\s+){0,2}(?:business|operations|results|financial))/i;

/** Whether a sentence may say anything of a material effect: a cheap test before the reading. */
export function mayStateEffect(text: string): boolean {
  return TRIGGER.test(text) && SAYING.test(text) && (RELEVANT.test(text) || SUMMING_UP.test(text));
}

/** "The May incident" has no modal; the month is spelt so that no pattern takes it for one. */
const MONTH_OF_MAY = /\bMay(?=\s+(?:\d|of\s)|\s+(?:[\w-]+\s+)?(?:incident|attack|breach|event|cyber)\w*)|May\b(?<=\b(?:the|in|since|during|of|until|through|early|late|mid|between|and|on|by)\sMay)/g;
/** A data set that lost the ligature of "affect". */
const LOST_LIGATURE = /\baect(?=(?:ed|s|ing)?\b)/g;
/** "havematerially affectedus": text that lost its spaces. */
const LOST_SPACE = /(?=materially\b)(?<=\b(?:have|has|had|been|not|to))|(?=(?:us|our|or|the)\b)(?<=materially\s(?:affect|impact)(?:ed)?)/gi;

/** A sentence with what would mislead the patterns spelt otherwise; its length may change. */
export function respell(text: string): string {
  return text.replace(MONTH_OF_MAY, 'Mai').replace(LOST_LIGATURE, 'affect').replace(LOST_SPACE, ' ');
}
