import type { Fact } from '../../model/fact.js';
import type { MakeFact } from './contexts.js';
import type { Mark } from './marks.js';
import { placeOf } from './violation.js';

/** Units that say the same as an earlier one under another id (EFM 6.5.11). */
export function describeUnits(marks: readonly Mark[], measuresOf: (mark: Mark, id: string) => string | undefined, make: MakeFact): readonly Fact[] {
  const first = new Map<string, string>();
  return marks.flatMap((mark) => {
    const id = mark.attributes['id'];
    const measures = mark.space === 'xbrli' && mark.local === 'unit' && id !== undefined ? measuresOf(mark, id) : undefined;
    if (id === undefined || measures === undefined || measures === '') return [];
    const key = measures.split('/').map((side) => side.split('*').toSorted().join('*')).join('/');
    const twin = first.get(key);
    if (twin === undefined) first.set(key, id);
    return twin === undefined || twin === id ? [] : [make('repeated-unit', { id, 'same-as': twin, measures }, placeOf(mark), id)];
  });
}
