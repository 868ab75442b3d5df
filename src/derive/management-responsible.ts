import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { boardCommittees } from './board-oversight.js';
import { committeeKey, findCommittees } from './committees.js';
import type { CommitteeMention } from './committees.js';
import { EXPERTISE_TEXT, MANAGEMENT_INFORMED_TEXT, MANAGEMENT_ROLE_TEXT, POSITIONS_FLAG, POSITIONS_TEXT } from './concepts.js';
import { blocksOf, factsOf, wrappedSentences } from './filing.js';
import type { Filing } from './filing.js';
import { readOversight } from './oversight.js';
import type { Passage } from './passages.js';
import { findOutsideManager, findPositions, namesManagement } from './positions.js';
import { answerFact, readPassages, remember } from './question.js';
import type { Place, Reading } from './question.js';

const NAME = 'said-management-responsible';
/** More than these are a list of everybody. */
const MOST = 12;
/** Words that give a task, in any sentence outside of the block of positions. */
const RESPONSIBLE = /\b(?:responsib\w+|manag(?:es?|ed|ing)|led\s+by|leads?|oversee\w*|overseen|oversight|head(?:s|ed)|direct(?:s|ed|ion)|supervis\w+|assess\w*|monitor\w*|in\s+charge|reports?|reported|reporting|established|designated|appointed|tasked|outsourced?|administer\w*|handles?|brief\w*|involved|maintains?|evaluat\w*|address\w*)\b/i;
/** Words that make whoever is named the one who answers for it. */
const ANSWERS = /\b(?:responsible|responsibility|led\s+by|leads|headed\s+by|heads|in\s+charge|oversees|overseen\s+by|managed\s+by|manages|supervises|designated|appointed|tasked|(?<!\bto\s|\bto\s\w+\s)(?:oversee|supervise)(?:\s+and\s+\w+)?(?=\s+(?:and\s+)?(?:the|our|all|cyber|information|security)))\b/i;
/** Staff in general is no office to add. */
const PEOPLE = /\b(?:personnel|staff|specialists|engineers|analysts|officers|managers)$/i;
/** Management by another name, which is no position unless it answers for something, */
const BARE_TEAM = /^(?:(?:senior|executive)\s+){0,2}(?:management|leadership|executive)\s+teams?$/i;
/** Those who act when something has happened; the same holds for them. */
const RESPONSE_TEAM = /\bincident\s+response\s+teams?$/i;
/** and the one that would report after an incident has no task today. */
const CONTINGENT = /\bin\s+the\s+event\s+of\b[^.;]{0,160}\b(?:will|would|shall)\s+(?:\w+\s+)?report\b/i;
const CYBER = /\b(?:cyber\w*|information\s+(?:security|systems?|technology)|data|IT|security|threats?|incidents?)\b/i;

const UNEXPLAINED = /\b(?:[Tt]he|[Oo]ur)\s+(?!ERM|SEC|IT|SOX|NYSE)[A-Z]{3,6}\s+(?:provides?|reports?|is|has|oversees?|manages?|meets?|reviews?|monitors?)\b/;

/** What the prose says about 106(c)(2)(i): which positions or committees of management are responsible. */
export function sayManagementResponsible(filing: Filing): readonly Fact[] {
  const board = boardCommittees(readPassages(filing.blocks, 'own-block', remember(readOversight)));
  const found = findNames(filing, board);
  const names = unique(withoutSuperiors(found.flatMap((reading) => reading.found)).map(({ name }) => name));
  const block = describeBlock(blocksOf(filing, POSITIONS_TEXT), board);
  const value = { answer: names.length > 0 ? 'named' : 'none', positions: names.slice(0, MOST), block };
  return [answerFact(NAME, value, found[0] ?? null, names.length > 0 ? null : unseen(filing), block === 'absent' ? {} : { 'own-block': block })];
}

interface Named {
  readonly name: string;
  readonly start: number;
  readonly reportedTo: boolean;
}

/** The block of positions and the words of its flag tell; what else is said of management adds to it, and the rest answers where they do not. */
function findNames(filing: Filing, board: ReadonlyMap<string, string>): readonly Reading<readonly Named[]>[] {
  const named = remember((sentence: string): readonly Named[] | null => nonEmpty(namesIn(sentence, board).filter(({ name }) => !BARE_TEAM.test(name) || ANSWERS.test(sentence) || !CONTINGENT.test(sentence))));
  const answering = (sentence: string): readonly Named[] | null => (ANSWERS.test(sentence) ? named(sentence) : null);
  const adding = (sentence: string): readonly Named[] | null => nonEmpty((answering(sentence) ?? []).filter(({ name }) => !PEOPLE.test(name)));
  const responsible = (sentence: string): readonly Named[] | null => (RESPONSIBLE.test(sentence) && CYBER.test(sentence) ? nonEmpty((named(sentence) ?? []).filter(({ name }) => !(BARE_TEAM.test(name) || RESPONSE_TEAM.test(name)) || ANSWERS.test(sentence))) : null);
  const outside = (sentence: string): readonly Named[] | null => (RESPONSIBLE.test(sentence) && CYBER.test(sentence) ? outsideIn(sentence) : null);
  const own = [
    ...readPassages(blocksOf(filing, POSITIONS_TEXT), 'own-block', named),
    ...readPassages(wrappedSentences(filing, POSITIONS_FLAG), 'wrapped-words', named),
  ];
  const ofRole = [MANAGEMENT_ROLE_TEXT, EXPERTISE_TEXT, MANAGEMENT_INFORMED_TEXT].flatMap((concept) => blocksOf(filing, concept));
  if (own.length > 0) return [...own, ...readPassages(ofRole, 'other-block', adding)];
  const section = filing.blocks.length === 0 ? filing.section() : [];
  const places: readonly (readonly [readonly Passage[], Place, typeof named])[] = [
    [ofRole, 'other-block', responsible], [filing.blocks, 'other-block', answering], [filing.blocks, 'other-block', responsible], [section, 'section', answering], [section, 'section', responsible],
    [filing.blocks, 'other-block', outside], [section, 'section', outside],
  ];
  for (const [passages, from, reader] of places) {
    const readings = readPassages(passages, from, reader);
    if (readings.length > 0) return readings;
  }
  return [];
}

function nonEmpty(names: readonly Named[]): readonly Named[] | null {
  return names.length > 0 ? names : null;
}

function outsideIn(sentence: string): readonly Named[] | null {
  const name = ANSWERS.test(sentence) || /\boutsourced?\b/i.test(sentence) ? findOutsideManager(sentence) : null;
  return name === null ? null : [{ name, start: 0, reportedTo: false }];
}

function namesIn(sentence: string, board: ReadonlyMap<string, string>): Named[] {
  const committees = findCommittees(sentence);
  const positions = findPositions(sentence).filter(({ name, start }) => !committees.some((one) => start < one.end && start + name.length > one.start));
  const ofManagement = committees.filter((mention) => isOfManagement(mention, board)).map(({ name, start }) => ({ name, start, reportedTo: false }));
  return [...positions, ...ofManagement].sort((a, b) => a.start - b.start);
}

/** The one whom a responsible officer reports to answers for nothing here, unless nobody else is named. */
function withoutSuperiors(names: readonly Named[]): readonly Named[] {
  const rest = names.filter(({ reportedTo }) => !reportedTo);
  return rest.length > 0 ? rest : names;
}

function isOfManagement(mention: CommitteeMention, board: ReadonlyMap<string, string>): boolean {
  return mention.kind !== 'board' && !/^board\b/i.test(mention.name) && !board.has(committeeKey(mention.name));
}

/** Each name once, and no letters that stand for a name beside them: "Chief Information Security Officer (CISO)". */
function unique(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase().replace(/s$/, '');
    if (!byKey.has(key)) byKey.set(key, name);
  }
  const initials = new Set([...byKey.values()].flatMap((name) => initialsOf(name)));
  return [...byKey.values()].filter((name) => !initials.has(name));
}

function initialsOf(name: string): string[] {
  const words = name.split(/[\s,&;/-]+/).filter((word) => word !== '' && !/^(?:of|and|the|amp)$/i.test(word));
  const chief = words.findIndex((word) => /^chief$/i.test(word));
  return words.length < 2 ? [] : [words.slice(Math.max(0, chief)).map((word) => word.charAt(0).toUpperCase()).join('')];
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
  const flags = factsOf(filing, POSITIONS_FLAG);
  if (flags.some((fact) => fact.text === undefined) && !filing.observes.includes('wrapped-text')) return 'wrapped-text';
  if (filing.observes.includes('visible-text')) return null;
  return filing.blocks.length === 0 && filing.section().length === 0 ? 'visible-text' : null;
}
