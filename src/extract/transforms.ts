/**
 * Transformations of inline XBRL values, by registry (EDGAR accepts these four, EFM 5.2.5.12).
 * Names are compared without hyphens, so that the spellings of registries 3, 4 and 5 meet.
 */
const REGISTRIES: Readonly<Record<string, 'ixt' | 'ixt-sec'>> = {
  'http://www.xbrl.org/inlineXBRL/transformation/2015-02-26': 'ixt',
  'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12': 'ixt',
  'http://www.xbrl.org/inlineXBRL/transformation/2022-02-16': 'ixt',
  'http://www.sec.gov/inlineXBRL/transformation/2015-08-31': 'ixt-sec',
};

/** A typed value, or null where the text does not fit the transformation. */
export type Transformed =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

type Transform = (text: string) => Transformed | null;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function toYear(digits: string): number {
  return digits.length <= 2 ? 2000 + Number(digits) : Number(digits);
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Builds the ISO form of what is given; null where a part is out of range. */
function isoDate(year: number | null, month: number, day: number | null): Transformed | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)))) return null;
  const leap = year !== null && (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  if (year !== null && month === 2 && day === 29 && !leap) return null;
  const head = year === null ? '-' : pad(year, 4);
  return { kind: 'date', value: day === null ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(day, 2)}` };
}

type DatePart = 'day' | 'month' | 'year';

/** A date whose parts stand in the given order; months are numbers or English names. */
function dateInOrder(order: readonly DatePart[], named: boolean): Transform {
  const token = named ? /[A-Za-z]{3,9}|\d{1,4}/g : /\d{1,4}/g;
  return (text) => {
    // Ordinals: "the 31st day of December" has other words; only words that name a month count.
    const tokens = (text.match(token) ?? []).filter((part) => /\d/.test(part) || monthOf(part) > 0);
    if (tokens.length !== order.length) return null;
    let year: number | null = null;
    let month = 0;
    let day: number | null = null;
    for (const [index, part] of order.entries()) {
      const word = tokens[index] ?? '';
      const isName = /[A-Za-z]/.test(word);
      if (isName !== (named && part === 'month')) return null;
      if (part === 'year') year = toYear(word);
      else if (part === 'day') day = Number(word);
      else month = isName ? monthOf(word) : Number(word);
    }
    return isoDate(year, month, day);
  };
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function constant(value: Transformed): Transform {
  return () => value;
}

function decimal(group: RegExp, point: string): Transform {
  return (text) => {
    const digits = text.replace(group, '').replace(point, '.');
    return /^\d+(?:\.\d*)?$|^\.\d+$/.test(digits) ? { kind: 'number', value: Number(digits) } : null;
  };
}

function ballotBox(yes: Transformed, no: Transformed): Transform {
  return (text) => {
    if (/^[\u2611\u2612]$|^&#(?:9745|9746);$/.test(text)) return yes;
    return /^\u2610$|^&#9744;$/.test(text) ? no : null;
  };
}

const YES: Transformed = { kind: 'boolean', value: true };
const NO: Transformed = { kind: 'boolean', value: false };

const IXT: Readonly<Record<string, Transform>> = {
  fixedtrue: constant(YES),
  fixedfalse: constant(NO),
  booleantrue: constant(YES),
  booleanfalse: constant(NO),
  fixedempty: constant({ kind: 'text', value: '' }),
  nocontent: constant({ kind: 'text', value: '' }),
  fixedzero: constant({ kind: 'number', value: 0 }),
  zerodash: constant({ kind: 'number', value: 0 }),
  numdotdecimal: decimal(/[\s\u00a0,]/g, '.'),
  numcommadecimal: decimal(/[\s\u00a0.]/g, ','),
  numdotdecimalapos: decimal(/[\s\u00a0,'’]/g, '.'),
  datemonthdayyear: dateInOrder(['month', 'day', 'year'], false),
  datedaymonthyear: dateInOrder(['day', 'month', 'year'], false),
  dateyearmonthday: dateInOrder(['year', 'month', 'day'], false),
  datemonthday: dateInOrder(['month', 'day'], false),
  datedaymonth: dateInOrder(['day', 'month'], false),
  datemonthyear: dateInOrder(['month', 'year'], false),
  dateyearmonth: dateInOrder(['year', 'month'], false),
  datemonthdayyearen: dateInOrder(['month', 'day', 'year'], true),
  datemonthnamedayyearen: dateInOrder(['month', 'day', 'year'], true),
  datedaymonthyearen: dateInOrder(['day', 'month', 'year'], true),
  datedaymonthnameyearen: dateInOrder(['day', 'month', 'year'], true),
  datemonthdayen: dateInOrder(['month', 'day'], true),
  datemonthnamedayen: dateInOrder(['month', 'day'], true),
  datedaymonthen: dateInOrder(['day', 'month'], true),
  datedaymonthnameen: dateInOrder(['day', 'month'], true),
  datemonthyearen: dateInOrder(['month', 'year'], true),
  datemonthnameyearen: dateInOrder(['month', 'year'], true),
  dateyearmonthen: dateInOrder(['year', 'month'], true),
  dateyearmonthnameen: dateInOrder(['year', 'month'], true),
};

const IXT_SEC: Readonly<Record<string, Transform>> = {
  boolballotbox: ballotBox(YES, NO),
  yesnoballotbox: ballotBox({ kind: 'text', value: 'Yes' }, { kind: 'text', value: 'No' }),
};

/** Whether EDGAR accepts transformations of this registry. */
export function isKnownRegistry(registry: string): boolean {
  return Object.hasOwn(REGISTRIES, registry);
}

/** Whether a transformation yields a boolean, by its registry and local name. */
export function isBooleanTransform(registry: string | null, local: string): boolean {
  return registry !== null && isKnownRegistry(registry) && /^(?:fixed|boolean)-?(?:true|false)$|^boolballotbox$/.test(local);
}

/**
 * Applies a transformation of the Transformation Rules Registry 3, 4 or 5, or of the SEC's registry.
 * Null: the transformation is not known here, or the text does not fit it.
 */
export function transformValue(registry: string, local: string, text: string): Transformed | null {
  const family = Object.hasOwn(REGISTRIES, registry) ? REGISTRIES[registry] : undefined;
  if (family === undefined) return null;
  const table = family === 'ixt' ? IXT : IXT_SEC;
  const name = local.replaceAll('-', '');
  const transform = Object.hasOwn(table, name) ? table[name] : undefined;
  return transform === undefined ? null : transform(text.trim());
}
