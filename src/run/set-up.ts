import path from 'node:path';
import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import { toLimits } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { RulePack } from '../model/rule.js';
import { findConfigText } from '../source/find-config.js';
import { nameFrom, resolveInside } from '../source/find-extended.js';
import { createFileMatcher } from '../source/match-files.js';
import { readPackTexts } from '../source/read-texts.js';
import type { Config, ConfigOverride } from '../structured/config.js';
import { DEFAULT_PACKS, isPackDirectory, loadBuiltinPacks, loadPacks } from './load-packs.js';
import type { PackReference, PackText } from './load-packs.js';
import type { ConfigOrigins, MergedConfig, NamedPack } from './merge-layers.js';
import type { RuleSettings } from './rule-settings.js';
import { unknownRule } from './select-rules.js';

export interface SetUpOptions {
  readonly cwd: string;
  /** Configuration file; false for none, undefined to search upward. */
  readonly config?: string | false;
  /** Packs in place of the configured ones: names of built-in packs, or directories. */
  readonly packs?: readonly string[];
  /** Lets a configuration build on files outside the project. */
  readonly allowOutside?: boolean;
}

/** What a run starts from: the configuration and the packs. */
export interface SetUp {
  /** All that the configuration and those that it builds on say. */
  readonly config: Config;
  readonly packs: readonly RulePack[];
  /** The rule settings of the configuration. */
  readonly settings: RuleSettings;
  /** The limits of the configuration, the others as they stand by default. */
  readonly limits: Limits;
  /** Where the configuration lies; without one, where the caller stands. */
  readonly directory: string;
  /** Where each part of the configuration is said. */
  readonly origins: ConfigOrigins;
  /** How the packs are called and where; no place where the caller names them, or nobody. */
  readonly packNames: readonly { readonly name: string; readonly place?: Place }[];
}

const NOTHING: MergedConfig = { config: {}, packs: [], locked: [], origins: { rules: {}, overrides: [] } };

/**
 * Finds the configuration, whatever it builds on, and loads the packs that they or the caller name.
 * @throws UserError E_READ, E_YAML, E_CONFIG, E_EXTENDS, E_LOCKED, E_PACK, E_RULE
 */
export async function setUp(options: SetUpOptions): Promise<SetUp> {
  const { cwd } = options;
  const found = options.config === false ? null : await findConfigText(cwd, options.config);
  const directory = found?.directory ?? cwd;
  const merged = found ? await mergeAll({ ...found, file: path.join(directory, path.basename(found.uri)) }, cwd, options.allowOutside ?? false) : NOTHING;
  const { config, locked, origins } = merged;
  const named = options.packs ? [] : distinct(merged.packs);
  // Paths in a configuration start at its directory, the caller's where the caller stands.
  const asked = named.length > 0
    ? await Promise.all(named.map(async (pack): Promise<PackReference> => ({ name: await callPack(pack, directory), place: pack.place, readDirectory: () => readPack(pack, cwd) })))
    : (options.packs ?? DEFAULT_PACKS).map((name): PackReference => ({ name, readDirectory: () => readPackTexts(path.resolve(cwd, name), name) }));
  const packs = await loadPacks(asked);
  // Packs of the caller's need not have the rules of the configuration's, where they are only listed or tested.
  if (!options.packs) refuseUnknown(packs, origins);
  const overrides = await Promise.all((config.overrides ?? []).map(async (override) => ({ rules: override.rules ?? {}, matches: await createMatcher(override, directory, cwd) })));
  const { preset, rules } = config;
  return {
    config, packs, directory, origins,
    limits: toLimits(config.limits),
    packNames: asked.map(({ name, place }) => ({ name, ...(place && { place }) })),
    settings: { overrides, ...(preset ? { preset } : {}), ...(rules ? { config: rules } : {}), ...(locked.length > 0 ? { locked } : {}) },
  };
}

async function mergeAll(found: { readonly text: string; readonly uri: string; readonly file: string }, cwd: string, allowOutside: boolean): Promise<MergedConfig> {
  // Parser and schemas are loaded only where there is a configuration: they cost more than linting does.
  const [{ parseConfig }, { loadLayers }, { mergeLayers }] = await Promise.all([import('../structured/config.js'), import('./load-layers.js'), import('./merge-layers.js')]);
  const builtin = (await loadBuiltinPacks()).map(({ name }) => name);
  return mergeLayers(await loadLayers(parseConfig(found.text, found.uri), { cwd, file: found.file, allowOutside, builtin }));
}

/** Each pack once, where it is named first: several configurations of a chain may need the same. */
function distinct(packs: readonly NamedPack[]): readonly NamedPack[] {
  const key = ({ name, layer }: NamedPack): string => (isPackDirectory(name) ? path.resolve(layer.directory, name) : name);
  const known = new Map<string, NamedPack>();
  for (const pack of packs) if (!known.has(key(pack))) known.set(key(pack), pack);
  return [...known.values()];
}

/** How the configuration that the run starts with would name a pack. */
async function callPack({ name, layer }: NamedPack, directory: string): Promise<string> {
  return layer.isRoot || !isPackDirectory(name) ? name : `./${await nameFrom(directory, path.resolve(layer.directory, name))}`;
}

async function readPack({ name, place, layer }: NamedPack, cwd: string): Promise<readonly PackText[]> {
  const directory = path.resolve(layer.directory, name);
  if (layer.isRoot) return readPackTexts(directory, name);
  // Somebody else wrote this: neither the directory nor a file in it may lead out of where it comes from.
  if (path.isAbsolute(name)) throw new UserError('E_EXTENDS', `"${name}" is no path that begins with ./ or ../`, 'Ask whoever keeps that file.', place);
  await resolveInside(directory, layer.boundary, { text: name, place });
  return readPackTexts(directory, await nameFrom(cwd, directory), (file, uri) => resolveInside(file, layer.boundary, { text: uri, place: { uri } }));
}

async function createMatcher({ files, forms }: ConfigOverride, directory: string, cwd: string): Promise<(uri: string, form: string | null) => boolean> {
  const isFile = files ? await createFileMatcher(files, directory, cwd) : () => true;
  const known = forms && new Set(forms.map((form) => form.toUpperCase()));
  return (uri, form) => (known === undefined || (form !== null && known.has(form.toUpperCase()))) && isFile(uri);
}

/** An id that no pack has is an error where it is written. */
function refuseUnknown(packs: readonly RulePack[], { rules, overrides }: ConfigOrigins): void {
  const ids = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
  const known = new Set(ids);
  for (const places of [rules, ...overrides.map((override) => override.rules)]) {
    for (const [id, place] of Object.entries(places)) if (!known.has(id)) throw unknownRule(id, ids, place);
  }
}
