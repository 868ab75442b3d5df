import { describe, expect, it } from 'vitest';
import type { FilingReport } from '../../src/model/report.js';
import { createReport, lintFactSet } from '../../src/run/lint.js';
import { lintFiling, readFacts } from '../../src/run/lint-filing.js';
import { lintFiles } from '../../src/run/lint-files.js';
import { loadDefaultPacks, loadPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';
import { writeTree } from '../source/temporary-tree.js';

const facts = (extra: string): string => `filing: { form: 10-K, period: '2025-12-31', cik: '1' }\nfacts:\n  processes-text: We assess risks.\n${extra}`;
const DENIED = facts('  materially-affected: true\n  materially-affected-text: No risks have materially affected us or are reasonably likely to do so.\n');

describe('lintFiling', () => {
  it('reports every rule and every finding of a document at hand', async () => {
    const report = await lintFiling({ uri: 'draft.yaml', content: DENIED });
    expect(report).toMatchObject({ uri: 'draft.yaml', status: 'analysed', filing: { form: '10-K', cik: '0000000001', inputs: [{ format: 'fact-set' }] } });
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['cyd/materially-affected-yes-is-not-denied']);
    const [pack] = await loadDefaultPacks();
    expect(report.outcomes.map(({ ruleId }) => ruleId)).toEqual(pack?.rules.filter(({ status, preset }) => status === 'stable' && preset === 'recommended').map(({ id }) => id));
  });

  it('takes bytes, rule settings and a form that the input does not say', async () => {
    const bytes = new TextEncoder().encode(DENIED.replace('form: 10-K, ', ''));
    const settings = { only: ['cyd/materially-affected-yes-is-not-denied'], commandLine: { 'cyd/materially-affected-yes-is-not-denied': 'note' as const } };
    expect((await lintFiling({ uri: 'a', content: bytes }, { rules: settings })).outcomes).toMatchObject([{ verdict: 'open', because: 'unobservable', about: 'form' }]);
    expect((await lintFiling({ uri: 'a', content: bytes }, { rules: settings, form: '20-f' })).findings).toMatchObject([{ severity: 'note' }]);
  });

  it('never throws on content', async () => {
    expect(await lintFiling({ uri: 'a', content: '' })).toMatchObject({ status: 'failed', outcomes: [], findings: [{ ruleId: 'input/empty', locations: [{ uri: 'a', role: 'primary' }] }] });
    expect(await lintFiling({ uri: 'a', content: 'facts: [1,' })).toMatchObject({ status: 'failed', outcomes: [] });
  });

  it('gives the facts alone, and an error where there are none to give', async () => {
    expect((await readFacts({ uri: 'a', content: DENIED })).facts.map(({ name }) => name)).toEqual(expect.arrayContaining(['materially-affected', 'said-materially-affected', 'form']));
    await expect(readFacts({ uri: 'a', content: '' })).rejects.toMatchObject({ code: 'E_INPUT', place: { uri: 'a' } });
  });
});

it('lintFiles lints what it finds and adds up', async () => {
  const cwd = writeTree({ 'in/a.yaml': DENIED, 'in/b.htm': '', 'in/notes.txt': 'hello' });
  const { filings, tally } = await lintFiles(['in'], { cwd });
  expect(filings.map(({ uri, status }) => [uri, status])).toEqual([['in/a.yaml', 'analysed'], ['in/b.htm', 'failed']]);
  expect(tally).toMatchObject({ filings: 2, analysed: 1, failed: 1, errors: 2 });
});

it('lintFiles takes what somebody accepted, for a day', async () => {
  const cwd = writeTree({ 'a.yaml': DENIED });
  const { filings: [report] } = await lintFiles(['a.yaml'], { cwd });
  const { fingerprint = '', ruleId = '' } = report?.findings[0] ?? {};
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, charOffset: 0, charLength: 0 };
  const list = { uri: 's.yaml', entries: [{ fingerprint, ruleId, reason: 'Known.', until: '2026-06-30', region }] };
  expect(await lintFiles(['a.yaml'], { cwd, suppressions: { list, today: '2026-06-30' } })).toMatchObject({ filings: [{ findings: [{ suppression: { reason: 'Known.' } }] }], tally: { errors: 0, suppressed: 1 }, findings: [] });
  expect(await lintFiles(['a.yaml'], { cwd, suppressions: { list, today: '2026-07-01' } })).toMatchObject({ tally: { errors: 1, warnings: 1, suppressed: 0 }, findings: [{ ruleId: 'suppression/expired' }] });
});

describe('a filing on which tieout itself fails', () => {
  it('is told, and leaves the others alone', async () => {
    const rulesFor = createRuleSelection(await loadDefaultPacks(), {});
    const [sound] = await Promise.all(['b.yaml'].map((uri) => openDocument(uri, new TextEncoder().encode(DENIED)).then(toFiling)));
    const broken = { uri: 'a.htm', problems: [], get documents(): never { throw new RangeError('too much of it'); } };
    const { filings, end } = createReport([broken, sound ?? expect.fail()], { tool: TOOL, rulesFor }, [], []);
    const seen: FilingReport[] = [];
    for await (const filing of filings) seen.push(filing);
    expect(seen).toMatchObject([{ uri: 'a.htm', status: 'failed', findings: [{ ruleId: 'input/defect', message: expect.stringContaining('failed on this filing: "too much of it".') as string }] }, { uri: 'b.yaml', status: 'analysed' }]);
    expect(end()).toMatchObject({ complete: true, tally: { filings: 2, failed: 1 } });
  });
});

describe('a rule that breaks', () => {
  it('leaves the others alone, and the filing is read in part', async () => {
    const [pack] = await loadDefaultPacks();
    if (!pack) throw new Error('no pack');
    const [first, second] = pack.rules;
    if (!first || !second) throw new Error('no rules');
    const broken = { ...first, id: 'cyd/broken', each: undefined, when: undefined, appliesTo: {}, require: { fact: 'processes-text', operator: 'matches', value: 3 } };
    const factSet = await readFacts({ uri: 'a', content: DENIED });
    const { each: _each, when: _when, ...bare } = broken;
    const report = await lintFactSet(factSet, [{ pack, rules: [bare, second] }]);
    expect(report.status).toBe('partial');
    expect(report.outcomes).toMatchObject([{ ruleId: second.id }, { ruleId: 'cyd/broken', verdict: 'open', because: 'rule-error' }].toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1)));
    expect(report.findings).toMatchObject([{ ruleId: 'input/rule-error', severity: 'error' }]);
  });
});

it('a report unfolds filing by filing and says whether it came to its end', async () => {
  const rulesFor = createRuleSelection(await loadDefaultPacks(), {});
  const inputs = await Promise.all(['a.yaml', 'b.yaml'].map((uri) => openDocument(uri, new TextEncoder().encode(DENIED)).then(toFiling)));
  const whole = createReport(inputs, { tool: TOOL, rulesFor }, [], []);
  const seen: FilingReport[] = [];
  for await (const filing of whole.filings) seen.push(filing);
  expect(whole.end()).toMatchObject({ complete: true, tally: { filings: 2, errors: 2 } });
  expect(seen[0]?.findings[0]?.fingerprint).toBe(seen[1]?.findings[0]?.fingerprint);
  const cut = createReport(inputs, { tool: TOOL, rulesFor }, [], []);
  for await (const filing of cut.filings) if (filing.uri === 'a.yaml') break;
  expect(cut.end()).toMatchObject({ complete: false, tally: { filings: 1 } });
});

it('packs are loaded by name or directory, each name once', async () => {
  const load = (...names: readonly string[]): ReturnType<typeof loadPacks> => loadPacks(names.map((name) => ({ name, readDirectory: async () => [], place: { uri: 'c.yaml', line: 1, column: 9 } })));
  await expect(load('cyd', 'cyd')).rejects.toMatchObject({ code: 'E_PACK', message: 'two rule packs are called "cyd"' });
  await expect(load('cid')).rejects.toMatchObject({ code: 'E_PACK', place: { uri: 'c.yaml', line: 1, column: 9 }, remedy: 'Did you mean "cyd"?' });
  await expect(load('zzzzzzzz')).rejects.toMatchObject({ remedy: expect.stringContaining('Built in: cyd') as string });
  await expect(load('./own')).rejects.toMatchObject({ code: 'E_PACK' });
});
