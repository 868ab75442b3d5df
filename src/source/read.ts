import type { Problem } from '../model/filing.js';
import { raiseLimit } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import { openContent } from './open-content.js';
import type { Opened } from './open-document.js';
import { readBounded } from './read-bounded.js';
import { toReadFault } from './read-fault.js';

/** Reads a file and opens what it is; a file that cannot be read is a problem of that filing alone. */
export async function* readSource(file: string, uri: string, limits: Limits): AsyncGenerator<Opened> {
  let bytes: Buffer | null;
  try {
    bytes = await readBounded(file, limits.fileBytes);
  } catch (error) {
    const { ruleId, message } = toReadFault(error, 'The file');
    yield { uri, failed: { ruleId, severity: 'error', status: 'failed', message, help: 'Check that the file exists and may be read.' } };
    return;
  }
  if (bytes === null) yield { uri, failed: describeTooLarge('The file', limits) };
  else yield* openContent(uri, bytes, limits);
}

/** What is said of a file with more bytes than are read. */
export function describeTooLarge(what: string, { fileBytes }: Pick<Limits, 'fileBytes'>): Problem {
  return {
    ruleId: 'input/limit', severity: 'error', status: 'failed',
    message: `${what} has more than ${String(fileBytes)} bytes.`,
    help: `Split the document, take images out of it, or ${raiseLimit('fileBytes')}.`,
  };
}
