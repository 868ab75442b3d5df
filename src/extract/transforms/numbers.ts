import { toAsciiDigits, toNumber } from './transform.js';
import type { Transform } from './transform.js';

/** A number that fits a pattern once what groups its digits is taken out. */
function grouped(pattern: RegExp, groups: RegExp, point: '.' | ','): Transform {
  return (words) => (pattern.test(words) ? toNumber(words.replace(groups, '').replace(point, '.')) : null);
}

/** Units and hundredths with words between and behind them: `5 dollars 7 cents`. */
function inUnits(pattern: RegExp, groups: RegExp): Transform {
  return (words) => {
    const [, whole = '', part = ''] = pattern.exec(toAsciiDigits(words)) ?? [];
    return part === '' ? null : toNumber(`${whole.replace(groups, '')}.${part.padStart(2, '0')}`);
  };
}

const UNIT_GROUPS = /[.,\uff0c\uff0e'`´’′＇ \u00a0]/g;

/** Numbers of registries 1 to 3, which ask for groups of three digits. */
export const numdotdecimal = grouped(/^\d{1,3}(?:[, \u00a0]?\d{3})*(?:\.\d+)?$/, /[, \u00a0]/g, '.');
/** See numdotdecimal. */
export const numcommadecimal = grouped(/^\d{1,3}(?:[. \u00a0]?\d{3})*(?:,\d+)?$/, /[. \u00a0]/g, ',');
/** See numdotdecimal. */
export const numunitdecimal = inUnits(/^(0|[1-9]\d{0,2}(?:[.,\uff0c\uff0e]?\d{3})*)[^\d,.\uff0c\uff0e]+(\d{1,2})[^\d,.\uff0c\uff0e]*$/, UNIT_GROUPS);
/** Indian groups: three digits, then two and two. */
export const numdotdecimalin = grouped(/^(?:(?:\d{1,2}[, \u00a0])?(?:\d{2}[, \u00a0])*\d{3}|\d+)(?:\.\d+)?$/, /[, \u00a0]/g, '.');
/** See numdotdecimalin. */
export const numunitdecimalin = inUnits(/^((?:\d{1,2}[, \u00a0])?(?:\d{2}[, \u00a0])*\d{3}|\d+)\D+(\d{1,2})\D*$/, UNIT_GROUPS);

/** Numbers of registry 4, whose groups may have any length. */
export const numDotDecimal = grouped(/^[, \u00a0\d]*(?:\.[ \u00a0\d]+)?$/, /[, \u00a0]/g, '.');
/** See numDotDecimal. */
export const numCommaDecimal = grouped(/^[. \u00a0\d]*(?:,[ \u00a0\d]+)?$/, /[. \u00a0]/g, ',');
/** See numDotDecimal. */
export const numUnitDecimal = inUnits(/^([\d.,\uff0c]*\d[\d.,\uff0c]*)[^\d.,\uff0c]\D*(\d{1,2})\D*$/, UNIT_GROUPS);

/** Numbers of registry 5 with apostrophes between their groups, as the Swiss write them. */
export const numDotDecimalApos = grouped(/^[,'`´’′ \u00a0\d]*(?:\.[ \u00a0\d]+)?$/, /[,'`´’′ \u00a0]/g, '.');
/** See numDotDecimalApos. */
export const numCommaDecimalApos = grouped(/^[.'`´’′ \u00a0\d]*(?:,[ \u00a0\d]+)?$/, /[.'`´’′ \u00a0]/g, ',');
/** See numDotDecimalApos. */
export const numUnitDecimalApos = inUnits(/^([\d.,\uff0c'`´’′＇]*\d[\d.,\uff0c'`´’′＇]*)[^\d.,\uff0c'`´’′＇]\D*(\d{1,2})\D*$/, UNIT_GROUPS);

/** Any dash of Unicode stands for nought. */
export const zerodash: Transform = (words) => (/^[-\u058a\u05be\u2010-\u2015\ufe58\ufe63\uff0d]$/.test(words) ? { kind: 'number', value: 0 } : null);

/** Numbers of registry 1, told apart by what groups them and what their point is. */
export const TR1_NUMBERS: Readonly<Record<string, Transform>> = {
  numcomma: grouped(/^\d+(?:,\d+)?$/, /x/g, ','),
  numcommadot: grouped(/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/, /,/g, '.'),
  numdash: (words) => (words === '-' ? { kind: 'number', value: 0 } : null),
  numdotcomma: grouped(/^\d{1,3}(?:\.\d{3})*(?:,\d+)?$/, /\./g, ','),
  numspacecomma: grouped(/^\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?$/, /[ \u00a0]/g, ','),
  numspacedot: grouped(/^\d{1,3}(?:[ \u00a0]\d{3})*(?:\.\d+)?$/, /[ \u00a0]/g, '.'),
};
