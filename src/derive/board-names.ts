import { boardCommittees, oversightReader } from './board-oversight.js';
import type { BoardNames } from './bodies.js';
import type { Filing } from './filing.js';
import { readPassages, remember } from './question.js';
import { readReporting } from './reporting.js';
import type { Reporting } from './reporting.js';

const boards = new WeakMap<Filing, BoardNames>();
/** `Audit and Risk Committee (the "ARC")`. */
const ABBREVIATION = /^(?:\s+of\s+(?:the|our)\s+(?:company's\s+)?board(?:\s+of\s+directors)?)?,?\s*\((?:the|our|or|")?[\s"]*([A-Z][A-Za-z&]{1,7})"?\)/;

/** The committees of the board that the text blocks (without any: the section) name. */
export function boardNames(filing: Filing): BoardNames {
  const known = boards.get(filing);
  if (known !== undefined) return known;
  const passages = filing.blocks.length > 0 ? filing.blocks : filing.section();
  const readings = readPassages(passages, 'other-block', oversightReader(filing));
  const names = boardCommittees(readings);
  const abbreviations = new Set<string>();
  for (const { found, passage, span } of readings) {
    for (const { name, key, end } of found.committees) {
      if (!names.has(key)) continue;
      const short = /^[A-Z]{2,6}$/.test(name) ? name : ABBREVIATION.exec(passage.plain.slice(span.start + end, span.start + end + 80))?.[1];
      if (short !== undefined && /[A-Z].*[A-Z]/.test(short)) abbreviations.add(short);
    }
  }
  const found = { has: (key: string) => names.has(key), size: names.size, abbreviations: [...abbreviations] };
  boards.set(filing, found);
  return found;
}

const reporting = new WeakMap<Filing, (sentence: string) => Reporting | null>();

/** Reads who brings word to the board, knowing the committees of this filing; two questions ask it of the same sentences. */
export function reportingReader(filing: Filing): (sentence: string) => Reporting | null {
  const known = reporting.get(filing);
  if (known !== undefined) return known;
  const names = boardNames(filing);
  const reader = remember((sentence: string) => readReporting(sentence, names));
  reporting.set(filing, reader);
  return reader;
}
