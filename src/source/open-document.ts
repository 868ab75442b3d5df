import { createHash } from 'node:crypto';
import { READ_INPUTS } from '../model/filing.js';
import type { InputFormat, Problem, SourceDocument, SourceFiling } from '../model/filing.js';
import { decodeBytes } from './decode.js';
import { describeLostTags, describeUnknown, identifyFormat, isHtml } from './identify.js';

/** Why there is nothing to read. */
export interface Unopened {
  readonly uri: string;
  readonly failed: Problem;
}

/** A document, or the reason why there is none. */
export type OpenedDocument = { readonly document: SourceDocument } | Unopened;

/** A filing, or the reason why there is none. */
export type Opened = SourceFiling | Unopened;

/** The filing that one document is. */
export function toFiling(opened: OpenedDocument): Opened {
  return 'failed' in opened ? opened : { uri: opened.document.uri, documents: [opened.document], problems: [] };
}

function fail(uri: string, ruleId: Problem['ruleId'], message: string, help: string): Unopened {
  return { uri, failed: { ruleId, severity: 'error', status: 'failed', message, help } };
}

function refuseArchive(uri: string): Unopened {
  return fail(uri, 'input/unknown-format', 'The file is a zip archive.', `Unpack it and name its documents. ${READ_INPUTS}`);
}

/**
 * Decodes and identifies a document by its content; what cannot be read is a problem, never an exception. Beside the
 * documents of a filing (`isBeside`) any page in HTML is an exhibit.
 */
export async function openDocument(uri: string, bytes: Uint8Array, isBeside = false): Promise<OpenedDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return fail(uri, 'input/empty', 'The file is empty.', 'Export the document again.');
  const archive = buffer.subarray(0, 4).toString('latin1');
  if (archive === 'PK\u0003\u0004') return refuseArchive(uri);
  const { text, encoding, problems } = await decodeBytes(uri, buffer);
  if (text.trim() === '') return fail(uri, 'input/empty', 'The file holds nothing but white space.', 'Export the document again.');
  const nul = text.indexOf('\0');
  if (nul >= 0 && nul < 65_536) return fail(uri, 'input/unreadable', 'The file is binary: it holds NUL characters.', READ_INPUTS);
  const format = identifyFormat(text) ?? (isBeside && isHtml(text) ? 'html' : null);
  if (format === null) return fail(uri, 'input/unknown-format', `The file is ${describeUnknown(text)}.`, READ_INPUTS);
  return { document: toSourceDocument(uri, buffer, text, format, encoding, [...problems, ...(format === 'html' ? describeLostTags(uri, text) : [])]) };
}

function toSourceDocument(uri: string, buffer: Buffer, text: string, format: InputFormat, encoding: string, problems: readonly Problem[]): SourceDocument {
  return { uri, format, text, encoding, sha256: createHash('sha256').update(buffer).digest('hex'), problems };
}
