import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.js';

/** Fetches Debian's Chromium where a machine of CI has none and may install it; elsewhere the tests are skipped and say so. */
export default function installChromium(): void {
  if (findChromium() !== null || process.env['CI'] !== 'true' || process.getuid?.() !== 0) return;
  const run = (args: readonly string[]): boolean => spawnSync('apt-get', args, { stdio: 'inherit', timeout: 180_000 }).status === 0;
  if (!run(['update', '-q']) || !run(['install', '-y', '-q', '--no-install-recommends', 'chromium', 'poppler-utils'])) console.warn('Chromium could not be installed: the tests in a browser are skipped.');
}
