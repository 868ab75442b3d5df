import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import { findExtended, findProject, nameFrom } from '../source/find-extended.js';
import type { Surroundings } from '../source/find-extended.js';
import { readText } from '../source/read-texts.js';
import { parseConfig } from '../structured/config.js';
import type { ConfigDocument } from '../structured/config.js';
import { didYouMean } from '../structured/nearest.js';
import { parseReference } from '../structured/reference.js';
import { PRESETS } from './rule-settings.js';

/** One configuration of a chain, and where paths in it start. */
export interface ConfigLayer extends ConfigDocument {
  readonly directory: string;
  /** What its paths may not leave; null for no bound. */
  readonly boundary: string | null;
  /** Whether the run starts with it: its own paths are the caller's. */
  readonly isRoot: boolean;
}

export interface LayerOptions {
  readonly cwd: string;
  /** Path of the file that the run starts with. */
  readonly file: string;
  /** Reads configurations and packs outside the project too. */
  readonly allowOutside: boolean;
  /** Names of the packs that come with tieout. */
  readonly builtin: readonly string[];
}

const DEEPEST = 16;
const MOST = 100;
const OWN = 'tieout/';

/**
 * Loads what a configuration builds on, and what that builds on: the weakest first, the configuration itself last.
 * @throws UserError E_EXTENDS, E_READ, E_YAML, E_CONFIG, placed
 */
export async function loadLayers(root: ConfigDocument, { cwd, file, allowOutside, builtin }: LayerOptions): Promise<readonly ConfigLayer[]> {
  const layers: ConfigLayer[] = [];

  /** Adds a configuration after its bases; `chain` names it and those that led to it, `files` are their real paths. */
  async function add(document: ConfigDocument, from: Surroundings, chain: readonly string[], files: readonly string[]): Promise<void> {
    for (const [index, text] of (document.config.extends ?? []).entries()) await addBase(text, document.placeOf(['extends', index]), from, chain, files);
    layers.push({ ...document, directory: from.directory, boundary: from.boundary, isRoot: document === root });
    if (layers.length > MOST) throw new UserError('E_EXTENDS', `more than ${String(MOST)} configurations build on one another`, 'Name each base once.', root.placeOf(['extends']));
  }

  async function addBase(text: string, place: Place, from: Surroundings, chain: readonly string[], files: readonly string[]): Promise<void> {
    const own = readBuiltin(text, builtin, place);
    if (own) return add(own, from, chain, files);
    const reference = parseReference(text);
    if (reference.kind === 'refused') throw new UserError('E_EXTENDS', `${JSON.stringify(text)} is refused: ${reference.because}`, reference.remedy, place);
    const found = await findExtended(reference, from, { text, place }).catch((error: unknown) => { throw addMeant(error, text, builtin); });
    const uri = await nameFrom(cwd, found.named);
    const names = [...chain, uri];
    if (files.includes(found.file)) throw new UserError('E_EXTENDS', `configurations build on one another in a circle: ${names.join(' → ')}`, 'Take one of them out.', place);
    if (names.length > DEEPEST) throw new UserError('E_EXTENDS', `more than ${String(DEEPEST)} configurations in one chain: ${names.join(' → ')}`, 'Build on fewer.', place);
    return add(parseConfig((await readText(found.file, uri)).text, uri), found, names, [...files, found.file]);
  }

  const start = await findProject(file, allowOutside);
  await add(root, start, [root.uri], [start.file]);
  return layers;
}

/** What comes with tieout under this name: a preset, or a pack; it is placed where it is named. */
function readBuiltin(name: string, builtin: readonly string[], place: Place): ConfigDocument | null {
  const placeOf = (): Place => place;
  if (builtin.includes(name)) return { uri: name, config: { packs: [name] }, placeOf };
  if (!name.startsWith(OWN)) return null;
  const preset = PRESETS.find((candidate) => OWN + candidate === name);
  if (preset) return { uri: name, config: { preset }, placeOf };
  const known = PRESETS.map((candidate) => OWN + candidate);
  throw new UserError('E_EXTENDS', `tieout brings no configuration "${name}"${didYouMean(name, known)}`, `There are ${known.join(', ')}, and its packs: ${builtin.join(', ')}.`, place);
}

/** Says what was meant where an entry leads nowhere and is nearly the name of something built in. */
function addMeant(error: unknown, text: string, builtin: readonly string[]): unknown {
  const meant = didYouMean(text, [...builtin, ...PRESETS.map((preset) => OWN + preset)]);
  return error instanceof UserError && meant !== '' ? new UserError(error.code, error.message + meant, error.remedy, error.place) : error;
}
