import { splitClauses } from './clauses/split-clauses.js';
import type { Quote } from './question.js';

/** A message shows no more of a quote. */
const SHOWN = 160;
/** A reference that nobody resolved (`&amp; `) ends no clause. */
const REFERENCE = /&\w{1,8};\s*$/;
/** What begins so leans on what stands before it. */
const LEANING = /^(?:nor|or|which|that|who|including)\b/i;
const CONJUNCTION = /^(?:and|but|so|yet)\s+/i;

/**
 * Of a sentence too long to be shown whole, whose head does not say it, the end whose head does:
 * "We rely on others, and [we have no processes of our own]". `says`: whether words (plain text) by themselves do.
 */
export function decidingWords(quote: Quote, says: (words: string) => boolean): Quote {
  const { passage, span, from } = quote;
  const sentence = passage.plain.slice(span.start, span.end);
  const shows = (words: string): boolean => says(words.length <= SHOWN ? words : words.slice(0, SHOWN - 1));
  if (sentence.length <= SHOWN || shows(sentence)) return quote;
  for (const clause of splitClauses(sentence).toReversed()) {
    const start = clause.start + (CONJUNCTION.exec(sentence.slice(clause.start))?.[0].length ?? 0);
    const end = sentence.slice(start);
    if (start === 0 || LEANING.test(end) || REFERENCE.test(sentence.slice(Math.max(0, start - 12), start))) continue;
    if (shows(end)) return { passage, span: { start: span.start + start, end: span.end }, from };
  }
  return quote;
}
