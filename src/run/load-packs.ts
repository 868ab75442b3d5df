import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import type { RulePack } from '../model/rule.js';
import { nearestName } from '../structured/nearest.js';

/** A file of a rule pack. */
export interface PackText {
  readonly uri: string;
  readonly text: string;
}

/** The rule packs that come with tieout. */
export async function loadBuiltinPacks(): Promise<readonly RulePack[]> {
  return (await import('tieout:builtin-packs')).default;
}

/** The built-in packs that run where nobody names any. */
export const DEFAULT_PACKS: readonly string[] = ['cyd'];

/** The rule packs that run where nobody names any. */
export async function loadDefaultPacks(): Promise<readonly RulePack[]> {
  return (await loadBuiltinPacks()).filter(({ name }) => DEFAULT_PACKS.includes(name));
}

/** A pack that somebody names: a bare word is a built-in one, anything with a dot or slash at its start a directory. */
export interface PackReference {
  readonly name: string;
  readonly readDirectory: () => Promise<readonly PackText[]>;
  /** Where it is named, in a configuration. */
  readonly place?: Place;
}

/** Whether the name of a pack is the path of a directory. */
export function isPackDirectory(name: string): boolean {
  return /^[./]/.test(name);
}

/**
 * Loads packs by name or directory, in the order given.
 * @throws UserError E_PACK, E_READ
 */
export async function loadPacks(references: readonly PackReference[]): Promise<readonly RulePack[]> {
  const builtin = await loadBuiltinPacks();
  const packs: RulePack[] = [];
  for (const { name, readDirectory, place } of references) {
    if (isPackDirectory(name)) {
      packs.push(await loadRulePack(await readDirectory()));
      continue;
    }
    const pack = builtin.find((candidate) => candidate.name === name);
    if (!pack) {
      const guess = nearestName(name, builtin.map((candidate) => candidate.name));
      throw new UserError('E_PACK', `no built-in rule pack is called "${name}"`, guess === undefined
        ? `Built in: ${builtin.map((candidate) => candidate.name).join(', ')}. A pack of your own is named by its directory, which begins with a dot or a slash: ./${name}`
        : `Did you mean "${guess}"?`, place);
    }
    packs.push(pack);
  }
  const twice = packs.find((pack, index) => packs.findIndex((other) => other.name === pack.name) !== index);
  if (twice) throw new UserError('E_PACK', `two rule packs are called "${twice.name}"`, 'Name each pack once; give your own pack a name of its own.');
  return packs;
}

/**
 * Loads a rule pack from the texts of its files: pack.yaml and one file for each rule.
 * @throws UserError E_PACK with file, line and column
 */
export async function loadRulePack(files: readonly PackText[]): Promise<RulePack> {
  // Loaded here: the YAML parser and the schemas cost more than linting does, and few packs have patterns.
  const { loadRulePack: load } = await import('../pack/load.js');
  if (!files.some(({ text }) => /\bmatches\b/.test(text))) return load(files);
  const { findPatternFault, loadMatcher } = await import('../evaluate/operators/matches.js');
  await loadMatcher();
  return load(files, findPatternFault);
}
