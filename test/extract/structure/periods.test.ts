import { describe, expect, it } from 'vitest';
import { context } from '../../../scripts/fixtures/inline-document.js';
import { instant, valuesOf } from './small-documents.js';

const period = (id: string, start: string, end: string): string => context(id, `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`);
const told = async (...contexts: readonly string[]): Promise<readonly (readonly [unknown, string])[]> => valuesOf('overlapping-period', { body: '', resources: contexts.join('') });

describe('a period that begins on the day on which another ends', () => {
  it('is told at its context, with the first that ends so', async () => {
    const contexts = [period('d', '2024-01-01', '2024-06-30'), period('e', '2024-02-01', '2024-06-30'), period('f', '2024-06-30', '2024-12-31'), period('g', '2024-06-30', '2024-09-30')];
    const expected = ['f', 'g'].map((id) => [{ id, other: 'd', day: '2024-06-30' }, `<xbrli:context id="${id}">`]);
    expect(await told(...contexts)).toEqual(expected);
    expect((await told(...contexts.toReversed())).map(([value]) => value)).toEqual(['g', 'f'].map((id) => ({ id, other: 'e', day: '2024-06-30' })));
  });

  it.each([
    ['it begins a day later', period('d', '2024-01-01', '2024-06-30') + period('e', '2024-07-01', '2024-12-31')], ['it is of one day', period('d', '2024-01-01', '2024-06-30') + period('e', '2024-06-30', '2024-06-30')],
    ['the other is of one day', period('d', '2024-06-30', '2024-06-30') + period('e', '2024-06-30', '2024-12-31')], ['an instant is there', instant('d', '2024-06-30') + period('e', '2024-06-30', '2024-12-31')],
    ['the days say an hour', period('d', '2024-01-01', '2024-06-30T00:00:00') + period('e', '2024-06-30T00:00:00', '2024-12-31')], ['a day is none', period('d', '2024-01-01', 'x2024-06-30') + period('e', 'x2024-06-30', '2024-12-31')],
    ['its start is none', period('d', '', '2024-06-30') + period('e', '2024-06-30', '2024-12-31')], ['its end is none', period('d', '2024-01-01', '2024-06-30') + period('e', '2024-06-30', 'later')],
    ['it has no id', period('d', '2024-01-01', '2024-06-30') + period('e', '2024-06-30', '2024-12-31').replace(' id="e"', '')], ['they are for ever', context('d', '<xbrli:forever/>') + context('e', '<xbrli:forever/>')],
  ])('is not told where %s', async (_what, contexts) => {
    expect(await told(contexts)).toEqual([]);
  });

  it('is told once where other elements have its id', async () => {
    expect(await told(period('d', '2024-01-01', '2024-06-30'), period('e', '2024-06-30', '2024-12-31'), '<xbrli:unit id="e"/><x:context id="e"/>')).toHaveLength(1);
  });
});
