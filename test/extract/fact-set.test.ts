import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractFactSet } from '../../src/extract/fact-set.js';
import { placeText } from '../../src/extract/fact-set-places.js';
import { indexLines } from '../../src/model/lines.js';
import type { Fact } from '../../src/model/fact.js';
import { foldWhiteSpace, sourceSpans } from '../../src/model/text.js';
import { toFactSetJson } from '../../src/report/fact-set-json.js';
import { toDocument } from './r-page-pages.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/extract/fact-set');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const extract = (text: string): Extraction => extractFactSet(toDocument(text, 'fact-set'));

function named(facts: readonly Fact[], name: string): Fact {
  return facts.find((fact) => fact.name === name) ?? expect.fail(`no fact ${name}`);
}

describe('a fact set written by hand', () => {
  const source = read('by-hand.yaml');
  const { filing, observes, facts, problems } = extract(source);
  const placeOf = (name: string): string => {
    const { start, end } = named(facts, name).location?.spans[0] ?? { start: 0, end: 0 };
    return source.slice(start, end);
  };

  it('names the filing in the words of EDGAR', () => {
    expect(filing).toEqual({ accession: null, form: '20-F', registrant: 'Quillmere Ferries plc', cik: '0009990007', period: '2024-12-31', filed: null });
    expect(problems).toEqual([]);
  });

  it('shows what is written down, as the whole filing', () => {
    expect(observes).toEqual(['tagged', 'whole-filing', 'form', 'period', 'cik', 'registrant', 'wrapped-text', 'markup']);
    expect(extract('filing: {}\nfacts: { integrated: true }').observes).toEqual(['tagged', 'whole-filing']);
    expect(extract('filing: {}\nobserves: [period]\nfacts: { integrated: true }').observes).toEqual(['period']);
  });

  it.each([
    ['integrated', { kind: 'boolean', value: true, origin: 'tagged' }, 'true'],
    ['processes-text', { kind: 'text', text: 'We follow ISO/IEC 27001. A security operations desk observes our networks. We test our defenses twice a year.', breaks: [75] }, null],
    ['materially-affected', { kind: 'boolean', value: false, text: 'we have not identified any such risks' }, 'false'],
    ['materially-affected-text', { kind: 'text', text: 'We have not identified "such" risks \u2014 in 2024. Nor before.', breaks: [47], context: { id: '', entity: '', period: { start: '2024-01-01', end: '2024-12-31' }, dimensions: {} } }, null],
    ['board-committee-text', { text: 'The Board has charged its Audit and Risk Committee.', breaks: [] }, 'The Board has charged\n    its Audit and Risk Committee.'],
    ['board-informed-text', { text: "The desk's head reports in March. And in September.", breaks: [34] }, null],
    ['management-role-text', { text: "It's the Group Head's task." }, "'It''s the   Group Head''s task.'"],
    ['document-period-end', { kind: 'text', text: '2024-12-31' }, "'2024-12-31'"],
    ['cyd:CybersecurityRiskSomethingNewTextBlock', { kind: 'text', text: '', segments: [], concept: 'cyd:CybersecurityRiskSomethingNewTextBlock' }, "''"],
    ['servers-affected', { kind: 'number', value: 12.5, unit: 'servers', decimals: '1' }, '12.5'],
    ['systems', { kind: 'list', value: ['booking', 'port'] }, '[booking, "port"]'],
    ['incident', { kind: 'record', value: { type: 'ransomware' } }, '{ type: ransomware } }'],
    ['reports-to-board', { kind: 'nil', value: null }, 'null'],
  ])('%s stands where its value stands', (name, expected, place) => {
    expect(named(facts, name)).toMatchObject(expected);
    if (place !== null) expect(placeOf(name)).toBe(place);
  });

  it('a list of records is as many facts', () => {
    const engaged = facts.filter(({ name }) => name === 'third-party-engaged');
    expect(engaged).toMatchObject([{ kind: 'boolean', value: true, markup: { hidden: true } }, { value: false, markup: { id: 'f-9' } }]);
    expect(engaged.map(({ location }) => location?.spans[0].start)).toEqual([source.indexOf('true, markup'), source.indexOf('false, markup')]);
  });

  it('a list with a record holds facts of other values too', () => {
    const { facts: mixed } = extract('filing: {}\nfacts: { integrated: [true, { value: false }] }');
    expect(mixed).toMatchObject([{ kind: 'boolean', value: true }, { kind: 'boolean', value: false }]);
  });

  it('any words of a text lead to the same words in the file', () => {
    for (const [name, words] of [['processes-text', 'desk observes'], ['materially-affected-text', 'such'], ['materially-affected-text', 'in 2024'], ['management-role-text', 'Group Head'], ['board-informed-text', 'March. And']] as const) {
      const fact = named(facts, name);
      const at = fact.text?.indexOf(words) ?? -1;
      const spans = sourceSpans({ segments: fact.segments ?? [] }, at, at + words.length);
      expect(foldWhiteSpace(spans.map(({ start, end }) => source.slice(start, end)).join('')), name).toBe(words);
    }
  });

  it('says that a derived fact does not count', () => {
    const { facts: left, problems: [problem] } = extract('filing: {}\nfacts:\n  integrated: true\n  said-x: { origin: derived, value: yes }\n  said-y: { origin: derived, value: no }');
    expect(left.map(({ name }) => name)).toEqual(['integrated']);
    expect(problem).toMatchObject({ severity: 'note', status: 'analysed' });
    expect(problem?.message).toMatch(/^2 derived facts were left out, the first is "said-x"/);
    expect(extract('filing: {}\nfacts: { said-x: { origin: derived, value: yes } }').problems[0]?.message).toMatch(/^1 derived fact was/);
  });
});

describe('a fact set that a program printed', () => {
  const source = read('printed.json');
  const extraction = extract(source);

  it('keeps names, values, texts, contexts, mark-up and what it observes', () => {
    const printed = JSON.parse(source) as { facts: Record<string, unknown>[]; observes: string[] };
    const { uri } = toDocument('', 'fact-set');
    const again = JSON.parse(JSON.stringify(toFactSetJson({
      filing: { uri, ...extraction.filing }, observes: extraction.observes, facts: extraction.facts, sections: [], problems: [],
      inputs: [{ uri, format: 'fact-set', sha256: '', encoding: 'utf-8', lineStarts: indexLines(source) }],
    }))) as typeof printed;
    const bare = ({ location: _location, ...fact }: Record<string, unknown>): unknown => fact;
    expect(again.facts.map(bare)).toEqual([0, 1, 2, 5].map((index) => bare(printed.facts[index] ?? {})));
    expect(again.observes).toEqual(printed.observes);
    expect(extraction.filing).toEqual({ accession: '0009990007-25-000012', form: '20-F', registrant: null, cik: null, period: '2024-12-31', filed: null });
  });

  it('leaves out what a run says and gives anew', () => {
    expect(extraction.facts.map(({ name }) => name)).toEqual(['processes-text', 'materially-affected', 'document-period-end', 'note']);
  });

  it('what was not read of the filing is not read of its fact set', () => {
    expect(extraction.problems).toMatchObject([
      { ruleId: 'input/malformed', status: 'partial', help: 'See the document that the fact set was made from.' },
      { ruleId: 'input/encoding', status: 'analysed', help: 'Save it again.' },
      { ruleId: 'input/unknown-label', status: 'analysed' },
    ]);
    expect(extraction.problems[0]?.location?.spans[0].start).toBe(source.indexOf('{ "ruleId": "input/malformed"'));
  });

  it('places words behind escapes', () => {
    const { text = '', segments = [] } = named(extraction.facts, 'processes-text');
    expect(text).toBe('We watch \u2014 "always", \u{1f6a2} and / or at sea.');
    const at = text.indexOf('always');
    expect(sourceSpans({ segments }, at, at + 6)).toEqual([{ start: source.indexOf('always'), end: source.indexOf('always') + 6 }]);
  });

  it('has the description of the filing as the place of what is missing', () => {
    expect(extraction.anchor?.spans[0].start).toBe(source.indexOf('{', 1));
  });
});

describe('what is no fact set', () => {
  it.each([
    ['no facts', 'filing: {}\n', 1, 'facts'],
    ['a wrong kind', 'filing: {}\nfacts:\n  x: { kind: colour, value: 1 }\n', 3, 'colour'],
    ['a wrong value', 'filing:\n  period: 31 December\nfacts: {}\n', 2, '31 December'],
    ['broken YAML', 'filing: {}\nfacts: [1, 2\n', 3, ''],
    ['a key twice', 'filing: {}\nfacts: {}\nfacts: {}\n', 3, 'facts'],
    ['nothing', '', 1, ''],
    ['a refused key', '{"filing": {}, "facts": {"__proto__": true}}', 1, '__proto__'],
  ])('%s is a problem with a place', (_what, text, line, words) => {
    const { facts, observes, problems: [problem, ...more] } = extract(text);
    expect(facts).toEqual([]);
    expect(observes).toEqual([]);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ ruleId: 'input/unreadable', severity: 'error', status: 'failed' });
    expect(problem?.message).toContain(words);
    const { start } = problem?.location?.spans[0] ?? { start: -1 };
    expect(text.slice(0, start).split('\n')).toHaveLength(line);
    expect(start).toBeLessThanOrEqual(text.length);
  });

  it('a file above the limits is refused, not read for hours', () => {
    const deep = `filing: {}\nfacts: { x: { value: ${'['.repeat(5000)}${']'.repeat(5000)} } }`;
    expect(extract(deep).problems[0]?.status).toBe('failed');
    expect(extract(`filing: {}\nfacts: { x: "${'a'.repeat(2_000_000)}" }`).problems[0]?.status).toBe('failed');
  });

  it('thousands of facts on one line are placed in linear time', () => {
    const facts = Array.from({ length: 8000 }, (_, index) => `"x${index}": {"value": ${index % 2 === 0 ? 'true' : '"a \\n b"'}, "kind": "${index % 2 === 0 ? 'boolean' : 'text'}"}`);
    expect(extract(`{"filing": {}, "facts": {${facts.join(', ')}}}`).facts).toHaveLength(8000);
  }, 15_000);
});

describe('the place of a text', () => {
  const characters = fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '  ', '\n', '\n\n', "'", '"', '\\', '\t', '\u00a0', '\u2014', '\u{1f6a2}', ':', '#', ': ', ' #', '- ', '|', '\u200b', '\u0007', '\u0085', '\u2028'), maxLength: 40 });

  it.each(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const)('%s strings keep their words, each with its place', (defaultStringType) => {
    fc.assert(fc.property(characters, fc.constantFrom(20, 80), (value, lineWidth) => {
      const source = stringify({ filing: {}, facts: { x: { value, kind: 'text' } } }, { defaultStringType, defaultKeyType: 'PLAIN', lineWidth });
      const { facts: [fact], problems } = extract(source);
      expect(problems).toEqual([]);
      expect(fact?.text).toBe(foldWhiteSpace(value));
      let at = 0;
      for (const segment of fact?.segments ?? []) {
        const words = fact?.text?.slice(segment.at, segment.at + segment.length) ?? '';
        const written = source.slice(segment.source.start, segment.source.end);
        if (written.length === words.length) expect(written.replace(/[\s\u200b]/g, ' ')).toBe(words);
        expect(segment.at).toBe(at);
        at += segment.length;
      }
      expect(at).toBe(fact?.text?.length);
      for (const [index, start] of (fact?.breaks ?? []).entries()) {
        expect(fact?.text?.[start - 1]).toBe(' ');
        expect(start).toBeGreaterThan(fact?.breaks?.[index - 1] ?? 0);
      }
    }));
  });

  it.each([
    ['words that are written otherwise', 'one two', 'three', [{ start: 0, end: 7 }]],
    ['a quote without its end', '"abc', 'abc', [{ start: 0, end: 4 }]],
    ['a single quote without its end', "'abc", 'abc', [{ start: 0, end: 4 }]],
    ['an escape that nobody knows', '"a\\qb"', 'axb', [{ start: 0, end: 6 }]],
    ['an escape at the end', '"ab\\', 'ab', [{ start: 0, end: 4 }]],
    ['an escape beyond Unicode', '"\\UFFFFFFFF"', 'a', [{ start: 0, end: 12 }]],
    ['a line as long as the text', 'abc', 'xyz', [{ start: 0, end: 2 }]],
  ])('%s: the line stands for the whole', (_what, source, value, spans) => {
    const { text, segments } = placeText(source, 0, value);
    expect(text).toBe(value);
    expect(segments.map((segment) => segment.source)).toEqual(spans);
  });

  it.each([
    ['"\\x41\\u0042\\U00000043\\t\\N\\_\\L\\P\\/\\e"', 'AB\u0043\t\u0085\u00a0\u2028\u2029/\u001b'],
    ['"one \\\n   two"', 'one two'],
    ['"one\\\n   \\ two"', 'one two'],
  ])('%s is read', (source, value) => {
    const { text, span } = placeText(source, 0, value);
    expect(text).toBe(foldWhiteSpace(value));
    expect(span).toEqual({ start: 0, end: source.length });
  });

  it('lines that a literal block wraps are one paragraph, others are not', () => {
    expect(placeText('|\n  a\n  b\n\n  c\n', 0, 'a\nb\n\nc\n')).toMatchObject({ text: 'a b c', breaks: [4] });
    expect(placeText('"a\\nb"', 0, 'a\nb')).toMatchObject({ text: 'a b', breaks: [2] });
  });
});
