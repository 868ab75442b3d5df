import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isFresh } from './build-inputs.js';

/** Builds the command once before the tests that start it, where dist/ is not what the present files give. */
export default function buildIfStale(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (isFresh(root)) return;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--no-types'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed');
}
