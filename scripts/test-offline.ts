/**
 * Runs the tests of the command where there is no network at all, not even a loopback (`unshare -rn`): whatever
 * would open a connection fails. Where the system does not permit such a namespace, this says so and passes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (spawnSync('unshare', ['-rn', 'true']).status !== 0) {
  console.log('skipped: this system permits no network namespace of one\'s own (unshare -rn)');
} else {
  const { status } = spawnSync('unshare', ['-rn', process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'cli', '--reporter=dot'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
