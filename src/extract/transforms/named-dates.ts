import { dateBy } from './dates.js';
import { MONTHS_BY_LANGUAGE } from './month-names.js';
import type { MonthNames } from './month-names.js';
import type { Transform } from './transform.js';

/** Dates with the names of months in one language, by the order of their parts. */
export interface NamedDates {
  readonly dayMonth: Transform;
  readonly dayMonthYear: Transform;
  readonly monthDay: Transform;
  readonly monthDayYear: Transform;
  readonly monthYear: Transform;
  readonly yearMonth: Transform;
  readonly yearMonthDay: Transform;
  readonly yearDayMonth: Transform;
}

const DAY = '(?<d>\\d{1,2})';
const YEAR = '(?<y>\\d{4}|\\d{1,2})';

/** Letters without their accents; Latin letters that look like Greek ones stand for these in Greek words. */
function plain(words: string, language: string): string {
  const bare = words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').replace(/ς/g, 'σ');
  return language === 'el' ? bare.replace(/[AIO]/gi, (letter) => ({ a: 'α', i: 'ι', o: 'ο', A: 'Α', I: 'Ι', O: 'Ο' })[letter] ?? letter) : bare;
}

/** Whether a name is written in one of the registry's three ways: lower case, capitals, first letter capital. */
function isSpelling(name: string, capital: boolean): boolean {
  const lower = name.toLowerCase();
  return name === name.toUpperCase() || name.slice(1) === lower.slice(1) && (!capital || name !== lower);
}

/** The transformations of a language; null for one that the registries do not know. */
export function namedDates(language: string): NamedDates | null {
  const months = Object.hasOwn(MONTHS_BY_LANGUAGE, language) ? MONTHS_BY_LANGUAGE[language] : undefined;
  return months ? build(language, months) : null;
}

function build(language: string, months: MonthNames): NamedDates {
  const numbers = new Map([...months.names, ...(months.alone ?? [])].flatMap((list, index) => list.split('|').map((name) => [name, index % 12 + 1] as const)));
  const monthOf = (name: string): number => (isSpelling(name, months.capital === true) ? numbers.get(name.toLowerCase()) ?? 0 : 0);
  const group = (list: readonly string[]): string => `(?<m>${list.flatMap((entry) => entry.split('|')).toSorted((a, b) => b.length - a.length).join('|')})`;
  const named = group(months.names);
  const alone = group(months.alone ?? months.names);
  const before = months.beginsWord === true ? '\\D*[^\\da-zA-Z]+' : '\\D+';
  const ending = typeof months.ending === 'number' ? `\\D{0,${months.ending}}` : months.ending.source;
  const between = months.between?.source ?? '\\D+';
  const after = months.follows === true ? '\\D*' : '';
  const date = (pattern: string): Transform => dateBy(new RegExp(`^${pattern}$`, 'iu'), monthOf, (words) => plain(words, language));
  return {
    dayMonth: date(`${DAY}${before}${named}${ending}`),
    dayMonthYear: date(`${DAY}${before}${named}${between}${YEAR}${after}`),
    monthDay: date(`${named}${ending}\\D+${DAY}${language === 'lt' ? '\\D*' : language === 'en' ? '[A-Za-z]{0,2}' : ''}`),
    monthDayYear: date(`${named}\\D+${DAY}\\D+${YEAR}`),
    monthYear: date(`${alone}${between}${YEAR}${after}`),
    yearMonth: date(`${YEAR}${before}${named}${language === 'lt' ? '\\D*' : ending}`),
    yearMonthDay: date(`${YEAR}${before}${named}\\D+${DAY}${language === 'lt' ? '\\D*' : ''}`),
    yearDayMonth: date(`${YEAR}\\D+${DAY}\\D+${named}\\D*`),
  };
}
