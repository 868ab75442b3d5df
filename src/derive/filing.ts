import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/filing.js';
import { readCurrentItem } from './current-report.js';
import { cutPassage, offsetInText, openSection, openVisible, passageOf } from './passages.js';
import type { Passage } from './passages.js';
import { readRiskFactors } from './risk-factors.js';
import type { FoundSection } from './sections.js';
import { holds, readAround } from './visible-source.js';
import type { VisibleSource } from './visible-source.js';

/** What the questions read: the text blocks, the words that flags wrap, the item's section, the whole text. */
export interface Filing {
  readonly form: string | null;
  /** End of the reporting period, and the day of filing, `YYYY-MM-DD`; null where not known. */
  readonly period: string | null;
  readonly filed: string | null;
  readonly observes: readonly Observation[];
  readonly facts: readonly Fact[];
  /** The text blocks of the taxonomy, in document order. */
  readonly blocks: readonly Passage[];
  /** The visible texts of the documents, where the input has them, the main one first. */
  readonly documents: readonly VisibleSource[];
  /** Bodies of Item 1C or 16K in the visible text. */
  readonly section: () => readonly Passage[];
  /** Bodies of Item 1.05 of a current report in the visible text. */
  readonly currentItem: () => readonly Passage[];
  /** What Item 1A, to which sections refer, says where it names cybersecurity. */
  readonly riskFactors: () => readonly Passage[];
}

export interface FilingSource {
  readonly form: string | null;
  readonly period?: string | null;
  readonly filed?: string | null;
  readonly observes: readonly Observation[];
  readonly facts: readonly Fact[];
  readonly sections: readonly FoundSection[];
  readonly documents: readonly VisibleSource[];
}

/** Lays out what the questions read; nothing is split or searched before a question asks. */
export function openFiling(source: FilingSource): Filing {
  const { form, observes, facts, sections, documents } = source;
  const blocks = facts.filter(isTextBlock).flatMap((fact) => passageOf(fact) ?? []);
  let bodies: readonly Passage[] | null = null;
  let current: readonly Passage[] | null = null;
  return {
    form, observes, facts, blocks, documents,
    period: source.period ?? null,
    filed: source.filed ?? null,
    currentItem: () => (current ??= [...readItemTexts(facts), ...readCurrentItem(sections)]),
    section: () => (bodies ??= [...readItemTexts(facts), ...sections.flatMap((found) => (found.section.name === 'item-1.05' ? [] : [openSection(found)]))]),
    riskFactors: () => documents.map((visible) => readRiskFactors(visible, sections)).find((found) => found.length > 0) ?? [],
  };
}

/** The text of Item 1C, 16K or 1.05 as somebody gives it before anything is tagged. */
function readItemTexts(facts: readonly Fact[]): readonly Passage[] {
  return facts.filter((fact) => fact.kind === 'text' && fact.name === 'item-text' && fact.origin !== 'derived').flatMap((fact) => passageOf(fact) ?? []);
}

/** Whether a fact is tagged with a text block of the cyd taxonomy. */
export function isTextBlock(fact: Fact): boolean {
  return fact.kind === 'text' && fact.origin !== 'derived' && fact.concept !== undefined && /^cyd:\w+TextBlock$/.test(fact.concept);
}

/** Facts that carry a concept. */
export function factsOf(filing: Filing, concept: string): readonly Fact[] {
  return filing.facts.filter((fact) => fact.concept === concept && fact.origin !== 'derived');
}

/** Text blocks that carry a concept. */
export function blocksOf(filing: Filing, concept: string): readonly Passage[] {
  return filing.blocks.filter((block) => block.concept === concept);
}

/**
 * The sentences that the words under a flag stand in: taken from the text block around them, else
 * from the visible text; where neither is at hand, the words alone.
 */
export function wrappedSentences(filing: Filing, concept: string): readonly Passage[] {
  return factsOf(filing, concept).flatMap((fact) => {
    const words = passageOf(fact);
    return words === null ? [] : [sentencesAround(filing, fact, words)];
  });
}

function sentencesAround(filing: Filing, fact: Fact, words: Passage): Passage {
  const first = fact.location?.spans[0];
  const last = fact.location?.spans.at(-1);
  if (first === undefined || last === undefined) return sentencesWith(filing, words);
  // A nested block may begin inside the sentence: the longest reading is the whole one.
  let best: Passage | null = null;
  for (const block of filing.blocks) {
    const found = block.uri === words.uri ? widen(block, first.start, last.end - 1) : null;
    if (found !== null && found.text.length > (best?.text.length ?? 0)) best = found;
  }
  if (best !== null) return best;
  const { uri } = words;
  const visible = uri === null ? undefined : filing.documents.find((document) => holds(document, { uri, start: first.start }));
  if (visible === undefined) return sentencesWith(filing, words);
  for (const section of [...filing.section(), ...filing.currentItem()]) {
    const found = section.uri === words.uri ? widen(section, first.start, last.end - 1) : null;
    if (found !== null) return found;
  }
  const around = readAround(visible, { start: first.start, end: last.end }, REACH_IN_SOURCE);
  return widen(openVisible(visible.uri, around), first.start, last.end - 1) ?? words;
}

/** Where no document is at hand, as in a fact set: the sentences of the block that has the same words once. */
function sentencesWith(filing: Filing, words: Passage): Passage {
  let best = words;
  for (const block of filing.blocks) {
    const start = block.text.indexOf(words.text);
    if (start === -1 || block.text.includes(words.text, start + 1)) continue;
    const found = cutToSentences(block, start, start + words.text.length - 1);
    if (found !== null && found.text.length > best.text.length) best = found;
  }
  return best;
}

/** How far from the words a sentence is looked for in a long text, in characters. */
const REACH = 3_000;
/** The same in the source, where mark-up stands between the words. */
const REACH_IN_SOURCE = 20_000;

function widen(passage: Passage, firstSource: number, lastSource: number): Passage | null {
  const start = offsetInText(passage.segments, firstSource);
  const end = offsetInText(passage.segments, lastSource);
  if (start === null || end === null || end < start) return null;
  return cutToSentences(passage, start, end);
}

/** The sentences that a range of a passage touches, both ends included. */
function cutToSentences(passage: Passage, start: number, end: number): Passage | null {
  const from = Math.max(0, start - REACH);
  const near = passage.text.length > 4 * REACH ? cutPassage(passage, from, Math.min(passage.text.length, end + REACH)) : passage;
  const offset = near === passage ? 0 : from;
  const touched = near.sentences.filter((sentence) => sentence.end > start - offset && sentence.start <= end - offset);
  const head = touched[0];
  const tail = touched.at(-1);
  return head === undefined || tail === undefined ? null : cutPassage(near, head.start, tail.end);
}
