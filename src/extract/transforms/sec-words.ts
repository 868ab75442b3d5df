import { toText } from './transform.js';
import type { Transform } from './transform.js';

/** Words that stand for 1 to 19, in order. */
const SMALL = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15, quintillion: 1e18 };
const DASHES = '\\u058a\\u05be\\u2010-\\u2015\\ufe58\\ufe63\\uff0d-';
const DASH = new RegExp(`[${DASHES}]`);
const BREAK = new RegExp(`[\\s${DASHES}]+`);

/** Words, their first letters in lower case; null where one is written in any other way, or white space stands around them. */
function toWords(text: string, separator: RegExp): readonly string[] | null {
  const words = text.split(separator).map((word) => word.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));
  return words.every((word) => /^(?:[a-z]+|\d{1,4})$/.test(word)) ? words : null;
}

/** Reads a number below a hundred from the front of some words; null where there is none. */
function readTens(words: readonly string[], at: number): { readonly value: number; readonly next: number } | null {
  const word = words[at] ?? '';
  const small = SMALL.indexOf(word);
  if (small >= 0) return { value: small + 1, next: at + 1 };
  const tens = TENS.indexOf(word);
  if (tens < 0) return null;
  const unit = SMALL.indexOf(words[at + 1] ?? '');
  return unit >= 0 && unit < 9 ? { value: tens * 10 + 21 + unit, next: at + 2 } : { value: tens * 10 + 20, next: at + 1 };
}

/** The same below two thousand: `fifteen hundred and twenty`. */
function readHundreds(words: readonly string[], at: number): { readonly value: number; readonly next: number } | null {
  const first = readTens(words, at);
  if (!first || first.value > 19 || words[first.next] !== 'hundred') return first;
  const hundreds = { value: first.value * 100, next: first.next + 1 };
  const rest = readTens(words, words[hundreds.next] === 'and' ? hundreds.next + 1 : hundreds.next);
  return rest ? { value: hundreds.value + rest.value, next: rest.next } : hundreds;
}

function readNumber(words: readonly string[]): number | null {
  let total = 0;
  let last = Infinity;
  let at = 0;
  while (at < words.length) {
    const group = readHundreds(words, total > 0 && words[at] === 'and' ? at + 1 : at);
    if (!group) return null;
    const scale = SCALES[words[group.next] ?? ''];
    if (scale === undefined) return group.next === words.length ? total + group.value : null;
    if (scale >= last) return null;
    total += group.value * scale;
    last = scale;
    at = group.next + 1;
  }
  return total;
}

/** `fifty-one` → 51. */
export const numwordsen: Transform = (text) => {
  if (/^(?:[Zz]ero|[Nn]o(?:ne)?|[Nn]il)$/.test(text)) return { kind: 'number', value: 0 };
  // A dash joins tens and units; elsewhere it is no separator.
  const joined = text.replace(new RegExp(`([a-z]ty)${DASH.source}(?=[A-Za-z])`, 'g'), '$1 ');
  const words = toWords(joined, /\s*,\s*|\s+/);
  const value = words && readNumber(words);
  return value === null ? null : { kind: 'number', value };
};

/** A duration of XML Schema; parts that are not asked for are null. */
export function toDuration(years: number | null, months: number | null, days: number | null, hours: number | null, sign: string): string {
  const parts = [[years, 'Y', ''], [months, 'M', ''], [days, 'D', ''], [hours, 'H', 'T']] as const;
  const shown = parts.filter(([value]) => value !== null && value !== 0);
  const zero = parts.find(([value]) => value === 0);
  const first = parts.find(([value]) => value !== null);
  if (shown.length === 0) return zero ? `P${zero[2]}0${zero[1]}` : 'P0D';
  // The largest unit is written even where it is nought: `P0Y3M`.
  const written = first && first[0] === 0 ? [first, ...shown] : shown;
  return `${sign}P${written.map(([value, unit, mark]) => `${mark}${String(value)}${unit}`).join('')}`;
}

const UNITS = ['year', 'month', 'day'];

/** `twelve years, six months and four days` → P12Y6M4D. */
export const durwordsen: Transform = (text) => {
  const words = toWords(text.replace(/,(?=\s)/g, ''), BREAK);
  if (words === null) return null;
  const values: (number | null)[] = [null, null, null];
  let from = 0;
  let least = 0;
  for (const [index, word] of words.entries()) {
    const unit = UNITS.indexOf(word.replace(/s$/, ''));
    if (unit < 0) continue;
    const count = readCount(words.slice(words[from] === 'and' && from > 0 ? from + 1 : from, index));
    if (count === null || unit < least) return null;
    values[unit] = count;
    from = index + 1;
    least = unit + 1;
  }
  const [years = null, months = null, days = null] = values;
  return from === words.length ? toText(toDuration(years, months, days, null, '')) : null;
};

function readCount(words: readonly string[]): number | null {
  const [only = '', ...more] = words;
  if (more.length === 0 && /^\d{1,4}$/.test(only)) return Number(only);
  if (more.length === 0 && (only === 'zero' || only === 'no')) return 0;
  const group = words.length > 0 ? readHundreds(words, 0) : null;
  return group && group.next === words.length ? group.value : null;
}
