import { findNegators } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { PARTY_WORD, SKILLED } from './engaged-party.js';
import { findMatches } from './find-matches.js';
import { ENGAGING, LEANING, PASSIVE, ACTING, OUTSIDE_WORK } from './engagement-words.js';

/**
 * What a sentence says about engaging third parties. `weak-yes`: it leans on them without engaging anyone by
 * name of role; `seldom`: "not regularly".
 */
export type Engagement = 'yes' | 'weak-yes' | 'no' | 'planned' | 'seldom';

/** From the weakest to the strongest: of several statements in one sentence the strongest counts. */
const RANK: readonly (Engagement | null)[] = [null, 'weak-yes', 'planned', 'seldom', 'yes', 'no'];

/** What is done for the registrant, the most telling first. */
const HELPING = [ACTING, PASSIVE, LEANING, OUTSIDE_WORK] as const;

/** The clause is about security at all. */
const PURPOSE = /\b(?:cyber\w*|secur\w+|risks?|threats?|assess\w*|test\w*|audit\w*|evaluat\w*|penetration|vulnerabilit\w+|monitor\w*|incidents?|such\s+process\w*|these\s+efforts|protect\w*|defen[cs]e|controls?|this\s+regard|information\s+technology|IT)\b/i;
/** About watching over those who serve the registrant, or about risks that come from them. */
const OVERSIGHT = new RegExp([
  String.raw`\b(?:associated|related|arising|presented|posed|stemming|resulting)\s+(?:with|to|from|by)\s+(?:(?!(?:are|is|were|was)\b)[\w-]+\s+){0,6}?(?:third|vendors?|suppliers?|service\s+providers?)`,
  String.raw`\b(?:our|its|their|of|any)\s+(?:use|engagement|reliance|selection|onboarding)\s+of\s+(?:[\w-]+\s+){0,4}?(?:third|vendors?|service)`,
  String.raw`\buse\s+of\s+(?:all|any)\s+(?:third|vendors?)`,
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
/** `See "Item 1A. … failure involving our vendors"`: words of a heading elsewhere, whatever is run into them. */
const POINTER = /^\s*(?:please\s+)?(?:see|refer\s+to)\b[^;]{0,40}\b(?:item\s*\d|risk\s+factors?)/i;
/** The rule's own definition of an incident. */
const DEFINITION = /\bunauthori[sz]ed\s+occurrence\b/i;
/** A common heading, not a statement. */
const HEADING = /^(?:engag\w+\s+third\s?-?\s?part(?:y|ies)\s+(?:on|in)\s+risk\s+management(?:,?\s+as\s+required)?|oversee\s+third\s?-?\s?party\s+risk)\s*/i;

/** What a sentence (plain text) says about engaging third parties in cybersecurity processes; null for nothing. */
export function readEngagement(sentence: string): Engagement | null {
  if (!PARTY_WORD.test(sentence) || !isToThePoint(sentence) || DEFINITION.test(sentence) || POINTER.test(sentence)) return null;
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
