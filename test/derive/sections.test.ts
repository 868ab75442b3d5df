import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/derive/index.js';
import type { Section } from '../../src/model/filing.js';
import { visible } from './facts.js';

const BODY = 'Northwind maintains a program. Its board oversees it.';

function sections(blocks: readonly string[], form = '10-K'): readonly (Section & { readonly words: readonly string[] })[] {
  const shown = visible(...blocks);
  const { text } = shown.text();
  return deriveFacts({ facts: [], observes: ['visible-text'], form, visible: shown }).sections
    .map((section) => ({ ...section, words: section.location.spans.map(({ start, end }) => text.slice(start, end)) }));
}

describe('sections', () => {
  it.each([
    [['Item 1C. Cybersecurity', BODY, 'Item 2. Properties', 'None.'], 'item-1c', 'Item 1C. Cybersecurity'],
    [['ITEM 1C.', 'CYBERSECURITY', BODY, 'ITEM 2. PROPERTIES'], 'item-1c', 'ITEM 1C. CYBERSECURITY'],
    [['Item 1C', 'Cybersecurity Risk Management and Strategy', BODY, 'Item 2'], 'item-1c', 'Item 1C Cybersecurity Risk Management and Strategy'],
    [[`Item 1C. Cybersecurity ${BODY}`, 'Item 2. Properties'], 'item-1c', 'Item 1C. Cybersecurity'],
    [['ITEM 16K. CYBERSECURITY', BODY, 'PART III'], 'item-16k', 'ITEM 16K. CYBERSECURITY'],
    [['16K. Cybersecurity', BODY, 'Item 17. Financial Statements'], 'item-16k', '16K. Cybersecurity'],
    [['Item 1.05 Material Cybersecurity Incidents.', BODY, 'SIGNATURES'], 'item-1.05', 'Item 1.05 Material Cybersecurity Incidents.'],
    [['Item 1C. Cybersecurity', BODY], 'item-1c', 'Item 1C. Cybersecurity'],
  ])('%j', (blocks, name, title) => {
    const [section, ...others] = sections(blocks);
    expect(others).toEqual([]);
    expect(section).toMatchObject({ name, title, words: [title, BODY] });
  });

  it('passes over the contents page', () => {
    const contents = ['Item 1B. Staff Comments', '9', 'Item 1C. Cybersecurity', '10', 'Item 2. Properties', '11'];
    expect(sections(contents)).toEqual([]);
    const found = sections([...contents, 'Item 1C. Cybersecurity', BODY, 'Item 2. Properties']);
    expect(found.map(({ words }) => words[1])).toEqual([BODY]);
  });

  it('takes running headers as part of the section', () => {
    const found = sections(['Item 1C. Cybersecurity', BODY, 'Item 1C. Cybersecurity', 'It is tested.', 'Item 2. Properties']);
    expect(found.map(({ words }) => words[1])).toEqual([`${BODY} Item 1C. Cybersecurity It is tested.`]);
  });

  it('is not begun by a reference at the head of a block', () => {
    const found = sections(['Item 1C. Cybersecurity', 'Our program is described here.', 'Item 2 of Part II speaks of it.', 'Item 2. Properties']);
    expect(found.map(({ words }) => words[1])).toEqual(['Our program is described here. Item 2 of Part II speaks of it.']);
  });

  it.each<[habit: string, blocks: readonly string[], title: string, body?: string]>([
    ['no Item 1B before it', ['Item 1A. Risk Factors', 'Much may happen.', 'Item 1C. Cybersecurity', BODY, 'Item 2. Properties'], 'Item 1C. Cybersecurity'],
    ['Item 1C after Item 2', ['Item 2. Properties', 'We own a mill.', 'Item 1C. Cybersecurity', BODY, 'Item 3. Legal Proceedings'], 'Item 1C. Cybersecurity'],
    ['words that run on in the block of the heading', [`Item 1C Cybersecurity ${BODY}`, 'Item 2. Properties'], 'Item 1C Cybersecurity'],
    ['a dash', ['ITEM 1C – CYBERSECURITY', BODY, 'ITEM 2 – PROPERTIES'], 'ITEM 1C – CYBERSECURITY'],
    ['a long dash without spaces', ['Item 1C—Cybersecurity', BODY, 'Item 2—Properties'], 'Item 1C—Cybersecurity'],
    ['a colon and a long title', ['Item 1C: Cybersecurity Risk Management, Strategy and Governance', BODY, 'Item 2: Properties'], 'Item 1C: Cybersecurity Risk Management, Strategy and Governance'],
    ['a title of its own', ['Item 1C. Cybersecurity Program, Risks and Oversight', BODY, 'Item 2.'], 'Item 1C. Cybersecurity Program, Risks and Oversight'],
    ['three cells', ['Item', '1C.', 'Cybersecurity', BODY, 'Item', '2.', 'Properties'], 'Item 1C. Cybersecurity'],
    ['two blocks, the dot in the second', ['Item 1C', '. Cybersecurity', BODY, 'Item 2', '. Properties'], 'Item 1C . Cybersecurity'],
    ['20-F, a dot in the number', ['ITEM 16.J. INSIDER TRADING POLICIES', 'See Exhibit 11.', 'ITEM 16.K. CYBERSECURITY', BODY, 'PART III'], 'ITEM 16.K. CYBERSECURITY'],
    ['20-F, 16K before 16J', ['Item 16K. Cybersecurity', BODY, 'Item 16J. Insider trading policies', 'See Exhibit 11.'], 'Item 16K. Cybersecurity'],
    ['20-F, a letter in brackets', ['Item 16(J). Insider trading', 'None.', 'Item 16(K). Cybersecurity', BODY, 'Item 17. Financial Statements'], 'Item 16(K). Cybersecurity'],
    ['20-F, no word and no capitals', ['16J. insider trading policies', 'None.', '16k. cybersecurity', BODY, 'Part III'], '16k. cybersecurity'],
    ['a contents page twice', ['Item 1C. Cybersecurity', '24', 'Item 2. Properties', '25', 'Item 1C. Cybersecurity', '24 – 26, 31', 'Item 2. Properties', '27', 'Item 1C. Cybersecurity', BODY, 'Item 2. Properties'], 'Item 1C. Cybersecurity'],
    ['two Items under one heading behind it', ['Item 1C. Cybersecurity', BODY, 'Items 2 and 3. Properties and Legal Proceedings', 'None.'], 'Item 1C. Cybersecurity'],
    ['a part of the form behind it', ['Item 1C. Cybersecurity', BODY, 'PART II', 'Item 5. Market'], 'Item 1C. Cybersecurity'],
    ['the foot of its last page', ['Item 1C. Cybersecurity', BODY, '24', 'Northwind Ltd. 2025 Form 10-K', 'Table of Contents', 'Item 2. Properties'], 'Item 1C. Cybersecurity'],
    ['a running header behind its last words', ['Item 1C. Cybersecurity', BODY, '24', 'PART I', 'Item 1C. Cybersecurity', 'Item 2. Properties'], 'Item 1C. Cybersecurity'],
    ['a heading that is continued', ['Item 1C. Cybersecurity', 'It is run.', '25', 'Item 1C. Cybersecurity (continued)', BODY, 'Item 2.'], 'Item 1C. Cybersecurity', `It is run. 25 Item 1C. Cybersecurity (continued) ${BODY}`],
    ['a title and a reference at the head of a line', ['Item 1C. Cybersecurity', BODY, 'Item 1A. Risk Factors of this report has more.', 'Item 2. Properties'], 'Item 1C. Cybersecurity', `${BODY} Item 1A. Risk Factors of this report has more.`],
    ['a reference in quotes', ['Item 1C. Cybersecurity', BODY, 'Item 1A. “Risk Factors” has more.', 'Item 2. Properties'], 'Item 1C. Cybersecurity', `${BODY} Item 1A. “Risk Factors” has more.`],
    ['one word for all', ['Item 1C. Cybersecurity', 'Omitted at our discretion.', 'Item 2. Properties'], 'Item 1C. Cybersecurity', 'Omitted at our discretion.'],
    ['nothing to report, in the line of the heading', ['Item 1C. Cybersecurity Not applicable.', 'Item 2. Properties'], 'Item 1C. Cybersecurity', 'Not applicable.'],
  ])('are found with %s', (_habit, blocks, title, body = BODY) => {
    expect(sections(blocks).map(({ words }) => words)).toEqual([[title, body]]);
  });

  it.each([
    ['headings', ['Item 1C. Cybersecurity', BODY, 'Item 2. Properties']],
    ['headings without words', ['Item 1C.']],
    ['words of a title', ['Item 1C. Cybersecurity risk management and strategy and governance and risk, risks and policies and']],
    ['pages', [BODY, '24', 'Table of Contents', 'Northwind Form 10-K', 'PART I']],
    ['beginnings of references', ["Item 7. Management's Discussion and Analysis of of of of of of of of of of of"]],
  ])('cost no more than their length on %s', (_, blocks) => {
    const many = Array.from({ length: Math.ceil(300_000 / blocks.join(' ').length) }, () => blocks).flat();
    const shown = visible('Item 1B.', 'Item 1C. Cybersecurity', ...many);
    const mapped = shown.text();
    // Every block a segment of its own, as mark-up makes them.
    const starts = [0, ...mapped.breaks];
    const segments = starts.map((start, index) => ({ at: start, length: (starts[index + 1] ?? mapped.text.length + 1) - start - 1, source: { start: start * 2, end: start * 2 + (starts[index + 1] ?? mapped.text.length + 1) - start - 1 } }));
    const started = performance.now();
    deriveFacts({ facts: [], observes: ['visible-text'], form: '10-K', visible: { uri: 'a.htm', text: () => ({ ...mapped, segments }) } });
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 30_000);

  it('finds nothing where nothing is headed so, or where a heading has no text', () => {
    expect(sections(['See Item 1C below.', 'The end.'])).toEqual([]);
    expect(sections(['Item 1C. Cybersecurity'])).toEqual([]);
    expect(sections([''])).toEqual([]);
  });
});
