import { describe, expect, it } from 'vitest';
import { transformValue } from '../../../src/extract/transforms.js';

const SEC = 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31';

/** Words, and what each transformation of the SEC's registry makes of them; null where it refuses them. */
const TABLES: Readonly<Record<string, readonly (readonly [words: string, value: unknown])[]>> = {
  numwordsen: [
    ['zero', 0], ['No', 0], ['none', 0], ['Nil', 0], ['one', 1], ['Nineteen', 19], ['twenty', 20], ['twenty-one', 21], ['Ninety-Nine', 99], ['thirty nine', 39], ['sixty\u2010two', 62],
    ['one hundred', 100], ['two hundred and two', 202], ['fifteen hundred', 1500], ['fifteen hundred and twenty', 1520], ['two thousand', 2000], ['two hundred one thousand', 201_000],
    ['one million, two hundred thousand and five', 1_200_005], ['three billion four million', 3_004_000_000], ['seventeen trillion', 17e12], ['two quadrillion', 2e15], ['one quintillion', 1e18],
    ['twenty hundred', null], ['thousand', null], ['hundred', null], ['one two', null], ['twenty ten', null], ['one thousand two million', null], ['one thousand two thousand', null], ['ONE', null], ['one-hundred', null], ['one  two', null],
    ['five hundred and', null], ['and five', null], ['12', null], ['', null], ['none of them', null], ['zeroth', null],
  ],
  durwordsen: [
    ['twelve years, six months and four days', 'P12Y6M4D'], ['one year', 'P1Y'], ['two months', 'P2M'], ['30 days', 'P30D'], ['zero days', 'P0D'], ['no years and 3 months', 'P0Y3M'], ['one hundred twenty days', 'P120D'], ['Two Years', 'P2Y'],
    ['one-year', 'P1Y'], ['twenty-five days', 'P25D'], ['nine months and two days', 'P9M2D'], ['two years no months', 'P2Y'],
    ['six months two years', null], ['one year two years', null], ['years', null], ['three', null], ['two years three', null], ['1 year and', null], ['and two days', null], ['one year and and two days', null], ['12345 days', null], ['two weeks', null], ['', null],
  ],
  duryear: [['1', 'P1Y'], ['1.5', 'P1Y6M'], ['-2', '-P2Y'], ['0', 'P0Y'], ['.25', 'P0Y3M'], ['2.', 'P2Y'], ['+3', 'P3Y'], ['22.3456', 'P22Y4M4D'], ['x', null], ['1.5.2', null], ['1 5', null], ['.', null], ['a1', null], ['1a', null]],
  durmonth: [['3', 'P3M'], ['2.5', 'P2M15D'], ['-0.5', '-P0M15D'], ['0', 'P0M'], ['12', 'P12M']],
  durweek: [['2', 'P14D'], ['0.5', 'P3D'], ['-1', '-P7D'], ['0', 'P0D']],
  durday: [['1.5', 'P1DT12H'], ['10', 'P10D'], ['-3', '-P3D'], ['0', 'P0D'], ['0.5', 'P0DT12H']],
  durhour: [['36', 'PT36H'], ['0', 'PT0H'], ['-4', '-PT4H'], ['1.9', 'PT1H']],
  datequarterend: [
    ['Q3 1999', '1999-09-30'], ['third quarter 2025', '2025-09-30'], ['2025 Q1', '2025-03-31'], ['4th quarter of 2024', '2024-12-31'], ['Last Quarter 2025', '2025-12-31'], ['first 2025', '2025-03-31'], ['2025 second quarter', '2025-06-30'], ['1999 3Q', '1999-09-30'],
    ['quarter 5 2025', null], ['2025', null], ['Q1 25', null], ['FIRST quarter 2025', null], ['', null],
  ],
  exchnameen: [
    ['NYSE', 'NYSE'], ['The New York Stock Exchange LLC', 'NYSE'], ['New  York Stock Exchange', 'NYSE'], ['nasdaq global select market', 'NASDAQ'], ['Nasdaq Stock Market LLC', 'NASDAQ'], ['NASDAQ', 'NASDAQ'], ['NYSE Arca, Inc.', 'NYSEArca'],
    ['Investors Exchange', 'IEX'], ['NYSE American', 'NYSEAMER'], ['Cboe BZX Exchange, Inc.', 'CboeBZX'], ['Chicago Stock Exchange', 'CHX'], ['IEX', null], ['NYSE x', null], ['of the NYSE', null], ['\u00a0NYSE', null], ['NYSE\u00a0', null],
  ],
  entityfilercategoryen: [
    ['Large Accelerated Filer', 'Large Accelerated Filer'], ['large  accelerated filer', 'Large Accelerated Filer'], ['Accelerated Filer', 'Accelerated Filer'], ['accelerated  filer', 'Accelerated Filer'], ['Non-accelerated Filer', 'Non-accelerated Filer'],
    ['non accelerated filer', 'Non-accelerated Filer'], ['Nonaccelerated Filer', null], ['LARGE ACCELERATED FILER', null], ['Smaller Reporting Company', null], ['a Large Accelerated Filer', null], ['Accelerated Filers', null],
  ],
  countrynameen: [
    ['France', 'FR'], ['france', 'FR'], ['The Republic of South Africa', 'ZA'], ['Republic Of South Africa', 'ZA'], ['South Africa', 'ZA'], ['United States of America', 'US'], ['USA', 'US'], ['U.S.A.', 'US'], ['Côte d’Ivoire', 'CI'], ['Cote d\'Ivoire', 'CI'],
    ['Czech Republic', 'CZ'], ['Cocos Islands', 'CC'], ['Cocos (Keeling) Islands', 'CC'], ['Cocos [Keeling] Islands', 'CC'], ['Curaçao', 'CW'], ['Bonaire, Sint Eustatius and Saba', 'BQ'], ['Guinea-Bissau', 'GW'], ['guinea-bissau', 'GW'], ['New\u00a0Zealand', 'NZ'],
    ['FRANCE', null], ['Atlantis', null], ['The France', null], ['\u00a0France', null], ['France\u00a0', null], ['', null],
  ],
  stateprovnameen: [['Delaware', 'DE'], ['delaware', 'DE'], ['New  York', 'NY'], ['Newfoundland', 'NL'], ['Newfoundland and Labrador', 'NL'], ['Ontario', 'ON'], ['Samoa', 'AS'], ['American Samoa', 'AS'], ['District of Columbia', 'DC'], ['France', null]],
  edgarprovcountryen: [['France', 'I0'], ['Ontario', 'A6'], ['Ontario, Canada', 'A6'], ['Ontario Canada', 'A6'], ['Unknown', 'XX'], ['Cape Verde', 'E8'], ['Puerto Rico', 'PR'], ['Virgin Islands, British', 'D8'], ['Curaçao', null], ['Delaware', null], ['--', null]],
  boolballotbox: [['☐', false], ['☑', true], ['☒', true], ['☐☐', null], ['☑☑', null], ['x', null]],
  yesnoballotbox: [['☐', 'No'], ['☑', 'Yes'], ['☒', 'Yes'], ['Yes', null]],
};

describe.each(Object.entries(TABLES))('%s of the SEC', (name, rows) => {
  it.each(rows)('makes of "%s" %j', (words, value) => {
    expect(transformValue(SEC, name, words)?.value ?? null).toBe(value);
  });
});
