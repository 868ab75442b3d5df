import { lstat, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../node.js';

/**
 * Writes a file whole or not at all: a sibling `.tmp` first, then renamed into place, readable by
 * its owner only, since drafts are not public.
 * @throws UserError E_WRITE
 */
export async function writeOutputFile(file: string, chunks: AsyncIterable<string | Uint8Array> | readonly string[], cwd: string): Promise<void> {
  const target = path.resolve(cwd, file);
  const temporary = `${target}.tmp`;
  await refuseSpecial(file, target);
  let handle;
  try {
    // What an earlier run left is taken away first: a symbolic link in its place is not followed.
    await rm(temporary, { force: true });
    handle = await open(temporary, 'wx', 0o600);
  } catch (error) {
    throw cannotWrite(file, error);
  }
  const refuse = (error: unknown): never => { throw cannotWrite(file, error); };
  try {
    // What fails in the making of a chunk is none of the file's faults, and stays what it is. Unlike `write`,
    // `writeFile` goes on until all of a chunk is written.
    for await (const chunk of chunks) await handle.writeFile(chunk).catch(refuse);
    await handle.sync().catch(refuse);
    await handle.close();
    await rename(temporary, target).catch(refuse);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Where the names of devices and open pipes stand; a link there may lead to a plain file, and is none. */
const DEVICES = /^\/(?:dev|dev\/fd|proc\/.*)$/;

/** Refuses what a file would take the place of and must not: a device such as /dev/null, a pipe, a directory. */
async function refuseSpecial(file: string, target: string): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there?.isFile() === false || DEVICES.test(path.dirname(target))) {
    throw new UserError('E_WRITE', `cannot be written: it is ${there?.isDirectory() ? 'a directory' : 'a device or a pipe, and no file'}`, 'Name a file; without a path a format goes to the standard output.', { uri: file });
  }
}

/**
 * Makes sure that a file is not there; a symbolic link is, wherever it leads.
 * @throws UserError E_EXISTS
 */
export async function refuseExisting(file: string, cwd: string): Promise<void> {
  if (await lstat(path.resolve(cwd, file)).then(() => true, () => false)) throw existing(file);
}

/**
 * Writes a file that people keep in their repository; over one that is there only with `force`.
 * @throws UserError E_EXISTS, E_WRITE
 */
export async function writeNewFile(file: string, text: string, cwd: string, force: boolean): Promise<void> {
  const target = path.resolve(cwd, file);
  try {
    // What is there is taken away first, so that a symbolic link is not followed.
    if (force) await rm(target, { force: true });
    const handle = await open(target, 'wx', 0o644);
    await handle.writeFile(text);
    await handle.close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw existing(file);
    throw new UserError('E_WRITE', `cannot be written: ${error instanceof Error ? error.message : String(error)}`, 'Go to a directory that may be written to.', { uri: file });
  }
}

function cannotWrite(file: string, error: unknown): UserError {
  return new UserError('E_WRITE', `cannot be written: ${error instanceof Error ? error.message : String(error)}`, 'Name a file in a directory that exists and may be written to.', { uri: file });
}

function existing(file: string): UserError {
  return new UserError('E_EXISTS', 'the file is there already', 'Change it, or write over it with --force.', { uri: file });
}
