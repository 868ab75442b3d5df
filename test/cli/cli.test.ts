import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../extract/inline-documents.js';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

const cover = '<ix:nonNumeric contextRef="c" name="dei:DocumentType">10-K</ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate">2025-12-31</ix:nonNumeric>';
const tagged = (name: string, content: string, attributes: string): string => `<p><ix:nonNumeric contextRef="c" name="cyd:${name}" ${attributes}>${content}</ix:nonNumeric></p>`;
const PROCESSES = tagged('CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock', 'We assess and manage cybersecurity risks.', 'escape="true"');
const AFFECTED = 'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag';
const DENIAL = 'No risks from cybersecurity threats have materially affected us or are reasonably likely to materially affect us.';
const clean = inlineDocument(`${cover}<p>Item 1C. Cybersecurity</p>${PROCESSES}${tagged(AFFECTED, DENIAL, 'format="ixt:fixed-false"')}`);
const denied = inlineDocument(`${cover}<p>Item 1C. Cybersecurity</p>${PROCESSES}${tagged(AFFECTED, DENIAL, 'format="ixt:fixed-true"')}`);
const warned = clean.replace('escape="true"', '');

describe('tieout FILE', () => {
  it('prints nothing to worry about for a clean filing and ends in 0', async () => {
    const cwd = writeTree({ 'clean.htm': clean });
    const { code, stdout, stderr } = await runTieout(['clean.htm'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\d+ rules: \d+ pass, 0 fail, \d+ not applicable, 0 open/);
  });

  it('quotes the words, names the place and the rule, and ends in 1', async () => {
    const cwd = writeTree({ 'denied.htm': denied });
    const { code, stdout } = await runTieout(['lint', 'denied.htm'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('cyd/materially-affected-yes-is-not-denied');
    // The words may be wrapped to the width of the terminal.
    expect(stdout.replace(/\s+/g, ' ')).toContain('“»No risks from cybersecurity threats have materially affected us');
    const line = denied.slice(0, denied.indexOf(DENIAL)).split('\n').length;
    const column = denied.indexOf(DENIAL) - denied.lastIndexOf('\n', denied.indexOf(DENIAL));
    expect(stdout).toContain(`${String(line)}:${String(column)}`);
  });

  it('lints the other files where some cannot be read, and ends in 2', async () => {
    const cwd = writeTree({
      'a-empty.htm': '', 'b-binary.htm': '\0\u0001\0', 'c-cut.htm': clean.slice(0, clean.length - 60), 'd-doctype.htm': clean.replace('<html', '<!DOCTYPE html [<!ENTITY a "b">]><html'),
      'e-other.htm': '<p>hello</p>', 'f-clean.htm': clean, 'g-facts.yaml': 'facts: [1,\n', 'h-deep.htm': inlineDocument('<b>'.repeat(200_000)),
    });
    const { code, stdout } = await runTieout([...readdirSync(cwd), '--format', 'json'], { cwd });
    expect(code).toBe(2);
    const { filings, tally } = JSON.parse(stdout) as { filings: { uri: string; status: string; findings: { ruleId: string; message: string; help?: string }[] }[]; tally: object };
    expect(filings.map(({ uri, status, findings }) => [uri, status, findings[0]?.ruleId])).toEqual([
      ['a-empty.htm', 'failed', 'input/empty'], ['b-binary.htm', 'failed', 'input/unreadable'], ['c-cut.htm', 'partial', 'input/malformed'],
      ['d-doctype.htm', 'failed', 'input/doctype'], ['e-other.htm', 'failed', 'input/unknown-format'], ['f-clean.htm', 'analysed', undefined],
      ['g-facts.yaml', 'failed', 'input/unreadable'], ['h-deep.htm', 'partial', 'input/limit'],
    ]);
    expect(tally).toMatchObject({ filings: 8, analysed: 1, partial: 2, failed: 5 });
  });

  it('counts files in directories that are no filings, and refuses a directory of nothing else', async () => {
    const cwd = writeTree({ 'in/clean.htm': clean, 'in/notes.txt': 'hello', 'none/notes.txt': 'hello', 'bare/readme.md': 'x' });
    const some = await runTieout(['in'], { cwd });
    expect(some.code).toBe(0);
    expect(some.stderr).toContain('1 files in directories are no filings and were passed over: in/notes.txt');
    expect(await runTieout(['none'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('[E_NO_FILINGS]') as string });
    expect(await runTieout(['bare'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('bare: no file in this directory could be a filing [E_NO_FILINGS]') as string });
  });

  it('lints the other files where one that was named is not there', async () => {
    const cwd = writeTree({ 'clean.htm': clean, 'bare/readme.md': 'x' });
    const { code, stdout, stderr } = await runTieout(['gone.htm', 'clean.htm', 'bare'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('1 filing: 1 analysed');
    expect(stderr).toContain('gone.htm: no such file or directory [E_NO_FILE]');
    expect(stderr).toContain('bare: no file in this directory could be a filing [E_NO_FILINGS]');
    expect((await runTieout(['facts', 'gone.htm', 'clean.htm'], { cwd })).code).toBe(2);
  });

  it('reads the standard input', async () => {
    const { code, stdout } = await runTieout(['-', '--stdin-filename', 'draft.htm', '--format', 'compact'], { input: denied });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^draft\.htm:\d+:\d+: error: /);
  });

  it('lints a hand-written fact set', async () => {
    const cwd = writeTree({ 'facts.yaml': `filing: { form: 10-K, period: '2025-12-31' }\nfacts:\n  materially-affected: true\n  materially-affected-text: ${DENIAL}\n  processes-text: We assess cybersecurity risks.\n` });
    const { code, stdout } = await runTieout(['facts.yaml', '--format', 'compact'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('facts.yaml:3:24: error: Tagged "true", but the text says');
  });
});

describe('options', () => {
  const cwd = writeTree({ 'denied.htm': denied, 'clean.htm': clean, 'warned.htm': warned });
  it.each<[string, readonly string[], number]>([
    ['a warning is below the bar', ['warned.htm'], 0],
    ['--fail-on warning lowers the bar', ['warned.htm', '--fail-on', 'warning'], 1],
    ['--max-warnings allows as many', ['warned.htm', '--max-warnings', '1'], 0],
    ['--max-warnings forbids more', ['warned.htm', '--max-warnings', '0'], 1],
    ['--exit-zero lets findings pass', ['denied.htm', '--exit-zero'], 0],
    ['--skip leaves a rule out', ['denied.htm', '--skip', 'cyd/materially-affected-yes-is-not-denied'], 0],
    ['--only runs one rule', ['denied.htm', '--only', 'cyd/text-block-is-text'], 0],
    ['--rule changes a severity', ['denied.htm', '--rule', 'cyd/materially-affected-yes-is-not-denied=note'], 0],
    ['--rule switches off', ['denied.htm', '--rule', 'cyd/materially-affected-yes-is-not-denied=off'], 0],
  ])('%s', async (_name, args, code) => {
    expect((await runTieout(args, { cwd })).code).toBe(code);
  });

  it.each<[readonly string[], string]>([
    [[], 'no file is named'],
    [['gone.htm'], 'gone.htm: no such file or directory [E_NO_FILE]'],
    [['clean.htm', '--format', 'styllish'], 'Did you mean "stylish"?'],
    [['clean.htm', '--format', 'json', '--format', 'sarif'], 'two formats cannot both go to the standard output'],
    [['clean.htm', '--format', 'json=out.json', '--format', 'sarif=./out.json'], 'two formats cannot both be written to out.json'],
    [['clean.htm', '--format', 'html=./clean.htm'], './clean.htm is to be read, and --format html would write over it'],
    [['clean.htm', '--only', 'cyd/text-block-is-txt'], 'Did you mean "cyd/text-block-is-text"?'],
    [['clean.htm', '--rule', 'cyd/text-block-is-text'], 'is not ID=SETTING'],
    [['clean.htm', '--fail-on', 'fatal'], '--fail-on fatal is no severity'],
    [['clean.htm', '--max-warnings', 'few'], '--max-warnings few is no whole number'],
    [['clean.htm', '--config', 'gone.yaml'], 'gone.yaml: '],
    [['clean.htm', '--pack', 'cydd'], 'Did you mean "cyd"?'],
    [['clean.htm', '--pack', './gone'], './gone: no such rule pack directory'],
    [['clean.htm', '--formt', 'json'], "unknown option '--formt'"],
    [['clean.htm', '--format', 'json=no/such/directory/a.json'], 'no/such/directory/a.json: cannot be written'],
    [['explain', 'cyd/text-block-is-txt'], 'Did you mean "cyd/text-block-is-text"?'],
    [['facts', 'clean.htm', '--format', 'tabel'], 'Did you mean "table"?'],
  ])('%j is a wrong call: 2, and the remedy', async (args, message) => {
    const { code, stderr } = await runTieout(args, { cwd });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it('writes several formats at once, readable by the owner only, and nothing else', async () => {
    const tree = writeTree({ 'denied.htm': denied });
    const { code, stdout } = await runTieout(['denied.htm', '--format', 'stylish', '--format', 'json=out.json', '--format', 'sarif=out.sarif'], { cwd: tree });
    expect(code).toBe(1);
    expect(stdout).toContain('cyd/materially-affected-yes-is-not-denied');
    expect(readdirSync(tree).toSorted()).toEqual(['denied.htm', 'out.json', 'out.sarif']);
    expect(statSync(path.join(tree, 'out.json')).mode & 0o777).toBe(0o600);
    const sarif = JSON.parse(readFileSync(path.join(tree, 'out.sarif'), 'utf8')) as { runs: { results: { ruleId: string }[] }[] };
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['cyd/materially-affected-yes-is-not-denied']);
  });

  it('prints the same bytes for the same input, whatever the time zone and language', async () => {
    const runs = await Promise.all([{ TZ: 'UTC', LANG: 'C' }, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }, { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' }]
      .map((env) => runTieout(['denied.htm', 'clean.htm', 'warned.htm', '--format', 'json'], { cwd, env })));
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('colours where it is asked to and not otherwise', async () => {
    const plain = await runTieout(['denied.htm'], { cwd });
    const forced = await runTieout(['denied.htm'], { cwd, env: { FORCE_COLOR: '1' } });
    const both = await runTieout(['denied.htm'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b[');
    expect(forced.stdout).toContain('\u001b[');
    expect(both.stdout).toBe(plain.stdout);
  });

  it('says where the time went', async () => {
    expect((await runTieout(['clean.htm', '--stats'], { cwd })).stdout).toMatch(/total/);
  });
});

describe('the configuration', () => {
  it('sets severities, for some files otherwise, and the command line wins', async () => {
    const cwd = writeTree({
      'tieout.config.yaml': 'fail-on: warning\nrules:\n  cyd/text-block-is-escaped: note\noverrides:\n  - files: [final/**]\n    rules:\n      cyd/text-block-is-escaped: error\n',
      'drafts/a.htm': warned, 'final/a.htm': warned,
    });
    expect((await runTieout(['drafts/a.htm'], { cwd })).code).toBe(0);
    expect((await runTieout(['final/a.htm'], { cwd })).code).toBe(1);
    expect((await runTieout(['a.htm'], { cwd: path.join(cwd, 'final') })).code).toBe(1);
    expect((await runTieout(['final/a.htm', '--no-config'], { cwd })).code).toBe(0);
    expect((await runTieout(['drafts/a.htm', '--rule', 'cyd/text-block-is-escaped=warning'], { cwd })).code).toBe(1);
  });

  it.each([
    ['rules:\n  cyd/text-block-is-txt: off\n', /Did you mean "cyd\/text-block-is-text"/],
    ['ruels: {}\n', /tieout\.config\.yaml:1:1: .*rules/],
    ['rules:\n  cyd/text-block-is-text: fatal\n', /tieout\.config\.yaml:2:27: /],
    ['rules: [\n', /tieout\.config\.yaml:\d+:\d+: /],
  ])('%j is refused with its place', async (text, message) => {
    const cwd = writeTree({ 'tieout.config.yaml': text, 'a.htm': clean });
    const { code, stderr } = await runTieout(['a.htm'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('loads a pack of your own beside the built-in one, and places what is wrong with it', async () => {
    const pack = 'name: own\nversion: 1.0.0\nnamespaces: { cyd: ["http://xbrl.sec.gov/cyd/{year}"] }\nvocabulary:\n  processes: { concept: "cyd:CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock", kind: text-block }\n';
    const rule = 'id: own/processes-are-long\ntitle: The processes are described at length\nseverity: error\nstatus: stable\nsince: 1.0.0\nauthority: [{ cite: House style }]\nrequire: { fact: processes, operator: longer-than, value: 300 }\nat: processes\nmessage: "Only \\"{processes.text}\\"."\nhelp: Say more.\nexamples:\n  - { name: short, facts: { processes: Short. }, expect: fail }\n  - { name: long, facts: { processes: ' + 'word '.repeat(80) + '}, expect: pass }\n';
    const cwd = writeTree({ 'tieout.config.yaml': 'packs: [cyd, ./rules/own]\n', 'rules/own/pack.yaml': pack, 'rules/own/processes-are-long.yaml': rule, 'a.htm': clean });
    const { code, stdout } = await runTieout(['a.htm', '--format', 'compact'], { cwd });
    expect(stdout).toContain('Only "We assess and manage cybersecurity risks."');
    expect(code).toBe(1);
    expect(await runTieout(['test', './rules/own'], { cwd })).toMatchObject({ code: 0, stdout: 'own 1.0.0: 1 rules, 2 examples, 2 passed, 0 failed\n' });
    const broken = writeTree({ 'own/pack.yaml': pack, 'own/processes-are-long.yaml': rule.replace('fact: processes,', 'fact: proceses,') });
    expect((await runTieout(['a.htm', '--pack', './own'], { cwd: broken })).stderr).toMatch(/own\/processes-are-long\.yaml:7:18: .*processes/);
  });
});

describe('the other commands', () => {
  it('facts prints what the rules see, and reads it back', async () => {
    const cwd = writeTree({ 'denied.htm': denied });
    const { code, stdout } = await runTieout(['facts', 'denied.htm', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    const factSet = JSON.parse(stdout) as { filing: object; facts: { name: string; value?: unknown; text?: string; location?: { regions: { charOffset: number; charLength: number }[] } }[] };
    expect(factSet.filing).toMatchObject({ uri: 'denied.htm', form: '10-K', period: '2025-12-31', cik: '0009990001', inputs: [{ format: 'inline-xbrl', encoding: 'utf-8' }] });
    const flag = factSet.facts.find(({ name }) => name === 'materially-affected');
    expect(flag).toMatchObject({ value: true, text: DENIAL });
    const region = flag?.location?.regions[0];
    expect(denied.slice(region?.charOffset, (region?.charOffset ?? 0) + (region?.charLength ?? 0))).toBe(DENIAL);
    const again = writeTree({ 'facts.json': stdout });
    expect((await runTieout(['facts.json', '--format', 'compact'], { cwd: again })).stdout).toContain('cyd/materially-affected-yes-is-not-denied');
    const lines = (await runTieout(['facts', 'denied.htm', 'denied.htm', '--format', 'ndjson'], { cwd })).stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { filing: { form: string } }).filing.form)).toEqual(['10-K']);
    expect((await runTieout(['facts', 'denied.htm'], { cwd })).stdout).toContain('materially-affected');
  });

  it('rules, explain, version and help', async () => {
    const rules = await runTieout(['rules']);
    expect(rules.stdout).toMatch(/^cyd\/annual-concepts-in-annual-report\s+warning\s+recommended/m);
    expect((JSON.parse((await runTieout(['rules', '--format', 'json'])).stdout) as unknown[]).length).toBeGreaterThanOrEqual(15);
    const explained = await runTieout(['explain', 'cyd/board-committee-is-named']);
    expect(explained.stdout).toContain('17 CFR 229.106(c)(1)');
    expect(explained.stdout).toContain('What to do');
    expect((await runTieout(['--version'])).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(await runTieout(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Examples:') as string });
    expect(await runTieout(['lint', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--max-warnings') as string });
  });

  it('rules --coverage lists the paragraphs of the law, those without a rule too', async () => {
    const { code, stdout } = await runTieout(['rules', '--coverage']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^17 CFR 229\.106\(b\)\(2\) {2}.*\n(?: {2}(?:error|warning|note) +cyd\/[\w-]+\n)+/m);
    expect(stdout).toMatch(/^Form 8-K Item 1\.05\(c\) {2}.*\n {2}no rule\n/m);
    expect(stdout).toMatch(/^\d+ of \d+ paragraphs have a stable rule\.$/m);
    const paragraphs = JSON.parse((await runTieout(['rules', '--coverage', '--format', 'json'])).stdout) as readonly { readonly cite: string; readonly rules: readonly unknown[] }[];
    expect(paragraphs.find(({ cite }) => cite === '17 CFR 229.106(c)(1)')?.rules.length).toBeGreaterThan(2);
  });

  it('lint --preset strict runs more rules than lint, and a preset that does not exist is refused', async () => {
    const cwd = writeTree({ 'clean.htm': clean });
    const rules = async (...args: readonly string[]): Promise<number> => Number(/(\d+) rules:/.exec((await runTieout(['clean.htm', '--exit-zero', ...args], { cwd })).stdout)?.[1]);
    expect(await rules('--preset', 'strict')).toBeGreaterThan(await rules());
    expect(await runTieout(['clean.htm', '--preset', 'loose'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('recommended, strict, draft') as string });
  });

  it('measure counts a corpus, compares it with labels and writes what it is told to', async () => {
    const facts = (accession: string): string => JSON.stringify({ filing: { form: '10-K', period: '2025-12-31', accession }, facts: { 'materially-affected': true, 'materially-affected-text': 'No risks from cybersecurity threats have materially affected us or are reasonably likely to materially affect us.' } });
    const label = { adsh: '0000000001-26-000001', mat_text: 'negated', matf_contradicted: true, confidence: 'high' };
    const cwd = writeTree({ 'corpus/a.json': facts('0000000001-26-000001'), 'corpus/b.json': facts('0000000001-26-000002'), 'labels.jsonl': `${JSON.stringify(label)}\n` });
    const { code, stdout } = await runTieout(['measure', '--corpus', 'corpus', '--labels', 'labels.jsonl', '--format', 'table', '--out', 'measured.json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 filings \(2 analysed, 0 partial, 0 failed\), 1 with labels;/);
    expect(stdout).toMatch(/^cyd\/materially-affected-yes-is-not-denied +2 +2 +0 +0 +2 +0 +0 +1 +0$/m);
    const measured = JSON.parse(readFileSync(path.join(cwd, 'measured.json'), 'utf8')) as { readonly rules: readonly { readonly id: string; readonly fired: number }[] };
    expect(measured.rules.find(({ id }) => id === 'cyd/materially-affected-yes-is-not-denied')?.fired).toBe(2);
    expect(await runTieout(['measure'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('no corpus is named') as string });
    expect(await runTieout(['measure', '--corpus', 'corpus', '--labels', 'corpus/a.json'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('E_LABELS') as string });
  });

  it('test runs the examples of the built-in pack', async () => {
    expect(await runTieout(['test'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^cyd .*, 0 failed$/m) as string });
  });
});

it('stops quietly where its reader goes away', async () => {
  const cwd = writeTree({ 'denied.htm': denied });
  const { spawnSync } = await import('node:child_process');
  const bin = path.resolve(import.meta.dirname, '../../dist/bin.js');
  expect(existsSync(bin)).toBe(true);
  const { stderr, stdout } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" facts denied.htm --format json | head -n 1`], { cwd, encoding: 'utf8' });
  expect(stdout).toBe('{\n');
  expect(stderr).toBe('');
});
