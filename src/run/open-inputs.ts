import path from 'node:path';
import { UserError } from '../model/errors.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { findFiles } from '../source/find-files.js';
import type { FoundFile } from '../source/find-files.js';
import { describeTooLarge } from '../source/read.js';
import { gatherBounded } from '../source/read-bounded.js';
import { openContent } from '../source/open-content.js';
import type { Opened } from '../source/open-document.js';
import { openSource } from '../source/open-source.js';

export interface InputOptions {
  readonly cwd: string;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly stdinName?: string;
  /** Called for an argument that leads to no file; without it the first such error is thrown. */
  readonly onError?: (error: UserError) => void;
  /** Called for files found in directories that turn out to be no filings. */
  readonly onSkipped?: (file: string) => void;
  /** All files are documents of one filing. */
  readonly asOne?: boolean;
  /** Called with the milliseconds that reading one filing took. */
  readonly onRead?: (milliseconds: number) => void;
  /** Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
}

/** What reading copies are called: in a directory they stand beside or below the filings that they were made of. */
const READING_COPY = /\.x?html?\.txt$/i;

/**
 * Opens files, directories and glob patterns one filing after the other; `-` is the standard input.
 * @throws UserError E_NO_FILE, E_NO_FILINGS
 */
export async function* openInputs(files: readonly string[], options: InputOptions): AsyncGenerator<Opened> {
  const found = await listFiles(files, options);
  if (options.asOne === true) {
    yield* timed(openAsOne(found, options), options.onRead);
    return;
  }
  for (const file of found) {
    if (!file.named && READING_COPY.test(file.path)) {
      options.onSkipped?.(file.path);
      continue;
    }
    for await (const opened of timed(file.path === '-' ? openStream(options) : openSource(path.resolve(options.cwd, file.path), file.path, options.limits), options.onRead)) {
      if ('failed' in opened && opened.failed.ruleId === 'input/unknown-format' && !file.named) options.onSkipped?.(file.path);
      else yield opened;
    }
  }
}

/** Passes filings on as they are asked for and tells how long each took to come. */
async function* timed(source: AsyncIterable<Opened>, onRead: InputOptions['onRead']): AsyncGenerator<Opened> {
  let started = performance.now();
  for await (const opened of source) {
    onRead?.(performance.now() - started);
    yield opened;
    started = performance.now();
  }
}

async function listFiles(files: readonly string[], { cwd, onError, asOne }: InputOptions): Promise<readonly FoundFile[]> {
  const named = files.filter((file) => file !== '-');
  const found = await findFiles(named, cwd, asOne);
  for (const error of found.errors) {
    if (!onError) throw error;
    onError(error);
  }
  return named.length < files.length ? [{ path: '-', named: true }, ...found.files] : found.files;
}

async function* openStream({ stdin, stdinName = 'stdin', limits = DEFAULT_LIMITS }: InputOptions): AsyncGenerator<Opened> {
  const bytes = await gatherBounded(stdin ?? [], limits.fileBytes);
  if (bytes === null) yield { uri: stdinName, failed: describeTooLarge('The standard input', limits) };
  else yield* openContent(stdinName, bytes, limits);
}

async function* openAsOne(found: readonly FoundFile[], { cwd, limits = DEFAULT_LIMITS }: InputOptions): AsyncGenerator<Opened> {
  if (found.some((file) => file.path === '-')) throw new UserError('E_USAGE', 'the standard input cannot be one of several documents', 'Name files with --as-one, or read one filing from the standard input.');
  if (found.length === 0) return;
  const { openFilesAsOne } = await import('../source/open-folder.js');
  yield await openFilesAsOne(found.map((file) => ({ file: path.resolve(cwd, file.path), uri: file.path })), limits);
}
