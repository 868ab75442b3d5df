import type { Fact } from '../model/fact.js';

const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a dotted path from a fact, own properties only; undefined where the path leads nowhere.
 * `value` of a text fact is its text.
 */
export function readPath(fact: Fact, path: string): unknown {
  if (path === 'value' && fact.kind === 'text') return fact.text;
  let at: unknown = fact;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || REFUSED.has(step) || !Object.hasOwn(at, step)) return undefined;
    at = Object.getOwnPropertyDescriptor(at, step)?.value;
  }
  return at;
}
