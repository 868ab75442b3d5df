import { DEFAULT_LIMITS } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { openDocument, toFiling } from './open-document.js';
import type { Opened } from './open-document.js';
import { isSubmission, openSubmission } from './submission.js';

/** Opens bytes that are at hand as a file of that content would be: a zip archive may hold many filings, all else is one. */
export async function* openContent(uri: string, content: Uint8Array, limits: Limits = DEFAULT_LIMITS): AsyncGenerator<Opened> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (isZip(bytes)) yield* (await import('./open-archive.js')).openArchive(bytes, uri, limits);
  else yield isSubmission(bytes) ? await openSubmission(uri, bytes) : toFiling(await openDocument(uri, bytes));
}

/** Whether bytes begin as a zip archive does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}
