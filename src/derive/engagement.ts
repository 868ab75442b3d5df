import { findNegators } from './clauses/negation.js';
import { splitClauses } from './clauses/split-clauses.js';

/** What a sentence says about engaging third parties; `weak`: it leans on them without engaging anyone by name of role. */
export type Engagement = 'yes' | 'weak-yes' | 'no' | 'planned' | 'seldom';

const HELPER = String.raw`(?:assessors?|consultants?|consultanc(?:y|ies)|consulting|auditors?|advis[eo]rs?|experts?|expertise|specialists?|specialized|firms?|professionals?|testers?|testing|tests?|assessments?|audits?|evaluations?|reviews?|providers?|partners?|vendors?|contractors?|compan(?:y|ies)|organizations?|parties|party|services?|teams?|resources|consultation|analysts?|engineers?|personnel)`;
const PARTY = String.raw`(?:(?:(?:third|3\s?rd)\s?-?\s?part(?:y|ies)|outside|external|independent|outsourced|out-sourced)(?:(?:'s|'|,|\s+and|\s+or|/)?\s+[\w-]+){0,4}?\s+${HELPER}|(?:third|3\s?rd)\s?-?\s?part(?:y|ies)|(?:cyber\w*|security|IT|technology|risk|forensic|specialist|specialized|leading|qualified|professional|expert)\s+(?:[\w-]+\s+){0,2}?(?:assessors?|consultants?|consulting|auditors?|advisors?|vendors?|contractors?|firms?)|assessors?|consultants?|auditors|managed\s+(?:[\w-]+\s+){0,3}?(?:providers?|services?|partners?)|MSSPs?|MSPs?|(?:virtual|fractional|outsourced)\s+(?:CISO|chief\s+information)|vCISO)`;
const ENGAGE = String.raw`(?:engag(?:e|es|ed|ing)|retain(?:s|ed|ing)?|hir(?:e|es|ed|ing)|contract(?:s|ed|ing)?|appoint(?:s|ed|ing)?|commission(?:s|ed|ing)?|employ(?:s|ed|ing)?|us(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|partner(?:s|ed|ing)?|work(?:s|ed|ing)?|collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|consult(?:s|ed|ing)?|outsourc(?:e|es|ed|ing)|involv(?:e|es|ed|ing)|enlist(?:s|ed|ing)?|seek(?:s|ing)?|bring(?:s|ing)?|deploy(?:s|ed|ing)?|supplement(?:s|ed|ing)?|augment(?:s|ed|ing)?|coordinat(?:e|es|ed|ing)|ha(?:s|ve|d)|maintain(?:s|ed|ing)?)`;
const LEAN = String.raw`(?:rel(?:y|ies|ied)|depend(?:s|ed)?|assist(?:ed|ance)|support(?:ed|s)?|help|aided|guidance|input|feedback|led|managed|overseen|oversight|monitored|conducted|performed|administered|tested|reviewed|assessed|audited|evaluated|facilitated|carried\s+out|validated|supplemented|undertaken|completed)`;
const SKILLED = String.raw`(?:third\s?-?\s?part(?:y|ies)|3\s?rd\s+party|outside|external|independent)(?:\s+[\w-]+){0,3}?\s+(?:assessors?|consultants?|auditors?|advis[eo]rs?|experts?|specialists?|firms?|professionals?|consulting|vendors?|IT\s+providers?)`;

const ENGAGING = new RegExp(String.raw`(?<!\b(?:our|its|their|the|whose|continued|and)\s)\b${ENGAGE}\b(?:\s+(?:(?!(?:we|it|they|that|which|who|not|do|does)\b)[\w'-]+[,/]?\s+){0,9}?|\s+)${PARTY}\b|\b(?:use|utili[sz]ation|engagement|involvement)\s+of\s+(?:[\w-]+\s+){0,2}?${PARTY}\b(?=[^.;]{0,60}\bto\s+(?:assess|test|assist|challenge|evaluate|conduct|support|help|review|audit|monitor|perform))|\b(?:us(?:e|es|ing)|utili[sz](?:e|es|ing)|engag(?:e|es|ing)|leverag(?:e|es|ing))\s+(?:[\w-]+\s+){0,3}?(?:providers|vendors|firms|contractors?|partners)\b(?=[^.;]{0,60}\bto\s+(?:assist|help|support|assess|test|monitor|identify|audit|conduct|perform))`, 'gi');
const SKILLED_PARTY = new RegExp(SKILLED, 'i');
const LEANING = new RegExp(String.raw`\b${LEAN}\s+(?:\w+\s+){0,4}?(?:by|on|upon|from|of|with)\s+(?:[\w'-]+[,/]?\s+){0,6}?${PARTY}\b|\b(?:provided|hosted|maintained|delivered|handled|with|through|via)\s+(?:(?:our|an?|the|by|various|qualified|expert|reputable)\s+){0,2}${SKILLED}\b|\b(?:obtain|receiv|solicit|seek)\w*\s+(?:input|advice|guidance|intelligence|reports?)\b[^.;]{0,120}?\bfrom\s+(?:\w+\s+){0,3}?${SKILLED}\b|\b${SKILLED}\s+(?:are|is|have\s+been|were|was)\s+(?:also\s+|regularly\s+|periodically\s+)?(?:utili[sz]ed|used|engaged|retained|employed|involved|consulted|hired)\b`, 'gi');
/** The party as the one who acts: "external firms perform penetration tests". */
const ACTING = new RegExp(String.raw`\b(?:(?:third|3\s?rd)\s?-?\s?part(?:y|ies)|outside|external|independent|outsourced)(?:\s+[\w-]+){0,4}?\s+${HELPER}(?:\s+(?:also|regularly|periodically|annually|who|which|that|to|are\s+engaged\s+to)){0,2}\s+(?:conducts?|performs?|tests?|assess(?:es)?|monitors?|assists?|reviews?|helps?|evaluates?|supports?|audits?|advis\w+|manages?|works?|provides?)\b|\b(?:outsourced|third-party|external|outside)\s+(?:[\w-]+\s+){0,2}?(?:IT|information\s+technology|cyber\w*|security)\s+(?:[\w-]+\s+){0,2}?(?:providers?|consultants?|specialists?|firms?|vendors?|services?|teams?|experts?|contractors?|company|department|advisors?)\b|\b(?:managed\s+(?:security|detection|IT|service)\b|MSSPs?\b)`, 'i');
/** The work that outsiders do, without the outsiders. */
const OUTSIDE_WORK = new RegExp(String.raw`\b(?:(?:third|3\s?rd)\s?-?\s?party|external|independent|outside)\s+(?:(?:cyber\w*|security|risk|vulnerability|penetration|maturity|and|network|IT|internal|external)\s+){0,5}(?:assessments?|audits?|penetration|testing|tests|evaluations?|scans?|monitoring)\b`, 'i');
const PURPOSE = /\b(?:cyber\w*|secur\w+|risks?|threats?|assess\w*|test\w*|audit\w*|evaluat\w*|penetration|vulnerabilit\w+|monitor\w*|incidents?|such\s+process\w*|protect\w*|defen[cs]e|controls?|this\s+regard|information\s+technology|IT)\b/i;
/** About watching over those who serve the registrant, or about risks that come from them. */
const OVERSIGHT = /\b(?:(?:associated|related|arising|presented|posed|stemming|resulting)\s+(?:with|to|from|by)\s+(?:[\w-]+\s+){0,6}?(?:third|vendors?|suppliers?|service\s+providers?)|(?:our|its|their|of|any)\s+(?:use|engagement|reliance|selection|onboarding)\s+of\s+(?:[\w-]+\s+){0,4}?(?:third|vendors?|service)|(?:oversee|oversight|oversees|overseeing|diligence|assess(?:ments?)?|evaluat\w+|screen\w*|review(?:s|ing)?|monitor(?:s|ing)?|manage)\s+(?:of\s+|on\s+|the\s+|risks\s+|our\s+|all\s+|these\s+|any\s+|and\s+|security\s+|cyber\w*\s+|practices\s+|from\s+|identify\s+|material\s+){0,6}(?:third|vendors?|suppliers?|key\s+vendors|service\s+providers?))\b/i;
const ORDINARY = /\b(?:product\s+development|cloud\s+(?:infrastructure|services|storage|hosting)|business\s+functions?|ordinary\s+course|software\s+applications?|store|hosting|payroll|digital\s+technologies|provision\s+of|operate\s+our\s+business|manufactur\w+|clinical)\b/i;
const PLAN = /\b(?:may|might|could|would|will|shall|can|should|(?:intend|plan|expect|propose|look)(?:s|ed|ing)?\s+to|anticipat\w+|consider(?:s|ing)?|contemplat\w+|planned|expected\s+that)\b(?:\s+[\w'-]+,?){0,6}\s*$/i;
const ALREADY = /\b(?:have|has)\s+(?:in\s+the\s+past|previously|historically)\s*,?\s+and\b/i;
/** What may stand between "not" and the verb that it denies. */
const DENIES = /^[\s,]*(?:(?:currently|presently|yet|at\s+(?:this|the\s+present)\s+time|to\s+date|otherwise|specifically|directly|also|been|have|had|had\s+to|have\s+the\s+resources\s+to|as\s+of\s+the\s+date\s+of\s+this\s+(?:annual\s+)?report|formally|independently|separately)[\s,]*){0,4}$|\bor\s+(?:otherwise\s+)?$/i;
const DEFINITION = /\bunauthori[sz]ed\s+occurrence\b/i;
const SELDOM = /\bnot\s+(?:regularly|routinely|typically|generally|always|usually|often|normally)\b/i;
const SPECIFIC = /\b(?:assessors?|consult\w*|auditors?|advis[eo]rs?|experts?|specialists?|firms?|testers?|penetration|providers?|MSSPs?|managed)\b/i;
/** A common heading, not a statement. */
const HEADING = /^(?:engag\w+\s+third\s?-?\s?part(?:y|ies)\s+(?:on|in)\s+risk\s+management(?:,?\s+as\s+required)?|oversee\s+third\s?-?\s?party\s+risk)\s*/i;
const TRIGGER = /third|3\s?rd|consult|assessor|audit|outside|external|independent|outsourc|managed|mssp|vciso|vendor|provider|contractor|advisor|firms?\b/i;

/** A word without which none of the patterns above can match; testing for it costs a hundredth of them. */
const PARTY_WORD = /third|3\s?rd|outside|external|independent|out-?sourc|consult|assess|audit|advis|managed|msp|mssp|ciso|chief\s+information|vendor|provider|contractor|partner|firm|expert|specialist/i;

/** What a sentence (plain text) says about engaging third parties in cybersecurity processes; null for nothing. */
export function readEngagement(sentence: string): Engagement | null {
  if (!TRIGGER.test(sentence) || !PURPOSE.test(sentence) || DEFINITION.test(sentence)) return null;
  let found: Engagement | null = null;
  const statement = sentence.replace(HEADING, '');
  for (const span of splitClauses(statement)) {
    const clause = statement.slice(span.start, span.end);
    found = stronger(found, readClause(clause));
  }
  return found;
}

const RANK: readonly (Engagement | null)[] = [null, 'weak-yes', 'planned', 'seldom', 'yes', 'no'];

function stronger(a: Engagement | null, b: Engagement | null): Engagement | null {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

function readClause(clause: string): Engagement | null {
  if (!PARTY_WORD.test(clause)) return null;
  const engaging = [...clause.matchAll(ENGAGING)].find((match) => !isOversight(clause, match));
  if (engaging !== undefined) {
    const left = clause.slice(0, engaging.index);
    if (SELDOM.test(left)) return 'seldom';
    const negator = findNegators(left).at(-1);
    if (negator !== undefined && /^\s*to\b/i.test(left.slice(negator.end))) return null;
    if (negator !== undefined && DENIES.test(left.slice(negator.end))) return isExplicitDenial(engaging[0]) ? 'no' : null;
    if (/\bno\s/i.test(engaging[0])) return 'no';
    if (PLAN.test(left) && !ALREADY.test(left)) return 'planned';
    if (/^ha(?:s|ve|d)\b|^maintain/i.test(engaging[0]) && !SPECIFIC.test(engaging[0])) return null;
    if (ORDINARY.test(clause) && !/\b(?:penetration|assessors?|auditors?|consultants?|cybersecurity\s+(?:experts?|firms?))\b/i.test(clause)) return null;
    return PURPOSE.test(clause.replace(engaging[0], SPECIFIC.test(engaging[0]) ? engaging[0] : '')) ? 'yes' : 'weak-yes';
  }
  const leaning = [...clause.matchAll(LEANING)].find((match) => !isOversight(clause, match));
  const acting = ACTING.exec(clause);
  const work = OUTSIDE_WORK.exec(clause);
  const seen = leaning ?? [acting, work].find((match) => match !== null && !isOversight(clause, match)) ?? null;
  if (seen === null) return null;
  const at = seen.index;
  const left = clause.slice(0, at);
  if (findNegators(left).length > 0) return null;
  if (PLAN.test(left)) return 'planned';
  if (!PURPOSE.test(clause) || ORDINARY.test(clause)) return null;
  return acting === seen || SKILLED_PARTY.test(seen[0]) ? 'yes' : 'weak-yes';
}

/** The party stands under a word of oversight or risk, within reach of the match. */
function isOversight(clause: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const around = OVERSIGHT.exec(clause.slice(Math.max(0, match.index - 60), end + 20));
  return around !== null && !/\b(?:assessors?|consultants?|auditors?|penetration)\b/i.test(match[0]);
}

const DENIED_VERB = /^(?:engag|retain|hir|contract|employ|us|utili|consult|work|involv|outsourc|partner)/i;

function isExplicitDenial(match: string): boolean {
  return DENIED_VERB.test(match);
}
