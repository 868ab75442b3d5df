import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeManyFacts } from '../../scripts/fixtures/hostile.js';
import { main } from '../../src/cli/main.js';
import { operators } from '../../src/evaluate/operators/index.js';
import { findReporter } from '../../src/report/index.js';
import { writeTree } from '../source/temporary-tree.js';

interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, where its registries can be doctored. */
async function run(args: readonly string[], cwd: string): Promise<Printed> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(args, { cwd, env: {}, stdin: new PassThrough(), stdout, stderr });
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  return { code, stdout: read(stdout), stderr: read(stderr) };
}

const FILING = makeManyFacts(1);

afterEach(() => { vi.restoreAllMocks(); });

describe('of what a run is made of', () => {
  it('a file that fails leaves the others alone, and the run ends with 2', async () => {
    const cwd = writeTree({ 'in/a.htm': '<html\0', 'in/b.htm': FILING, 'in/c.htm': '' });
    const { code, stdout } = await run(['lint', 'in', '--no-config'], cwd);
    expect(code).toBe(2);
    expect(stdout).toContain('3 filings: 1 analysed, 0 partial, 2 failed');
  });

  it('an operator that fails leaves the other rules alone, is told with its rule, and the run ends with 2', async () => {
    const cwd = writeTree({ 'a.htm': FILING });
    const whole = JSON.parse((await run(['lint', 'a.htm', '--no-config', '--format', 'json', '--preset', 'strict'], cwd)).stdout) as Report;
    vi.spyOn(operators, 'is-present').mockImplementation(() => { throw new Error('out of order'); });
    const { code, stdout } = await run(['lint', 'a.htm', '--no-config', '--format', 'json', '--preset', 'strict'], cwd);
    const broken = JSON.parse(stdout) as Report;
    expect(code).toBe(2);
    const outcomes = broken.filings[0]?.outcomes ?? [];
    const failed = outcomes.filter(({ because }) => because === 'rule-error').map(({ ruleId }) => ruleId);
    expect(failed.length).toBeGreaterThan(3);
    expect(broken.filings[0]?.status).toBe('partial');
    expect(broken.filings[0]?.findings.filter(({ ruleId }) => ruleId === 'input/rule-error')).toHaveLength(failed.length);
    const rest = outcomes.filter(({ ruleId }) => !failed.includes(ruleId));
    expect(rest.length).toBeGreaterThan(20);
    expect(rest).toEqual(whole.filings[0]?.outcomes.filter(({ ruleId }) => !failed.includes(ruleId)));
  });

  it('a reporter that fails leaves the others alone, is told, and the run ends with 2', async () => {
    const cwd = writeTree({ 'a.htm': FILING, 'b.htm': FILING });
    const csv = findReporter('csv') ?? expect.fail();
    vi.spyOn(csv, 'render').mockImplementation(() => { throw new Error('out of paper'); });
    const { code, stdout, stderr } = await run(['lint', 'a.htm', 'b.htm', '--no-config', '--format', 'csv=out.csv', '--format', 'json=out.json', '--format', 'compact'], cwd);
    expect(code).toBe(2);
    expect(stderr).toContain('out of paper');
    expect(stdout).toContain('2 filings');
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'))).toMatchObject({ complete: true, tally: { filings: 2 } });
    expect(() => readFileSync(path.join(cwd, 'out.csv'))).toThrow('ENOENT');
  });

  it('an output that cannot be written leaves the others alone, and the run ends with 2', async () => {
    const cwd = writeTree({ 'a.htm': FILING });
    mkdirSync(path.join(cwd, 'taken.csv'));
    writeFileSync(path.join(cwd, 'taken.csv', 'x'), '');
    const { code, stderr } = await run(['lint', 'a.htm', '--no-config', '--format', 'csv=taken.csv', '--format', 'csv=none/out.csv', '--format', 'json=out.json'], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/taken\.csv: cannot be written: .*\[E_WRITE\]/);
    expect(stderr).toMatch(/none\/out\.csv: cannot be written: .*\[E_WRITE\]/);
    expect(stderr).not.toContain('This is a bug');
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'))).toMatchObject({ complete: true });
  });
});

interface Report {
  readonly filings: readonly { readonly status: string; readonly outcomes: readonly { readonly ruleId: string; readonly because: string }[]; readonly findings: readonly { readonly ruleId: string }[] }[];
}
