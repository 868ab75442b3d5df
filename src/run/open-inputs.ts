import path from 'node:path';
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
  for (const file of await listFiles(files, options.cwd)) {
    const started = performance.now();
    const opened = file.path === '-' ? await openStream(options) : await readSource(path.resolve(options.cwd, file.path), file.path);
    options.onRead?.(performance.now() - started);
    if ('failed' in opened && opened.failed.ruleId === 'input/unknown-format' && !file.named) options.onSkipped?.(file.path);
    else yield opened;
  }
}

async function listFiles(files: readonly string[], cwd: string): Promise<readonly FoundFile[]> {
  const named = files.filter((file) => file !== '-');
  const found = named.length > 0 ? await findFiles(named, cwd) : [];
  return named.length < files.length ? [{ path: '-', named: true }, ...found] : found;
}

async function openStream({ stdin, stdinName = 'stdin' }: InputOptions): Promise<Opened> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin ?? []) chunks.push(Buffer.from(chunk));
  return openDocument(stdinName, Buffer.concat(chunks));
}
