import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';
import type { Ran } from './run-tieout.js';

const filings = path.resolve(import.meta.dirname, '../../fixtures/filings');
const ok = readFileSync(path.join(filings, 'ok', 'pellworth-8-k.htm'), 'utf8');
const err = readFileSync(path.join(filings, 'err', 'materially-affected-yes-is-denied.htm'), 'utf8');

const PACK = 'name: own\nversion: 0.1.0\ntitle: Own\nnamespaces: { cyd: ["http://xbrl.sec.gov/cyd/{year}"] }\nvocabulary:\n  affected: { concept: "cyd:Affected", kind: boolean }\n';
const rule = (yes: string, no: string): string =>
  `id: own/affected-is-no\ntitle: The answer is no\nseverity: note\nstatus: stable\nsince: 0.1.0\napplies-to: {}\nauthority: [{ cite: ourselves }]\nrequire: { fact: affected, operator: is, value: false }\nat: affected\nmessage: The answer is yes.\nhelp: Say no.\nexamples:\n  - { name: yes, facts: { affected: true }, expect: ${yes} }\n  - { name: no, facts: { affected: false }, expect: ${no} }\n`;

const TREE = {
  'ok.htm': ok, 'err.htm': err, 'cut.htm': ok.slice(0, -40), 'notes/readme.md': 'x', 'dir/err.htm': err, 'dir/notes.txt': 'x',
  'tieout.config.yaml': 'rules: { cyd/board-committee-is-named: off }\n', 'wrong.yaml': 'rulez: {}\n', 'severe.yaml': 'fail-on: warning\nmax-warnings: 0\n',
  'own/pack.yaml': PACK, 'own/affected-is-no.yaml': rule('fail', 'pass'), 'bad/pack.yaml': PACK, 'bad/affected-is-no.yaml': rule('pass', 'fail'),
};

/** Runs the command line from its source, in this process. */
async function runSource(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>, input: string): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await main(args, { cwd, env, stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, error] = await printed;
  return { code, stdout: out, stderr: error };
}

describe('the built command and its source', () => {
  it.each<[number, string, { readonly env?: Readonly<Record<string, string>>; readonly input?: string }?]>([
    [0, '--version'],
    [0, '--help'],
    [0, 'lint --help'],
    [2, 'lnit --formt json'],
    [2, 'lint'],
    [2, 'lint --maybe ok.htm'],
    [2, 'lint missing.htm'],
    [2, 'notes'],
    [0, 'ok.htm'],
    [1, 'err.htm'],
    [1, 'err.htm --no-config --color'],
    [1, 'err.htm --format compact', { env: { FORCE_COLOR: '1' } }],
    [1, 'err.htm', { env: { FORCE_COLOR: '0' } }],
    [1, 'err.htm', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }],
    [2, 'cut.htm ok.htm --exit-zero'],
    [1, 'dir'],
    [2, '*.htm --only cyd/materially-affected-yes-is-not-denied --format ndjson'],
    [0, 'err.htm --skip cyd/materially-affected-yes-is-not-denied --quiet'],
    [0, 'err.htm --exit-zero --format sarif'],
    [0, 'err.htm --rule cyd/materially-affected-yes-is-not-denied=warning'],
    [1, 'err.htm --rule cyd/materially-affected-yes-is-not-denied=warning --fail-on warning'],
    [1, 'err.htm --rule cyd/materially-affected-yes-is-not-denied=warning --max-warnings 0'],
    [1, 'err.htm --rule cyd/materially-affected-yes-is-not-denied=warning --config severe.yaml'],
    [2, 'err.htm --rule cyd/materially-affected-yes-is-not-denied=loud'],
    [2, 'err.htm --only cyd/board-comittee-is-named'],
    [2, 'err.htm --fail-on catastrophe'],
    [2, 'err.htm --max-warnings few'],
    [2, 'err.htm --format jsn'],
    [2, 'err.htm --format poem'],
    [2, 'err.htm --format json='],
    [2, 'err.htm --format json --format sarif'],
    [2, 'err.htm --format json=no/such/folder/report.json'],
    [2, 'err.htm --config wrong.yaml'],
    [2, 'err.htm --config none.yaml'],
    [2, 'err.htm --pack cdy'],
    [2, 'err.htm --pack ./nowhere'],
    [2, 'err.htm --pack ./own'],
    [0, 'err.htm --pack ./own --no-config'],
    [2, 'err.htm --no-config --pack ./own --pack ./bad'],
    [1, '- --stdin-filename draft.htm --form 10-K', { input: err }],
    [0, 'facts err.htm'],
    [0, 'facts err.htm --format json --all --form 10-K'],
    [0, 'facts - --format ndjson --stdin-filename x.htm', { input: ok }],
    [2, 'facts cut.htm'],
    [2, 'facts err.htm --format jsn'],
    [2, 'facts err.htm missing.htm'],
    [2, 'facts notes'],
    [0, 'rules'],
    [0, 'rules --pack ./own --format json'],
    [2, 'rules --format poem'],
    [0, 'explain cyd/materially-affected-yes-is-not-denied'],
    [0, 'explain cyd/text-block-is-text'],
    [0, 'explain own/affected-is-no --pack ./own'],
    [2, 'explain cyd/text-block-is-txt'],
    [0, 'test'],
    [0, 'test ./own'],
    [1, 'test ./bad'],
  ])('end in %i and print the same: tieout %s', async (code, command, { env = {}, input = '' } = {}) => {
    const cwd = writeTree(TREE);
    const args = command.split(' ');
    const built = await runTieout(args, { cwd, env, input });
    const source = await runSource(args, cwd, env, input);
    expect(source).toEqual(built);
    expect(built.code, built.stderr).toBe(code);
    expect(built.stdout + built.stderr).not.toBe('');
    expect(built.stderr).not.toContain('This is a bug');
  });

  it('write the same file and leave nothing beside it', async () => {
    const [one, two] = [writeTree(TREE), writeTree(TREE)];
    const args = ['err.htm', '--format', 'compact', '--format', 'json=out.json'];
    expect(await runSource(args, two, {}, '')).toEqual(await runTieout(args, { cwd: one }));
    expect(readFileSync(path.join(two, 'out.json'))).toEqual(readFileSync(path.join(one, 'out.json')));
    expect(readdirSync(two)).toEqual(readdirSync(one));
    expect(readdirSync(two).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
