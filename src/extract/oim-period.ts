import { isDay } from '../model/day.js';
import type { Period } from '../model/fact.js';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A period of the Open Information Model (OIM 1.0 §5.3) in the words of a context: there midnight at the end
 * of a day is the beginning of the next, here a day is its own end. Null where it is no period.
 */
export function readOimPeriod(written: string): Period | null {
  const [first = '', second, ...more] = written.split('/');
  if (more.length > 0) return null;
  if (second === undefined) {
    const instant = readEnd(first);
    return instant === null ? null : { instant };
  }
  const start = MOMENT.exec(first)?.[1];
  const end = readEnd(second);
  return start === undefined || !isDay(start) || end === null ? null : { start, end };
}

/** The day that ends at a moment, or in which it lies. */
function readEnd(moment: string): string | null {
  const [, day, time] = MOMENT.exec(moment) ?? [];
  if (day === undefined || !isDay(day)) return null;
  return time === '00:00:00' ? new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) : day;
}
