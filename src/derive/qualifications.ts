import { findMatches } from './find-matches.js';
import { openHolders } from './holders.js';
import type { Holder } from './holders.js';
import { findNegators } from './clauses/negation.js';
import { YEARS_OF, FOR_YEARS, BARE_YEARS, ROLES, DEGREES, CERTIFICATIONS } from './qualification-words.js';

/** The kinds of words that make expertise specific (Instruction 2 to 17 CFR 229.106(c)). */
export type SignKind = 'years' | 'roles' | 'degrees' | 'certifications';

/** What a sentence says about the expertise of those who manage; the signs are words as written. */
export interface Qualification {
  readonly level: 'specific' | 'generic' | 'disclaimed';
  readonly signs: Readonly<Partial<Record<SignKind, readonly string[]>>>;
}

/** A word without which none of the patterns below can match. */
const HINT = /experience(?!d?\s+(?:any|an?|no|the|material\w*|such|threats|cyber\w*\s+(?:inc|att|thr|ev|br)\w*)\b)|expert|certif|degree|background|knowledge|skill|qualifi|bachelor|master|doctor|diploma|graduat|years?\b|decade|serv(?:ed|ing)|career|credential|CISSP|CISM|CISA|CRISC|held|prior\s+to|previous|former|MBA|Ph\.?D|J\.D|traine|season|proficien|versed|literacy/i;

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
