import { expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { RulePack } from '../../src/model/rule.js';
import { giveFacts, nameFacts } from '../../src/run/name-facts.js';

const pack: RulePack = {
  name: 'p', version: '1.0.0', sha256: '', namespaces: {}, paragraphs: [], rules: [],
  vocabulary: {
    engaged: { concept: 'cyd:EngagedFlag', kind: 'boolean' },
    'engaged-text': { concept: 'cyd:EngagedTextBlock', kind: 'text-block' },
    'period-end': { concept: 'dei:DocumentPeriodEndDate', kind: 'date' },
    'said-engaged': { derived: 'engaged' },
    form: { given: 'form', kind: 'text' },
    'period-of-report': { given: 'period', kind: 'date' },
  },
};
const text = (concept: string, words: string): Fact => ({ name: concept, origin: 'tagged', concept, kind: 'text', text: words });

it.each<[string, Fact, object]>([
  ['a flag written out', text('cyd:EngagedFlag', ' TRUE '), { name: 'engaged', kind: 'boolean', value: true }],
  ['a flag as 0', text('cyd:EngagedFlag', '0'), { kind: 'boolean', value: false }],
  ['a flag that is none', text('cyd:EngagedFlag', 'we engage'), { name: 'engaged', kind: 'text', text: 'we engage' }],
  ['a date in ISO form', text('dei:DocumentPeriodEndDate', '2025-12-31'), { name: 'period-end', kind: 'date', value: '2025-12-31' }],
  ['a date that is none', text('dei:DocumentPeriodEndDate', 'soon'), { kind: 'text' }],
  ['a truth value in a text block', { name: 'engaged-text', origin: 'tagged', kind: 'boolean', value: true }, { name: 'engaged-text', concept: 'cyd:EngagedTextBlock', kind: 'text', text: 'true' }],
  ['a hand-written name', { name: 'engaged', origin: 'tagged', kind: 'boolean', value: false }, { name: 'engaged', concept: 'cyd:EngagedFlag', value: false }],
  ['an element that no pack names', text('cyd:Other', 'x'), { name: 'cyd:Other', kind: 'text' }],
  ['a derived fact', { name: 'said-engaged', origin: 'derived', kind: 'text', text: 'x' }, { name: 'said-engaged', kind: 'text' }],
])('names and types %s', (_name, fact, expected) => {
  expect(nameFacts([fact], [pack])[0]).toMatchObject(expected);
});

it('gives what the filing itself says, and nothing that it does not', () => {
  const filing = { uri: 'a', accession: null, form: '10-K', registrant: null, cik: null, period: '2025-12-31', filed: null };
  expect(giveFacts(filing, [pack])).toEqual([
    { name: 'form', origin: 'given', kind: 'text', text: '10-K' }, { name: 'period-of-report', origin: 'given', kind: 'date', value: '2025-12-31' },
  ]);
  expect(giveFacts({ ...filing, form: null, period: null }, [pack])).toEqual([]);
});
