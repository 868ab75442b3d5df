import type { Fact } from '../../model/fact.js';
import type { MakeFact } from './contexts.js';
import { placeOfElement } from './placed-element.js';
import type { PlacedElement } from './placed-element.js';
import type { Reading } from './values.js';

const DECIMALS = /^[+-]?\d{1,3}$/;

/** Numbers with `precision` (EFM 6.5.17), and numbers with digits that their `decimals` say are not known (EFM 6.5.37). */
export function describeAccuracy(elements: readonly PlacedElement[], { toFact }: Pick<Reading, 'toFact'>, make: MakeFact): readonly Fact[] {
  return elements.flatMap((placed) => {
    const { element: { element, concept, attributes, nil } } = placed;
    if (element !== 'nonFraction') return [];
    const { precision, decimals } = attributes;
    if (precision !== undefined) return [make('number-with-precision', { element: concept, precision }, placeOfElement(placed), concept)];
    if (nil || decimals === undefined || !DECIMALS.test(decimals)) return [];
    const fact = toFact(placed);
    if (fact.kind !== 'number' || !isFinerThan(fact.value, Number(decimals))) return [];
    return [make('insignificant-digits', { element: concept, number: String(fact.value), decimals }, placeOfElement(placed), concept)];
  });
}

/** Whether the last digit that is no zero stands behind the last that is known. */
function isFinerThan(value: number, decimals: number): boolean {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/0+$/, '');
  // Of 1250 it is the tens, 1; of 0.05 the hundredths, -2.
  const last = whole.length - digits.length + Number(exponent);
  return digits !== '' && last < -decimals;
}
