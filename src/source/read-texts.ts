import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/errors.js';
import { readBounded } from './read-bounded.js';

/** A text that a person wrote for tieout: a configuration, a file of a rule pack. */
export interface NamedText {
  readonly uri: string;
  readonly text: string;
}

const MAX_TEXT_BYTES = 1024 * 1024;
/** Files of a pack: its rules, and pack.yaml. */
const MAX_FILES = 5001;

/**
 * Reads one text file; what is no file, such as a pipe, only where somebody names it for that (`isNamed`).
 * @throws UserError E_READ
 */
export async function readText(file: string, uri: string, isNamed = false): Promise<NamedText> {
  try {
    if (!isNamed && !(await stat(file)).isFile()) throw new UserError('E_READ', 'this is not a file', 'Put a file in its place.', { uri });
    const bytes = await readBounded(file, MAX_TEXT_BYTES);
    if (bytes === null) throw new UserError('E_READ', `the file has more than ${String(MAX_TEXT_BYTES)} bytes`, 'Split it.', { uri });
    return { uri, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('E_READ', error instanceof Error ? error.message : String(error), 'Check the path.', { uri });
  }
}

/**
 * Reads the YAML files of a rule pack's directory, and of the readings in it, in name order; each has to pass
 * `check`, which gets its path and its name.
 * @throws UserError E_READ, E_PACK
 */
export async function readPackTexts(directory: string, uri: string, check?: (file: string, uri: string) => Promise<unknown>): Promise<readonly NamedText[]> {
  const names = await readdir(directory).catch(() => {
    throw new UserError('E_READ', 'no such rule pack directory', 'Name a directory with a pack.yaml, or a built-in pack.', { uri });
  });
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  if (!files.includes('pack.yaml')) throw new UserError('E_READ', 'the directory has no pack.yaml', 'A rule pack is a directory with a pack.yaml and one YAML file for each rule.', { uri });
  if (files.length > MAX_FILES) throw new UserError('E_PACK', `the pack has ${String(files.length - 1)} rules, and at most ${String(MAX_FILES - 1)} are read`, 'Make several packs of it.', { uri: `${uri}/pack.yaml` });
  const readings = (await readdir(path.join(directory, 'measured')).catch(() => [])).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all([...files, ...readings.map((name) => `measured/${name}`)].map(async (name) => {
    await check?.(path.join(directory, name), `${uri}/${name}`);
    return readText(path.join(directory, name), `${uri}/${name}`);
  }));
}
