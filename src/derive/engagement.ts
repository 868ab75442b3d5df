import { findNegators } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { HELPER, HIRED_EXPERTS, OUTSIDE, OUTSIDE_OFFICER, PARTY, PARTY_WORD, SKILLED } from './engaged-party.js';
import { findMatches } from './find-matches.js';

/**
 * What a sentence says about engaging third parties. `weak-yes`: it leans on them without engaging anyone by
 * name of role; `seldom`: "not regularly".
 */
export type Engagement = 'yes' | 'weak-yes' | 'no' | 'planned' | 'seldom';

/** From the weakest to the strongest: of several statements in one sentence the strongest counts. */
const RANK: readonly (Engagement | null)[] = [null, 'weak-yes', 'planned', 'seldom', 'yes', 'no'];

/** "we engage", "using", "partners with". */
const ENGAGE = String.raw`(?:engag(?:e|es|ed|ing)|retain(?:s|ed|ing)?|hir(?:e|es|ed|ing)|contract(?:s|ed|ing)?|appoint(?:s|ed|ing)?|commission(?:s|ed|ing)?|employ(?:s|ed|ing)?|us(?:e|es|ing|ed(?!\s+by))|utili[sz](?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|partner(?:s|ed|ing)?|work(?:s|ed|ing)?|collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|consult(?:s|ed|ing)?|outsourc(?:e|es|ed|ing)|involv(?:e|es|ed|ing)|enlist(?:s|ed|ing)?|seek(?:s|ing)?(?!\s+to\b)|bring(?:s|ing)?|deploy(?:s|ed|ing)?|incorporat(?:e|es|ed|ing)|supplement(?:s|ed|ing)?|augment(?:s|ed|ing)?|coordinat(?:e|es|ed|ing))`;
/** After these words experts are not staff, as they may be after "employ" or "retain": "contracted", "collaboration with". */
const ENGAGE_EXPERTS = String.raw`(?:engag(?:es?|ed|ing)|retain(?:s|ed)|contract(?:s|ed|ing)?|consult(?:s|ed|ing)?(?:\s+with)?|(?:collaborat(?:es?|ed|ing|ion)|partner(?:s|ed|ing|ships?)?)\s+with)`;
/** "we have an outside CISO"; as an auxiliary ("have engaged") it is no verb of its own. */
const HAVE = String.raw`(?:ha(?:s|ve|d)(?!\s+(?:[\w-]+\s+){0,3}?${ENGAGE}\b)|maintain(?:s|ed|ing)?)`;
/** Before these words the verb is a noun or not yet done: "our contract with", "prior to engaging", "third parties and partners". */
const NO_NOUN = String.raw`(?<!\b(?:our|its|their|the|whose|continued|prior\s+to|before|when|upon)\s)(?<!\band\s(?=partners\b(?!\s+with\b)|contracts?\b(?!\s+with\b)))`;
/** Up to nine words, none of which opens a clause of its own ("retain various qualified"), or an aside ("engage, as needed, certain"). */
const GAP = String.raw`(?:(?:,\s+(?:as|at|from|when|where)\b[^,;]{1,40},)?\s+(?:(?!(?:we|it|they|that|which|who|not|do|does|as\s+an?)\b)[\w'-]+[,/]?\s+){0,9}?|\s+)`;
/** After the party: what is bought or feared, and nobody who is engaged ("third-party monitoring tools", "third-party risks"). */
const NO_THING = String.raw`(?!\s+(?:(?!(?:on|in|for|of|to|and|or|with|from|as|at|who|that|which)\b)[\w-]+\s+){0,2}?(?:tools?|software|hardware|technolog(?:y|ies)|platforms?|applications?|risks)\b)`;
/** What security helpers are engaged for. */
const TASK = String.raw`(?:assess|test|assist|challenge|evaluate|conduct|support|help|review|audit|monitor|perform|identify)`;

/** The registrant acts: "we engage an outside firm", "the use of consultants to test", "using vendors to monitor". */
const ENGAGING = new RegExp([
  String.raw`\b(?=${ENGAGE}\b|ha[sved]|maintain)${NO_NOUN}(?:${ENGAGE}|${HAVE})\b${GAP}${PARTY}\b${NO_THING}`,
  String.raw`\b(?=[uei]|ret)(?<!\bprior\s+to\s)(?:use|utili[sz]ation|engagement|involvement|retention)\s+of\s+(?:both\s+internal\s+and\s+)?(?:[\w-]+\s+){0,2}?${PARTY}\b(?=[^.;]{0,60}\bto\s+${TASK})`,
  String.raw`\b(?:use|utili[sz]ation|engagement|involvement|retention)\s+of\s+(?:[\w-]+\s+){0,2}?(?:${SKILLED}|outsourced\s+experts)\b`,
  String.raw`\b(?:us(?:e|es|ing)|utili[sz](?:e|es|ing)|engag(?:e|es|ing)|leverag(?:e|es|ing))\s+(?:[\w-]+\s+){0,3}?(?:providers|vendors|firms|contractors?|partners)\b(?=[^.;]{0,60}\bto\s+${TASK})`,
  String.raw`\b${ENGAGE_EXPERTS}\s+(?:(?!(?:our|its|internal|in-house)\b)[\w-]+\s+){0,3}?${HIRED_EXPERTS}\b`,
  String.raw`\boutsourc(?:e|es|ed|ing)\s+(?:our|its|the)\s+(?:[\w-]+\s+){0,2}?(?:IT|information\s+technology|cyber\w*|security)\b`,
].join('|'), 'gi');

/** What others have done: "tested by", "validated with". */
const DONE = String.raw`(?:led|managed|overseen|monitored|administered|conducted|performed|tested|reviewed|assessed|audited|evaluated|facilitated|carried\s+out|validated|supplemented|undertaken|completed|examined|vetted|advised)`;
/** The registrant is helped: "tested with the help of experts", "rely on third parties", "reviews by an outside firm". */
const LEANING = new RegExp([
  String.raw`\b(?:rel(?:y|ies|ied)|depend(?:s|ed)?)\s+(?:\w+\s+){0,4}?(?:on|upon)\s+(?:[\w'-]+[,/]?\s+){0,8}?${PARTY}\b`,
  String.raw`\b(?:assist(?:ed|ance)|support(?:ed|s)?|help|aided|guidance|input|feedback|oversight|${DONE})\s+(?:[\w-]+\s+){0,4}?(?:by|with)\s+(?:[\w'-]+[,/]?\s+){0,8}?${PARTY}\b`,
  String.raw`\b(?:assistance|support|help|guidance|input|feedback)\s+(?:\w+\s+){0,4}?(?:from|of)\s+(?:[\w'-]+[,/]?\s+){0,6}?${PARTY}\b`,
  String.raw`\b(?:assessments?|audits?|reviews?|testing|tests|evaluations?|insights?|advice)\s+(?:[\w-]+\s+){0,3}?(?:by|from)\s+(?:[\w'-]+[,/]?\s+){0,4}?${PARTY}\b`,
  String.raw`\b(?:testing|reviews?|assessments?|monitoring|detection|hunting|internally)\s+(?:[\w-]+\s+){0,8}?(?:with|through|via)\s+(?:an?\s+)?${PARTY}\b`,
  String.raw`\b(?:provided|hosted|maintained|delivered|handled|with|through|via|as\s+well\s+as)\s+(?:(?:our|an?|the|by|various|qualified|expert|reputable)\s+){0,2}${SKILLED}\b`,
  String.raw`\b(?:obtain|receiv|solicit|seek)\w*\s+(?:input|advice|guidance|intelligence)\b[^.;]{0,120}?\bfrom\s+(?:\w+\s+){0,3}?(?:${SKILLED}|consultants|assessors|auditors)\b`,
  String.raw`\b(?:in\s+(?:close\s+)?(?:partnership|conjunction|collaboration|coordination|cooperation)|together)\s+with\s+(?:[\w'-]+[,/]?\s+){0,4}?${PARTY}\b`,
  String.raw`\b(?:relationships?|agreements?|arrangements?|contracts?|partnerships?)\s+with\s+(?:[\w-]+\s+){0,4}?${PARTY}\b(?=[^.;]{0,40}\b(?:to\s+(?:[a-z]+\s+)?${TASK}|who\s+(?:[a-z]+\s+)?${TASK}|for\s+(?:[a-z]+\s+)?(?:monitor|test|assess)))`,
  String.raw`\bteams?\b,?\s+\(?(?:including|comprised\s+of|consisting\s+of|which\s+includes)\b[^.;)]{0,160}?\b(?:third\s?-?\s?party|external|outside)\s+(?:[\w-]+\s+){0,2}?(?:providers?|consultants?|experts?|advisors?)\b`,
].join('|'), 'gi');

/** The party is spoken of in the passive: "external experts are used", "consultants engaged by us". */
const PASSIVE = new RegExp(String.raw`\b(?:${SKILLED}|${OUTSIDE}\s+(?:[\w-]+\s+){1,3}?services)(?:\s+and\s+service\s+providers)?\s+(?:(?:that\s+)?(?:are|is|have\s+been|were|was)\s+(?:also\s+|regularly\s+|periodically\s+)?(?:utili[sz]ed|used|engaged|retained|employed|involved|consulted|hired)|(?:engaged|retained|hired)\s+by)\b`, 'gi');

/** The party acts: "external firms perform penetration tests", "our outsourced IT provider", "our MSSP". */
const ACTING = new RegExp([
  String.raw`\b(?=${OUTSIDE})(?<!\bfrom\s(?:our|its|their)\s)${OUTSIDE}(?:\s+[\w-]+){0,4}?\s+${HELPER}(?:\s+(?:also|regularly|periodically|annually|who|which|that|to|are\s+engaged\s+to)){0,2}\s+(?:conducts?|performs?|tests?|assess(?:es)?|monitors?|assists?|reviews?|helps?|evaluates?|supports?|audits?|advis\w+|manages?|works?|provides?)\b`,
  String.raw`\b(?:outsourced|third[\s-]party|external|outside)\s+(?:[\w-]+\s+){0,2}?(?:IT|information\s+technology|cyber\w*|security)\s+(?:[\w-]+\s+){0,2}?(?:providers?|consultants?|specialists?|firms?|vendors?|services?|teams?|experts?|contractors?|company|department|resources|advisors?|auditors?|assessors?|partners?)\b`,
  String.raw`\b(?:IT|information\s+technology|cyber\w*|security)\s+consultants?\s+(?:also\s+)?(?:help|assist|monitor|support|work|conduct|perform)s?\b`,
  String.raw`\b${OUTSIDE_OFFICER}\b`,
  String.raw`\b(?:managed\s+(?:security|detection|IT|service)\b|MSSPs?\b)`,
].join('|'), 'gi');

/** The work of outsiders without the outsiders: "independent penetration testing"; the risk of third parties is no such work. */
const OUTSIDE_WORK = new RegExp(String.raw`\b(?:(?:third|3\s?rd)\s?-?\s?party(?!\s+risk)|external|independent|outside)\s+(?:(?:cyber\w*|security|risk|vulnerability|penetration|maturity|technical|compliance|ISO|SOC|pen|and|network|IT|internal|external)\s+){0,5}(?:assessments?|audits?|penetration|testing|tests|evaluations?|scans?|monitoring)\b(?!\s+(?:measures|procedures|process|program|questionnaire|tools?|software|solutions?))`, 'gi');

/** What is done for the registrant, the most telling first. */
const HELPING = [ACTING, PASSIVE, LEANING, OUTSIDE_WORK] as const;

/** The clause is about security at all. */
const PURPOSE = /\b(?:cyber\w*|secur\w+|risks?|threats?|assess\w*|test\w*|audit\w*|evaluat\w*|penetration|vulnerabilit\w+|monitor\w*|incidents?|such\s+process\w*|these\s+efforts|protect\w*|defen[cs]e|controls?|this\s+regard|information\s+technology|IT)\b/i;
/** About watching over those who serve the registrant, or about risks that come from them. */
const OVERSIGHT = new RegExp([
  String.raw`\b(?:associated|related|arising|presented|posed|stemming|resulting)\s+(?:with|to|from|by)\s+(?:(?!(?:are|is|were|was)\b)[\w-]+\s+){0,6}?(?:third|vendors?|suppliers?|service\s+providers?)`,
  String.raw`\b(?:our|its|their|of|any)\s+(?:use|engagement|reliance|selection|onboarding)\s+of\s+(?:[\w-]+\s+){0,4}?(?:third|vendors?|service)`,
  String.raw`\b(?:oversee|oversight|oversees|overseeing|onboard(?:s|ing)?|diligence|assess(?:ments?\s+of)?|evaluat\w+|screen\w*|review(?:s|ing)?|monitor(?:s|ing)?|manage)\s+(?:of\s+|on\s+|the\s+|risks\s+|our\s+|all\s+|these\s+|any\s+|and\s+|security\s+|cyber\w*\s+|practices\s+|from\s+|identify\s+|material\s+){0,6}(?:third|vendors?|suppliers?|key\s+vendors|service\s+providers?)`,
  String.raw`\bto\s+(?:ensure|confirm|verify)\s+(?:that\s+)?(?:they|such)\b`,
].join('|'), 'i');
/** These are engaged for security, and not watched over. */
const WATCHERS = /\b(?:assessors?|consultants?|auditors?|penetration)\b/i;
/** Those who serve the business as such are not engaged for its security. */
const ORDINARY = /\b(?:product\s+development|cloud\s+(?:infrastructure|services?|storage|hosting)|business\s+functions?|ordinary\s+course|software\s+applications?|stor(?:e|es|ed|ing)|hosting|payroll|digital\s+technologies|provision\s+of|operat(?:e|ion\s+of)\s+our\s+business|(?:have|has|with)\s+access\s+to|manufactur\w+|clinical)\b/i;
/** What stands against the ordinary: whoever tests is engaged to test. */
const SECURITY_ROLE = /\b(?:penetration|test(?:ing|s)?|scan(?:s|ning)?|assessors?|auditors?|consultants?|cybersecurity\s+(?:experts?|firms?|companies))\b/i;
/** A party whose trade is security. */
const SECURITY_TRADE = /\b(?:IT|information\s+technology|cyber\w*|security|MSSPs?|managed\s+(?!by\b))/i;
const SPECIFIC = /\b(?:assessors?|consult\w*|auditors?|advis[eo]rs?|experts?|specialists?|firms?|testers?|penetration|providers?|MSSPs?|managed)\b/i;
const SKILLED_PARTY = new RegExp(SKILLED, 'i');

/** A modal, intention or consideration before the statement: "may", "plans to", "is considering". */
const PLAN = new RegExp(String.raw`\b(?:may|might|could|would|will|shall|can|should|(?:intend|${NO_PAPER}plan|expect|propose|look)(?:s|ed|ing)?\s+to|anticipat\w+|consider(?:s|ing)?|evaluat(?:e|es|ing)\s+(?:the\s+need|whether)|contemplat\w+|planned|expected\s+that|(?:option|ability|right)\s+to)\b(?:\s+[\w'-]+,?){0,6}\s*$`, 'i');
/** "plan to expand our program, through outside testing": what is planned includes it. */
const INTENT = new RegExp(String.raw`\b(?:intend|${NO_PAPER}plan|expect)(?:s|ed|ing)?\s+to\b[^.;]{0,160}$`, 'i');
/** "If an incident occurs, management will meet and seek": the whole of it is for the case. */
const CASE = /\b(?:if|in\s+the\s+event)\b.{1,200}\b(?:will|would|may|might)\b/i;
/** "have in the past, and may in the future": it was done. */
const ALREADY = /\b(?:have|has)\b,?\s*(?:(?:in\s+the\s+past|previously|historically)\s*,?\s+)?and\s+may\b/i;
/** What may stand between "not" and the verb that it denies. */
const DENIES = /^[\s,]*(?:(?:currently|presently|yet|at\s+(?:this|the\s+present)\s+time|to\s+date|otherwise|specifically|directly|also|been|have|had|had\s+to|have\s+the\s+resources\s+to|as\s+of\s+the\s+date\s+of\s+this\s+(?:annual\s+)?report|formally|independently|separately)[\s,]*){0,4}$|\bor\s+(?:otherwise\s+)?$/i;
/** Only of these verbs does "not" deny the engagement: "not incorporating" and "not having" say less. */
const DENIED_VERB = /^(?:engag|retain|hir|contract|employ|us|utili|consult|work|involv|outsourc|partner)/i;
/** "engage no third parties". */
const ENGAGES_NONE = /^\S+\s+(?:with\s+)?no\s/i;
const SELDOM = /\bnot\s+(?:regularly|routinely|typically|generally|always|usually|often|normally)\b/i;
const HAVING = /^(?:ha(?:s|ve|d)|maintain)/i;

/** How far a denial or a plan may stand before what it governs, in characters; it bounds the cost of endless clauses. */
const BEFORE = 600;
/** The rule's own definition of an incident. */
const DEFINITION = /\bunauthori[sz]ed\s+occurrence\b/i;
/** A common heading, not a statement. */
const HEADING = /^(?:engag\w+\s+third\s?-?\s?part(?:y|ies)\s+(?:on|in)\s+risk\s+management(?:,?\s+as\s+required)?|oversee\s+third\s?-?\s?party\s+risk)\s*/i;

/** What a sentence (plain text) says about engaging third parties in cybersecurity processes; null for nothing. */
export function readEngagement(sentence: string): Engagement | null {
  if (!PARTY_WORD.test(sentence) || !isToThePoint(sentence) || DEFINITION.test(sentence)) return null;
  const statement = sentence.replace(HEADING, '');
  let found: Engagement | null = null;
  for (const span of splitClauses(statement)) {
    const clause = statement.slice(span.start, span.end);
    if (PARTY_WORD.test(clause)) found = stronger(found, readClause(clause));
    if (found === 'no') break;
  }
  return found;
}

function stronger(a: Engagement | null, b: Engagement | null): Engagement | null {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

/** What the registrant does says more than what is done for it. */
function readClause(clause: string): Engagement | null {
  let found = strongest(clause, ENGAGING, readEngaging);
  if (found !== null) return found;
  for (const pattern of HELPING) {
    found = stronger(found, strongest(clause, pattern, readHelp));
    // Help says no more than "yes".
    if (found === 'yes') break;
  }
  return found;
}

function strongest(clause: string, pattern: RegExp, read: (clause: string, match: RegExpExecArray, left: string, pattern: RegExp) => Engagement | null): Engagement | null {
  let found: Engagement | null = null;
  for (const match of findMatches(clause, pattern)) {
    if (!isOversight(clause, match)) found = stronger(found, read(clause, match, clause.slice(Math.max(0, match.index - BEFORE), match.index), pattern));
  }
  return found;
}

function readEngaging(clause: string, match: RegExpExecArray, left: string): Engagement | null {
  const words = match[0];
  if (SELDOM.test(left)) return 'seldom';
  const negator = findNegators(left).at(-1);
  if (negator !== undefined && /^\s*to\b/i.test(left.slice(negator.end))) return null;
  if (negator !== undefined && DENIES.test(left.slice(negator.end))) return DENIED_VERB.test(words) ? 'no' : null;
  if (ENGAGES_NONE.test(words)) return DENIED_VERB.test(words) || SPECIFIC.test(words) ? 'no' : null;
  if (isPlan(left)) return 'planned';
  if (HAVING.test(words) && !SPECIFIC.test(words)) return null;
  if (ORDINARY.test(clause) && !SECURITY_ROLE.test(clause)) return null;
  // The party's own words ("independent auditors") do not tell what it is engaged for, unless they name a role.
  return SPECIFIC.test(words) || PURPOSE.test(clause.replace(words, '')) ? 'yes' : 'weak-yes';
}

function readHelp(clause: string, match: RegExpExecArray, left: string, pattern: RegExp): Engagement | null {
  if (findNegators(left).length > 0) return null;
  if (isPlan(left) || INTENT.test(left)) return 'planned';
  const skilled = SKILLED_PARTY.test(match[0]);
  if (!isToThePoint(clause)) return null;
  if (ORDINARY.test(clause) && pattern !== OUTSIDE_WORK && !skilled && !SECURITY_TRADE.test(match[0])) return null;
  return pattern === ACTING || pattern === PASSIVE || skilled ? 'yes' : 'weak-yes';
}

/** About security, or about experts from outside, of whom an item on security tells no other thing. */
function isToThePoint(words: string): boolean {
  return PURPOSE.test(words) || SKILLED_PARTY.test(words);
}

function isPlan(left: string): boolean {
  return (PLAN.test(left) && !ALREADY.test(left)) || CASE.test(left);
}

/** The party stands under a word of oversight or risk, within reach of the match. */
function isOversight(clause: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return !WATCHERS.test(match[0]) && OVERSIGHT.test(clause.slice(Math.max(0, match.index - 60), end + 25));
}
