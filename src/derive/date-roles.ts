import type { WrittenDate } from './calendar.js';
import { findMatches } from './find-matches.js';

/** What a day or month of a report on an incident is the day of. */
export type DateRole = 'incident' | 'determination' | 'discovery' | 'other';

/** What an incident is called: "incident", "ransomware attack", "unauthorized activity". */
const INCIDENT = String.raw`(?:incidents?|(?:cyber-?)?attacks?|breach(?:es)?|intrusions?|events?|ransomware|malware|unauthori[sz]ed|threat\s+actors?|hackers?|compromises?|suspicious|outage|disruption|exfiltrat\w+)`;
const OF_INCIDENT = new RegExp(String.raw`\b(?:${INCIDENT}|intruders?|criminals?|third\s+part(?:y|ies)|encrypt\w+)\b`, 'i');
/** Finding out, with the registrant as the one who does: "detected", "became aware of", "was notified". */
const FOUND_OUT = String.raw`(?:discover(?:ed|y)|detect(?:ed|ion)|identified|identification|bec(?:a|o)me\s+aware|learn(?:ed|t)|noticed|observed|uncovered|(?:was|were|been|first)\s+(?:first\s+|also\s+)?(?:notified|informed|alerted|advised|made\s+aware)|(?:notified|informed|alerted|advised)\s+(?:us|the\s+(?:company|registrant|bank|corporation|partnership|trust))\b(?!'s)|received\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?(?:e-?mail|notice|notification|communication|alert|message|ransom\w*))`;
/** What an incident does: "experienced", "occurred", "gained access". */
const HAPPENED = String.raw`(?:experienced|suffered|sustained|occurred|took\s+place|began|commenced|escalated|(?:was|were|became)\s+(?:the\s+)?(?:subject|victim|target)\w*|accessed|gained|obtained|exfiltrated|encrypted|deployed|infiltrated|compromised|disrupted|stole|resulted\s+in|affected)`;
/** Deciding: only with what was decided is it a determination. */
const DECIDED = String.raw`(?:determined|concluded|determination|conclusion)`;
/** Anything else that has a date: "filed", "announced", "restored". */
const ELSE = String.raw`(?:filed|furnished|disclosed|reported|announced|issued|posted|dated|published|notified|restored|resumed|completed|engaged|confirmed|began\s+(?:notif|restor)\w+|contained|provided|received|paid)`;
const VERB = new RegExp(String.raw`\b(?:(${FOUND_OUT})|(${DECIDED})|(${ELSE})|(${HAPPENED}))\b`, 'gi');
/** "determined that the incident was material", "determination that the event is reasonably likely to have a material impact". */
const MATERIAL = new RegExp(String.raw`^${DECIDED}[\s,]+(?:that\s+)?[^.;]{0,160}?\b(?:${INCIDENT}|it)\b[^.;]{0,120}?\b(?:is|was|were|to\s+be|constitut\w+|represent\w*|had|has\s+had|have\s+had|have|has)\b(?:\s+(?:an?|been|reasonably|likely|to|have|therefore|considered|deemed)\b){0,6}\s+material(?:ly)?\b`, 'i');
/** Words that leave the determination open or turn it round. */
const HEDGED = /\b(?:not|no|none|never|may|might|could|would|whether|if|un(?:able|likely)|immaterial)\b|n't\b/i;
/** "has not determined", "in order to determine": nothing has been decided. */
const UNDECIDED_LEFT = /\b(?:not|never|yet|whether|if|until|may|might|could|would|will|future|pending|before|prior\s+to)\b[\s\w,]{0,24}$/i;
/** The date opens what follows: "On May 30, …", "…, on May 30", "that on May 30". */
const OPENS = /(?:^|[,;:(]|\b(?:that|and|but|when|where|which))\s*(?:(?:on|in|by|since|until|from|between|around|as\s+of|beginning|late|early|mid)\b\s*(?:or\s+(?:about|around)\s*)?){0,3}$/i;
/** One stretch of time in two dates: "between May 3 and May 5, 2025". */
const JOINED = /^\s*(?:,\s*)?(?:and|to|or|through|until|-)\s*(?:on\s+)?$/i;

/** How far before its date a verb stands, in characters. */
const FARTHEST = 150;
/** The end of a quarter or of a year is the day of nothing. */
const PERIOD_END = /\b(?:months?|quarters?|periods?|years?|weeks?)\s+(?:that\s+)?(?:ended|ending|ends?)(?:\s+on)?\s*$/i;

interface Verb {
  readonly at: number;
  readonly role: DateRole | 'decided';
}

/** What each of the dates of a sentence (plain text) is the day of, in the order given. */
export function readRoles(text: string, dates: readonly WrittenDate[]): readonly DateRole[] {
  if (dates.length === 0) return [];
  // The month, spelt so that no pattern takes it for the modal; offsets stay valid.
  const sentence = text.replace(/\bMay\b/g, 'Mai');
  const verbs = findMatches(sentence, VERB).map((match): Verb => ({
    at: match.index,
    role: match[1] !== undefined ? 'discovery' : match[2] !== undefined ? 'decided' : match[3] !== undefined ? 'other' : 'incident',
  }));
  const governors = dates.map((date, index) => findGovernor(sentence, date, dates[index - 1]?.end ?? 0, verbs));
  const roles: DateRole[] = [];
  for (let index = dates.length - 1; index >= 0; index -= 1) {
    const date = dates[index];
    const next = dates[index + 1];
    if (date === undefined) continue;
    const joined = next !== undefined && JOINED.test(sentence.slice(date.end, next.start));
    const governor = governors[index] ?? null;
    roles[index] = PERIOD_END.test(sentence.slice(Math.max(0, date.start - 40), date.start)) ? 'other'
      : joined ? roles[index + 1] ?? 'other'
      : governor !== null ? readGovernor(sentence, governor, date)
        : readWindow(sentence, date, dates, governors, index, verbs);
  }
  return roles;
}

/** The verb that a date closes ("detected on May 30"); null for a date that opens its clause. */
function findGovernor(sentence: string, date: WrittenDate, from: number, verbs: readonly Verb[]): Verb | null {
  if (OPENS.test(sentence.slice(from, date.start))) return null;
  return verbs.filter((verb) => verb.at >= Math.max(from, date.start - FARTHEST) && verb.at < date.start).at(-1) ?? null;
}

function readGovernor(sentence: string, verb: Verb, date: WrittenDate): DateRole {
  if (verb.role === 'decided') return isDetermination(sentence, verb.at, date) ? 'determination' : 'other';
  return speaksOfIncident(sentence) ? verb.role : 'other';
}

function readWindow(sentence: string, date: WrittenDate, dates: readonly WrittenDate[], governors: readonly (Verb | null)[], index: number, verbs: readonly Verb[]): DateRole {
  const stop = dates.findIndex((other, at) => at > index && governors[at] === null);
  const end = dates[stop]?.start ?? sentence.length;
  const governed = new Set(governors);
  const within = verbs.filter((verb) => verb.at >= date.end && verb.at < end && !governed.has(verb));
  if (within.some((verb) => verb.role === 'decided' && isDetermination(sentence.slice(0, end), verb.at, null))) return 'determination';
  const [first, ...rest] = within;
  if (first === undefined || first.role === 'decided' || !speaksOfIncident(sentence)) return 'other';
  // "experienced a disruption and learned that": found out on the day it happened.
  const learned = rest.find((verb) => verb.role === 'discovery');
  return first.role === 'incident' && learned !== undefined && /\band\s+(?:\w+ly\s+)?$/i.test(sentence.slice(0, learned.at)) ? 'discovery' : first.role;
}

/** Whether the words from a verb of deciding on say that the incident is material, without doubt and without denial. */
function isDetermination(sentence: string, at: number, date: WrittenDate | null): boolean {
  if (UNDECIDED_LEFT.test(sentence.slice(Math.max(0, at - 40), at))) return false;
  const words = date === null || date.start < at
    ? sentence.slice(at)
    : `${sentence.slice(at, date.start).replace(/\b(?:on|in|as\s+of)\s*$/i, '')}${sentence.slice(date.end)}`;
  const match = MATERIAL.exec(words);
  return match !== null && !HEDGED.test(match[0]) && !/^\s+(?:weakness|respects?)\b/i.test(words.slice(match[0].length));
}

function speaksOfIncident(sentence: string): boolean {
  return OF_INCIDENT.test(sentence);
}
