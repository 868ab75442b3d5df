import { describe, expect, it } from 'vitest';
import { UserError, formatPlace } from '../../src/model/errors.js';
import type { Fact, FactSet } from '../../src/model/fact.js';
import type { FilingReport } from '../../src/model/report.js';
import { tally } from '../../src/model/report.js';
import { toFactSetJson } from '../../src/report/fact-set-json.js';
import { parseStructured } from '../../src/structured/parse.js';
import { validateStructured } from '../../src/structured/validate.js';

function refusalOf(schema: 'fact-set' | 'report', value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  try {
    validateStructured(parseStructured(text, 'f'), schema, 'E_FACTS');
  } catch (error) {
    if (error instanceof UserError && error.place) return `${formatPlace(error.place)}: ${error.message}`;
    throw error;
  }
  return 'valid';
}

const SHA = 'a'.repeat(64);
const at = { uri: 'a.htm', spans: [{ start: 0, end: 4 }] } as const;
const context = { id: 'c', scheme: 'http://www.sec.gov/CIK', entity: '0009990001', dimensions: { 'dei:LegalEntityAxis': 'x:AMember' } };
const markup = {
  element: 'nonNumeric', id: null, format: 'ixt:fixed-false', registry: 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12',
  escape: false, hidden: false, nil: false, nestedIn: ['@7'], lang: 'en-US', startsMidWord: false, endsMidWord: true,
} as const;

const FACTS: readonly Fact[] = [
  { name: 'a', origin: 'tagged', kind: 'boolean', value: false, text: 'no', concept: 'cyd:AFlag', namespace: 'http://xbrl.sec.gov/cyd/2025', location: at, markup, context: { ...context, period: { start: '2025-01-01', end: '2025-12-31' } } },
  { name: 'b', origin: 'tagged', kind: 'text', text: 'words', context: { ...context, period: { instant: '2025-12-31' } } },
  { name: 'c', origin: 'given', kind: 'date', value: '2025-12-31', context: { ...context, period: { forever: true } } },
  { name: 'd', origin: 'tagged', kind: 'number', value: 1.5, unit: 'xbrli:pure', decimals: 'INF' },
  { name: 'e', origin: 'derived', kind: 'list', value: ['x', { y: [1, null] }], from: 'section' },
  { name: 'said-f', origin: 'derived', kind: 'record', value: { polarity: 'none' }, undecided: 'the words that the flag wraps' },
  { name: 'x:Custom_1', origin: 'tagged', kind: 'nil', value: null },
];

const FACT_SET: FactSet = {
  filing: { uri: 'a.htm', accession: '0000000000-25-000001', form: '10-K', registrant: 'Calderwick Industries', cik: '0009990001', period: '2025-12-31', filed: null },
  inputs: [{ uri: 'a.htm', format: 'inline-xbrl', sha256: SHA, encoding: 'utf-8', lineStarts: [0] }],
  observes: ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant', 'whole-filing'],
  facts: FACTS,
  sections: [{ name: 'item-1c', title: 'Item 1C. Cybersecurity', location: at }],
  problems: [{ ruleId: 'input/malformed', severity: 'error', message: 'No.', help: 'Do.', status: 'partial', location: at }],
  anchor: at,
};

describe('the schema of a fact set', () => {
  it('describes what tieout prints, whatever the kind of fact', () => {
    expect(refusalOf('fact-set', toFactSetJson(FACT_SET))).toBe('valid');
  });

  it.each([
    ['unknown to the input', { ...FACT_SET.filing, accession: null, form: null, registrant: null, cik: null, period: null }],
    ['known', FACT_SET.filing],
  ])('takes particulars that are %s', (_, filing) => {
    expect(refusalOf('fact-set', toFactSetJson({ ...FACT_SET, filing }))).toBe('valid');
  });

  it('takes the short form that people write', () => {
    const text = `filing: { form: 10-K, registrant: Calderwick Industries, cik: '0009990001', period: 2025-12-31 }
observes: [tagged]
facts:
  materially-affected: true
  materially-affected-text: No risk has affected us.
  count: 3
  third-party-engaged:
    - { value: true, text: we engage consultants, context: { id: a } }
    - { value: false, markup: { hidden: true } }
  cyd:SomeFlag: { kind: nil, value: null }
`;
    expect(refusalOf('fact-set', text)).toBe('valid');
    expect(refusalOf('fact-set', 'filing: {}\nfacts: {}')).toBe('valid');
  });

  it.each([
    ['a CIK that YAML reads as a number', 'filing: { cik: 0009990001 }\nfacts: {}', "f:1:16: 9990001 is not a CIK in quotes, such as '0001234567' (put it in quotes to make it a text)"],
    ['an accession number without dashes', 'filing: { accession: "000000000025000001" }\nfacts: {}', 'f:1:22: "000000000025000001" is not an accession number such as 0001193125-25-083473'],
    ['no filing', 'facts: {}', 'f:1:1: "filing" is missing'],
    ['a name with a space', 'filing: {}\nfacts: { a b: true }', 'f:2:10: "a b" is not a name of the vocabulary, or a qualified name'],
    ['a misspelt part', 'filing: {}\nfacts: { a: { txt: x } }', 'f:2:15: unknown key "txt"; did you mean "text"?'],
    ['a long form without what the input shows', '{"filing":{"uri":"a","form":null,"registrant":null,"cik":null,"period":null,"inputs":[]},\n"facts":[],"sections":[],"problems":[]}', 'f:1:1: "observes" is missing (facts as a list are the long form, which has it)'],
  ])('refuses %s', (_, text, said) => {
    expect(refusalOf('fact-set', text)).toBe(said);
  });

  it.each(FACTS.map((fact) => [fact.kind, fact] as const))('refuses a %s without what it says', (kind, fact) => {
    const silent = { ...fact, value: undefined, text: undefined, location: undefined };
    const json = { ...toFactSetJson(FACT_SET), facts: [silent] };
    expect(refusalOf('fact-set', json)).toMatch(new RegExp(`is missing \\(a fact of kind ${kind} has it\\)$`));
  });
});

describe('the schema of a report', () => {
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5, charOffset: 0, charLength: 4 };
  const { uri, ...particulars } = FACT_SET.filing;
  const filing: FilingReport = {
    uri,
    status: 'partial',
    filing: { uri, ...particulars, inputs: [{ uri, format: 'r-page-text', sha256: SHA, encoding: 'windows-1252' }] },
    outcomes: [{ ruleId: 'cyd/flag-is-true', verdict: 'fail', because: 'require-fails' }, { ruleId: 'cyd/a', verdict: 'open', because: 'unobservable', about: 'a' }],
    findings: [{
      ruleId: 'cyd/flag-is-true', severity: 'error', message: 'No.', fingerprint: 'f', help: 'Do.',
      locations: [{ uri, region, role: 'primary' }, { uri, role: 'related', note: 'the text block' }],
      evidence: [{ fact: 'a', concept: 'cyd:A', quote: 'no', value: { polarity: ['negated', null] }, from: 'section' }],
    }],
  };
  const report = { tool: { name: 'tieout', version: '0.1.0' }, packs: [{ name: 'cyd', version: '0.1.0', sha256: SHA }], complete: true, filings: [filing], tally: tally([filing]) };

  it('describes every part of the model', () => {
    expect(refusalOf('report', report)).toBe('valid');
  });

  it.each([
    ['a verdict that does not exist', { ...report, filings: [{ ...filing, outcomes: [{ ruleId: 'cyd/a', verdict: 'passed', because: 'form' }] }] }, '"passed" is not one of pass, fail, notApplicable, open'],
    ['a finding without a place', { ...report, filings: [{ ...filing, findings: [{ ...filing.findings[0], locations: [] }] }] }, 'this list is empty'],
    ['a part that nobody promised', { ...report, at: 1 }, 'unknown key "at"'],
    ['another tool', { ...report, tool: { name: 'other', version: '1' } }, '"other" is not "tieout"'],
  ])('refuses %s', (_, value, said) => {
    expect(refusalOf('report', value)).toContain(said);
  });
});
