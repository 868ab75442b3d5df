import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ajvDraft04 from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeArtifact } from '../../src/report/sarif-location.js';
import { listRules } from '../../src/report/sarif-rules.js';
import { toMessageText } from '../../src/report/sarif-text.js';
import { sarif } from '../../src/report/sarif.js';
import { hostileReport } from './hostile-report.js';
import { hostileText } from './hostile-text.js';
import { print, readReport, reportNames, type WholeReport } from './reports.js';
import { printRun } from './sarif-log.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemaFile = join(root, process.env['TIEOUT_CORPUS'] ?? '../shared/corpus', 'conformance/schemas/sarif-schema-2.1.0.json');

function validator(): (value: unknown) => unknown {
  // ajv-draft-04 is CommonJS: its class is the module, or its default.
  const validate = new ajvDraft04.default({ strict: false, validateFormats: false, allErrors: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  return (value) => (validate(value) ? null : validate.errors);
}

describe.skipIf(!existsSync(schemaFile))('SARIF by the OASIS schema (skipped where the corpus with the schema is absent)', () => {
  it.each(reportNames)('is valid: %s', async (name) => {
    const validate = validator();
    for (const options of [{}, { root: 'file:///project/' }, { quiet: true }]) expect(validate(JSON.parse(await print(sarif, readReport(name), options)))).toBeNull();
  });

  it('is valid whatever a filing holds', async () => {
    const validate = validator();
    for (const report of fc.sample(hostileReport, { numRuns: 60, seed: 20_250_331 })) expect(validate(JSON.parse(await print(sarif, report, { root: 'file:///project/' })))).toBeNull();
  });

  it('tells a log that is not valid', () => {
    expect(validator()({ version: '2.1.0', runs: [{ results: [] }] })).not.toBeNull();
  });
});

describe('SARIF for code scanning', () => {
  it('lists every rule, sorted, whatever was found, and points at them', async () => {
    for (const name of reportNames) {
      const { tool: { driver }, results } = await printRun(readReport(name));
      const ids = driver.rules.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
      expect(ids).toEqual(expect.arrayContaining(['cyd/board-committee-is-named', 'cyd/text-block-is-text', 'input/doctype', 'input/malformed']));
      for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    }
  });

  it('gives rules what GitHub reads', async () => {
    const { tool: { driver } } = await printRun(readReport('clean'));
    expect(driver.rules.find(({ id }) => id === 'cyd/text-block-is-text')).toMatchObject({
      shortDescription: { text: 'A text block holds text' },
      defaultConfiguration: { level: 'note' },
      properties: { tags: ['cyd', 'EDGAR Filer Manual, volume II, 6.5'], precision: 'low', 'problem.severity': 'recommendation' },
    });
  });

  it('declares a rule that only a finding names', () => {
    const listed = listRules([], [{ ruleId: 'house/unused', severity: 'note' }, { ruleId: 'house/unused', severity: 'note', help: 'x' }]);
    expect(listed.filter(({ id }) => id === 'house/unused')).toEqual([{ id: 'house/unused', title: 'house/unused', severity: 'note', help: 'The message says what to do.', authority: [] }]);
  });

  it('places every result on a line', async () => {
    const { results } = await printRun(readReport('problems'));
    expect(results).toHaveLength(6);
    for (const { locations: [place] } of results) expect(place?.physicalLocation.region?.startLine).toBeGreaterThanOrEqual(1);
    expect(results.find(({ ruleId }) => ruleId === 'input/empty')?.locations[0]?.physicalLocation.region).toEqual({ startLine: 1 });
  });

  it('says in the message what GitHub shows nowhere else', async () => {
    const { results: [first] } = await printRun(readReport('problems'));
    expect(first?.message.text).toContain('\nsaid-materially-affected, read as: negated; covers: past and future, in the words that the flag wraps: “we are not aware');
    expect(first?.locations[0]?.physicalLocation.region?.snippet).toEqual({ text: 'have materially affected' });
    expect(first?.partialFingerprints).toEqual({ 'tieout/v1': '0f'.repeat(16) });
    expect(first?.relatedLocations).toHaveLength(2);
  });

  it('never carries more than an excerpt of a quote, and counts the evidence that it leaves out', async () => {
    const report = readReport('problems');
    const filings = report.filings.slice(0, 1).map((filing) => ({
      ...filing,
      findings: filing.findings.slice(0, 1).map((finding) => ({ ...finding, evidence: Array.from({ length: 9 }, (_, index) => ({ fact: `fact-${index}`, quote: 'word '.repeat(200) })) })),
    }));
    const { results: [first] } = await printRun({ ...report, filings });
    expect(first?.locations[0]?.physicalLocation.region?.snippet?.text.length).toBeLessThanOrEqual(200);
    expect(first?.message.text).toMatch(/…”\nand 4 more\nSee \[said-materially-affected\]\(1\), \[the text block\]\(2\)\.$/);
    expect(first?.message.text.length).toBeLessThan(1_500);
  });

  it('succeeds only where every filing was analysed and the run was not cut short', async () => {
    const success = async (report: WholeReport): Promise<boolean | undefined> => (await printRun(report)).invocations[0]?.executionSuccessful;
    expect(await success(readReport('clean'))).toBe(true);
    expect(await success(readReport('open'))).toBe(true);
    expect(await success(readReport('problems'))).toBe(false);
    expect(await success(readReport('cut-short'))).toBe(false);
  });

  it('notifies of every filing that was not analysed whole and of every open rule', async () => {
    const { invocations: [invocation], tool: { driver } } = await printRun(readReport('problems'));
    const notes = invocation?.toolExecutionNotifications ?? [];
    expect(notes.map(({ descriptor, level, associatedRule }) => [descriptor.id, level, associatedRule?.id])).toEqual([
      ['tieout/rule-open', 'note', 'cyd/board-committee-is-named'],
      ['tieout/rule-open', 'note', 'cyd/no-drafting-residue'],
      ['tieout/rule-open', 'note', 'cyd/text-block-is-text'],
      ['tieout/not-analysed', 'warning', undefined],
      ['tieout/rule-open', 'note', 'cyd/no-drafting-residue'],
      ['tieout/not-analysed', 'error', undefined],
    ]);
    for (const { descriptor } of notes) expect(driver.notifications[descriptor.index]?.id).toBe(descriptor.id);
    expect(notes.find(({ level }) => level === 'error')?.message.text).toContain('The file is empty.');
  });

  it('notifies of files that have no reading copy, or none of the whole file', async () => {
    const report = readReport('clean');
    const filings = report.filings.map((filing) => ({ ...filing, uncopied: [{ uri: 'a.htm', isCut: false }, { uri: 'b.htm', isCut: true }] }));
    const { invocations: [invocation], tool: { driver } } = await printRun({ ...report, filings });
    const notes = (invocation?.toolExecutionNotifications ?? []).filter(({ descriptor }) => descriptor.id === 'tieout/no-reading-copy');
    expect(notes.slice(0, 2).map(({ level, message }) => [level, message.text])).toEqual([
      ['note', 'a.htm: there is no reading copy, since the file shows no text of a document.'],
      ['note', 'b.htm: the reading copy holds the beginning of the file only.'],
    ]);
    for (const { descriptor } of notes) expect(driver.notifications[descriptor.index]?.id).toBe(descriptor.id);
  });

  it('notifies of a file that code scanning will not show', async () => {
    const { results, invocations: [invocation] } = await printRun(readReport('clean'));
    expect([results, invocation?.toolExecutionNotifications]).toEqual([[], []]);
    const hostile = await printRun(readReport('hostile'));
    const outside = hostile.invocations[0]?.toolExecutionNotifications.filter(({ descriptor }) => descriptor.id === 'tieout/outside-root') ?? [];
    expect(outside.map(({ locations }) => locations?.[0]?.physicalLocation.artifactLocation.uri)).toEqual(['file:///outside/100%25%20sure%3F.htm']);
  });

  it('holds packs without rules, columns in UTF-16 units, a category, and no time', async () => {
    const run = await printRun(readReport('problems'));
    expect(run.tool.extensions).toEqual([{ name: 'cyd', version: '0.1.0', properties: { sha256: 'a'.repeat(64) } }]);
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', automationDetails: { id: 'tieout/' } });
    expect(JSON.stringify(run)).not.toMatch(/Utc"/);
  });

  it('shows unseen characters, doubles braces, and makes no link of a filing’s words', async () => {
    expect(toMessageText('a {0} [x](http://y) \u202e')).toBe('a {{0}} [x] (http://y) \\u{{202e}}');
    const text = (await printRun(readReport('hostile'))).results.map(({ message }) => message.text).join('\n');
    expect(text).toContain('{{0}}');
    // The tool's own links lead to the places of the result, by number.
    expect(text.replace(/\[[^[\]]*\]\(\d+\)/g, '')).not.toContain('](');
  });
});

describe('the place of a file', () => {
  it.each([
    ['a/b.htm', 'file:///project/', 'a/b.htm', true],
    ['./a/../b c.htm', 'file:///project/', 'b%20c.htm', true],
    ['100%.htm', 'file:///project/', '100%25.htm', true],
    ['a#b?c.htm', 'file:///project/', 'a%23b%3Fc.htm', true],
    ['::x.htm', 'file:///project/', '%3A%3Ax.htm', true],
    ['C:x.htm', 'file:///project/', 'C%3Ax.htm', true],
    ['日.htm', 'file:///project/', '%E6%97%A5.htm', true],
    ['\ud800.htm', 'file:///project/', '%EF%BF%BD.htm', true],
    ['/project/a.htm', 'file:///project/', 'a.htm', true],
    ['/my project/@a.htm', 'file:///my%20project/', '%40a.htm', true],
    ['file:///project/a%20b.htm', 'file:///project/', 'a%20b.htm', true],
    ['a/../../project/b.htm', 'file:///project/', 'b.htm', true],
    ['set.zip!/a.htm', 'file:///project/', 'set.zip!/a.htm', true],
    ['../a.htm', 'file:///project/', 'file:///a.htm', false],
    ['../../../a.htm', 'file:///project/', 'file:///a.htm', false],
    ['/elsewhere/a.htm', 'file:///project/', 'file:///elsewhere/a.htm', false],
    ['/project-2/a.htm', 'file:///project/', 'file:///project-2/a.htm', false],
    ['https://example.invalid/a b.htm', 'file:///project/', 'https://example.invalid/a%20b.htm', false],
    ['dir\\a.htm', 'file:///C:/project/', 'dir/a.htm', true],
    ['C:\\project\\a.htm', 'file:///C:/project/', 'a.htm', true],
    ['D:\\a.htm', 'file:///C:/project/', 'file:///D%3A/a.htm', false],
    ['dir\\a.htm', 'file:///project/', 'dir%5Ca.htm', true],
    ['a.htm', undefined, 'a.htm', true],
    ['../a.htm', undefined, 'a.htm', false],
    ['https://x\0', 'file:///project/', 'https://x/', false],
    ['https://x\u0001y', 'file:///project/', 'https%3A//x%01y', true],
    ['https://..', 'file:///project/', 'https%3A/', true],
    ['https://x/%zz|\u00e9/../a', 'file:///project/', 'https://x/a', false],
    ['javascript://x', 'file:///project/', 'javascript%3A//x', true],
    ['file://host/share/a.htm', 'file:///project/', 'file:////host/share/a.htm', false],
    ['/a.htm', undefined, 'file:///a.htm', false],
    ['file:%', undefined, 'file%3A%25', true],
  ])('%j under %s is %s', (uri, rootUri, expected, underRoot) => {
    const place = placeArtifact(uri, rootUri);
    expect(place.artifactLocation.uri).toBe(expected);
    expect(place.underRoot).toBe(underRoot);
  });

  it('is always a URI, and never leads upward', () => {
    const paths = fc.array(fc.oneof(fc.constantFrom('..', '.', '/', '\\', 'https://', 'http://x', 'file:', '//', '%', '%2e', ':', '?', '#', 'C:', ' ', '\0', '\n', '\ud800', '[', 'é'), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(hostileText, fc.webPath(), fc.constantFrom('..', '.', '/', '//', 'a//b', ''), paths), fc.constantFrom(undefined, 'file:///project/', 'file:///C:/p/'), (uri, rootUri) => {
      const { artifactLocation, underRoot } = placeArtifact(uri, rootUri);
      expect(artifactLocation.uri).toMatch(/^[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]*$/);
      expect(artifactLocation.uri).not.toMatch(/(?:^|\/)(?:\.|%2e){2}(?:\/|$)/i);
      expect(artifactLocation.uriBaseId).toBe(/^(?:file|https?):/.test(artifactLocation.uri) ? undefined : '%SRCROOT%');
      if (underRoot) expect(artifactLocation.uri).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)/);
      expect(() => new URL(artifactLocation.uri, 'file:///project/')).not.toThrow();
    }), { numRuns: 3_000 });
  }, 30_000);
});

describe('what somebody accepted, in SARIF', () => {
  it('is accepted outside of the filing, and the other results say that they are not', async () => {
    const { results } = await printRun(readReport('suppressed'));
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'Agreed with counsel: the turbine business was sold in March. (J. Doe, on 2026-01-10, until 2026-12-31)' }],
      [{ kind: 'external', status: 'accepted', justification: 'Known.' }],
      [], [], [],
    ]);
  });

  it('is not mentioned where nothing was', async () => {
    const { results } = await printRun(readReport('problems'));
    expect(results.filter((result) => 'suppressions' in result)).toEqual([]);
  });
});
