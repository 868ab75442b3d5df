import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src', 'rules', 'schemas', 'scripts'];
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

function stampFile(root: string): string {
  return join(root, 'node_modules', '.cache', 'tieout', 'build-inputs');
}

/** Hash over everything that the build reads of the repository. */
export function hashInputs(root: string): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...FILES.map((name) => join(root, name))].sort()) {
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Says whether dist/ is what the present files give. */
export function isFresh(root: string): boolean {
  const stamp = stampFile(root);
  return existsSync(join(root, 'dist', 'bin.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs(root);
}

/** Remembers what dist/ was built from. */
export function stampInputs(root: string, hash: string): void {
  mkdirSync(join(stampFile(root), '..'), { recursive: true });
  writeFileSync(stampFile(root), hash);
}
