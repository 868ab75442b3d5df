import { findNegators, findNoAssurance } from './clauses/negation.js';
import { splitClauses } from './clauses/split-clauses.js';

/** What a sentence says about overseeing those who serve the registrant; `weak-yes`: they are within what is protected. */
export type Oversight = 'yes' | 'weak-yes' | 'no' | 'planned';

/** Those who serve: `third-party service providers`, `vendors`, `our supply chain`. */
const PROVIDER = /\b(?:(?:third|3\s?rd|fourth|external|outside)[\s-]*part(?:y|ies)\b(?:'s|s'|')?(?:(?:,?\s+(?:and|or)\s+|,\s*|\s+|\/)(?:[\w-]+\s+){0,3}?(?:providers?|vendors?|suppliers?|contractors?|processors?|partners?))?|vendors?|suppliers?|(?:sub-?)?service[\s-]*(?:providers?|organi[sz]ations?)|supply[\s-]chains?|sub-?contractors?|(?:business|outsourc\w+|external|service|technology|strategic|trading)\s+(?:partners?|providers?)|(?:hosting|cloud|payroll|IT|software|solutions?|platform)\s+providers?|counterparties|providers)\b/gi;
/** A cheap test: every name above has one of these words. */
const HINT = /part(?:y|ies)\b|vendor|supplier|provider|suppl\w+.chain|contractor|partner|service\s+organi/i;
/** Outsiders who help with security, and what they do or sell: engaged, not overseen. */
const HELPER = /^(?:'s|'|s')?[\s-]+(?:[\w-]+[\s/]+(?:and\s+)?){0,4}?(?:experts?|expertise|consultants?|consulting|assessors?|auditors?|advis[eo]rs?|specialists?|firms?|professionals?|penetration|testers?|testing|tests?|audits?|tools?|certif\w+|software|insurance|insurers?|frameworks?|intelligence|counsel|SOC\b|MSSP|verification|validation|claims|liability)\b/i;

/** What an overseer does: `oversees`, `to identify`, `assessment of`. Not "managed", which is what providers sell. */
const WATCH = String.raw`(?:overse(?:e|es|eing|en)|oversight|supervis(?:e|es|ing|ion)|identif(?:y|ies|ying|ication)|assess(?:es|ing|ments?)?|evaluat(?:e|es|ing|ions?)|manag(?:e|es|ing|ement)|monitor(?:s|ing)?|address(?:es|ing)?|mitigat(?:e|es|ing|ion)|review(?:s|ing)?|govern(?:s|ing|ance)?|track(?:s|ing)?|control(?:s|ling)?|reduc(?:e|es|ing)|minimi[sz](?:e|es|ing)|analy[sz](?:e|es|ing)|detect(?:s|ing|ion)?|audit(?:s|ing)?|vet(?:s|ting)?|screen(?:s|ing)?|scor(?:e|es|ing)|rat(?:e|es|ing)|test(?:s|ing)?|inspect(?:s|ing|ions?)?|investigat(?:e|es|ing)|track(?:s|ing)?|classif(?:y|ies|ying)|tier(?:s|ing)?|rank(?:s|ing)?|qualif(?:y|ies|ying)|prequalif\w+|scrutini[sz](?:e|es|ing)|examin(?:e|es|ing)|inventor(?:y|ies)|diligence|questionnaires?|guard\s+against|protect\s+against|respond(?:s|ing)?\s+to)`;
/** Adjectives, owners and lists before a provider's name: `our key and critical`, `the security practices of our`. */
const LIGHT = String.raw`(?:(?:our|its|their|the|a|an|any|all|each|every|certain|some|such|these|those|this|other|various|many|most|key|critical|major|significant|material|important|principal|primary|high(?:er|est)?(?:-|\s)risk|high-risk|new|existing|current|prospective|potential|proposed|relevant|applicable|selected|of|and|or|and\/or|both|cyber\w*|information|data|security|privacy|technology|technical|IT|internal|external|operational|key|risk|risks|risk-based|practices|posture|postures|controls?|processes|protocols|measures|policies|procedures|standards|standing|performance|compliance|hygiene|maturity|capabilities|environments?|programs?|systems?|networks?|services|products|software|applications?|solutions|use|usage|engagement|engagements|reliance|relationships?|activities|access|operations|employees|contractors|consultants|customers|clients|suppliers|vendors|partners|affiliates|third|party|parties|third-party|business|service|outsourced|hosted|cloud|cloud-based|critical|strategic|material)(?:'s|s'|')?[\s,]+){0,12}`;
/** What stands right before the provider, after a verb of oversight: `assess [the security controls of our]`. */
const DIRECT = new RegExp(String.raw`\b(${WATCH})\s+(?:(?:with|on|upon|of|for|over|to|at|across|regarding|from|by|into|in|with\s+respect\s+to|prior\s+to|before|the)\s+(?:(?:engag|onboard|hir|select|contract|us|retain)\w*\s+(?:with\s+|of\s+)?)?)?${LIGHT}$`, 'i');
/** By whom it is done, or for whom the provider works: no oversight of the provider. */
const DONE_BY = new RegExp(String.raw`\b(?:by|from|with)\s+${LIGHT}$`, 'i');
/** `risks … associated with [our use of]`: the risk that comes from the provider. */
const RISK_FROM = new RegExp(String.raw`\b(?:risks?|threats?|vulnerabilit\w+|exposures?|incidents?|weakness\w*|breach\w*|events?|attacks?|those|issues?|concerns|impacts?|effects?)\b[^;]{0,110}?\b(?:(?:associated|connected|inherent|involved)\s+(?:with|to|in)|relat(?:ed|ing)\s+to|relevant\s+to|arising\s+(?:from|out\s+of|in|through|with)|arise\s+from|originat\w+\s+(?:from|with|at|in)|emanat\w+\s+from|stem(?:s|ming)?\s+from|result\w*\s+from|deriv\w+\s+from|com(?:e|ing)\s+from|(?:posed|presented|introduced|created|caused|faced|experienced|encountered|suffered|reported|raised)\s+(?:by|through|from)|due\s+to|attributable\s+to|in\s+connection\s+with|involving|affecting|impacting|concerning|applicable\s+to|from|of|at|to|in|within|across|among|directly\s+or\s+(?:indirectly\s+)?through)\s+(?:(?:the|our|its|their|any|a|an)\s+){0,2}(?:(?:use|usage|using|utili[sz]\w+|engag\w+|rel(?:iance|ying)|depend\w+|retention|retaining|work\w*|interact\w+|involvement|outsourc\w+|onboarding|services|access|software|products|operations|systems|relationships?|provision|procurement|purchas\w+|acquisition)\b[^;]{0,60}?)?${LIGHT}$`, 'i');
const WATCHING = new RegExp(String.raw`\b${WATCH}\b|\b(?:process(?:es)?|polic(?:y|ies)|procedures?|programs?|framework|measures|responsib\w+|approach)\b`, 'i');
/** `vendor risk management program`, `supplier due diligence`, after the provider's name. */
const COMPOUND = /^(?:'s|s'|')?[\s-]+(?:(?:cyber\w*|cyber\s+security|information|security|IT|data|technology|risks?|and|relationship|service|privacy|compliance|access|contract|lifecycle|&|&amp;)[\s/,-]+){0,5}(?:management|oversight|governance|due\s+diligence|diligence|vetting|screening|onboarding|selection|(?:risks?|security)\s+(?:management|assessments?|reviews?|evaluations?|oversight|program\w*|monitoring|process\w*|polic\w+|team|questionnaires?|profiles?|ratings?|tiering|requirements|standards|analysis|mitigation)|questionnaires?|supervision|assurance)\b/i;
/** The same for vendors and suppliers, whose assessments are of them and not by them. */
const VENDOR_COMPOUND = /^(?:'s|s'|')?\s+(?:[\w-]+\s+){0,3}?(?:assessments?|reviews?|evaluations?|monitoring|audits?|controls?|risks?|polic(?:y|ies)|standards|requirements|contracts|compliance|questionnaires?|security)\b/i;
/** `vendors are subject to a security review`, `providers must`. */
const UNDERGOES = /^[^;]{0,140}?\b(?:(?:are|is|be|being|been|were|must|shall|will\s+be|should)\s+(?:\w+\s+){0,3}?(?:required|subject(?:ed)?\s+to|obligated|obliged|expected\s+to|assess(?:ed)?|evaluated|reviewed|vetted|monitored|screened|audited|contractually|bound\s+by|overseen|inventoried|scored|undergo|comply|meet|adhere|maintain)|undergo(?:es)?|agree\s+to|are\s+contractually)\b/i;
const HARM = /\bsubject(?:ed)?\s+to\s+(?:[\w-]+\s+){0,4}?(?:attacks?|breach\w*|risks?|threats?|cyber-?attacks?|incidents?|vulnerab\w+|disrupt\w+|similar)\b/i;
/** `require [all vendors] to`, `contractual obligations on`, `agreements with`. */
const DEMAND = new RegExp(String.raw`\b(?:requir(?:e|es|ing)|oblig(?:e|es|ate|ates|ating)|expect(?:s|ing)?|mandat(?:e|es|ing)|ensur(?:e|es|ing)|insist\w*|impos(?:e|es|ing)\s[^;]{0,90}?\b(?:on|upon)|seek(?:s|ing)?\s+(?:assurances?|to\s+(?:ensure|require|impose|obtain|use))|(?:obtain|receiv|request|collect)\w*\s[^;]{0,60}?\b(?:from|of|by)|(?:confirm|verif)\w*)\s+(?:that\s+)?${LIGHT}$`, 'i');
const CONTRACT = new RegExp(String.raw`\b(?:contract\w*|agreements?|terms|provisions|clauses?|obligations|requirements|SLAs?)\s+(?:[\w-]+\s+){0,6}?(?:with|on|upon|for|from|in|to|by|between)\s+${LIGHT}$`, 'i');
const SECURED = /\b(?:secur\w+|cyber\w*|confidential\w*|notif\w+|protect\w*|complian\w+|comply|privacy|standards?|safeguard\w*|audit\w*|controls?|reports?)\b/i;
/** `SOC 2 reports of our providers`. */
const REPORT = new RegExp(String.raw`\b(?:SOC|SSAE|SOC-?\s?[12]|organi[sz]ation\s+controls?|attestations?|certifications?|audit)\b[^;]{0,50}?\b(?:reports?|certifications?|attestations?|reviews?)?[^;]{0,30}?\b(?:of|from|for|by)\s+${LIGHT}$`, 'i');
/** `our processes extend to`, `cover`, `include [those of]`. */
const EXTENDS = new RegExp(String.raw`\b(?:process(?:es)?|programs?|polic(?:y|ies)|procedures?|controls|standards|assessments?|framework|approach|diligence|management)\b[^;]{0,60}?\b(?:extends?|appl(?:y|ies)|covers?|encompass(?:es)?|address(?:es)?|includ(?:e|es|ing))\s+(?:also\s+)?(?:to\s+|those\s+of\s+)?${LIGHT}$`, 'i');
/** `our systems, including those of our vendors`, in a sentence about protecting them. */
const WITHIN = new RegExp(String.raw`\b(?:systems?|networks?|data|information|technolog\w+|infrastructure|assets)\b[^;]{0,60}?\b(?:includ(?:e|es|ing)|and|or|as\s+well\s+as)\s+(?:those|that|the\s+(?:systems|data|information))\s+(?:[\w-]+\s+){0,5}?(?:of|by|at|from|with)\s+${LIGHT}$`, 'i');
const PROTECTS = /\b(?:program|process(?:es)?|polic(?:y|ies)|measures|designed|aim|protect\w*|safeguard\w*|assess\w*)\b/i;

/** What a registrant cannot do is a risk factor, not a denial of its processes. */
const CANNOT = /\b(?:cannot|can\s?not|can't|unable|not\s+(?:be\s+)?able|limited\s+ability|ability\s+to|(?:not|no|little|limited)\s+(?:[a-z]+\s+){0,2}?(?:control|visibility|insight)|do(?:es)?\s+not\s+control|difficult\w*|may\s+not|might\s+not|could\s+(?:not\s+)?(?:be|have|result|impact|affect|lead|cause|adversely|materially))\b/i;
const PLAN = /\b(?:(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|expect(?:s|ed)?|propos(?:es|ed|ing))\s+(?:to|on)|anticipat(?:e|es|ed|ing)|would|contemplat(?:e|es|ing)|in\s+the\s+(?:near\s+)?future|once\s+(?:we|the|our)|in\s+the\s+process\s+of)\b/i;
/** What must be denied for a denial: processes, or the overseeing itself. */
const DENIED = /\b(?:process(?:es)?|procedures?|polic(?:y|ies)|programs?|mechanisms?|framework|protocols?|measures|systems?|formal\w*|overse\w+|assess|conduct|perform|monitor|evaluate|require|vet|review|identify)\b/i;
const DEFINITION = /\bunauthori[sz]ed\s+occurrence\b/i;
const RANK: readonly (Oversight | null)[] = [null, 'planned', 'weak-yes', 'yes', 'no'];

/** What a sentence (plain text) says about processes to oversee and identify risks from third-party service providers; null for nothing. */
export function readProviderOversight(sentence: string): Oversight | null {
  if (!HINT.test(sentence) || DEFINITION.test(sentence)) return null;
  let found: Oversight | null = null;
  for (const span of splitClauses(sentence)) {
    const clause = sentence.slice(span.start, span.end);
    if (!HINT.test(clause)) continue;
    for (const match of clause.matchAll(PROVIDER)) {
      const seen = readProvider(clause, match.index, match[0]);
      if (RANK.indexOf(seen) > RANK.indexOf(found)) found = seen;
    }
  }
  return found;
}

function readProvider(clause: string, index: number, name: string): Oversight | null {
  const left = clause.slice(Math.max(0, index - 320), index);
  const right = clause.slice(index + name.length, index + name.length + 200);
  const bare = /^(?:third|3|fourth|external|outside)/i.test(name) && /part(?:y|ies)$/i.test(name);
  const compound = COMPOUND.test(right) || (!bare && VENDOR_COMPOUND.test(right) && !DONE_BY.test(left));
  if (compound) return put(left, clause, 'yes');
  if (bare && HELPER.test(right)) return null;
  const risk = RISK_FROM.exec(left);
  if (risk !== null) {
    const before = left.slice(0, risk.index);
    if (WATCHING.test(before)) return put(before, clause, 'yes');
    if (UNDERGOES.test(right) && !HARM.test(right)) return put(left, clause, 'yes');
  }
  const direct = DIRECT.exec(left);
  if (direct !== null && !DONE_BY.test(left)) return put(left.slice(0, direct.index), clause, 'yes');
  const demand = DEMAND.exec(left) ?? REPORT.exec(left) ?? EXTENDS.exec(left);
  if (demand !== null) return put(left.slice(0, demand.index), clause, 'yes');
  if (SECURED.test(clause) && CONTRACT.test(left)) return put(left, clause, 'yes');
  if (UNDERGOES.test(right) && !HARM.test(right) && SECURED.test(right)) return put(left, clause, 'yes');
  return WITHIN.test(left) && PROTECTS.test(left) ? put(left, clause, 'weak-yes') : null;
}

/** The answer, denied or put off by the words before it. */
function put(before: string, clause: string, says: 'yes' | 'weak-yes'): Oversight | null {
  if (findNoAssurance(before) < Infinity || CANNOT.test(before)) return null;
  const negator = findNegators(before).at(-1);
  if (negator !== undefined) {
    if (before.length - negator.end > 160) return says;
    return DENIED.test(clause.slice(clause.indexOf(before) + negator.end)) && says === 'yes' ? 'no' : null;
  }
  return PLAN.test(before) ? 'planned' : says;
}
