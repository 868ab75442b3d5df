import type { Fact, TextFact } from '../model/fact.js';
import type { MappedText } from '../model/text.js';

/** What a numeric fact has beside its value; `unit` is missing where the document does not declare it. */
export interface NumericParts {
  readonly unit: string | undefined;
  readonly decimals: string | undefined;
}

type Base = Omit<TextFact, 'kind' | 'text' | 'segments' | 'breaks'>;

/** The lexical space of xs:decimal and xs:double without INF and NaN (XML Schema Part 2 §3.2.3, §3.2.5). */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * Gives a value that is written as XML Schema writes it the kind that its form and its element's name tell:
 * `true` is a boolean unless it is the text of a text block, `1` only in a flag. Without the taxonomy's
 * schema nothing tells more.
 */
export function typeValue(base: Base, { text, segments, breaks }: MappedText, numeric: NumericParts | null): Fact {
  const { concept = '' } = base;
  const words = { text, segments, breaks };
  if (numeric !== null && NUMBER.test(text) && Number.isFinite(Number(text))) {
    const { unit, decimals } = numeric;
    return { ...base, ...words, kind: 'number', value: Number(text), ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }) };
  }
  const isFlag = concept.endsWith('Flag');
  // The value of a flag is no words of the filing: a flag has none here.
  if (!concept.endsWith('TextBlock') && (text === 'true' || (isFlag && text === '1'))) return { ...base, kind: 'boolean', value: true };
  if (!concept.endsWith('TextBlock') && (text === 'false' || (isFlag && text === '0'))) return { ...base, kind: 'boolean', value: false };
  if (/^(?:\d{4}-|--)\d{2}-\d{2}$/.test(text)) return { ...base, ...words, kind: 'date', value: text };
  return { ...base, ...words, kind: 'text' };
}
