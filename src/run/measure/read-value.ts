import type { Fact, PlainValue } from '../../model/fact.js';

/** A part of what a said fact says; undefined where it has none. */
export function readValue(fact: Fact, key: string): PlainValue | undefined {
  return fact.kind === 'record' && Object.hasOwn(fact.value, key) ? fact.value[key] : undefined;
}
