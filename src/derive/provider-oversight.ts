import { findNegators, findNoAssurance } from './clauses/negation.js';
import { NO_PAPER } from './clauses/paper-plans.js';
import { splitClauses } from './clauses/split-clauses.js';
import { findMatches } from './find-matches.js';

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
/** What an overseer does: `oversees`, `to identify`. Not "managed", which is what providers sell. */
const WATCH = String.raw`(?:overse(?:e|es|eing|en)|supervis(?:e|es|ing)|identif(?:y|ies|ying)|assess(?:es|ing)?|evaluat(?:e|es|ing)|manag(?:e|es|ing)|monitor(?:s|ing)?|address(?:es|ing)?|mitigat(?:e|es|ing)|review(?:s|ing)?|govern(?:s|ing)?|track(?:s|ing)?|(?<!\b(?:internal|external|access|security|technical|administrative|physical|financial|and|of|our|its|the)\s)controls|control(?:ling)?|reduc(?:e|es|ing)|minimi[sz](?:e|es|ing)|analy[sz](?:e|es|ing)|detect(?:s|ing)?|audit(?:s|ing)?|vet(?:s|ting)?|screen(?:s|ing)?|scor(?:e|es|ing)|test(?:s|ing)?|inspect(?:s|ing)?|investigat(?:e|es|ing)|classif(?:y|ies|ying)|rank(?:s|ing)?|qualif(?:y|ies|ying)|prequalif\w+|scrutini[sz](?:e|es|ing)|examin(?:e|es|ing)|(?:guard|protect|defend)(?:s|ing)?\s+against|respond(?:s|ing)?\s+to)`;
/** The same as a thing done: `oversight of`, `screening processes for`, `due diligence on`. */
const WATCHED = String.raw`(?:oversight|supervision|identification|assessments?|evaluations?|analys[ei]s|management|monitoring|reviews?|governance|detection|mitigation|audits?|vetting|screening|scoring|inspections?|diligence|questionnaires?|inventory|surveillance|checks|onboarding)(?:\s+and\s+[\w-]+)?(?:\s+(?:process(?:es)?|procedures?|programs?|polic(?:y|ies)|protocols|practices|standards|framework|activities|efforts|approach))?(?:,\s+(?:as|where|when|if)\s+(?:appropriate|needed|necessary|applicable|required),)?\s+(?:with\s+respect\s+to|with\s+regard\s+to|prior\s+to|of|on|upon|for|over|at|across|regarding|before|(?<=diligence\s|questionnaires\s|reviews\s)(?:to|with|into)|relating\s+to|related\s+to|concerning)`;
/** Adjectives, owners and lists before a provider's name: `our key and critical`, `the security practices of our`. */
const LIGHT = String.raw`(?:(?:our|its|their|respective|the|a|an|any|all|each|every|certain|some|such|these|those|this|other|various|many|most|critical|major|significant|material|important|principal|primary|high(?:er|est)?[\s-]risk|new|existing|current|prospective|potential|proposed|relevant|applicable|selected|of|and|or|and\/or|both|cyber\w*|information|data|security|privacy|technology|technical|IT|internal|external|operational|risk|risks|risk-based|practices|ability|adequacy|effectiveness|suitability|protection|posture|postures|controls?|processes|protocols|measures|policies|procedures|standards|standing|performance|compliance|hygiene|maturity|capabilities|environments?|programs?|systems?|networks?|services|products|software|applications?|solutions|use|usage|engagement|engagements|reliance|relationships?|activities|access|operations|employees|contractors|consultants|customers|clients|suppliers|vendors|partners|affiliates|third|party|parties|third-party|business|service|outsourced|hosted|cloud|cloud-based|strategic|key)(?:'s|')?[\s,]+){0,12}`;
/** A cheap test: without a word of oversight, risk, demand or report nobody is overseen. */
const CUE = /overs|supervis|identif|assess|evaluat|manag|monitor|address|mitigat|review|govern|track|control|reduc|minimi|analy|detect|audit|vet|screen|scor|inspect|investigat|classif|rank|quali|scrutin|examin|guard|protect|defend|diligen|questionnair|inventor|surveil|check|onboard|risk|threat|requir|oblig|expect|mandat|ensur|impos|assur|report|contract|agree|process|program|polic|procedure|must|undergo/i;
/** How far back from a provider's name its oversight is looked for, in characters. */
const REACH = 280;
/** What stands right before the provider, after a word of oversight: `assess [the security controls of our]`, `oversight of [all]`. */
const DIRECT = new RegExp(String.raw`\b(?:${WATCH}|${WATCHED})\s+(?:(?:engag|onboard|hir|select|contract|us|retain)\w*\s+(?:with\s+|of\s+)?|(?:(?:our|its|their|all|the)\s+)?relationships?\s+with\s+)?(?:${LIGHT}(?:applications|products|software|services|systems|technolog\w+)\s+(?:(?:provided|used|hosted|offered|maintained|operated|owned|supplied)\s+by|from)\s+)?(?:\w+s\s+)?${LIGHT}$`, 'i');
/** What may come from a provider. */
const RISK = String.raw`(?:risks?|threats?|vulnerabilit\w+|exposures?|incidents?|weakness\w*|breach\w*|events?|attacks?|those|issues?|concerns)`;
/** `associated with`, `arising from`, `posed by`. */
const COMES_FROM = String.raw`(?:(?:associated|connected|inherent|involved)\s+(?:with|to|in)|relat(?:ed|ing)\s+to|relevant\s+to|(?:arising|arise)\s+(?:from|out\s+of|in|through|with)|originat\w+\s+(?:from|with|at|in)|emanat\w+\s+from|stem(?:s|ming)?\s+from|result\w*\s+from|deriv\w+\s+from|com(?:e|ing)\s+from|(?:posed|presented|introduced|created|caused|faced|experienced|encountered|suffered|reported|raised)\s+(?:by|through|from)|due\s+to|attributable\s+to|in\s+connection\s+with|involving|affecting|impacting|concerning|applicable\s+to|directly\s+or\s+(?:indirectly\s+)?through)`;
/** `risks … associated with [our use of]`, `threats from`: the risk that comes from the provider. */
const RISK_FROM = new RegExp(String.raw`\b${RISK}\b(?:[^;]{0,110}?\b${COMES_FROM}|(?<!those)\s+(?:[\w-]+\s+){0,2}?(?:from|of|at|in|within|across|among)|[^;]{0,60}?,?\s+(?:especially|particularly|including|also)\s+(?:for|at|from)|[^;]{0,60}?\b(?:across|applicable\s+to|affecting|impacting)\b[^;]{0,120}?,?\s+(?:and|or))\s+(?:(?:internal|external)\s+[^;]{0,50}?\bsuch\s+as\s+)?(?:(?:the|our|its|their|any|a|an|that)\s+){0,2}(?:(?:use|usage|using|utili[sz]\w+|engag\w+|rel(?:iance|ying)|depend\w+|retention|retaining|work\w*|interact\w+|involvement|outsourc\w+|onboarding|services|access|software|products|operations|systems|relationships?|provision|procurement|purchas\w+|acquisition)\b[^;]{0,60}?)?(?:\w+\s+and\s+)?${LIGHT}$`, 'i');
const WATCHING = new RegExp(String.raw`\b(?:${WATCH}|oversight|identification|assessments?|evaluations?|management|monitoring)\b|\b(?:process(?:es)?|polic(?:y|ies)|procedures?|programs?|framework|measures|responsib\w+|approach)\b`, 'i');
/** `vendor risk management program`, `supplier due diligence`, after the provider's name. */
const COMPOUND = /^(?:'s|s'|')?[\s-]+(?:(?:cyber\w*|cyber\s+security|information|security|IT|data|technology|risks?|and|relationship|service|privacy|compliance|access|contract|lifecycle|&|&amp;)[\s/,-]+){0,5}(?:management|oversight|governance|due\s+diligence|diligence|vetting|screening|onboarding|selection|(?:risks?)\s+(?:management|assessments?|reviews?|evaluations?|oversight|program\w*|monitoring|process\w*|polic\w+|team|questionnaires?|profiles?|ratings?|tiering|requirements|standards|analysis|mitigation)|security\s+(?:requirements|standards|program|management)|questionnaires?|supervision|assurance)\b/i;
/** The same for vendors and suppliers, whose assessments are of them and not by them. */
const VENDOR_COMPOUND = /^(?:'s|s'|')?\s+(?:\([^)]{1,40}\)\s+)?(?:(?:cyber\w*|information|security|IT|data|technology|risks?|and|controls?|effectiveness|access|compliance|privacy|performance|due)\s+){0,4}?(?:diligence|assessments?|reviews?|evaluations?|monitoring|audits?|controls?|risks?|polic(?:y|ies)|standards|requirements|contracts|compliance|questionnaires?|security)\b/i;
/** `vendors are subject to a security review`, `providers must`. */
const UNDERGOES = /^(?:(?!,\s+(?:we|our|it|the\s+company)\b|\b(?:in\s+the\s+event|if)\b)[^;]){0,140}?\b(?:(?:are|is|be|being|been|were|must|shall|will\s+be|should)\s+(?:\w+\s+){0,3}?(?:required|subject(?:ed)?\s+to|obligated|obliged|expected\s+to|assess(?:ed)?|(?:re-?)?evaluated|reviewed|vetted|monitored|screened|audited|contractually|bound\s+by|overseen|inventoried|scored|undergo|comply|meet|adhere|maintain)|undergo(?:es)?|agree\s+to|are\s+contractually)\b/i;
/** "Our collaboration with these third parties is expected to": what is expected is the collaboration. */
const JOINT = /\b(?:collaborations?|cooperation|partnerships?|engagements?|work)\s+with\s+(?:(?:our|the|these|those|such|other|all)\s+){0,2}$/i;
const BY = /\bby\s+(?:[\w-]+\s+){0,3}$/i;
const HARM = /\bsubject(?:ed)?\s+to\s+(?:[\w-]+\s+){0,4}?(?:attacks?|breach\w*|risks?|threats?|cyber-?attacks?|incidents?|vulnerab\w+|disrupt\w+|similar)\b/i;
/** `require [all vendors] to`, `contractual obligations on`, `agreements with`. */
const DEMAND = new RegExp(String.raw`\b(?:requir(?:e|es|ing)|oblig(?:e|es|ate|ates|ating)|expect(?:s|ing)?|mandat(?:e|es|ing)|ensur(?:e|es|ing)|insist\w*|impos(?:e|es|ing)\s[^;]{0,90}?\b(?:on|upon)|seek(?:s|ing)?\s+(?:assurances?|to\s+(?:ensure|require|impose|obtain|use))|(?:obtain|request|collect|receiv|gather|solicit)(?:s|e|es|ing)?\s[^;]{0,40}?\b(?:reports?|assurances?|questionnaires?|attestations?|certif\w+|evidence|confirmations?|representations?|documentation|warrant\w+)\b[^;]{0,30}?\b(?:from|of|by)|(?:confirm|verif)\w*)\s+(?:that\s+)?(?:\w+s\s+)?${LIGHT}$`, 'i');
const CONTRACT = new RegExp(String.raw`\b(?:contracts|contractual\w*|(?:our|the|each|every|a|any|of)\s+contract|agreements?|terms|provisions|clauses?|obligations|requirements|SLAs?)\s+(?:[\w-]+\s+){0,6}?(?:with|on|upon|for|from|in|to|by|between)\s+${LIGHT}$`, 'i');
const SECURED = /\b(?:secur\w+|cyber\w*|confidential\w*|notif\w+|protect\w*|complian\w+|comply|privacy|standards?|safeguard\w*|audit\w*|controls?|reports?)\b/i;
/** `before engaging [a vendor], we conduct`: the occasion, and the deed after the provider. */
const OCCASION = new RegExp(String.raw`\b(?:when|before|prior\s+to|upon)\s+(?:[\w-]+\s+){1,5}?${LIGHT}$`, 'i');
const DEED = /^[^;]{0,120}?,\s+(?:we|it|the\s+company|our\s+\w+(?:\s+\w+)?|management)\s+(?:\w+ly\s+)?(?:conducts?|performs?|assess(?:es)?|evaluates?|reviews?|requires?|obtains?)\b/i;
/** `SOC 2 reports of our providers`. */
const REPORT = new RegExp(String.raw`\b(?:SOC\)?(?=[\s-]{0,2}(?:\d|I|reports?\b|audits?\b|attestations?\b|certif))|SSAE|organi[sz]ation(?:al)?\s+controls?|attestations?|certifications?|audit)\b[^;]{0,80}?\b(?:of|from|for|by)\s+${LIGHT}$`, 'i');
/** `our processes extend to`, `cover`, `include [those of]`. */
const EXTENDS = new RegExp(String.raw`\b(?:process(?:es)?|programs?|polic(?:y|ies)|procedures?|controls|standards|assessments?|framework|approach|diligence|management)\b[^;]{0,60}?\b(?:extends?|appl(?:y|ies)|covers?|encompass(?:es)?|address(?:es)?|includ(?:e|es|ing)|with\s+respect|with\s+regard)\s+(?!those\b)(?:also\s+)?(?:to\s+|for\s+)?${LIGHT}$`, 'i');
/** `our systems, including those of our vendors`, in a sentence about protecting them. */
const WITHIN = new RegExp(String.raw`\b(?:systems?|networks?|technolog\w+|infrastructure|operations)\b[^;]{0,60}?\bincluding\s+(?:those|the|any)\s+(?:[\w-]+\s+){0,5}?(?:of|by|at|from|with)\s+${LIGHT}$`, 'i');
const PROTECTS = /\b(?:designed|aims?|seeks?|protect\w*|safeguard\w*|assess\w*|monitor\w*|identify)\b/i;

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
  if (PERSONAL.test(left) || ELSEWHERE.test(left) || CANDIDATES.test(left)) return null;
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
