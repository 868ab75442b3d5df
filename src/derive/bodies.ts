import { findCommittees } from './committees.js';
import { findMatches } from './find-matches.js';
import { findPositions } from './positions.js';

/** The board, or a committee of it, in a marked sentence; two characters, the second of which tells one body from another. */
export const BOARD = String.raw`\uE000[\uE100-\uE1FF]`;
/** A position, team or committee of management, or management itself. */
export const MANAGER = String.raw`\uE001[\uE100-\uE1FF]`;
/** Management only as the owner of what follows: "management's efforts". */
export const MANAGERS = String.raw`\uE002[\uE100-\uE1FF]`;
/** Consultants, auditors and other outsiders. */
export const OUTSIDER = String.raw`\uE003[\uE100-\uE1FF]`;
const MARKS = { board: '\uE000', manager: '\uE001', managers: '\uE002', outsider: '\uE003' } as const;
const FIRST_INDEX = 0xe100;
/** A sentence that names more is a list, and costs too much. */
const MOST_BODIES = 60;

export type BodyKind = keyof typeof MARKS;

/** A sentence in which every body is two characters: patterns over it need not know how bodies are called. */
export interface MarkedSentence {
  readonly text: string;
  /** The names, as written, of the bodies of some kinds in a part of `text`; pronouns have none. */
  readonly namesIn: (part: string, kinds: readonly BodyKind[]) => string[];
}

interface Found {
  readonly mark: BodyKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Boards of managers or advisers, and boards that are none: "Management Board", "advisory board", "change control board". */
const OTHER_BOARD = /\b(?:management|executive|advisory|review|security|change|control|crisis|editorial|bulletin|circuit)\s+boards?\b(?!\s+of\s+directors)/gi;
/** "our Board of Directors", "supervisory board", "board of statutory auditors", "the trustees", "the Companys directors". */
const THE_BOARD = /\b(?:(?:supervisory|statutory)\s+)?boards?(?:'s?)?(?:\s+of\s+(?:directors|trustees|managers|supervisors|commissioners|governors|regents|(?:statutory|corporate)\s+auditors|auditors))?(?:'s?)?(?![\w-])|\b(?:independent\s+|non-executive\s+|outside\s+)?(?:directors|trustees)\b(?!\s+(?:and|or|&)\s+(?:senior\s+|executive\s+)?officers|\s+of\s+(?:information|IT|cyber|security|technology))|\bboard-level\b|\bBOD\b/gi;
/** "the Sponsor's board", "the board of directors of our Adviser": of another entity, which somebody there may brief. */
const OWNER = String.raw`(?:(?:Sponsor|Advis[eo]r|Administrator|Custodian|[Pp]arent(?:\s+[Cc]ompany)?)(?:'?s)?)`;
const OF_ANOTHER_BEFORE = new RegExp(String.raw`\b${OWNER}\s+(?:[\w-]+\s+){0,1}$`);
const OF_ANOTHER_AFTER = new RegExp(String.raw`^\s+of\s+(?:(?:the|our|its)\s+)?${OWNER}\b`);
const NOT_THE_BOARD = /\b(?:managing|executive|senior|associate|regional|technical|program|deputy|IT|security|technology|several|all)\s+$/i;
/** Management by common nouns and pronouns; titles, teams and committees are found by name. */
const MANAGEMENT = /\b(?<!\brisk\s|\bcrisis\s|\bincident\s|\bmanagement\s)(?:(?:members?|representatives?)\s+of\s+)?(?:(?:the|our|its)\s+)?(?:(?:executive|senior|company|corporate|bank|appropriate|relevant|business|IT|other|key|security|cybersecurity)\s+){0,3}(?:management(?:\s+(?:team|personnel|members?))?|officers?|executives?|leadership(?:\s+team)?|leaders?|personnel|staff|employees)(?:'s?|s)?\b(?!(?<!\b(?:from|by|with)\s(?:the\s|our\s|senior\s){0,2}management)\s+(?:of|systems?|framework|process(?:es)?|program\w*|strateg\w+|practices|policies|polic\w+|activities|efforts|functions?|standards|plans?|training|risks?)\b)|\b(?:he|she)\b|\b(?:Adviser|Advisor|Sponsor|Administrator|Managing\s+(?:Owner|Member)|External\s+Manager)(?:'s?)?\b|\b(?:internal\s+audit|CISOs?|CIOs?|heads?\s+of\s+[\w ]{2,30}?(?=[,;.]|\s(?:and|who|is|reports?|provides?)\b))/gi;
/** Small words that a long title has swallowed: "Director of IT present updates". */
const BEYOND_TITLE = /\s+(?:to|who|on|with|by|is|are|was|has|have|will|present|report|provide|brief|update|meet|inform|communicate|regularly|periodically|annually|quarterly|also|then|lead|oversee|manage|and\s+(?:is|the|our|other|reports?|provides?))(?:s|es)?\b.*$/;
const OUTSIDERS = /\b(?:(?:third|3rd)[\s-]?part(?:y|ies)|consultants?|(?:external|independent|outside|outsourced)\s+(?:[\w-]+\s+){0,3}?(?:auditors?|experts?|advisors?|advisers?|firms?|consultants?|providers?|assessors?|specialists?|counsel)|external\s+audit|service\s+providers?|vendors?)\b/gi;
const UNNAMED_COMMITTEE = /\b(?:the|this|that|such|each|these|those|board|appropriate|relevant|responsible|applicable)\s+(?:sub-?)?committees?(?:'s?)?\b|\ba\s+(?:sub-?)?committee\s+(?=of\b)/gi;
/** "Audit Committee of our Board", "Board's Audit Committee", "chair of the Board": one body. */
const JOINED = new RegExp(String.raw`${BOARD}(?:'s?)?(?:(?:\s+|,\s+)(?:(?:of|on)(?:\s+(?:the|our|its|[A-Z][\w.]*)(?:'s?)?){0,4}|a|committee\s+of)){0,2}\s*${BOARD}`, 'g');
const ASIDE = /\s*\((?:[^()]{0,80})\)/g;

/** The committees that a filing shows to be of the board. */
export interface BoardNames {
  /** Whether a committee, by its key, is one of them. */
  readonly has: (key: string) => boolean;
  readonly size: number;
  /** "ERM", "NCGC": by which of them the text calls them. */
  readonly abbreviations: readonly string[];
}

/** Marks the bodies of a sentence (plain text); null where none of them is of the board. A committee is of management unless it shows, or `known` says, otherwise. */
export function markBodies(sentence: string, known: BoardNames): MarkedSentence | null {
  const found: Found[] = [];
  const add = (mark: Found['mark'], start: number, written: string, name = written): void => {
    const end = start + written.length;
    if (found.length < MOST_BODIES && !found.some((one) => start < one.end && end > one.start)) found.push({ mark, name, start, end });
  };
  for (const { start, end, name, key, kind } of findCommittees(sentence)) {
    add(kind === 'board' || known.has(key) ? 'board' : 'manager', start, sentence.slice(start, end), name);
  }
  for (const name of known.abbreviations) {
    for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length)) {
      if (!/\w/.test(sentence.charAt(at - 1) + sentence.charAt(at + name.length)) && !/^\s+(?:program|framework|process|team|function)/i.test(sentence.slice(at + name.length))) add('board', at, name);
    }
  }
  for (const match of findMatches(sentence, OTHER_BOARD)) add('manager', match.index, match[0]);
  for (const match of findMatches(sentence, UNNAMED_COMMITTEE)) add(known.size > 0 || /^(?:a|board)\b/i.test(match[0]) ? 'board' : 'manager', match.index, match[0], '');
  for (const match of findMatches(sentence, THE_BOARD)) {
    if (NOT_THE_BOARD.test(sentence.slice(Math.max(0, match.index - 12), match.index)) || isOfAnother(sentence, match.index, match.index + match[0].length)) continue;
    add('board', match.index, match[0]);
  }
  if (!found.some(({ mark }) => mark === 'board')) return null;
  for (const match of findMatches(sentence, OUTSIDERS)) add('outsider', match.index, match[0]);
  for (const { start, name } of findPositions(sentence)) add('manager', start, name.replace(BEYOND_TITLE, ''));
  for (const match of findMatches(sentence, MANAGEMENT)) {
    const owner = /(?:'s?|managements|officers')$/i.test(match[0]);
    add(owner ? 'managers' : 'manager', match.index, match[0], /^s?he$/i.test(match[0]) ? '' : match[0].replace(/^(?:the|our|its)\s+/i, ''));
  }
  found.sort((a, b) => a.start - b.start);
  return { text: write(sentence, found), namesIn: (part, kinds) => namesIn(part, kinds, found) };
}

/** Whether the board is that of the entity that manages the registrant, or owns it. */
function isOfAnother(sentence: string, start: number, end: number): boolean {
  return OF_ANOTHER_BEFORE.test(sentence.slice(Math.max(0, start - 50), start)) || OF_ANOTHER_AFTER.test(sentence.slice(end, end + 50));
}

function write(sentence: string, found: readonly Found[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { mark, start, end }] of found.entries()) {
    parts.push(sentence.slice(from, start), MARKS[mark], String.fromCharCode(FIRST_INDEX + index));
    from = end;
  }
  parts.push(sentence.slice(from));
  return parts.join('').replace(ASIDE, '').replace(JOINED, (whole) => whole.slice(0, 2));
}

function namesIn(part: string, kinds: readonly BodyKind[], found: readonly Found[]): string[] {
  return findMatches(part, /[\uE100-\uE1FF]/g).flatMap(([index]) => {
    const body = found[index.charCodeAt(0) - FIRST_INDEX];
    return body === undefined || body.name === '' || !kinds.includes(body.mark) ? [] : [body.name];
  });
}
