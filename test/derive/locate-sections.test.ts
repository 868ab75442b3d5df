import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/derive/index.js';
import type { VisibleSource } from '../../src/derive/visible-source.js';
import type { Fact } from '../../src/model/fact.js';
import { SEEN, block, flag, visible } from './facts.js';

const PROCESSES = 'cyd:CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock';
const AFFECTED = 'cyd:CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag';
const FILLER = Array.from({ length: 4_000 }, (_, index) => `Line ${String(index)} of a note to the accounts.`);
const BODY = 'Northwind maintains a program to manage cyber risks.';
const AFFECTS = 'No risk from cybersecurity threats has materially affected Northwind.';

/** A document whose parts are counted as they are read; one character of text is one of its source. */
function inParts(...blocks: readonly string[]): { readonly shown: VisibleSource; readonly text: string; readonly read: string[] } {
  const whole = visible(...blocks);
  const { text, breaks } = whole.text();
  const read: string[] = [];
  const shown: VisibleSource = {
    uri: whole.uri,
    text: () => {
      read.push('whole');
      return whole.text();
    },
    part: ({ start, end }) => {
      read.push('part');
      const inside = breaks.filter((at) => at > start && at < end).map((at) => at - start);
      return { text: text.slice(start, end), breaks: inside, segments: [{ at: 0, length: end - start, source: { start, end } }] };
    },
    length: text.length,
  };
  return { shown, text, read };
}

function sectionsOf(shown: VisibleSource, text: string, facts: readonly Fact[]): readonly string[][] {
  const { sections } = deriveFacts({ facts, observes: SEEN, form: '10-K', visible: shown });
  return sections.map(({ location }) => location.spans.map(({ start, end }) => text.slice(start, end)));
}

describe('sections of a long document', () => {
  const around = ['Item 1B. Staff Comments', 'None.', 'Item 1C. Cybersecurity', BODY, AFFECTS, 'Item 2. Properties'];

  it('are found near the text blocks, without the rest', () => {
    const { shown, text, read } = inParts(...FILLER, ...around, ...FILLER);
    expect(sectionsOf(shown, text, [block(PROCESSES, BODY, text.indexOf(BODY))])).toEqual([['Item 1C. Cybersecurity', `${BODY} ${AFFECTS}`]]);
    expect(read).toEqual(['part']);
  });

  it('are looked for in all of it where nothing is tagged', () => {
    const { shown, text, read } = inParts(...FILLER, ...around, ...FILLER);
    expect(sectionsOf(shown, text, [])).toEqual([['Item 1C. Cybersecurity', `${BODY} ${AFFECTS}`]]);
    expect(read).toEqual(['whole']);
  });

  it('are looked for in all of it where the headings are far from the tags', () => {
    const { shown, text, read } = inParts(...FILLER, 'Item 1B.', 'Item 1C. Cybersecurity', ...FILLER, BODY, ...FILLER, 'Item 2. Properties', ...FILLER);
    const [[title, body] = []] = sectionsOf(shown, text, [block(PROCESSES, BODY, text.indexOf(BODY))]);
    expect(title).toBe('Item 1C. Cybersecurity');
    expect(body?.length).toBeGreaterThan(2 * FILLER.join(' ').length);
    expect(read.at(-1)).toBe('whole');
  });

  it('do not begin with a running header', () => {
    const { shown, text } = inParts(...FILLER, 'Item 1B.', 'Item 1C. Cybersecurity', ...FILLER.slice(0, 1_000), 'Item 1C. Cybersecurity', BODY, 'Item 2. Properties', ...FILLER, ...FILLER);
    const [[, body] = []] = sectionsOf(shown, text, [block(PROCESSES, BODY, text.indexOf(BODY))]);
    expect(body?.startsWith('Line 0 of a note')).toBe(true);
  });

  it('are where the tags are, and not where more is headed so', () => {
    const index = ['Item 1C. Cybersecurity', `The pages on risks of all kinds tell how this is managed, and by whom, and where to read of it. ${BODY.repeat(4)}`, 'Item 2. Properties'];
    const { shown, text } = inParts(...index, ...around);
    expect(sectionsOf(shown, text, [block(PROCESSES, AFFECTS, text.indexOf(AFFECTS))])).toEqual([['Item 1C. Cybersecurity', `${BODY} ${AFFECTS}`]]);
  });

  it('give the sentence around the words of a flag, though no block holds it', () => {
    const { shown, text, read } = inParts(...FILLER, ...around, ...FILLER);
    const facts = [block(PROCESSES, BODY, text.indexOf(BODY)), flag(AFFECTED, false, 'materially affected', text.indexOf('materially affected'))];
    const said = deriveFacts({ facts, observes: SEEN, form: '10-K', visible: shown }).facts.find(({ name }) => name === 'said-materially-affected');
    expect(said).toMatchObject({ value: { polarity: 'negated' }, text: AFFECTS, from: 'wrapped-words' });
    expect(read).toEqual(['part']);
  });

  it('give that sentence where the flag stands far from the Item, too', () => {
    const { shown, text, read } = inParts(...FILLER, ...around, ...FILLER, ...FILLER, 'Besides, no cyber threat has had a material adverse effect on us.', ...FILLER);
    const facts = [block(PROCESSES, BODY, text.indexOf(BODY)), flag(AFFECTED, false, 'adverse', text.indexOf('adverse'))];
    const said = deriveFacts({ facts, observes: SEEN, form: '10-K', visible: shown }).facts.find(({ name }) => name === 'said-materially-affected');
    expect(said).toMatchObject({ text: 'Besides, no cyber threat has had a material adverse effect on us.', from: 'wrapped-words' });
    expect(read).toEqual(['part', 'part']);
  });

  it('lead to the paragraphs of Item 1A that name cybersecurity, without what comes after Item 1C', () => {
    const factors = ['Item 1A. Risk Factors', 'Prices may fall.', 'In May a cyber incident had a material adverse effect on our business.', 'Mills may burn.'];
    const { shown, text, read } = inParts(...factors, 'Item 1B.', 'None.', 'Item 1C. Cybersecurity', 'Whether cybersecurity risks have materially affected us is described in Item 1A, Risk Factors.', 'Item 2. Properties', ...FILLER);
    const words = 'Whether cybersecurity risks';
    const said = deriveFacts({ facts: [block(PROCESSES, words, text.indexOf(words))], observes: SEEN, form: '10-K', visible: shown }).facts.find(({ name }) => name === 'said-materially-affected');
    expect(said).toMatchObject({ value: { polarity: 'affirmed' }, from: 'document', text: factors[2] });
    expect(read).toEqual(['part', 'part']);
  });
});
