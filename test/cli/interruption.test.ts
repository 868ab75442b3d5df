import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { closeSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTieout } from './run-tieout.js';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'dist/bin.js');
const filing = path.join(root, 'fixtures/filings/err/materially-affected-yes-is-denied.htm');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tieout-interrupted-'));
  mkdirSync(path.join(folder, 'in'));
  for (let number = 100; number < 400; number += 1) cpSync(filing, path.join(folder, 'in', `${number}.htm`));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function start(args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable> {
  return spawn(process.execPath, [bin, ...args], { cwd: folder, env: { PATH: process.env['PATH'] }, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<{ readonly code: number | null; readonly signal: string | null; readonly stdout: string; readonly stderr: string }> {
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { texts.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { texts.stderr += text; });
  return new Promise((resolve) => { child.on('close', (code, signal) => { resolve({ code, signal, ...texts }); }); });
}

describe.skipIf(process.platform === 'win32')('a run that the user stops', () => {
  it('writes what it has read as an incomplete report, and ends with 130', async () => {
    const child = start(['lint', 'in', '--no-config', '--format', 'ndjson', '--format', 'json=out.json']);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, stdout, stderr } = await ended(child);
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted');
    const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const read = lines.length - 2;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(300);
    expect(JSON.parse(readFileSync(path.join(folder, 'out.json'), 'utf8'))).toMatchObject({ complete: false, tally: { filings: read } });
  });

  it('ends at once while it waits for its input', async () => {
    const child = start(['lint', '-', '--no-config']);
    child.stdin.write('<html');
    setTimeout(() => child.kill('SIGINT'), 1_000);
    const { code, stdout } = await ended(child);
    expect(code).toBe(130);
    expect(stdout).toContain('The run was cut short');
  });

  it('by a second signal ends without a report', async () => {
    const child = start(['lint', 'in', '--no-config', '--format', 'json=never.json']);
    setTimeout(() => { child.kill('SIGINT'); child.kill('SIGINT'); child.kill('SIGINT'); }, 400);
    const { code, signal } = await ended(child);
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });

  it('is quiet where the reader of the pipe went away', async () => {
    const child = start(['lint', 'in', '--no-config']);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await ended(child);
    expect(stderr).toBe('');
    expect(code).not.toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a file of output', () => {
  it('can be read by its owner only, and leaves nothing beside it', async () => {
    await runTieout(['lint', filing, '--no-config', '--format', 'json=owned.json'], { cwd: folder });
    expect(statSync(path.join(folder, 'owned.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is not written through a symbolic link that waits at its temporary name', async () => {
    writeFileSync(path.join(folder, 'victim.txt'), 'untouched');
    symlinkSync(path.join(folder, 'victim.txt'), path.join(folder, 'linked.json.tmp'));
    await runTieout(['lint', filing, '--no-config', '--format', 'json=linked.json'], { cwd: folder });
    expect(readFileSync(path.join(folder, 'victim.txt'), 'utf8')).toBe('untouched');
    expect(JSON.parse(readFileSync(path.join(folder, 'linked.json'), 'utf8'))).toMatchObject({ complete: true });
  });

  it('never takes the place of a pipe, a device or a directory', async () => {
    const pipe = path.join(folder, 'pipe');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    mkdirSync(path.join(folder, 'directory'));
    const before = readdirSync(folder);
    // No device is named that exists: where this guard failed, one would be gone.
    for (const [target, what] of [['pipe', 'a device or a pipe, and no file'], ['directory', 'a directory'], ['/dev/tieout-has-no-such-device', 'a device or a pipe, and no file'], ['/dev/fd/77', 'a device or a pipe, and no file']] as const) {
      const { code, stderr } = await runTieout(['lint', filing, '--no-config', '--format', `json=${target}`], { cwd: folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining(`${target}: cannot be written: it is ${what} [E_WRITE]`)]);
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.skipIf(!existsSync('/dev/full'))('that finds no room is an error of the call, with the standard output as well', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [bin, 'lint', filing, '--no-config'], { cwd: folder, stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    const code = await new Promise((resolve) => { child.on('close', resolve); });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^tieout: the output cannot be written: ENOSPC.* \[E_WRITE\]\n {2}\S/)]);
    const silent = spawn(process.execPath, [bin, 'lint', filing, '--no-config'], { cwd: folder, stdio: ['ignore', full, full] });
    expect(await new Promise((resolve) => { silent.on('close', resolve); })).toBe(2);
    closeSync(full);
  });

  it('is whole or not there where the process is killed', { timeout: 60_000 }, async () => {
    for (const wait of [150, 250, 350, 500, 700]) {
      rmSync(path.join(folder, 'torn.json'), { force: true });
      const child = start(['lint', 'in', '--no-config', '--format', 'json=torn.json']);
      setTimeout(() => child.kill('SIGKILL'), wait);
      await ended(child);
      if (existsSync(path.join(folder, 'torn.json'))) expect(JSON.parse(readFileSync(path.join(folder, 'torn.json'), 'utf8'))).toMatchObject({ complete: true });
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('torn') && name.endsWith('.tmp')).length).toBeLessThanOrEqual(1);
    const { code } = await runTieout(['lint', filing, '--no-config', '--format', 'json=torn.json'], { cwd: folder });
    expect([code, existsSync(path.join(folder, 'torn.json.tmp'))]).toEqual([1, false]);
  });
});
