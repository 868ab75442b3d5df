import { describe, expect, it } from 'vitest';
import { extractDataSetFiling } from '../../src/extract/data-set.js';
import type { ExtractOptions, Extraction } from '../../src/extract/extraction.js';
import type { Fact } from '../../src/model/fact.js';
import type { SourceDocument } from '../../src/model/filing.js';
import { AFFECTED, AFFECTED_TEXT, ALDER, INTEGRATED, txtTable } from '../source/data-sets.js';

const uri = `q1.zip!/${ALDER}`;
const filing = { accession: ALDER, form: '10-K', registrant: 'ALDER WORKS INC', cik: '0009990001', period: '2025-12-31', filed: null };

function extract(text: string, options?: ExtractOptions, more: Partial<SourceDocument> = {}): Extraction {
  return extractDataSetFiling({ uri, format: 'data-set', text: text.replace(/\n$/, ''), encoding: 'utf-8', sha256: '', problems: [], filing, ...more }, options);
}

function extractRow(row: Readonly<Record<string, string>>, columns?: readonly string[]): Fact | undefined {
  return extract(txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: 'No.', ...row }], columns && [...columns])).facts[0];
}

describe('a filing of a data set', () => {
  it('has a fact for each row, at its value', () => {
    const text = txtTable([{ adsh: ALDER, tag: AFFECTED, value: 'true' }, { adsh: ALDER, tag: AFFECTED_TEXT, value: 'No risk is near.' }]);
    const { facts, observes, problems, anchor } = extract(text);
    expect(problems).toEqual([]);
    expect(observes).toEqual(['tagged', 'form', 'period', 'cik', 'registrant', 'whole-filing']);
    expect(facts).toMatchObject([
      { name: `cyd:${AFFECTED}`, concept: `cyd:${AFFECTED}`, namespace: 'http://xbrl.sec.gov/cyd/2025', origin: 'tagged', kind: 'boolean', value: true, markup: { lang: 'en-US' } },
      { kind: 'text', text: 'No risk is near.', context: { entity: '0009990001', period: { start: '2025-01-01', end: '2025-12-31' }, dimensions: {} } },
    ]);
    // The words that a flag wraps are not there: it must not look as if it wrapped "true".
    expect(facts[0]).not.toHaveProperty('text');
    expect(facts[0]).not.toHaveProperty('context.scheme');
    expect(facts.map(({ location }) => text.slice(location?.spans[0].start, location?.spans[0].end))).toEqual(['true', 'No risk is near.']);
    expect(text.slice(anchor?.spans[0].start, anchor?.spans[0].end)).toMatch(new RegExp(`^${ALDER}\t${AFFECTED}\t.*\ttrue$`));
  });

  it.each([['0x00000000', {}], ['0x0', {}], ['0X00', {}], ['0x0001', { dimh: '0x0001' }], ['10x0', { dimh: '10x0' }]])('has the dimensions of the segment %s', (dimh, dimensions) => {
    expect(extractRow({ dimh })?.context?.dimensions).toStrictEqual(dimensions);
  });

  it('has all of a quoted value at its place, but for the quotes', () => {
    const text = txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: '"No risk is near."' }]);
    const [fact] = extract(text).facts;
    expect(fact?.segments?.map(({ source }) => text.slice(source.start, source.end))).toEqual(['No risk is near.']);
    const mixed = txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: '"No ""risk"" is near."' }]);
    expect(extract(mixed).facts[0]?.segments?.map(({ source }) => mixed.slice(source.start, source.end))).toEqual(['No ', '""', 'risk', '""', ' is near.']);
  });

  it('takes the quotes off a quoted value and knows where each word stands', () => {
    const raw = '"The ""Audit  Committee"" oversees ""risk"""';
    const text = txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: raw }]);
    const [fact] = extract(text).facts;
    expect(fact).toMatchObject({ kind: 'text', text: 'The "Audit Committee" oversees "risk"' });
    for (const { at, length, source } of fact?.segments ?? []) {
      const [shown, written] = [fact?.text?.slice(at, at + length), text.slice(source.start, source.end)];
      expect(written.replaceAll('""', '"').replace(/\s+/g, ' ')).toBe(shown);
    }
  });

  it.each([
    ['"We" and "they"', '"We" and "they"'],
    ['"an open quote', '"an open quote'],
    ['a value\twith a tab', 'a value with a tab'],
  ])('leaves %s as it is', (value, text) => {
    expect(extractRow({ value })).toMatchObject({ kind: 'text', text });
  });

  it.each<[string, Readonly<Record<string, string>>, object]>([
    ['an empty flag as nil', { tag: INTEGRATED, value: '', srclen: '' }, { kind: 'nil', value: null }],
    ['an empty value of no length as nil', { value: '', srclen: '0' }, { kind: 'nil' }],
    ['an empty value that had mark-up as empty', { value: '', srclen: '30' }, { kind: 'text', text: '' }],
    ['a quoted flag', { tag: INTEGRATED, value: '"TRUE"' }, { kind: 'boolean', value: true }],
    ['a flag that is no flag', { tag: INTEGRATED, value: 'perhaps' }, { kind: 'text', text: 'perhaps' }],
    ['a cover fact', { tag: 'DocumentType', version: 'dei/2025', value: '10-K' }, { concept: 'dei:DocumentType', namespace: 'http://xbrl.sec.gov/dei/2025' }],
    ['a fact of US GAAP', { tag: 'Note', version: 'us-gaap/2025' }, { concept: 'us-gaap:Note', namespace: 'http://fasb.org/us-gaap/2025' }],
    ['an element of the filer', { tag: 'Own', version: ALDER }, { concept: 'custom:Own' }],
    ['a fact of the taxonomy of the SEC for pay', { tag: 'Pay', version: 'ecd/2025' }, { concept: 'ecd:Pay', namespace: 'http://xbrl.sec.gov/ecd/2025' }],
    ['a fact of the reporting taxonomy', { tag: 'Range', version: 'srt/2025' }, { concept: 'srt:Range', namespace: 'http://fasb.org/srt/2025' }],
    ['a fact of the taxonomy of a longer date', { tag: 'Name', version: 'dei/2021q4' }, { concept: 'dei:Name', namespace: 'http://xbrl.sec.gov/dei/2021q4' }],
    ['a flag in other letters', { tag: INTEGRATED, value: 'False' }, { kind: 'boolean', value: false }],
    ['a text that is no flag', { value: 'true' }, { kind: 'text', text: 'true' }],
    ['words that begin as a flag', { tag: INTEGRATED, value: 'true enough' }, { kind: 'text', text: 'true enough' }],
    ['words that end as a flag', { tag: INTEGRATED, value: 'not true' }, { kind: 'text', text: 'not true' }],
    ['a month', { ddate: '20250131', qtrs: '0' }, { context: { period: { instant: '2025-01-31' } } }],
    ['a quarter', { ddate: '20250331', qtrs: '1' }, { context: { period: { start: '2025-01-01', end: '2025-03-31' } } }],
    ['ten years', { qtrs: '40' }, { context: { period: { start: '2016-01-01', end: '2025-12-31' } } }],
    ['a segment that begins with zeros', { dimh: '0x0001' }, { context: { dimensions: { dimh: '0x0001' } } }],
    ['a segment of a co-registrant', { dimh: '0x5a', coreg: 'AlderPowerCo' }, { context: { dimensions: { dimh: '0x5a', coreg: 'AlderPowerCo' } } }],
    ['half a year', { ddate: '20250630', qtrs: '2' }, { context: { period: { start: '2025-01-01', end: '2025-06-30' } } }],
    ['a year that ends in February', { ddate: '20240229' }, { context: { period: { start: '2023-03-01', end: '2024-02-29' } } }],
    ['a day', { qtrs: '0' }, { context: { period: { instant: '2025-12-31' } } }],
    ['a segment', { dimh: '0x5a3c' }, { context: { dimensions: { dimh: '0x5a3c' } } }],
    ['a co-registrant', { coreg: 'AlderPowerCo' }, { context: { dimensions: { coreg: 'AlderPowerCo' } } }],
    ['another language', { lang: 'fr-CA' }, { markup: { lang: 'fr-CA' } }],
  ])('reads %s', (_, row, fact) => {
    expect(extractRow(row)).toMatchObject(fact);
  });

  it.each([['ifrs/2024', 'ifrs-full:Note'], ['cyd', 'custom:Note'], ['CYD/2025', 'custom:Note'], ['cyd/2025/x', 'custom:Note'], ['x cyd/2025', 'custom:Note'], ['1cyd/2025', 'custom:Note']])('has no namespace for the taxonomy %s', (version, concept) => {
    const fact = extractRow({ tag: 'Note', version });
    expect(fact).toMatchObject({ name: concept, concept });
    expect(fact).not.toHaveProperty('namespace');
  });

  it('has no language where the table has none', () => {
    expect(extractRow({}, ['adsh', 'tag', 'version', 'value'])).not.toHaveProperty('markup');
  });

  it('has a context that is named by the table, or by what tells it from others', () => {
    const columns = ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'dimh', 'coreg', 'context', 'value'];
    expect(extractRow({ context: 'c-7' }, columns)?.context?.id).toBe('c-7');
    expect(extractRow({ coreg: 'AlderPowerCo' }, columns)?.context?.id).toBe('20251231 4 0x00000000 AlderPowerCo');
    expect(extractRow({})?.context?.id).toBe('20251231 4 0x00000000');
    expect(extract(txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: 'No.' }]), {}, { filing: { ...filing, cik: null } }).facts[0]?.context?.entity).toBe('');
  });

  it('finds its columns by their names, in any order', () => {
    const text = txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: 'No.' }, { adsh: ALDER, tag: INTEGRATED, value: 'true' }], ['version', 'value', 'tag', 'adsh']);
    const { facts, problems } = extract(text);
    expect(facts.map(({ concept, location }) => [concept, text.slice(location?.spans[0].start, location?.spans[0].end)])).toEqual([[`cyd:${AFFECTED_TEXT}`, 'No.'], [`cyd:${INTEGRATED}`, 'true']]);
    expect(problems).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, string[]?]>([
    ['no end', { ddate: '' }],
    ['an end that is too short', { ddate: '2025123' }],
    ['an end that is too long', { ddate: '202512311' }],
    ['an end that begins with more', { ddate: '120251231' }],
    ['an end in no month', { ddate: '20250031' }],
    ['an end in a month too many', { ddate: '20251331' }],
    ['no length', { qtrs: 'x' }],
    ['an empty length', { qtrs: '' }],
    ['a length that is too long', { qtrs: '1000' }],
    ['a length below nothing', { qtrs: '-4' }],
    ['no column for dimensions', {}, ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'value']],
  ])('has no context with %s', (_, row, columns) => {
    expect(extractRow(row, columns)).toMatchObject({ text: 'No.' });
    expect(extractRow(row, columns)).not.toHaveProperty('context');
  });

  it('does not take two values of an element for those of one context, since dates are rounded', () => {
    const rows = (...values: string[]): readonly Fact[] => extract(txtTable(values.map((value, iprx) => ({ adsh: ALDER, tag: INTEGRATED, value, iprx: String(iprx) })))).facts;
    expect(rows('true', 'true').map(({ context }) => context !== undefined)).toEqual([true, true]);
    expect(rows('true', 'false').map(({ context }) => context !== undefined)).toEqual([false, false]);
  });

  it('takes what is wanted, and no facts without rows', () => {
    const text = txtTable([{ adsh: ALDER, tag: 'Own', version: ALDER, value: 'x' }, { adsh: ALDER, tag: 'Note', version: 'us-gaap/2025', value: 'x' }, { adsh: ALDER, tag: INTEGRATED, value: 'true' }]);
    expect(extract(text, { wants: (namespace) => namespace.includes('/cyd/') }).facts.map(({ concept }) => concept)).toEqual([`cyd:${INTEGRATED}`]);
    expect(extract(text, { wants: () => true }).facts.map(({ concept }) => concept)).toEqual(['us-gaap:Note', `cyd:${INTEGRATED}`]);
    expect(extract('')).not.toHaveProperty('anchor');
    expect(extract('')).toMatchObject({ filing, facts: [], problems: [], observes: expect.arrayContaining(['whole-filing']) as string[] });
  });

  it('counts rows that end too early, and is not whole then', () => {
    const { facts, problems, observes } = extract(`${txtTable([{ adsh: ALDER, tag: INTEGRATED, value: 'true' }])}${ALDER}\t${INTEGRATED}\tcyd/2025\n${ALDER}\n`);
    expect(facts).toHaveLength(1);
    expect(problems).toMatchObject([{ ruleId: 'input/malformed', status: 'partial', message: expect.stringMatching(/^2 rows/) as string }]);
    expect(observes).not.toContain('whole-filing');
  });

  it('says where the first row that ends too early stands', () => {
    const text = `${txtTable([{ adsh: ALDER, tag: INTEGRATED, value: 'true' }])}${ALDER}\tTag\n`;
    const { problems } = extract(text);
    expect(problems).toEqual([{
      ruleId: 'input/malformed', severity: 'error', status: 'partial', location: { uri, spans: [{ start: text.lastIndexOf(ALDER), end: text.length - 1 }] },
      message: '1 row of txt.tsv ends before the value: not read.', help: 'Get the data set again; each row must have as many cells as the header row.',
    }]);
    expect(extract(txtTable([{ adsh: ALDER, tag: '', value: 'x' }, { adsh: ALDER, tag: 'x', version: '', value: 'x' }])).problems.map(({ message }) => message)).toEqual(['2 rows of txt.tsv end before the value: not read.']);
  });

  it('says which values the data set cuts off, but not of a few lost characters', () => {
    const cut = (length: number): Extraction => extract(txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: 'x'.repeat(1000), txtlen: String(length) }]));
    expect(cut(1050).problems).toEqual([]);
    expect(cut(9000)).toMatchObject({ problems: [{ ruleId: 'input/limit', status: 'partial', message: expect.stringContaining('had 9000 characters and has 1000') as string }] });
    expect(cut(9000).observes).not.toContain('whole-filing');
  });

  it.each([[100, 160, false], [100, 161, true], [0, 60, false], [0, 61, true], [8500, 10_000, false], [8499, 10_000, true], [900, 1_060, true]])('a value of %d characters that had %d is cut off: %s', (has, had, isCut) => {
    expect(extract(txtTable([{ adsh: ALDER, tag: AFFECTED_TEXT, value: 'x'.repeat(has), txtlen: String(had) }])).problems.length > 0).toBe(isCut);
  });

  it('counts the values that are cut off, and shows the first', () => {
    const text = txtTable([{ adsh: ALDER, tag: INTEGRATED, value: 'true' }, { adsh: ALDER, tag: AFFECTED_TEXT, value: 'One', txtlen: '500' }, { adsh: ALDER, tag: 'Other', value: 'Two', txtlen: '400' }]);
    const { problems } = extract(text);
    expect(problems).toEqual([{
      ruleId: 'input/limit', severity: 'warning', status: 'partial', location: { uri, spans: [{ start: text.indexOf('One'), end: text.indexOf('One') + 3 }] },
      message: 'The data set cuts off 2 values: the first had 500 characters and has 3 here.', help: 'Lint the document itself for the whole text.',
    }]);
    expect(extract(txtTable([{ adsh: ALDER, tag: 'Other', value: 'Two', txtlen: '400' }])).problems[0]?.message).toBe('The data set cuts off a value: the first had 400 characters and has 3 here.');
    expect(extractRow({ value: 'x' }, ['adsh', 'tag', 'version', 'value'])).toMatchObject({ text: 'x' });
    expect(extract(txtTable([{ adsh: ALDER, tag: 'Other', value: 'Two' }], ['adsh', 'tag', 'version', 'value'])).problems).toEqual([]);
  });

  it('observes what is known of its filing', () => {
    const unknown = { accession: null, form: null, registrant: null, cik: null, period: null, filed: null };
    expect(extract('', {}, { filing: unknown }).observes).toEqual(['tagged', 'whole-filing']);
    expect(extract('', {}, { filing: { ...unknown, cik: '0009990001', period: '2025-12-31' } }).observes).toEqual(['tagged', 'period', 'cik', 'whole-filing']);
  });

  it('is not whole where its source says that rows may be missing', () => {
    const problem = { ruleId: 'input/unreadable', severity: 'error', status: 'partial', message: '', help: '' } as const;
    expect(extract(txtTable([]), {}, { problems: [problem] }).observes).toEqual(['tagged', 'form', 'period', 'cik', 'registrant']);
    expect(extract(txtTable([]), {}, { problems: [{ ...problem, status: 'analysed' }] }).observes).toContain('whole-filing');
  });
});
