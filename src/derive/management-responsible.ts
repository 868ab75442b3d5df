import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { boardCommittees, readOversight } from './board-oversight.js';
import { committeeKey, findCommittees } from './committees.js';
import type { CommitteeMention } from './committees.js';
import { EXPERTISE_TEXT, MANAGEMENT_INFORMED_TEXT, MANAGEMENT_ROLE_TEXT, POSITIONS_FLAG, POSITIONS_TEXT } from './concepts.js';
import { blocksOf, wrappedSentences } from './filing.js';
import type { Filing } from './filing.js';
import type { Passage } from './passages.js';
import { findPositions, namesManagement } from './positions.js';
import { answerFact, readPassages, remember } from './question.js';
import type { Place, Reading } from './question.js';

const NAME = 'said-management-responsible';
/** More than these are a list of everybody. */
const MOST = 12;
const RESPONSIBLE = /\b(?:responsib\w+|manag(?:es?|ed|ing)|led\s+by|leads?|oversee\w*|overseen|oversight|head(?:s|ed)|direct(?:s|ed|ion)|supervis\w+|assess\w*|monitor\w*|in\s+charge)\b/i;

const UNEXPLAINED = /\b(?:[Tt]he|[Oo]ur)\s+(?!ERM|SEC|IT|SOX|NYSE)[A-Z]{3,6}\s+(?:provides?|reports?|is|has|oversees?|manages?|meets?|reviews?|monitors?)\b/;

/** What the prose says about 106(c)(2)(i): which positions or committees of management are responsible. */
export function sayManagementResponsible(filing: Filing): readonly Fact[] {
  const board = boardCommittees(readPassages(filing.blocks, 'own-block', remember(readOversight)));
  const found = findNames(filing, board);
  const names = unique((found ?? []).flatMap((reading) => reading.found));
  const block = describeBlock(blocksOf(filing, POSITIONS_TEXT), board);
  const value = { answer: names.length > 0 ? 'named' : 'none', positions: names.slice(0, MOST), block };
  return [answerFact(NAME, value, found?.[0] ?? null, names.length > 0 ? null : unseen(filing))];
}

function findNames(filing: Filing, board: ReadonlyMap<string, string>): readonly Reading<readonly string[]>[] | null {
  const read = (sentence: string): readonly string[] | null => {
    const names = namesIn(sentence, board);
    return names.length > 0 ? names : null;
  };
  const responsible = (sentence: string): readonly string[] | null => (RESPONSIBLE.test(sentence) ? read(sentence) : null);
  const places: readonly (readonly [() => readonly Passage[], Place, typeof read])[] = [
    [() => blocksOf(filing, POSITIONS_TEXT), 'own-block', read],
    [() => wrappedSentences(filing, POSITIONS_FLAG), 'wrapped-words', read],
    [() => blocksOf(filing, MANAGEMENT_ROLE_TEXT), 'other-block', responsible],
    [() => [EXPERTISE_TEXT, MANAGEMENT_INFORMED_TEXT].flatMap((concept) => blocksOf(filing, concept)), 'other-block', responsible],
    [() => filing.blocks, 'other-block', responsible],
    [() => (filing.blocks.length === 0 ? filing.section() : []), 'section', responsible],
  ];
  for (const [passages, from, reader] of places) {
    const readings = readPassages(passages(), from, reader);
    if (readings.length > 0) return readings;
  }
  return null;
}

function namesIn(sentence: string, board: ReadonlyMap<string, string>): string[] {
  const committees = findCommittees(sentence).filter((mention) => isOfManagement(mention, board));
  const positions = findPositions(sentence).filter(({ name, start }) => !findCommittees(sentence).some((one) => start < one.end && start + name.length > one.start));
  return [...positions.map(({ name, start }) => ({ name, start })), ...committees].sort((a, b) => a.start - b.start).map(({ name }) => name);
}

function isOfManagement(mention: CommitteeMention, board: ReadonlyMap<string, string>): boolean {
  return mention.kind !== 'board' && !board.has(committeeKey(mention.name));
}

function unique(names: readonly string[]): string[] {
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => name.toLowerCase()))].map((key) => byKey.get(key) ?? key);
}

/** What the block of positions itself names; only the board where nothing of management is named at all. */
function describeBlock(blocks: readonly Passage[], board: ReadonlyMap<string, string>): 'management' | 'board-only' | 'none' | 'absent' {
  if (blocks.length === 0) return 'absent';
  const text = blocks.map((block) => block.plain).join(' \n');
  const mentions = findCommittees(text);
  if (mentions.some((mention) => isOfManagement(mention, board))) return 'management';
  if (namesManagement(withoutNames(text, mentions))) return 'management';
  // An abbreviation that nothing explains may be anybody, and so may the lost subject of a fragment.
  if (UNEXPLAINED.test(text) || /^(?:and|or|to)\b/.test(text.trim())) return 'none';
  const named = mentions.length > 0 || /\b(?:board(?:s|'s)?|directors|trustees)\b/i.test(text);
  return named ? 'board-only' : 'none';
}

/** "Information Security Committee" names no security team. */
function withoutNames(text: string, mentions: readonly CommitteeMention[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of mentions) {
    if (start < from) continue;
    kept.push(text.slice(from, start), 'Committee');
    from = end;
  }
  return kept.join('') + text.slice(from);
}

function unseen(filing: Filing): Observation | null {
  if (filing.observes.includes('visible-text')) return null;
  return filing.blocks.length === 0 ? 'visible-text' : null;
}
