import path from 'node:path';
import type { UserError } from '../model/errors.js';
import { findFiles } from '../source/find-files.js';
import type { FoundFile } from '../source/find-files.js';
import { openDocument } from '../source/open-document.js';
import type { Opened } from '../source/open-document.js';
import { readSource } from '../source/read.js';

export interface InputOptions {
  readonly cwd: string;
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly stdinName?: string;
  /** Called for an argument that leads to no file; without it the first such error is thrown. */
  readonly onError?: (error: UserError) => void;
  /** Called for files found in directories that turn out to be no filings. */
  readonly onSkipped?: (file: string) => void;
  /** Called with the milliseconds that reading one file took. */
  readonly onRead?: (milliseconds: number) => void;
}

/**
 * Opens files, directories and glob patterns one file after the other; `-` is the standard input.
 * @throws UserError E_NO_FILE, E_NO_FILINGS
 */
export async function* openInputs(files: readonly string[], options: InputOptions): AsyncGenerator<Opened> {
  for (const file of await listFiles(files, options)) {
    const started = performance.now();
    const opened = file.path === '-' ? await openStream(options) : await readSource(path.resolve(options.cwd, file.path), file.path);
    options.onRead?.(performance.now() - started);
    if ('failed' in opened && opened.failed.ruleId === 'input/unknown-format' && !file.named) options.onSkipped?.(file.path);
    else yield opened;
  }
}

async function listFiles(files: readonly string[], { cwd, onError }: InputOptions): Promise<readonly FoundFile[]> {
  const named = files.filter((file) => file !== '-');
  const found = await findFiles(named, cwd);
  for (const error of found.errors) {
    if (!onError) throw error;
    onError(error);
  }
  return named.length < files.length ? [{ path: '-', named: true }, ...found.files] : found.files;
}

async function openStream({ stdin, stdinName = 'stdin' }: InputOptions): Promise<Opened> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk));
  return openDocument(stdinName, Buffer.concat(chunks));
}
