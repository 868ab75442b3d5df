import type { Fact } from '../../model/fact.js';
import { canonicalPrefix, lookUpNamespace, splitName } from '../namespaces.js';
import type { MakeFact } from './contexts.js';
import type { Mark } from './marks.js';
import { placeOf } from './violation.js';

/** Axes with typed members, each once, and whether a standard taxonomy has them (EFM 6.5.39). */
export function describeTypedDimensions(marks: readonly Mark[], make: MakeFact): readonly Fact[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    if (mark.space !== 'xbrldi' || mark.local !== 'typedMember') return [];
    const dimension = mark.attributes['dimension']?.trim() ?? '';
    const { prefix, local } = splitName(dimension);
    const namespace = lookUpNamespace(mark.scope, prefix) ?? '';
    const key = `${namespace} ${local}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [make('typed-dimension', { dimension, namespace, standard: canonicalPrefix(namespace, '') !== '' }, placeOf(mark), dimension)];
  });
}
