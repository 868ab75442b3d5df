import { findMatches } from './find-matches.js';

/** A calendar date as prose writes it; offsets count within the sentence. */
export interface WrittenDate {
  readonly kind: 'day' | 'month';
  readonly start: number;
  readonly end: number;
  /** Null where the text leaves it out ("on May 30"). */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** Null for a month ("in May 2025"). */
  readonly day: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(20[0-4]\d)`;

/** "May 30, 2025", "May 30 2025", "May30,2025" where the data lost spaces; "May 30" alone. */
const US = String.raw`\b${MONTH}\s?${DAY}(?![\d%])(?:\s?,?\s?${YEAR}\b)?`;
/** "30 May 2025", "30th of May, 2025". */
const EUROPEAN = String.raw`\b${DAY}\s(?:of\s)?${MONTH},?\s${YEAR}\b`;
/** "May 2025", "May of 2025", "May, 2025". */
const MONTH_YEAR = String.raw`\b${MONTH}(?:\s|,\s?|\sof\s)${YEAR}\b`;
/** "2025-05-30". */
const ISO = String.raw`\b${YEAR}-([01]\d)-([0-3]\d)\b`;
/** "5/30/2025", "30.05.2025": the order is known only where one number is no month. */
const NUMERIC = String.raw`\b(\d{1,2})[/.](\d{1,2})[/.]${YEAR}\b`;
const DATE = new RegExp([EUROPEAN, US, MONTH_YEAR, ISO, NUMERIC].join('|'), 'g');

/** Without a year in it, or a month, a sentence has no date. */
const DATED = /20[0-4]\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}\s?\d/;

/** The days and months that a sentence (plain text) names, in order; dates that do not exist are left out. */
export function findDates(sentence: string): readonly WrittenDate[] {
  if (!DATED.test(sentence)) return [];
  return findMatches(sentence, DATE).flatMap((match) => readDate(match) ?? []);
}

function readDate(match: RegExpMatchArray): WrittenDate | null {
  const [whole, euDay, euMonth, euYear, usMonth, usDay, usYear, onlyMonth, monthYear, isoYear, isoMonth, isoDay, first, second, numericYear] = match;
  const start = match.index ?? 0;
  const place = { start, end: start + whole.length };
  if (euDay !== undefined) return day(place, euYear, monthNumber(euMonth), Number(euDay));
  if (usDay !== undefined) return day(place, usYear, monthNumber(usMonth), Number(usDay));
  if (onlyMonth !== undefined) return { kind: 'month', ...place, year: Number(monthYear), month: monthNumber(onlyMonth), day: null };
  if (isoYear !== undefined) return day(place, isoYear, Number(isoMonth), Number(isoDay));
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return day(place, numericYear, b, a);
  return b > 12 || a === b ? day(place, numericYear, a, b) : null;
}

function day(place: { start: number; end: number }, year: string | undefined, month: number, number: number): WrittenDate | null {
  const known = year === undefined ? null : Number(year);
  // A leap year where the text names none: the day may exist.
  if (month < 1 || month > 12 || number < 1 || number > daysIn(known ?? 2024, month)) return null;
  return { kind: 'day', ...place, year: known, month, day: number };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** `YYYY-MM-DD` of a day; null for a month, or where the year is not known. */
export function isoDay(date: Pick<WrittenDate, 'year' | 'month' | 'day'>): string | null {
  if (date.year === null || date.day === null) return null;
  return `${isoMonth(date.year, date.month)}-${String(date.day).padStart(2, '0')}`;
}

/** `YYYY-MM`. */
export function isoMonth(year: number, month: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

/**
 * The year of a day that is written without one: that of the last such day up to the date of the
 * filing, else the one year that the text names; null where neither tells.
 */
export function completeYear(date: WrittenDate, filed: string | null, years: ReadonlySet<number>): number | null {
  if (date.year !== null) return date.year;
  if (filed !== null) {
    const year = Number(filed.slice(0, 4));
    return (isoDay({ ...date, year }) ?? '') <= filed ? year : year - 1;
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
