import type { Context, Fact } from '../../model/fact.js';
import type { MakeFact } from './contexts.js';
import type { Mark } from './marks.js';
import { placeOf } from './violation.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Periods that begin on the day on which another one ends (EFM 6.5.9): each day of a filer's year belongs to one of them. */
export function describePeriods(marks: readonly Mark[], contextOfId: (mark: Mark, id: string) => Context | undefined, make: MakeFact): readonly Fact[] {
  const contexts = marks.flatMap((mark) => {
    const id = mark.attributes['id'];
    const context = mark.space === 'xbrli' && mark.local === 'context' && id !== undefined ? contextOfId(mark, id) : undefined;
    return context && id !== undefined && 'start' in context.period && isRange(context.period) ? [{ mark, id, ...context.period }] : [];
  });
  // A period of one day is what it is for, on whichever day it falls.
  const ends = new Map(contexts.filter(({ start, end }) => start !== end).toReversed().map(({ end, id }) => [end, id]));
  return contexts.flatMap(({ mark, id, start, end }) => {
    const other = start === end ? undefined : ends.get(start);
    return other === undefined ? [] : [make('overlapping-period', { id, other, day: start }, placeOf(mark), id)];
  });
}

function isRange({ start, end }: { readonly start: string; readonly end: string }): boolean {
  return DAY.test(start) && DAY.test(end);
}
