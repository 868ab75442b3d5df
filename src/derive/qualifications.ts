import { findMatches } from './find-matches.js';
import { openHolders } from './holders.js';
import type { Holder } from './holders.js';
import { findNegators } from './clauses/negation.js';

/** The kinds of words that make expertise specific (Instruction 2 to 17 CFR 229.106(c)). */
export type SignKind = 'years' | 'roles' | 'degrees' | 'certifications';

/** What a sentence says about the expertise of those who manage; the signs are words as written. */
export interface Qualification {
  readonly level: 'specific' | 'generic' | 'disclaimed';
  readonly signs: Readonly<Partial<Record<SignKind, readonly string[]>>>;
}

/** A word without which none of the patterns below can match. */
const HINT = /experience(?!d?\s+(?:any|an?|no|the|material\w*|such|threats|cyber\w*\s+(?:inc|att|thr|ev|br)\w*)\b)|expert|certif|degree|background|knowledge|skill|qualifi|bachelor|master|doctor|diploma|graduat|years?\b|decade|serv(?:ed|ing)|career|credential|CISSP|CISM|CISA|CRISC|held|prior\s+to|previous|former|MBA|Ph\.?D|J\.D|traine|season|proficien|versed|literacy/i;

const NUMBER = String.raw`(?:\d{1,3}\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b)?`;
/** "over 20 years", "twenty (20) years", "15-plus years'", "two decades", "a quarter century". */
const COUNT = String.raw`(?:${NUMBER}(?:\s*\(\d{1,3}\+?\))?(?:\s*-?\s*plus)?\s*-?\s*(?:years?|decades?)\b|(?:over|than|nearly|almost|approximately|about|spanning)\s*a\s+(?:decade|quarter[\s-]century)\b)(?:'s?)?`;
/** The field or office that years are counted in. */
const FIELD = String.raw`(?:cyber\w*|security|technolog\w+|IT|information|software|engineering|risk|industry|field|leadership|management|roles?|positions?|compliance|infrastructure|audit\w*|systems|networks?|financ\w+|computer|digital|operations|data|privacy|legal|sectors?)`;
/** Years that lead to their field: "20 years of experience", "10 years in IT", "15 years leading security teams". */
const YEARS_OF = new RegExp(String.raw`\b(?<!\b(?:every|next|fiscal|within|each|ended|ending|than\s+every)\s{0,2})${COUNT}(?=[^.;]{0,90}?\b(?:experiences?|expertise|career|background|tenure|working|specializ\w+)\b|\s+(?:of|in|as|serving|leading|managing|heading|with|at|within|across|helping|overseeing|designing|building|practicing|developing|running|dealing|implementing|focused|focusing)\b[^.;]{0,80}?\b${FIELD}\b)`, 'gi');
/** A field that leads to its years: "has worked in IT for 15 years", "a career spanning two decades". */
const FOR_YEARS = new RegExp(String.raw`\b(?:experiences?|expertise|career|worked|working|served|serving|background|been|roles|positions|employed)\b[^.;]{0,90}?\b(?:for|over|spanning|spans|of|than|past|last|approximately|totaling|exceeding|exceeds)\s+(?:the\s+)?(?:(?:past|last)\s+)?(${COUNT}|(?:more\s+than\s+)?(?:a|one)\s+decade)|\b(?:worked|working|experience|employed|been)\b[^.;]{0,60}?\b(since\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?(?:19[6-9]\d|200\d)s?)\b`, 'gi');

/** All that a fragment says: "over 15 years". */
const BARE_YEARS = new RegExp(String.raw`^[\s"'(]*(?:(?:over|than|more|nearly|almost|approximately|about|with|has)\s+){0,3}(${COUNT})(?:\s+of)?[\s"').]*$`, 'gi');

const OFFICE = String.raw`(?:CISO|CIO|CTO|CSO|CEO|CFO|COO|CRO|BISO|[Cc]hief\s+(?:[\w&]+\s+){1,4}?[Oo]fficer|[Cc]hief\s+[A-Z]\w+|[Vv]ice\s+[Pp]resident|VP|SVP|[Dd]irector|[Hh]ead\s+of|[Mm]anag(?:er|ing)|[Pp]artner|[Oo]fficer|[Ee]ngineer|[Aa]nalyst|[Cc]onsultant|[Aa]rchitect|[Ll]ead(?:er)?|[Aa]dministrator|[Dd]eveloper|[Ss]pecialist|[Pp]rincipal|[Pp]resident|[Ee]xecutive|[Ff]ounder|[Aa]uditor|[Aa]gent)`;
/** Where one did it: "of a bank", "in information technology". */
const TAIL = String.raw`(?:\s+(?:of|at|in|with)\s+(?:(?!(?:for|and|over|who|with|has|since|he|she|as|including)\b)[\w&'-]+[ ]?){1,5}(?<! ))?`;
/** What one did before: "served in various roles in IT", "previously served as CISO", "held leadership positions at banks". */
const ROLES = new RegExp([
  String.raw`(?:(?<!\w)(?:[Ss]erved|(?:recently|previously|including|after)\s+serving|[Ss]ervice|[Ww]orked|[Ww]orking)|;\s+serving)\s+(?:\w+\s+){0,3}?(?:in|at|on|for|with)\s+(?!similar\s)(?:[\w,&'-]+\s+){0,8}?(?:roles|positions|capacities|functions|posts|companies|firms|banks|organizations|institutions|agenc\w+|Army|Navy|Air\s+Force|Marine\w*|military|FBI)\b${TAIL}`,
  String.raw`\b(?:[Hh]eld|[Hh]olding|[Oo]ccupied|[Hh]as\s+had)\s+(?!(?:by|this|that|the|such|his|her|their)\s)(?:[\w,&'-]+\s+){0,9}?(?:roles|positions|role|position|posts|offices|responsibilit\w+)\b${TAIL}`,
  String.raw`\b(?:[Pp]reviously|[Ff]ormerly|[Pp]rior|[Pp]revious|[Ff]ormer|[Pp]ast|[Ee]arlier)\s*,?\s+(?:(?:he|she|they|(?:Mr|Ms|Mrs|Dr)\.?\s+[A-Z][\w'-]+|our\s+[A-Z]+|was|has|have|had|worked|served|serving|held|work|employment|experience|experiences|roles?|positions?|service|spent|led|as|an?|the|in|at|with|for|of|included?|includes|including|various|senior|both|leadership|global|professional|information|security|technology|cyber\w*|a\s+number),?\s+){0,9}?(?:${OFFICE}|[Rr]oles?\s+(?:at|with|in|as|include\w*)|[Pp]ositions?\s+(?:at|with|in|as|include\w*)|[Ee]mploy\w+\s+(?:at|with|by))\b${TAIL}`,
  String.raw`\b[Pp]rior\s+to\s+(?:(?:joining|that|this|his|her|their|becoming|serving|working|being|assuming|coming|starting)\b)[^.;]{0,80}?\b(?:he|she|they|CISO|CIO|CTO|officer|Mr\.|Ms\.)\s+(?:was|served|held|worked|spent|had|led|has|gained|co-?founded)\b`,
  String.raw`\b(?:(?:including|includes|included)\s+as\b|(?:including|includes|included|and)\s+(?:[\w'-]+\s+){0,4}?(?:serving\s+as|having\s+served\s+as|previously\s+serving\s+as|time\s+as|service\s+as|roles?\s+as|positions?\s+as))\s+(?:an?\s+|the\s+)?(?:[\w&-]+\s+){0,5}?${OFFICE}\b${TAIL}`,
  String.raw`\b(?:[Ee]xperience|[Cc]areer|[Bb]ackground)\s+(?:[\w,-]+\s+){0,6}?as\s+(?:an?\s+|the\s+)?(?:[\w&-]+\s+){0,4}?${OFFICE}\b${TAIL}`,
  String.raw`\bexperience\s+(?:in|across|from|holding)\s+(?:various|multiple|several|different|numerous|many|senior|leadership|prior)\s+(?:[\w,&'-]+\s+){0,4}?(?:roles|positions)\b${TAIL}`,
  String.raw`\bexperience\b[^.;]{0,160}?\b(?:at|with|for|of)\s+(?:(?:multiple|several|various|numerous|many|two|his|her|their)\s+){0,2}(?:prior|previous|former|other)\s+(?:[\w-]+\s+){0,2}?(?:companies|employers|organizations|firms|institutions)\b`,
  String.raw`\b(?:[Ss]tarted|[Bb]egan|[Ss]pent)\s+(?:his|her|their|[\w+]+\s+years|most\s+of)\s+(?:\w+\s+){0,3}?(?:career|years?|as|at|in|with)\b[^.;]{0,60}`,
  String.raw`\b(?:[Hh]as|[Hh]aving|[Ww]ho)\s+(?:also\s+)?(?:previously\s+|formerly\s+)?served\s+as\s+(?:an?\s+|the\s+)?(?:(?!our\b|the\b)[\w&-]+\s+){0,5}?${OFFICE}\b\s+(?:at|of|for|with)\s+(?:an?|other|several|various|multiple|two|public\w*|large|[A-Z]\w+)\b`,
].map((part) => `(?:${part})`).join('|'), 'g');

/** What the degree is in, or the school it is from. */
const SUBJECT = String.raw`(?:\s+(?:in|of|from)\s+(?:(?:the|an?|[A-Z][\w&'-]*|computer|information|technology|science|engineering|cyber\w*|security|systems|business|management|administration|mathematics|electrical|their|respective|fields?|and|of)\b[ ]?){1,6}(?<! ))?`;
/** "Bachelor's degree in Computer Science", "an M.B.A. from", "holds degrees in". */
const DEGREES = new RegExp([
  String.raw`\b(?:[Bb]achelor|[Mm]aster|[Dd]octor|[Aa]ssociate)(?:'?s'?)?\s+(?:(?:of|in)\s+(?:[A-Z]\w+(?:\s+[A-Z]\w+){0,2}|science|arts|business|engineering)(?:\s+[Dd]egree)?|[Dd]egrees?\b)${SUBJECT}`,
  String.raw`\b(?:bachelors?|masters?|associates?|doctoral|doctorate|undergraduate|graduate|post-?graduate|advanced|college|university|engineering|business|law|technical|science)(?:'s?|s')?\s+(?:and\s+[\w']+\s+)?degrees?\b${SUBJECT}`,
  String.raw`\b(?:[Hh]olds?|[Ee]arned|[Rr]eceived|[Oo]btained|has|have|possess\w*|with|an?|and|including)\s+(?:(?:an?|his|her|executive)\s+){0,2}(?:B\.?\s?S\.?c?\.?|B\.?A\.?|B\.?B\.?A\.?|M\.?\s?S\.?c?\.?|M\.?A\.?|M\.?B\.?A\.?|Ph\.?\s?D\.?|J\.?D\.?|B\.?Tech\.?|LL\.?[BM]\.?)(?=\s+(?:degree|in|from)\b|[\s,.;])${SUBJECT}`,
  String.raw`\b(?:[Bb]achelor|[Mm]aster|doctorate|diploma)(?:'?s)?\s+(?:of|in|from)${SUBJECT}`,
  String.raw`\b[Gg]raduated\s+(?:with|from)\b${SUBJECT}`,
  String.raw`\b(?:[Hh]old|[Hh]olds|[Ee]arned|[Rr]eceived|has|have|possess\w*)\s+(?:[\w-]+\s+){0,4}?degrees?\b${SUBJECT}`,
  String.raw`\bdegrees?(?=\s+(?:in|from)\b)${SUBJECT}`,
  String.raw`\bacademic\s+(?:degrees?|credentials|qualifications)\b|\bMBA\b|\bPh\.?D\b`,
].map((part) => `(?:${part})`).join('|'), 'g');
/** Certificates by their letters, by "Certified …", or as such: "holds several certifications". */
const CERTIFICATIONS = /\b(?:CISSP|CISM|CISA|CRISC|C-?CISO|CEH|GIAC|GSEC|GCIH|GSLC|GCFA|CGEIT|CDPSE|CCSP|CIPP(?:\/\w+)?|CIPM|OSCP|CompTIA|CCNA|CCNP|CCIE|MCSE|CSSLP|SSCP|CISMP|QTE|CFE)\b|(?<!\d[\s-])\b[Cc]ertified\s+(?:(?:in|as|the|an?)\s+)?(?:[A-Z][\w&-]*\s+(?:(?:and|of|in|&)\s+)?){0,6}(?:[Pp]rofessional|Manager|Auditor|Officer|Hacker|Examiner|Architect|Engineer|Specialist|Practitioner|Expert|Control|Controls|Analyst|Administrator|Security|Implementer|Technologist|Accountant|Leader|CISO)\w*|\bcertified\s+(?:(?:information|cyber\w*|in|IT|security|ethical|risk|network|cloud|data|computer|systems|and|fraud|as|an?|experienced)\s+){1,6}?(?:professionals?|auditors?|managers?|officers?|hackers?|specialists?|examiners?|experts?|practitioners?|engineers?)\b|\bcertified\s+(?:expert|auditor|professional|specialist)s?\b|\bdegrees?\s+(?:and|or)\s+certifications?\b|\b(?:staff|personnel|teams?|professionals|employees|individuals|members|who)\s+with\s+(?:[\w-]+\s+){0,4}?certifications?\b|\b(?:holds?|hold|holding|maintains?|earned|obtained|possess\w*|received|achieved|has|have|having|multiple|several|numerous|various|relevant|professional|industry|cyber\w*|advanced|recognized|leading|accredited|applicable|appropriate|many|certain|IT)\s+(?:(?!(?:website|hold\w*|has|have|maintains?|obtain\w*|received|who|that|teams?|organization)\b)[\w/-]+,?\s+){0,6}?(?:certifications?|certificates?|credentials|accreditations?)\b(?!\s+(?:requirements?|process\w*|programs?|reports?|audits?|relevant|appropriate))(?:\s+(?:in|as|from|from\s+the)\s+(?:[\w&-]+\s?){1,6})?/g;

/** "extensive experience", "deep knowledge", "the requisite skills", "years of experience". */
const SKILL = String.raw`(?:experiences?|expertise|knowledge|skills?|backgrounds?|qualifications?|know-how|proficiency|understanding|acumen|familiarity|training)`;
const HAS_SKILL = new RegExp(String.raw`\b(?:ha(?:s|ve|d|ving)|hold(?:s|ing)?|possess(?:es|ing)?|with|brings?|bringing|gained|offers?|relevant|extensive|significant|substantial|broad|deep|wide|considerable|vast|ample|strong|many|decades|years|years'|collective|combined|solid|proven|demonstrated|prior|appropriate|requisite|necessary|sufficient|diverse|varied|sound|working|relies\s+on|their|his|her|whose)\s+(?:(?:(?!not\b|no\b|to\b)[\w,/&'-]+)\s+){0,9}?${SKILL}\b|\b(?:experience|expertise|backgrounds?)\s+(?:includes?|spans?|encompass\w*|covers?|extends?)\b`, 'i');
const SKILLED = /\b(?:experienced|qualified|skilled|seasoned|expert|knowledgeable|well[-\s]versed|trained|credentialed|certified|specialized|veteran|highly[-\s]\w+)\s+(?:[\w,/&-]+\s+){0,5}?(?:professionals?|personnel|staff|team|teams|officers?|leaders?|executives?|specialists?|individuals?|experts?|employees|engineers|practitioners|leadership|members|managers?)\b|\b(?:is|are|being)\s+(?:highly\s+|also\s+|well\s+|very\s+)?(?:experienced|qualified|skilled|knowledgeable|versed|proficient)\b|\b(?:subject\s+matter\s+experts?)\b/i;
/** "who has many years of operational oversight at technology companies". */
const MANY_YEARS = /\b(?:many|several|numerous|extensive|decades|number\s+of)\s+(?:years\s+)?(?:of|in)\s+(?:[\w-]+\s+){0,6}?(?:management|oversight|leadership|technology|security|service|industry)\b/i;
/** Not about a person's standing: what staff is being taught, what is bought or learnt. */
const NO_SKILL = /\b(?:equip\w*|training\s+(?:to|programs?|sessions?|for|on|designed)|awareness|lessons\s+learned|knowledge\s+of\s+(?:any|the\s+company)|to\s+(?:our|the|its)\s+(?:[\w']+\s+)?knowledge|based\s+on\s+(?:our|its)\s+experience|(?:leverag\w+|utiliz\w+|us\w+)\s+(?:the\s+)?(?:specialized\s+)?(?:knowledge|expertise|insights))\b/i;
const CYBER = /\b(?:cyber\w*|secur\w+|information|technolog\w+|IT|risks?|systems|data|privacy|digital|computer|software|network\w*|ICT|incidents?|professional|technical|engineering|compliance|relevant|industry|field|area)\b/i;
const DENIED = new RegExp(String.raw`^[\s,]*(?:currently\s+|yet\s+|otherwise\s+|each\s+)?(?:ha(?:ve|s|d)\s+|hold\s+|possess\s+)?(?:(?:any|a|an|the|formal|specific|direct|significant|extensive|prior|special\w*|particular|substantial|material|professional|technical|relevant|personnel|person|employees?|one|individuals?|member\w*|of|our|management|officers?|with|who|has|have|and|or|in|cyber\w*|information|technology|security|IT|risk|management|training|related|degrees?|certifications?|work|background|directors?|executive|them|does|do|education)[\s,]+){0,12}?(?:experience|expertise|backgrounds?|knowledge|qualifications?|skills|experts?|training|degrees?|certifications?|credentials)\b(?!\s+of\s+(?:any|such|the|a)\b)`, 'i');
const LIMITED = /\b(?:limited|little|minimal|lacks|lack(?!\s+of)|insufficient)\s+(?:(?:or|and|no|any|of|in|the|prior|direct|specific|formal|significant|relevant|cyber\w*|information|technology|security|technical|IT|work|professional)\s+){0,6}(?:experience|expertise|background|knowledge|skills|training|qualifications)\b|\b(?:is|are|am|be)\s+not\s+(?:(?:an?|cyber\w*|security|IT|information|technology|considered|trained|deemed)\s+){0,4}(?:experts?|specialists?|professionals?|(?:trained|versed|experienced|skilled)\s+in)\b/i;

/** What a sentence (plain text) says about the expertise of management; a fragment needs no holder in a block of its own. */
export function readQualification(sentence: string, ownBlock: boolean): Qualification | null {
  if (!HINT.test(sentence)) return null;
  const holderAt = openHolders(sentence);
  if (isDisclaimed(sentence, holderAt)) return { level: 'disclaimed', signs: {} };
  const signs = findSigns(sentence, holderAt, ownBlock);
  if (Object.keys(signs).length > 0) return { level: 'specific', signs };
  return isGeneric(sentence, holderAt, ownBlock) ? { level: 'generic', signs: {} } : null;
}

/** What each kind of sign is found by, and a word without which there is none. */
const KINDS: readonly { readonly kind: SignKind; readonly hint: RegExp; readonly patterns: readonly RegExp[] }[] = [
  { kind: 'years', hint: /years?\b|decade|century|since/i, patterns: [YEARS_OF, FOR_YEARS, BARE_YEARS] },
  { kind: 'roles', hint: /serv|work|held|hold|previous|former|prior|past|earlier|career|began|start|spent|roles?\b|as\s+(?:an?|the)\b|occupied|has\s+had/i, patterns: [ROLES] },
  { kind: 'degrees', hint: /degree|bachelor|master|doctor|graduat|diploma|academic|\b(?:M\.?B\.?A|Ph\.?D|J\.?D|B\.?S|M\.?S|B\.?A|M\.?A)/i, patterns: [DEGREES] },
  { kind: 'certifications', hint: /[Cc]ertif|credential|accredit|[A-Z]{4}|C-CISO|CEH|QTE|CFE|CIPP/, patterns: [CERTIFICATIONS] },
];

/** What a company is certified for, not a person. */
const OF_COMPANY = /\b(?:ISO|SOC|PCI|ISMS|HITRUST|FedRAMP|SSAE|management\s+systems?)\b/;
const OF_PERSON = /^(?:C[A-Z]|[Cc]ertified)/;

function isOfCompany(words: string, after: string): boolean {
  return !OF_PERSON.test(words) && OF_COMPANY.test(words + after);
}

/** "We require expertise, as demonstrated by prior work, a degree or a certification": what anybody has is left open. */
const REQUIRES = /\brequir(?:e|es|ing)\b[^.;]*$/i;
const ALTERNATIVES = /\bor\b/i;

function isAlternative(sentence: string, match: RegExpExecArray): boolean {
  const required = REQUIRES.exec(sentence.slice(0, match.index));
  return required !== null && ALTERNATIVES.test(sentence.slice(required.index, match.index + match[0].length));
}

/** In the block of expertise a provider who does the work of management counts as the one whose expertise is told. */
function findSigns(sentence: string, holderAt: (at: number) => Holder, ownBlock: boolean): Qualification['signs'] {
  const found: Partial<Record<SignKind, readonly string[]>> = {};
  for (const { kind, hint, patterns } of KINDS) {
    if (!hint.test(sentence)) continue;
    const words = patterns.flatMap((pattern) => findMatches(sentence, pattern).flatMap((match) => {
      if (kind === 'certifications' && isOfCompany(match[0], sentence.slice(match.index + match[0].length).slice(0, 40))) return [];
      if (isAlternative(sentence, match)) return [];
      const holder = holderAt(match.index);
      return holder === 'management' || (ownBlock && holder !== 'board') ? [tidy(match[1] ?? match[2] ?? match[0])] : [];
    }));
    if (words.length > 0) found[kind] = [...new Set(words)];
  }
  return found;
}

/** Without the small words at which a pattern happened to stop. */
function tidy(words: string): string {
  return words.replace(/(?:[\s,]+(?:and|an?|of|in|the|such|with|as|at|from))+[\s,]*$/i, '').trim();
}

function isGeneric(sentence: string, holderAt: (at: number) => Holder, ownBlock: boolean): boolean {
  for (const pattern of [HAS_SKILL, SKILLED, MANY_YEARS]) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    if (NO_SKILL.test(sentence.slice(Math.max(0, match.index - 40), match.index) + match[0]) || !CYBER.test(sentence)) continue;
    const holder = holderAt(match.index);
    if (holder === 'management' || (holder === 'unknown' && ownBlock)) return true;
  }
  return false;
}

function isOther(holder: Holder): boolean {
  return holder === 'board' || holder === 'provider';
}

function isDisclaimed(sentence: string, holderAt: (at: number) => Holder): boolean {
  if (LIMITED.test(sentence) && !isOther(holderAt(sentence.search(LIMITED)))) return true;
  return findNegators(sentence).some((negator) => {
    const denied = DENIED.exec(sentence.slice(negator.end));
    if (denied === null || isOther(holderAt(negator.end))) return false;
    // "did not experience" denies an event, "does not have experience" and "no experience" a standing.
    return /\b(?:no|without|nor|neither|none)$/i.test(sentence.slice(0, negator.end)) || /\b(?:have|has|had|hold|possess)\b/i.test(denied[0]) || /\b(?:have|has|had)\s*(?:not|n't)?$/i.test(sentence.slice(0, negator.end)) && !/^\s*experience\b/i.test(denied[0]);
  });
}
