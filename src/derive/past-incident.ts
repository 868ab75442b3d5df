import { findNegators } from './clauses/negation.js';
import { findMatches } from './find-matches.js';

/** What a sentence tells of one past incident. */
export interface PastIncident {
  /** Short words as written (`ransomware`), lower case; null where the sentence only says "incident". */
  readonly kind: string | null;
  /** `told`: a concrete incident; `again`: one that is told, or told before; `goes-on`: more about one told before ("the incident was contained"). */
  readonly how: 'told' | 'again' | 'goes-on';
  /** Where in the sentence. */
  readonly at: number;
  /** Whether it befell a vendor or another third party. */
  readonly ofOthers: boolean;
}

/** "unauthorized access", "unauthorized cyber activity". */
const UNAUTHORIZED = String.raw`unauthori[sz]ed\s+(?:[\w-]+\s+){0,2}?(?:access|activity|intrusion|disclosure|changes|release|transfers?)`;
const THING = String.raw`(?:incidents?|(?:cyber-?\s?)?attacks?|(?:data\s+)?breach(?:es)?|intrusions?|ransomware|hack|compromise|(?:criminal|fraud\w*|phishing|impersonation)\s+scheme|${UNAUTHORIZED})`;
/** At most a few words of description: "a sophisticated cybersecurity". */
const DESCRIBED = String.raw`(?:(?!(?:no|any|not|ha[sd]|have|was|were|is|are|of|from|to|in|by|for|that|which|risks?|threats?|we|company)\b)[\w'"/-]+,?\s+){0,5}?`;
/** One of them: several are the everyday. */
const ONE_THING = String.raw`(?:incident|(?:cyber-?\s?)?attack|(?:data\s+)?breach|intrusion|hack|compromise)`;
/** "a ransomware attack", "two data breaches", "unauthorized access". */
const ONE = String.raw`(?:(?:an?|one|two|three|another|the),?\s+${DESCRIBED}${THING}|${UNAUTHORIZED}|ransomware)\b`;
/** Undergoing an incident is telling of it. */
const UNDERWENT = String.raw`(?:experienced|suffered|sustained|encountered|fell\s+victim\s+to|(?:was|were|been|became)\s+(?:recently\s+|also\s+)?(?:the\s+|a\s+)?(?:subject(?:ed)?|victims?|targets?|targeted|affected|impacted|hit|compromised|disrupted)\s+(?:of|to|by|in))`;
/** Noticing is an everyday matter: only with a date does it tell of one incident. */
const NOTICED = String.raw`(?:detected|discovered|identified|uncovered|learned\s+(?:of|about|that)|bec(?:a|o)me\s+aware\s+(?:of|that)|(?:was|were|been)\s+(?:first\s+)?(?:notified|informed|alerted|made\s+aware|advised)\s+(?:[\w-]+\s+){0,6}?(?:of|about|that|regarding)|notified\s+(?:us|the\s+company)\s+(?:of|that)|announced|disclosed|reported|responded\s+to|had|there\s+was|there\s+were)`;
const TOLD = new RegExp(String.raw`\b(?:(${UNDERWENT})|${NOTICED})\s+(?:and\s+(?:\w+ly\s+)?\w+\s+(?:to\s+)?)?(?:impacts?\s+(?:from|of)\s+)?(${ONE})`, 'gi');
/** "a threat actor gained access", "an unauthorized third party obtained": the one who did it. */
const ACTOR = /\b(?:an?|the|one|unknown|these|certain)\s+(?:[\w-]+\s+){0,3}?(?:threat\s+actors?|third\s+part(?:y|ies)|cyber-?criminals?|criminals?|hackers?|attackers?|intruders?|bad\s+actors?|malicious\s+actors?|actors?|ransomware\s+group)\s+(?:(?:had|have|has|who|that|also|illegally|unlawfully|fraudulently|successfully|temporarily)\s+){0,3}(?:gained|obtained|accessed|used|stole|exfiltrated|encrypted|deployed|removed|copied|impersonated|acquired|downloaded|inserted|attempted\s+to\s+(?:impersonate|divert))\b/i;
/** The incident as the one that does: "a breach occurred", "the attack disrupted", "an incident at one of our vendors". */
const HAPPENED = new RegExp(String.raw`\b((?:an?|the|our|one|this|such)\s+${DESCRIBED}${ONE_THING}|${UNAUTHORIZED})\s+(?:[\w'-]+\s+){0,6}?(?:occurred|took\s+place|resulted\s+in|affected|impacted|disrupted|caused|was\s+(?:detected|discovered|identified|suffered|reported|limited|contained|resolved|isolated|addressed)|began|compromised|involved|involving|at\s+(?:one|a|an)\b|did\s+not|has\s+not|had)\b`, 'i');
const MONTH_NAME = String.raw`(?:January|February|March|April|Ma[yi]|June|July|August|September|October|November|December)`;
/** "our 2022 cybersecurity incident", "the publicly disclosed August 2023 attack": known by its date. */
const BY_DATE = new RegExp(String.raw`\b(?:the|our|this|that)\s+(?:[\w-]+\s+){0,2}?(?:${MONTH_NAME}\s+)?20[0-3]\d\s+(?:(?!(?:and|or|fiscal|for|year)\b)[\w-]+\s+){0,3}?(?:incident|(?:cyber-?\s?)?attack|breach|intrusion)s?\b`, 'i');
/** "the attack detected in July 2024", "the incident that occurred in 2019", "the previously disclosed breach": there was one, whatever is denied of it. */
const PRESUPPOSED = new RegExp(String.raw`\b(?:the|our)\s+(?:previously\s+(?:disclosed|reported|announced)\s+${DESCRIBED}${ONE_THING}\b|${DESCRIBED}${ONE_THING}\s+(?:that\s+|which\s+|we\s+)?(?:occurred\s+|experienced\s+|detected\s+|discovered\s+|disclosed\s+|suffered\s+)?(?:in|on|during)\s+(?:early\s+|late\s+)?(?:${MONTH_NAME}|20[0-3]\d)\b)`, 'i');
/** "the incident", "this attack", "the Cyber Incident": told before. */
const AGAIN = /\b(?:(?:the|this|that|such|these)\s+(?:(?:cyber(?:-?security)?|security|data|privacy|ransomware|network|phishing|vendor|prior|above|aforementioned|unauthorized|Cyber|Security|Data|Original)\s+){0,3}(?:incidents?|(?:cyber-?)?attacks?|breach(?:es)?|intrusion|events?|activity|access)|none\s+of\s+these\s+\w+)\b/i;
const WORD = /incident|attack|breach|intrusion|ransom|unauthori[sz]ed|hack|actor|criminal|compromise/i;
/** The caution about forecasts tells of nothing. */
const FORECAST = /\bforward[\s-]?looking\s+statements?\b/i;
/** When it was: without it, the everyday stays the everyday. */
const DATED = /\b20[0-3]\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Mai)\s*\d{1,2}\b|\b(?:last|prior|previous|past|this)\s+(?:fiscal\s+)?(?:year|quarter|month)\b|\bFY\s?\d\d\b|\b(?:first|second|third|fourth)\s+quarter\b|\brecently\b/i;
/** What it was: "involving", "in which", "that resulted in". */
const DETAILED = /\b(?:involv(?:ing|ed)|in\s+which|wherein|whereby|perpetrated|caused\s+by|which\s+(?:resulted|impacted|affected|disrupted|was|caused)|that\s+(?:resulted|impacted|affected|disrupted|was|caused|temporarily|encrypted|required)|resulting\s+in|previously\s+disclosed)\b/i;
/** Possibility, question, condition, or other people's incidents: nothing has happened to the registrant. */
const NOT_REAL = /\b(?:may|might|could|would|can|will|shall|should|must|if|whether|any|each|every|unless|when(?:ever)?|once|upon|in\s+the\s+event|possib\w+|potential(?:ly)?|future|indications?|evidence|assurances?|guarantee|simulat\w+|exercises?|tabletop|scenarios?|(?:companies|organi[sz]ations|entities|competitors|peers|others|individuals|persons|employees|users|vendors|providers|parties|customers)\s+(?:that|which|who)|who\s+(?:has|have|had))\b/i;
/** Not an incident but words about incidents. */
const NO_INCIDENT = /\b(?:undetected|potential|possible|suspected|simulated|mock|hypothetical|attempted|future|similar|such\s+an?|significant\s+number|number|variety|range|series|increase|host|material\s+or)\b/i;
/** "incident response plan", "breach notification law": the word is part of a name. */
const NAME_GOES_ON = /^\s*(?:response|management|handling|report(?:ing)?|notification|detection|prevention|recovery|plans?|team|polic\w+|process\w*|procedures?|materiality|escalation|disclosure|investigation|attempts?|exercises?|simulat\w+|surface|vectors?|monitoring|communication|remediation|logs?|severity)\b/i;
/** "an incident may", "a breach is", "a threat or": of any incident whatever. */
const ANY_INCIDENT = /^\s*(?:or\s+(?:threat|a\s+series)|is|are|may|can|could|would|occurs|results?)\b/i;
/** Somebody else's systems: a vendor's incident is not the registrant's own of the same year. */
const OF_OTHERS = /\b(?:vendors?|providers?|suppliers?|third[\s-]part(?:y|ies))\b/i;
const KIND = /\b(ransomware|phishing|business\s+e-?mail\s+compromise|e-?mail\s+compromise|social\s+engineering|malware|denial[\s-]of[\s-]service|DDoS|credential\s+stuffing|hacking|wire\s+fraud|data\s+breach|data\s+theft|unauthori[sz]ed\s+access|impersonat\w+|supply\s+chain|cyber-?attack|intrusion)\b/i;

/** Without one of these words a sentence without a date tells of no incident. */
const WITHOUT_DATE = /experienced|suffered|sustained|encountered|victim|subject|target|affected|impacted|\bhit\b|compromised|disrupted|previously/i;

/** What a sentence (plain text) tells of a concrete past incident; null for nothing of the kind. */
export function readPastIncident(text: string): PastIncident | null {
  if (!WORD.test(text)) return null;
  // The month, spelt so that no pattern takes it for the modal; offsets stay valid.
  const sentence = text.includes('May') ? text.replace(/\bMay\b(?=\s+(?:\d|of\b|and\b))/g, 'Mai') : text;
  const dated = DATED.test(sentence);
  if ((!dated && !WITHOUT_DATE.test(sentence)) || FORECAST.test(sentence)) return null;
  const told = findTold(sentence, dated);
  return told === null ? null : { kind: readKind(sentence), ...told, ofOthers: OF_OTHERS.test(sentence.slice(Math.max(0, told.at - 120), told.at + 120)) };
}

/** What a sentence (plain text) adds to an incident told before ("the incident was contained"); null for nothing. */
export function readContinuation(sentence: string): PastIncident | null {
  const again = AGAIN.exec(sentence);
  if (again === null || FORECAST.test(sentence) || NOT_REAL.test(sentence.slice(0, again.index)) || NAME_GOES_ON.test(sentence.slice(again.index + again[0].length))) return null;
  return { kind: readKind(sentence), how: 'goes-on', at: again.index, ofOthers: false };
}

function findTold(sentence: string, dated: boolean): Pick<PastIncident, 'how' | 'at'> | null {
  for (const match of findMatches(sentence, TOLD)) {
    const [whole, underwent, thing = ''] = match;
    if (!isReal(sentence, match.index, match.index + whole.length, thing)) continue;
    const known = /^the\b/i.test(thing);
    if (dated || (underwent !== undefined && /^(?:an?|one|two|three|another)\b/i.test(thing) && (DETAILED.test(sentence.slice(match.index)) || KIND.test(thing) || /^(?:one|two|three)\b/i.test(thing)))) return { how: known ? 'again' : 'told', at: match.index };
  }
  for (const match of [dated ? BY_DATE.exec(sentence) : null, PRESUPPOSED.exec(sentence)]) {
    if (match !== null && !NAME_GOES_ON.test(sentence.slice(match.index + match[0].length))) return { how: 'told', at: match.index };
  }
  if (!dated) return null;
  for (const match of [ACTOR.exec(sentence), HAPPENED.exec(sentence)]) {
    const thing = match?.[1] ?? '';
    if (match !== null && isReal(sentence, match.index, match.index + match[0].length, thing)) return { how: /^(?:the|this|such|unauthori[sz]ed)\b/i.test(thing) ? 'again' : 'told', at: match.index };
  }
  return null;
}

/** Whether nothing denies, doubts or supposes what a match tells. */
function isReal(sentence: string, start: number, end: number, thing: string): boolean {
  const after = sentence.slice(end);
  if (NO_INCIDENT.test(thing) || NAME_GOES_ON.test(after) || ANY_INCIDENT.test(after)) return false;
  const from = Math.max(sentence.lastIndexOf(';', start) + 1, start - 160);
  const left = clauseBefore(sentence.slice(from, start));
  return findNegators(left).length === 0 && !NOT_REAL.test(left);
}

/** What stands before a verb in its own statement: a denial before "but" or "although" is another's. */
function clauseBefore(left: string): string {
  const cuts = findMatches(left, /\b(?:but|although|though|however|while|except|other\s+than|apart\s+from|it\s+did|for\s+example)\b/gi);
  const cut = cuts.at(-1);
  return cut === undefined ? left : left.slice(cut.index + cut[0].length);
}

/** What an incident was, in the words of a sentence that tells of it, lower case; null where it does not say. */
export function readKind(sentence: string): string | null {
  return KIND.exec(sentence)?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? null;
}
