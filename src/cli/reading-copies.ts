import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { UserError, toPrintable, toPrintablePath } from '../node.js';
import type { CopyKeeper } from '../node.js';
import { writeOutputFile } from './output-file.js';

/** Files without a copy that are named; the others are counted. */
const NAMED = 5;

/** Keeps reading copies as files below a directory, and remembers the files of which there are none. */
export interface DirectoryKeeper extends CopyKeeper {
  /** What people have to be told, as lines of text; empty where every file has its copy. */
  readonly describe: () => string;
}

/**
 * Starts keeping copies below a directory, which is made where it is missing.
 * @throws UserError E_WRITE, when a copy is kept
 */
export function openCopyDirectory(directory: string, cwd: string): DirectoryKeeper {
  const taken = new Set<string>();
  const none: string[] = [];
  const cut: string[] = [];
  return {
    async write(uri, text) {
      const name = findName(nameCopy(uri, cwd), taken);
      const file = path.join(directory, name);
      await makeFolder(path.resolve(cwd, directory), path.resolve(cwd, file), directory);
      await writeOutputFile(file, [text], cwd);
      return file.split(path.sep).join('/');
    },
    onNone: (uri) => { none.push(uri); },
    onCut: (uri) => { cut.push(uri); },
    describe: () => toPrintable([
      ...(none.length === 0 ? [] : [`tieout: no reading copy of ${String(none.length)} ${none.length === 1 ? 'file, which shows' : 'files, which show'} no text of a document: ${nameSome(none)}\n`]),
      ...(cut.length === 0 ? [] : [`tieout: the reading ${cut.length === 1 ? 'copy holds' : 'copies hold'} the beginning only of what is too long: ${nameSome(cut)}\n`]),
    ].join('')),
  };
}

function nameSome(uris: readonly string[]): string {
  return `${uris.slice(0, NAMED).map(toPrintablePath).join(', ')}${uris.length > NAMED ? ', …' : ''}`;
}

/**
 * The path of a copy below its directory: that of the file from the working directory, and `.txt`. A step upward
 * is `_up`, and what is called so already has one more underscore, so that no two files share a copy.
 */
export function nameCopy(uri: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, uri));
  const steps = relative.split(path.sep).map((step) => (step === '..' ? '_up' : step.replace(/^_+up$/, '_$&')));
  // Another drive of Windows has no way up to it.
  const safe = path.sep === '\\' ? steps.map((step) => step.replaceAll(':', '_')) : steps;
  return `${path.join(...safe)}.txt`;
}

/** Two files that differ in capitals only are one to some file systems. */
function findName(name: string, taken: Set<string>): string {
  let found = name;
  for (let count = 2; taken.has(found.toLowerCase()); count += 1) found = name.replace(/\.txt$/, `-${String(count)}.txt`);
  taken.add(found.toLowerCase());
  return found;
}

/** Makes the folder of a copy; one that is a link to somewhere else is refused. */
async function makeFolder(directory: string, file: string, named: string): Promise<void> {
  const folder = path.dirname(file);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const root = await realpath(directory);
    const real = await realpath(folder);
    if (real === root || real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) return;
  } catch (error) {
    throw new UserError('E_WRITE', `no reading copy can be written here: ${error instanceof Error ? error.message : String(error)}`, 'Name a directory that may be written to: --reading-copy copies.', { uri: named });
  }
  throw new UserError('E_WRITE', `${path.relative(directory, folder)} leads out of the directory`, 'Take the link away, or name another directory.', { uri: named });
}
