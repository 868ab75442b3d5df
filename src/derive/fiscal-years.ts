import type { WrittenDate } from './calendar.js';
import { findMatches } from './find-matches.js';

/** A year as prose writes it: a fiscal year, or a calendar year that stands for one; offsets count within the sentence. */
export interface WrittenYear {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** Last day, `YYYY-MM-DD`, where the text names it ("year ended June 30, 2025"). */
  readonly lastDay: WrittenDate | null;
  /** Whether the words say "fiscal", "FY" or "year ended", and not the number alone. */
  readonly named: boolean;
}

const YEAR = String.raw`(20[0-4]\d)`;
/** What stands between the years of a list: "2025, 2024 and 2023". */
const AND = String.raw`(?:,?\s(?:and|or)\s|,\s|\s?(?:-|to|through|/)\s?)`;
const YEARS = String.raw`${YEAR}\b(?!(?:-\d|[/-]\d\d?[/-]))(?:${AND}${YEAR}\b(?!\s(?:cyber\w*\s|security\s)?incident)){0,3}`;
/** "fiscal 2025", "fiscal year 2025", "FY2025", "FY25", "calendar years 2024 and 2025". */
const NAMED = String.raw`\b(?:(?:fiscal|financial|calendar|reporting)(?:\s+years?)?|FY|years?)\s?(?:of\s+)?(?:${YEARS}|(?<=FY\s?)'?(\d\d)\b)`;
/** "the 2025 fiscal year". */
const REVERSED = String.raw`\b${YEAR}\s+(?:fiscal|financial|calendar|reporting)\s+years?\b`;
/** "in 2025", "during the fourth quarter of 2025", "for 2024 and 2025". */
const BARE = String.raw`\b(?:in|during|for|throughout|over|within|since|until|through|(?:quarter|half|end|beginning|course|rest|all)\s+of)\s+(?:early\s+|late\s+|mid-?\s?)?${YEARS}`;
const ANY = new RegExp(`${NAMED}|${REVERSED}|${BARE}`, 'gi');
const SHORT = /FY\s?'?(\d\d)$/i;
const EACH = new RegExp(YEAR, 'g');
const BY_NAME = /\b(?:fiscal|financial|calendar|reporting|years?|FY\s?\d*)/i;
/** The rest of a list that begins with a date: "the years ended June 30, 2025, 2024 and 2023". */
const REST = new RegExp(String.raw`^(?:${AND}${YEAR}\b){1,3}`);
/** What stands before the last day of a year: "fiscal year ended", "twelve months ending". */
const YEAR_ENDED = /\b(?:(?:fiscal\s+|financial\s+|calendar\s+|full\s+)?years?(?:\s+then)?|(?:twelve|12)(?:\s|-)months?(?:\s+periods?)?)\s+(?:that\s+|which\s+)?(?:ended|ending|ends?)(?:\s+on)?\s*$/i;
/** "the years ended December 31, 2025 and December 31, 2024". */
const NEXT_END = /^(?:,?\s(?:and|or)|,)\s$/i;

/** Which of the dates of a sentence close a year: "for the fiscal year ended June 30, 2025". */
function findYearEnds(sentence: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  const ends: WrittenDate[] = [];
  for (const date of dates) {
    if (date.kind !== 'day' || date.year === null) continue;
    const before = ends.at(-1);
    const goesOn = before !== undefined && NEXT_END.test(sentence.slice(before.end, date.start));
    if (goesOn || YEAR_ENDED.test(sentence.slice(Math.max(0, date.start - 60), date.start))) ends.push(date);
  }
  return ends;
}

/** The years that a sentence (plain text) names other than in a date, and those that its dates close. */
export function findYears(sentence: string, dates: readonly WrittenDate[]): readonly WrittenYear[] {
  const found: WrittenYear[] = [];
  for (const date of findYearEnds(sentence, dates)) {
    found.push({ start: date.start, end: date.end, year: date.year ?? 0, lastDay: date, named: true });
    const rest = REST.exec(sentence.slice(date.end, date.end + 40));
    if (rest !== null) addNumbers(rest[0], date.end, true, found);
  }
  for (const match of findMatches(sentence, ANY)) {
    const [whole] = match;
    if (dates.some((date) => date.start < match.index + whole.length && match.index < date.end)) continue;
    const short = SHORT.exec(whole)?.[1];
    if (short !== undefined) found.push({ start: match.index, end: match.index + whole.length, year: 2000 + Number(short), lastDay: null, named: true });
    else addNumbers(whole, match.index, BY_NAME.test(whole), found);
  }
  return found.sort((a, b) => a.start - b.start);
}

function addNumbers(words: string, offset: number, named: boolean, found: WrittenYear[]): void {
  for (const { 0: digits, index } of findMatches(words, EACH)) {
    found.push({ start: offset + index, end: offset + index + digits.length, year: Number(digits), lastDay: null, named });
  }
}
