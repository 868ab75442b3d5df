import { didYouMean } from '../structured/nearest.js';
import type { PackFile } from '../structured/shapes.js';
import type { Complain } from './complaints.js';
import { RESERVED_NAMES } from './names.js';

/** Checks the vocabulary of a pack: no reserved names, known prefixes, one name for an element. */
export function checkPack(pack: PackFile, complain: Complain): void {
  const prefixes = Object.keys(pack.namespaces ?? {});
  const names = new Map<string, string>();
  for (const [name, entry] of Object.entries(pack.vocabulary)) {
    if (RESERVED_NAMES.includes(name)) complain(['vocabulary', name], `"${name}" has a meaning of its own in rules; choose another name`, 'key');
    if (!('concept' in entry)) continue;
    const path = ['vocabulary', name, 'concept'];
    const prefix = entry.concept.slice(0, entry.concept.indexOf(':'));
    if (!prefixes.includes(prefix)) complain(path, `"${prefix}" is not a prefix of namespaces${didYouMean(prefix, prefixes)}`);
    const other = names.get(entry.concept);
    if (other !== undefined) complain(path, `"${other}" already stands for ${entry.concept}`);
    else names.set(entry.concept, name);
  }
}
