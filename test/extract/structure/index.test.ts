import { describe, expect, it } from 'vitest';
import { IXBRL_CASES } from '../../../scripts/fixtures/ixbrl-cases.js';
import { describeText, number, words, write } from './small-documents.js';

const readable = IXBRL_CASES.filter(({ problem, others }) => problem === undefined && others === undefined);
const FLAGS = words('true', '', 'cyd:AFlag') + words('false', '', 'cyd:AFlag');

describe('each fact about the structure', () => {
  it('is a record that was given, with words to know it by and one place', async () => {
    const texts = [...readable.map(({ document }) => document), write('<p>No facts.</p>'), write(FLAGS + words('None', '', 'us-gaap:PolicyTextBlock'))];
    for (const text of texts) {
      for (const fact of await describeText(text)) {
        expect(fact).toMatchObject({ name: expect.stringMatching(/^[a-z-]+$/) as string, origin: 'given', kind: 'record', text: expect.any(String) as string, location: { uri: 'small.htm' } });
        expect(fact.location?.spans).toHaveLength(1);
      }
    }
  });

  it('is known by its sentence where it is a breach, and by what it is about where it is not', async () => {
    const facts = await describeText(write(words('Yes', ' escape="yes"') + number('12') + number('14')));
    expect(facts.filter(({ name }) => ['wrong-attribute', 'contradicting-fact', 'entity', 'taxonomy'].includes(name)).map(({ text }) => text)).toEqual([
      'The escape of ix:nonNumeric (dei:EntityFileNumber) is "yes", and must be true or false', '0009990009', 'http://xbrl.sec.gov/dei/2025', 'http://fasb.org/us-gaap/2025', '14',
    ]);
  });
});

it('where very many of one kind are left out, the first of them is the place', async () => {
  const text = write(`<p id="x"/>${'<p id="x"/>'.repeat(1_000)}<b id="x"/><i id="x"/>`);
  const facts = await describeText(text);
  const [untold, ...more] = facts.filter(({ name }) => name === 'untold');
  expect(untold).toMatchObject({ origin: 'given', text: 'repeated-id', value: { name: 'repeated-id', more: 2 } });
  expect(untold?.location?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['<b id="x"/>']);
  expect(more).toEqual([]);
  expect(facts.at(-1)).toBe(untold);
});
