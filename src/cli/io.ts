import { pathToFileURL } from 'node:url';
import { UserError, formatPlace, toPrintable } from '../node.js';

/** What the command line may touch of the world around it. */
export interface CliIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Aborts when the user asks to stop; until this is called, asking ends the process at once, as a second time does. */
  readonly onInterrupt?: () => AbortSignal;
}

/** The reader of a pipe went away: nobody is left to tell, so it is no error. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/**
 * Writes a chunk and waits where the reader is slower than we are.
 * @throws UserError E_WRITE; the error itself where the reader of a pipe went away
 */
export async function write(stream: NodeJS.WritableStream, chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (error) reject(isBrokenPipe(error) ? error : new UserError('E_WRITE', `the output cannot be written: ${error.message}`, 'Make room where it goes, or name a file: --format NAME=PATH.'));
      else resolve();
    });
  });
}

/** Whether to colour: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) before the terminal. */
export function wantsColor(io: CliIo, asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  if (io.env['NO_COLOR']) return false;
  const forced = io.env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb';
}

/** The directory that relative URIs in reports start from. */
export function rootUri(cwd: string): string {
  return `${pathToFileURL(cwd).href.replace(/\/$/, '')}/`;
}

/** An error of the caller as people read it; messages quote paths and files that somebody else wrote. */
export function describeUserError(error: UserError): string {
  const place = error.place ? `${formatPlace(error.place)}: ` : '';
  return toPrintable(`tieout: ${place}${error.message} [${error.code}]\n  ${error.remedy}\n`);
}
