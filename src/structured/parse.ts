import { LIMITS } from './limits.js';
import { toDocument } from './placed.js';
import type { StructuredDocument } from './placed.js';
import { readJson } from './read-json.js';
import { readYaml } from './read-yaml.js';
import { refusalsOf } from './refusal.js';

/**
 * Reads YAML 1.2 or JSON text into plain values with the place of every node.
 * Errors: UserError with `code`, placed; for syntax, duplicate or refused keys, custom tags, several documents, and
 * whatever is above a limit (1 MiB, depth 64, 50 aliases).
 */
export function parseStructured(text: string, uri: string, code: `E_${string}` = 'E_YAML'): StructuredDocument {
  const read = text.startsWith('\ufeff') ? text.slice(1) : text;
  const refusal = refusalsOf(read, uri, code);
  if (read.length > LIMITS.length) {
    throw refusal(0, `${read.length} characters, and at most ${LIMITS.length} are read`, 'Split the file.');
  }
  const json = /^\s*[[{]/.test(read) ? readJson(read) : undefined;
  return toDocument(read, uri, json ?? readYaml(read, refusal));
}
