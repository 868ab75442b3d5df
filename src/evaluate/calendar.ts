const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; undefined for anything else, partial dates and the 30th of February included. */
export function toDayNumber(date: unknown): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== date) return undefined;
  return milliseconds / MILLISECONDS_A_DAY;
}
