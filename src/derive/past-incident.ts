import { findNegators } from './clauses/negation.js';

/** What a sentence tells of one past incident. */
export interface PastIncident {
  /** Short word as written (`ransomware`), lower case; null where the sentence only says "incident". */
  readonly kind: string | null;
  /** Whether the sentence only goes on about an incident told before ("the incident was contained"). */
  readonly goesOn: boolean;
  readonly materiality: Materiality;
}

export type Materiality = 'material' | 'immaterial' | 'undetermined' | 'unstated';

/** Words that say that something goes wrong with security, and not only that something happens. */
const SECURITY = String.raw`(?:cyber[\s-]?(?:security)?|security|data|ransomware|ransom|malware|phishing|privacy|network|information|hacking|email|e-mail|social\s+engineering|denial[\s-]of[\s-]service|credential\s+stuffing|supply\s+chain)`;
/** "a cybersecurity incident", "one data breach", "a ransomware attack", "an intrusion". */
const ONE = String.raw`(?:an?|one|two|three|the|this|another)\s+(?:[\w'-]+,?\s+){0,4}?(?:(?:${SECURITY})[\s-]+(?:[\w-]+\s+){0,2}?)?(?:incidents?|(?:cyber[\s-]?)?attacks?|cyberattacks?|breach(?:es)?|intrusions?|ransomware|compromise)`;
/** The verbs with which somebody tells of an incident. */
const MET = String.raw`(?:experienced|suffered|sustained|detected|discovered|identified|encountered|fell\s+victim\s+to|(?:was|were|been)\s+(?:recently\s+)?(?:the\s+(?:subject|victim|target)\s+of|subject(?:ed)?\s+to|affected\s+by|impacted\s+by|(?:notified|informed|alerted|made\s+aware)\s+(?:\w+\s+){0,5}?(?:of|about|that))|bec(?:a|o)me\s+aware\s+of|learned\s+(?:of|about)|announced|disclosed|reported|responded\s+to|had)`;
const TOLD = new RegExp(String.raw`\b${MET}\s+(?:,\s*)?${ONE}\b`, 'gi');
const WORD = /incident|attack|breach|intrusion|ransom|unauthori[sz]ed/i;
/** Possibility, question or condition before the verb: nothing has happened. */
const POSSIBLE = /\b(?:may|might|could|would|can|will|shall|should|if|whether|any|unless|when(?:ever)?|once|in\s+the\s+event|potential(?:ly)?|future|hypothetical)\b/i;

/** What a sentence (plain text) tells of a concrete past incident; null for nothing of the kind. */
export function readPastIncident(sentence: string): PastIncident | null {
  if (!WORD.test(sentence)) return null;
  for (const match of sentence.matchAll(TOLD)) {
    const left = sentence.slice(Math.max(0, match.index - 120), match.index);
    if (findNegators(left).length > 0 || POSSIBLE.test(left)) continue;
    return { kind: null, goesOn: false, materiality: 'unstated' };
  }
  return null;
}
