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

  it('finds nothing where nothing is headed so, or where a heading has no text', () => {
    expect(sections(['See Item 1C below.', 'The end.'])).toEqual([]);
    expect(sections(['Item 1C. Cybersecurity'])).toEqual([]);
    expect(sections([''])).toEqual([]);
  });
});
