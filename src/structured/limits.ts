/** Limits of what a person may write; above them a file is refused before anything else is done with it. */
export const LIMITS = {
  /** UTF-16 units of a file: 1 MiB. */
  length: 1_048_576,
  /** Maps and lists inside one another. */
  depth: 64,
  /** Lexical tokens of YAML; a file of 1 MiB that a person wrote has a third of it. */
  tokens: 300_000,
  /** Aliases (`*name`) that are followed, those inside followed ones included. */
  aliases: 50,
  /** Nodes that aliases repeat. */
  repeatedNodes: 10_000,
  /** Values of a file that a person writes: rule, pack, config. */
  values: 10_000,
} as const;

/** Keys that would reach the prototype of a plain object. */
export const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
