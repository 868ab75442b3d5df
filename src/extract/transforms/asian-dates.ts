import { dateBy, isLeap, toDate } from './dates.js';
import { toAsciiDigits } from './transform.js';
import type { Transform, Transformed } from './transform.js';

/** Year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 明: 1867, 大: 1911, 昭: 1925, 平: 1988, 令: 2018 };
const ERA = '[\\s\\u00a0]*(?<era>明治|明|大正|大|昭和|昭|平成|平|令和|令)[\\s\\u00a0]*(?<y>\\d{1,2}|元)[\\s\\u00a0]*年[\\s\\u00a0]*(?<m>\\d{1,2})[\\s\\u00a0]*月[\\s\\u00a0]*';

function eraDate(pattern: RegExp): Transform {
  return (words) => {
    const { era = '', y = '', m = '', d } = pattern.exec(toAsciiDigits(words))?.groups ?? {};
    const before = ERAS[era.slice(0, 1)];
    if (before === undefined) return null;
    return toDate({ year: String(before + (y === '元' ? 1 : Number(y))), month: Number(m), day: d ?? null });
  };
}

/** Dates of Japanese eras (registry 2 and later). */
export const eraYearMonth = eraDate(new RegExp(`^${ERA}$`));
/** See eraYearMonth. */
export const eraYearMonthDay = eraDate(new RegExp(`^${ERA}(?<d>\\d{1,2})[\\s\\u00a0]*日[\\s\\u00a0]*$`));
/** Dates of Chinese, Japanese and Korean texts in the Gregorian calendar. */
export const cjkYearMonth = dateBy(/^(?<y>\d{4}|\d{1,2})\s*年\s*(?<m>\d{1,2})\s*月$/);
/** See cjkYearMonth. */
export const cjkYearMonthDay = dateBy(/^(?<y>\d{4}|\d{1,2})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日$/);

const HINDI_MONTHS = ['जनवरी', 'फरवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'];

function fromDevanagari(words: string): string {
  return words.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

function hindiMonth(name: string): number {
  return /^\d/.test(name) ? Number(name) : HINDI_MONTHS.indexOf(name) + 1;
}

const HINDI = HINDI_MONTHS.join('|');
/** Dates of the Gregorian calendar in Hindi (registry 4); the digits may be Devanagari. */
export const hindiDayMonthYear = dateBy(new RegExp(`^(?<d>\\d{1,2})\\D+(?<m>${HINDI})\\D+(?<y>\\d{4}|\\d{2})$`), hindiMonth, fromDevanagari);
/** The same in registry 3, where the month may be a number. */
export const indianDayMonthYear = dateBy(new RegExp(`^(?<d>\\d{1,2})\\D+(?<m>${HINDI}|\\d{1,2})\\D+(?<y>\\d{4}|\\d{2})$`), hindiMonth, fromDevanagari);
/** See hindiDayMonthYear. */
export const hindiMonthYear = dateBy(new RegExp(`^(?<m>${HINDI})\\D+(?<y>\\d{4}|\\d{2})$`), hindiMonth, fromDevanagari);

/** The months of the Indian national calendar, by the beginnings that tell them apart in Latin and Devanagari script. */
const SAKA_MONTHS = [
  /C\S*ait|चैत्र/, /Vai|वैशाख|बैसाख/, /Jy|ज्येष्ठ/, /dha|ḍha|आषाढ/, /vana|Śrāvaṇa|श्रावण|सावन/, /Bh\S+dra|Proṣṭhapada|भाद्रपद|भादो/,
  /in|आश्विन/, /K\S+rti|कार्तिक/, /M\S+rga|Agra|मार्गशीर्ष|अगहन/, /Pau|पौष/, /M\S+gh|माघ/, /Ph\S+lg|फाल्गुन/,
];
/** First day of each month in the Gregorian calendar: month, day, and whether it is in the next year. */
const SAKA_STARTS: readonly (readonly [month: number, day: number, later: number])[] = [
  [3, 22, 0], [4, 21, 0], [5, 22, 0], [6, 22, 0], [7, 23, 0], [8, 23, 0], [9, 23, 0], [10, 23, 0], [11, 22, 0], [12, 22, 0], [1, 21, 1], [2, 20, 1],
];

/** Dates of the Indian national calendar (Saka era) in the Gregorian one. */
export const sakaDayMonthYear: Transform = (words) => {
  const [, day = '', name = '', digits = ''] = /^(\d{1,2})(\D+)(\d{4}|\d{2})$/.exec(fromDevanagari(words)) ?? [];
  const month = SAKA_MONTHS.findIndex((pattern) => pattern.test(name));
  return month < 0 ? null : fromSaka(Number(digits.length === 2 ? century(digits, month + 1, Number(day)) : digits), month, Number(day));
};

/** Years of two digits: the Saka century turned in March 1978, the next turns in 2078. */
function century(digits: string, month: number, day: number): string {
  return `${digits > '21' || (digits === '21' && month >= 10 && day >= 11) ? '19' : '20'}${digits}`;
}

function fromSaka(year: number, month: number, day: number): Transformed | null {
  const [startMonth, startDay, later] = SAKA_STARTS[month] ?? [1, 1, 0];
  const leap = isLeap(year + 78);
  const length = month === 0 ? (leap ? 31 : 30) : month <= 5 ? 31 : 30;
  if (day < 1 || day > length) return null;
  const first = month === 0 && leap ? startDay - 1 : startDay;
  const date = new Date(Date.UTC(year + 78 + later, startMonth - 1, first + day - 1));
  return toDate({ year: String(date.getUTCFullYear()), month: date.getUTCMonth() + 1, day: String(date.getUTCDate()) });
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function romanMonth(name: string): number {
  return name === name.toLowerCase() || name === name.toUpperCase() ? ROMAN.indexOf(name.toLowerCase()) + 1 : 0;
}

/** Dates whose months are Roman numerals (registry 4). */
export const romanDayMonth = dateBy(/^(?<d>\d{1,2})\D*[^\dXVIxvi](?<m>[XVIxvi]{1,4})$/, romanMonth);
/** See romanDayMonth. */
export const romanDayMonthYear = dateBy(/^(?<d>\d{1,2})\D*[^\dXVIxvi](?<m>[XVIxvi]{1,4})[^\dXVIxvi]\D*(?<y>\d{4}|\d{1,2})$/, romanMonth);
/** See romanDayMonth. */
export const romanMonthYear = dateBy(/^(?<m>[XVIxvi]{1,4})[^\dXVIxvi]\D*(?<y>\d{4}|\d{1,2})$/, romanMonth);
