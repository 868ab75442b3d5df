import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractFactSet } from '../../src/extract/fact-set.js';
import type { Fact } from '../../src/model/fact.js';
import { toDocument } from './r-page-pages.js';

const extract = (text: string): Extraction => extractFactSet(toDocument(text, 'fact-set'));

/** The one fact of a short fact set, without its place, and what stands there. */
function read(value: string, name = 'x'): { readonly fact: Partial<Fact>; readonly place: string } {
  const source = `filing: {}\nfacts:\n  ${name}: ${value}\n`;
  const { facts: [fact, ...more], problems } = extract(source);
  expect([more, problems]).toEqual([[], []]);
  if (fact === undefined) expect.fail('no fact');
  const { location, segments: _segments, ...rest } = fact;
  expect(location?.uri).toBe('facts.yaml');
  return { fact: rest, place: source.slice(location?.spans[0].start, location?.spans[0].end) };
}

/** The long form, as a program prints it. */
function long(facts: string, observes = '["tagged"]'): string {
  return `{"filing": {"uri": "a.htm", "form": null, "registrant": null, "cik": null, "period": null, "inputs": []}, "observes": ${observes}, "sections": [], "problems": [], "facts": [${facts}]}`;
}

describe('a value in a fact set', () => {
  it.each<[string, object, string]>([
    ['true', { kind: 'boolean', value: true }, 'true'],
    ['{ value: false }', { kind: 'boolean', value: false }, 'false'],
    ['{ value: true, text: some words }', { kind: 'boolean', value: true, text: 'some words', breaks: [] }, 'true'],
    ['12.5', { kind: 'number', value: 12.5 }, '12.5'],
    ['{ value: 12.5, unit: servers, decimals: "1" }', { kind: 'number', value: 12.5, unit: 'servers', decimals: '1' }, '12.5'],
    ['{ value: true, unit: servers }', { kind: 'boolean', value: true }, 'true'],
    ['some  words', { kind: 'text', text: 'some words', breaks: [] }, 'some  words'],
    ['{ value: some words }', { kind: 'text', text: 'some words', breaks: [] }, 'some words'],
    ['{ text: some words }', { kind: 'text', text: 'some words', breaks: [] }, 'some words'],
    ['{ value: some words, kind: text }', { kind: 'text', text: 'some words', breaks: [] }, 'some words'],
    ['{ value: other, text: some words }', { kind: 'text', text: 'some words', breaks: [] }, 'some words'],
    ['{ value: 2024-12-31, kind: date }', { kind: 'date', value: '2024-12-31' }, '2024-12-31'],
    ['{ value: 2024-12-31, kind: date, text: the last day }', { kind: 'date', value: '2024-12-31', text: 'the last day', breaks: [] }, '2024-12-31'],
    ['{ value: null }', { kind: 'nil', value: null }, 'null'],
    ['{ kind: nil }', { kind: 'nil', value: null }, '{ kind: nil }'],
    ['[a, "b"]', { kind: 'list', value: ['a', 'b'] }, '[a, "b"]'],
    ['{ value: [1, true] }', { kind: 'list', value: [1, true] }, '[1, true] }'],
    ['{ value: [1], kind: list }', { kind: 'list', value: [1] }, '[1], kind: list }'],
    ['{ value: { a: b } }', { kind: 'record', value: { a: 'b' } }, '{ a: b } }'],
    ['{ text: "" }', { kind: 'text', text: '', breaks: [] }, '""'],
    ['{ kind: text }', { kind: 'text', text: '' }, '{ kind: text }'],
  ])('%s', (value, expected, place) => {
    expect(read(value)).toStrictEqual({ fact: { name: 'x', origin: 'tagged', ...expected }, place });
  });

  it.each<[string, object]>([
    ['concept: cyd:SomeFlag', { concept: 'cyd:SomeFlag' }],
    ['namespace: "http://xbrl.sec.gov/cyd/2025"', { namespace: 'http://xbrl.sec.gov/cyd/2025' }],
    ['origin: given', { origin: 'given' }],
    ['from: own-block', { from: 'own-block' }],
    ['undecided: the table', { undecided: 'the table' }],
    ['markup: { hidden: true }', { markup: { hidden: true } }],
    ['context: {}', { context: { id: '', entity: '', period: { forever: true }, dimensions: {} } }],
    ['context: { id: c, entity: "1", scheme: s, period: { instant: 2024-12-31 }, dimensions: { a: b } }', { context: { id: 'c', entity: '1', scheme: 's', period: { instant: '2024-12-31' }, dimensions: { a: 'b' } } }],
  ])('keeps %s, and nothing that is not given', (more, expected) => {
    expect(read(`{ value: true, ${more} }`).fact).toStrictEqual({ name: 'x', origin: 'tagged', kind: 'boolean', value: true, ...expected });
  });

  it('is that of an element where its name is one', () => {
    expect(read('true', 'cyd:SomeFlag').fact).toMatchObject({ name: 'cyd:SomeFlag', concept: 'cyd:SomeFlag' });
    expect(read('{ value: true, concept: own:Flag }', 'cyd:SomeFlag').fact).toMatchObject({ name: 'cyd:SomeFlag', concept: 'own:Flag' });
  });

  it.each([['[{ value: 1 }, 2]', [1, 2]], ['[1, { value: 2 }]', [1, 2]]])('%s is as many facts', (value, values) => {
    const source = `filing: {}\nfacts: { x: ${value} }`;
    const { facts } = extract(source);
    expect(facts.map((fact) => [fact.name, fact.kind, 'value' in fact ? fact.value : null])).toEqual(values.map((one) => ['x', 'number', one]));
    expect(facts.map(({ location }) => source.slice(location?.spans[0].start, location?.spans[0].end))).toEqual(values.map(String));
  });
});

describe('a list of facts', () => {
  it('has each with its own name, kind and place', () => {
    const source = long('{"name": "a", "origin": "tagged", "kind": "boolean", "value": true}, {"name": "cyd:B", "origin": "given", "kind": "text", "text": "one  two"}');
    const { facts } = extract(source);
    expect(facts).toMatchObject([{ name: 'a', origin: 'tagged', kind: 'boolean', value: true }, { name: 'cyd:B', concept: 'cyd:B', origin: 'given', kind: 'text', text: 'one two' }]);
    expect(facts.map(({ location }) => source.slice(location?.spans[0].start, location?.spans[0].end))).toEqual(['true', '"one  two"']);
  });
});

describe('what a fact set shows', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', '{}', ['tagged', 'whole-filing']],
    ['a flag', '{ a: true }', ['tagged', 'whole-filing']],
    ['a flag with its words', '{ a: { value: true, text: words } }', ['tagged', 'whole-filing', 'wrapped-text']],
    ['a text', '{ a: words }', ['tagged', 'whole-filing']],
    ['mark-up', '{ a: { value: true, markup: { hidden: true } } }', ['tagged', 'whole-filing', 'markup']],
    ['the Item as plain text', '{ item-text: Some words of the Item. }', ['visible-text']],
    ['the Item as plain text, and more', '{ item-text: Some words of the Item., a: true }', ['tagged', 'whole-filing']],
    ['something else of that name', '{ item-text: true }', ['tagged', 'whole-filing']],
  ])('with %s', (_what, facts, observes) => {
    expect(extract(`filing: {}\nfacts: ${facts}`).observes).toEqual(observes);
  });

  it.each([['form: 10-K', 'form'], ['period: 2024-12-31', 'period'], ['cik: "0009990007"', 'cik'], ['registrant: Own Inc', 'registrant']])('with the %s of the filing', (filing, shown) => {
    expect(extract(`filing: { ${filing} }\nfacts: {}`).observes).toEqual(['tagged', 'whole-filing', shown]);
  });

  it('is what it says itself, but for a visible text that it does not hold', () => {
    const list = (facts: string): readonly string[] => extract(long(facts, '["tagged", "visible-text"]')).observes;
    expect(list('')).toEqual(['tagged']);
    expect(list('{"name": "item-text", "origin": "given", "kind": "text", "text": "Words."}')).toEqual(['tagged', 'visible-text']);
    expect(list('{"name": "other", "origin": "given", "kind": "text", "text": "Words."}')).toEqual(['tagged']);
    expect(extract('filing: {}\nobserves: [visible-text]\nfacts: { a: true }').observes).toEqual(['visible-text']);
  });
});

describe('facts of a fact set that a run makes itself', () => {
  it('are not those that are tagged, whatever their name', () => {
    expect(extract('filing: {}\nfacts:\n  item-section: { value: { tagged: true } }\n').facts).toMatchObject([{ name: 'item-section', origin: 'tagged', kind: 'record' }]);
  });

  it('do not count, but for how much of an Item is tagged and its plain text', () => {
    const { facts, problems } = extract('filing: {}\nfacts:\n  a: true\n  said-a: { origin: derived, value: true }\n  item-section: { origin: derived, value: { tagged: true } }\n  item-text: { origin: derived, text: Words. }\n  item-other: { origin: derived, text: Words. }\n');
    expect(facts.map(({ name, origin }) => [name, origin])).toEqual([['a', 'tagged'], ['item-section', 'given'], ['item-text', 'given']]);
    expect(problems).toMatchObject([{
      ruleId: 'input/derived-fact', severity: 'note', status: 'analysed', message: '2 derived facts were left out, the first is "said-a": what is said is read from the text.',
      help: 'Give the words of the filing as the text of a flag or of a text block.',
    }]);
  });

  it('are expected in a list', () => {
    expect(extract(long('{"name": "said-a", "origin": "derived", "kind": "boolean", "value": true}'))).toMatchObject({ facts: [], problems: [] });
  });

  it('are those that repeat the description of the filing', () => {
    const { facts } = extract('filing: { form: 10-k, period: 2024-12-31, registrant: Own Inc, cik: "7" }\nfacts:\n  form: { origin: given, value: 10-K }\n  period: { origin: given, value: 2024-12-31, kind: date }\n  registrant: { origin: given, value: Other Inc }\n  end: { origin: given, value: 2024-06-30, kind: date }\n  flag: { origin: given, value: true }\n  name: Own Inc\n');
    expect(facts.map(({ name }) => name)).toEqual(['registrant', 'end', 'flag', 'name']);
  });
});

it('what a fact set lacks is missing from the description of its filing', () => {
  const source = 'facts: {}\nfiling: { form: 10-K }\n';
  expect(extract(source).anchor).toEqual({ uri: 'facts.yaml', spans: [{ start: source.indexOf('{ form'), end: source.length - 1 }] });
});

it('the filing is named in the words of EDGAR, and what is not said is unknown', () => {
  expect(extract('filing: { form: 20-f, cik: "7", accession: 0009990007-25-000012, filed: 2025-03-01 }\nfacts: {}').filing).toEqual({ form: '20-F', cik: '0000000007', accession: '0009990007-25-000012', filed: '2025-03-01', registrant: null, period: null });
  expect(extract('filing: { form: null, cik: null }\nfacts: {}').filing).toEqual({ form: null, cik: null, accession: null, filed: null, registrant: null, period: null });
});

it('what could not be read of the filing has a status of its own, or that of its severity', () => {
  const source = 'filing: {}\nfacts: {}\nproblems:\n  - { ruleId: input/malformed, severity: error, message: One }\n  - { ruleId: input/limit, severity: warning, message: Two, help: Do it., status: partial }\n  - { ruleId: input/other, severity: note, message: Three }\n';
  const { problems } = extract(source);
  expect(problems.map(({ location }) => [location?.uri, source.slice(location?.spans[0].start, location?.spans[0].end)])).toEqual(source.split('\n').filter((line) => line.startsWith('  - ')).map((line) => ['facts.yaml', line.slice(4)]));
  expect(problems.map(({ ruleId, severity, message, help, status }) => [ruleId, severity, message, help, status])).toEqual([
    ['input/malformed', 'error', 'One', 'See the document that the fact set was made from.', 'partial'], ['input/limit', 'warning', 'Two', 'Do it.', 'partial'], ['input/other', 'note', 'Three', 'See the document that the fact set was made from.', 'analysed'],
  ]);
});

it('a file that is no fact set has its problem where the fault stands, with what to do about it', () => {
  const text = 'filing: {}\nfacts:\n  a: { kind: colour, value: 1 }\n';
  const { filing, problems: [problem] } = extract(text);
  expect(filing).toEqual({ form: null, cik: null, accession: null, filed: null, registrant: null, period: null });
  expect(problem).toMatchObject({ message: expect.stringMatching(/^Not a fact set: /) as string, help: expect.stringMatching(/./) as string, location: { uri: 'facts.yaml' } });
  const { start, end } = problem?.location?.spans[0] ?? { start: 0, end: 0 };
  expect([text.slice(start).startsWith('colour'), end - start]).toEqual([true, 1]);
  expect(extract('').problems[0]?.location?.spans).toEqual([{ start: 0, end: 0 }]);
});
