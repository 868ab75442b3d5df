import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/structured/config.js';
import { inlineDocument } from '../extract/inline-documents.js';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

const filing = (form: string): string => inlineDocument(`<ix:nonNumeric contextRef="c" name="dei:DocumentType">${form}</ix:nonNumeric><p>Item 1C. Cybersecurity</p>`);
const RULE = 'cyd/text-block-is-text';
const NAMED = 'cyd/board-committee-is-named';

function project(files: Readonly<Record<string, string>>): string {
  return writeTree({ '.git/HEAD': '', ...files });
}

const CHAIN = {
  'tieout.config.yaml': `extends: [firm, ./base.yaml]
packs: [cyd]
rules:
  ${RULE}: warning
fail-on: warning
overrides:
  - files: ['drafts/**']
    rules: { ${RULE}: note }
  - forms: [20-F]
    rules: { ${NAMED}: error }
`,
  'base.yaml': `preset: strict\nmax-warnings: 4\nlocked: [${NAMED}]\n`,
  'node_modules/firm/tieout.config.yaml': 'confidential: true\n',
  'drafts/a.htm': filing('20-F'),
  'b.htm': filing('10-K'),
};

/** The line that says where something comes from, its columns folded. */
function lineOf(stdout: string, key: string): string {
  return (stdout.split('\n').find((line) => line.startsWith(`${key} `)) ?? '').replace(/\s+/g, ' ').trim();
}

describe('tieout config', () => {
  it('prints a configuration that says everything, and that reads as one', async () => {
    const cwd = project(CHAIN);
    const { stdout, code } = await runTieout(['config'], { cwd });
    expect(code).toBe(0);
    const { config } = parseConfig(stdout, 'c');
    expect(config).toMatchObject({
      packs: ['cyd'], preset: 'strict', failOn: 'warning', maxWarnings: 4, confidential: true, locked: [NAMED],
      overrides: [{ files: ['drafts/**'], rules: { [RULE]: 'note' } }, { forms: ['20-F'], rules: { [NAMED]: 'error' } }],
    });
    const ids = Object.keys(config.rules ?? {});
    expect(ids).toEqual(ids.toSorted());
    expect(config.rules?.[RULE]).toBe('warning');
    const known = JSON.parse((await runTieout(['rules', '--format', 'json'], { cwd })).stdout) as { id: string }[];
    expect(ids).toEqual(known.map(({ id }) => id).toSorted());
    writeFileSync(path.join(cwd, 'tieout.config.yaml'), stdout);
    expect((await runTieout(['config'], { cwd })).stdout).toBe(stdout);
  });

  it('says of every value where it comes from', async () => {
    const cwd = project(CHAIN);
    const { stdout } = await runTieout(['config', '--origin'], { cwd });
    expect(['packs', 'preset', RULE, NAMED, 'locked', 'fail-on', 'max-warnings', 'confidential'].map((key) => lineOf(stdout, key))).toEqual([
      'packs cyd tieout.config.yaml:2:9', 'preset strict base.yaml:1:9', `${RULE} warning tieout.config.yaml:4:${String(RULE.length + 5)}`,
      `${NAMED} warning default`, `locked ${NAMED} base.yaml:3:10`,
      'fail-on warning tieout.config.yaml:5:10', 'max-warnings 4 base.yaml:2:15', 'confidential true node_modules/firm/tieout.config.yaml:1:15',
    ]);
    expect(stdout).toMatch(/^overrides +drafts\/\*\* +tieout\.config\.yaml:7:5$/m);
    expect(stdout).toMatch(/^overrides +20-F +tieout\.config\.yaml:9:5$/m);
  });

  it('says of options that they are options, and of the rest that nobody said it', async () => {
    const { stdout } = await runTieout(['config', '--origin', '--preset', 'draft', '--rule', `${RULE}=note`, '--skip', NAMED, '--fail-on', 'note', '--max-warnings', '3', '--pack', 'cyd'], { cwd: project({}) });
    expect(['packs', 'preset', RULE, NAMED, 'fail-on', 'max-warnings', 'confidential'].map((key) => lineOf(stdout, key))).toEqual([
      'packs cyd --pack', 'preset draft --preset', `${RULE} note --rule`, `${NAMED} off --skip`, 'fail-on note --fail-on', 'max-warnings 3 --max-warnings', 'confidential false default',
    ]);
  });

  it('names the extends that brings a preset', async () => {
    const { stdout } = await runTieout(['config', '--origin'], { cwd: project({ 'tieout.config.yaml': 'extends:\n  - tieout/strict\n' }) });
    expect(lineOf(stdout, 'preset')).toBe('preset strict tieout.config.yaml:2:5');
  });

  it('applies the overrides for a file and for the form that it says or the caller does', async () => {
    const cwd = project(CHAIN);
    const rows = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runTieout(['config', '--origin', ...args], { cwd });
      expect(stdout).not.toContain('overrides');
      return [lineOf(stdout, RULE), lineOf(stdout, NAMED)].map((line) => line.split(' ').slice(1).join(' '));
    };
    const column = String(RULE.length + 16);
    expect(await rows('drafts/a.htm')).toEqual([`note tieout.config.yaml:8:${column}`, `error tieout.config.yaml:10:${String(NAMED.length + 16)}`]);
    expect(await rows('b.htm')).toEqual([`warning tieout.config.yaml:4:${String(RULE.length + 5)}`, 'warning default']);
    expect(await rows('drafts/none.htm', '--form', '20-f')).toEqual([`note tieout.config.yaml:8:${column}`, `error tieout.config.yaml:10:${String(NAMED.length + 16)}`]);
    expect((await runTieout(['config', 'b.htm'], { cwd })).stdout).toMatch(/^# What a run goes by for b\.htm, form 10-K\.\n/);
    expect((await runTieout(['config', 'none.htm'], { cwd })).stdout).toMatch(/^# What a run goes by for none\.htm, whose form is not known\.\n/);
  });

  it('is what lint --print-config prints as JSON, checking nothing', async () => {
    const cwd = project(CHAIN);
    const printed = await runTieout(['drafts/a.htm', '--print-config', '--rule', `${RULE}=error`], { cwd });
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({ file: 'drafts/a.htm', form: '20-F', preset: 'strict', rules: { [RULE]: 'error', [NAMED]: 'error' } });
    expect((await runTieout(['config', 'drafts/a.htm', '--format', 'json', '--rule', `${RULE}=error`], { cwd })).stdout).toBe(printed.stdout);
    expect(await runTieout(['--print-config'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(await runTieout(['b.htm', 'drafts/a.htm', '--print-config'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('refuses what lint refuses', async () => {
    const { code, stderr } = await runTieout(['config', '--skip', NAMED], { cwd: project(CHAIN) });
    expect(code).toBe(2);
    expect(stderr).toContain(`the rule ${NAMED} is locked, and --skip ${NAMED} leaves it out [E_LOCKED]\n  It is locked in base.yaml:3:10`);
  });

  it('makes what a terminal would act upon visible', async () => {
    const { stdout } = await runTieout(['config', '--origin'], { cwd: project({ 'tieout.config.yaml': 'overrides:\n  - files: ["a\\e[31m\\u202e::error::b"]\n' }) });
    expect(stdout).not.toMatch(/\u001b|\u202e|^::/m);
    expect(stdout).toContain('a\\u{1b}[31m\\u{202e}');
  });
});

describe('a base outside the project', () => {
  const tree = (): string => path.join(writeTree({ 'project/.git/HEAD': '', 'project/tieout.config.yaml': 'extends: ../firm.yaml\n', 'firm.yaml': 'fail-on: note\n', 'project/b.htm': filing('10-K') }), 'project');

  it.each([['config'], ['b.htm'], ['rules'], ['explain', RULE], ['facts', 'b.htm'], ['suppress', 'b.htm', '--all', '--reason', 'r'], ['measure', '--corpus', '.']])('is refused by %s, at its place, and read with --allow-outside', async (...args) => {
    const cwd = tree();
    const refused = await runTieout(args, { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('tieout: tieout.config.yaml:1:10: "../firm.yaml" leads out of the project, or of the package that names it [E_EXTENDS]');
    expect((await runTieout([...args, '--allow-outside'], { cwd })).stderr).not.toContain('E_EXTENDS');
  });
});

describe('tieout init', () => {
  it('writes a configuration that holds, with a schema for editors, and says what is next', async () => {
    const cwd = project({ 'b.htm': filing('10-K') });
    const { code, stdout } = await runTieout(['init'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('tieout.config.yaml: written\nEditors complete and check these files where the project has tieout in node_modules; docs/for-engineers.md says how.\nNext: "tieout FILE" checks a filing, "tieout config --origin" prints what is in force.\n');
    const text = readFileSync(path.join(cwd, 'tieout.config.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/node_modules\/tieout\/schemas\/config\.schema\.json\n/);
    expect(parseConfig(text, 'c').config).toEqual({ extends: ['tieout/recommended'] });
    expect(lineOf((await runTieout(['config', '--origin'], { cwd })).stdout, 'preset')).toBe('preset recommended tieout.config.yaml:3:10');
    expect(readdirSync(cwd).toSorted()).toEqual(['.git', 'b.htm', 'tieout.config.yaml']);
  });

  it('writes in comments only what would hold as well', async () => {
    const cwd = project({});
    await runTieout(['init'], { cwd });
    const file = path.join(cwd, 'tieout.config.yaml');
    const uncommented = readFileSync(file, 'utf8').replace(/^# (?!yaml-language-server)(?=(  )*[a-z-]+(\/[a-z-]+)?:|(  )*- )/gm, '');
    expect(Object.keys(parseConfig(uncommented, 'c').config).toSorted()).toEqual(['confidential', 'extends', 'failOn', 'locked', 'overrides', 'rules']);
    writeFileSync(file, uncommented);
    expect(await runTieout(['config'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it('writes what it is asked for', async () => {
    const cwd = project({ 'tieout.config.yaml': '', 'deep/er/x': '', 'node_modules/tieout/schemas/config.schema.json': '{}' });
    const { stdout } = await runTieout(['init', '--preset', 'strict', '--confidential', '--suppressions'], { cwd: path.join(cwd, 'deep/er') });
    expect(stdout).toBe('tieout.config.yaml: written\ntieout-suppressions.yaml: written\n../../tieout.config.yaml is not read any more from here; "extends: ../../tieout.config.yaml" builds on it.\nNext: "tieout FILE" checks a filing, "tieout config --origin" prints what is in force.\n');
    expect(parseConfig(readFileSync(path.join(cwd, 'deep/er/tieout.config.yaml'), 'utf8'), 'c').config).toEqual({ extends: ['tieout/strict'], confidential: true });
    for (const name of ['tieout.config.yaml', 'tieout-suppressions.yaml']) expect(readFileSync(path.join(cwd, 'deep/er', name), 'utf8')).toContain('$schema=../../node_modules/tieout/schemas/');
  });

  it.each([['tieout.config.yaml'], ['tieout-suppressions.yaml']])('never writes over %s, and then writes nothing', async (name) => {
    const cwd = project({ [name]: '# mine\n' });
    const refused = await runTieout(['init', '--suppressions'], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: `tieout: ${name}: the file is there already [E_EXISTS]\n  Change it, or write over it with --force.\n` });
    expect(readdirSync(cwd).toSorted()).toEqual(['.git', name]);
    expect((await runTieout(['init', '--suppressions', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, name), 'utf8')).toContain('yaml-language-server');
  });

  it('follows no symbolic link', async () => {
    const cwd = project({ 'else.yaml': '# mine\n' });
    symlinkSync('else.yaml', path.join(cwd, 'tieout.config.yaml'));
    symlinkSync('nowhere', path.join(cwd, 'tieout-suppressions.yaml'));
    expect((await runTieout(['init'], { cwd })).code).toBe(2);
    expect((await runTieout(['init', '--suppressions', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(path.join(cwd, 'else.yaml'), 'utf8')).toBe('# mine\n');
    expect(lstatSync(path.join(cwd, 'tieout.config.yaml')).isSymbolicLink()).toBe(false);
    expect(readdirSync(cwd)).not.toContain('nowhere');
    expect(statSync(path.join(cwd, 'tieout.config.yaml')).mode & 0o444).toBe(0o444);
  });

  it('says where it cannot write', async () => {
    const cwd = project({});
    mkdirSync(path.join(cwd, 'tieout.config.yaml'));
    expect((await runTieout(['init', '--force'], { cwd })).stderr).toMatch(/^tieout: tieout\.config\.yaml: .*\[E_(WRITE|READ)\]/);
  });
});

describe('what was meant', () => {
  it.each<[readonly string[], string]>([
    [['b.htm', '--frmat', 'json'], 'Did you mean --format?'],
    [['rules', '--coverge'], 'Did you mean --coverage?'],
    [['init', '--confidental'], 'Did you mean --confidential?'],
    [['rulse'], 'Did you mean "tieout rules"?'],
    [['confg'], 'Did you mean "tieout config"?'],
    [['b.htm', '--form', '10K'], 'no filing has the form "10K" [E_USAGE]\n  Did you mean "10-K"?'],
    [['b.htm', '--form', '20f/a'], 'Did you mean "20-F/A"?'],
    [['facts', 'b.htm', '--form', '8K'], 'Did you mean "8-K"?'],
    [['suppress', 'b.htm', '--all', '--reason', 'r', '--form', '10KA'], 'Did you mean "10-K/A"?'],
    [['explain', 'b.htm', '--form', '10-KA'], 'Did you mean "10-K/A"?'],
    [['b.htm', '--form', '*'], 'is no submission type'],
    [['b.htm', '--preset', 'strickt'], 'Did you mean "strict"?'],
    [['init', '--preset', 'drafts'], 'Did you mean "draft"?'],
    [['b.htm', '--fail-on', 'warnings'], 'Did you mean "warning"?'],
    [['b.htm', '--rule', `${RULE}=eror`], 'Did you mean "error"?'],
    [['b.htm', '--rule', 'cyd/text-block-is-txt=off'], `Did you mean "${RULE}"?`],
    [['b.htm', '--format', 'jsno'], 'Did you mean "json"?'],
    [['rules', '--format', 'jsn'], 'Did you mean "json"?'],
    [['config', '--format', 'yml'], 'Did you mean "yaml"?'],
    [['measure', '--corpus', '.', '--format', 'tabel'], 'Did you mean "table"?'],
  ])('%j', async (args, said) => {
    const { code, stderr } = await runTieout(args, { cwd: project({ 'b.htm': filing('10-K') }) });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it.each([['10-D'], ['N-CSR'], ['10-k'], ['SC 13D/A']])('takes the form %s as it is', async (form) => {
    const { stderr } = await runTieout(['b.htm', '--form', form, '--exit-zero'], { cwd: project({ 'b.htm': filing('10-K') }) });
    expect(stderr).toBe('');
  });

  it.each([
    ['extnds: tieout/strict\n', 'unknown key "extnds"; did you mean "extends"?'], ['preset: strickt\n', 'did you mean "strict"?'], ['extends: tieout/strickt\n', 'did you mean "tieout/strict"?'],
    [`rules: { ${RULE}: warn }\n`, 'did you mean "warning"?'], ['fail-on: eror\n', 'did you mean "error"?'], ['overrides:\n  - file: [a]\n', 'unknown key "file"; did you mean "files"?'], ['overrides:\n  - forms: [20F]\n', 'did you mean "20-F"?'],
  ])('in the configuration %j', async (text, said) => {
    const { code, stderr } = await runTieout(['b.htm'], { cwd: project({ 'b.htm': filing('10-K'), 'tieout.config.yaml': text }) });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
