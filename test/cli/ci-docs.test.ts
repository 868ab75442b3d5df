import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

interface Step { uses: string; with?: Record<string, string> }
interface Workflow { on: unknown; permissions: Record<string, string>; jobs: Record<string, { permissions?: Record<string, string>; 'runs-on': string; needs?: string; steps: Step[] }> }
interface PreCommit { repos: { hooks: { id: string; files: string; args: string[] }[] }[] }
interface Inputs { inputs: Record<string, { default?: string; required?: boolean }>; outputs: Record<string, unknown> }

const root = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');

function read(yaml: string): unknown {
  const document = parseDocument(yaml);
  expect([document.errors, document.warnings]).toEqual([[], []]);
  return document.toJS();
}

const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => read(yaml));
const workflows = blocks.filter((block): block is Workflow => typeof block === 'object' && block !== null && 'jobs' in block);
const { inputs, outputs } = read(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Inputs;
const isOurs = ({ uses }: Step): boolean => uses === 'OWNER/tieout@COMMIT';

describe('docs/ci.md', () => {
  it('has two workflows, a configuration of pre-commit and one of GitLab', () => {
    expect([blocks.length, workflows.length]).toEqual([4, 2]);
  });

  it('gives the action only what it takes, and all that it requires', () => {
    for (const { jobs } of workflows) {
      const ours = Object.values(jobs).flatMap(({ steps }) => steps).filter(isOurs);
      expect(ours).toHaveLength(1);
      for (const { with: given = {} } of ours) {
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
        expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(inputs).filter((name) => inputs[name]?.required)));
      }
    }
  });

  it('gives the action contents: read and nothing more, and the upload of SARIF alone a permission to write', () => {
    for (const { permissions, jobs } of workflows) {
      for (const { permissions: own = permissions, steps } of Object.values(jobs)) {
        const uploads = steps.some(({ uses }) => uses.startsWith('github/codeql-action/upload-sarif@'));
        expect(own).toEqual(uploads ? { contents: 'read', 'security-events': 'write' } : { contents: 'read' });
        if (uploads) expect(steps.some(isOurs)).toBe(false);
      }
    }
  });

  it('uploads the log that the action writes', () => {
    const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
    const used = (start: string): string[] => steps.filter(({ uses }) => uses.startsWith(start)).map(({ with: given = {} }) => given['sarif_file'] ?? given['path'] ?? '');
    expect([...used('actions/upload-artifact@'), ...used('github/codeql-action/upload-sarif@')]).toEqual([inputs['sarif-file']?.default, inputs['sarif-file']?.default]);
  });

  it('names every input, with its default, and every output', () => {
    const rows = new Map([...text.matchAll(/^\| `([\w-]+)` \| .* \| (.*?) ?\|$/gm)].map(([, name = '', standard = '']) => [name, standard] as const));
    expect([...rows.keys()]).toEqual(Object.keys(inputs));
    for (const [name, { default: standard = '' }] of Object.entries(inputs)) if (standard !== '') expect(rows.get(name)).toBe(`\`${standard}\``);
    for (const name of Object.keys(outputs)) expect(text).toContain(`\`${name}\``);
  });

  it('calls the hook of pre-commit by its id, with options that the command has', async () => {
    const { repos: [repository] } = blocks.find((block): block is PreCommit => typeof block === 'object' && block !== null && 'repos' in block) ?? expect.fail();
    const [hook = expect.fail()] = repository?.hooks ?? [];
    expect(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')).toContain(`- id: ${hook.id}\n`);
    expect(new RegExp(hook.files).test('drafts/a.htm')).toBe(true);
    const { code } = await runTieout(['lint', ...hook.args, path.join(root, 'fixtures/filings/ok/ostermoor-10-k.htm')]);
    expect(code).toBe(0);
  });

  it('shows a call that the command takes', async () => {
    const [call = expect.fail()] = /tieout drafts\/ --format .*$/m.exec(text) ?? [];
    const cwd = writeTree({ 'drafts/a.htm': readFileSync(path.join(root, 'fixtures/filings/ok/ostermoor-10-k.htm'), 'utf8') });
    const { code } = await runTieout(call.split(' ').slice(1), { cwd });
    expect([code, readFileSync(path.join(cwd, 'tieout.xml'), 'utf8').startsWith('<?xml')]).toEqual([0, true]);
  });
});
