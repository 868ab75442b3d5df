import { findNegators } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';
import { openHolders } from './holders.js';
import { INCIDENT, GRAVE, ESCALATION, ESCALATES_AT_ALL, TO_ADDRESSEE, ANY_ADDRESSEE, AT_ONCE_ADDRESSEE, ESCALATES, HEARS, HEARD, BY_A_STUDY, HEARD_WITHIN, MONITORS, MEETS, TOLD, TELLS, REPORTS_ON, SECURITY, CONTACT, FOR_WORD, FOR_MANAGEMENT, IT_SELF, OBJECT_AFTER, BRIEFS, BRIEFED_ON, FOR_ADDRESSEE } from './incident-reporting-words.js';

/** What management may be informed about (17 CFR 229.106(c)(2)(ii)), in the order of the rule. */
export const ASPECTS = ['prevention', 'detection', 'mitigation', 'remediation'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How a sentence says that those who manage learn of incidents. */
export interface IncidentReporting {
  /** Of what they are informed, or what they monitor; at least two, or none. */
  readonly aspects: readonly Aspect[];
  /** Incidents are escalated, reported or notified to them, or they watch for incidents themselves. */
  readonly escalation: boolean;
  /** They are told of security in general: risks, threats, the program. */
  readonly general: boolean;
}

/** A word without which none of the patterns below can match. */
const HINT = /inform(?!ation)|monitor|supervis|overs|aware|abreast|appr?[ai]+sed|brief|updat|receiv|track|escalat|elevat|notif|report|alert|communicat|refer|raised|contact|meet|conven|review/i;

/** The words that tell an aspect: the word of the rule, or one that means the same. */
const WORDS: Readonly<Record<Aspect, RegExp>> = {
  prevention: /\b(?:prevent\w*|protect(?:s|ed|ing|ion)?|avert\w*|avoid\w*)\b/i,
  detection: /\b(?:detect\w*|identif\w*|discover\w*|monitor(?:s|ed|ing)?)\b/i,
  mitigation: /\b(?:mitigat\w*|contain(?:s|ed|ing|ment)?|respond(?:s|ed|ing)?|(?<!incident\s)responses?(?!\s+(?:plans?|teams?|program))|minimi[sz]\w*)\b/i,
  remediation: /\b(?:remediat\w*|recover\w*|restor\w*|resol(?:ve\w*|ving|ution)|eradicat\w*)\b/i,
};
const OF_THE_RULE = /\b(?:prevent|detect|mitigat|remediat)\w*/gi;
/** "is informed about", "keeps abreast of", "monitors", "supervises efforts to", "receives reports on"; not monitoring as a control. */
const LEARNS = /\b(?:(?:informed|aware|apprised|appraised|notified|advised)\s+(?:about|of|on|regarding|and)|abreast|monitors?|monitoring(?!\s*(?:,|and\b|capabilit|tools?|systems?|services|technolog|software|solutions?|program))|supervis(?:es?|ing|ion)|overs(?:ees?|eeing|ight\s+(?:of|over|for))|(?:briefed|updated)\s+(?:on|about|regarding)|(?<!\bto\s(?:\w+\s)?)receiv(?:es?|ed|ing)\s+(?:[\w-]+\s+){0,4}?(?:reports?|reporting|updates?|information|briefings?|alerts?|notifications?)|tracks?|tracking|(?:inform(?:s|ing)|(?:reports?|updates?|briefings?)\s+to)\s+(?:(?:our|the|senior|executive)\s+){0,2}management)\b/gi;
/** How far after the verb the first and the last aspect may stand, in characters. */
const FIRST_ASPECT = 110;
const LAST_ASPECT = 230;

/** How far back what is escalated may stand, in characters. */
const NEAR = 200;
/** Only meant for later. */
const PLAN = new RegExp(String.raw`\b(?:(?:intend|${NO_PAPER}plan|expect)(?:s|ed)?\s+(?:to(?!\s+follow)|on)|in\s+the\s+process\s+of|being\s+designed|upon\s+completion)\b`, 'i');

/** What a sentence (plain text) says about how management is informed of incidents; null for nothing. */
export function readIncidentReporting(sentence: string, ownBlock: boolean): IncidentReporting | null {
  if (!HINT.test(sentence) || !(SECURITY.test(sentence) || INCIDENT.test(sentence) || GRAVE.test(sentence) || ESCALATES_AT_ALL.test(sentence))) return null;
  const said = new Set<Aspect>();
  let escalation = false;
  const spans = splitClauses(sentence);
  for (const span of spans) {
    const clause = sentence.slice(span.start, span.end);
    for (const aspect of learnt(clause, ownBlock)) said.add(aspect);
    escalation ||= isEscalated(clause, sentence.slice(Math.max(0, span.start - NEAR), span.end), ownBlock);
  }
  const aspects = ASPECTS.filter((aspect) => said.has(aspect));
  const general = aspects.length === 0 && !escalation && spans.some((span) => isToldInGeneral(sentence.slice(span.start, span.end), ownBlock));
  return aspects.length > 0 || escalation || general ? { aspects, escalation, general } : null;
}

/** The aspects, two at least, that stand after a verb of learning whose subject is management. */
function learnt(clause: string, ownBlock: boolean): readonly Aspect[] {
  for (const match of findMatches(clause, LEARNS)) {
    const object = clause.slice(match.index + match[0].length).slice(0, LAST_ASPECT);
    const found = ASPECTS.flatMap((aspect) => {
      const at = object.search(WORDS[aspect]);
      return at < 0 ? [] : [{ aspect, at }];
    });
    if (found.length < 2 || !found.some(({ at }) => at < FIRST_ASPECT)) continue;
    if (!INCIDENT.test(object) && (object.match(OF_THE_RULE)?.length ?? 0) < 2) continue;
    if (isMeant(clause, match.index) && isManagement(clause, match.index, ownBlock)) return found.map(({ aspect }) => aspect);
  }
  return [];
}

/** Incidents come to management; what is escalated may stand in the clause before ("If an incident …, we notify"). */
function isEscalated(clause: string, context: string, ownBlock: boolean): boolean {
  const incident = INCIDENT.test(context);
  if (incident && ((FOR_WORD.test(clause) && FOR_MANAGEMENT.test(clause)) || CONTACT.test(clause))) return true;
  if (!ANY_ADDRESSEE.test(clause)) return isHeard(clause, context, ownBlock);
  for (const match of findMatches(clause, ESCALATES)) {
    const after = clause.slice(match.index + match[0].length).slice(0, 220);
    const addressee = (match[4] === undefined ? null : AT_ONCE_ADDRESSEE.exec(after)) ?? TO_ADDRESSEE.exec(after);
    if (addressee === null || !isMeant(clause, match.index)) continue;
    // "reports to the CIO" alone tells the line of command: what is reported must stand inside, or at once behind.
    if (match[1] !== undefined && (incident || ESCALATION.test(match[0]) || GRAVE.test(context))) return true;
    if (match[3] === undefined ? incident : isReported(after, addressee, incident)) return true;
  }
  return isBriefed(clause, context) || isHeard(clause, context, ownBlock);
}

/** Those who manage are told of security in general, whatever of incidents. */
function isToldInGeneral(clause: string, ownBlock: boolean): boolean {
  if (!SECURITY.test(clause)) return false;
  for (const match of findMatches(clause, TOLD)) {
    if (BY_A_STUDY.test(clause.slice(match.index + match[0].length))) continue;
    if (isMeant(clause, match.index) && isManagement(clause, match.index, ownBlock)) return true;
  }
  if (!ANY_ADDRESSEE.test(clause)) return false;
  const reports = REPORTS_ON.exec(clause);
  return (reports !== null && isMeant(clause, reports.index)) || findMatches(clause, TELLS).some((match) => isMeant(clause, match.index));
}

function isReported(after: string, addressee: RegExpExecArray, incident: boolean): boolean {
  return (incident && IT_SELF.test(after)) || INCIDENT.test(after.slice(0, addressee.index)) || OBJECT_AFTER.test(after.slice(addressee.index + addressee[0].length));
}

function isBriefed(clause: string, context: string): boolean {
  if (!BRIEFED_ON.test(context)) return false;
  for (const match of findMatches(clause, BRIEFS)) {
    const after = clause.slice(match.index + match[0].length).slice(0, 160);
    const addressee = TO_ADDRESSEE.exec(after);
    const told = FOR_ADDRESSEE.test(after) || (addressee !== null && !/\bto\b/.test(after.slice(0, addressee.index)));
    if (told && isMeant(clause, match.index)) return true;
  }
  return false;
}

/** Management is told, or watches by itself. */
function isHeard(clause: string, context: string, ownBlock: boolean): boolean {
  for (const pattern of [HEARS, MONITORS, MEETS]) {
    for (const match of findMatches(clause, pattern)) {
      const after = clause.slice(match.index).slice(0, match[0].length + HEARD_WITHIN);
      if (BY_A_STUDY.test(after.slice(match[0].length))) continue;
      const told = HEARD.test(after) || (/\b(?:notified|informed|alerted)$/i.test(match[0]) && INCIDENT.test(context));
      if (told && isMeant(clause, match.index) && isManagement(clause, match.index, ownBlock)) return true;
    }
  }
  return false;
}

/** "… and the Audit Committee" beside a subject of management. */
const BOARD_BESIDE = /(?:\band|\bas\s+well\s+as)\s+(?:(?:the|our|its)\s+)?(?:full\s+)?(?:(?:[A-Z]\w+\s+){1,4}Committee|[Bb]oard(?:\s+of\s+[Dd]irectors)?)\s*$/;
/** The verb of more than one. */
const PLURAL = /^(?:are|be|kept|receive)\b/i;

function isManagement(clause: string, at: number, ownBlock: boolean): boolean {
  const left = clause.slice(0, at);
  const first = PLURAL.test(clause.slice(at)) ? left.replace(BOARD_BESIDE, '') : left;
  const holder = openHolders(first)(first.length);
  return holder === 'management' || (holder === 'unknown' && ownBlock && first === left);
}

/** Neither denied nor only planned. */
function isMeant(clause: string, at: number): boolean {
  const left = clause.slice(Math.max(0, at - 120), at);
  return findNegators(left).length === 0 && !PLAN.test(left);
}
