import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractRPageText } from '../../src/extract/r-page-text.js';
import { toDocument } from './r-page-pages.js';

const INTEGRATED = 'Cybersecurity Risk Management Processes Integrated [Flag]';
const ROLE = 'Cybersecurity Risk Role of Management [Text Block]';
const HEADER = '|Cybersecurity Disclosure\n|12 Months Ended\nDec. 31, 2024\n';

const extract = (text: string): Extraction => extractRPageText(toDocument(text, 'r-page-text'));

/** What the facts say, in short, with what stands at their place. */
function told(text: string): readonly (readonly unknown[])[] {
  return extract(text).facts.map((fact) => [fact.kind === 'boolean' ? fact.value : fact.text, text.slice(fact.location?.spans[0].start, fact.location?.spans[0].end)]);
}

describe('the rows of a text page', () => {
  it.each<[string, string, readonly (readonly unknown[])[]]>([
    ['have a value behind their label', `${HEADER}|${INTEGRATED}\n|true\n|${ROLE}\n| One two \n`, [[true, 'true'], ['One two', 'One two']]],
    ['have values of several lines, each a paragraph', `${HEADER}|${ROLE}\n|One\ntwo\n\nthree\n`, [['One two three', 'One\ntwo\n\nthree']]],
    ['have values that a table has spread over cells', `${HEADER}|${ROLE}\n|One\n|\n|two\n| three\n|\n|${INTEGRATED}\n|true\n`, [['One two three', 'One\n|\n|two\n| three'], [true, 'true']]],
    ['have a value that stands on another line than its bar', `${HEADER}|${ROLE}\n|\n One\n|${INTEGRATED}\n|true\n`, [['One', 'One'], [true, 'true']]],
    ['have values that hold bars within a line', `${HEADER}|${ROLE}\n|One | two\n`, [['One | two', 'One | two']]],
    ['end where the definitions follow', `${HEADER}|${INTEGRATED}\n|true\n|X\n- References\n|${ROLE}\n|One\n`, [[true, 'true']]],
    ['end where the definitions follow behind white space', `${HEADER}|${INTEGRATED}\n|true\n|X \t\n- Definition\nNo text\n|${ROLE}\n|One\n`, [[true, 'true']]],
    ['do not end at an X in a value', `${HEADER}|${ROLE}\n|One\n|X\n- Refer elsewhere\n|${INTEGRATED}\n|true\n`, [['One X - Refer elsewhere', 'One\n|X\n- Refer elsewhere'], [true, 'true']]],
    ['are none before the first bar', `${INTEGRATED}\ntrue\n${HEADER}|${INTEGRATED}\n|false\n`, [[false, 'false']]],
    ['do not end at an X that ends a value', `${HEADER}|${ROLE}\n|Plan X\n- References\n|${INTEGRATED}\n|true\n`, [['Plan X - References', 'Plan X\n- References'], [true, 'true']]],
    ['do not begin at a bar within a line', `${HEADER}|${ROLE}\n|See | Cybersecurity Risk Management Processes Integrated Flag\n`, [['See | Cybersecurity Risk Management Processes Integrated Flag', 'See | Cybersecurity Risk Management Processes Integrated Flag']]],
    ['are told by a label that is alone in its cell', `${HEADER}|${ROLE}\n|See\n${INTEGRATED}\n|${INTEGRATED}\n|true\n`, [[`See ${INTEGRATED}`, `See\n${INTEGRATED}`], [true, 'true']]],
    ['are told by a label without its kind', `${HEADER}|Cybersecurity Risk Management Processes Integrated Flag\n|true\n`, [[true, 'true']]],
    ['have a value behind a heading of others', `${HEADER}|Cybersecurity Risk Management [Line Items]\n|\n|${INTEGRATED}\n|true\n`, [[true, 'true']]],
  ])('%s', (_what, text, facts) => {
    expect(told(text)).toEqual(facts);
    expect(extract(text).problems).toEqual([]);
  });

  it('map each word to where it stands, without the bars', () => {
    const text = `${HEADER}|${ROLE}\n|One\n|two three\n`;
    const [fact] = extract(text).facts;
    expect(fact?.segments?.map(({ at, length, source }) => [fact.text?.slice(at, at + length), text.slice(source.start, source.end)])).toEqual([['One', 'One'], ['two three', 'two three']]);
    expect(fact?.breaks).toEqual([4]);
  });
});

describe('the columns of a text page', () => {
  const TWO = '|Cybersecurity Disclosure\n|12 Months Ended\nDec. 31, 2024\n|Dec. 31, 2023\n';

  it.each<[string, string, readonly unknown[]]>([
    ['are as many as its dates', `${TWO}|${INTEGRATED}\n|true\n|false\n`, [['column-1', { start: '2024-01-01', end: '2024-12-31' }], ['column-2', { start: '2023-01-01', end: '2023-12-31' }]]],
    ['are one where the values are not as many', `${TWO}|${ROLE}\n|One\n|two\n|three\n`, [['column-1', { start: '2024-01-01', end: '2024-12-31' }]]],
    ['are one where there is one date, however many cells there are', `${HEADER}|${ROLE}\n|One\n|two\n`, [['column-1', { start: '2024-01-01', end: '2024-12-31' }]]],
    ['are one day without a length', `|Cybersecurity Disclosure\n|Jun. 09, 2025\n|${INTEGRATED}\n|true\n`, [['column-1', { start: '2025-06-09', end: '2025-06-09' }]]],
    ['have their length on a line of its own', `|Cybersecurity Disclosure\n|12 Months Ended \n Dec. 31, 2024\n|${INTEGRATED}\n|true\n`, [['column-1', { start: '2024-01-01', end: '2024-12-31' }]]],
    ['have a date in less than a line', `|Cybersecurity Disclosure\n|Dec. 31, 2024 ${'x'.repeat(25)}\n|${INTEGRATED}\n|true\n`, [['column-1', { start: '2024-12-31', end: '2024-12-31' }]]],
    ['have no date in a line of forty signs', `|Cybersecurity Disclosure\n|Dec. 31, 2024 ${'x'.repeat(26)}\n|${INTEGRATED}\n|true\n`, [undefined]],
    ['have no date in a sentence', `|Cybersecurity Disclosure\n|On this day, which is Dec. 31, 2024, for all\n|${INTEGRATED}\n|true\n`, [undefined]],
    ['may have a date with words', `|Cybersecurity Disclosure\n| Dec. 31, 2024 USD ($) in Thousands \n|${INTEGRATED}\n|true\n`, [['column-1', { start: '2024-12-31', end: '2024-12-31' }]]],
  ])('%s', (_what, text, columns) => {
    expect(extract(text).facts.map(({ context }) => context && [context.id, context.period])).toEqual(columns);
  });
});

describe('a text page that breaks off', () => {
  const text = `${HEADER}|${INTEGRATED}\n|true\n|${ROLE}\n`;

  it('behind a label has no fact for it, and that is said', () => {
    const { facts, observes, problems } = extract(text);
    expect(facts).toMatchObject([{ kind: 'boolean' }]);
    expect(observes).toEqual(['tagged', 'period']);
    expect(problems).toEqual([{
      ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri: 'R4.txt', spans: [{ start: text.indexOf(ROLE), end: text.indexOf(ROLE) + ROLE.length }] },
      message: 'The page breaks off after a label: its value is missing.', help: 'Copy the page again from the EDGAR viewer, down to its end.',
    }]);
  });

  it.each([
    ['with a value, though it is empty', `${text}|\n`, 2], ['with the definitions', `${text}|X\n- References\n`, 2], ['with a heading of others', `${HEADER}|${INTEGRATED}\n|true\n|Cybersecurity Risk [Line Items]\n`, 1],
  ])('is whole where it ends %s', (_what, whole, count) => {
    expect(extract(whole)).toMatchObject({ observes: ['tagged', 'period', 'whole-filing'], problems: [] });
    expect(extract(whole).facts).toHaveLength(count);
  });

  it('without any row holds no fact', () => {
    for (const empty of ['', HEADER, 'words']) expect(extract(empty).problems.map(({ ruleId }) => ruleId)).toEqual(['input/unreadable']);
  });
});

describe('the place of what a text page lacks', () => {
  it.each([
    ['is its title', `\n|\n|  Cybersecurity Disclosure \n|Dec. 31, 2024\n|${INTEGRATED}\n|true\n`, 'Cybersecurity Disclosure'], ['is its first label where it has no title', `|\n|${INTEGRATED}\n|true\n`, INTEGRATED],
  ])('%s', (_what, text, words) => {
    const { anchor } = extract(text);
    expect(anchor).toEqual({ uri: 'R4.txt', spans: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }] });
  });

  it('is none where there is neither', () => {
    expect(extract('words')).not.toHaveProperty('anchor');
  });
});
