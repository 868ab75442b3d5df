import { findNegators } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';
import { openHolders } from './holders.js';

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

/** What is escalated. */
const INCIDENT = /\b(?:incidents?|(?:cyber-?)?attacks?|breach(?:es)?|events?|threats?|intrusions?|compromises?|alerts?)\b/i;
/** What is escalated where the verb itself tells that it is grave. */
const GRAVE = /\b(?:issues?|matters?|risks?|vulnerabilit(?:y|ies))\b/i;
/** Whatever is escalated is an incident. */
const ESCALATION = /^escalat/i;
const ESCALATES_AT_ALL = /escalat|\b(?:prevent|detect)/i;
/** How far back what is escalated may stand, in characters. */
const NEAR = 200;
/** An addressee of management, not one of its programs. */
const ADDRESSEE = String.raw`(?:C[A-Z]{1,3}O|v?CISO|[Cc]hief\s+\w+|[Oo]fficers?|(?<!\b(?:risk|incident|crisis|Risk|Incident)\s)[Mm]anagement(?!\s+(?:program|process|framework|system|polic|strateg|plan))|[Ee]xecutives?|[Ll]eaders?|[Ll]eadership|[Tt]eams?|[Dd]epartment|[Vv]ice\s+[Pp]resident|[Dd]irector(?:\s+of|,)|[Hh]ead\s+of|(?<!\b(?:legal|outside|external)\s)[Cc]ounsel|[Mm]anagers?|[Pp]ersonnel|[Ii]ndividuals|(?:[Dd]isclosure|[Ss]teering|[Ii]ncident|[Cc]risis|[Rr]esponse|[Mm]anagement|[Ee]xecutive|[Mm]ateriality|IT|[Ii]nformation\s+[Ss]ecurity|[Cc]ybersecurity(?:\s+\w+)?|(?:[Oo]perational|[Ee]nterprise)\s+[Rr]isk)\s+[Cc]ommittee|(?!SEC|FTC|FCC|OCC|FDIC|HMC)[A-Z]{2,4}C|[Cc]ouncil|[Tt]ask\s+[Ff]orce|[Ww]orking\s+[Gg]roup)(?!\w)`;
/** "to senior management and, where appropriate, the CISO": no verb or other preposition stands between. */
const BETWEEN = String.raw`(?:(?!(?:by|from|for|with|which|who|that|to|ensure|assess|determine|prevent|report|be|provide|enhance|identify|manage|support)\b)[\w,.'&()/-]+\s+){0,10}?`;
const TO_ADDRESSEE = new RegExp(String.raw`\bto(?:,[^,.;]{0,60},)?\s+${BETWEEN}${ADDRESSEE}`);
/** Without one in a clause nobody is told anything in it. */
const ANY_ADDRESSEE = new RegExp(ADDRESSEE);
/** "notifies the appropriate members of management". */
const AT_ONCE_ADDRESSEE = new RegExp(String.raw`^\s+${BETWEEN}${ADDRESSEE}`);
/** The verbs by which incidents come to management. */
const ESCALATES = /\b(?:(escalat\w+|elevat(?:e|es|ed|ing)|notifications?)|((?:timely|prompt|immediate)\s+reporting|reported|communicat\w+|referred|raised|notified)|(reports?|reporting|refers?)|(notif(?:y|ies|ying)|alert(?:s|ing)?|inform(?:s|ing)?|keep(?:s|ing)?|advis(?:es?|ing)|brief(?:s|ing)?|updates(?=\s+(?:the|our|its|both|senior|executive|[A-Z])\b)))\b/gi;
/** "the CISO is notified of any incident", "management and the board are promptly alerted", "executives receive summaries on incidents". */
const HEARS = /\b(?:(?:is|are|be|being|kept|been|promptly|immediately|regularly)\s+(?:[a-z]+\s+){0,2}?(?:notified|informed|alerted|apprised|appraised|advised|briefed|updated|made\s+aware)|receiv(?:es?|ing)\s+(?:[\w,-]+\s+){0,5}?(?:reports?|reporting|updates?|information|briefings?|alerts?|notifications?|notices?|summaries)\s+(?:(?:prepared\s+by|from|by)\s+[^.;]{1,100}?\s)?(?:of|on|about|regarding|concerning|relating\s+to|related\s+to))\b/gi;
/** What management hears of; a threat is one that shows itself. */
const HEARD = /\b(?:incidents?|attacks?|breach(?:es)?|events?|intrusions?|compromises?|threats|alerts)\b/i;
/** A program is "informed by assessments", nobody is told anything. */
const BY_A_STUDY = /^\s+by\s+(?:[\w-]+\s+){0,3}?(?:assessments?|standards?|frameworks?|intelligence|results?|testing|practices)\b/i;
/** How far after the verb that may stand, in characters. */
const HEARD_WITHIN = 160;
/** "monitors cybersecurity incidents", "monitoring and responding to incidents"; not a control that runs by itself. */
const MONITORS = /\b(?:monitors?|monitoring|tracks|tracking)\s+(?:(?!(?:systems?|tools?|networks?|software|services)\b)[\w/-]+,?\s+){0,6}?(?:incidents?|breaches|intrusions|alerts)\b/gi;
/** "the response team meets to review incidents". */
const MEETS = /\b(?:meets?|meeting|convenes?|convened)\b[^.;]{0,140}?\b(?:incidents?|breaches|attacks)\b/gi;
/** "the executive team receives updates on cybersecurity", "the CIO reviews weekly reports", "the committee meets to discuss cyber risks". */
const TOLD = /\b(?:receiv(?:es?|ing)|reviews?|reviewing)\s+(?:[\w,-]+\s+){0,5}?(?:reports?|reporting|updates?|briefings?|summaries)\b|\b(?:is|are|be|kept|stays?|remains?|regularly|continually)\s+(?:[a-z]+\s+){0,2}?(?:informed|apprised|appraised|briefed|updated|abreast)\b|\b(?:meets?|convenes?)\s+(?:[\w,-]+\s+){0,8}?(?:to\s+)?(?:discuss|review|assess|evaluate|address|monitor|oversee)/gi;
/** "provides updates on the program to executives", "informs the leadership team on security matters", "supplies management with reports". */
const TELLS = new RegExp(String.raw`\b(?:provid\w+|presents?|gives?|submits?|delivers?|reports(?!\s+(?:directly\s+|in)?to)|informs?|briefs|updates(?=\s+(?:the|our|its|both|senior|executive|[A-Z])\b)|supplies|communicates|reported|presented)\s+(?:(?!(?:by|that|which|who)\b)[\w,.'&()/-]+\s+){0,14}?${ADDRESSEE}`, 'g');
/** "regularly reports to executive management on cyber matters". */
const REPORTS_ON = new RegExp(String.raw`\breports\s+to\s+${BETWEEN}${ADDRESSEE}[^.;]{0,100}?\b(?:on|regarding|about|concerning)\s+(?:\w+\s+){0,3}?(?:cyber|security|threats)`);
/** Matters of security. */
const SECURITY = /\b(?:cyber[\w-]*|security|threats?|IT|vulnerabilit(?:y|ies))\b/i;
/** The one to whom everybody turns. */
const CONTACT = /\bpoints?\s+of\s+contact\s+(?:for|regarding)\b[^.;]{0,60}?\b(?:incidents?|breaches|attacks)\b/i;
/** Incidents are escalated for those who decide: "so that decisions can be made by management", or as "management notification". */
const FOR_WORD = /escalat|meets?\b|discussed|tracked|shared|management\s+notif/i;
const FOR_MANAGEMENT = new RegExp(String.raw`\bescalat\w+[^.;]{0,260}?\b(?:decisions?|determinations?)\b[^.;]{0,120}?\bby\s+${BETWEEN}${ADDRESSEE}|\bescalat\w+[^.;]{0,260}?\b(?:management\s+visibility|direction\s+from\s+(?:\w+\s+)?management)\b|\bescalations?\b[^.;]{0,60}?\binclud\w+[^.;]{0,40}?${ADDRESSEE}|\bmanagement\s+(?:notifications?|escalations?)\b|\b(?:discussed|tracked|shared)\s+(?:and\s+\w+\s+)?with\s+${BETWEEN}${ADDRESSEE}|\bmeets?\s+(?:\w+\s+){0,2}?with\s+${BETWEEN}${ADDRESSEE}[^.;]{0,160}?\bincidents\b|\bescalat\w+\s+within\s+(?:the|our)\s+(?:[Cc]ompany|organization)`);
/** "reports it to the officer", after the incident was named. */
const IT_SELF = /^\s+(?:it|them|this|these)\s+to\b/i;
/** What is reported may follow the addressee: "to senior management any suspicious activity". */
const OBJECT_AFTER = /^(?:\s+(?:team|members?))?\s+(?:on|about|regarding|concerning|with\s+respect\s+to|any|all|every|each|such|suspected|actual|potential|possible|material|significant|suspicious|unusual)\b[^.;]{0,90}?\b(?:incidents?|attacks?|breach(?:es)?|events?|threats?|intrusions?|compromises?|suspicious|(?:prevention|detection),)(?!\w)/i;
/** "provides weekly briefings to the CEO and CFO on incidents". */
const BRIEFS = /\b(?:provid\w+|gives?|submits?|delivers?)\s+(?:[\w,-]+\s+){0,6}?(?:briefings?|briefs?|updates?|reports?|information)\b/gi;
const BRIEFED_ON = /\b(?:incidents?|attacks?|breach(?:es)?|events|threats)\b/i;
const FOR_ADDRESSEE = new RegExp(String.raw`^\s+(?:to|for)\s+(?:(?!(?:to|for|by)\b)[\w,'&-]+\s+){0,8}?${ADDRESSEE}`);
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
