import type { StructuredDocument } from '../structured/placed.js';
import type { RuleFile } from '../structured/shapes.js';

/** A rule as it is written, with the places of its parts. */
export interface WrittenRule {
  readonly document: StructuredDocument;
  readonly file: RuleFile;
}

/** Last part of a path or URI. */
export function baseName(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
}

/** Name of a file within its pack: its base name, with the folder of the readings before it. */
export function nameInPack(uri: string): string {
  const name = baseName(uri);
  return /(?:^|[\\/])measured[\\/][^\\/]+$/.test(uri) ? `measured/${name}` : name;
}
