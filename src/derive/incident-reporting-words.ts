/** What is escalated. */
export const INCIDENT = /\b(?:incidents?|(?:cyber-?)?attacks?|breach(?:es)?|events?|threats?|intrusions?|compromises?|alerts?)\b/i;
/** What is escalated where the verb itself tells that it is grave. */
export const GRAVE = /\b(?:issues?|matters?|risks?|vulnerabilit(?:y|ies))\b/i;
/** Whatever is escalated is an incident. */
export const ESCALATION = /^escalat/i;
/** Words of escalation, or of the rule, that need no incident beside them. */
export const ESCALATES_AT_ALL = /escalat|\b(?:prevent|detect)/i;
/** An addressee of management, not one of its programs. */
const ADDRESSEE = String.raw`(?:C[A-Z]{1,3}O|v?CISO|[Cc]hief\s+\w+|[Oo]fficers?|(?<!\b(?:risk|incident|crisis|Risk|Incident)\s)[Mm]anagement(?!\s+(?:program|process|framework|system|polic|strateg|plan))|[Ee]xecutives?|[Ll]eaders?|[Ll]eadership|[Tt]eams?|[Dd]epartment|[Vv]ice\s+[Pp]resident|[Dd]irector(?:\s+of|,)|[Hh]ead\s+of|(?<!\b(?:legal|outside|external)\s)[Cc]ounsel|[Mm]anagers?|[Pp]ersonnel|[Ii]ndividuals|(?:[Dd]isclosure|[Ss]teering|[Ii]ncident|[Cc]risis|[Rr]esponse|[Mm]anagement|[Ee]xecutive|[Mm]ateriality|IT|[Ii]nformation\s+[Ss]ecurity|[Cc]ybersecurity(?:\s+\w+)?|(?:[Oo]perational|[Ee]nterprise)\s+[Rr]isk)\s+[Cc]ommittee|(?!SEC|FTC|FCC|OCC|FDIC|HMC)[A-Z]{2,4}C|[Cc]ouncil|[Tt]ask\s+[Ff]orce|[Ww]orking\s+[Gg]roup)(?!\w)`;
/** "to senior management and, where appropriate, the CISO": no verb or other preposition stands between. */
const BETWEEN = String.raw`(?:(?!(?:by|from|for|with|which|who|that|to|ensure|assess|determine|prevent|report|be|provide|enhance|identify|manage|support)\b)[\w,.'&()/-]+\s+){0,10}?`;
/** "escalated to the CISO". */
export const TO_ADDRESSEE = new RegExp(String.raw`\bto(?:,[^,.;]{0,60},)?\s+${BETWEEN}${ADDRESSEE}`);
/** Without one in a clause nobody is told anything in it. */
export const ANY_ADDRESSEE = new RegExp(ADDRESSEE);
/** "notifies the appropriate members of management". */
export const AT_ONCE_ADDRESSEE = new RegExp(String.raw`^\s+${BETWEEN}${ADDRESSEE}`);
/** The verbs by which incidents come to management. */
export const ESCALATES = /\b(?:(escalat\w+|elevat(?:e|es|ed|ing)|notifications?)|((?:timely|prompt|immediate)\s+reporting|reported|communicat\w+|referred|raised|notified)|(reports?|reporting|refers?)|(notif(?:y|ies|ying)|alert(?:s|ing)?|inform(?:s|ing)?|keep(?:s|ing)?|advis(?:es?|ing)|brief(?:s|ing)?|updates(?=\s+(?:the|our|its|both|senior|executive|[A-Z])\b)))\b/gi;
/** "the CISO is notified of any incident", "management and the board are promptly alerted", "executives receive summaries on incidents". */
export const HEARS = /\b(?:(?:is|are|be|being|kept|been|promptly|immediately|regularly)\s+(?:[a-z]+\s+){0,2}?(?:notified|informed|alerted|apprised|appraised|advised|briefed|updated|made\s+aware)|receiv(?:es?|ing)\s+(?:[\w,-]+\s+){0,5}?(?:reports?|reporting|updates?|information|briefings?|alerts?|notifications?|notices?|summaries)\s+(?:(?:prepared\s+by|from|by)\s+[^.;]{1,100}?\s)?(?:of|on|about|regarding|concerning|relating\s+to|related\s+to))\b/gi;
/** What management hears of; a threat is one that shows itself. */
export const HEARD = /\b(?:incidents?|attacks?|breach(?:es)?|events?|intrusions?|compromises?|threats|alerts)\b/i;
/** A program is "informed by assessments", nobody is told anything. */
export const BY_A_STUDY = /^\s+by\s+(?:[\w-]+\s+){0,3}?(?:assessments?|standards?|frameworks?|intelligence|results?|testing|practices)\b/i;
/** How far after the verb that may stand, in characters. */
export const HEARD_WITHIN = 160;
/** "monitors cybersecurity incidents", "monitoring and responding to incidents"; not a control that runs by itself. */
export const MONITORS = /\b(?:monitors?|monitoring|tracks|tracking)\s+(?:(?!(?:systems?|tools?|networks?|software|services)\b)[\w/-]+,?\s+){0,6}?(?:incidents?|breaches|intrusions|alerts)\b/gi;
/** "the response team meets to review incidents". */
export const MEETS = /\b(?:meets?|meeting|convenes?|convened)\b[^.;]{0,140}?\b(?:incidents?|breaches|attacks)\b/gi;
/** "the executive team receives updates on cybersecurity", "the CIO reviews weekly reports", "the committee meets to discuss cyber risks". */
export const TOLD = /\b(?:receiv(?:es?|ing)|reviews?|reviewing)\s+(?:[\w,-]+\s+){0,5}?(?:reports?|reporting|updates?|briefings?|summaries)\b|\b(?:is|are|be|kept|stays?|remains?|regularly|continually)\s+(?:[a-z]+\s+){0,2}?(?:informed|apprised|appraised|briefed|updated|abreast)\b|\b(?:meets?|convenes?)\s+(?:[\w,-]+\s+){0,8}?(?:to\s+)?(?:discuss|review|assess|evaluate|address|monitor|oversee)/gi;
/** "provides updates on the program to executives", "informs the leadership team on security matters", "supplies management with reports". */
export const TELLS = new RegExp(String.raw`\b(?:provid\w+|presents?|gives?|submits?|delivers?|reports(?!\s+(?:directly\s+|in)?to)|informs?|briefs|updates(?=\s+(?:the|our|its|both|senior|executive|[A-Z])\b)|supplies|communicates|reported|presented)\s+(?:(?!(?:by|that|which|who)\b)[\w,.'&()/-]+\s+){0,14}?${ADDRESSEE}`, 'g');
/** "regularly reports to executive management on cyber matters". */
export const REPORTS_ON = new RegExp(String.raw`\breports\s+to\s+${BETWEEN}${ADDRESSEE}[^.;]{0,100}?\b(?:on|regarding|about|concerning)\s+(?:\w+\s+){0,3}?(?:cyber|security|threats)`);
/** Matters of security. */
export const SECURITY = /\b(?:cyber[\w-]*|security|threats?|IT|vulnerabilit(?:y|ies))\b/i;
/** The one to whom everybody turns. */
export const CONTACT = /\bpoints?\s+of\s+contact\s+(?:for|regarding)\b[^.;]{0,60}?\b(?:incidents?|breaches|attacks)\b/i;
/** Incidents are escalated for those who decide: "so that decisions can be made by management", or as "management notification". */
export const FOR_WORD = /escalat|meets?\b|discussed|tracked|shared|management\s+notif/i;
/** What such a clause says. */
export const FOR_MANAGEMENT = new RegExp(String.raw`\bescalat\w+[^.;]{0,260}?\b(?:decisions?|determinations?)\b[^.;]{0,120}?\bby\s+${BETWEEN}${ADDRESSEE}|\bescalat\w+[^.;]{0,260}?\b(?:management\s+visibility|direction\s+from\s+(?:\w+\s+)?management)\b|\bescalations?\b[^.;]{0,60}?\binclud\w+[^.;]{0,40}?${ADDRESSEE}|\bmanagement\s+(?:notifications?|escalations?)\b|\b(?:discussed|tracked|shared)\s+(?:and\s+\w+\s+)?with\s+${BETWEEN}${ADDRESSEE}|\bmeets?\s+(?:\w+\s+){0,2}?with\s+${BETWEEN}${ADDRESSEE}[^.;]{0,160}?\bincidents\b|\bescalat\w+\s+within\s+(?:the|our)\s+(?:[Cc]ompany|organization)`);
/** "reports it to the officer", after the incident was named. */
export const IT_SELF = /^\s+(?:it|them|this|these)\s+to\b/i;
/** What is reported may follow the addressee: "to senior management any suspicious activity". */
export const OBJECT_AFTER = /^(?:\s+(?:team|members?))?\s+(?:on|about|regarding|concerning|with\s+respect\s+to|any|all|every|each|such|suspected|actual|potential|possible|material|significant|suspicious|unusual)\b[^.;]{0,90}?\b(?:incidents?|attacks?|breach(?:es)?|events?|threats?|intrusions?|compromises?|suspicious|(?:prevention|detection),)(?!\w)/i;
/** "provides weekly briefings to the CEO and CFO on incidents". */
export const BRIEFS = /\b(?:provid\w+|gives?|submits?|delivers?)\s+(?:[\w,-]+\s+){0,6}?(?:briefings?|briefs?|updates?|reports?|information)\b/gi;
/** What a briefing must be on. */
export const BRIEFED_ON = /\b(?:incidents?|attacks?|breach(?:es)?|events|threats)\b/i;
/** "briefings to the CEO". */
export const FOR_ADDRESSEE = new RegExp(String.raw`^\s+(?:to|for)\s+(?:(?!(?:to|for|by)\b)[\w,'&-]+\s+){0,8}?${ADDRESSEE}`);
