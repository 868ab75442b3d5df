import { isList } from './fact.js';
import type { PlainValue } from './fact.js';

/** Stands in place of words of the filing that are left out. */
export const LEFT_OUT = '…';

/** Members of derived facts whose value is one of a few words of the tool's own: `negated`, `full-board`. */
const CLASSES: ReadonlySet<string> = new Set([
  'answer', 'polarity', 'by', 'level', 'limbs', 'scope', 'subject', 'stated', 'kind', 'block', 'cadence', 'materiality', 'item', 'dates',
]);
const CLASS = /^[a-z0-9]{1,20}(?:[-.][a-z0-9]{1,20}){0,4}$/;
/** `2025`, `2025-03`, `2025-12-31`, `--12-31`. */
const DATE = /^(?:\d{4}(?:-\d{2}){0,2}|--\d{2}-\d{2})$/;
/** A canonical QName of an element: `cyd:…TextBlock`. */
const ELEMENT = /^[a-z][a-z0-9-]{0,20}:[A-Z][A-Za-z0-9]{0,200}$/;

/** What a breach of the mark-up goes by: `ix11.4.1.2:continuationNotReferenced`, `EFM.5.02.05.tupleDisallowed`. */
const CODE = /^(?:ix11|xbrl|xml|xmlSchema|EFM)[.:][A-Za-z0-9.:]{0,60}$/;

/** Whether a text of the input is a token of the mark-up (an element, a URI, a language), and not words that somebody reads. */
export function isToken(text: string): boolean {
  return /^[\w:/.#+-]+$/.test(text);
}

/** Whether a text is the tool's own word for what it read. */
export function isClass(text: string): boolean {
  return CLASS.test(text);
}

/**
 * A fact's value with `…` in place of what the filing says in words. Truth values, numbers, dates, names of elements
 * and the tool's own classes stay; names of committees, positions and everything else as written do not.
 * `key` is the member that holds the value, where it is one of a record.
 */
export function withoutWords(value: PlainValue, key?: string): PlainValue {
  if (typeof value === 'string') {
    const stays = DATE.test(value) || ELEMENT.test(value) || (key !== undefined && CLASSES.has(key) && isClass(value)) || (key === 'code' && CODE.test(value));
    return stays ? value : LEFT_OUT;
  }
  if (typeof value !== 'object' || value === null) return value;
  // A list holds what was found in the text: the classes of `by` are its own, a list of `by` is positions as written.
  if (isList(value)) return value.map((item) => withoutWords(item));
  return Object.fromEntries(Object.entries(value).map(([member, held]) => [member, withoutWords(held, member)]));
}
