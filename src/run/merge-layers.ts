import { UserError, formatPlace } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import type { Config, ConfigOverride } from '../structured/config.js';
import { LIMIT_NAMES, limitKey } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { ConfigLayer } from './load-layers.js';
import type { LockedRule, RuleSetting } from './rule-settings.js';

/** A pack that a configuration names, and the configuration. */
export interface NamedPack {
  readonly name: string;
  readonly place: Place;
  readonly layer: Pick<ConfigLayer, 'directory' | 'boundary' | 'isRoot'>;
}

/** Where the parts of a merged configuration are said; absent where nothing is. */
export interface ConfigOrigins {
  readonly preset?: Place;
  readonly failOn?: Place;
  readonly maxWarnings?: Place;
  readonly confidential?: Place;
  readonly limits?: Readonly<Partial<Record<keyof Limits, Place>>>;
  readonly rules: Readonly<Record<string, Place>>;
  /** As many as there are overrides. */
  readonly overrides: readonly { readonly place: Place; readonly rules: Readonly<Record<string, Place>> }[];
}

/** What several configurations come to. */
export interface MergedConfig {
  /** Without `extends` and `packs`. */
  readonly config: Config;
  readonly packs: readonly NamedPack[];
  readonly locked: readonly LockedRule[];
  readonly origins: ConfigOrigins;
}

/**
 * Lays configurations over one another, the weakest first. The last word counts; rules are joined by id; packs,
 * locks and overrides add up; what is confidential stays so.
 * @throws UserError E_LOCKED where one takes `confidential: true` of another back
 */
export function mergeLayers(layers: readonly ConfigLayer[]): MergedConfig {
  const { preset, failOn, maxWarnings } = { preset: last(layers, 'preset', 'preset'), failOn: last(layers, 'failOn', 'fail-on'), maxWarnings: last(layers, 'maxWarnings', 'max-warnings') };
  const confidential = mergeConfidential(layers);
  const limits = mergeLimits(layers);
  const rules = layers.flatMap((layer) => rulesOf(layer, layer.config, []));
  const overrides = layers.flatMap((layer) => (layer.config.overrides ?? []).map((override, index) => ({ override, rules: rulesOf(layer, override, ['overrides', index]), place: layer.placeOf(['overrides', index]) })));
  const locked = layers.flatMap((layer, index) => (layer.config.locked ?? []).map((ruleId, at) => toLocked(ruleId, layer.placeOf(['locked', at]), layers, index)));
  return {
    packs: layers.flatMap((layer) => (layer.config.packs ?? []).map((name, index) => ({ name, place: layer.placeOf(['packs', index]), layer }))),
    locked,
    config: {
      ...(preset && { preset: preset.value }), ...(failOn && { failOn: failOn.value }), ...(maxWarnings && { maxWarnings: maxWarnings.value }),
      ...(confidential && { confidential: confidential.value }),
      ...(limits && { limits: limits.value }),
      ...(rules.length > 0 && { rules: Object.fromEntries(rules.map(({ ruleId, setting }) => [ruleId, setting])) }),
      ...(overrides.length > 0 && { overrides: overrides.map(({ override }) => override) }),
      ...(locked.length > 0 && { locked: [...new Set(locked.map(({ ruleId }) => ruleId))] }),
    },
    origins: {
      ...(preset && { preset: preset.place }), ...(failOn && { failOn: failOn.place }), ...(maxWarnings && { maxWarnings: maxWarnings.place }),
      ...(confidential && { confidential: confidential.place }), ...(limits && { limits: limits.places }),
      rules: placesOf(rules),
      overrides: overrides.map((override) => ({ place: override.place, rules: placesOf(override.rules) })),
    },
  };
}

interface SaidRule {
  readonly ruleId: string;
  readonly setting: RuleSetting;
  readonly place: Place;
}

function rulesOf(layer: ConfigLayer, { rules }: Pick<ConfigOverride, 'rules'>, path: readonly (string | number)[]): readonly SaidRule[] {
  return Object.entries(rules ?? {}).map(([ruleId, setting]) => ({ ruleId, setting, place: layer.placeOf([...path, 'rules', ruleId]) }));
}

function placesOf(said: readonly SaidRule[]): Readonly<Record<string, Place>> {
  return Object.fromEntries(said.map(({ ruleId, place }) => [ruleId, place]));
}

function last<Key extends 'preset' | 'failOn' | 'maxWarnings'>(layers: readonly ConfigLayer[], key: Key, written: string): { readonly value: NonNullable<Config[Key]>; readonly place: Place } | undefined {
  const found = layers.flatMap((layer) => {
    const value = layer.config[key];
    return value == null ? [] : [{ value, place: layer.placeOf([written]) }];
  });
  return found.at(-1);
}

function mergeConfidential(layers: readonly ConfigLayer[]): { readonly value: boolean; readonly place: Place } | undefined {
  let said: { readonly value: boolean; readonly place: Place } | undefined;
  for (const layer of layers) {
    const { confidential: value } = layer.config;
    if (value === undefined) continue;
    const place = layer.placeOf(['confidential']);
    if (said?.value === true && !value) throw new UserError('E_LOCKED', '"confidential: false" takes back what this configuration builds on', `${formatPlace(said.place)} says "confidential: true": take the line out.`, place);
    if (said?.value !== true) said = { value, place };
  }
  return said;
}

/** The last word on each limit. */
function mergeLimits(layers: readonly ConfigLayer[]): { readonly value: Partial<Limits>; readonly places: Readonly<Partial<Record<keyof Limits, Place>>> } | undefined {
  const said = LIMIT_NAMES.flatMap((limit) => {
    const layer = layers.findLast(({ config }) => config.limits?.[limit] !== undefined);
    const value = layer?.config.limits?.[limit];
    return layer === undefined || value === undefined ? [] : [{ limit, value, place: layer.placeOf(['limits', limitKey(limit)]) }];
  });
  return said.length === 0 ? undefined : {
    value: Object.fromEntries(said.map(({ limit, value }) => [limit, value])),
    places: Object.fromEntries(said.map(({ limit, place }) => [limit, place])),
  };
}

/** What is said against a lock: `off` up to where it stands, whatever comes after, and overrides anywhere. */
function toLocked(ruleId: string, place: Place, layers: readonly ConfigLayer[], index: number): LockedRule {
  const said = (layer: ConfigLayer, { rules }: Pick<ConfigOverride, 'rules'>, path: readonly (string | number)[]): LockedRule['said'] => {
    const setting = rules && Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
    return setting === undefined ? [] : [{ setting, place: layer.placeOf([...path, 'rules', ruleId]) }];
  };
  const before = layers.slice(0, index + 1).flatMap((layer) => said(layer, layer.config, [])).at(-1);
  const after = layers.slice(index + 1).flatMap((layer) => said(layer, layer.config, []));
  const overridden = layers.flatMap((layer) => (layer.config.overrides ?? []).flatMap((override, at) => said(layer, override, ['overrides', at])));
  const isOff = before?.setting === 'off';
  return { ruleId, place, floor: before === undefined || before.setting === 'off' ? null : before.setting, said: [...(isOff ? [before] : []), ...after, ...overridden] };
}
