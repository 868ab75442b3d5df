/**
 * Writes docs/rules/ from the built-in packs (`--write`), or says where the two differ (`--check`).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRulePack } from '../src/pack/load.js';
import { readPackFiles } from './pack-files.js';
import { pageName, renderIndex, renderRulePage } from './rule-pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'rules');
const packs = readPackFiles(root).map(({ files }) => loadRulePack(files));

const pages = new Map<string, string>([[join(folder, 'README.md'), renderIndex(packs)]]);
for (const pack of packs) {
  for (const rule of pack.rules) pages.set(join(folder, pack.name, pageName(rule)), renderRulePage(pack, rule));
}
const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  : [];
const superfluous = present.filter((file) => !pages.has(file));
const stale = [...pages].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text).map(([file]) => file);

if (process.argv.includes('--write')) {
  for (const file of superfluous) rmSync(file);
  for (const [file, text] of pages) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`docs/rules: ${pages.size} pages, ${stale.length} changed, ${superfluous.length} removed`);
} else {
  for (const file of stale) console.error(`${relative(root, file)} is not what rules/ says: run npm run docs`);
  for (const file of superfluous) console.error(`${relative(root, file)} has no rule: run npm run docs`);
  process.exitCode = stale.length + superfluous.length === 0 ? 0 : 1;
}
