import type { PlainValue } from '../../model/fact.js';
import { findWord, splitSentences, wordStarts } from '../find-words.js';
import { foldCharacters } from '../fold-text.js';
import type { Operator } from '../operator.js';

interface Expected { readonly words: readonly string[]; readonly within: number | 'sentence' }

function read(expected: PlainValue): Expected {
  if (typeof expected === 'object' && expected !== null && 'words' in expected && 'within' in expected) {
    const { words, within } = expected;
    if (Array.isArray(words) && words.length > 0 && words.every((word) => typeof word === 'string') && (typeof within === 'number' || within === 'sentence')) {
      return { words, within };
    }
  }
  throw new TypeError('mentions-together takes { words: […], within: a number of words or "sentence" }');
}

/** Index of the last start that is not behind an offset. */
function wordAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether one place of every term fits into a stretch whose first and last term begin at most `within` words apart. */
function fitsInto(text: string, terms: readonly string[], within: number): boolean {
  const starts = wordStarts(text);
  const places = terms
    .flatMap((term, index) => findWord(text, term).map((offset) => ({ index, word: wordAt(starts, offset) })))
    .sort((a, b) => a.word - b.word);
  const counts = terms.map(() => 0);
  let missing = terms.length;
  let from = 0;
  for (const { index, word } of places) {
    if (counts[index] === 0) missing -= 1;
    counts[index] = (counts[index] ?? 0) + 1;
    for (let first = places[from]; first && word - first.word > within; first = places[from]) {
      counts[first.index] = (counts[first.index] ?? 0) - 1;
      if (counts[first.index] === 0) missing += 1;
      from += 1;
    }
    if (missing === 0) return true;
  }
  return false;
}

/** The text holds every one of these words or phrases within so many words of one another, or within one sentence; folded. */
export const mentionsTogether: Operator = (actual, expected, { fold }) => {
  const { words, within } = read(expected);
  if (typeof actual !== 'string') return false;
  const terms = [...new Set(words.map(fold))];
  if (within !== 'sentence') return fitsInto(fold(actual), terms, within);
  return splitSentences(foldCharacters(actual)).some((sentence) => {
    const folded = sentence.toLowerCase();
    return terms.every((term) => findWord(folded, term).length > 0);
  });
};
