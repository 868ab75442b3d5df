import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_CASES, FILE_CASES } from './file-cases.js';
import type { HostileCase } from './hostile-case.js';
import { MARKUP_CASES } from './markup-cases.js';
import { runMeasured } from './run-measured.js';
import { WRITTEN_CASES } from './written-cases.js';

const SECONDS = process.env['CI'] === undefined ? 2 : 4;
const MIB = 1024 * 1024;

const GROUPS: readonly (readonly [name: string, cases: readonly HostileCase[]])[] = [
  ['mark-up', MARKUP_CASES], ['archives', ARCHIVE_CASES], ['files, names and patterns', FILE_CASES], ['what people write', WRITTEN_CASES],
];

describe.each(GROUPS)('%s that is made to hurt', (_name, cases) => {
  it.each(cases)('$name: ends in two seconds and 300 MB, with its code', { timeout: 60_000 }, async ({ make, exit, code, says }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tieout-test-'));
    // Gone at once: together they would be gigabytes.
    const ran = await runMeasured(make(folder), folder).finally(() => { rmSync(folder, { recursive: true, force: true }); });
    const printed = ran.stdout + ran.stderr;
    expect(ran.code, printed.slice(0, 2_000)).toBe(exit);
    if (code === null) expect(printed).not.toMatch(/input\/(?:limit|malformed|unreadable|unsafe-name)|\[E_/);
    else expect(printed).toContain(code);
    if (says) expect(printed).toMatch(says);
    expect(printed).not.toMatch(/This is a bug|\n {4}at /);
    expect(printed, 'is fit for a terminal').not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    // Beside other processes the clock says little; what the run itself took has to be within the promise.
    expect(Math.min(ran.milliseconds, ran.processor)).toBeLessThanOrEqual(SECONDS * 1_000);
    expect(ran.peak / MIB).toBeLessThanOrEqual(300);
  });
});

it('the command has no accessor through which a key could reach a prototype', async () => {
  const tell = "process.on('exit', () => { console.error('accessor:', Object.hasOwn(Object.prototype, '__proto__')); });";
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, path.resolve(import.meta.dirname, '../../dist/bin.js'), 'rules'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  await new Promise((resolve) => { child.on('close', resolve); });
  expect(printed).toContain('accessor: false');
});

describe('a standard input that never ends', () => {
  it('is read no further than the limit', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../dist/bin.js'), '-', '--no-config'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const piece = Buffer.alloc(MIB, ' ');
    child.stdin.on('error', () => undefined);
    const feed = (): void => { while (child.stdin.writable && child.stdin.write(piece)); };
    child.stdin.on('drain', feed);
    feed();
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
    const code = await new Promise((resolve) => { child.on('exit', resolve); });
    child.stdin.destroy();
    expect(code).toBe(2);
    expect(printed).toContain('The standard input has more than');
  });
});
