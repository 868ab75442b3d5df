import { ACCEPTED, REGISTRIES } from './transforms/registries.js';
import type { Transform, Transformed } from './transforms/transform.js';

/** Longer words fit no transformation but those that take any. */
const MAX_LENGTH = 400;

/** Whether EDGAR accepts transformations of this registry. */
export function isKnownRegistry(registry: string): boolean {
  return ACCEPTED.has(registry);
}

/** Whether a transformation yields a boolean, by its registry and local name. */
export function isBooleanTransform(registry: string | null, local: string): boolean {
  return registry !== null && isKnownRegistry(registry) && /^(?:fixed|boolean)-?(?:true|false)$|^boolballotbox$/.test(local) && findTransform(registry, local) !== null;
}

function findTransform(registry: string, local: string): Transform | null {
  const transforms = REGISTRIES.get(registry);
  return transforms && Object.hasOwn(transforms, local) ? transforms[local] ?? null : null;
}

/** Whether a registry has a transformation of this name. */
export function isKnownTransform(registry: string, local: string): boolean {
  return findTransform(registry, local) !== null;
}

/**
 * Applies a transformation of the Transformation Rules Registries or of the SEC's registry to the words of
 * a fact. XML's own white space around them does not count. Null: the transformation is not known, or the
 * words do not fit it.
 */
export function transformValue(registry: string, local: string, text: string): Transformed | null {
  const transform = findTransform(registry, local);
  if (transform === null) return null;
  const words = trimXml(text);
  // No words fit only what takes any.
  return transform(words.length > MAX_LENGTH ? '' : words);
}

/** Without the white space of XML at its ends; a pattern would take quadratic time on a long run inside. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
