import { findNegators, findNoAssurance } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';
import { CUE, REACH, DIRECT, RISK_FROM, WATCHING, COMPOUND, VENDOR_COMPOUND, UNDERGOES, JOINT, BY, HARM, DEMAND, CONTRACT, SECURED, OCCASION, DEED, REPORT, EXTENDS, WITHIN, PROTECTS } from './overseeing-words.js';

/** What a sentence says about overseeing those who serve the registrant; `weak-yes`: they are within what is protected. */
export type Oversight = 'yes' | 'weak-yes' | 'no' | 'planned';

/** Those who serve: `third-party service providers`, `vendors`, `our supply chain`. */
const PROVIDER = /\b(?:(?:third|3\s?rd|fourth|external|outside)[\s-]*part(?:y|ies)\b(?:'s|s'|')?(?:(?:,?\s+(?:and|or)\s+|,\s*|\s+|\/)(?:[\w-]+\s+){0,3}?(?:providers?|vendors?|suppliers?|contractors?|processors?|partners?))?|vendors?|suppliers?|(?:sub-?)?service[\s-]*(?:providers?|organi[sz]ations)|supply[\s-]chains?|sub-?contractors?|(?:business|outsourc\w+|external|service|technology|strategic|trading)\s+(?:partners?|providers?)|(?:hosting|cloud|payroll|IT|software|solutions?|platform)\s+providers?|counterparties|(?<!care\s)(?<!insurance\s)providers?)\b/gi;
/** A cheap test: every name above has one of these words. */
const HINT = /part(?:y|ies)\b|vendor|supplier|provider|suppl\w+.chain|contractor|partner|service\s+organi/i;
/** `third parties`, of whom nothing more is said. */
const BARE = /^(?:third|3\s?rd|fourth|external|outside)[\s-]*part(?:y|ies)$/i;
/** Outsiders who help with security, and what they do or sell: engaged, not overseen. */
const HELPER = /^(?:'s|'|s')?[\s-]+(?!engagements?\b|relationships?\b)(?:[\w-]+[\s/]+(?:and\s+)?){0,4}?(?:experts?|expertise|consultants?|consulting|assessors?|auditors?|advis[eo]rs?|specialists?|firms?|professionals?|penetration|testers?|testing|tests?|audits?|tools?|certif\w+|software|insurance|insurers?|frameworks?|intelligence|counsel|SOC\b|MSSP|verification|validation|claims|liability|assessments?|reviews?|evaluations?|monitoring)\b/i;

/** `third parties who entrust us with their data`: not those who serve. */
const ENTRUSTS = /^\s+(?:who|that)\s+entrust/i;
/** `vendors providing threat intelligence`: they help, and nobody watches over them. */
const HELPS = /^,?\s+(?:(?:that|who|which)\s+)?provid(?:e|es|ing)\s+(?:[\w-]+\s+){0,3}?(?:threat|cyber\w*|security|monitoring|intelligence|detection|forensics?|penetration)\b/i;
/** `third-party hackers`: those who attack serve nobody. */
const FOES = /^[\s-]+(?:[\w-]+\s+){0,2}?(?:hackers?|attackers?|(?:threat|bad|malicious|criminal)\s+actors?|criminals?|adversar(?:y|ies)|intruders?|fraudsters?)\b/i;

/** `vendors … may fail`: what could happen to them. */
const HAZARD = /^(?:(?!\b(?:that|who|whom|which)\b)[^;]){0,60}?\b(?:may|could|might)\s+(?:be|fail|suffer|experience|have|not|also|become|contain|result)\b|^[^;]{0,160}?\b(?:is|are|remain)\s+(?:\w+\s+)?(?:vulnerable|susceptible|exposed)\b/i;
/** `See "Risks related to our vendors" in Item 1A`: words of a heading elsewhere. */
const ELSEWHERE = /\b(?:see|refer\s+to|refer\s+you|titled|entitled|captioned|under\s+the\s+(?:heading|caption))\b/i;
/** `Oversee Third-Party Risk`, by itself or glued to the sentence that follows. */
const HEADING = /\b(?:[Oo]vers\w+|[Mm]anag\w+|[Mm]onitor\w*|MANAG\w+|OVERS\w+)\s+(?:of\s+)?(?:Third|THIRD)[\s-]{1,2}[Pp](?:art|ART)(?:y|ies|Y|IES)(?:\s+(?:Service\s+)?(?:Providers?|Vendors?))?(?:\s+R(?:isks?|ISKS?))?(?:\s+Management)?(?:[\s:.-]+(?=(?:Because|We|Our|The|As|To|In|While|Since|If|It)\b)|[\s:.-]*$)/;
/** `aware of the risks from providers, we have processes to oversee and manage these risks`. */
const THESE_RISKS = /^[^;]{0,200}?\b(?:process\w*|procedures?|polic\w+|programs?|measures|controls|steps|framework|implement\w*)\b[^;]{0,60}?\b(?:overse\w+|manag\w+|mitigat\w+|address\w*|monitor\w*|assess\w*|control\w*)\b[^;]{0,40}?\b(?:these|such|those|this)\s+(?:[\w-]+\s+){0,2}(?:risks?|relationships?|vendors|providers)\b/i;
/** The risks that "these" points back to are named before the provider; without them it is a helper. */
const RISKS = /\b(?:risks?|threats?|exposures?|dangers?)\b/i;
/** What a registrant cannot do is a risk factor, not a denial of its processes. */
const CANNOT = /\b(?:cannot|can\s?not|can't|unable|not\s+(?:be\s+)?able|limited\s+ability|ability\s+to|(?:not|no|little|limited)\s+(?:[a-z]+\s+){0,2}?(?:control|visibility|insight)|do(?:es)?\s+not\s+control|difficult\w*|may\s+not|might\s+not|could\s+(?:not\s+)?(?:be|have|result|impact|affect|lead|cause|adversely|materially))\b/i;
const PLAN = new RegExp(String.raw`\b(?:(?:${NO_PAPER}plan(?:s|ned|ning)?|intends?|expects?|propos(?:es|ing))\s+(?:to|on)|anticipat(?:e|es|ed|ing)|would|contemplat(?:e|es|ing)|in\s+the\s+(?:near\s+)?future|once\s+(?:we|the|our)|will\s+(?:develop|implement|establish|adopt|create|introduce|begin)|(?:is|are)\s+in\s+the\s+process\s+of)\b`, 'i');
/** A promise or a permission is weaker than a statement of what is done. */
const PROMISE = /\b(?:will|shall|may)\b[^;]{0,100}$/i;
/** `while we do not engage consultants, we consider`, `for those that do not, a review`: the denial has ended. */
const APART = /^\s*,\s*(?:an?|the|we|our)\b|,\s*(?:we|it|they|management|the\s+(?:company|registrant|bank|fund|trust|partnership|corporation)|our\s+\w+)\s+[a-z]/i;
/** Where an item of a list begins: a semicolon, a bullet, a lost bullet (two spaces), `(ii)`. */
const ITEM = /[;\u2022\u00b7]|\s\s|\([a-z0-9]{1,4}\)\s/gi;
/** A denial of something narrower: `no standalone program`, `no periodic reassessment`. */
const NARROW = /\b(?:stand-?\s?alone|separate|periodic|reassess\w*|continuous|automated|zero\s+trust)\b/i;
/** `systems used to manage our vendor [relationships]`: what the registrant's own systems are for. */
const USED_TO = /\b(?:used|use|rely|relies|depend|depends)\s+(?:[\w-]+\s+){0,6}?to\s+(?:\w+,\s+)?manage\b[^;]{0,60}$/i;
const RELATIONS = /^\s+relationships?\b/i;
/** `screening of candidates, including contractors`: people, not those who serve. */
const CANDIDATES = /\b(?:pre-?\s?employment|candidates?|job\s+applicants?|new\s+hires?|background\s+(?:checks?|screening|verification))\b[^;]{0,120}$/i;
/** `practices for all users of our systems, including vendors`: those who keep to the rules of the house. */
const USERS = /\busers\s+of\s[^;]{0,120}\bincluding\b[^;]{0,120}$/i;
/** People's pasts hold the same words: `experience in vendor management`. */
const PERSONAL = /\b(?:experience|expertise|background|career|years)\b[^;]{0,160}$/i;
/** What must be denied for a denial: processes, or the overseeing itself. */
const DENIED = /\b(?:process(?:es)?|procedures?|polic(?:y|ies)|programs?|mechanisms?|framework|protocols?|measures|systems?|formal\w*|overse\w+|assess|conduct|perform|monitor|evaluate|require|vet|review|identify)\b/i;
const DEFINITION = /\bunauthori[sz]ed\s+occurrence\b/i;
const RANK: readonly (Oversight | null)[] = [null, 'planned', 'weak-yes', 'yes', 'no'];

/** What a sentence (plain text) says about processes to oversee and identify risks from third-party service providers; null for nothing. */
export function readProviderOversight(sentence: string): Oversight | null {
  if (!HINT.test(sentence) || DEFINITION.test(sentence)) return null;
  let found: Oversight | null = null;
  const statement = sentence.replace(HEADING, '');
  for (const span of splitClauses(statement)) {
    const clause = statement.slice(span.start, span.end);
    if (!HINT.test(clause) || !CUE.test(clause)) continue;
    for (const match of findMatches(clause, PROVIDER)) {
      const after = statement.slice(span.start + match.index + match[0].length, span.start + match.index + match[0].length + 320);
      const seen = readProvider(clause, match.index, match[0]) ?? (BARE.test(match[0]) || !RISKS.test(clause.slice(0, match.index)) ? null : readTheseRisks(after));
      if (RANK.indexOf(seen) > RANK.indexOf(found)) found = seen;
    }
  }
  return found;
}

function readProvider(clause: string, index: number, name: string): Oversight | null {
  const left = clause.slice(Math.max(0, index - REACH), index);
  const right = clause.slice(index + name.length, index + name.length + 200);
  const bare = BARE.test(name);
  if (PERSONAL.test(left) || ELSEWHERE.test(left) || CANDIDATES.test(left) || USERS.test(left)) return null;
  if (RELATIONS.test(right) && USED_TO.test(left)) return null;
  const compound = COMPOUND.test(right) || (!bare && VENDOR_COMPOUND.test(right) && !BY.test(left));
  if (compound) return answerAt(left, left.length, 'yes');
  if (bare && (HELPER.test(right) || ENTRUSTS.test(right) || FOES.test(right))) return null;
  if (HAZARD.test(right)) return null;
  const helps = HELPS.test(right);
  const risk = RISK_FROM.exec(left);
  if (risk !== null && !helps) {
    const watching = WATCHING.exec(left);
    if (watching !== null) return answerAt(left, Math.max(watching.index, risk.index), 'yes');
    if (UNDERGOES.test(right) && !HARM.test(right)) return answerAt(left, left.length, 'yes');
  }
  const direct = DIRECT.exec(left);
  if (direct !== null) return answerAt(left, direct.index, 'yes');
  if (helps) return null;
  if (DEED.test(right) && OCCASION.test(left)) return answerAt(left, left.length, 'yes');
  const demand = DEMAND.exec(left) ?? REPORT.exec(left) ?? EXTENDS.exec(left);
  if (demand !== null) return answerAt(left, demand.index, 'yes');
  if (SECURED.test(clause) && CONTRACT.test(left)) return answerAt(left, left.length, 'yes');
  if (UNDERGOES.test(right) && !HARM.test(right) && !JOINT.test(left) && SECURED.test(right)) return answerAt(left, left.length, 'yes');
  return WITHIN.test(left) && PROTECTS.test(left) ? answerAt(left, left.length, 'weak-yes') : null;
}

function readTheseRisks(after: string): Oversight | null {
  const match = THESE_RISKS.exec(after);
  return match === null ? null : put(match[0], '', 'yes');
}

/** The answer of a match that begins at `at`: denied or put off by the words before it in the same item of a list. */
function answerAt(left: string, at: number, says: 'yes' | 'weak-yes'): Oversight | null {
  const item = findMatches(left.slice(0, at), ITEM).at(-1)?.index ?? 0;
  return put(left.slice(item, at), left.slice(at), says);
}

function put(before: string, rest: string, says: 'yes' | 'weak-yes'): Oversight | null {
  if (findNoAssurance(before) < Infinity || CANNOT.test(before)) return null;
  const negator = findNegators(before).at(-1);
  if (negator !== undefined && before.length - negator.end <= 160 && !APART.test(before.slice(negator.end))) {
    const denied = before.slice(negator.end) + rest;
    return says === 'yes' && DENIED.test(denied) && !NARROW.test(denied) ? 'no' : null;
  }
  if (PROMISE.test(before) && !PLAN.test(before)) return 'weak-yes';
  return PLAN.test(before) ? 'planned' : says;
}
