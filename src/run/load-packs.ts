import { UserError } from '../model/errors.js';
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

/**
 * Loads packs by name or directory, in the order given: a bare word is a built-in pack, anything
 * with a dot or slash at its start a directory.
 * @throws UserError E_PACK, E_READ
 */
export async function loadPacks(names: readonly string[], readDirectory: (name: string) => Promise<readonly PackText[]>): Promise<readonly RulePack[]> {
  const builtin = await loadBuiltinPacks();
  const packs: RulePack[] = [];
  for (const name of names) {
    if (/^[./]/.test(name)) {
      packs.push(await loadRulePack(await readDirectory(name)));
      continue;
    }
    const pack = builtin.find((candidate) => candidate.name === name);
    if (!pack) {
      const guess = nearestName(name, builtin.map((candidate) => candidate.name));
      throw new UserError('E_PACK', `no built-in rule pack is called "${name}"`, guess === undefined
        ? `Built in: ${builtin.map((candidate) => candidate.name).join(', ')}. A pack of your own is named by its directory: ./rules/${name}.`
        : `Did you mean "${guess}"?`);
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
  // Loaded here: the YAML parser and the schemas cost more than linting does.
  return (await import('../pack/load.js')).loadRulePack(files);
}
