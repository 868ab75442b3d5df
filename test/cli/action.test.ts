import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step { name: string; id?: string; shell: string; run: string; env?: Record<string, string> }
interface Action {
  name: string; description: string;
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

const root = path.resolve(import.meta.dirname, '../..');
const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;
const [prepare = expect.fail(), lint = expect.fail()] = action.runs.steps;
const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tieout action '));
  folders.push(folder);
  return folder;
}

const fixture = (name: string): string => path.join(root, 'fixtures/filings', name);
const CLEAN = 'ok/ostermoor-10-k.htm';
const WRONG = 'err/drafting-residue.htm';

interface Ran { code: number | null; log: string; stderr: string; summary: string; outputs: Record<string, string>; workspace: string; left: string[] }

/** Runs the steps as the runner does: inputs with their defaults, `${{ inputs.x }}` of `env` replaced, files for what a step hands on. */
function runAction(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Ran {
  const base = makeFolder();
  const [workspace, temp, summary, output] = ['work space', 'temp dir', 'summary.md', 'output'].map((name) => path.join(base, name)) as [string, string, string, string];
  mkdirSync(workspace);
  mkdirSync(temp);
  writeFileSync(summary, 'An earlier step.\n');
  writeFileSync(output, '');
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    copyFileSync(fixture(source), path.join(workspace, name));
  }
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: standard = '' }]) => [name, inputs[name] ?? standard]));
  const env = Object.fromEntries(Object.entries(lint.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given[input] ?? expect.fail(input))]));
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lint.run], {
    cwd: workspace, encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env, ...more, GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output },
  });
  return { code: status, log: stdout, stderr, summary: readFileSync(summary, 'utf8'), outputs: readOutputs(readFileSync(output, 'utf8')), workspace, left: readdirSync(temp) };
}

/** Reads the file of outputs as the runner does: NAME<<DELIMITER, lines, DELIMITER. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1; at += 1) {
    const [, name = expect.fail(lines[at]), delimiter = ''] = /^([\w-]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

describe('action.yml', () => {
  it('is a composite action that hands every input on by the environment, and nothing by the text of a command', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.every(({ shell, run }) => shell === 'bash' && !run.includes('${{'))).toBe(true);
    const handed = Object.values(lint.env ?? {}).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    expect(handed.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) expect(description).toMatch(/^[A-Z0-9].*\.$/s);
  });

  it('uses no other action, and asks for no token', () => {
    const text = readFileSync(path.join(root, 'action.yml'), 'utf8');
    expect(text).not.toMatch(/uses:|secrets\.|github\.token|GITHUB_TOKEN/);
  });

  it('declares the outputs that the step writes', () => {
    const { outputs } = runAction({ files: 'a.htm' }, { 'a.htm': CLEAN });
    expect(Object.entries(action.outputs).map(([name, { value }]) => [name, value])).toEqual(Object.keys(action.outputs).map((name) => [name, `\${{ steps.${lint.id ?? ''}.outputs.${name} }}`]));
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
  });
});

describe('a step of the action', () => {
  it('ends with 0 on a clean filing, with a log and a summary', () => {
    const { code, log, stderr, summary, outputs, workspace, left } = runAction({ files: 'a.htm' }, { 'a.htm': CLEAN });
    expect([code, stderr]).toEqual([0, '']);
    expect(log).toMatch(/^::notice title=tieout::0 problems/);
    expect(summary).toMatch(/^An earlier step\.\n# tieout\n\n- \*\*✔ no problems\*\*/);
    expect(outputs).toMatchObject({ 'exit-code': '0', 'sarif-file': 'tieout.sarif', filings: '1', 'not-analysed': '0', errors: '0', warnings: '0' });
    expect(readFileSync(path.join(workspace, 'tieout.sarif'), 'utf8')).toContain('"version": "2.1.0"');
    expect(left).toEqual([]);
  });

  it('ends with 1 on findings, which are annotations, results and outputs', () => {
    const { code, log, summary, outputs, workspace } = runAction({ files: 'drafts', category: 'drafts', 'reading-copy': 'copies' }, { 'drafts/a.htm': CLEAN, 'drafts/b.htm': WRONG });
    expect(code).toBe(1);
    expect(log).toMatch(/^::error file=copies\/drafts\/b\.htm\.txt,line=\d+,col=\d+,title=cyd\/no-drafting-residue::/);
    expect(summary).toContain('cyd/no-drafting-residue');
    expect(outputs).toMatchObject({ 'exit-code': '1', filings: '2', errors: '1' });
    const { runs: [run] } = JSON.parse(readFileSync(path.join(workspace, 'tieout.sarif'), 'utf8')) as { runs: { automationDetails: object; results: { partialFingerprints: Record<string, string>; locations: object[] }[] }[] };
    expect(run?.automationDetails).toEqual({ id: 'tieout/drafts/' });
    expect(run?.results[0]?.partialFingerprints).toMatchObject({ primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]+:\d+$/) as string });
    expect(JSON.stringify(run?.results[0]?.locations)).toContain('copies/drafts/b.htm.txt');
  });

  it('ends with 2 on what could not be read, whatever fails it otherwise', () => {
    const { code, outputs } = runAction({ files: 'a.htm\nmissing.htm', 'fail-on': 'never' }, { 'a.htm': WRONG });
    expect([code, outputs['exit-code'], outputs['errors']]).toEqual([2, '2', '1']);
  });

  it('passes on findings where it fails never', () => {
    expect(runAction({ files: 'a.htm', 'fail-on': 'never' }, { 'a.htm': WRONG }).code).toBe(0);
  });

  it('ends with 2 where no file is named, and leaves the outputs empty', () => {
    const { code, stderr, outputs } = runAction({ files: ' \n' }, {});
    expect(code).toBe(2);
    expect(stderr).toContain('no file is named');
    expect(outputs).toMatchObject({ 'exit-code': '2', errors: '', 'sarif-file': '' });
  });

  it('takes a wrong value for no more than that', () => {
    for (const wrong of [{ 'fail-on': 'loud' }, { evidence: 'some' }, { format: 'sarfi=x' }, { config: 'none.yaml' }]) {
      const { code, outputs } = runAction({ files: 'a.htm', ...wrong }, { 'a.htm': CLEAN });
      expect([code, outputs['exit-code']]).toEqual([2, '2']);
    }
  });

  it('prints more reports, keeps words in, and no annotations where none are wanted', () => {
    const { code, log, summary, workspace } = runAction({ files: 'a.htm', format: 'junit=tie out.xml\n\n  csv=out.csv\r\n', evidence: 'none', annotations: 'false', 'sarif-file': '' }, { 'a.htm': WRONG });
    expect(code).toBe(1);
    expect(log).not.toMatch(/^::/m);
    expect(readdirSync(workspace).toSorted()).toEqual(['a.htm', 'out.csv', 'tie out.xml']);
    for (const text of [log, summary, readFileSync(path.join(workspace, 'out.csv'), 'utf8')]) expect(text).not.toContain('Legal to confirm');
  });

  it('names no log of an earlier run as its own', () => {
    const base = makeFolder();
    const earlier = path.join(base, 'earlier.sarif');
    writeFileSync(earlier, 'earlier');
    utimesSync(earlier, new Date(0), new Date(0));
    const { code, outputs } = runAction({ files: 'missing.htm', 'sarif-file': earlier, 'fail-on': 'loud' }, {});
    expect([code, outputs['sarif-file'], readFileSync(earlier, 'utf8')]).toEqual([2, '', 'earlier']);
  });

  it('works where the runner offers no summary and no outputs', () => {
    expect(runAction({ files: 'a.htm' }, { 'a.htm': CLEAN }, { TIEOUT_CONFIG: '' }).code).toBe(0);
    const { status } = spawnSync('bash', ['scripts/action/lint.sh'], { cwd: root, env: { PATH: process.env['PATH'], TIEOUT_FILES: 'fixtures/filings/ok/ostermoor-10-k.htm', GITHUB_WORKSPACE: root, RUNNER_TEMP: makeFolder() } });
    expect(status).toBe(0);
  });
});

describe('inputs that try to be more than words', () => {
  const HOSTILE = [
    '$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned #", '&& touch pwned', '| touch pwned', '> pwned', '--exit-zero', '-f', '-', '--', '*', '~', '$HOME', '${IFS}touch${IFS}pwned',
    'a\ntouch pwned', 'EOF\ntouch pwned', 'JS\nprocess.exit(0)', '\\', '\u0007', '::set-output name=x::y', '%0Atouch pwned', '${{ github.token }}', '../../../../etc/passwd',
  ];

  it.each(HOSTILE)('execute nothing as files: %j', (text) => {
    const { code, outputs, workspace, left } = runAction({ files: text }, {});
    // A pattern that finds nothing, a file that is not there: not read.
    expect(code).toBe(2);
    expect(outputs['exit-code']).toBe('2');
    expect([readdirSync(workspace).filter((name) => name !== 'tieout.sarif'), left]).toEqual([[], []]);
  });

  it.each(['config', 'format', 'evidence', 'fail-on', 'sarif-file', 'reading-copy', 'category', 'annotations'])('execute nothing as %s', (input) => {
    for (const text of ['$(touch pwned)', '--exit-zero', HOSTILE.join(' '), HOSTILE.join('\n')]) {
      const { outputs, workspace, left } = runAction({ files: 'a.htm', [input]: text }, { 'a.htm': WRONG });
      expect([text, outputs['exit-code']]).toEqual([text, expect.stringMatching(/^[12]$/)]);
      expect(left).toEqual([]);
      if (input !== 'sarif-file' && input !== 'reading-copy') expect([text, existsSync(path.join(workspace, 'pwned'))]).toEqual([text, false]);
    }
  }, 120_000);

  it('name files as they are', () => {
    const names = ['-dash.htm', 'two words.htm', "quo'te\".htm", '$(touch pwned).htm', 'a;b&c|d.htm'];
    const { code, outputs, workspace } = runAction({ files: names.join('\n'), 'sarif-file': '-$(x) y.sarif' }, Object.fromEntries(names.map((name) => [name, CLEAN])));
    expect([code, outputs['filings'], outputs['sarif-file']]).toEqual([0, String(names.length), '-$(x) y.sarif']);
    expect(readdirSync(workspace).toSorted()).toEqual([...names, '-$(x) y.sarif'].toSorted());
  });
});

describe('the preparation of the action', () => {
  /** A copy of the script where nothing is built, with programs that note how they were called. */
  function prepareWith(programs: Readonly<Record<string, string>>, isBuilt: boolean): { code: number | null; stdout: string; calls: string } {
    const base = makeFolder();
    mkdirSync(path.join(base, 'scripts/action'), { recursive: true });
    mkdirSync(path.join(base, 'programs'));
    copyFileSync(path.join(root, 'scripts/action/prepare.sh'), path.join(base, 'scripts/action/prepare.sh'));
    if (isBuilt) {
      mkdirSync(path.join(base, 'dist'));
      writeFileSync(path.join(base, 'dist/bin.js'), '');
    }
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(path.join(base, 'programs', name), `#!/usr/bin/env bash\n${script}\n`);
      chmodSync(path.join(base, 'programs', name), 0o755);
    }
    const { status, stdout } = spawnSync('bash', ['-c', prepare.run], { encoding: 'utf8', env: { PATH: `${path.join(base, 'programs')}:${process.env['PATH'] ?? ''}`, GITHUB_ACTION_PATH: base, CALLS: path.join(base, 'calls') } });
    return { code: status, stdout, calls: existsSync(path.join(base, 'calls')) ? readFileSync(path.join(base, 'calls'), 'utf8') : '' };
  }
  const npm = 'echo "npm $*" >>"$CALLS"';

  it('builds tieout, and runs no script of a package', () => {
    expect(prepareWith({ npm }, false)).toMatchObject({ code: 0, calls: 'npm ci --include=dev --ignore-scripts --no-audit --no-fund\nnpm run build -- --no-types\n' });
  });

  it('builds nothing where the build is there', () => {
    expect(prepareWith({ npm }, true)).toMatchObject({ code: 0, calls: '' });
  });

  it('ends where a part of it fails', () => {
    expect(prepareWith({ npm: `${npm}\nexit 3` }, false)).toMatchObject({ code: 3, calls: 'npm ci --include=dev --ignore-scripts --no-audit --no-fund\n' });
  });

  it('says which Node it needs', () => {
    const node = `script="$2"; exec "${process.execPath}" -e 'Object.defineProperty(process, "versions", { value: { node: "20.18.3" } }); Object.defineProperty(process, "version", { value: "v20.18.3" });'"$script"`;
    const { code, stdout, calls } = prepareWith({ npm, node }, false);
    expect([code, calls]).toEqual([2, '']);
    expect(stdout).toContain('::error title=tieout::tieout needs Node 20.19 or newer, and this runner has v20.18.3: use actions/setup-node before it.');
  });
});

describe('the hook for pre-commit', () => {
  interface Hook { id: string; entry: string; language: string; files: string; pass_filenames: boolean; require_serial: boolean }
  const [hook = expect.fail(), ...others] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { bin: Record<string, string>; scripts: Record<string, string> };

  it('is one, by the name of the command that the package installs', () => {
    expect(others).toEqual([]);
    expect(hook).toMatchObject({ id: 'tieout', language: 'node', pass_filenames: true, require_serial: true });
    expect(Object.keys(manifest.bin)).toContain(hook.entry.split(' ')[0]);
    // pre-commit packs the repository and installs the package: the build is made when it is packed.
    expect(manifest.scripts['prepack']).toBe('tsx scripts/build.ts');
  });

  it.each([['drafts/10-K.htm', true], ['a.HTML', true], ['a.xhtml', true], ['a.htm.txt', false], ['htm', false], ['a.yaml', false]])('looks at %s: %s', (name, expected) => {
    // Python's flag at the beginning of the pattern.
    expect(new RegExp(hook.files.replace('(?i)', ''), 'i').test(name)).toBe(expected);
  });

  it.each([[CLEAN, 0], [WRONG, 1]])('ends as the command does on what is committed: %s', (name, code) => {
    const [command = '', ...args] = hook.entry.split(' ');
    const { status, stdout } = spawnSync(process.execPath, [path.join(root, manifest.bin[command] ?? ''), ...args, fixture(name)], { encoding: 'utf8', cwd: makeFolder(), env: { PATH: process.env['PATH'], NO_COLOR: '1' } });
    expect([status, stdout.includes('1 filing')]).toEqual([code, true]);
  });
});
