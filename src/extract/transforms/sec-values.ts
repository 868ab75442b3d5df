import { NO, YES, constant, toText } from './transform.js';
import type { Transform, Transformed } from './transform.js';
import { toDuration } from './sec-words.js';

function ballotBox(yes: Transformed, no: Transformed): Transform {
  return (words) => {
    if (/^[\u2611\u2612]$/.test(words)) return yes;
    return words === '\u2610' ? no : null;
  };
}

/** A ballot box, ticked or not, as a boolean. */
export const boolballotbox = ballotBox(YES, NO);
/** The same as `Yes` or `No`. */
export const yesnoballotbox = ballotBox({ kind: 'text', value: 'Yes' }, { kind: 'text', value: 'No' });

/** Days of a mean month: what is left of a month goes into days. */
const MONTH_DAYS = 30.4375;

/** A number of units as a duration; what is left of the last unit is dropped. */
function duration(write: (amount: number, sign: string) => string): Transform {
  return (words) => {
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(words)) return null;
    const amount = Number(words);
    return toText(write(Math.abs(amount), amount < 0 ? '-' : ''));
  };
}

/** Durations from numbers, by the unit that the number counts. */
export const duryear = duration((years, sign) => {
  const months = (years - Math.trunc(years)) * 12;
  return toDuration(Math.trunc(years), Math.trunc(months), Math.trunc((months - Math.trunc(months)) * MONTH_DAYS), null, sign);
});
/** See duryear. */
export const durmonth = duration((months, sign) => toDuration(null, Math.trunc(months), Math.trunc((months - Math.trunc(months)) * MONTH_DAYS), null, sign));
/** See duryear. */
export const durweek = duration((weeks, sign) => toDuration(null, null, Math.trunc(weeks * 7), null, sign));
/** See duryear. */
export const durday = duration((days, sign) => toDuration(null, null, Math.trunc(days), Math.trunc((days - Math.trunc(days)) * 24), sign));
/** See duryear. */
export const durhour = duration((hours, sign) => toDuration(null, null, null, Math.trunc(hours), sign));

const QUARTER = '(?<q>1|[Ff]irst|2|[Ss]econd|3|[Tt]hird|4|[Ff]ourth|[Ll]ast)';
const QUARTER_FIRST = new RegExp(`^(?:(?!\\d{2})\\w\\D*)?${QUARTER}\\D*(?<y>\\d{4})$`);
const YEAR_FIRST = new RegExp(`^(?<y>\\d{4})\\D*${QUARTER}(?:(?!\\d).*\\w)?$`);
const QUARTER_ENDS: Readonly<Record<string, string>> = {
  1: '03-31', first: '03-31', 2: '06-30', second: '06-30', 3: '09-30', third: '09-30', 4: '12-31', fourth: '12-31', last: '12-31',
};

/** Last day of a quarter of the calendar year: `Q3 1999`. */
export const datequarterend: Transform = (words) => {
  const { q = '', y = '' } = (QUARTER_FIRST.exec(words) ?? YEAR_FIRST.exec(words))?.groups ?? {};
  const end = QUARTER_ENDS[q.toLowerCase()];
  return end === undefined ? null : { kind: 'date', value: `${y}-${end}` };
};

/** Exchanges by their names, each with the legal form that may follow. */
const EXCHANGES: readonly (readonly [code: string, name: RegExp])[] = [
  ['BOX', /^box exchange(?:,? llc)?$/i], ['CboeBYX', /^cboe byx exchange(?:,? inc\.?)?$/i], ['CboeBZX', /^cboe bzx exchange(?:,? inc\.?)?$/i],
  ['C2', /^cboe c2 exchange(?:,? inc\.?)?$/i], ['CboeEDGA', /^cboe edga exchange(?:,? inc\.?)?$/i], ['CboeEDGX', /^cboe edgx exchange(?:,? inc\.?)?$/i],
  ['CBOE', /^cboe exchange(?:,? inc\.?)?$/i], ['CHX', /^chicago stock exchange(?:,? inc\.?)?$/i], ['IEX', /^investors exchange(?:,? llc)?$/i],
  ['MIAX', /^miami international securities exchange(?:,? llc)?$/i], ['PEARL', /^miax pearl(?:,? llc)?$/i], ['BX', /^nasdaq bx(?:,? inc\.?)?$/i],
  ['GEMX', /^nasdaq gemx(?:,? llc)?$/i], ['ISE', /^nasdaq ise(?:,? llc)?$/i], ['MRX', /^nasdaq mrx(?:,? llc)?$/i], ['Phlx', /^nasdaq phlx(?:,? llc)?$/i],
  ['NYSE', /^(?:nyse|new york stock exchange(?:,? llc)?)$/i], ['NYSEAMER', /^nyse american(?:,? llc)?$/i], ['NYSEArca', /^nyse arca(?:,? inc\.?)?$/i],
  ['NYSENAT', /^nyse national(?:,? inc\.?)?$/i], ['NASDAQ', /^nasdaq(?: (?:stock|global(?: select)?) market(?:,? llc)?)?$/i],
];

/** Code of an exchange by its name. */
export const exchnameen: Transform = (words) => {
  if (/^\s|\s$/.test(words)) return null;
  const name = words.replace(/\s+/g, ' ').replace(/^the /i, '');
  return toText(EXCHANGES.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
};

/** Category of a filer (Exchange Act Rule 12b-2), as `dei:EntityFilerCategory` writes it. */
export const entityfilercategoryen: Transform = (words) => {
  if (/^[Ll]arge\s+[Aa]ccelerated\s+[Ff]iler$/.test(words)) return toText('Large Accelerated Filer');
  if (/^[Aa]ccelerated\s+[Ff]iler$/.test(words)) return toText('Accelerated Filer');
  return toText(/^[Nn]on[^\w]+[Aa]ccelerated\s+[Ff]iler$/.test(words) ? 'Non-accelerated Filer' : null);
};

/** Values of xs:double that are no numbers of the decimal system, whatever the words (registry of the SEC). */
export const NOT_DECIMAL: Readonly<Record<string, Transform>> = {
  numinf: constant({ kind: 'text', value: 'INF' }),
  numneginf: constant({ kind: 'text', value: '-INF' }),
  numnan: constant({ kind: 'text', value: 'NaN' }),
};
