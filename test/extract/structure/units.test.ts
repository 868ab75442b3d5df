import { describe, expect, it } from 'vitest';
import { valuesOf } from './small-documents.js';

const measures = (...names: readonly string[]): string => names.map((name) => `<xbrli:measure>${name}</xbrli:measure>`).join('');
const unit = (id: string, content: string): string => `<xbrli:unit id="${id}">${content}</xbrli:unit>`;
const ratio = (over: string, under: string): string => `<xbrli:divide><xbrli:unitNumerator>${over}</xbrli:unitNumerator><xbrli:unitDenominator>${under}</xbrli:unitDenominator></xbrli:divide>`;
const told = async (...units: readonly string[]): Promise<readonly (readonly [unknown, string])[]> => valuesOf('repeated-unit', { body: '', resources: units.join('') });
const [SHARES, YEN] = ['xbrli:shares', 'iso4217:JPY'];

describe('a unit that says the same as an earlier one', () => {
  it('is told at its tag, each time, with the first', async () => {
    const others = '<x:unit id="b"/><link:unit id="b"/><xbrli:measure id="b"/>';
    expect(await told(unit('a', measures(SHARES)), unit('b', measures(SHARES)), unit('d', measures(SHARES)), others)).toEqual(['b', 'd'].map((id) => [{ id, 'same-as': 'a', measures: SHARES }, `<xbrli:unit id="${id}">`]));
  });

  it('is told of products in any order, above and below', async () => {
    expect((await told(unit('a', measures(YEN, SHARES)), unit('b', measures(SHARES, YEN)))).map(([value]) => value)).toEqual([expect.objectContaining({ id: 'b', 'same-as': 'a' })]);
    expect(await told(unit('a', ratio(measures(YEN), measures(SHARES, 'xbrli:pure'))), unit('b', ratio(measures(YEN), measures('xbrli:pure', SHARES))))).toHaveLength(1);
  });

  it.each([
    ['the other way round', unit('a', ratio(measures(YEN), measures(SHARES))) + unit('b', ratio(measures(SHARES), measures(YEN)))], ['of another measure', unit('a', measures(SHARES)) + unit('b', measures(YEN))], ['of more measures', unit('a', measures(SHARES)) + unit('b', measures(SHARES, SHARES))],
    ['without measures', unit('a', '') + unit('b', '')], ['without an id', unit('a', measures(SHARES)) + unit('b', measures(SHARES)).replace(' id="b"', '')], ['of the same id', unit('a', measures(SHARES)) + unit('a', measures(SHARES))],
    ['that is called so elsewhere', `${unit('a', measures(SHARES))}<x:unit id="a"/><link:unit id="a"/>`],
  ])('is none %s', async (_what, units) => {
    expect(await told(units)).toEqual([]);
  });
});
