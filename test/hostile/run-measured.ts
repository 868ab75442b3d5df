import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const bin = path.resolve(import.meta.dirname, '../../dist/bin.js');

/** A run of the command in a process of its own, and what it cost. */
export interface Measured {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
  /** Milliseconds of processors, which do not grow where other processes run beside it. */
  readonly processor: number;
  /** The most memory that the process held at once, in bytes. */
  readonly peak: number;
}

/** Writes the peak down as the process ends: of the kernel's figures the one that a parent process has no part in, where there is one. */
const RECORDER = `
import { readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try { peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? peak); } catch {}
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PEAK_FILE, JSON.stringify({ peak: peak * 1024, processor: (user + system) / 1000 }));
});`;

let runs = 0;

/** Runs the built command, ends it after `patience` milliseconds, and measures it. */
export async function runMeasured(args: readonly string[], cwd: string, patience = 20_000): Promise<Measured> {
  runs += 1;
  const peakFile = path.join(tmpdir(), `tieout-peak-${String(process.pid)}-${String(runs)}`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(RECORDER)}`, bin, ...args], {
    cwd, env: { PATH: process.env['PATH'], PEAK_FILE: peakFile }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { output.stdout += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { output.stderr += chunk; });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearTimeout(timer);
  const milliseconds = performance.now() - started;
  const cost = code === null ? { peak: Infinity, processor: Infinity } : JSON.parse(readFileSync(peakFile, 'utf8')) as Pick<Measured, 'peak' | 'processor'>;
  rmSync(peakFile, { force: true });
  return { code, ...output, milliseconds, ...cost };
}
