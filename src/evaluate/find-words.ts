const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?]["')\]]* (?=["'([]?[\p{Lu}\p{N}])/gu;
/** Words whose full stop does not end a sentence; single letters never do. */
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'no', 'nos', 'inc', 'corp', 'co', 'ltd', 'llc', 'vs', 'st', 'jr', 'sr', 'art', 'sec']);

function isWordCharacter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD_CHARACTER.test(text.charAt(at));
}

/** Offsets at which a word or phrase stands in a text with no letter or digit glued to it; both already folded. */
export function findWord(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  const opens = isWordCharacter(word, 0);
  const closes = isWordCharacter(word, word.length - 1);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const glued = (opens && isWordCharacter(text, at - 1)) || (closes && isWordCharacter(text, at + word.length));
    if (!glued) found.push(at);
  }
  return found;
}

/** Offsets at which the words of a text begin. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(WORD), (match) => match.index);
}

/** Cuts a text with its case kept into sentences; where it is in doubt it does not cut. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const word = /([\p{L}\p{N}]+)$/u.exec(text.slice(Math.max(from, match.index - 12), match.index))?.[1] ?? '';
    if (match[0].startsWith('.') && (/^\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()))) continue;
    const end = match.index + match[0].length;
    sentences.push(text.slice(from, end));
    from = end;
  }
  sentences.push(text.slice(from));
  return sentences;
}
