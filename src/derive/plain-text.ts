/** "do no t", "is n ot": a tag has cut the word that matters most; the space moves behind it. */
const SPLIT_NOT = /\b(?:no t|n ot)\b/;
const SPLIT_NOTS = /\b((?:do|does|did|is|are|was|were|has|have|had|will|may|can|could) )(?:no t|n ot)\b/gi;
const UNUSUAL = /[^\t\n\r -~]/;

/**
 * The same text, character for character, with typographic quotes, dashes and spaces in their plain
 * form: offsets stay valid, and one pattern reads what several word processors wrote.
 */
export function toPlainText(text: string): string {
  const joined = SPLIT_NOT.test(text) ? text.replace(SPLIT_NOTS, (_whole, before: string) => `${before}not `) : text;
  if (!UNUSUAL.test(joined)) return joined;
  return joined
    .replace(/[\u2018\u2019\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ');
}
