import path from 'node:path';
import type { RulePack } from '../model/rule.js';
import { findConfigText } from '../source/find-config.js';
import { createFileMatcher } from '../source/match-files.js';
import { readPackTexts } from '../source/read-texts.js';
import type { Config } from '../structured/config.js';
import { loadPacks } from './load-packs.js';
import type { RuleSettings } from './rule-settings.js';

export interface SetUpOptions {
  readonly cwd: string;
  /** Configuration file; false for none, undefined to search upward. */
  readonly config?: string | false;
  /** Packs in place of the configured ones: names of built-in packs, or directories. */
  readonly packs?: readonly string[];
}

/** What a run starts from: the configuration and the packs. */
export interface SetUp {
  readonly config: Config;
  readonly packs: readonly RulePack[];
  /** The rule settings of the configuration. */
  readonly settings: RuleSettings;
  /** Where the configuration lies; without one, where the caller stands. */
  readonly directory: string;
}

const DEFAULT_PACKS = ['cyd'];

/**
 * Finds the configuration and loads the packs that it or the caller names.
 * @throws UserError E_READ, E_YAML, E_CONFIG, E_PACK
 */
export async function setUp(options: SetUpOptions): Promise<SetUp> {
  const { cwd } = options;
  const found = options.config === false ? null : await findConfigText(cwd, options.config);
  // Parser and schemas are loaded only where there is a configuration: they cost more than linting does.
  const config = found ? (await import('../structured/config.js')).parseConfig(found.text, found.uri) : {};
  const directory = found?.directory ?? cwd;
  // Paths in the configuration start at its directory, the caller's where the caller stands.
  const from = options.packs ? cwd : directory;
  const packs = await loadPacks(options.packs ?? config.packs ?? DEFAULT_PACKS, (name) => readPackTexts(path.resolve(from, name), name));
  const overrides = await Promise.all((config.overrides ?? []).map(async ({ files, rules }) => ({
    rules: rules ?? {},
    matches: await createFileMatcher(files, directory, cwd),
  })));
  const { preset, rules, locked } = config;
  return { config, packs, directory, settings: { overrides, ...(preset ? { preset } : {}), ...(rules ? { config: rules } : {}), ...(locked ? { locked } : {}) } };
}
