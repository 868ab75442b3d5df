import type { Fact } from '../model/fact.js';
import { completeYear, findDates, isoDay } from './calendar.js';
import type { WrittenDate } from './calendar.js';
import { isCurrentReport } from './current-report.js';
import { readRoles } from './date-roles.js';
import type { DateRole } from './date-roles.js';
import type { Filing } from './filing.js';
import { findYears } from './fiscal-years.js';
import type { WrittenYear } from './fiscal-years.js';
import { readEffects } from './material-effect.js';
import { readPastIncident } from './past-incident.js';
import { answerFact, readPassages } from './question.js';
import type { Reading } from './question.js';

type Dated = DateRole | 'materiality-statement';

/** One year or day of a sentence and what it dates. */
interface Said {
  readonly kind: 'fiscal-year' | 'as-of' | 'day' | 'month';
  readonly written: WrittenDate | WrittenYear;
  readonly dates: Dated;
}

const NAME = 'said-dates';

/** Prefilter: there is no date without one. */
const DIGIT = /\d/;
/** A year without a month can only stand in a number of this century, or after "FY". */
const DATED = /20[0-4]\d|FY\s?'?\d\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}\s?\d/;
/** "As of December 31, 2025", "through the date": the day up to which a statement holds. */
const AS_OF = /\b(?:(?:as\s+(?:of|at|on)|periods?\s+(?:ended|ending))\s*,?|at|through|up\s+to)\s+(?:the\s+(?:end\s+of\s+(?:the\s+)?)?)?$/i;
/** A month closes nothing but a stretch of time: "served until May 2024". */
const AS_OF_MONTH = /\bas\s+(?:of|at)\s+(?:the\s+end\s+of\s+)?$/i;
/** A beginning does not say when a statement was made: "since January 2023, we have not". */
const BEGINNING = /\b(?:since|from|beginning|starting|after|following|commencing)\s+(?:(?:at\s+least|on|in|with|the|our|beginning|start|end|of|fiscal|financial|calendar|year|years|ended|first|second|third|fourth|quarter)\s+){0,6}$/i;
/** An event that bounds a statement: "since the incident in the fourth quarter of fiscal 2019". */
const SINCE_EVENT = /\bsince\s+(?:the|our|that|an?)\b[^,;.]{0,80}$/i;
/** The year of a report that is pointed to, not of what is said. */
const OF_REPORT = /\b(?:10-[KQ]|20-F|reports?|statements?)\b["')\]]*\s+(?:for|as\s+of)\s+(?:(?:the|our|its|fiscal|financial|calendar|years?|quarters?|periods?|ended|ending)\s+){0,6}$/i;
/** Words that take something out of a denial: what follows is not what the denial's date dates. */
const EXCEPTION = /\b(?:other\s+than|except|exception|apart\s+from|aside\s+from|excluding)\b/i;

/**
 * The fiscal years and as-of dates of the text with what each of them dates, and the days and months of
 * incidents (17 CFR 229.106(b)(2)); in a current report (Form 8-K Item 1.05) all days and months.
 */
export function sayDates(filing: Filing): readonly Fact[] {
  const current = isCurrentReport(filing.form);
  const section = current ? filing.currentItem() : [];
  const passages = filing.blocks.length > 0 || current ? [...filing.blocks, ...section] : filing.section();
  const known = new Set<string>();
  const readings = passages.flatMap((passage) => (!DATED.test(passage.plain) ? [] : readPassages([passage], passage.concept === null || section.includes(passage) ? 'section' : 'own-block', (sentence) => {
    if (known.has(sentence) || !(DIGIT.test(sentence) && DATED.test(sentence))) return null;
    known.add(sentence);
    const said = readSentence(sentence, current);
    return said.length === 0 ? null : said;
  })));
  return keepTelling(readings, filing).map(({ value, reading }) => answerFact(NAME, { ...value }, reading, null));
}

function readSentence(sentence: string, current: boolean): readonly Said[] {
  const dates = findDates(sentence);
  const years = findYears(sentence, dates);
  if (dates.length === 0 && years.length === 0) return [];
  const states = readEffects(sentence).length > 0;
  const incident = readPastIncident(sentence) !== null;
  const exceptionAt = EXCEPTION.exec(sentence)?.index ?? Infinity;
  /** What a year, or the day up to which a statement holds, dates. */
  const dated = (start: number, asOf: boolean): Dated => {
    const left = sentence.slice(Math.max(0, start - 100), start);
    if (OF_REPORT.test(left) || BEGINNING.test(left) || SINCE_EVENT.test(left)) return 'other';
    if (incident && !asOf && !(states && start < exceptionAt && exceptionAt !== Infinity)) return 'incident';
    return states ? 'materiality-statement' : 'other';
  };
  const found: Said[] = [];
  for (const year of years) {
    const dates = dated(year.start, false);
    if (year.named || dates !== 'other') found.push({ kind: 'fiscal-year', written: year, dates });
  }
  const roles = readRoles(sentence, dates);
  for (const [index, date] of dates.entries()) {
    if (years.some((year) => year.lastDay === date)) continue;
    const role = roles[index] ?? 'other';
    const asOf = date.kind === 'day' ? AS_OF : AS_OF_MONTH;
    if (asOf.test(sentence.slice(Math.max(0, date.start - 40), date.start)) && role !== 'determination') found.push({ kind: 'as-of', written: date, dates: dated(date.start, true) });
    else if (current || (incident && role !== 'other')) found.push({ kind: date.kind, written: date, dates: role });
  }
  return found;
}

/** A year or day and what it dates, by itself. */
type Dating = Omit<Value, 'newest' | 'behind'>;

interface Value {
  readonly kind: Said['kind'];
  readonly year: number | null;
  readonly date: string | null;
  readonly dates: Dated;
  /** No later year dates the same thing. */
  readonly newest: boolean;
  /** Fiscal years from this year to that of the report; null where either is unknown. */
  readonly behind: number | null;
}

/** Each thing that is dated once; a date that dates nothing only where it dates nothing anywhere. */
function keepTelling(readings: readonly Reading<readonly Said[]>[], filing: Filing): readonly { readonly value: Value; readonly reading: Reading<readonly Said[]> }[] {
  const names = new Set(readings.flatMap((reading) => reading.found.flatMap((said) => said.written.year ?? [])));
  const latest = filing.filed ?? (filing.period === null ? null : monthAfter(filing.period));
  const all = readings.flatMap((reading) => reading.found.map((said) => ({ value: complete(said, latest, names), reading })));
  const kept = new Map<string, (typeof all)[number]>();
  const telling = new Set(all.flatMap(({ value }) => (value.dates === 'other' ? [] : [dayKey(value)])));
  for (const one of all) {
    const { value } = one;
    if (value.dates === 'other' && telling.has(dayKey(value))) continue;
    const key = `${value.kind} ${dayKey(value)} ${value.dates}`;
    if (!kept.has(key)) kept.set(key, one);
  }
  const report = filing.period === null ? null : fiscalYearOf(filing.period);
  const newest = (value: Dating): boolean => [...kept.values()].every((other) => other.value.dates !== value.dates || (other.value.year ?? 0) <= (value.year ?? 0));
  return [...kept.values()].map(({ value, reading }) => ({
    value: { ...value, newest: newest(value), behind: report === null || value.year === null ? null : report - value.year }, reading,
  }));
}

/** Most fiscal years have the name of the calendar year in which more of them lies. */
function fiscalYearOf(period: string): number {
  return Number(period.slice(0, 4)) - (Number(period.slice(5, 7)) < 6 ? 1 : 0);
}

function dayKey({ kind, year, date }: Dating): string {
  return date ?? `${kind === 'fiscal-year' ? 'year' : 'date'} ${String(year)}`;
}

function complete({ kind, written, dates }: Said, latest: string | null, years: ReadonlySet<number>): Dating {
  if ('lastDay' in written) return { kind, year: written.year, date: written.lastDay === null ? null : isoDay(written.lastDay), dates };
  const year = completeYear(written, latest, years);
  return { kind, year, date: isoDay({ ...written, year }), dates };
}

/** Current reports are filed within days of the event that they name as theirs. */
function monthAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 30);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}
