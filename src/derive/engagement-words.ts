import { HELPER, HIRED_EXPERTS, OUTSIDE, OUTSIDE_OFFICER, PARTY, SKILLED } from './engaged-party.js';

/** "we engage", "using", "partners with". */
const ENGAGE = String.raw`(?:engag(?:e|es|ed|ing)|retain(?:s|ed|ing)?|hir(?:e|es|ed|ing)|contract(?:s|ed|ing)?|appoint(?:s|ed|ing)?|commission(?:s|ed|ing)?|employ(?:s|ed|ing)?|us(?:e|es|ing|ed(?!\s+by))|utili[sz](?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|partner(?:s|ed|ing)?|work(?:s|ed|ing)?|collaborat(?:e|es|ed|ing)|cooperat(?:e|es|ed|ing)|consult(?:s|ed|ing)?|outsourc(?:e|es|ed|ing)|involv(?:e|es|ed|ing)|enlist(?:s|ed|ing)?|seek(?:s|ing)?(?!\s+to\b)|bring(?:s|ing)?|deploy(?:s|ed|ing)?|incorporat(?:e|es|ed|ing)|supplement(?:s|ed|ing)?|augment(?:s|ed|ing)?|coordinat(?:e|es|ed|ing))`;
/** After these words experts are not staff, as they may be after "employ" or "retain": "contracted", "collaboration with". */
const ENGAGE_EXPERTS = String.raw`(?:engag(?:es?|ed|ing)|retain(?:s|ed)|contract(?:s|ed|ing)?|consult(?:s|ed|ing)?(?:\s+with)?|(?:collaborat(?:es?|ed|ing|ion)|partner(?:s|ed|ing|ships?)?)\s+with)`;
/** "we have an outside CISO"; as an auxiliary ("have engaged") it is no verb of its own. */
const HAVE = String.raw`(?:ha(?:s|ve|d)(?!\s+(?:[\w-]+\s+){0,3}?${ENGAGE}\b)|maintain(?:s|ed|ing)?)`;
/** Before these words the verb is a noun, or not yet done, or what befalls: "our contract with", "prior to engaging", "third parties and partners", "an attack involving our vendors". */
const NO_NOUN = String.raw`(?<!\b(?:our|its|their|the|whose|continued|prior\s+to|before|when|upon)\s)(?<!\band\s(?=partners\b(?!\s+with\b)|contracts?\b(?!\s+with\b)))(?<!\b(?:breach|attack|failure|interruption|disruption|incident|event|compromise|intrusion)(?:e?s)?\s(?=involv))`;
/** Up to nine words, none of which opens a clause of its own ("retain various qualified"), or an aside ("engage, as needed, certain"). */
const GAP = String.raw`(?:(?:,\s+(?:as|at|from|when|where)\b[^,;]{1,40},)?\s+(?:(?!(?:we|it|they|that|which|who|not|do|does|as\s+an?)\b)[\w'-]+[,/]?\s+){0,9}?|\s+)`;
/** After the party: what is bought or feared, and nobody who is engaged ("third-party monitoring tools", "third-party risks"). */
const NO_THING = String.raw`(?!\s+(?:(?!(?:on|in|for|of|to|and|or|with|from|as|at|who|that|which)\b)[\w-]+\s+){0,2}?(?:tools?|software|hardware|technolog(?:y|ies)|platforms?|applications?|risks)\b)`;
/** What security helpers are engaged for. */
const TASK = String.raw`(?:assess|test|assist|challenge|evaluate|conduct|support|help|review|audit|monitor|perform|identify)`;

/** The registrant acts: "we engage an outside firm", "the use of consultants to test", "using vendors to monitor". */
export const ENGAGING = new RegExp([
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
export const LEANING = new RegExp([
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
export const PASSIVE = new RegExp(String.raw`\b(?:${SKILLED}|${OUTSIDE}\s+(?:[\w-]+\s+){1,3}?services)(?:\s+and\s+service\s+providers)?\s+(?:(?:that\s+)?(?:are|is|have\s+been|were|was)\s+(?:also\s+|regularly\s+|periodically\s+)?(?:utili[sz]ed|used|engaged|retained|employed|involved|consulted|hired)|(?:engaged|retained|hired)\s+by)\b`, 'gi');

/** The party acts: "external firms perform penetration tests", "our outsourced IT provider", "our MSSP". */
export const ACTING = new RegExp([
  String.raw`\b(?=${OUTSIDE})(?<!\bfrom\s(?:our|its|their)\s)${OUTSIDE}(?:\s+[\w-]+){0,4}?\s+${HELPER}(?:\s+(?:also|regularly|periodically|annually|who|which|that|to|are\s+engaged\s+to)){0,2}\s+(?:conducts?|performs?|tests?|assess(?:es)?|monitors?|assists?|reviews?|helps?|evaluates?|supports?|audits?|advis\w+|manages?|works?|provides?)\b`,
  String.raw`\b(?:outsourced|third[\s-]party|external|outside)\s+(?:[\w-]+\s+){0,2}?(?:IT|information\s+technology|cyber\w*|security)\s+(?:[\w-]+\s+){0,2}?(?:providers?|consultants?|specialists?|firms?|vendors?|services?|teams?|experts?|contractors?|company|department|resources|advisors?|auditors?|assessors?|partners?)\b`,
  String.raw`\b(?:IT|information\s+technology|cyber\w*|security)\s+consultants?\s+(?:also\s+)?(?:help|assist|monitor|support|work|conduct|perform)s?\b`,
  String.raw`\b${OUTSIDE_OFFICER}\b`,
  String.raw`\b(?:managed\s+(?:security|detection|IT|service)\b|MSSPs?\b)`,
].join('|'), 'gi');

/** The work of outsiders without the outsiders: "independent penetration testing"; the risk of third parties is no such work. */
export const OUTSIDE_WORK = new RegExp(String.raw`\b(?:(?:third|3\s?rd)\s?-?\s?party(?!\s+risk)|external|independent|outside)\s+(?:(?:cyber\w*|security|risk|vulnerability|penetration|maturity|technical|compliance|ISO|SOC|pen|and|network|IT|internal|external)\s+){0,5}(?:assessments?|audits?|penetration|testing|tests|evaluations?|scans?|monitoring)\b(?!\s+(?:measures|procedures|process|program|questionnaire|tools?|software|solutions?))`, 'gi');
