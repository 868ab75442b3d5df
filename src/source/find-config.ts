import { access } from 'node:fs/promises';
import path from 'node:path';
import { readText } from './read-texts.js';
import type { NamedText } from './read-texts.js';

/** What the configuration is called where nobody names another. */
export const CONFIG = 'tieout.config.yaml';
/** What the file of suppressions is called where nobody names another. */
export const SUPPRESSIONS = 'tieout-suppressions.yaml';

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}

/** Looks from a directory upward, no further than the root of its repository. */
async function search(from: string, name: string): Promise<string | null> {
  for (let directory = from; ; directory = path.dirname(directory)) {
    const candidate = path.join(directory, name);
    if (await exists(candidate)) return candidate;
    if (await exists(path.join(directory, '.git')) || path.dirname(directory) === directory) return null;
  }
}

/**
 * The text of the configuration: of the file named, or of the one found upward; null without one.
 * @throws UserError E_READ
 */
export async function findConfigText(cwd: string, named: string | undefined): Promise<(NamedText & { readonly directory: string }) | null> {
  const file = named === undefined ? await search(cwd, CONFIG) : path.resolve(cwd, named);
  if (file === null) return null;
  const { uri, text } = await readText(file, named ?? path.relative(cwd, file), named !== undefined);
  return { uri, text, directory: path.dirname(file) };
}

/**
 * The text of the suppressions: of the file named, of the one found upward, or of the one beside the
 * configuration; null without one.
 * @throws UserError E_READ
 */
export async function findSuppressionsText(cwd: string, named: string | undefined, besides: string): Promise<NamedText | null> {
  const beside = path.join(besides, SUPPRESSIONS);
  const file = named === undefined ? await search(cwd, SUPPRESSIONS) ?? (await exists(beside) ? beside : null) : path.resolve(cwd, named);
  return file === null ? null : readText(file, named ?? path.relative(cwd, file), named !== undefined);
}

/** Whether a file is there. */
export async function fileExists(cwd: string, file: string): Promise<boolean> {
  return exists(path.resolve(cwd, file));
}

/** The directory of tieout's schemas as an editor finds it from a directory; null where tieout is not installed in or above it. */
export async function findSchemas(directory: string): Promise<string | null> {
  for (let at = directory, up = '.'; ; at = path.dirname(at), up = up === '.' ? '..' : `${up}/..`) {
    if (await exists(path.join(at, 'node_modules/tieout/schemas/config.schema.json'))) return `${up}/node_modules/tieout/schemas`;
    if (path.dirname(at) === at) return null;
  }
}
