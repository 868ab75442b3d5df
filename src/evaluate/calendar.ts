import { CALENDAR_FROM, CALENDAR_TO, EDGAR_CLOSURES } from './edgar-closures.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; undefined for anything else, partial dates and the 30th of February included. */
export function toDayNumber(date: unknown): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== date) return undefined;
  return milliseconds / MILLISECONDS_A_DAY;
}

/** Monday is 0; 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * Business days of EDGAR from the day after `start` to `end`, in days since 1970-01-01; 0 where `end` is not
 * later. Undefined where the table of closures does not reach.
 */
export function countBusinessDays(start: number, end: number): number | undefined {
  if (end <= start) return 0;
  const [from, to] = [toDayNumber(CALENDAR_FROM), toDayNumber(CALENDAR_TO)];
  if (from === undefined || to === undefined || start < from || end > to) return undefined;
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) {
    const date = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    if (weekday(day) < 5 && !Object.hasOwn(EDGAR_CLOSURES, date)) count += 1;
  }
  return count;
}
