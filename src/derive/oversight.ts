import { findCommittees } from './committees.js';
import type { CommitteeMention } from './committees.js';

/** What one sentence says about who of the board oversees. */
export interface Oversight {
  readonly committees: readonly CommitteeMention[];
  /** The board itself is said to oversee or to be told, or named where nothing else stands. */
  readonly board: boolean;
  /** The board oversees by itself, whatever it may have handed to a committee. */
  readonly governs: boolean;
  /** A committee that is named does more than listen: it oversees, or has been charged to. */
  readonly charged: boolean;
}

/** The board, its members, and those who stand for it, as the source of a pattern. */
export const BODY = String.raw`(?:BOD\b|boards?(?:\s+of\s+(?:directors|trustees|managers))?|directors|trustees|board\s+members|general\s+partner|managing\s+(?:owner|member)|supervisory\s+board)`;
/** "The ERC of the Board": letters that stand for a committee, where "part of the Board" does not. */
const LETTERS_OF_BOARD = /\b[A-Z]{2,6}\s+of\s+(?:the|our)\s+[Bb]oard(?:\s+of\s+[Dd]irectors)?/g;
/** "The Audit Committee of our board of directors", "the Board's Risk Committee", "board-level": not the board itself. */
const PART_OF_BOARD = /\bcommittees?\b(?:'s?)?\s*(?:\([^)]{0,60}\)|,)?\s*of\s+(?:[\w']+\s+){0,4}?(?:board(?:\s+of\s+(?:directors|trustees|managers))?|directors|trustees)\b|\bboards?(?:\s+of\s+(?:directors|trustees|managers))?'?s?\s+(?:[A-Z][\w&-]*\s+(?:and\s+|&\s+)?){0,5}(?:sub)?committees?\b|\bboard\s+(?:committees?|level|room|management)\b/gi;
const BOARD_OVERSEES = new RegExp(String.raw`\b${BODY}\b[^.;]{0,160}?\b(?:overs(?:ee|ees|eeing|aw|ight)|responsib\w+|monitor\w*|supervis\w+|review\w*|receiv\w+|inform\w+|brief\w*|updat\w+|report\w*|consider\w*|discuss\w*|administer\w*|approv\w+|address\w*|evaluat\w+|aware|engag\w+|involve\w*|govern\w+|retain\w*|focus\w*|deleg\w+|oversight|manag\w+|apprised|notified|consult\w*|assess\w*|regularly)\b|\b(?:report\w*|updat\w*|inform\w*|brief\w*|present\w*|notif\w*|communicat\w*|escalat\w*|provid\w*|oversight|overseen|supervision|direction|presentations?|apprise\w*|accountable|advise\w*|elevat\w*|brought|bring\w*)\b[^.;]{0,160}?\b(?:to|by|with|of|the|our|its)\s+(?:[\w']+\s+){0,4}?${BODY}\b`, 'i');
const OVERSEE = String.raw`(?:overs(?:ees?|eeing|aw)|oversight|responsib\w+|reviews?|considers?|monitors?|supervis\w+|administers?|addresses|approves?|evaluates?|assess(?:es)?|governs?|discuss(?:es)?|engaged|involved|manages?|devotes?|exercises?|role)`;
/** "The Board, with the Audit Committee, oversees", "is overseen by our Board": not "the Board, through its committee, oversees", not "the Board's oversight". */
const BOARD_GOVERNS = new RegExp(String.raw`\b${BODY}(?!'|\s*s\b|\s+(?:oversight|role|review|responsib\w+)\b)(?:(?!\b(?:through|delegat\w+|assigned|tasked|charged|entrusted|committee\s+(?:is|has|oversees|reviews)|assist\w*|may|might|could|participat\w+|which|who|reports?|updates?|receiv\w+)\b)[^.;]){0,90}?\b${OVERSEE}\b|\b(?:overseen|reviewed|monitored|supervised|governed|approved|considered|oversight|supervision|direction)\s+(?:\w+\s+){0,2}?(?:by|of|from)\s+(?:(?:the|our|its|full|entire|company's)\s+){0,3}(?:[A-Z]\w+\s+){0,2}${BODY}\b(?!\s*'?s)`, 'i');
/** `(the "Board")` after the board or its committee. */
const DEFINED_BOARD = /\((?:the|our|or|")[^()]{0,30}\bboard"*\)/gi;
const ASSISTING = /\b(?:assist\w*|support\w*|help\w*|on\s+behalf\s+of|aid\w*)\s+(?:\w+\s+){0,3}?(?:the|our)\s+(?:\w+\s+){0,2}?(?:board|directors|trustees)\b[^.;]{0,60}/gi;
/** Management tells the board at its own table: no committee in the sentence, no mere escalation. */
const BOARD_HEARS = new RegExp(String.raw`\b(?:report\w*|present\w*|brief\w*|updat\w*|overview)\b[^.;]{0,120}?\b${BODY}\b|\b${BODY}\b[^.;]{0,60}?\b(?:receives?|is\s+(?:\w+\s+)?(?:informed|briefed|updated))\b`, 'i');
const ONLY_SOMETIMES = /\b(?:committees?|may|might|escalat\w*|notif\w*|in\s+the\s+event|approved\s+policies|board-approved)\b/i;
/** A committee that oversees. */
const COMMITTEE_CHARGED = new RegExp(String.raw`\b(?:sub)?committees?\b[^.;]{0,160}?\b(?:${OVERSEE}|assist\w*|support\w*|charged|tasked|delegat\w+|overseen)\b|\b(?:through|delegat\w+|overseen|oversight|led|supervis\w+|charged|tasked|assigned|established|formed|responsib\w+|reviewed)\b[^.;]{0,160}?\b(?:sub)?committees?\b`, 'i');
/** Boards of management. */
export const OTHER_BOARD = /\b(?:security|management|executive|advisory|review|change|editorial|crisis)\s+boards?\b/gi;
/** "Will establish a committee", "does not yet have an audit committee": there is none today. */
export const NOT_YET = /\b(?:will\s+(?:assume|establish|form)|(?:plans?|intends?)\s+(?:to|are)\b|in\s+the\s+future|do(?:es)?\s+not\s+(?:currently\s+|yet\s+)?have\s+(?:an?y?\s+)?(?:[\w-]+\s+){0,4}?(?:board|committee)|nor\s+any\s+board|no\s+(?:board\s+)?committee|authori[sz]es\s+the\s+(?:creation|formation)\s+of\s+an?\s+(?:[\w-]+\s+){0,2}committee)\b/i;
/** Nothing but a body: "our Board of Directors". */
const BARE_BOARD = new RegExp(String.raw`^(?:(?:the|our|its|full|entire|[\w.']+)\s+){0,4}${BODY}\b(?:\s*\([^)]*\))?\W*(?:and\s+(?:the\s+)?(?:audit\s+)?committee)?\W*$`, 'i');
/** Prefilters: the patterns about the board cost much where it is not there. */
const ANY_COMMITTEE = /committee/i;
const BEGINS_BODY = new RegExp(String.raw`\b${BODY}`, 'i');
/** "We have not tasked our directors with, or designated a committee for": nothing that follows is said. */
export const NOT_TASKED = /\b(?:we|company|registrant|trust|fund|partnership)\s+ha(?:ve|s)\s+not\s+(?:yet\s+)?(?:tasked|charged|entrusted|designated|appointed|assigned)\b[^.]{0,80}\b(?:board|directors?|committee)\b[^.]*/gi;
/** Prefilter of it. */
export const IS_NOT_TASKED = /not\s+(?:yet\s+)?(?:tasked|charged|entrusted|designated|appointed|assigned)/;
const NO_OVERSIGHT = /\bboard\b[^.]{0,40}\bdo(?:es)?\s+not\s+(?:currently\s+)?oversee\b|\bnor\s+any\s+board\b/i;
/** "The Trust has no board of trustees": a body that is not there. */
const NO_BOARD = /\b(?:no|not\s+have\s+an?y?)\s+(?:board\s+of\s+\w+|(?:directors|trustees)\b)/gi;
/** "The Board and management believe that security is part of our oversight": an opinion, not a task. */
const BELIEF = /\b(?:board|directors|trustees|management)\s+believes?\b[^.;]*/gi;

/** Reads one sentence (plain text); null where it speaks of neither board nor committee. */
export function readOversight(sentence: string): Oversight | null {
  if (!ANY_COMMITTEE.test(sentence) && !BEGINS_BODY.test(sentence)) return null;
  if (NO_OVERSIGHT.test(sentence) || (IS_NOT_TASKED.test(sentence) && sentence.search(NOT_TASKED) >= 0)) return null;
  const committees = NOT_YET.test(sentence) ? [] : findCommittees(sentence);
  // Twice: a heading may swallow the first committee, "Board Oversight The Audit Committee of the Board".
  const present = sentence.replace(DEFINED_BOARD, ' ').replace(NO_BOARD, ' ').replace(BELIEF, ' ').replace(LETTERS_OF_BOARD, 'committee');
  const once = present.replace(PART_OF_BOARD, 'committee');
  const rest = (once === present ? once : once.replace(PART_OF_BOARD, 'committee')).replace(OTHER_BOARD, 'group');
  const alone = rest.replace(ASSISTING, ' ');
  const named = BEGINS_BODY.test(rest);
  const governs = named && (BOARD_GOVERNS.test(alone) || (BOARD_HEARS.test(alone) && !ONLY_SOMETIMES.test(alone)));
  const board = governs || (named && BOARD_OVERSEES.test(rest)) || isBare(sentence);
  if (committees.length === 0 && !board) return null;
  return { committees, board, governs, charged: committees.length > 0 && (COMMITTEE_CHARGED.test(sentence) || sentence.length < 80) };
}

/** Nothing but the name of the board, as short tags have it. */
export function isBare(text: string): boolean {
  return text.length < 60 && BARE_BOARD.test(text.trim());
}
