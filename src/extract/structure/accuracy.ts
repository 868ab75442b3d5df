import type { Fact } from '../../model/fact.js';
import { splitName } from '../namespaces.js';
import { transformValue } from '../transforms.js';
import type { MakeFact } from './contexts.js';
import { placeOfElement } from './placed-element.js';
import type { PlacedElement } from './placed-element.js';
import type { Reading } from './values.js';

const POWER = /^[+-]?\d{1,3}$/;

/** Numbers with `precision` (EFM 6.5.17), and numbers with digits that their `decimals` say are not known (EFM 6.5.37). */
export function describeAccuracy(elements: readonly PlacedElement[], { toFact }: Pick<Reading, 'toFact'>, make: MakeFact): readonly Fact[] {
  const known = new Map<string, boolean>();
  return elements.flatMap((placed) => {
    const { element: { element, concept, attributes, nil } } = placed;
    if (element !== 'nonFraction') return [];
    const { precision, decimals } = attributes;
    if (precision !== undefined) return [make('number-with-precision', { element: concept, precision }, placeOfElement(placed), concept)];
    if (nil || decimals === undefined || !POWER.test(decimals) || !isFiner(placed, Number(decimals), toFact, known)) return [];
    const fact = toFact(placed);
    return fact.kind === 'number' ? [make('insignificant-digits', { element: concept, number: String(fact.value), decimals }, placeOfElement(placed), concept)] : [];
  });
}

/** Whether the last digit that is no zero stands behind the last one that is known. Numbers are written alike again and again. */
function isFiner(placed: PlacedElement, decimals: number, toFact: Reading['toFact'], known: Map<string, boolean>): boolean {
  const { element: { attributes, content, registry }, of } = placed;
  const { format = '', scale = '0' } = attributes;
  const words = of.document.text.slice(content.start, content.end);
  const key = `${registry ?? ''} ${format} ${scale} ${String(decimals)} ${words}`;
  let finer = words.length > 100 ? undefined : known.get(key);
  if (finer === undefined) {
    const digit = /[<&]/.test(words) || !POWER.test(scale) ? digitOfFact(toFact(placed)) : digitOfWords(words, registry, format, Number(scale));
    finer = digit !== null && digit < -decimals;
    if (known.size < 10_000) known.set(key, finer);
  }
  return finer;
}

function digitOfFact(fact: Fact): number | null {
  return fact.kind === 'number' ? lastDigit(fact.value) : null;
}

function digitOfWords(words: string, registry: string | null, format: string, scale: number): number | null {
  const read = registry === null || format === '' ? null : transformValue(registry, splitName(format).local, words);
  const value = read?.kind === 'number' ? read.value : format === '' && /^\s*\d+(?:\.\d+)?\s*$/.test(words) ? Number(words) : null;
  const digit = value === null ? null : lastDigit(value);
  return digit === null ? null : digit + scale;
}

/** The place of the last digit that is no zero: 1 for 1250, the tens, and -2 for 0.05; null for zero. */
function lastDigit(value: number): number | null {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/0+$/, '');
  return digits === '' ? null : whole.length - digits.length + Number(exponent);
}
