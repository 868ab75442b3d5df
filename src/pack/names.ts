import { didYouMean } from '../structured/nearest.js';
import type { WrittenEntry } from '../structured/shapes.js';
import type { FactKind } from '../model/fact.js';
import { checkPath } from './fact-paths.js';

/** What a rule may name. */
export interface Names {
  readonly vocabulary: Readonly<Record<string, WrittenEntry>>;
  /** Prefixes of the pack's namespaces. */
  readonly prefixes: readonly string[];
  /** What the rule goes through, where it does. */
  readonly each: string | undefined;
  /** What the matcher finds wrong with a pattern, where it is at hand. */
  readonly findPatternFault?: FindPatternFault | undefined;
}

/** Says what is wrong with a pattern; undefined for nothing. */
export type FindPatternFault = (pattern: string) => string | undefined;

/** Sets that `each` takes besides the names of the vocabulary. */
const SETS = ['flags', 'text-blocks', 'tagged'];
/** Places that `at` takes besides facts. */
const PLACES = ['section', 'cover'];
const NAMESPACE = 'namespace:';

/** In a message: the fact that the finding points at. */
export const PLACED = 'at';

/** Words that no vocabulary may use as a name, because rules use them otherwise. */
export const RESERVED_NAMES: readonly string[] = ['it', PLACED, ...SETS, ...PLACES];

function entryOf(name: string, { vocabulary }: Names): WrittenEntry | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
}

function unknownName(name: string, known: readonly string[]): string {
  return `"${name}" is not in the vocabulary${didYouMean(name, known)}`;
}

/** Complains about a name that conditions may not use; undefined where nothing is wrong. */
export function checkName(name: string, names: Names): string | undefined {
  if (entryOf(name, names)) return undefined;
  if (name === 'it') return names.each === undefined ? '"it" stands only in a rule with "each"' : undefined;
  if (SETS.includes(name) || name.startsWith(NAMESPACE)) return `"${name}" is a set, and a set stands only after "each"; inside the rule the one at hand is "it"`;
  return unknownName(name, [...Object.keys(names.vocabulary), 'it']);
}

/** Complains about what `each` may not go through. */
export function checkEach(name: string, names: Names): string | undefined {
  if (entryOf(name, names) || SETS.includes(name)) return undefined;
  if (!name.startsWith(NAMESPACE)) return unknownName(name, [...Object.keys(names.vocabulary), ...SETS]);
  const prefix = name.slice(NAMESPACE.length);
  if (names.prefixes.includes(prefix)) return undefined;
  return `"${prefix}" is not a prefix of the pack's namespaces${didYouMean(prefix, names.prefixes)}`;
}

/** Complains about a place that `at` may not name. */
export function checkAt(name: string, names: Names): string | undefined {
  if (PLACES.includes(name)) return undefined;
  return entryOf(name, names) || name === 'it' ? checkName(name, names) : unknownName(name, [...Object.keys(names.vocabulary), 'it', ...PLACES]);
}

/** Complains about the name of an example's fact: of the vocabulary, or qualified with a prefix of the pack. */
export function checkExampleName(name: string, names: Names): string | undefined {
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  if (entryOf(name, names) || (prefix !== '' && names.prefixes.includes(prefix))) return undefined;
  return unknownName(name, Object.keys(names.vocabulary));
}

/** Complains about a reference, `name` or `name.path`. */
export function checkReference(reference: string, names: Names): string | undefined {
  const dot = reference.indexOf('.');
  const name = dot === -1 ? reference : reference.slice(0, dot);
  return checkName(name, names) ?? (dot === -1 ? undefined : checkPath(reference.slice(dot + 1), kindOf(name, names)));
}

/** Kind of the facts that a name stands for; `derived` where the question decides, undefined where it is open. */
export function kindOf(name: string, names: Names): FactKind | 'text-block' | 'derived' | undefined {
  if (name === 'it') return names.each === undefined || names.each === 'it' ? undefined : kindOf(names.each, names);
  if (name === 'flags') return 'boolean';
  if (name === 'text-blocks') return 'text-block';
  const entry = entryOf(name, names);
  if (!entry) return undefined;
  if ('structure' in entry) return 'record';
  return 'derived' in entry ? 'derived' : entry.kind;
}
