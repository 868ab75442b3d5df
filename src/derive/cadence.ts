/** How often word comes, as sentences state it, the closest interval first. */
export type Cadence =
  | 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'semi-annually' | 'annually'
  | 'at-each-meeting' | 'regularly' | 'as-needed';

const CADENCES: readonly (readonly [Cadence, RegExp])[] = [
  ['daily', /\bdaily\b|\b(?:every|each)\s+day\b/i],
  ['weekly', /\b(?:bi-?)?weekly\b|\b(?:every|each|per)\s+week\b/i],
  ['monthly', /\b(?:bi-?)?monthly\b|\b(?:every|each|per|a)\s+month\b|\bonce\s+a\s+month\b/i],
  // "four times a year", "every three months", "each quarter"
  ['quarterly', /\bquarterly\b|\b(?:every|each|per|a)\s+(?:fiscal\s+)?quarter\b|\b(?:four|three|4|3)\s+times\s+(?:a|per|each|every|during\s+the)\s+(?:fiscal\s+|calendar\s+)?year\b|\bevery\s+(?:three|3)\s+months\b|\bthree\s+times\s+annually\b/i],
  // "twice a year", "every six months", "semiannual"
  ['semi-annually', /\b(?:semi|bi)-?\s?annual(?:ly)?\b|\b(?:twice|two\s+times|2\s+times)\s+(?:a|per|each|every|annually|during)\b|\btwice\s+annually\b|\bevery\s+(?:six|6)\s+months\b|\bhalf-?yearly\b|\bbi-?yearly\b/i],
  // "at least once a year", "an annual report", never "our annual report on Form 10-K"
  ['annually', /\bannually\b|\bannual\b(?!\s+(?:report\s+on|reports\s+on|meeting\s+of\s+(?:share|stock)holders))|\byearly\b|\b(?:every|each|per|a)\s+(?:fiscal\s+|calendar\s+)?year\b/i],
  ['at-each-meeting', /\b(?:at|before|during|in)\s+(?:each|every|all|its|their|the|our)?\s*(?:\w+\s+){0,4}?(?:regular(?:ly)?|scheduled|every|each)\b[^.;]{0,40}?\bmeetings?\b/i],
  ['regularly', /\bregular(?:ly)?\b|\bperiodic(?:ally)?\b|\bon\s+an\s+ongoing\s+basis\b|\broutine(?:ly)?\b|\bfrequent(?:ly)?\b|\bfrom\s+time\s+to\s+time\b|\bcontinuous(?:ly)?\b|\brecurring\b/i],
  ['as-needed', /\bas\s+(?:and\s+when\s+)?(?:(?:it\s+)?deem(?:s|ed)\s+)?(?:needed|necessary|appropriate|required|warranted|requested|circumstances)\b|\bwhere(?:ver)?\s+(?:(?:it|they|management)\s+)?(?:deem(?:s|ed)?\s+)?(?:needed|necessary|appropriate|required|warranted)\b|\bif\s+(?:needed|necessary|appropriate|warranted)\b|\bad[\s-]hoc\b|\bpromptly\b|\bimmediately\b|\btimely\b|\bin\s+the\s+event\b|\bwhen\s+(?:necessary|appropriate|warranted)\b|\bas\s+(?:they|such|incidents|issues|events)\s+(?:arise|occur)\b/i],
];
/** Any word without which no cadence is stated. */
const ANY = /dail|week|month|quarter|annual|year|times|twice|meeting|regular|periodic|ongoing|routine|frequent|continuous|recurring|needed|necessary|appropriate|required|warrant|requested|circumstance|ad.hoc|prompt|immediate|timely|event|arise|occur|day/i;

/** How often, as a sentence (plain text) first and most precisely states it; null where it does not. */
export function readCadence(sentence: string): Cadence | null {
  if (!ANY.test(sentence)) return null;
  return CADENCES.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
}
