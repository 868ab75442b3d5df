import { describe, expect, it } from 'vitest';
import { context, inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { EUR, USD, body } from '../../../scripts/fixtures/ixbrl-parts.js';
import { describeDocuments } from './describe-set.js';

const measure = (name: string): string => `<xbrli:measure>${name}</xbrli:measure>`;
const unit = (id: string, ...measures: readonly string[]): string => `<xbrli:unit id="${id}">${measures.map(measure).join('')}</xbrli:unit>`;
const rate = (id: string, over: readonly string[], under: readonly string[]): string => `<xbrli:unit id="${id}"><xbrli:divide><xbrli:unitNumerator>${over.map(measure).join('')}</xbrli:unitNumerator><xbrli:unitDenominator>${under.map(measure).join('')}</xbrli:unitDenominator></xbrli:divide></xbrli:unit>`;
const repeated = async (...texts: readonly string[]): Promise<readonly unknown[]> => (await describeDocuments(texts, 'repeated-unit')).map(([, value, tag]) => [value, tag]);

describe('units', () => {
  it('that say the same are told at the later one', async () => {
    expect(await repeated(body('', `${USD}${EUR}${unit('dollars', 'iso4217:USD')}`))).toEqual([[{ id: 'dollars', 'same-as': 'usd', measures: 'iso4217:USD' }, '<xbrli:unit id="dollars">']]);
  });

  it('say the same in any order, of one side each', async () => {
    const units = [rate('a', ['iso4217:USD'], ['xbrli:shares', 'xbrli:pure']), rate('b', ['iso4217:USD'], ['xbrli:pure', 'xbrli:shares']), rate('c', ['xbrli:shares', 'xbrli:pure'], ['iso4217:USD']), unit('d', 'iso4217:USD', 'xbrli:pure'), unit('e', 'xbrli:pure', 'iso4217:USD')];
    expect((await repeated(body('', units.join('')))).map((one) => JSON.stringify(one).slice(0, 30))).toEqual(['[{"id":"b","same-as":"a","meas', '[{"id":"e","same-as":"d","meas'].map((one) => one.slice(0, 30)));
  });

  it('without measures, and those of another document with the same id, are not', async () => {
    expect(await repeated(body('', `${unit('a')}${unit('b')}`))).toEqual([]);
    expect(await repeated(body('', USD), body('', USD))).toEqual([]);
    expect(await repeated(body('', USD), body('', unit('dollars', 'iso4217:USD')))).toHaveLength(1);
  });
});

const period = (id: string, start: string, end: string): string => context(id, `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`);
const overlaps = async (...contexts: readonly string[]): Promise<readonly unknown[]> => (await describeDocuments([body('', contexts.join(''))], 'overlapping-period')).map(([, value]) => value);

describe('periods', () => {
  it('that begin on the last day of another are told with both', async () => {
    expect(await overlaps(period('d', '2025-12-31', '2026-03-31'))).toEqual([{ id: 'd', other: 'c', day: '2025-12-31' }]);
    expect(await overlaps(period('d', '2024-01-01', '2025-01-01'))).toEqual([{ id: 'c', other: 'd', day: '2025-01-01' }]);
  });

  it('name the first of those that end on the day', async () => {
    expect(await overlaps(period('q', '2025-10-01', '2025-12-31'), period('d', '2025-12-31', '2026-03-31'))).toEqual([{ id: 'd', other: 'c', day: '2025-12-31' }]);
  });

  it.each([
    ['the day after', period('d', '2026-01-01', '2026-12-31')],
    ['the day before', period('d', '2025-12-30', '2026-12-31')],
    ['a single day at the end', period('d', '2025-12-31', '2025-12-31')],
    ['a single day at the beginning', period('d', '2025-01-01', '2025-01-01')],
    ['an instant', context('d', '<xbrli:instant>2025-12-31</xbrli:instant>')],
    ['times of the day', period('d', '2025-12-31T00:00:00', '2026-12-31T00:00:00')],
  ])('may follow one another: %s', async (_name, other) => {
    expect(await overlaps(other)).toEqual([]);
  });
});

describe('axes with typed members', () => {
  it('are told once, with whether a standard taxonomy has them', async () => {
    const member = (dimension: string): string => `<xbrldi:typedMember dimension="${dimension}"><x:plant>Salem</x:plant></xbrldi:typedMember>`;
    const text = inlineDocument({
      body: '<p>Plants.</p>', declarations: { 'xmlns:x': 'http://www.example.com/x', 'xmlns:own': 'http://www.example.com/us-gaap/2025' },
      resources: ['x:PlantAxis', 'us-gaap:SomeAxis', ' x:PlantAxis ', 'own:SomeAxis', 'gone:SomeAxis'].map((axis, index) => context(`d${String(index)}`, '<xbrli:instant>2025-12-31</xbrli:instant>', member(axis))).join(''),
    });
    expect((await describeDocuments([text], 'typed-dimension')).map(([, value]) => value)).toEqual([
      { dimension: 'x:PlantAxis', namespace: 'http://www.example.com/x', standard: false },
      { dimension: 'us-gaap:SomeAxis', namespace: 'http://fasb.org/us-gaap/2025', standard: true },
      { dimension: 'own:SomeAxis', namespace: 'http://www.example.com/us-gaap/2025', standard: false },
      { dimension: 'gone:SomeAxis', namespace: '', standard: false },
    ]);
  });
});
