import { findNegators, findNoAssurance } from './clauses/negation.js';
import { readMood } from './clauses/modality.js';
import { splitClauses } from './clauses/split-clauses.js';

export type Limb = 'past' | 'forward';

/** One statement of a sentence about material effect; offsets count within the sentence. */
export interface EffectStatement {
  readonly kind: 'negated' | 'affirmed' | 'likely' | 'excepted';
  readonly limb: Limb;
  /** The clause that makes it. */
  readonly clause: string;
}

const DEGREE = String.raw`(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?)(?:[\s,]+(?:and|or|adverse(?:ly)?|negative(?:ly)?|detrimental(?:ly)?|financial(?:ly)?|operational(?:ly)?|direct(?:ly)?|lasting|long-term|business|cyber\w*)){0,4}`;
const EFFECT = new RegExp(
  String.raw`\b${DEGREE}\s+(?:affect(?:ed|s|ing)?|impact(?:ed|s|ing)?|effect(?:s|ed)?|influenc\w+|harm(?:ed|ing|s)?|impair(?:ed|ments?|s)?|disrupt\w*|damage[ds]?|consequences?|loss(?:es)?|interruptions?|interfer\w+|expenses?|costs?|penalt\w+|outages?)\b|\b(?:affect|impact)(?:ed|ing|s)?\s(?:us|our|the|its|it)\b[^.;]{0,60}?\b(?:(?<!\bto\s)materially(?!\s+(?:affect|impact|and|advers))|in\s+(?:a|any)\s+material\s+(?:way|manner|respect))\b|\b(?:reasonably\s+)?likely\s+to\s+(?:do\s+so|(?:adversely\s+)?(?:affect|impact)|have\s+such\s+an?\s+(?:effect|impact))\b|\b(?:affected|impacted)\s+(?:our|the|its)\s+(?:[\w']+\s+){0,2}(?:business|operations|results|strategy|financial)\b`,
  'gi',
);
const THING = String.raw`(?:incidents?|incidences|breach(?:es)?|attacks?|intrusions?|events?|threats?|risks?|issues?|challenges?|compromises?|cyber-?attacks?|incursions?|intrusion)`;
const ANY_THING = new RegExp(THING, 'i');
const NOTICE = String.raw`(?:experienc(?:e|ed|ing)|encounter(?:ed|ing)?|identif(?:y|ied|ying)|suffer(?:ed|ing)?|detect(?:ed|ing)?|aware|discover(?:ed|ing)?|sustain(?:ed|ing)?|had|been\s+subject(?:ed)?\s+to|been\s+(?:impacted|affected)\s+by|observed|incur(?:red)?|occurred|unaware|been\s+informed|been\s+notified|believe)`;
/** Verbs of noticing: what has not been noticed is denied, however it is put. */
const NOTICED = new RegExp(String.raw`\b${NOTICE}\b`, 'i');
const NOTICED_THING = new RegExp(String.raw`\b(?:(?<!\b(?:(?<!yet\s)to|and|or|can|may|will)\s)(?:experience|encounter|identify|suffer|detect|discover|sustain)|experienced|encountered|identified|suffered|detected|aware|unaware|discovered|sustained|had|been\s+subject(?:ed)?\s+to|been\s+(?:informed|notified|impacted|affected)|been\s+(?:an?|the)\s+(?:victim|subject|target|object))\b[\s,](?:[\w/()'-]+[\s,]+){0,12}?(?:cyber\w*|security|data|such|material|significant|information|ransomware|system|known|technology|network|unauthorized|IT)[\s/,-]+(?:[\w/()'-]+[\s,]+){0,5}?${THING}\b|\b(?:experienced?|had|encountered|suffered|identified|detected|subject\s+to|aware\s+of|victim\s+of|object\s+of)\s+(?:(?:an?|any|no|such|previous|prior|known)\s+){0,3}(?:incidents?|breach(?:es)?|(?:cyber-?)?attacks?)\b`, 'i');
/** "not aware of any threats that could": the possibility is part of what is denied. */
const NAMED_POSSIBLE = /\b(?:that|which)\s+(?:[a-z]+\s+){0,5}?(?:could|may|might|would|can)\b[^,;]{0,80}$/i;
/** "do not believe that any of them would": what is not foreseen is denied, whatever the modal. */
const NOT_FORESEEN = /^(?:not|n't)\s+(?:(?:currently|presently)\s+)?(?:believe|expect|anticipate|foresee)\b/i;
/** What one has lived through lies in the past, whatever it could have done. */
const LIVED = /^(?:not|n't|never)\s+(?:[a-z]+\s+){0,3}?(?:experienced|encountered|suffered|had)\b/i;
const MATERIAL_THING = new RegExp(String.raw`\b(?:experienced?|encountered|suffered|had)\s+(?:[\w/-]+\s+){0,3}?(?:material|significant)\s+(?:[\w/-]+\s+){0,3}?${THING}\b`, 'i');
const THERE_WERE_NO = new RegExp(String.raw`\b(?:nor\s+were\s+there\s+any|there\s+(?:have|has|had|were|was|are|is)\s+(?:been\s+)?(?:[a-z]+\s+)?no|^no|,\s+no|that\s+no|and\s+no|(?:had|experienced|encountered|identified|suffered|detected|knows?\s+of|aware\s+of)\s+no)\s+(?:[\w/'-]+[\s,]+){0,5}?(?:cyber\w*|security|data|material|significant)[\s/,-]+(?:[\w/'-]+[\s,]+){0,4}?${THING}\b(?=\s+(?:that|which|have|has|were|was|are|is|during|to|in|within|occurred|at|on|as|affect|impact|had|for|related|by|known|identified|arising|resulting|involving|affecting|reported|detected|or)\b|\s*[.,;]|$)`, 'i');
/** "did not have any material breaches", "no knowledge of any breach". */
const NOT_HAD = new RegExp(String.raw`^(?:not|n't|never)\s+have\s+any\s+(?:(?!process|polic|plan)[\w-]+\s+){0,4}?(?:incidents?|breach(?:es)?|attacks?|intrusions?)\b|\b(?:knowledge|evidence|indication)\s+of\s+any\s+(?:[\w-]+\s+){0,4}?${THING}\b`, 'i');
/** "no incidents were identified", "no breaches of our systems have occurred". */
const NONE_FOUND = new RegExp(String.raw`\bno\s+(?:[\w/'-]+\s+){0,4}?${THING}(?:\s+of\s+(?:[\w-]+\s+){0,3}?[\w-]+)?\s+(?:(?:(?:have|has|had)\s+been|were|was)\s+(?:identified|detected|reported|recorded|discovered|experienced|observed|noted|found)|(?:(?:have|has|had)\s+)?occurred)\b`, 'i');
/** "has not had any impact on us", "had no effect on our business". */
const NO_EFFECT = /\b(?:not\s+had\s+any|had\s+no)\s+(?:(?:adverse|negative)\s+)?(?:impact|effect)s?\s+(?:on|upon)\b/i;
const NOT_MATERIAL = /\b(?:(?:has|have|had)\s+not\s+been\s+(?:[\w'-]+[\s,]+){0,4}?material\b(?!\s+(?:risk|weak|adverse|effect|impact))|(?:was|were|been|deemed|considered|proven|is|are|be)\s+(?:(?:not|neither)\s+(?:[\w'-]+[\s,]+){0,6}?(?:material|significant)\b(?!\s+(?:risk|weak|adverse|effect|impact))|immaterial\b|insignificant\b|non-?material\b))/i;
const NONE_MATERIAL = /\b(?:none|no\s+(?:[\w-]+\s+){0,3}(?:incidents?|events?|breach(?:es)?|attacks?))\b[^.;]{0,60}?\b(?:was|were|has\s+been|have\s+been|is|are|had\s+been)\s+(?:[\w'-]+[\s,]+){0,8}?(?:material|significant)\b(?!\w)|\bnone\b[^.;]{0,40}?\b(?:resulted\s+in|caused|led\s+to)\s+(?:any\s+)?(?:material|significant)\b/i;
const IMMATERIAL_ONLY = /\b(?:experienced|resulting\s+in|had|been|were|encountered)\s+(?:[\w'-]+\s+){0,4}?(?:immaterial|non-?material)\s+(?:[\w'-]+\s+){0,2}(?:incidents?|events?|attacks?|breach(?:es)?)\b/i;
const SUFFERED = new RegExp(String.raw`\b(?:we|company|corporation|bank|group|partnership|registrant|trust|subsidiary|subsidiaries)\b(?:\s+(?:have|has|had|in\s+the\s+past|previously|recently|also|experienced|and|,)){0,4}\s+(?:experienced|suffered|sustained|identified|detected|discovered)(?:,\s+and\s+may\s+[^,]{0,40},)?\s+(?:(?:an?|one|two|several|the)\s+(?:[\w-]+\s+){0,2}?(?:material|significant)|material)\s+(?:[\w-]+\s+){0,2}?(?:incidents?|breach(?:es)?|attacks?|events?|intrusions?|cyber-?attacks?)\b`, 'i');
const WAS_MATERIAL = /\b(?:determined|concluded)\s+(?:that\s+)?(?:the|this|such)\s+(?:[\w-]+\s+){0,3}?(?:incident|breach|attack|event|cyber-?attack)\s+(?:was|to\s+be|constituted|had\s+a)\s+(?:a\s+)?material\b/i;

const ASKING = /\b(?:whether|how|(?:the|what)\s+(?:extent|degree)\s+to\s+which|to\s+(?:the|what)\s+extent)\b/i;
const CONDITION = /\b(?:if|unless|when(?:ever)?\s+realized|once\s+realized|were\s+(?:we|they|it|any|such|one)|in\s+the\s+event|should\s+(?:we|they|it|any|such|one|a)|upon|until)\b/i;
/** In a restrictive clause, or about something not yet met: named, not stated. */
const NOT_ASSERTED = /\b(?:that|which|who|any|whether|if|when|where|how|determin\w+|deem\w*|assess\w*|evaluat\w*|identify|identifying|manag\w+|mitigat\w+|prevent\w*|protect\w*|potential\w*|future|hypothetical|designed|intended|attempt\w*|other\s+companies|competitors|peers|industry|others)\b/i;
/** Money spent is an effect where an incident cost it, not where a defence did. */
const SPENT = /\b(?:costs?|expenses?|penalt\w+)$/i;
const FIRST_PERSON = /\b(?:we|company|corporation|bank|group|partnership|trust)\s+(?:(?:have|has|had|also|previously|recently|do|currently)\s+){0,3}(?:face|faces|experienced|suffered|incurred|identified|had|been\s+subject\s+to|were\s+subject\s+to)\b[^,;]{0,120}\b(?:that|which)\b(?![^;]{0,400}\b(?:that|which|any|whether|how|if)\b)/i;
/** A past incident whose outcome is left open. */
const STILL_MATERIAL = /\bexperienced\b[^.]{0,300}\b(?:consequences?|impacts?|effects?|costs?)\s+of\s+which\s+(?:may|could|might)\s+be\s+material\b/i;
const ANOTHER = /\b(?:(?:un)?aware\s+of|experience|experienced|identified|detected)\s+(?:any|no)\s+other\s+(?:[\w-]+\s+){0,3}?(?:incidents?|breach(?:es)?|attacks?)\b|\b(?:however|but)\b(?:(?!\bnot\b|\bno\b)[^.]){0,60}\b(?:identified|experienced|discovered|suffered)\s+an?\s+(?:[\w-]+\s+){0,2}(?:incident|breach|attack)\b/i;
const EXCEPTION = /\b(?:other\s+than|except(?:\s+(?:for|as|that|with))?|with\s+the\s+exception\s+of|apart\s+from|aside\s+from|excluding|save\s+for)\b[^;,]{0,160}/i;
const EXCEPTED = /\b(?:incident|breach|attack|event|intrusion|ransom\w*|describ\w+|disclos\w+|discuss\w+|not(?:ed|ice)|above|below|report\w*|set\s+forth|20\d{2})/i;
const TRIFLE = /\b(?:immaterial|minor|routine|common|ordinary|insignificant|phishing|attempts?|general|normal)\b/i;
/** As far as a second predicate may stand from the first and still share its denial, in characters. */
const COORDINATE = 60;
const RELEVANT = /\b(?:cyber\w*|incidents?|events?|breach\w*|attacks?|secur\w+|threats?|intrusions?|risks?|hack\w*|incidences?|ransom\w*|unauthori\w+|malware|compromis\w+|attempts?|data|technolog\w+|information\s+systems?)/i;
/** Without a denial, a degree or an expectation nothing is said of an effect; what is left costs the rest. */
const SAYING = /\b(?:no|not|none|never|neither|nor|without|unaware|yet|likely)\b|n't\b|\b(?:have|has|had|do|does|did|is|are|was|were)n(?:o)?t\b|(?:material|significant|substantial)(?:ly)?(?:[\s,]+[\w'/-]+){0,5}?[\s,]+(?:affect|impact|effect|influenc|harm|impair|disrupt|damage|consequence|loss|interrupt|interfer|expens|cost|penalt|outage|incident|breach|attack|event|intrusion|cyber)|(?:affect|impact)(?:ed|ing|s)?\s+(?:us|our|the|its|it)\b|\b(?:immaterial|insignificant|non-?material)\b|\b(?:was|were|be|is|are|been|a)\s+material\b/i;
const TRIGGER = /materi|signific|substantial|cyber|incident|breach|attack|likely\s+to/i;

/** "The May incident" has no modal; the month is spelt so that no pattern takes it for one. */
const MONTH_OF_MAY = /\bMay(?=\s+(?:\d|of\s)|\s+(?:[\w-]+\s+)?(?:incident|attack|breach|event|cyber)\w*)|(?<=\b(?:the|in|since|during|of|until|through|early|late|mid|between|and|on|by)\s)May\b/g;

/** A data set that lost the ligature of "affect". */
const LOST_LIGATURE = /\baect(?=(?:ed|s|ing)?\b)/g;

/** The statements of one sentence (plain text) about a material effect of cybersecurity risks or incidents. */
export function readEffects(text: string): readonly EffectStatement[] {
  if (!TRIGGER.test(text) || !SAYING.test(text) || !RELEVANT.test(text)) return [];
  const sentence = text.replace(MONTH_OF_MAY, 'Mai').replace(LOST_LIGATURE, 'affect');
  const statements: EffectStatement[] = [];
  const clauses = splitClauses(sentence);
  // A text that begins in the middle of a sentence may have lost its denial.
  const fragment = /^[a-z]/.test(sentence) && !/^we\b/.test(sentence);
  for (const [index, span] of clauses.entries()) {
    const clause = sentence.slice(span.start, span.end);
    const earlier = index === 0 ? '' : sentence.slice(0, span.start);
    readClause(clause, earlier, fragment, statements);
  }
  if (STILL_MATERIAL.test(sentence)) return [...statements, { kind: 'excepted', limb: 'past', clause: sentence }];
  if (!statements.some((statement) => statement.kind === 'negated')) return statements;
  const exception = ANOTHER.exec(sentence)?.[0] ?? EXCEPTION.exec(sentence)?.[0];
  if (exception === undefined || !EXCEPTED.test(exception) || TRIFLE.test(exception)) return statements;
  return [...statements, { kind: 'excepted', limb: 'past', clause: exception }];
}

function readClause(clause: string, earlier: string, fragment: boolean, statements: EffectStatement[]): void {
  const negators = findNegators(clause);
  const unsure = findNoAssurance(clause);
  const add = (kind: EffectStatement['kind'], limb: Limb): void => {
    if (kind === 'negated' || !fragment) statements.push({ kind, limb, clause });
  };
  const before = statements.length;
  let from = 0;
  for (const match of clause.matchAll(EFFECT)) {
    readPredicate(clause, match.index, match[0], from, add);
    from = match.index + match[0].length;
  }
  const first = negators[0]?.start ?? Infinity;
  if (statements.length > before) {
    const denied = statements.slice(before);
    if (denied.every((statement) => statement.kind === 'negated' && statement.limb === 'forward') && MATERIAL_THING.test(clause.slice(first))) add('negated', 'past');
    return;
  }
  if (unsure <= first && unsure !== Infinity) return;
  const asked = ASKING.exec(clause)?.index ?? Infinity;
  if (first < asked) {
    const noticed = NOTICED_THING.exec(clause.slice(first));
    if ((NOT_HAD.test(clause.slice(first)) || NONE_FOUND.test(clause) || (NO_EFFECT.test(clause) && ANY_THING.test(clause))) && !CONDITION.test(clause)) return add('negated', 'past');
    if ((noticed !== null && !CONDITION.test(clause.slice(0, first))) || THERE_WERE_NO.test(clause)) return add('negated', 'past');
    if (NONE_MATERIAL.test(clause) && !CONDITION.test(clause)) return add('negated', 'past');
  }
  if (asked === Infinity && !CONDITION.test(clause) && (NOT_MATERIAL.test(clause) || IMMATERIAL_ONLY.test(clause)) && /incident|breach|attack|event|impact|effect|none|loss/i.test(clause)) return add('negated', 'past');
  if (first === Infinity && asked === Infinity && !CONDITION.test(clause) && !/\b(?:if|unless)\b/i.test(earlier) && (SUFFERED.test(clause) || WAS_MATERIAL.test(clause))) add('affirmed', 'past');

  function readPredicate(text: string, at: number, predicate: string, since: number, put: (kind: EffectStatement['kind'], limb: Limb) => void): void {
    const whole = text.slice(0, at);
    const left = text.slice(since, at);
    if (since > 0 && /^[\s,]*(?:(?:or|and)[\s,]+)?(?:other(?:wise)?\s+)?$/i.test(left)) return;
    const mood = readMood(left === '' ? whole : left, predicate);
    if (unsure < at) return;
    const negator = negators.find((word) => word.start < at + predicate.length);
    const asked = ASKING.exec(whole)?.index ?? Infinity;
    if (asked < (negator?.start ?? Infinity)) return;
    if (negator !== undefined) readDenial(text, at, since, negator.start, mood, put);
    else readAssertion(whole, predicate, mood, put);
  }

  function readDenial(text: string, at: number, since: number, negatorAt: number, mood: ReturnType<typeof readMood>, put: (kind: EffectStatement['kind'], limb: Limb) => void): void {
    const between = text.slice(negatorAt, at);
    const noticed = NOTICED.test(between);
    if (mood.modality === 'past' || mood.modality === 'present') return put('negated', 'past');
    if (mood.modality === 'likely') {
      if (mood.alsoPast) put('negated', 'past');
      return put('negated', 'forward');
    }
    if (mood.modality === 'possible') {
      if (since > negatorAt && at - since > COORDINATE) return;
      if (!noticed || CONDITION.test(text.slice(0, at)) || !(NAMED_POSSIBLE.test(between) || NOT_FORESEEN.test(between))) return;
      const lived = LIVED.test(text.slice(negators.findLast((word) => word.start < at)?.start ?? 0, at));
      if (mood.alsoPast || mood.perfect || lived) put('negated', 'past');
      if (!mood.perfect && !lived) put('negated', 'forward');
      return;
    }
    if (noticed || /\b(?:had|resulted\s+in|there\s+(?:was|were|has\s+been|have\s+been)|with|without)\s+(?:no|any)?\s*$/i.test(text.slice(0, at)) || /\bno\s*$/i.test(between) && /\b(?:had|was|were|been|with|caused|resulted)\b/i.test(text)) put('negated', 'past');
  }

  function readAssertion(whole: string, predicate: string, mood: ReturnType<typeof readMood>, put: (kind: EffectStatement['kind'], limb: Limb) => void): void {
    if (mood.modality !== 'past' && mood.modality !== 'likely') return;
    if (SPENT.test(predicate) && !/incident|breach|attack/i.test(whole)) return;
    if (CONDITION.test(whole) || /\b(?:if|unless)\b/i.test(earlier) || !/material|significant/i.test(predicate)) return;
    if (NOT_ASSERTED.test(whole.replace(/,\s+which\b/gi, ',')) && !FIRST_PERSON.test(whole)) return;
    if (mood.modality === 'past') return put('affirmed', 'past');
    if (mood.alsoPast) put('affirmed', 'past');
    put('likely', 'forward');
  }
}
