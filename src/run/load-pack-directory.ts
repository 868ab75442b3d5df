import path from 'node:path';
import type { RulePack } from '../model/rule.js';
import { readPackTexts } from '../source/read-texts.js';
import { loadRulePack } from './load-packs.js';

/**
 * Loads a rule pack from its directory.
 * @throws UserError E_READ, E_PACK with file, line and column
 */
export async function loadRulePackFrom(directory: string, cwd: string = process.cwd()): Promise<RulePack> {
  return loadRulePack(await readPackTexts(path.resolve(cwd, directory), directory));
}
