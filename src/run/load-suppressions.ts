import path from 'node:path';
import type { SuppressionList } from '../model/suppression.js';
import { SUPPRESSIONS, fileExists, findSuppressionsText } from '../source/find-config.js';
import { refuseSuppressed } from './locked-rules.js';
import type { SetUp } from './set-up.js';

/** A file of suppressions that can be added to; its text is empty where there is none yet. */
export interface SuppressionsFile {
  readonly text: string;
  readonly list: SuppressionList;
}

/**
 * Reads the file of suppressions that is named, or found from the working directory upward or beside the
 * configuration; null without one, and for `file: false`.
 * @throws UserError E_READ, E_SUPPRESSIONS, E_LOCKED
 */
export async function loadSuppressions(setUp: SetUp, cwd: string, file?: string | false): Promise<SuppressionList | null> {
  if (file === false) return null;
  const found = await findSuppressionsText(cwd, file, setUp.directory);
  return found && check(found.text, found.uri, setUp);
}

/**
 * The same file to add to: where it is not there yet, it will lie beside the configuration.
 * @throws UserError E_READ, E_SUPPRESSIONS, E_LOCKED
 */
export async function openSuppressions(setUp: SetUp, cwd: string, file?: string): Promise<SuppressionsFile> {
  const isNew = file !== undefined && !await fileExists(cwd, file);
  const found = isNew ? null : await findSuppressionsText(cwd, file, setUp.directory);
  if (found) return { text: found.text, list: await check(found.text, found.uri, setUp) };
  return { text: '', list: { uri: file ?? path.relative(cwd, path.join(setUp.directory, SUPPRESSIONS)), entries: [] } };
}

async function check(text: string, uri: string, { packs, settings }: SetUp): Promise<SuppressionList> {
  // Parser and schemas are loaded only where there is such a file.
  const { readSuppressions } = await import('../suppress/read-suppressions.js');
  const list = readSuppressions(text, uri, new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id))));
  for (const { ruleId, region } of list.entries) refuseSuppressed(settings.locked, ruleId, { uri, line: region.startLine, column: region.startColumn });
  return list;
}
