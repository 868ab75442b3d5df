/** Characters of a document in which it shows what it is: a cover with its styles takes many. */
const HEAD = 400_000;
const COMMISSION = /\bsecurities\s+and\s+exchange\s+commission\b/i;
const FORM = /\bform\s+(?:10-KT?|20-F|8-K|6-K)\b/i;
/** The Items that speak of cybersecurity, with their titles: a draft may have nothing else. */
const ITEM = /\bitem\s*(?:1c|16k|106)\s{0,5}[.:—–-]?\s{0,5}\(?cybersecurity\b|\bitem\s*1\.05\s{0,5}[.:—–-]?\s{0,5}material\s+cybersecurity\s+incidents?\b/i;

/** Characters of an Item and its title that make a draft; a page that only names the Item has fewer. */
const LEAST = 300;

/** Whether a text without tags is a filing on a form that asks for cybersecurity, or a draft of the Item. */
export function looksLikeFiling(text: string): boolean {
  const words = text.slice(0, HEAD).replace(/<[^<>]{0,5000}>/g, ' ').replace(/&(?:nbsp|#160|#xa0);/gi, ' ').replace(/\s+/g, ' ');
  const item = ITEM.exec(words);
  if (item && words.length - item.index > LEAST) return true;
  const cover = words.slice(0, 6_000);
  return COMMISSION.test(cover) && FORM.test(cover);
}
