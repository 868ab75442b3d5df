import { describe, expect, it } from 'vitest';
import type { ExtractOptions, Extraction } from '../../src/extract/extraction.js';
import { extractFacts } from '../../src/extract/index.js';
import { readOimPeriod } from '../../src/extract/oim-period.js';
import { extractXbrlJson } from '../../src/extract/xbrl-json.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { sourceSpans } from '../../src/model/text.js';
import { openDocument } from '../../src/source/open-document.js';

const YEAR = { concept: 'cyd:CybersecurityRiskRoleOfManagementTextBlock', entity: 'cik:0009990001', period: '2025-01-01T00:00:00/2026-01-01T00:00:00' };
const NAMESPACES = { cik: 'http://www.sec.gov/CIK', cyd: 'http://xbrl.sec.gov/cyd/2025', d: 'http://xbrl.sec.gov/dei/2025', own: 'http://www.own.example/20251231' };

function report(facts: string, namespaces: object = NAMESPACES): string {
  return `{ "documentInfo": { "documentType": "https://xbrl.org/2021/xbrl-json", "namespaces": ${JSON.stringify(namespaces)}, "taxonomy": ["own.xsd"] },\n  "facts": {${facts}} }`;
}

function fact(id: string, value: string, dimensions: object, more = ''): string {
  return `\n"${id}": { "value": ${value}${more}, "dimensions": ${JSON.stringify({ ...YEAR, ...dimensions })} }`;
}

async function extract(text: string): Promise<Extraction> {
  const opened = await openDocument('report.json', Buffer.from(text));
  if (!('document' in opened)) throw new Error(opened.failed.message);
  expect(opened.document.format).toBe('xbrl-json');
  return extractFacts(opened.document);
}

/** The same of a text that the tool might not take for a report. */
function extractText(text: string, options?: ExtractOptions): Extraction {
  return extractXbrlJson({ uri: 'report.json', format: 'xbrl-json', text, encoding: 'utf-8', sha256: '', problems: [] }, options);
}

describe('facts of an xBRL-JSON report', () => {
  it('have the visible text of their HTML, each character traced back through the escapes', async () => {
    const value = '"<p class=\\"x\\">The board\\u2019s &amp; the audit<\\/p>\\n<p>committee\'s role</p>"';
    const text = report(fact('f1', value, { language: 'en-us' }));
    const { facts: [one], problems } = await extract(text);
    expect(problems).toEqual([]);
    expect(one).toMatchObject({
      kind: 'text', concept: YEAR.concept, namespace: NAMESPACES.cyd, text: 'The board’s & the audit committee\'s role', markup: { id: 'f1', lang: 'en-us' },
      context: { scheme: NAMESPACES.cik, entity: '0009990001', period: { start: '2025-01-01', end: '2025-12-31' }, dimensions: {} },
    });
    const cut = (from: number, to: number): string => sourceSpans({ segments: one?.segments ?? [] }, from, to).map(({ start, end }) => text.slice(start, end)).join('|');
    expect([cut(4, 11), cut(12, 13)]).toEqual(['board\\u2019s', '&amp;']);
    const [span] = one?.location?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(value.slice(1, -1));
  });

  it.each([
    [fact('f', '"true"', { concept: 'cyd:CybersecurityRiskManagementThirdPartyEngagedFlag' }), { kind: 'boolean', value: true }],
    [fact('f', '"0"', { concept: 'cyd:CybersecurityRiskManagementThirdPartyEngagedFlag' }), { kind: 'boolean', value: false }],
    [fact('f', 'null', {}), { kind: 'nil', value: null, markup: { nil: true } }],
    [fact('f', '"2025-12-31"', { concept: 'd:DocumentPeriodEndDate' }), { kind: 'date', value: '2025-12-31', concept: 'dei:DocumentPeriodEndDate' }],
    [fact('f', '"-12.50"', { concept: 'own:Cost', unit: 'iso4217:USD/xbrli:shares' }, ', "decimals": 2'), { kind: 'number', value: -12.5, unit: 'iso4217:USD/xbrli:shares', decimals: '2' }],
    [fact('f', '"7"', { concept: 'own:Cost', unit: '(own:day*iso4217:USD)/xbrli:shares' }), { kind: 'number', value: 7, unit: 'own:day*iso4217:USD/xbrli:shares', decimals: 'INF' }],
    [fact('f', '"0.5"', { concept: 'own:Share' }, ', "decimals": 3'), { kind: 'number', value: 0.5, unit: 'xbrli:pure' }],
    [fact('f', '"5"', { concept: 'own:Cost', unit: 'iso4217:USD' }, ', "decimals": "2"'), { kind: 'number', value: 5, unit: 'iso4217:USD', decimals: 'INF' }],
    [fact('f', '"many"', { concept: 'own:Cost', unit: 'iso4217:USD' }), { kind: 'text', text: 'many' }],
    [fact('f', '"<b>5</b>"', { concept: 'own:Name', language: 5 }), { kind: 'text', text: '5', markup: { id: 'f', nil: false, lang: null } }],
    [fact('f', '"A &amp; B"', {}), { kind: 'text', text: 'A & B' }],
    [fact('f', '"A &amp; B"', { concept: 'own:TextBlockNote' }), { kind: 'text', text: 'A &amp; B' }],
    [fact('f', '"5"', { concept: 'own:Name' }), { kind: 'text', text: '5' }],
    [fact('f', '"x"', { concept: 'own:Name', 'd:LegalEntityAxis': 'own:Member', 'cyd:MaterialCybersecurityIncidentAxis': 'August 2025', noteId: 'n' }), { context: { dimensions: { 'dei:LegalEntityAxis': 'own:Member', 'cyd:MaterialCybersecurityIncidentAxis': 'August 2025' } } }],
  ])('%s', async (written, expected) => {
    const { facts, problems } = await extract(report(written));
    expect(facts).toMatchObject([expected]);
    expect(problems).toEqual([]);
  });

  it('stand at their value, one that is nil at the word null', async () => {
    const text = report([fact('a', '"x \\"y\\""', {}), fact('b', 'null', {})].join(','));
    const { facts } = await extract(text);
    expect(facts.map(({ location }) => [location?.uri, text.slice(location?.spans[0].start, location?.spans[0].end)])).toEqual([['report.json', 'x \\"y\\"'], ['report.json', 'null']]);
  });

  it('are those that are wanted; one that nobody wants is no problem, though it could not be read', () => {
    const text = report([fact('a', '"x"', {}), fact('b', '12', { concept: 'own:Name' })].join(','));
    const { facts, problems } = extractText(text, { wants: (namespace) => namespace === NAMESPACES.cyd });
    expect(facts.map(({ markup }) => markup?.id)).toEqual(['a']);
    expect(problems).toEqual([]);
  });

  it('share a context where their dimensions are equal', async () => {
    const { facts } = await extract(report([fact('a', '"x"', {}), fact('b', '"y"', { concept: 'own:Other' }), fact('c', '"z"', { period: '2026-01-01T00:00:00' })].join(',')));
    expect(facts.map(({ context }) => context?.id)).toEqual(['c-1', 'c-1', 'c-2']);
  });
});

describe('the filing of a report', () => {
  it('is named by the facts of its cover, and is all there', async () => {
    const text = report([fact('a', '"10-K/A"', { concept: 'd:DocumentType' }), fact('b', '"Own & Co"', { concept: 'd:EntityRegistrantName' }), fact('c', '"2025-12-31"', { concept: 'd:DocumentPeriodEndDate' }), fact('e', '"x"', {})].join(','));
    const { filing, observes, anchor, problems } = await extract(text);
    expect(filing).toMatchObject({ form: '10-K/A', registrant: 'Own & Co', cik: '0009990001', period: '2025-12-31' });
    expect(observes).toEqual(['tagged', 'form', 'period', 'cik', 'registrant', 'whole-filing']);
    expect(problems).toEqual([]);
    expect(text.slice(anchor?.spans[0].start, anchor?.spans[0].end)).toBe('10-K/A');
  });

  it('has the beginning of the report as its place where there is no cover', () => {
    expect(extractText(` ${report(fact('a', '"x"', {}))}`).anchor).toEqual({ uri: 'report.json', spans: [{ start: 1, end: 2 }] });
  });
});

it.each([
  ['2025-01-01T00:00:00/2026-01-01T00:00:00', { start: '2025-01-01', end: '2025-12-31' }],
  ['2026-01-01T00:00:00', { instant: '2025-12-31' }], ['2024-03-01T00:00:00Z', { instant: '2024-02-29' }],
  ['2025-12-31T15:30:00', { instant: '2025-12-31' }], ['2025-12-31', { instant: '2025-12-31' }],
  ['2025-01-01/2026-01-01', { start: '2025-01-01', end: '2026-01-01' }], ['2026-01-01T00:00:00.000+02:00', { instant: '2025-12-31' }], ['2025-12-31T15:30:00-05:00', { instant: '2025-12-31' }], ['2025-01-01T00:00:00/2024-03-01T00:00:00', { start: '2025-01-01', end: '2024-02-29' }],
  ['on 2025-12-31', null], ['2025-12-31 ', null], ['2025-12-31T15:30', null], ['2025-12-31T15:30:00+2', null], ['2025-12-31T15:30:00.', null], ['2025-02-30/2025-12-31', null], ['x/2025-12-31', null], ['2025-01-01/2025-02-30', null], ['2025-01-01/', null],
  ['2025-01-01/2025-12-31/2026-12-31', null], ['2025', null], ['2025-02-30T00:00:00', null], ['a/b/c', null], ['', null], ['2025-01-01T00:00:00/', null],
])('the period %s is %j', (written, period) => expect(readOimPeriod(written)).toEqual(period));

describe('reports that are broken', () => {
  it.each([
    ['a value that is no string', report(fact('a', '12', {})), 'input/malformed', 'partial', '"a"'],
    ['no dimensions', report('"b": { "value": "x" }'), 'input/malformed', 'partial', '"b"'],
    ['a prefix that is not bound', report(fact('c', '"x"', { concept: 'zz:Thing' })), 'input/malformed', 'partial', '"c"'],
    ['a period that is none', report(fact('d', '"x"', { period: 'last year' })), 'input/malformed', 'partial', '"d"'],
    ['an entity without a scheme', report(fact('e', '"x"', { entity: 'Own Inc' })), 'input/malformed', 'partial', '"e"'],
    ['one id twice', report([fact('f', '"x"', {}), fact('f', '"y"', {})].join(',')), 'input/unreadable', 'failed', '"f"'],
    ['cut off', report(fact('g', '"x"', {})).slice(0, -20), 'input/unreadable', 'failed', ''],
    ['no fact', report(''), 'input/unreadable', 'failed', '{'],
    ['a fact that is no object', report('"h": 5'), 'input/malformed', 'partial', '"h"'],
    ['a dimension without a namespace', report(fact('i', '"x"', { Axis: 'own:Member' })), 'input/malformed', 'partial', '"i"'],
    ['a value that is missing', report('"j": { "dimensions": { "concept": "own:Name", "entity": "cik:1" } }'), 'input/malformed', 'partial', '"j"'],
  ])('%s', async (_name, text, ruleId, status, place) => {
    const { problems, observes } = await extract(text);
    expect(problems).toMatchObject([{ ruleId, status }]);
    const [span] = problems[0]?.location?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(place);
    expect(observes).not.toContain('whole-filing');
  });

  it.each<[string, string, string, number, number]>([
    ['words', 'not json', 'this is no JSON', 0, 1],
    ['a comma too much', '{"facts": {},}', 'this is no JSON', 13, 14],
    ['a sign that does not belong there', '{"facts": maybe}', 'this is no JSON', 0, 1],
    ['a string without its end', '{"facts": "', 'it ends too early', 11, 11],
    ['an end that is missing', '{"facts": {', 'it ends too early', 11, 11],
    ['nothing', '', 'it ends too early', 0, 0],
    ['one key twice', '{"facts": {}, "facts": {}}', 'the key "facts" stands twice in one object', 14, 21],
    ['a key that is refused', '{"facts": {"__proto__": {}}}', 'the key "__proto__" is refused', 11, 22],
    ['a list', '[1]', 'it is no object', 0, 1],
  ])('%s: not read, and it is said why', (_name, text, why, start, end) => {
    expect(extractText(text)).toEqual({
      filing: { accession: null, form: null, registrant: null, cik: null, period: null, filed: null }, observes: [], facts: [],
      problems: [{
        ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { uri: 'report.json', spans: [{ start, end }] },
        message: `Not an xBRL-JSON report: ${why}.`, help: 'Export the report again from its source.',
      }],
    });
  });

  it.each([[63, []], [64, ['failed input/limit 63']], [100_000, ['failed input/limit 63']]])('lists nested %i deep in the report: %j', (depth, said) => {
    const text = `{"x":${'['.repeat(depth)}${']'.repeat(depth)},"documentInfo":{}}`;
    const found = extractText(text).problems.filter(({ ruleId }) => ruleId === 'input/limit');
    expect(found.map(({ status, ruleId, location }) => `${status} ${ruleId} ${String((location?.spans[0].start ?? 0) - '{"x":'.length)}`)).toEqual(said);
  });

  it('counts the facts that were left out, and names the first', async () => {
    const one = await extract(report(fact('one', '12', {})));
    expect(one.problems).toEqual([{
      ruleId: 'input/malformed', severity: 'error', status: 'partial', location: one.problems[0]?.location,
      message: '1 fact was left out; the first is "one": its value is neither a string nor null.', help: 'See xBRL-JSON 1.0 §3.1 for what a fact must have.',
    }]);
    const long = 'x'.repeat(100);
    const several = await extract(report([fact(long, '"x"', { entity: 'Own' }), fact('b', 'true', {}), fact('c', '"x"', {})].join(',')));
    expect(several.facts.map(({ markup }) => markup?.id)).toEqual(['c']);
    expect(several.problems.map(({ message }) => message)).toEqual([`2 facts were left out; the first is "${long.slice(0, 80)}": its entity has no scheme.`]);
    const reasons = await Promise.all(['"x": 5', fact('x', '"y"', { concept: 'Thing' }), fact('x', '"y"', { period: '' })].map(async (written) => (await extract(report(written))).problems[0]?.message));
    expect(reasons).toEqual(['it has no dimensions', 'its concept has no namespace', 'its period is none'].map((why) => `1 fact was left out; the first is "x": ${why}.`));
  });

  it.each(['{"facts": {}}', '{"facts": 5}', '{"documentInfo": 5}', '{}', '{"facts": []}'])('%s holds no fact', (text) => {
    expect(extractText(` ${text}`)).toMatchObject({
      facts: [],
      problems: [{ ruleId: 'input/unreadable', severity: 'error', status: 'failed', location: { spans: [{ start: 1, end: 2 }] }, message: 'This xBRL-JSON report holds no fact.', help: 'Export the report again, or lint the inline document.' }],
    });
  });

  it('HTML that meets a limit is read up to there, and that is said', () => {
    const text = report([fact('a', '"<p>One</p>"', {}), fact('b', '"<p><b><i>two</i></b></p>"', {})].join(','));
    const { facts, problems, observes } = extractText(text, { limits: { ...DEFAULT_LIMITS, depth: 2 } });
    expect(facts.map(({ text: words }) => words)).toEqual(['One', '']);
    expect(problems).toMatchObject([{ ruleId: 'input/limit', status: 'partial', location: { uri: 'report.json', spans: [{ start: text.indexOf('<i>'), end: text.indexOf('<i>') + 1 }] } }]);
    expect(observes).not.toContain('whole-filing');
  });
});
