import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../dist/bin.js');

/** Starts a command where there is no network at all, not even a loopback; null where the system does not permit it. */
export const offline: readonly [string, ...string[]] | null = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : null;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a person would, without any network where that can be had. */
export async function runTieout(args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<Ran> {
  const [command, ...before] = [...offline ?? [], process.execPath];
  const child = spawn(command, [...before, bin, ...args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], ...options.env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output.stdout += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { output.stderr += chunk; });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, ...output };
}
