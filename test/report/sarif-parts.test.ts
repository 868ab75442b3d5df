import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingLocation } from '../../src/model/finding.js';
import type { RuleSummary } from '../../src/model/report.js';
import { sarif } from '../../src/report/sarif.js';
import { describeHelp, renderHelp } from '../../src/report/sarif-help.js';
import { officialAddress } from '../../src/report/sarif-taxonomies.js';
import { keepWorst } from '../../src/report/worst-first.js';
import { print, readReport, type WholeReport } from './reports.js';
import { notified, printRun } from './sarif-log.js';

const problems = readReport('problems');
const [firstFiling] = problems.filings;
const regionOf = (startLine: number): NonNullable<FindingLocation['region']> => ({ startLine, startColumn: 1, endLine: startLine, endColumn: 5, charOffset: startLine * 10, charLength: 4 });

/** The first filing of the hand-made report with other findings. */
function withFindings(findings: readonly Finding[]): WholeReport {
  return { ...problems, filings: firstFiling ? [{ ...firstFiling, outcomes: [], findings }] : [] };
}

function findingOf(change: Partial<Finding>): Finding {
  return { ruleId: 'cyd/text-block-is-text', severity: 'note', message: 'A message.', locations: [{ uri: 'a.htm', region: regionOf(1), role: 'primary' }], evidence: [], fingerprint: 'ab', ...change };
}

describe('the help of a rule', () => {
  const rule: RuleSummary = {
    id: 'cyd/a', title: 'A [title] with *marks*', severity: 'error', help: 'Set it to true.\nThen [look](javascript:alert(1)) <b>again</b>.\n',
    authority: [{ cite: '17 CFR 229.106(b)(2)', url: 'https://www.ecfr.gov/current/title-17/section-229.106', asks: 'Describe\n whether.' }, { cite: 'House rule', url: 'https://example.invalid/' }],
    measured: { date: '2026-03-01', corpus: '40 reports', findings: 12, right: 11, wrong: 1, unclear: 0 },
    examples: [
      { name: 'one', facts: { flag: { value: true, text: 'we were <b>not</b> affected' }, text: 'word '.repeat(100), a: false, b: 1 }, expect: 'fail' },
      { name: 'two', facts: {}, expect: 'fail' }, { name: 'three', facts: {}, expect: 'fail' },
      { name: 'four', facts: { a: [1, 2] }, expect: 'pass' }, { name: 'five', facts: { a: { text: 'words', lang: 'en' } }, expect: 'notApplicable' }, { name: 'six', facts: {}, expect: 'open' },
    ],
  };

  it('has title, authority, what to do, examples and accuracy, and links to the law only', () => {
    const markdown = renderHelp(rule);
    expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toEqual([String.raw`# A \[title\] with \*marks\*`, '## What it rests on', '## What to do', '## Examples', '## How right it is']);
    expect(markdown).toContain('- [17 CFR 229.106(b)(2)](https://www.ecfr.gov/current/title-17/section-229.106): “Describe whether.”\n- House rule\n');
    expect(markdown).not.toContain('example.invalid');
    expect(markdown).toContain(String.raw`Set it to true.${'\n'}Then \[look\](javascript\:alert(1)) &lt;b&gt;again&lt;/b&gt;.`);
    expect(markdown).toContain('- **Fails:** one. flag = true: “we were &lt;b&gt;not&lt;/b&gt; affected”; text: “word ');
    expect(markdown).toContain('word…”; a = false; and 1 more\n- **Fails:** two\n- **Passes:** four. a (1, 2)\n- **Does not apply:** five. a (lang: en): “words”\n');
    expect(markdown).not.toMatch(/three|six/);
    expect(markdown).toContain('12 findings, 12 read, 11 right, 1 wrong (40 reports, 2026-03-01). Precision: medium, 11/12.');
  });

  it('says the same without mark-up', () => {
    const text = describeHelp(rule);
    expect(text).toContain('A [title] with *marks*\n\nWhat it rests on:\n17 CFR 229.106(b)(2): Describe whether.\nHouse rule\n\nWhat to do: Set it to true.\nThen [look](javascript:alert(1)) <b>again</b>.\n\nExamples:\nFails: one. flag = true: “we were <b>not</b> affected”');
    expect(text).toContain('11/12');
    expect(text).not.toMatch(/^#|\*\*/m);
  });

  it('says that nobody has read its findings', () => {
    expect(renderHelp({ id: 'cyd/b', title: 'B', severity: 'note', help: 'C.', authority: [{ cite: 'D' }] })).toContain('Nobody has read its findings on real filings. Precision: low.');
  });

  it.each([
    ['https://www.ecfr.gov/current/title-17', 'https://www.ecfr.gov/current/title-17'],
    ['https://xbrl.sec.gov/cyd/2025', 'https://xbrl.sec.gov/cyd/2025'],
    ['https://sec.gov.example.invalid/', undefined],
    ['https://notsec.gov/', undefined],
    ['http://www.sec.gov/', undefined],
    ['https://www.sec.gov/a)b', undefined],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('takes %j for a link to the law: %j', (url, expected) => {
    expect(officialAddress(url)).toBe(expected);
  });
});

describe('the taxonomies of SARIF', () => {
  it('are the documents that rules rest on, and every rule points at its paragraphs', async () => {
    const { tool: { driver }, taxonomies = [] } = await printRun(problems);
    expect(taxonomies.map(({ name, taxa }) => [name, taxa.map(({ id }) => id)])).toEqual([
      ['17 CFR 229.106', ['17 CFR 229.106(b)(2)', '17 CFR 229.106(c)(1)']],
      ['EDGAR Filer Manual', ['EDGAR Filer Manual, volume II, 6.5']],
      ['Form 20-F', ['Form 20-F Item 16K(b)(2)']],
    ]);
    expect(driver.supportedTaxonomies).toEqual(taxonomies.map(({ name, guid }) => ({ name, guid })));
    expect(new Set(taxonomies.map(({ guid }) => guid)).size).toBe(3);
    for (const { guid } of taxonomies) expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const targets = driver.rules.flatMap(({ relationships = [] }) => relationships.map(({ target }) => target));
    expect(targets).toHaveLength(4);
    for (const { id, index, toolComponent } of targets) expect(taxonomies.find(({ guid }) => guid === toolComponent.guid)?.taxa[index]?.id).toBe(id);
  });

  it('are left out where no rule rests on the law', async () => {
    expect(await printRun({ ...problems, rules: [], filings: [] })).not.toHaveProperty('taxonomies');
  });
});

describe('the places of a result', () => {
  it('are in the reading copy first, then in the original', async () => {
    const finding = findingOf({ locations: [
      { uri: 'a.htm', region: regionOf(1), role: 'primary', readingCopy: { uri: 'copies/a.htm.txt', region: regionOf(40) }, lineHash: 'ff:1' },
      { uri: 'a.htm', region: regionOf(1), role: 'related', note: 'the text block', readingCopy: { uri: 'copies/a.htm.txt', region: regionOf(41) } },
      { uri: 'a.htm', region: regionOf(2), role: 'related', note: 'continued' },
    ] });
    const { results: [result] } = await printRun(withFindings([finding]));
    const place = ({ physicalLocation: { artifactLocation, region } }: { physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } } }): unknown => [artifactLocation.uri, region?.startLine];
    expect(result?.locations.map(place)).toEqual([['copies/a.htm.txt', 40]]);
    expect(result?.relatedLocations?.map((one) => [one.id, ...(place(one) as unknown[]), one.message?.text])).toEqual([
      [1, 'a.htm', 1, 'the original file'], [2, 'copies/a.htm.txt', 41, 'the text block'], [3, 'a.htm', 2, 'continued'],
    ]);
    expect(result?.message.text).toBe('A message.\nSee [the original file](1), [the text block](2).');
    expect(result?.partialFingerprints).toEqual({ 'tieout/v1': 'ab', primaryLocationLineHash: 'ff:1' });
  });

  it('are a hundred at most, and the others are counted', async () => {
    const others = Array.from({ length: 120 }, (_, line): FindingLocation => ({ uri: 'a.htm', region: regionOf(line + 2), role: 'related', note: `fact-${line}` }));
    const { results: [result] } = await printRun(withFindings([findingOf({ locations: [{ uri: 'a.htm', region: regionOf(1), role: 'primary' }, ...others] })]));
    expect((result?.relatedLocations?.length ?? 0) + 1).toBe(100);
    expect(result?.message.text).toBe('A message.\nSee [fact-0](1), [fact-1](2), [fact-2](3), [fact-3](4), [fact-4](5).\n21 places more are left out.');
  });

  it('have at most 512 characters of the filing, 200 where it leaves the machine', async () => {
    const long = withFindings([findingOf({ evidence: [{ fact: 'a', quote: 'word '.repeat(300) }] })]);
    const snippet = async (evidence?: 'full'): Promise<number | undefined> => (await printRun(long, { root: 'file:///project/', ...(evidence ? { evidence } : {}) })).results[0]?.locations[0]?.physicalLocation.region?.snippet?.text.length;
    expect(await snippet()).toBe(195);
    expect(await snippet('full')).toBe(510);
    const { results: [unseen] } = await printRun(withFindings([findingOf({ evidence: [{ fact: 'a', quote: '\u202e'.repeat(200) }] })]));
    expect(unseen?.locations[0]?.physicalLocation.region?.snippet?.text.length).toBeLessThanOrEqual(512);
  });
});

describe('the category of a run', () => {
  it.each([[undefined, 'tieout/'], ['', 'tieout/'], ['drafts', 'tieout/drafts/'], ['/a/b/', 'tieout/a/b/'], ['a\u202eb', 'tieout/a\\u{202e}b/']])('%j is %s', async (category, id) => {
    expect((await printRun(problems, category === undefined ? {} : { category })).automationDetails).toEqual({ id });
  });
});

describe('what is too much for code scanning', () => {
  const many = (count: number): WholeReport => withFindings(Array.from({ length: count }, (_, index) => findingOf({
    severity: index % 3 === 0 ? 'note' : index % 3 === 1 ? 'warning' : 'error', message: `Finding ${index}: ${'all kinds of words '.repeat(index % 40)}`, fingerprint: `${index}`,
  })));

  it('stays in the order of the filings as long as everything is kept', async () => {
    const run = await printRun(many(5_000));
    expect(run.results.map(({ partialFingerprints }) => partialFingerprints['tieout/v1'])).toEqual(Array.from({ length: 5_000 }, (_, index) => `${index}`));
    expect(notified(run, 'tieout/left-out')).toEqual([]);
  });

  it('has the worst first where GitHub keeps a part, and says so', async () => {
    const run = await printRun(many(5_001));
    expect(run.results.map(({ level }) => level).join('').replace(/(error|warning|note)\1*/g, '$1 ')).toBe('error warning note ');
    expect(notified(run, 'tieout/left-out')).toEqual(['Code scanning keeps 5000 results of a run: the worst ones stand first, and the last 1 finding will not be shown.']);
  });

  it('is cut at 25,000 results, in a log that GitHub accepts, and says so to whoever started the run', async () => {
    const told: string[] = [];
    const text = await print(sarif, many(60_000), { onCut: (what) => { told.push(what); } });
    const { runs: [run] } = JSON.parse(text) as { runs: { results: { level: string }[] }[] };
    expect(run?.results).toHaveLength(25_000);
    expect(run?.results.filter(({ level }) => level === 'error')).toHaveLength(20_000);
    expect(run?.results.filter(({ level }) => level === 'note')).toEqual([]);
    expect(told).toEqual(['The log holds the worst 25000 findings; 35000 more were left out, because code scanning accepts no larger log.']);
    expect(text).toContain(told[0]);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
  }, 60_000);

  it('is cut at 60 million characters', async () => {
    const run = await printRun(withFindings(Array.from({ length: 100 }, () => findingOf({ message: 'x'.repeat(1_000_000) }))));
    expect(run.results).toHaveLength(59);
    expect(notified(run, 'tieout/left-out')).toEqual(['The log holds the worst 59 findings; 41 more were left out, because code scanning accepts no larger log.']);
  }, 60_000);

  it('counts the notifications beyond a thousand of a kind', async () => {
    const filings = Array.from({ length: 1_200 }, (_, index) => ({ ...(firstFiling ?? expect.fail()), uri: `${index}.htm`, findings: [], outcomes: [{ ruleId: 'cyd/no-drafting-residue', verdict: 'open', because: 'undecided' } as const] }));
    const run = await printRun({ ...problems, filings });
    expect(notified(run, 'tieout/rule-open')).toHaveLength(1_000);
    expect(notified(run, 'tieout/left-out')).toEqual(['200 more notifications of the kind tieout/rule-open were left out.']);
  });
});

it('keeps the worst findings in the order that they came in, whatever their number', () => {
  const weight = ({ severity, suppression }: Finding): number => (suppression ? 3 : { error: 0, warning: 1, note: 2 }[severity]);
  const finding = fc.record({ severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const), isAccepted: fc.boolean() });
  fc.assert(fc.property(fc.array(fc.array(finding, { maxLength: 12 }), { maxLength: 8 }), fc.nat(6), fc.integer({ min: 7, max: 12 }), (groups, shown, most) => {
    let count = 0;
    const findings = groups.map((group) => group.map(({ severity, isAccepted }) => findingOf({ severity, message: String(count++), ...(isAccepted ? { suppression: { reason: 'x' } } : {}) })));
    const list = keepWorst(shown, most);
    findings.forEach(list.add);
    const all = findings.flat();
    const expected = all.length <= shown ? all : all.toSorted((a, b) => weight(a) - weight(b)).slice(0, most);
    expect(list.end()).toEqual({ kept: expected, cut: all.length - expected.length });
  }));
});
