import type { Period } from '../model/fact.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;

/** The date that a text holds as the EDGAR viewer writes it (`Dec. 31, 2024`), as `YYYY-MM-DD`; null without one. */
export function readViewerDate(text: string): string | null {
  const match = /\b([A-Z][a-z]{2})[a-z]{0,6}\.?\s{1,3}(\d{1,2}),\s{1,3}((?:19|20)\d{2})\b/.exec(text.slice(0, 200));
  const [, name = '', day = '', year = ''] = match ?? [];
  const month = MONTHS.indexOf(name.toLowerCase());
  if (!match || month < 0 || Number(day) < 1 || Number(day) > daysIn(Number(year), month)) return null;
  return `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Whether a text is the viewer's name for the length of a period: `12 Months Ended`. */
export function isViewerDuration(text: string): boolean {
  return /^\d{1,3} Months? Ended$/i.test(text);
}

/**
 * The period above a column. The viewer rounds durations to months, so that the first day of a year
 * of 52 weeks is off by some days; the last day is exact. A date alone is one day: a report on Form 8-K.
 */
export function toPeriod(duration: string | null, date: string): Period | null {
  const end = readViewerDate(date);
  if (end === null) return null;
  const months = duration !== null && isViewerDuration(duration) ? Number.parseInt(duration, 10) : 0;
  return { start: months === 0 ? end : firstDay(end, months), end };
}

/** First day of the months that end on a day: the twelve to 2024-12-31 begin on 2024-01-01. */
function firstDay(end: string, months: number): string {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number);
  const before = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = daysIn(before.getUTCFullYear(), before.getUTCMonth());
  const endsMonth = day === daysIn(year, month - 1);
  const dayBefore = Date.UTC(before.getUTCFullYear(), before.getUTCMonth(), endsMonth ? last : Math.min(day, last));
  return new Date(dayBefore + DAY).toISOString().slice(0, 10);
}

/** Days of a month, which is counted from 0. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
