import { cjkYearMonth, cjkYearMonthDay, eraYearMonth, eraYearMonthDay, hindiDayMonthYear, hindiMonthYear, indianDayMonthYear, romanDayMonth, romanDayMonthYear, romanMonthYear, sakaDayMonthYear } from './asian-dates.js';
import { NUMERIC, TR1_NUMERIC_DATES, dateBy } from './dates.js';
import { namedDates } from './named-dates.js';
import type { NamedDates } from './named-dates.js';
import {
  TR1_NUMBERS, numCommaDecimal, numCommaDecimalApos, numDotDecimal, numDotDecimalApos, numUnitDecimal, numUnitDecimalApos,
  numcommadecimal, numdotdecimal, numdotdecimalin, numunitdecimal, numunitdecimalin, zerodash,
} from './numbers.js';
import { countrynameen, edgarprovcountryen, stateprovnameen } from './places.js';
import { NOT_DECIMAL, boolballotbox, datequarterend, durday, durhour, durmonth, durweek, duryear, entityfilercategoryen, exchnameen, yesnoballotbox } from './sec-values.js';
import { durwordsen, numwordsen } from './sec-words.js';
import { NO, YES, constant } from './transform.js';
import type { Transform } from './transform.js';

/** Transformations of one registry by local name, as the registry spells it. */
export type Registry = Readonly<Record<string, Transform>>;

/** A transformation on names of months; the language's patterns are made when it is first used. */
function named(language: string, order: keyof NamedDates): Transform {
  let dates: NamedDates | null | undefined;
  return (words) => (dates ??= namedDates(language))?.[order](words) ?? null;
}

/** Names of a kind for several languages: `date-monthname-year-` and `de`. */
function inLanguages(name: string, languages: string, order: keyof NamedDates): Registry {
  return Object.fromEntries(languages.split(' ').map((language) => [`${name}-${language}`, named(language, order)]));
}

const EMPTY = constant({ kind: 'text', value: '' });
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const LONG_MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** English dates of registry 1: one space, one spelling, months long or short. */
function english(months: string, order: string): Transform {
  const pattern = order.replace('D', '(?<d>\\d{1,2})').replace('M', `(?<m>${months})`).replace('Y', '(?<y>\\d{4}|\\d{2})');
  return dateBy(new RegExp(`^${pattern}$`), (name) => MONTHS.indexOf(name.slice(0, 3)) / 4 + 1);
}

const TR1: Registry = {
  ...TR1_NUMBERS,
  ...TR1_NUMERIC_DATES,
  datelongus: english(LONG_MONTHS, 'M D, Y'), dateshortus: english(MONTHS, 'M D, Y'),
  datelonguk: english(LONG_MONTHS, 'D M Y'), dateshortuk: english(MONTHS, 'D M Y'),
  datelongdaymonthuk: english(LONG_MONTHS, 'D M'), dateshortdaymonthuk: english(MONTHS, 'D M'),
  datelongmonthdayus: english(LONG_MONTHS, 'M D'), dateshortmonthdayus: english(MONTHS, 'M D'),
  datelongyearmonth: english(LONG_MONTHS, 'Y M'), dateshortyearmonth: english(MONTHS, 'Y M'),
  datelongmonthyear: english(LONG_MONTHS, 'M Y'), dateshortmonthyear: english(MONTHS, 'M Y'),
};

const TR2: Registry = {
  booleanfalse: constant(NO), booleantrue: constant(YES), nocontent: EMPTY, zerodash,
  datedaymonth: NUMERIC.dayMonth, datedaymonthyear: NUMERIC.dayMonthYear, datemonthday: NUMERIC.monthDay, datemonthdayyear: NUMERIC.monthDayYear,
  datedaymonthen: named('en', 'dayMonth'), datedaymonthyearen: named('en', 'dayMonthYear'), datemonthdayen: named('en', 'monthDay'),
  datemonthdayyearen: named('en', 'monthDayYear'), datemonthyearen: named('en', 'monthYear'), dateyearmonthen: named('en', 'yearMonth'),
  dateerayearmonthdayjp: eraYearMonthDay, dateerayearmonthjp: eraYearMonth, dateyearmonthdaycjk: cjkYearMonthDay, dateyearmonthcjk: cjkYearMonth,
  numcommadecimal, numdotdecimal, numunitdecimal,
};

const TR3: Registry = {
  ...TR2,
  calindaymonthyear: sakaDayMonthYear, datedaymonthyearin: indianDayMonthYear, datemonthyearin: hindiMonthYear, numdotdecimalin, numunitdecimalin,
  datedaymonthdk: named('da', 'dayMonth'), datedaymonthyeardk: named('da', 'dayMonthYear'), datemonthyeardk: named('da', 'monthYear'),
  datemonthyear: NUMERIC.monthYear, dateyearmonthday: NUMERIC.yearMonthDay,
};

const TR4: Registry = {
  'fixed-empty': EMPTY, 'fixed-false': constant(NO), 'fixed-true': constant(YES), 'fixed-zero': constant({ kind: 'number', value: 0 }),
  'num-comma-decimal': numCommaDecimal, 'num-dot-decimal': numDotDecimal, 'num-unit-decimal': numUnitDecimal,
  'date-day-month': NUMERIC.dayMonth, 'date-day-month-year': NUMERIC.dayMonthYear, 'date-month-day': NUMERIC.monthDay, 'date-month-day-year': NUMERIC.monthDayYear,
  'date-month-year': NUMERIC.monthYear, 'date-year-month': NUMERIC.yearMonth, 'date-year-month-day': NUMERIC.yearMonthDay,
  ...inLanguages('date-day-monthname', 'bg cs da de el en es et fi fr hr it lv nl no pl pt ro sk sl sv', 'dayMonth'),
  ...inLanguages('date-day-monthname-year', 'bg cs da de el en es et fi fr hr it nl no pl pt ro sk sl sv', 'dayMonthYear'),
  ...inLanguages('date-monthname-year', 'bg cs da de el en es et fi fr hr it nl no pl pt ro sk sl sv', 'monthYear'),
  ...inLanguages('date-monthname-day', 'en hu lt', 'monthDay'),
  ...inLanguages('date-monthname-day-year', 'en', 'monthDayYear'),
  ...inLanguages('date-year-monthname', 'en hu lt lv', 'yearMonth'),
  ...inLanguages('date-year-monthname-day', 'hu lt', 'yearMonthDay'),
  ...inLanguages('date-year-day-monthname', 'lv', 'yearDayMonth'),
  'date-day-monthname-year-hi': hindiDayMonthYear, 'date-monthname-year-hi': hindiMonthYear, 'date-ind-day-monthname-year-hi': sakaDayMonthYear,
  'date-jpn-era-year-month-day': eraYearMonthDay, 'date-jpn-era-year-month': eraYearMonth,
  'date-day-monthroman': romanDayMonth, 'date-day-monthroman-year': romanDayMonthYear, 'date-monthroman-year': romanMonthYear,
};

const TR5: Registry = {
  ...TR4,
  'num-comma-decimal-apos': numCommaDecimalApos, 'num-dot-decimal-apos': numDotDecimalApos, 'num-unit-decimal-apos': numUnitDecimalApos,
  ...inLanguages('date-day-monthname', 'cy', 'dayMonth'), ...inLanguages('date-day-monthname-year', 'cy', 'dayMonthYear'), ...inLanguages('date-monthname-year', 'cy', 'monthYear'),
};

const SEC: Registry = {
  boolballotbox, yesnoballotbox, countrynameen, stateprovnameen, edgarprovcountryen, exchnameen, entityfilercategoryen,
  datequarterend, durday, durhour, durmonth, durweek, duryear, durwordsen, numwordsen, ...NOT_DECIMAL,
};

/** Every registry by its namespace. EDGAR refuses the first two (EFM 5.2.5.12); they are read all the same. */
export const REGISTRIES: ReadonlyMap<string, Registry> = new Map([
  ['http://www.xbrl.org/inlineXBRL/transformation/2010-04-20', TR1],
  ['http://www.xbrl.org/inlineXBRL/transformation/2011-07-31', TR2],
  ['http://www.xbrl.org/inlineXBRL/transformation/2015-02-26', TR3],
  ['http://www.xbrl.org/inlineXBRL/transformation/2020-02-12', TR4],
  ['http://www.xbrl.org/inlineXBRL/transformation/2022-02-16', TR5],
  ['http://www.sec.gov/inlineXBRL/transformation/2015-08-31', SEC],
]);

/** Namespaces of the registries that EDGAR accepts (EFM 5.2.5.12). */
export const ACCEPTED: ReadonlySet<string> = new Set([...REGISTRIES.keys()].slice(2));
