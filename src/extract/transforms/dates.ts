import { toAsciiDigits } from './transform.js';
import type { Transform, Transformed } from './transform.js';

/** The parts of a date as they stand in the words; `year` with two or four digits, null where there is none. */
export interface DateParts {
  readonly year: string | null;
  readonly month: number;
  readonly day: string | null;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date in its ISO form; null where a part is out of range. Years of one or two digits are of this
 * century (Transformation Rules Registry 3 §4.2).
 */
export function toDate({ year, month, day }: DateParts): Transformed | null {
  const whole = year === null ? null : (year.length < 3 ? 2000 : 0) + Number(year);
  const last = month === 2 && whole !== null && !isLeap(whole) ? 28 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (last === 0 || (day !== null && (Number(day) < 1 || Number(day) > last))) return null;
  const head = whole === null ? '-' : String(whole).padStart(4, '0');
  const tail = `-${String(month).padStart(2, '0')}${day === null ? '' : `-${day.padStart(2, '0')}`}`;
  return { kind: 'date', value: `${head}${tail}` };
}

/** Whether a year of the Gregorian calendar has 366 days. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A date whose parts are the named groups `y`, `m`, `d` of a pattern; `monthOf` reads the month, by default a number. */
export function dateBy(pattern: RegExp, monthOf: (words: string) => number = Number, prepare: (words: string) => string = toAsciiDigits): Transform {
  return (words) => {
    const groups = pattern.exec(prepare(words))?.groups;
    if (!groups) return null;
    return toDate({ year: groups['y'] ?? null, month: monthOf(groups['m'] ?? ''), day: groups['d'] ?? null });
  };
}

/** Dates of numbers, the parts in the order of the name. */
export const NUMERIC = {
  dayMonth: dateBy(/^(?<d>\d{1,2})\D+(?<m>\d{1,2})$/),
  dayMonthYear: dateBy(/^(?<d>\d{1,2})\D+(?<m>\d{1,2})\D+(?<y>\d{4}|\d{1,2})$/),
  monthDay: dateBy(/^(?<m>\d{1,2})\D+(?<d>\d{1,2})[A-Za-z]*$/),
  monthDayYear: dateBy(/^(?<m>\d{1,2})\D+(?<d>\d{1,2})\D+(?<y>\d{4}|\d{1,2})$/),
  monthYear: dateBy(/^(?<m>\d{1,2})\D+(?<y>\d{4}|\d{1,2})$/),
  yearMonth: dateBy(/^(?<y>\d{4}|\d{1,2})\D+(?<m>\d{1,2})\D*$/),
  yearMonthDay: dateBy(/^(?<y>\d{4}|\d{1,2})\D+(?<m>\d{1,2})\D+(?<d>\d{1,2})\D*$/),
} as const;

/** Numeric dates of registry 1, which fix what stands between the parts. */
export const TR1_NUMERIC_DATES: Readonly<Record<string, Transform>> = {
  dateslashus: dateBy(/^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4}|\d{1,2})$/),
  dateslasheu: dateBy(/^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4}|\d{1,2})$/),
  datedotus: dateBy(/^(?<m>\d{1,2})\.(?<d>\d{1,2})\.(?<y>\d{4}|\d{1,2})$/),
  datedoteu: dateBy(/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{1,2})$/),
  dateslashdaymontheu: dateBy(/^(?<d>\d{1,2})\/(?<m>\d{1,2})$/),
  dateslashmonthdayus: dateBy(/^(?<m>\d{1,2})\/(?<d>\d{1,2})$/),
};
