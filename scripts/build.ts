/**
 * Builds dist/: one bundle with code splitting (the command, the two APIs), type declarations and the
 * notices of what is bundled. `--no-types` leaves the declarations as they are; `--analyse` prints sizes.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeMetafile, build } from 'esbuild';
import { hashInputs, stampInputs } from './build-inputs.js';
import { builtinPacks, compiledValidators, nodeModulesForCommonJs, ownManifest, withoutCodeFromText, withoutJsonPath } from './bundle-plugins.js';
import { thirdPartyNotices } from './notices.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const dist = join(root, 'dist');
const types = !process.argv.includes('--no-types');

/** Replaces a file whole, so that a command that is just starting never reads half of one. */
function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, content);
  renameSync(`${file}.tmp`, file);
}

async function buildBundle(): Promise<Set<string>> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { bin: 'src/cli/bin.ts', index: 'src/index.ts', node: 'src/node.ts' },
    outdir: dist,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    chunkNames: 'chunks/[name]-[hash]',
    minifyWhitespace: true,
    minifySyntax: true,
    // Stacks of bug reports name the functions of the source.
    minifyIdentifiers: false,
    legalComments: 'none',
    // Optional: whoever wants the memo installs it.
    external: ['docx'],
    logLevel: 'warning',
    plugins: [builtinPacks(root), compiledValidators(root), nodeModulesForCommonJs(), withoutJsonPath(), withoutCodeFromText(), ownManifest(root)],
  });
  const written = new Set<string>();
  const bin = join(dist, 'bin.js');
  for (const { path, contents } of result.outputFiles.toSorted((a, b) => Number(a.path === bin) - Number(b.path === bin))) {
    writeWhole(path, path === bin ? `#!/usr/bin/env node\n${Buffer.from(contents).toString()}` : contents);
    written.add(path);
  }
  chmodSync(bin, 0o755);
  const notices = join(dist, 'THIRD-PARTY-NOTICES.txt');
  writeWhole(notices, thirdPartyNotices(root, Object.keys(result.metafile.inputs)));
  written.add(notices);
  if (process.argv.includes('--analyse')) console.log(await analyzeMetafile(result.metafile));
  return written;
}

/** Removes what an earlier build left. */
function removeOthers(written: ReadonlySet<string>): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const isType = relative(dist, file).startsWith('types');
    if (entry.isFile() && !isType && !written.has(file)) rmSync(file, { force: true });
  }
}

function buildTypes(): void {
  rmSync(join(dist, 'types'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the declarations could not be written');
}

const inputs = hashInputs(root);
removeOthers(await buildBundle());
if (types) buildTypes();
stampInputs(root, inputs);
