import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/fuzz/random.js';
import { formatNames } from '../../src/report/index.js';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'dist/bin.js');
const inputs = ['filings/ok', 'filings/err', 'drafts', 'extract/r-page', 'hostile'].flatMap((folder) =>
  readdirSync(path.join(root, 'fixtures', folder)).filter((name) => /\.(?:htm|txt|yaml)$/.test(name) && !name.includes('expected')).map((name) => path.join(root, 'fixtures', folder, name)))
  // One in three shows what all would.
  .filter((_file, index) => index % 3 === 0);
const formats = formatNames;

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'tieout-same-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** Lints the same files, put into a directory in another order, and hashes every format. */
function hashOutputs(turn: number, env: Readonly<Record<string, string>> = {}, node = process.execPath): string {
  const cwd = path.join(folder, 'run');
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(path.join(cwd, 'in'), { recursive: true });
  const random = createRandom(11, turn);
  const left = [...inputs];
  while (left.length > 0) {
    const [file = ''] = left.splice(random.below(left.length), 1);
    cpSync(file, path.join(cwd, 'in', path.basename(file)));
  }
  const { status, stderr } = spawnSync(node, [bin, 'lint', 'in', '--no-config', '--no-suppressions', ...formats.flatMap((name) => ['--format', `${name}=out.${name}`])], {
    cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env },
  });
  expect(status, stderr).toBe(2);
  const hash = createHash('sha256').update(stderr);
  for (const name of formats) hash.update(readFileSync(path.join(cwd, `out.${name}`)));
  return hash.digest('hex');
}

/** Where Node 24 lies, if the package manager can bring it. */
function findNode24(): string | null {
  const { status, stdout } = spawnSync('npm', ['exec', '--yes', '--prefer-offline', '--package=node@24', '--', 'node', '-p', 'process.execPath'], { encoding: 'utf8', timeout: 60_000, shell: process.platform === 'win32' });
  const found = stdout.trim().split('\n').at(-1) ?? '';
  return status === 0 && path.isAbsolute(found) ? found : null;
}

describe('the same filings give the same bytes in every format', { timeout: 120_000 }, () => {
  let first = '';
  beforeAll(() => { first = hashOutputs(0); }, 60_000);

  it('whatever the order in which the files were written', () => {
    expect(hashOutputs(1)).toBe(first);
  });

  it.each([
    { TZ: 'America/Los_Angeles' }, { TZ: 'Asia/Kolkata' }, { TZ: 'Pacific/Kiritimati' },
    { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
  ])('with %j', (env) => {
    expect(hashOutputs(2, env)).toBe(first);
  });

  it('on Node 24', (context) => {
    const node = findNode24();
    if (node === null) context.skip('Node 24 cannot be had here');
    expect(hashOutputs(3, {}, node ?? '')).toBe(first);
  });
});
