import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import type { Reference } from '../structured/reference.js';
import { CONFIG } from './find-config.js';

/** Where a configuration lies, and how far what it names may reach; all are real paths. */
export interface Surroundings {
  readonly directory: string;
  /** What a relative path may not leave: the project, or the package that the configuration comes in; null for no bound. */
  readonly boundary: string | null;
  /** The project, in and above whose parts installed packages are looked for; null for wherever Node.js would. */
  readonly root: string | null;
}

/** What a configuration names, and where. */
export interface Named {
  readonly text: string;
  readonly place: Place;
}

/** A configuration that another one names. */
export interface ExtendedFile extends Surroundings {
  /** Its real path. */
  readonly file: string;
  /** The path under which it was found. */
  readonly named: string;
}

/**
 * Where a configuration lies that a run starts with. Its project is the nearest directory upward that holds .git,
 * or the configuration's own.
 */
export async function findProject(file: string, allowOutside: boolean): Promise<ExtendedFile> {
  const directory = await realpath(path.dirname(file));
  const root = allowOutside ? null : await findRepository(directory) ?? directory;
  return { file: await realpath(file), named: file, directory, boundary: root, root };
}

async function findRepository(directory: string): Promise<string | null> {
  for (let at = directory; ; at = path.dirname(at)) {
    if (await access(path.join(at, '.git')).then(() => true, () => false)) return at;
    if (path.dirname(at) === at) return null;
  }
}

/** How a file is called from the working directory, with forward slashes. */
export async function nameFrom(cwd: string, file: string): Promise<string> {
  return path.relative(await realpath(cwd), file).split(path.sep).join('/');
}

/** Whether a real path is a directory or lies in it. */
function isInside(file: string, directory: string): boolean {
  const relative = path.relative(directory, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/**
 * The real path of what a configuration names by a relative path.
 * @throws UserError E_EXTENDS where nothing is there, or where it lies outside, be it by a symbolic link
 */
export async function resolveInside(named: string, boundary: string | null, { text, place }: Named): Promise<string> {
  const real = await realpath(named).catch(() => null);
  if (real === null) throw new UserError('E_EXTENDS', `"${text}" leads to no file`, 'Check the path; it is taken from the directory of the file that names it.', place);
  if (boundary !== null && !isInside(real, boundary)) {
    throw new UserError('E_EXTENDS', `"${text}" leads out of the project, or of the package that names it`, 'Copy the file into the project or install it as a package; --allow-outside reads it where it is.', place);
  }
  return real;
}

/**
 * Finds the configuration that a relative path or the name of an installed package means. A package is data: its
 * tieout.config.yaml is read, and nothing in it runs.
 * @throws UserError E_EXTENDS
 */
export async function findExtended(reference: Reference, from: Surroundings, said: Named): Promise<ExtendedFile> {
  if (reference.kind === 'path') return locate(path.resolve(from.directory, reference.path), from, said);
  for (let at = from.directory; ; at = path.dirname(at)) {
    const named = path.join(at, 'node_modules', reference.name);
    if (path.basename(at) !== 'node_modules' && await stat(named).then((found) => found.isDirectory(), () => false)) {
      const real = await resolveInside(named, from.root, said);
      return locate(path.join(named, reference.subPath), { ...from, boundary: from.root === null ? null : real }, said);
    }
    if (at === from.root || path.dirname(at) === at) break;
  }
  throw new UserError('E_EXTENDS', `no package "${reference.name}" is installed`, `Run npm install --save-dev ${reference.name}, or write a path that begins with ./ or ../.`, said.place);
}

async function locate(named: string, { boundary, root }: Surroundings, said: Named): Promise<ExtendedFile> {
  const isDirectory = await stat(named).then((found) => found.isDirectory(), () => false);
  const target = isDirectory ? path.join(named, CONFIG) : named;
  const file = await resolveInside(target, boundary, said);
  // A pipe or a device would be waited for.
  if (!(await stat(file)).isFile()) throw new UserError('E_EXTENDS', `"${said.text}" is not a file`, 'Name a file, or a directory that has a tieout.config.yaml.', said.place);
  return { file, named: target, directory: path.dirname(file), boundary, root };
}
