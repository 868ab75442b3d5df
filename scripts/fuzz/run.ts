/**
 * Damages inputs of every kind and makes sure that each ends in findings or in a diagnostic:
 * `npm run fuzz -- --runs 2000 --seed 1 [--jobs 2] [--case N]`. The same seed makes the same cases; real filings
 * are among them where the corpus is at hand. `--case N` tries one case again and prints what became of it.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import buildIfStale from '../build-if-stale.js';
import type { CaseResult } from './try-case.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' }, case: { type: 'string' }, keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** No input may take longer. */
const LONGEST = 10_000;

interface Fault { readonly number: number; readonly fault: string; readonly result?: CaseResult }
interface Message { readonly number: number; readonly result?: CaseResult }

/** Tries every `step`th case from one number to another in a process of its own; a process that hangs or dies is followed by another. */
async function tryRange(from: number, to: number, step: number, onResult: (number: number, result: CaseResult) => void): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let next = from; next < to;) {
    const fault = await new Promise<Fault | null>((resolve) => {
      const child = fork(worker, [String(seed), String(next), String(to), String(step)], { execArgv: ['--import', 'tsx'] });
      let ended: Fault | null = null;
      let watch = setTimeout(() => undefined, 0);
      const restart = (number: number, limit: number): void => {
        clearTimeout(watch);
        watch = setTimeout(() => {
          ended = { number, fault: `no answer within ${limit / 1000} s` };
          child.kill('SIGKILL');
        }, limit);
      };
      restart(next, 60_000);
      child.on('message', (message: Message) => {
        next = message.number;
        restart(next, LONGEST);
        if (message.result === undefined) return;
        if (message.result.fault !== undefined) faults.push({ number: next, fault: message.result.fault, result: message.result });
        onResult(next, message.result);
        next += step;
      });
      child.on('exit', (code, signal) => {
        clearTimeout(watch);
        resolve(ended ?? (next < to ? { number: next, fault: `the process ended (${signal ?? String(code)})` } : null));
      });
    });
    if (fault !== null) {
      faults.push(fault);
      next = fault.number + step;
    }
  }
  return faults;
}

async function main(): Promise<void> {
  if (values.case !== undefined) {
    const { loadTool, makeCase, tryCase } = await import('./try-case.js');
    const number = Number(values.case);
    if (values.keep !== undefined) writeFileSync(values.keep, makeCase(seed, number).bytes);
    console.log(await tryCase(await loadTool(), seed, number));
    return;
  }
  const [runs, jobs, first] = [Number(values.runs), Number(values.jobs), Number(values.from)];
  const counts = new Map<string, number>();
  let slowest: { readonly number: number; readonly result: CaseResult } | null = null;
  let memory = 0;
  let tried = 0;
  const onResult = (number: number, result: CaseResult): void => {
    tried += 1;
    counts.set(result.outcome, (counts.get(result.outcome) ?? 0) + 1);
    memory = Math.max(memory, result.memory);
    if (result.milliseconds > (slowest?.result.milliseconds ?? 0)) slowest = { number, result };
  };
  const faults = (await Promise.all(Array.from({ length: jobs }, (_unused, job) => tryRange(first + job, first + runs, jobs, onResult)))).flat();
  console.log(`seed ${seed}, ${tried} cases: ${[...counts].sort().map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
  const cut = (text: string): string => (text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text);
  const slow = slowest as { readonly number: number; readonly result: CaseResult } | null;
  if (slow) console.log(`slowest: case ${slow.number} (${slow.result.name}), ${Math.round(slow.result.milliseconds)} ms; most memory of a process: ${Math.round(memory / 1024 ** 2)} MiB`);
  for (const { number, fault, result } of faults.slice(0, 20)) {
    console.log(`\n✖ case ${number}${result ? ` (${result.name}: ${result.mutators.join(', ')})` : ''}: ${cut(fault)}\n  again: npm run fuzz -- --seed ${seed} --case ${number}`);
  }
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length === 0 && tried >= runs - faults.length ? 0 : 1;
}

buildIfStale();
await main();
