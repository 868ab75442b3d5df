import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/errors.js';
import { refusePattern } from '../structured/file-pattern.js';
import { CONFIG, SUPPRESSIONS } from './find-config.js';
import { findFilingFolders, isDataSet } from './find-filings.js';

/** A file to lint, or a folder that is a filing or a data set, and whether somebody named it or it was found in a directory or by a pattern. */
export interface FoundFile {
  /** Path as it is shown: relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** One for each argument that leads to no file. */
  readonly errors: readonly UserError[];
}

/** Endings under which filings turn up in directories; what a file is, its content decides. */
const CANDIDATES = '**/{*.{htm,html,xhtml,xml,txt,yaml,yml,json,zip},sub.tsv}';
/** What people write for tieout is no filing either, and need not be counted as one that was passed over. */
const IGNORED = ['**/node_modules/**', '**/.git/**', `**/${CONFIG}`, `**/${SUPPRESSIONS}`];

/**
 * Resolves the arguments of the command line (files, directories, patterns) to files, in the order
 * given, each once. Symbolic links inside directories are not followed. An argument that leads to no
 * file is an error of its own (E_NO_FILE, E_NO_FILINGS) and does not stop the others. With `asOne` all files are parts
 * of one filing, and folders are no filings of their own.
 */
export async function findFiles(arguments_: readonly string[], cwd: string, asOne = false): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const errors: UserError[] = [];
  for (const argument of arguments_) {
    try {
      for (const file of await expand(argument, cwd, asOne)) {
        const key = path.resolve(cwd, file.path);
        if (!found.has(key)) found.set(key, file);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  return { files: [...found.values()], errors };
}

async function expand(argument: string, cwd: string, asOne: boolean): Promise<readonly FoundFile[]> {
  const info = await stat(path.resolve(cwd, argument)).catch(() => null);
  if (info?.isDirectory()) {
    if (await isDataSet(path.resolve(cwd, argument))) return [{ path: toSlashes(argument), named: true }];
    const root = path.resolve(cwd, argument);
    const candidates = await search(CANDIDATES, root);
    const files = asOne ? candidates : await gatherFolders(candidates, root);
    if (files.length === 0) {
      throw new UserError('E_NO_FILINGS', 'no file in this directory could be a filing', 'Name the files, or a directory that holds .htm, .html, .xml, .txt, .yaml, .json or .zip files.', { uri: argument });
    }
    return files.map((file) => ({ path: toSlashes(path.join(argument, file)), named: file === '.' }));
  }
  if (info) return [{ path: toSlashes(argument), named: true }];
  if (/[*?[\]{}!]/.test(argument)) {
    const files = await search(toSlashes(argument), cwd);
    if (files.length === 0) throw new UserError('E_NO_FILE', 'no file matches this pattern', 'Check the pattern; quote it so that the shell leaves it alone.', { uri: argument });
    return files.map((file) => ({ path: file, named: true }));
  }
  throw new UserError('E_NO_FILE', 'no such file or directory', 'Check the path; it is taken from the working directory.', { uri: argument });
}

/** A folder that is a filing or a data set stands for itself, in the place of the files in it. */
async function gatherFolders(files: readonly string[], root: string): Promise<readonly string[]> {
  const folders = await findFilingFolders(files, root);
  if (folders.size === 0) return files;
  return [...folders, ...files.filter((file) => !folders.has(path.dirname(file)))].toSorted();
}

/** Characters of a pattern; longer ones make regular expressions that the engine refuses. */
const MAX_PATTERN = 1024;

async function search(pattern: string, cwd: string): Promise<readonly string[]> {
  if (pattern.length > MAX_PATTERN) throw new UserError('E_USAGE', `the pattern has ${String(pattern.length)} characters, and at most ${String(MAX_PATTERN)} are taken`, 'Name a directory, or give several shorter patterns.');
  const because = refusePattern(pattern);
  if (because !== undefined) throw new UserError('E_USAGE', because, 'Name a directory, or give several simpler patterns.', { uri: pattern });
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { cwd, ignore: IGNORED, followSymbolicLinks: false, onlyFiles: true, dot: false });
  return files.toSorted();
}

function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
