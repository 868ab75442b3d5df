import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../model/errors.js';

/** A text that a person wrote for tieout: a configuration, a file of a rule pack. */
export interface NamedText {
  readonly uri: string;
  readonly text: string;
}

const MAX_TEXT_BYTES = 1024 * 1024;

/**
 * Reads one text file.
 * @throws UserError E_READ
 */
export async function readText(file: string, uri: string): Promise<NamedText> {
  try {
    const info = await stat(file);
    if (info.size > MAX_TEXT_BYTES) throw new UserError('E_READ', `the file has more than ${String(MAX_TEXT_BYTES)} bytes`, 'Split it.', { uri });
    return { uri, text: (await readFile(file, 'utf8')).replace(/^\ufeff/, '') };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('E_READ', error instanceof Error ? error.message : String(error), 'Check the path.', { uri });
  }
}

/**
 * Reads the YAML files of a rule pack's directory, and of the readings in it, in name order; each has to pass
 * `check`, which gets its path and its name.
 * @throws UserError E_READ
 */
export async function readPackTexts(directory: string, uri: string, check?: (file: string, uri: string) => Promise<unknown>): Promise<readonly NamedText[]> {
  const names = await readdir(directory).catch(() => {
    throw new UserError('E_READ', 'no such rule pack directory', 'Name a directory with a pack.yaml, or a built-in pack.', { uri });
  });
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  if (!files.includes('pack.yaml')) throw new UserError('E_READ', 'the directory has no pack.yaml', 'A rule pack is a directory with a pack.yaml and one YAML file for each rule.', { uri });
  const readings = (await readdir(path.join(directory, 'measured')).catch(() => [])).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all([...files, ...readings.map((name) => `measured/${name}`)].map(async (name) => {
    await check?.(path.join(directory, name), `${uri}/${name}`);
    return readText(path.join(directory, name), `${uri}/${name}`);
  }));
}
