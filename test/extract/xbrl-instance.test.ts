import { describe, expect, it } from 'vitest';
import type { ExtractOptions, Extraction } from '../../src/extract/extraction.js';
import { extractFacts } from '../../src/extract/index.js';
import { extractXbrlInstance } from '../../src/extract/xbrl-instance.js';
import type { Fact } from '../../src/model/fact.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { sourceSpans } from '../../src/model/text.js';
import { openDocument } from '../../src/source/open-document.js';

const PROCESSES = 'CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock';

/** A small instance around some facts; its context `c` is the year 2025. */
function instance(facts: string, { root = 'xbrli:xbrl', before = '<?xml version="1.0" encoding="utf-8"?>\n', more = '' } = {}): string {
  return `${before}<${root} xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:link="http://www.xbrl.org/2003/linkbase"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
 xmlns:cyd="http://xbrl.sec.gov/cyd/2025" xmlns:d="http://xbrl.sec.gov/dei/2025" xmlns:own="http://www.own.example/20251231" xml:lang="en-US">
<link:schemaRef xlink:type="simple" xlink:href="own-20251231.xsd"/>
<xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0009990001</xbrli:identifier></xbrli:entity>
<xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context>
${more}${facts}
</${root}>`;
}

async function extract(text: string): Promise<Extraction & { readonly text: string }> {
  const opened = await openDocument('own-20251231_htm.xml', Buffer.from(text));
  if (!('document' in opened)) throw new Error(opened.failed.message);
  expect(opened.document.format).toBe('xbrl-instance');
  return { ...await extractFacts(opened.document), text };
}

/** The same of a text that the tool might not take for an instance. */
async function extractText(text: string, options?: ExtractOptions): Promise<Extraction> {
  return extractXbrlInstance({ uri: 'own.xml', format: 'xbrl-instance', text, encoding: 'utf-8', sha256: '', problems: [] }, options);
}

function placeOf(text: string, fact: Pick<Fact, 'location'> | undefined): string {
  return text.slice(fact?.location?.spans[0].start, fact?.location?.spans[0].end);
}

describe('facts of an instance', () => {
  it('have the visible text of their escaped HTML, each character traced back through both escapes', async () => {
    const value = '&lt;div&gt;&lt;p style="x"&gt;Risks &amp;amp; threats, the board&amp;#8217;s.&lt;/p&gt;&lt;p&gt;R&amp;D&#160;too.&lt;/p&gt;&lt;/div&gt;';
    const { facts: [fact], text } = await extract(instance(`<cyd:${PROCESSES} contextRef="c" id="f1">${value}</cyd:${PROCESSES}>`));
    expect(fact).toMatchObject({ kind: 'text', concept: `cyd:${PROCESSES}`, namespace: 'http://xbrl.sec.gov/cyd/2025', text: 'Risks & threats, the board’s. R&D too.', breaks: [30], markup: { id: 'f1', nil: false, lang: 'en-US' } });
    const cut = (words: string): string => {
      const at = fact?.text?.indexOf(words) ?? -1;
      return sourceSpans({ segments: fact?.segments ?? [] }, at, at + words.length).map(({ start, end }) => text.slice(start, end)).join('|');
    };
    expect([cut('threats'), cut('&'), cut('’s.'), cut('R&D too')]).toEqual(['threats', '&amp;amp;', '&amp;#8217;s.', 'R&amp;D&#160;too']);
    const [{ start, end } = { start: 0, end: 0 }] = fact?.location?.spans ?? [];
    expect(text.slice(start, end)).toBe(value);
  });

  it('read CDATA sections as they stand, and leave comments out', async () => {
    const { facts: [fact], text } = await extract(instance(`<cyd:${PROCESSES} contextRef="c"><![CDATA[<p>One &amp; two</p>]]><!-- not this --></cyd:${PROCESSES}>`));
    expect(fact?.text).toBe('One & two');
    const [span] = sourceSpans({ segments: fact?.segments ?? [] }, 0, 5);
    expect(text.slice(span?.start, span?.end)).toBe('One &amp;');
  });

  it.each([
    ['cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', ' contextRef="c"', 'true', { kind: 'boolean', value: true }],
    ['cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', ' contextRef="c"', ' 1 ', { kind: 'boolean', value: true }],
    ['cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', ' contextRef="c"', '0', { kind: 'boolean', value: false }],
    ['cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', ' contextRef="c" xsi:nil="true"', '', { kind: 'nil', value: null }],
    ['cyd:CybersecurityRiskManagementThirdPartyEngagedFlag', ' contextRef="c"', 'yes', { kind: 'text', text: 'yes' }],
    [`cyd:${PROCESSES}`, ' contextRef="c"', 'true', { kind: 'text', text: 'true' }],
    ['d:AmendmentFlag', ' contextRef="c"', 'false', { kind: 'boolean', value: false }],
    ['d:DocumentPeriodEndDate', ' contextRef="c"', '2025-12-31', { kind: 'date', value: '2025-12-31', concept: 'dei:DocumentPeriodEndDate' }],
    ['d:CurrentFiscalYearEndDate', ' contextRef="c"', '--12-31', { kind: 'date', value: '--12-31' }],
    ['d:EntityNumber', ' contextRef="c"', '1', { kind: 'text', text: '1' }],
    ['own:Cost', ' contextRef="c" unitRef="u" decimals="-3"', '-1234000.50', { kind: 'number', value: -1234000.5, unit: 'iso4217:USD/xbrli:shares', decimals: '-3' }],
    ['own:Cost', ' contextRef="c" unitRef="u" decimals="INF"', '12 apples', { kind: 'text', text: '12 apples' }],
    ['own:Note', ' contextRef="c" xml:lang="de"', 'A &lt; B &amp;amp; C', { kind: 'text', text: 'A < B &amp; C', markup: { lang: 'de' } }],
  ])('%s%s "%s"', async (name, attributes, value, expected) => {
    const unit = '<xbrli:unit id="u"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>';
    const { facts, problems } = await extract(instance(`<${name}${attributes}>${value}</${name}>`, { more: unit }));
    expect(facts).toMatchObject([{ origin: 'tagged', context: { id: 'c', entity: '0009990001', period: { start: '2025-01-01', end: '2025-12-31' } }, ...expected }]);
    expect(problems).toEqual([]);
  });

  it('have dimensions of segments and scenarios, members and typed values, and default namespaces', async () => {
    const more = '<xbrli:context id="x"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0009990001</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="d:LegalEntityAxis">own:SubsidiaryMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity>'
      + '<xbrli:period><xbrli:instant>2025-12-31</xbrli:instant></xbrli:period><xbrli:scenario><xbrldi:typedMember dimension="cyd:MaterialCybersecurityIncidentAxis"><own:Incident>August 2025</own:Incident></xbrldi:typedMember></xbrli:scenario></xbrli:context>';
    const { facts } = await extract(instance('<own:Cost contextRef="x">5</own:Cost>', { more }));
    expect(facts).toMatchObject([{ context: { period: { instant: '2025-12-31' }, dimensions: { 'dei:LegalEntityAxis': 'own:SubsidiaryMember', 'cyd:MaterialCybersecurityIncidentAxis': 'August 2025' } } }]);
    expect(facts).toHaveLength(1);
  });
});

describe('the elements of an instance', () => {
  it('stand at their content, without their tags', async () => {
    const { facts, text } = await extract(instance('<own:A contextRef="c" id="f1">One <!-- x -->two</own:A><own:B contextRef="c"></own:B><own:C contextRef="c"/><own:D contextRef="c">6</own:D>'));
    expect(facts.map((fact) => [fact.name, fact.text, placeOf(text, fact), fact.markup?.id])).toEqual([['own:A', 'One two', 'One <!-- x -->two', 'f1'], ['own:B', '', '', null], ['own:C', '', '', null], ['own:D', '6', '6', null]]);
    expect(facts[2]?.location?.spans[0].start).toBe(text.indexOf('<own:D'));
  });

  it('have the language of the nearest element that says one', async () => {
    const { facts } = await extract(instance('<own:A contextRef="c">1</own:A><own:B contextRef="c" xml:lang="fr">2</own:B><own:C contextRef="c">3</own:C><own:D contextRef="c" xml:lang="">4</own:D><own:E contextRef="c"/>'));
    expect(facts.map(({ name, markup }) => [name, markup?.lang])).toEqual([['own:A', 'en-US'], ['own:B', 'fr'], ['own:C', 'en-US'], ['own:D', null], ['own:E', 'en-US']]);
  });

  it('have the namespaces that are bound where they stand', async () => {
    const { facts } = await extract(instance('<other:A xmlns:other="http://xbrl.sec.gov/cyd/2025" contextRef="c">1</other:A><B xmlns="http://xbrl.sec.gov/ecd/2025" contextRef="c">2</B><own:C xmlns:own="http://fasb.org/us-gaap/2025" contextRef="c">3</own:C><own:D contextRef="c">4</own:D>'));
    expect(facts.map(({ concept, namespace }) => [concept, namespace])).toEqual([
      ['cyd:A', 'http://xbrl.sec.gov/cyd/2025'], ['ecd:B', 'http://xbrl.sec.gov/ecd/2025'], ['us-gaap:C', 'http://fasb.org/us-gaap/2025'], ['own:D', 'http://www.own.example/20251231'],
    ]);
  });

  it('are what stands in them, whatever it looks like', async () => {
    const inner = '<own:B contextRef="c" xml:lang="fr" xmlns:own="urn:inner"><xbrli:context id="inner"/>x</own:B>';
    const { facts } = await extract(instance(`<own:A contextRef="c">${inner}</own:A><own:C contextRef="c">2</own:C><own:D contextRef="inner">3</own:D>`));
    expect(facts.map(({ name, markup, context }) => [name, markup?.lang, context?.id])).toEqual([['own:A', 'en-US', 'c'], ['own:C', 'en-US', 'c'], ['own:D', 'en-US', undefined]]);
  });

  it.each(['<xbrli:item contextRef="c">1</xbrli:item>', '<xbrldi:item contextRef="c">1</xbrldi:item>', '<link:item contextRef="c">1</link:item>', '<xlink:item contextRef="c">1</xlink:item>', '<item contextRef="c">1</item>', '<zz:item contextRef="c">1</zz:item>'])('%s is no fact', async (element) => {
    const { facts } = await extract(instance(`${element}<own:Cost contextRef="c">5</own:Cost>`));
    expect(facts.map(({ name }) => name)).toEqual(['own:Cost']);
  });

  it('are those that are wanted', async () => {
    const { facts, problems } = await extractText(instance('<own:Cost contextRef="c">5</own:Cost><d:AmendmentFlag contextRef="c">true</d:AmendmentFlag>'), { wants: (namespace) => namespace.includes('/dei/') });
    expect(facts.map(({ name }) => name)).toEqual(['dei:AmendmentFlag']);
    expect(problems).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['a unit that is there', 'unitRef="u" decimals="0"', { kind: 'number', value: 5, unit: 'xbrli:pure', decimals: '0' }],
    ['a unit that is not there', 'unitRef="v"', { kind: 'number', value: 5 }],
    ['no unit', 'decimals="0"', { kind: 'text', text: '5' }],
  ])('with %s', async (_what, attributes, expected) => {
    const { facts } = await extract(instance(`<own:Count contextRef="c" ${attributes}>5</own:Count>`, { more: '<xbrli:unit id="u"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit>' }));
    expect(facts).toMatchObject([expected]);
  });

  it('are read as HTML in a text block, and as they are elsewhere', async () => {
    const { facts } = await extract(instance(`<cyd:${PROCESSES} contextRef="c">A &amp;amp; B</cyd:${PROCESSES}><own:TextBlockNote contextRef="c">A &amp;amp; B</own:TextBlockNote>`));
    expect(facts.map((fact) => fact.text)).toEqual(['A & B', 'A &amp; B']);
  });

  it('that are nil have no text, whatever stands in them', async () => {
    const { facts, text } = await extract(instance(`<cyd:${PROCESSES} contextRef="c" xsi:nil="true">&lt;b&gt;</cyd:${PROCESSES}><own:Cost contextRef="c" xsi:nil="false">5</own:Cost>`));
    expect(facts).toMatchObject([{ kind: 'nil', value: null, markup: { nil: true } }, { kind: 'text', text: '5', markup: { nil: false } }]);
    expect(facts[0]).not.toHaveProperty('text');
    expect(placeOf(text, facts[0])).toBe('&lt;b&gt;');
  });
});

describe('the filing of an instance', () => {
  it('is named by the facts of its cover, and is all there', async () => {
    const { filing, observes } = await extract(instance('<d:DocumentType contextRef="c">10-K/A</d:DocumentType><d:EntityRegistrantName contextRef="c">Own &amp; Co</d:EntityRegistrantName><d:DocumentPeriodEndDate contextRef="c">2025-12-31</d:DocumentPeriodEndDate><d:EntityCentralIndexKey contextRef="c">0009990001</d:EntityCentralIndexKey>'));
    expect(filing).toMatchObject({ form: '10-K/A', registrant: 'Own & Co', cik: '0009990001', period: '2025-12-31' });
    expect(observes).toEqual(['tagged', 'form', 'period', 'cik', 'registrant', 'whole-filing']);
  });

  it('has the form on its cover as its place, or the start tag of the root', async () => {
    const cover = await extract(instance('<own:Cost contextRef="c">5</own:Cost><d:DocumentType contextRef="c">10-K</d:DocumentType>'));
    expect(placeOf(cover.text, { ...(cover.anchor && { location: cover.anchor }) })).toBe('10-K');
    const other = await extract(instance('<own:Cost contextRef="c">5</own:Cost>'));
    expect(placeOf(other.text, { ...(other.anchor && { location: other.anchor }) })).toMatch(/^<xbrli:xbrl xmlns[^>]*xml:lang="en-US">$/);
    expect(other.anchor?.uri).toBe('own-20251231_htm.xml');
    expect((await extractText('')).anchor).toBeUndefined();
  });

  it('leaves out footnotes, tuples and what has no context', async () => {
    const { facts } = await extract(instance('<link:footnoteLink xlink:type="extended"><link:footnote xlink:type="resource" contextRef="c">A note</link:footnote></link:footnoteLink><own:Tuple><own:Part>1</own:Part></own:Tuple><own:Cost contextRef="c">5</own:Cost>'));
    expect(facts.map(({ name }) => name)).toEqual(['own:Cost']);
  });
});

describe('instances that are broken or made to hurt', () => {
  it.each([
    ['not well-formed: read on as a browser would', instance('<own:Cost contextRef="c">5</own:Costs><own:More contextRef="c">6</own:More>'), 'input/malformed', 'partial'],
    ['cut off', instance('<own:Cost contextRef="c">5</own:Cost>').slice(0, -60), 'input/malformed', 'partial'],
    ['a DOCTYPE with an entity', instance('<own:Cost contextRef="c">&x;</own:Cost>', { before: '<!DOCTYPE xbrl [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n' }), 'input/doctype', 'failed'],
    ['nested without end', instance(`<own:Cost contextRef="c">${'<b>'.repeat(400)}${'</b>'.repeat(400)}</own:Cost>`), 'input/limit', 'partial'],
    ['escaped HTML nested without end', instance(`<cyd:${PROCESSES} contextRef="c">${'&lt;b&gt;'.repeat(400)}</cyd:${PROCESSES}>`), 'input/limit', 'partial'],
    ['a fact without its context', instance('<own:Cost contextRef="elsewhere">5</own:Cost>'), 'input/malformed', 'partial'],
    ['no fact at all', instance(''), 'input/unreadable', 'failed'],
  ])('%s', async (_name, text, ruleId, status) => {
    const { problems, observes } = await extract(text);
    expect(problems[0]).toMatchObject({ ruleId, status });
    expect(problems[0]?.location?.spans[0].start).toBeLessThanOrEqual(text.length);
    expect(observes).not.toContain('whole-filing');
  });

  it('a document type that would have to be resolved: nothing of it counts', async () => {
    const { filing, facts, observes, problems, anchor } = await extract(instance('<own:Cost contextRef="c">5</own:Cost>', { before: '<!DOCTYPE xbrl SYSTEM "x">\n' }));
    expect([filing.cik, facts, observes, anchor]).toEqual([null, [], [], undefined]);
    expect(problems).toHaveLength(1);
  });

  it('facts without their context are counted, and the first is named', async () => {
    const one = await extract(instance('<own:A contextRef="c">1</own:A><own:B contextRef="x">2</own:B>'));
    expect(one.problems).toEqual([{
      ruleId: 'input/malformed', severity: 'error', status: 'partial', location: one.facts[1]?.location, message: '1 fact refers to a context that is not in the instance; the first is own:B, its context "x".',
      help: 'Write the instance again from its source; each fact needs its context.',
    }]);
    expect(one.facts.map(({ context }) => context?.id)).toEqual(['c', undefined]);
    expect(one.facts[1]).not.toHaveProperty('context');
    expect((await extract(instance('<own:A contextRef="">1</own:A><own:B contextRef="x">2</own:B>'))).problems.map(({ message }) => message)).toEqual(['2 facts refer to a context that is not in the instance; the first is own:A, its context "".']);
  });

  it('facts whose prefix nothing declares are counted, and none is taken for absent', async () => {
    const { facts, problems, observes, text } = await extract(instance('<own:A contextRef="c">1</own:A><zz:B contextRef="c">2</zz:B><zz:C contextRef="c">3</zz:C><D contextRef="c">4</D><zz:E/>'));
    expect(facts.map(({ name }) => name)).toEqual(['own:A']);
    expect(problems).toEqual([expect.objectContaining({ ruleId: 'input/malformed', status: 'partial', message: '2 facts were not read, because no namespace is declared for the prefix of the name; the first is B.' })]);
    expect(placeOf(text, { ...(problems[0]?.location && { location: problems[0].location }) })).toBe('2');
    expect(observes).not.toContain('whole-filing');
  });

  it('an instance without a fact is said to hold none, at its root', async () => {
    const { problems, text } = await extract(instance(''));
    expect(problems).toMatchObject([{ severity: 'error', message: 'This XBRL instance holds no fact.', help: 'Export the instance again, or lint the inline document.' }]);
    expect(placeOf(text, { ...(problems[0]?.location && { location: problems[0].location }) })).toMatch(/^<xbrli:xbrl [^>]*>$/);
    expect((await extractText('')).problems.at(-1)).toMatchObject({ ruleId: 'input/unreadable', location: { uri: 'own.xml', spans: [{ start: 0, end: 0 }] } });
  });

  it('HTML that meets a limit is read up to there, and it is said where', async () => {
    const text = instance(`<cyd:${PROCESSES} contextRef="c">&lt;p&gt;One&lt;b&gt;&lt;i&gt;&lt;u&gt;&lt;s&gt;two</cyd:${PROCESSES}>`);
    const { facts, problems } = await extractText(text, { limits: { ...DEFAULT_LIMITS, depth: 4 } });
    expect(facts.map((fact) => fact.text)).toEqual(['One']);
    expect(problems).toMatchObject([{ ruleId: 'input/limit', location: { uri: 'own.xml', spans: [{ start: text.indexOf('&lt;s&gt;'), end: text.indexOf('&lt;s&gt;') + 1 }] } }]);
  });

  it('a fact in which a limit was met has no content', async () => {
    const text = instance(`<own:Cost contextRef="c">${'<b>'.repeat(3)}</own:Cost>`);
    const { facts, problems } = await extractText(text, { limits: { ...DEFAULT_LIMITS, depth: 4 } });
    expect(facts.map((fact) => fact.location?.spans[0])).toEqual([{ start: text.indexOf('<b>'), end: text.indexOf('<b>') }]);
    expect(problems).toMatchObject([{ ruleId: 'input/limit' }]);
  });

  it('an end tag without its start is passed over', async () => {
    expect((await extractText(`${instance('<own:Cost contextRef="c">5</own:Cost>')}</own:Cost>`)).facts.map(({ name }) => name)).toEqual(['own:Cost']);
  });

  it('takes linear time over sections that never end', async () => {
    const started = performance.now();
    await extract(instance(`<cyd:${PROCESSES} contextRef="c">${'&lt;!-- &amp;'.repeat(100_000)}</cyd:${PROCESSES}>${'<!--'.repeat(100_000)}`));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
