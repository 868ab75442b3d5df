/** Writes the generated fixtures: `tsx scripts/make-fixtures.ts`. A test asserts that the committed files are the generated ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFixtures } from './fixtures/all.js';

for (const [path, bytes] of makeFixtures()) {
  const file = fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
