import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnownTransform, transformValue } from '../../../src/extract/transforms.js';

const TR1 = 'http://www.xbrl.org/inlineXBRL/transformation/2010-04-20';
const TR2 = 'http://www.xbrl.org/inlineXBRL/transformation/2011-07-31';
const TR3 = 'http://www.xbrl.org/inlineXBRL/transformation/2015-02-26';
const TR4 = 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12';
const TR5 = 'http://www.xbrl.org/inlineXBRL/transformation/2022-02-16';

function transform(registry: string, name: string, words: string): unknown {
  return transformValue(registry, name, words)?.value ?? null;
}

describe('numbers', () => {
  it.each([
    [TR3, 'numdotdecimal', '1,234,567.89', 1234567.89], [TR3, 'numdotdecimal', '1 234', 1234], [TR3, 'numdotdecimal', '1234567', 1234567], [TR3, 'numdotdecimal', '1\u00a0234.5', 1234.5],
    [TR3, 'numcommadecimal', '1.234.567,89', 1234567.89], [TR3, 'numcommadecimal', '1 234,5', 1234.5], [TR3, 'numunitdecimal', '5 dollars 7 cents', 5.07], [TR3, 'numunitdecimal', '1,234円56銭', 1234.56],
    [TR3, 'numunitdecimal', '１２円３４銭', 12.34], [TR3, 'numdotdecimalin', '12,34,567.8', 1234567.8], [TR3, 'numdotdecimalin', '1234567', 1234567], [TR3, 'numunitdecimalin', '1,23,456 rupees 7 paise', 123456.07],
    [TR4, 'num-dot-decimal', '12,34,567.89', 1234567.89], [TR4, 'num-dot-decimal', '.5', 0.5], [TR4, 'num-dot-decimal', '1.234 5', 1.2345], [TR4, 'num-comma-decimal', '12.34.567,89', 1234567.89],
    [TR4, 'num-unit-decimal', '5 dollars 7 cents', 5.07], [TR4, 'num-unit-decimal', '1.234,00 Euro 5 Cent', 123400.05],
    [TR5, 'num-dot-decimal-apos', "1'234'567.89", 1234567.89], [TR5, 'num-dot-decimal-apos', '1’234’567', 1234567], [TR5, 'num-comma-decimal-apos', "1'234,5", 1234.5], [TR5, 'num-unit-decimal-apos', "1'234 francs 50 centimes", 1234.5],
    [TR3, 'zerodash', '-', 0], [TR3, 'zerodash', '–', 0], [TR3, 'zerodash', '－', 0], [TR4, 'fixed-zero', 'nothing at all', 0], [TR4, 'fixed-zero', '', 0],
    [TR1, 'numcommadot', '1,234.5', 1234.5], [TR1, 'numdotcomma', '1.234,5', 1234.5], [TR1, 'numspacecomma', '1 234,5', 1234.5], [TR1, 'numspacedot', '1 234.5', 1234.5], [TR1, 'numcomma', '1234,5', 1234.5], [TR1, 'numdash', '-', 0],
  ])('%s %s reads "%s" as %s', (registry, name, words, value) => expect(transform(registry, name, words)).toBe(value));

  it.each([
    [TR3, 'numdotdecimal', '1,23,456'], [TR3, 'numdotdecimal', '.5'], [TR3, 'numdotdecimal', '1.234.567'], [TR3, 'numdotdecimal', '(12)'], [TR3, 'numcommadecimal', '1,234.5'], [TR3, 'numdotdecimalin', '1,234,56'],
    [TR4, 'num-dot-decimal', ''], [TR4, 'num-dot-decimal', ','], [TR4, 'num-dot-decimal', '1.2.3'], [TR4, 'num-dot-decimal', '-5'], [TR4, 'num-dot-decimal', "1'234"], [TR4, 'num-comma-decimal', '1,2,3'],
    [TR4, 'num-unit-decimal', '5 dollars'], [TR4, 'num-unit-decimal', 'five dollars 7 cents'], [TR3, 'zerodash', '--'], [TR3, 'zerodash', 'nil'], [TR4, 'num-dot-decimal-apos', '1'], [TR1, 'numdash', '—'],
  ])('%s %s refuses "%s"', (registry, name, words) => expect(transform(registry, name, words)).toBeNull());

  it('say what was written, however it was grouped', () => {
    fc.assert(fc.property(fc.nat(1e12), fc.constantFrom('en-US', 'de-DE', 'en-IN', 'de-CH'), (value, locale) => {
      const name = { 'en-US': 'num-dot-decimal', 'de-DE': 'num-comma-decimal', 'en-IN': 'num-dot-decimal', 'de-CH': 'num-dot-decimal-apos' }[locale];
      expect(transform(TR5, name, value.toLocaleString(locale))).toBe(value);
    }));
  });
});

describe('numeric dates', () => {
  it.each([
    [TR3, 'datedaymonthyear', '31.12.2025', '2025-12-31'], [TR3, 'datedaymonthyear', '1/2/05', '2005-02-01'], [TR3, 'datemonthdayyear', '12/31/2025', '2025-12-31'], [TR3, 'dateyearmonthday', '2025年12月31日', '2025-12-31'],
    [TR3, 'datedaymonth', '31-12', '--12-31'], [TR3, 'datemonthday', '2/29', '--02-29'], [TR3, 'datemonthday', '12/31st', '--12-31'], [TR3, 'datemonthyear', '12/2025', '2025-12'],
    [TR4, 'date-year-month-day', '２０２５年１２月３１日', '2025-12-31'], [TR4, 'date-year-month', '2025 – 12', '2025-12'], [TR4, 'date-month-year', '6 / 25', '2025-06'], [TR4, 'date-day-month', '29.02.', null],
    [TR1, 'dateslashus', '12/31/2025', '2025-12-31'], [TR1, 'dateslasheu', '31/12/2025', '2025-12-31'], [TR1, 'datedotus', '12.31.2025', '2025-12-31'], [TR1, 'datedoteu', '31.12.25', '2025-12-31'],
    [TR1, 'dateslashdaymontheu', '31/12', '--12-31'], [TR1, 'dateslashmonthdayus', '12/31', '--12-31'],
    [TR4, 'date-month-day-year', '2/29/2024', '2024-02-29'], [TR4, 'date-month-day-year', '2/29/2100', null], [TR4, 'date-month-day-year', '13/1/2025', null], [TR4, 'date-month-day-year', '0/1/2025', null],
    [TR4, 'date-day-month-year', '31.4.2025', null], [TR4, 'date-day-month-year', '31122025', null], [TR1, 'dateslashus', '12-31-2025', null],
  ])('%s %s makes of "%s" %s', (registry, name, words, value) => expect(transform(registry, name, words)).toBe(value));
});

/** What a month is called in a date of a language. */
function monthName(language: string, month: number, style: 'long' | 'short' = 'long'): string {
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2025, month - 1, 15)));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

describe('dates with names of months', () => {
  const languages = ['bg', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'hr', 'it', 'nl', 'no', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv'];
  const cases = languages.flatMap((language) => Array.from({ length: 12 }, (_, index) => ({ language, month: index + 1, name: monthName(language === 'no' ? 'nb' : language, index + 1) })));

  it.each(cases)('know $name ($language)', ({ language, month, name }) => {
    const digits = String(month).padStart(2, '0');
    expect(transform(TR5, `date-day-monthname-year-${language}`, `15 ${name} 2025`)).toBe(`2025-${digits}-15`);
    expect(transform(TR5, `date-monthname-year-${language}`, `${name} 2025`)).toBe(`2025-${digits}`);
    expect(transform(TR5, `date-day-monthname-${language}`, `15 ${name}`)).toBe(`--${digits}-15`);
    if (language !== 'en') expect(transform(TR5, `date-day-monthname-year-${language}`, `15. ${name.toLowerCase()} 25`)).toBe(`2025-${digits}-15`);
    expect(transform(TR5, `date-day-monthname-year-${language}`, `15 ${name.toUpperCase()} 2025`)).toBe(`2025-${digits}-15`);
  });

  it.each([
    [TR4, 'date-monthname-day-year-en', 'December 31, 2025', '2025-12-31'], [TR4, 'date-monthname-day-year-en', 'Sept. 3, 2025', '2025-09-03'], [TR3, 'datemonthdayyearen', 'DECEMBER 31ST, 2025', '2025-12-31'],
    [TR4, 'date-day-monthname-year-en', '31st day of December, 2025', '2025-12-31'], [TR4, 'date-year-monthname-en', '2025 December', '2025-12'], [TR4, 'date-monthname-day-en', 'December 31st', '--12-31'],
    [TR4, 'date-monthname-day-year-en', 'december 31, 2025', null], [TR4, 'date-monthname-day-year-en', 'Decembre', null], [TR4, 'date-day-monthname-en', '31 Smarch', null],
    [TR4, 'date-monthname-day-hu', 'december 31', '--12-31'], [TR4, 'date-year-monthname-day-hu', '2025. december 31', '2025-12-31'], [TR4, 'date-year-monthname-hu', '2025 szeptember', '2025-09'],
    [TR4, 'date-year-monthname-day-lt', '2025 m. gruodžio 31 d.', '2025-12-31'], [TR4, 'date-year-monthname-lt', '2025 m. rugsėjis', '2025-09'], [TR4, 'date-monthname-day-lt', 'sausio 5 d.', '--01-05'],
    [TR4, 'date-year-day-monthname-lv', '2025. gada 31. decembris', '2025-12-31'], [TR4, 'date-day-monthname-lv', '31. maijs', '--05-31'], [TR4, 'date-year-monthname-lv', '2025. gada jūlijs', '2025-07'],
    [TR4, 'date-monthname-year-cs', 'červenec 2025', '2025-07'], [TR4, 'date-monthname-year-cs', 'cervnu 2025', '2025-06'], [TR5, 'date-monthname-year-cy', 'Fawrth 2025', '2025-03'],
    [TR4, 'date-day-monthname-year-da', '31. dec. 2025', '2025-12-31'], [TR4, 'date-day-monthname-year-da', '31 december. 2025', null], [TR4, 'date-day-monthname-year-bg', '31 дек 2025 г.', '2025-12-31'],
    [TR3, 'datedaymonthyeardk', '31 december 2025', '2025-12-31'], [TR3, 'datemonthyearen', 'June 2025', '2025-06'], [TR3, 'datedaymonthen', '5 May', '--05-05'],
    [TR4, 'date-day-monthname-year-el', '31 Δεκεμβρίου 2025', '2025-12-31'], [TR4, 'date-day-monthname-year-el', '5 Iαν 2025', '2025-01-05'],
    [TR1, 'datelongus', 'December 31, 2025', '2025-12-31'], [TR1, 'dateshortuk', '31 Dec 25', '2025-12-31'], [TR1, 'datelongyearmonth', '2025 December', '2025-12'], [TR1, 'dateshortmonthdayus', 'Dec 31', '--12-31'],
    [TR1, 'datelongus', 'DECEMBER 31, 2025', null], [TR4, 'date-day-monthname-year-de', '31. Mär 2025', '2025-03-31'], [TR4, 'date-day-monthname-year-de', '31 jAN 2025', null], [TR4, 'date-day-monthname-year-de', '30. Februar 2025', null],
  ])('%s %s makes of "%s" %s', (registry, name, words, value) => expect(transform(registry, name, words)).toBe(value));
});

describe('dates of other calendars and scripts', () => {
  it.each([
    [TR4, 'date-jpn-era-year-month-day', '令和7年12月31日', '2025-12-31'], [TR4, 'date-jpn-era-year-month-day', '平成元年1月8日', '1989-01-08'], [TR3, 'dateerayearmonthdayjp', '昭和６４年１月７日', '1989-01-07'],
    [TR2, 'dateerayearmonthjp', '大正 15 年 12 月', '1926-12'], [TR4, 'date-jpn-era-year-month', '明45年7月', '1912-07'], [TR3, 'dateyearmonthdaycjk', '2025年12月31日', '2025-12-31'], [TR3, 'dateyearmonthcjk', '25年6月', '2025-06'],
    [TR4, 'date-jpn-era-year-month-day', '令和7年13月1日', null], [TR3, 'dateyearmonthdaycjk', '2025-12-31', null],
    [TR4, 'date-day-monthname-year-hi', '३१ दिसंबर २०२५', '2025-12-31'], [TR3, 'datedaymonthyearin', '३१ १२ २०२५', '2025-12-31'], [TR3, 'datemonthyearin', 'जून 2025', '2025-06'], [TR4, 'date-day-monthname-year-hi', '३१ १२ २०२५', null],
    // 1 Chaitra begins the Saka year: 22 March, 21 March in a leap year.
    [TR4, 'date-ind-day-monthname-year-hi', '1 Chaitra 1947', '2025-03-22'], [TR4, 'date-ind-day-monthname-year-hi', '1 Chaitra 1946', '2024-03-21'], [TR3, 'calindaymonthyear', '11 पौष 1946', '2025-01-01'],
    // Years of two digits: those from 11 Pausha 1921, the first day of the year 2000, are of the century before.
    [TR3, 'calindaymonthyear', '1 Chaitra 47', '2025-03-22'], [TR3, 'calindaymonthyear', '11 Pausha 21', '2000-01-01'], [TR3, 'calindaymonthyear', '10 Pausha 21', '2099-12-31'], [TR3, 'calindaymonthyear', '1 Chaitra 20', '2098-03-22'],
    [TR3, 'calindaymonthyear', '31 Bhadra 1947', '2025-09-22'], [TR3, 'calindaymonthyear', '31 Chaitra 1947', null], [TR3, 'calindaymonthyear', '31 Chaitra 1946', '2024-04-20'], [TR3, 'calindaymonthyear', '0 Chaitra 1947', null],
    [TR3, 'calindaymonthyear', '1 Nobody 1947', null], [TR3, 'calindaymonthyear', '1 Chaitra 194', null], [TR3, 'calindaymonthyear', '111 Chaitra 1947', null], [TR3, 'calindaymonthyear', '1 Chaitra 19477', null],
    [TR3, 'calindaymonthyear', '30 Phalguna 1945', '2024-03-20'], [TR3, 'calindaymonthyear', '31 Pausha 1946', null],
    [TR4, 'date-day-monthroman', '31 XII', '--12-31'], [TR4, 'date-day-monthroman-year', '31.xii.2025', '2025-12-31'], [TR4, 'date-monthroman-year', 'IV 2025', '2025-04'], [TR4, 'date-day-monthroman', '31 IIII', null], [TR4, 'date-day-monthroman', '31 xI', null],
  ])('%s %s makes of "%s" %s', (registry, name, words, value) => expect(transform(registry, name, words)).toBe(value));
});

describe('words that stand for a value whatever they are', () => {
  it.each([
    [TR4, 'fixed-true', true], [TR4, 'fixed-false', false], [TR4, 'fixed-empty', ''], [TR4, 'fixed-zero', 0], [TR3, 'booleantrue', true], [TR3, 'booleanfalse', false], [TR3, 'nocontent', ''],
  ])('%s %s', (registry, name, value) => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (words) => transform(registry, name, words) === value));
  });
});

it('a registry knows its own spellings only', () => {
  expect([TR1, TR2, TR3, TR4, TR5].map((registry) => ['datelongus', 'booleantrue', 'calindaymonthyear', 'fixed-true', 'num-dot-decimal-apos'].filter((name) => isKnownTransform(registry, name)))).toEqual([
    ['datelongus'], ['booleantrue'], ['booleantrue', 'calindaymonthyear'], ['fixed-true'], ['fixed-true', 'num-dot-decimal-apos'],
  ]);
});

it('white space of XML around the words does not count, other white space does', () => {
  expect(transform(TR4, 'date-month-day-year', '\n\t12/31/2025 \r')).toBe('2025-12-31');
  expect(transform(TR4, 'date-month-day-year', '\u00a012/31/2025')).toBeNull();
});

it('a long text fits nothing, and takes no time', () => {
  const started = performance.now();
  for (const name of ['date-day-monthname-year-pl', 'date-year-month-day', 'num-unit-decimal', 'date-day-monthroman-year']) expect(transform(TR4, name, `1${' '.repeat(1e6)}1`)).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});
