import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../node.js';

/**
 * Writes a file whole or not at all: a sibling `.tmp` first, then renamed into place, readable by
 * its owner only, since drafts are not public.
 * @throws UserError E_WRITE
 */
export async function writeOutputFile(file: string, chunks: AsyncIterable<string>, cwd: string): Promise<void> {
  const target = path.resolve(cwd, file);
  const temporary = `${target}.tmp`;
  let handle;
  try {
    handle = await open(temporary, 'w', 0o600);
  } catch (error) {
    throw new UserError('E_WRITE', `cannot be written: ${error instanceof Error ? error.message : String(error)}`, 'Name a file in a directory that exists and may be written to.', { uri: file });
  }
  try {
    for await (const chunk of chunks) await handle.write(chunk);
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
