import { findMatches } from './find-matches.js';
import { rememberLatest } from './remember-latest.js';

/** A committee as one sentence names it; offsets count in the sentence. */
export interface CommitteeMention {
  /** As written, without article: `Audit Committee`, `nominating and corporate governance committee`. */
  readonly name: string;
  /** Under which two mentions are one committee, see `committeeKey`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What the words beside it show; null where they show nothing. */
  readonly kind: 'board' | 'management' | null;
  /** It is said to consist of managers. */
  readonly ofManagers: boolean;
}

const COMMITTEE = /\b(?:sub-?)?committees?\b/gi;
/** Words that names of committees are made of where they are written small. */
const THEME = /^(?:audit|risks?|nominat(?:ing|ions?)|governance|compensation|remuneration|compliance|technology|information|security|cyber-?security|cyber|data|privacy|technical|innovation|corporate|enterprise|management|steering|disclosure|executive|finance|financial|operations?|operational|operating|sustainability|esg|oversight|policy|strategy|strategic|safety|nuclear|it|digital|resilience|crisis|incident|response|investment|ethics|conduct|responsibility|supervisory|internal|independent|integrated|conflicts?|health|environmental|environment|social|quality|regulatory|legal|affairs|protection|leadership|global|review|materiality|assessment|governing|guidance|controls?|execution|continuity|systems?|ai|advisory|joint|credit|asset|liability|trust|fraud|vendor|change|project|architecture|services?|people|culture)$/i;
const JOINT = /^(?:and|&|&amp;|of|for|on)$/;
/** Capitals that belong to the sentence, or to another body, and not to the name of the committee. */
const NOT_OF_NAME = /^(?:The|These|Those|This|That|Our|Its|Their|A|An|Each|Such|Any|All|Both|Other|No|In|On|At|As|To|By|Of|For|From|With|While|When|If|And|Or|Through|Under|Upon|Although|Currently|Accordingly|Specifically|Furthermore|Moreover|Additionally|However|Also|Because|Since|Where|Board|Boards|Directors?|Trustees|Members?|Chair\w*|Management|Company|Companys|Corporation|Officers?|President|Counsel|CISO|CIO|CEO|CFO|COO|CTO|Committees?|Sub-?committees?)$/;
const LONGEST_NAME = 9;
/** The last word; it is looked for where words begin, and not at every letter. */
const WORD_BEFORE = /(?<!\S)(\S+)\s+$/;

const BOARD_NAME = /\b(?:audit|nominat\w*|compensation|remuneration|board\s+risk|directors)\b/i;
const NOT_BOARD_NAME = /\binternal\s+audit\b/i;
const MANAGEMENT_NAME = /\b(?:steering|disclosure|executive|management|incident|response|crisis|working|operating|operational|operations|materiality|leadership|internal|information\s+security|security|cyber\w*|information\s+technology|it|data|privacy|leadership|governing|architecture|project|group|working|strategy\s+execution)\b/i;
const OF_BOARD_AFTER = /^(?:'s?)?\s*(?:\([^)]{0,60}\)|,)?\s*(?:of|appointed\s+by|established\s+by|designated\s+by)\s+(?:[\w']+\s+){0,4}?(?:board|directors|trustees|managers)\b/i;
/** "The ERM of the Board of Directors": an abbreviation stands for the name. */
const ABBREVIATED = /\b([A-Z]{2,6})\s+of\s+(?:the|our)\s+Board\b/g;
const ARTICLES = String.raw`(?:by\s+)?(?:the\s+|its\s+|our\s+|an?\s+|their\s+)*(?:[A-Z][\w.-]*\s+)?$`;
const THE_BOARD = String.raw`\b(?:board(?:\s+of\s+(?:directors|trustees|managers))?(?:'?s?)?|board-level)(?:'|s')?\s*(?:\((?:[^)]{0,40})\)\s*)?,?\s*(?:as\s+a\s+whole\s+and\s+|both\s+directly\s+and\s+|also\s+|primarily\s+|has\s+|have\s+|had\s+|either\s+)*`;
/** The board hands over to the committee that follows. */
const BOARD_EMPOWERS = new RegExp(String.raw`${THE_BOARD}(?:considers?\s+[^.;,]{0,90}?\s+and\s+(?:has\s+|have\s+)?)?(?:through|with\s+(?:the\s+)?(?:assistance|support|help|oversight)\s+(?:of|from|by)|delegat\w+\s+(?:[\w,'-]+\s+){0,12}?to|delegat\w+|tasked|charged|assigned\s+(?:[\w,'-]+\s+){0,8}?to|established|formed|created|appointed|designated|relies\s+on|assisted\s+by)\s*${ARTICLES}`, 'i');
/** The board stands beside the committee that follows. */
const BOARD_BESIDE = new RegExp(String.raw`${THE_BOARD}(?:and|or|together\s+with|in\s+coordination\s+with|including)\s*${ARTICLES}`, 'i');
/** Never of the board, unless it says so. */
const ALWAYS_MANAGEMENT = /\b(?:steering|disclosure|management\s+committees|working|incident|operating|response|leadership)\b/i;
const ASSISTS_BOARD = /^[^.;]{0,80}?\b(?:assist\w*|support\w*|reports?\s+(?:regularly\s+|periodically\s+)?to|on\s+behalf\s+of|charter)\b[^.;]{0,40}?\b(?:board|directors|trustees)\b/i;
const MADE_OF_MANAGEMENT = /^[^.;]{0,60}?\b(?:(?:compris|consist|compos|made\s+up|includ)\w*|(?<!\bother\s)members?\s+(?:of|include)|chaired\s+by|led\s+by|headed\s+by|co-chaired\s+by)\b[^.;]{0,60}?\b(?:management|executives?|officers?|CISO|CIO|CFO|CEO|chief|senior\s+leaders?|department|employees|cross-functional|vice\s+president|representatives|leaders)\b|^[\s,]*(?:a|an|which\s+is\s+a|our)\s+(?:[\w-]+\s+){0,3}?management[\s-](?:level\s+)?(?:committee|group|team)/i;
const MANAGEMENT_BEFORE = /\b(?:management(?:'s)?|management-level|internal|executive|executives|senior\s+leadership|cross-functional)\s+$/i;
/** What joins two committees of a kind. */
const AND = /^\s*(?:,\s*)?(?:and|or|,)\s+(?:(?:the|our|its)\s+)?$/i;
/** The same where the second tells of the first: a bare comma may begin a new clause. */
const AND_BEFORE = /^\s*,?\s*(?:and|or)\s+(?:(?:the|our|its)\s+)?$/i;

/** The committees that a sentence (plain text) names. */
export const findCommittees: (sentence: string) => readonly CommitteeMention[] = rememberLatest(readCommittees);

function readCommittees(sentence: string): readonly CommitteeMention[] {
  const found: CommitteeMention[] = [];
  for (const match of findMatches(sentence, COMMITTEE)) {
    const name = nameBefore(sentence, match.index);
    const end = match.index + match[0].length;
    if (name === null) {
      if (isUnnamedOfBoard(sentence, match.index, end)) found.push({ name: match[0], key: committeeKey(match[0]), start: match.index, end, kind: 'board', ofManagers: false });
      continue;
    }
    const before = sentence.slice(Math.max(0, name.start - 160), name.start);
    const text = sentence.slice(name.start, end);
    const after = sentence.slice(end, end + 160);
    const judged = judge(text, before, after, name.ofBoard);
    const last = found.at(-1);
    const besideBoard = judged === null && last?.kind === 'board' && AND.test(sentence.slice(last.end, name.start));
    const kind = besideBoard ? 'board' : judged;
    // "The Technology Committee and the Risk Committee of our Board": the words beside the second tell the first.
    if (kind === 'board' && last?.kind === null && AND_BEFORE.test(sentence.slice(last.end, name.start))) found.splice(-1, 1, { ...last, kind });
    found.push({ name: text, key: committeeKey(text), start: name.start, end, kind, ofManagers: MADE_OF_MANAGEMENT.test(after) });
  }
  for (const match of findMatches(sentence, ABBREVIATED)) {
    const name = match[1] ?? '';
    found.push({ name, key: committeeKey(name), start: match.index, end: match.index + name.length, kind: 'board', ofManagers: false });
  }
  return found;
}

/** "The Board established the Committee": one of the board, by whatever name it was defined. */
function isUnnamedOfBoard(sentence: string, at: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, at - 100), at);
  return /\bthe\s+$/i.test(before) && sentence.charAt(at) === 'C' && (BOARD_EMPOWERS.test(before) || OF_BOARD_AFTER.test(sentence.slice(end, end + 60)));
}

/** Walks back from the word "committee" over the words of its name; null where it has none. */
function nameBefore(sentence: string, at: number): { readonly start: number; readonly ofBoard: boolean } | null {
  let start = at;
  let pending = at;
  let joined = false;
  let capitals: boolean | null = null;
  let ofBoard = false;
  for (let count = 0; count < LONGEST_NAME; count += 1) {
    const word = WORD_BEFORE.exec(sentence.slice(Math.max(0, pending - 40), pending));
    if (word === null) break;
    const written = word[1] ?? '';
    const bare = written.replace(/^["'(]+|,$/g, '');
    pending -= word[0].length;
    if (JOINT.test(written)) {
      if (start === at) break;
      joined = true;
      continue;
    }
    const capital = /^[A-Z]/.test(bare);
    const ofRisk = bare === 'Management' && /\b(?:Risk|Crisis|Incident|Asset|Liability|Data|Vendor)\s+$/.test(sentence.slice(Math.max(0, pending - 12), pending));
    const known = capital ? (ofRisk || !NOT_OF_NAME.test(bare)) && /^[A-Z][\w&/.-]*$/.test(bare) : capitals !== true && THEME.test(bare);
    if (!known || (written.endsWith(',') && !joined)) {
      ofBoard = start === pending + word[0].length && /^(?:boards?|directors|trustees)(?:'?s?)?'?$/i.test(bare);
      break;
    }
    // A small word before capitals, or capitals before small words, is not of the same name.
    if (capitals !== null && capital !== capitals && capitals) break;
    capitals = capital;
    start = pending + (written.length - written.replace(/^["'(]+/, '').length);
    if (start > pending) break;
  }
  return start === at ? null : { start, ofBoard };
}

function judge(name: string, before: string, after: string, boardsOwn: boolean): CommitteeMention['kind'] {
  if (OF_BOARD_AFTER.test(after) && !/\bnot\s+(?:a\s+)?$/i.test(before)) return 'board';
  if (BOARD_NAME.test(name) && !NOT_BOARD_NAME.test(name)) return 'board';
  if (MADE_OF_MANAGEMENT.test(after) || MANAGEMENT_BEFORE.test(before)) return 'management';
  if (ALWAYS_MANAGEMENT.test(name)) return 'management';
  if (boardsOwn || BOARD_EMPOWERS.test(before)) return 'board';
  if (MANAGEMENT_NAME.test(name)) return 'management';
  if (BOARD_BESIDE.test(before)) return 'board';
  return ASSISTS_BOARD.test(after) && /\bassist/i.test(after) ? 'board' : null;
}

/** The key under which two mentions are one committee: no case, no plural, no marks. */
export function committeeKey(name: string): string {
  return name.toLowerCase().replace(/\bcommittees\b/g, 'committee').replace(/&amp;|&/g, 'and').replace(/[^a-z ]/g, '').replace(/\s+/g, ' ').trim();
}
