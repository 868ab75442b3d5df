import { describe, expect, it } from 'vitest';
import { identifyFiling } from '../../src/extract/inline-filing.js';
import { extractInlineSet, extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import type { Context, Fact } from '../../src/model/fact.js';
import { extract, inlineDocument, toDocument } from './inline-documents.js';

const context = (id: string): string => `<xbrli:context id="${id}"/>`;
const contexts = (count: number): string => Array.from({ length: count }, (_unused, at) => context(`x${String(at)}`)).join('');
const fact = (ref: string): string => `<ix:nonNumeric contextRef="${ref}" name="cyd:X">x</ix:nonNumeric>`;

describe('contexts that serve no fact', () => {
  it.each([
    [4, ['c'], null],
    [5, ['c'], '5 of the 6'],
    [5, ['c', 'x0'], null],
    [10, ['c', 'x0', 'x1', 'x2', 'x3'], '6 of the 11'],
    [9, ['c', 'x0', 'x1', 'x2', 'x3'], null],
    [10, ['c', 'x0', 'x1', 'x2', 'x3', 'x4'], null],
    [6, ['c', 'c', 'c'], '6 of the 7'],
  ])('%i beside the usual one, with facts of %j, tell of facts elsewhere: %s', async (count, refs, said) => {
    const source = inlineDocument(refs.map(fact).join(''), { contexts: contexts(count) });
    const { problems, observes } = await extractInlineXbrl(toDocument(source));
    const start = source.indexOf('<html');
    expect(problems).toEqual(said === null ? [] : [{
      ruleId: 'input/missing-part', status: 'partial', severity: 'warning', location: { uri: 'filing.htm', spans: [{ start, end: source.indexOf('>', start) + 1 }] },
      message: `The filing has facts in another document, which was not read: ${said} contexts that are declared here serve no fact here.`,
      help: 'Give the other inline documents too (often Exhibit 13); what is missing here may be there.',
    }]);
    expect(observes.includes('whole-filing')).toBe(said === null);
  });

  it('are told of the main document only', async () => {
    const part = (ref: string): string => inlineDocument(fact(ref), { contexts: contexts(8) });
    const extractions = await extractInlineSet([toDocument(part('c'), 'a.htm'), toDocument(part('c'), 'b.htm')]);
    expect(extractions.map(({ problems }) => problems.map(({ location, message }) => [location?.uri, message]))).toEqual([
      [['a.htm', 'The filing has facts in another document, which was not read: 16 of the 18 contexts that are declared here serve no fact here.']], [],
    ]);
  });
});

describe('a prefix that nothing declares', () => {
  it.each([[1, '1 fact was'], [2, '2 facts were']])('of %i facts makes the document one that was read in part', async (count, said) => {
    const source = inlineDocument(`${fact('c')}${'<ix:nonNumeric contextRef="c" name="zz:Y">lost</ix:nonNumeric>'.repeat(count)}`);
    const { problems, observes } = await extractInlineXbrl(toDocument(source));
    const start = source.indexOf('lost');
    expect(problems).toEqual([expect.objectContaining({
      ruleId: 'input/malformed', status: 'partial', severity: 'error', location: { uri: 'filing.htm', spans: [{ start, end: start + 4 }] },
      message: `${said} not read, because no namespace is declared for the prefix of the name; the first is Y.`,
    })]);
    expect(observes).not.toContain('whole-filing');
  });
});

describe('contexts that are not there', () => {
  const HELP = 'Give the whole set of documents of the filing: contexts may stand in another of them.';

  it.each([
    [['gone'], 'A context that facts here refer to ("gone") is not in this document.'],
    [['gone', 'gone'], 'A context that facts here refer to ("gone") is not in this document.'],
    [['c', 'gone', 'lost'], '2 contexts that facts here refer to (the first: "gone") are not in this document.'],
  ])('%j are told once, with the first of them', async (refs, message) => {
    const { problems, observes } = await extract(refs.map(fact).join(''));
    expect(problems).toMatchObject([{ ruleId: 'input/missing-part', status: 'partial', severity: 'warning', message, help: HELP, location: { uri: 'filing.htm' } }]);
    expect(observes).not.toContain('whole-filing');
  });

  it('are told of each document that refers to them', async () => {
    const extractions = await extractInlineSet([toDocument(inlineDocument(fact('c')), 'a.htm'), toDocument(inlineDocument(fact('gone')), 'b.htm')]);
    expect(extractions.map(({ problems }) => problems.map(({ location, message }) => [location?.uri, message]))).toEqual([
      [], [['b.htm', 'A context that facts here refer to ("gone") is not in this document, nor in another of the filing.']],
    ]);
  });

  it('are not missed by a fact that refers to none', async () => {
    expect((await extract('<ix:nonNumeric name="cyd:X">x</ix:nonNumeric>')).problems).toEqual([]);
  });
});

describe('the cover of a filing', () => {
  const period = (end: string): Context => ({ id: 'c', entity: '0009990001', period: { start: '2025-01-01', end }, dimensions: {} });
  const text = (concept: string, words: string, of?: Context): Fact => ({ kind: 'text', name: concept, concept, origin: 'tagged', text: words, ...(of ? { context: of } : {}) });
  const nil = (concept: string): Fact => ({ kind: 'nil', value: null, name: concept, concept, origin: 'tagged', text: '' });
  const date = (value: string): Fact => ({ kind: 'date', value, name: 'dei:DocumentPeriodEndDate', concept: 'dei:DocumentPeriodEndDate', origin: 'tagged', text: 'some day' });
  const identify = (facts: readonly Fact[], form: string | null = null, all: readonly Context[] = []): ReturnType<typeof identifyFiling> => identifyFiling(facts, { form }, new Map(all.map((one, at) => [String(at), one])));

  it('that says nothing is of nobody', () => {
    expect(identify([])).toEqual({ accession: null, form: null, registrant: null, cik: null, period: null, filed: null });
  });

  it.each([
    ['10-K', null, '10-K'],
    [' Form 10-k/a ', null, '10-K/A'],
    ['FORM  8-K', null, '8-K'],
    ['PLATFORM 10-K', null, 'PLATFORM 10-K'],
    ['10-K', '8-K', '10-K'],
    [null, '8-k', '8-K'],
    [null, 'Form 20-F', '20-F'],
  ])('with the document type %j and the SGML lines %j has the form %s', (type, header, form) => {
    expect(identify(type === null ? [nil('dei:DocumentType')] : [nil('dei:DocumentType'), text('dei:DocumentType', type), text('dei:DocumentType', 'other')], header).form).toBe(form);
  });

  it.each([
    ['7', [], '0000000007'],
    [' 0009990002 ', [], '0009990002'],
    ['00099900021', [], null],
    ['CIK 7', [], null],
    ['7th', [], null],
    [null, [period('2025-12-31')], '0009990001'],
    ['8', [period('2025-12-31')], '0000000008'],
    [null, [{ ...period('2025-12-31'), entity: 'LEI' }, period('2025-12-31')], null],
  ])('with the CIK %j', (written, all, cik) => {
    expect(identify(written === null ? [] : [text('dei:EntityCentralIndexKey', written)], null, all).cik).toBe(cik);
  });

  it.each([
    ['a day', [date('2025-06-30'), text('dei:DocumentType', '10-K', period('2025-12-31'))], '2025-06-30'],
    ['words that are a day', [text('dei:DocumentPeriodEndDate', '2025-06-30')], '2025-06-30'],
    ['words that are none, with a context', [text('dei:DocumentPeriodEndDate', 'June 30, 2025', period('2025-06-30'))], '2025-06-30'],
    ['words that hold one, with a context', [text('dei:DocumentPeriodEndDate', 'on 2025-06-29.', period('2025-06-30'))], '2025-06-30'],
    ['words that end in one, with a context', [text('dei:DocumentPeriodEndDate', 'on 2025-06-29', period('2025-06-30'))], '2025-06-30'],
    ['words that begin with one, with a context', [text('dei:DocumentPeriodEndDate', '2025-06-29 or so', period('2025-06-30'))], '2025-06-30'],
    ['no day, and a context that ends within a day', [text('dei:DocumentType', '10-K', period('2025-12-31T12:00:00'))], null],
    ['no day, and a context that ends before a year', [text('dei:DocumentType', '10-K', period('-2025-12-31'))], null],
    ['no day, and the context of the document type', [text('dei:DocumentType', '10-K', period('2025-12-31'))], '2025-12-31'],
    ['no day, and the context of an instant', [text('dei:DocumentType', '10-K', { ...period(''), period: { instant: '2025-12-31' } })], null],
    ['no day, and a context without one', [text('dei:DocumentType', '10-K', period('soon'))], null],
    ['no day, and no context', [text('dei:DocumentType', '10-K')], null],
    ['the day of no year', [date('--12-31')], null],
    ['a nil day', [nil('dei:DocumentPeriodEndDate'), text('dei:DocumentType', '10-K', period('2025-12-31'))], '2025-12-31'],
    ['a context of another fact', [text('dei:EntityRegistrantName', 'Calder', period('2025-12-31'))], null],
  ] as const)('with %s', (_what, facts, expected) => {
    expect(identify(facts).period).toBe(expected);
  });

  it('names the registrant, without the white space around it', () => {
    expect(identify([text('dei:EntityRegistrantName', ' Calder & Wick Corp. ')]).registrant).toBe('Calder & Wick Corp.');
  });
});
