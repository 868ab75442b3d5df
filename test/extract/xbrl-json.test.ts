import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/extract/extraction.js';
import { extractFacts } from '../../src/extract/index.js';
import { readOimPeriod } from '../../src/extract/oim-period.js';
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
    [fact('f', '"5"', { concept: 'own:Name' }), { kind: 'text', text: '5' }],
    [fact('f', '"x"', { concept: 'own:Name', 'd:LegalEntityAxis': 'own:Member', 'cyd:MaterialCybersecurityIncidentAxis': 'August 2025', noteId: 'n' }), { context: { dimensions: { 'dei:LegalEntityAxis': 'own:Member', 'cyd:MaterialCybersecurityIncidentAxis': 'August 2025' } } }],
  ])('%s', async (written, expected) => {
    const { facts, problems } = await extract(report(written));
    expect(facts).toMatchObject([expected]);
    expect(problems).toEqual([]);
  });

  it('share a context where their dimensions are equal', async () => {
    const { facts } = await extract(report([fact('a', '"x"', {}), fact('b', '"y"', { concept: 'own:Other' }), fact('c', '"z"', { period: '2026-01-01T00:00:00' })].join(',')));
    expect(facts.map(({ context }) => context?.id)).toEqual(['c-1', 'c-1', 'c-2']);
  });
});

it.each([
  ['2025-01-01T00:00:00/2026-01-01T00:00:00', { start: '2025-01-01', end: '2025-12-31' }],
  ['2026-01-01T00:00:00', { instant: '2025-12-31' }], ['2024-03-01T00:00:00Z', { instant: '2024-02-29' }],
  ['2025-12-31T15:30:00', { instant: '2025-12-31' }], ['2025-12-31', { instant: '2025-12-31' }],
  ['2025', null], ['2025-02-30T00:00:00', null], ['a/b/c', null], ['', null], ['2025-01-01T00:00:00/', null],
])('the period %s is %j', (written, period) => expect(readOimPeriod(written)).toEqual(period));

describe('reports that are broken', () => {
  it.each([
    ['a value that is no string', report(fact('a', '12', {})), 'input/malformed', 'partial', '"a"'],
    ['no dimensions', report('"b": { "value": "x" }'), 'input/malformed', 'partial', '"b"'],
    ['a prefix that is not bound', report(fact('c', '"x"', { concept: 'zz:Thing' })), 'input/malformed', 'partial', '"c"'],
    ['a period that is none', report(fact('d', '"x"', { period: 'last year' })), 'input/malformed', 'partial', '"d"'],
    ['an entity without a scheme', report(fact('e', '"x"', { entity: 'Own Inc' })), 'input/malformed', 'partial', '"e"'],
    ['one id twice', report([fact('f', '"x"', {}), fact('f', '"y"', {})].join(',')), 'input/unreadable', 'failed', '{'],
    ['cut off', report(fact('g', '"x"', {})).slice(0, -20), 'input/unreadable', 'failed', ''],
    ['no fact', report(''), 'input/unreadable', 'failed', '{'],
  ])('%s', async (_name, text, ruleId, status, place) => {
    const { problems, observes } = await extract(text);
    expect(problems).toMatchObject([{ ruleId, status }]);
    const [span] = problems[0]?.location?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(place);
    expect(observes).not.toContain('whole-filing');
  });
});
