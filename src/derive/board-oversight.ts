import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { committeeKey, findCommittees } from './committees.js';
import type { CommitteeMention } from './committees.js';
import { BOARD_COMMITTEE_TEXT, BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT, REPORTS_TO_BOARD_FLAG } from './concepts.js';
import { blocksOf, wrappedSentences } from './filing.js';
import type { Filing } from './filing.js';
import type { Passage } from './passages.js';
import { answerFact, readPassages, remember } from './question.js';
import type { Reading } from './question.js';
import { namesManagement } from './positions.js';

/** What one sentence says about who of the board oversees. */
export interface Oversight {
  readonly committees: readonly CommitteeMention[];
  /** The board itself is said to oversee, or named where nothing else stands. */
  readonly board: boolean;
}

const NAME = 'said-board-oversight';
const BODY = String.raw`(?:boards?(?:\s+of\s+(?:directors|trustees|managers))?|directors|trustees|board\s+members|general\s+partner|managing\s+(?:owner|member)|supervisory\s+board)`;
/** "The Audit Committee of our board of directors", "the Board's Risk Committee", "board meetings": not the board itself. */
const PART_OF_BOARD = /\bcommittees?\b(?:'s?)?\s*(?:\([^)]{0,60}\)|,)?\s*of\s+(?:[\w']+\s+){0,4}?(?:board(?:\s+of\s+(?:directors|trustees|managers))?|directors|trustees)\b|\bboards?(?:\s+of\s+(?:directors|trustees|managers))?'?s?\s+(?:[A-Z][\w&-]*\s+(?:and\s+|&\s+)?){0,5}(?:sub)?committees?\b|\bboard\s+(?:committees?|level|room|management)\b/gi;
const BOARD_OVERSEES = new RegExp(String.raw`\b${BODY}\b[^.;]{0,160}?\b(?:overs(?:ee|ees|eeing|aw|ight)|responsib\w+|monitor\w*|supervis\w+|review\w*|receiv\w+|inform\w+|brief\w*|updat\w+|report\w*|consider\w*|discuss\w*|administer\w*|approv\w+|address\w*|evaluat\w+|aware|engag\w+|involve\w*|govern\w+|retain\w*|focus\w*|deleg\w+|oversight|manag\w+|apprised|notified|consult\w*|assess\w*|regularly)\b|\b(?:report\w*|updat\w*|inform\w*|brief\w*|present\w*|notif\w*|communicat\w*|escalat\w*|provid\w*|oversight|overseen|supervision|direction|presentations?|apprise\w*|accountable|advise\w*|elevat\w*)\b[^.;]{0,160}?\b(?:to|by|with|of|the|our|its)\s+(?:[\w']+\s+){0,4}?${BODY}\b`, 'i');
/** Boards of management. */
const OTHER_BOARD = /\b(?:security|management|executive|advisory|review|change|editorial|crisis)\s+boards?\b/gi;
const NOT_YET = /\b(?:will\s+(?:assume|establish|form)|(?:plans?|intends?)\s+(?:to|are)\b|in\s+the\s+future|do(?:es)?\s+not\s+(?:currently\s+|yet\s+)?have\s+(?:an?y?\s+)?(?:[\w-]+\s+){0,4}?(?:board|committee)|nor\s+any\s+board|no\s+(?:board\s+)?committee)\b/i;
/** Nothing but a body: "our Board of Directors". */
const BARE_BOARD = new RegExp(String.raw`^(?:(?:the|our|its|full|entire|[\w.']+)\s+){0,4}${BODY}\b(?:\s*\([^)]*\))?\W*(?:and\s+(?:the\s+)?(?:audit\s+)?committee)?\W*$`, 'i');
const NO_OVERSIGHT = /\bboard\b[^.]{0,40}\bdo(?:es)?\s+not\s+(?:currently\s+)?oversee\b|\bnor\s+any\s+board\b/i;

/** What the prose says about 106(c)(1): which committee of the board, or whether the whole board, oversees the risks. */
export function sayBoardOversight(filing: Filing): readonly Fact[] {
  const read = remember(readOversight);
  const own = [BOARD_COMMITTEE_TEXT, BOARD_OVERSIGHT_TEXT, BOARD_INFORMED_TEXT];
  const tagged = [
    ...own.flatMap((concept) => readPassages(blocksOf(filing, concept), 'own-block', read)),
    ...readPassages(filing.blocks.filter((block) => !own.includes(block.concept ?? '')), 'other-block', read),
    ...readPassages(wrappedSentences(filing, REPORTS_TO_BOARD_FLAG), 'wrapped-words', read),
  ];
  const readings = tagged.length > 0 ? tagged : readPassages(filing.section(), 'section', read);
  const names = boardCommittees(readings);
  const bare = blocksOf(filing, BOARD_COMMITTEE_TEXT).some((block) => isBareBoard(block));
  const board = bare || readings.some((reading) => reading.found.board);
  const by = names.size > 0 ? (board ? 'both' : 'committee') : board ? 'full-board' : 'none';
  const quote = readings.find(({ found }) => (names.size > 0 ? found.committees.some((one) => names.has(committeeKey(one.name))) : found.board)) ?? null;
  const block = describeBlock(blocksOf(filing, BOARD_COMMITTEE_TEXT), names);
  return [answerFact(NAME, { by, committees: [...names.values()], block }, quote, by === 'none' ? unseen(filing, own) : null)];
}

/** Reads one sentence (plain text); null where it speaks of neither board nor committee. */
export function readOversight(sentence: string): Oversight | null {
  if (!/committee|board|director|trustee|partner|managing/i.test(sentence)) return null;
  if (NO_OVERSIGHT.test(sentence)) return null;
  const committees = NOT_YET.test(sentence) ? [] : findCommittees(sentence);
  const rest = sentence.replace(PART_OF_BOARD, 'committee').replace(OTHER_BOARD, 'group');
  const board = BOARD_OVERSEES.test(rest) || isBare(sentence);
  return committees.length > 0 || board ? { committees, board } : null;
}

/** Key to name as written of every committee that some sentence shows to be of the board. */
export function boardCommittees(readings: readonly Reading<Oversight>[]): ReadonlyMap<string, string> {
  const mentions = readings.flatMap((reading) => reading.found.committees);
  const ofManagers = new Set(mentions.filter((mention) => mention.ofManagers).map((mention) => committeeKey(mention.name)));
  const names = new Map<string, string>();
  for (const mention of mentions) {
    const key = committeeKey(mention.name);
    if (mention.kind === 'board' && !names.has(key) && !(ofManagers.has(key) && !/\baudit\b/.test(key))) names.set(key, mention.name);
  }
  if (names.size > 1) names.delete('committee');
  if (names.size > 0) return names;
  // With no other committee of the board in sight, a risk or technology committee under the board's own heading is its own.
  for (const { found, passage } of readings) {
    const governs = passage.concept === BOARD_COMMITTEE_TEXT || passage.concept === BOARD_OVERSIGHT_TEXT || passage.concept === BOARD_INFORMED_TEXT;
    for (const mention of governs ? found.committees : []) {
      if (mention.kind === null && !mentions.some((other) => other.kind === 'management' && committeeKey(other.name) === committeeKey(mention.name))) {
        names.set(committeeKey(mention.name), mention.name);
      }
    }
  }
  return names;
}

function isBareBoard(passage: Passage): boolean {
  return isBare(passage.plain);
}

/** Nothing but the name of the board, as short tags have it. */
function isBare(text: string): boolean {
  return text.length < 60 && BARE_BOARD.test(text.trim());
}

/** What the committee's own text block names. */
function describeBlock(blocks: readonly Passage[], names: ReadonlyMap<string, string>): 'committee' | 'full-board' | 'management' | 'other' | 'absent' {
  if (blocks.length === 0) return 'absent';
  const text = blocks.map((block) => block.plain).join(' \n');
  const mentions = findCommittees(text);
  if (mentions.some((mention) => names.has(committeeKey(mention.name)))) return 'committee';
  if (/\bcommittees?\s+of\s+(?:the|our|its)\s+board\b/i.test(text) && !NOT_YET.test(text)) return 'committee';
  if (new RegExp(String.raw`\b${BODY}\b`, 'i').test(text.replace(/\bmanaging\s+directors?\b|\bboard\s+committees?\b/gi, '').replace(OTHER_BOARD, '')) && !/\bdo(?:es)?\s+not\s+have\b[^.]{0,40}\bboard\b/i.test(text)) return 'full-board';
  return mentions.length > 0 || namesManagement(text) ? 'management' : 'other';
}

function unseen(filing: Filing, own: readonly string[]): Observation | null {
  if (filing.observes.includes('visible-text')) return null;
  return filing.blocks.some((block) => own.includes(block.concept ?? '')) ? null : 'visible-text';
}
