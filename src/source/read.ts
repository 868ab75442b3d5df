import { readFile, stat } from 'node:fs/promises';
import type { Opened } from './open-document.js';
import { openDocument, toFiling } from './open-document.js';
import { isSubmission, openSubmission } from './submission.js';

/** Largest file that is read, in bytes; EDGAR accepts no submission beyond 600 MB, no document near this. */
export const MAX_BYTES = 128 * 1024 * 1024;

/** Reads a file and opens the document or the full submission that it is; a file that cannot be read is a problem of that filing alone. */
export async function readSource(file: string, uri: string): Promise<Opened> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      return {
        uri,
        failed: {
          ruleId: 'input/limit', severity: 'error', status: 'failed',
          message: `The file has ${String(size)} bytes; at most ${String(MAX_BYTES)} are read.`,
          help: 'Split the document, or take images out of it.',
        },
      };
    }
    const bytes = await readFile(file);
    return isSubmission(bytes) ? await openSubmission(uri, bytes) : toFiling(await openDocument(uri, bytes));
  } catch (error) {
    return {
      uri,
      failed: {
        ruleId: 'input/unreadable', severity: 'error', status: 'failed',
        message: `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        help: 'Check that the file exists and may be read.',
      },
    };
  }
}
