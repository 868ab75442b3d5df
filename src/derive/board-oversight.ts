import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { findCommittees } from './committees.js';
import { BOARD_COMMITTEE_TEXT, BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT, REPORTS_TO_BOARD_FLAG } from './concepts.js';
import { blocksOf } from './filing.js';
import type { Filing } from './filing.js';
import { BODY, IS_NOT_TASKED, NOT_TASKED, NOT_YET, OTHER_BOARD, isBare, readOversight } from './oversight.js';
import type { Oversight } from './oversight.js';
import type { Passage } from './passages.js';
import { namesManagement } from './positions.js';
import { answerFact, remember } from './question.js';
import type { Reading } from './question.js';
import { answersByPlace, searchFiling } from './search.js';

const NAME = 'said-board-oversight';
/** Committees that listing rules give to the board, whoever else meets with them. */
const NEVER_MANAGERS = /\b(?:audit|nominating|nomination|compensation|remuneration)\b/;
const ANY_BODY = new RegExp(String.raw`\b${BODY}\b`, 'i');
const NOT_THE_BOARD = /\bmanaging\s+directors?\b|\bboard\s+committees?\b/gi;
/** The board as the one that managers report to, or discuss with. */
const BOARD_TOLD = new RegExp(String.raw`\b(?:to|with)\s+(?:(?:the|our|its|full|entire|company's)\s+){0,3}${BODY}\b`, 'gi');

/** What the prose says about 106(c)(1): which committee of the board, or whether the whole board, oversees the risks. */
export function sayBoardOversight(filing: Filing): readonly Fact[] {
  const own = [BOARD_COMMITTEE_TEXT, BOARD_OVERSIGHT_TEXT, BOARD_INFORMED_TEXT];
  const search = searchFiling(filing, { flag: REPORTS_TO_BOARD_FLAG, own, read: affirmedReader(filing) });
  // The flag wraps words about reports to the board: they count, and the blocks about oversight show better.
  const readings = [...search.readings.filter(({ from }) => from !== 'wrapped-words'), ...search.readings.filter(({ from }) => from === 'wrapped-words')];
  const names = chargedCommittees(readings);
  const by = decide(readings);
  const shows = ({ found }: Reading<Oversight>): boolean => (names.size > 0 ? found.committees.some((one) => names.has(one.key)) : found.board);
  // "Oversees" shows more than "is told".
  const quote = readings.find((reading) => shows(reading) && (names.size > 0 ? reading.found.charged : reading.found.governs)) ?? readings.find(shows) ?? null;
  const block = describeBlock(blocksOf(filing, BOARD_COMMITTEE_TEXT), names);
  return [answerFact(NAME, { by, committees: [...names.values()], block }, quote, by === 'none' ? unseen(filing, own) : null, answersByPlace(search, decide))];
}

function decide(readings: readonly Reading<Oversight>[]): 'committee' | 'full-board' | 'both' | 'none' {
  const board = readings.some(({ found }) => found.board);
  if (chargedCommittees(readings).size === 0) return board ? 'full-board' : 'none';
  return readings.some(({ found, passage }) => found.governs || (found.board && isBareBoard(passage))) ? 'both' : 'committee';
}

const readers = new WeakMap<Filing, (sentence: string) => Oversight | null>();

/** Reads the sentences of a filing, each once, whichever question asks. */
export function oversightReader(filing: Filing): (sentence: string) => Oversight | null {
  const known = readers.get(filing) ?? remember(readOversight);
  readers.set(filing, known);
  return known;
}

/** A block may begin inside a sentence that denies: its fragment says nothing by itself. */
function affirmedReader(filing: Filing): (sentence: string) => Oversight | null {
  const read = oversightReader(filing);
  const denied = filing.blocks.flatMap(({ plain }) => (IS_NOT_TASKED.test(plain) ? plain.match(NOT_TASKED) ?? [] : []));
  return denied.length === 0 ? read : (sentence) => (denied.some((one) => one.includes(sentence.replace(/\W+$/, ''))) ? null : read(sentence));
}

/** The committees that oversee; where the board does so itself, those that are merely told drop out. */
function chargedCommittees(readings: readonly Reading<Oversight>[]): ReadonlyMap<string, string> {
  const names = boardCommittees(readings);
  const isOne = ({ found }: Reading<Oversight>): boolean => found.charged && found.committees.some((one) => names.has(one.key));
  const named = (reading: Reading<Oversight>): boolean => reading.passage.concept === BOARD_COMMITTEE_TEXT && reading.found.committees.length > 0;
  return readings.some(({ found }) => found.governs) && !readings.some((reading) => isOne(reading) || named(reading)) ? new Map() : names;
}

/** Key to name as written of every committee that some sentence shows to be of the board. */
export function boardCommittees(readings: readonly Reading<Oversight>[]): ReadonlyMap<string, string> {
  const mentions = readings.flatMap((reading) => reading.found.committees);
  const ofManagers = new Set(mentions.filter((mention) => mention.ofManagers).map((mention) => mention.key));
  const names = new Map<string, string>();
  for (const mention of mentions) {
    const key = mention.key;
    if (mention.kind === 'board' && !names.has(key) && !(ofManagers.has(key) && !NEVER_MANAGERS.test(key))) names.set(key, mention.name);
  }
  if (names.size > 1) names.delete('committee');
  if (names.size > 0) return names;
  // With no other committee of the board in sight, a risk or technology committee under the board's own heading is its own.
  for (const { found, passage } of readings) {
    const governs = passage.concept === BOARD_COMMITTEE_TEXT || passage.concept === BOARD_OVERSIGHT_TEXT || passage.concept === BOARD_INFORMED_TEXT;
    for (const mention of governs ? found.committees : []) {
      if (mention.kind === null && !mentions.some((other) => other.kind === 'management' && other.key === mention.key)) {
        names.set(mention.key, mention.name);
      }
    }
  }
  return names;
}

function isBareBoard(passage: Passage): boolean {
  return isBare(passage.plain);
}

/** What the committee's own text block names. */
function describeBlock(blocks: readonly Passage[], names: ReadonlyMap<string, string>): 'committee' | 'full-board' | 'management' | 'other' | 'absent' {
  if (blocks.length === 0) return 'absent';
  const text = blocks.map((block) => block.plain).join(' \n').replace(NOT_TASKED, ' ');
  const mentions = findCommittees(text);
  if (mentions.some((mention) => names.has(mention.key))) return 'committee';
  if (/\bcommittees?\s+of\s+(?:the|our|its)\s+board\b/i.test(text) && !NOT_YET.test(text)) return 'committee';
  const manages = mentions.length > 0 || namesManagement(text.replace(/,\s+and\s+(?=our|the)/gi, '; '));
  const others = text.replace(NOT_THE_BOARD, ' ').replace(OTHER_BOARD, ' ');
  if (ANY_BODY.test(manages ? others.replace(BOARD_TOLD, ' ') : others) && !/\bdo(?:es)?\s+not\s+have\b[^.]{0,40}\bboard\b/i.test(text)) return 'full-board';
  return manages ? 'management' : 'other';
}

function unseen(filing: Filing, own: readonly string[]): Observation | null {
  if (filing.observes.includes('visible-text')) return null;
  return filing.blocks.some((block) => own.includes(block.concept ?? '')) || filing.section().length > 0 ? null : 'visible-text';
}
