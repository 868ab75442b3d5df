/**
 * Runs what CI runs, one check after the other, all of them even where one fails. `--without-tests`
 * leaves the tests out, for a caller that has run them. The figures go to coverage/checks.json.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each check by its npm script. The tests come first: they build what the later checks look at. */
const CHECKS = ['verify', 'fuzz', 'typecheck', 'lint', 'depcruise', 'docs:check', 'knip', 'check:package'];

const checks = process.argv.includes('--without-tests') ? CHECKS.filter((check) => check !== 'verify') : CHECKS;
const failed: string[] = [];
for (const check of checks) {
  const begin = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', check], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed.push(check);
  console.log(`${status === 0 ? '✔' : '✖'} ${check} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`);
}
mkdirSync(join(root, 'coverage'), { recursive: true });
writeFileSync(join(root, 'coverage', 'checks.json'), `${JSON.stringify({ passed: checks.length - failed.length, failed: failed.length })}\n`);
console.log(failed.length === 0 ? 'every check passed' : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
