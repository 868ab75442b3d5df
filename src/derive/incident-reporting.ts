import { findNegators } from './clauses/negation.js';
import { splitClauses } from './clauses/split-clauses.js';
import { openHolders } from './holders.js';

/** What management may be informed about (17 CFR 229.106(c)(2)(ii)), in the order of the rule. */
export const ASPECTS = ['prevention', 'detection', 'mitigation', 'remediation'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How a sentence says that those who manage learn of incidents. */
export interface IncidentReporting {
  /** Of what they are informed, or what they monitor; at least two, or none. */
  readonly aspects: readonly Aspect[];
  /** Incidents are escalated, reported or notified to them. */
  readonly escalation: boolean;
}

/** A word without which none of the patterns below can match. */
const HINT = /inform|monitor|supervis|overs|aware|abreast|appr?[ai]+sed|brief|updat|receiv|track|escalat|elevat|notif|report|alert|communicat|refer|raised/i;

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
/** How far back what is escalated may stand, in characters. */
const NEAR = 200;
/** An addressee of management, not one of its programs. */
const ADDRESSEE = String.raw`(?:C[A-Z]{1,3}O|v?CISO|[Cc]hief\s+\w+|[Oo]fficers?|(?<!\b(?:risk|incident|crisis|Risk|Incident)\s)[Mm]anagement(?!\s+(?:program|process|framework|system|polic|strateg|plan))|[Ee]xecutives?|[Ll]eaders?|[Ll]eadership|[Tt]eams?|[Dd]epartment|[Vv]ice\s+[Pp]resident|[Dd]irector(?:\s+of|,)|[Hh]ead\s+of|(?<!\b(?:legal|outside|external)\s)[Cc]ounsel|[Mm]anagers?|[Pp]ersonnel|[Ii]ndividuals|(?:[Dd]isclosure|[Ss]teering|[Ii]ncident|[Cc]risis|[Rr]esponse|[Mm]anagement|[Ee]xecutive|[Mm]ateriality)\s+[Cc]ommittee|[Cc]ouncil|[Tt]ask\s+[Ff]orce)(?!\w)`;
/** "to senior management and, where appropriate, the CISO": no verb or other preposition stands between. */
const BETWEEN = String.raw`(?:(?!(?:by|from|for|with|which|who|that|to|ensure|assess|determine|prevent|report|be|provide|enhance|identify|manage|support)\b)[\w,.'&()/-]+\s+){0,10}?`;
const TO_ADDRESSEE = new RegExp(String.raw`\bto(?:,[^,.;]{0,60},)?\s+${BETWEEN}${ADDRESSEE}`);
/** "notifies the appropriate members of management". */
const AT_ONCE_ADDRESSEE = new RegExp(String.raw`^\s+${BETWEEN}${ADDRESSEE}`);
/** The verbs by which incidents come to management. */
const ESCALATES = /\b(?:(escalat\w+|elevat(?:e|es|ed|ing)|notifications?)|((?:timely|prompt|immediate)\s+reporting|reported|communicated|referred|raised|notified)|(reports?|reporting|communicat(?:es?|ing|ion)|refers?)|(notif(?:y|ies|ying)|alert(?:s|ing)?|inform(?:s|ing)?|keeps?|advis(?:es?|ing)))\b/gi;
/** "the CISO is notified of any incident", "management receives reports of incidents". */
const HEARS = /\b(?:(?:is|are|be|being|kept|been|promptly|immediately|regularly)\s+(?:[a-z]+\s+){0,2}?(?:notified|informed|alerted|apprised|appraised|advised|briefed|updated|made\s+aware)\s+(?:of|about|on|regarding|when|if)|receiv(?:es?|ing)\s+(?:[\w,-]+\s+){0,5}?(?:reports?|reporting|updates?|information|briefings?|alerts?|notifications?|notices?)\s+(?:of|on|about|regarding|concerning|relating\s+to|related\s+to))\b[^.;]{0,100}?\b(?:incidents?|attacks?|breach(?:es)?|events?|intrusions?|compromises?|security\s+threats)\b/i;
/** "provides weekly briefings to the CEO and CFO on incidents". */
const BRIEFS = /\b(?:provid\w+|gives?|submits?|delivers?)\s+(?:[\w,-]+\s+){0,6}?(?:briefings?|briefs?|updates?|reports?|information)\b(?=[^.;]{0,200}\b(?:incidents?|attacks?|breaches|events)\b)/gi;
/** Only meant for later. */
const PLAN = /(?<!\b(?:response|recovery|continuity)\s)\b(?:(?:intend|plan|expect)(?:s|ed)?\s+(?:to(?!\s+follow)|on)|in\s+the\s+process\s+of|being\s+designed|upon\s+completion)\b/i;

/** What a sentence (plain text) says about how management is informed of incidents; null for nothing. */
export function readIncidentReporting(sentence: string, ownBlock: boolean): IncidentReporting | null {
  if (!HINT.test(sentence)) return null;
  const said = new Set<Aspect>();
  let escalation = false;
  for (const span of splitClauses(sentence)) {
    const clause = sentence.slice(span.start, span.end);
    for (const aspect of learnt(clause, ownBlock)) said.add(aspect);
    escalation ||= isEscalated(clause, sentence.slice(Math.max(0, span.start - NEAR), span.end), ownBlock);
  }
  const aspects = ASPECTS.filter((aspect) => said.has(aspect));
  return aspects.length > 0 || escalation ? { aspects, escalation } : null;
}

/** The aspects, two at least, that stand after a verb of learning whose subject is management. */
function learnt(clause: string, ownBlock: boolean): readonly Aspect[] {
  for (const match of clause.matchAll(LEARNS)) {
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
  for (const match of clause.matchAll(ESCALATES)) {
    const after = clause.slice(match.index + match[0].length).slice(0, 220);
    const addressee = (match[4] === undefined ? null : AT_ONCE_ADDRESSEE.exec(after)) ?? TO_ADDRESSEE.exec(after);
    if (addressee === null || !isMeant(clause, match.index)) continue;
    // "reports to the CIO" alone tells the line of command: what is reported must stand inside.
    if (match[1] !== undefined && (incident || ESCALATION.test(match[0]) || GRAVE.test(context))) return true;
    if (match[3] === undefined ? incident : INCIDENT.test(after.slice(0, addressee.index))) return true;
  }
  for (const match of clause.matchAll(BRIEFS)) {
    const addressee = TO_ADDRESSEE.exec(clause.slice(match.index + match[0].length).slice(0, 160));
    if (addressee !== null && !/\bto\b/.test(addressee.input.slice(0, addressee.index)) && isMeant(clause, match.index)) return true;
  }
  const hears = HEARS.exec(clause);
  return hears !== null && isMeant(clause, hears.index) && isManagement(clause, hears.index, ownBlock);
}

function isManagement(clause: string, at: number, ownBlock: boolean): boolean {
  const holder = openHolders(clause.slice(0, at))(at);
  return holder === 'management' || (holder === 'unknown' && ownBlock);
}

/** Neither denied nor only planned. */
function isMeant(clause: string, at: number): boolean {
  const left = clause.slice(Math.max(0, at - 120), at);
  return findNegators(left).length === 0 && !PLAN.test(left);
}
