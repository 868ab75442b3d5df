import type { ConfigOrigin, EffectiveConfig, EffectiveOverride, Said, SaidRule } from '../model/effective-config.js';
import { LIMIT_NAMES, limitKey } from '../model/limits.js';
import type { Severity } from '../model/severity.js';
import { createDecisions } from './decide-rule.js';
import type { LastWord } from './decide-rule.js';
import type { RuleSettings } from './rule-settings.js';
import type { SetUp } from './set-up.js';
import { createRuleSelection } from './select-rules.js';

/** What a caller adds to the configuration. */
export interface ConfigAsked {
  /** Those of the configuration with what the caller adds. */
  readonly settings: RuleSettings;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  /** Whether the packs, the preset are the caller's. */
  readonly packs?: boolean;
  readonly preset?: boolean;
  /** The file that it is asked for, and its form. */
  readonly file?: string;
  readonly form?: string | null;
}

/**
 * Everything that a run would go by, with where it comes from.
 * @throws UserError E_RULE, E_LOCKED as `createRuleSelection`
 */
export function resolveConfig(ready: SetUp, asked: ConfigAsked): EffectiveConfig {
  const { config, origins } = ready;
  createRuleSelection(ready.packs, asked.settings);
  const option = (name: string): ConfigOrigin => ({ option: name });
  const { file = null, form = null } = asked;
  const maxWarnings = asked.maxWarnings ?? config.maxWarnings;
  return {
    file,
    form,
    packs: ready.packNames.map(({ name, place }) => ({ value: name, origin: asked.packs ? option('--pack') : place ?? 'default' })),
    preset: { value: asked.settings.preset ?? 'recommended', origin: asked.preset ? option('--preset') : origins.preset ?? 'default' },
    rules: sortRules(resolveRules(ready, asked.settings, file, form)),
    locked: distinct((asked.settings.locked ?? []).map(({ ruleId, place }) => ({ value: ruleId, origin: place }))),
    failOn: asked.failOn ? { value: asked.failOn, origin: option('--fail-on') } : { value: config.failOn ?? 'error', origin: origins.failOn ?? 'default' },
    ...(maxWarnings === undefined ? {} : { maxWarnings: { value: maxWarnings, origin: asked.maxWarnings === undefined ? origins.maxWarnings ?? 'default' : option('--max-warnings') } }),
    confidential: { value: config.confidential ?? false, origin: origins.confidential ?? 'default' },
    limits: LIMIT_NAMES.flatMap((limit) => {
      const value = config.limits?.[limit];
      return value === undefined ? [] : [{ key: limitKey(limit), value, origin: origins.limits?.[limit] ?? 'default' }];
    }),
    overrides: file === null ? resolveOverrides(ready) : [],
  };
}

function resolveRules({ packs, origins }: SetUp, settings: RuleSettings, file: string | null, form: string | null): readonly SaidRule[] {
  const decide = createDecisions(file === null ? { ...settings, overrides: [] } : settings);
  const lockedAt = new Map((settings.locked ?? []).map(({ ruleId, place }) => [ruleId, place]));
  const toOrigin = (id: string, by: LastWord): ConfigOrigin => {
    if (typeof by === 'object') return origins.overrides[by.override]?.rules[id] ?? 'default';
    if (by === '--rule' || by === '--only' || by === '--skip') return { option: by };
    return (by === 'locked' ? lockedAt.get(id) : by === 'config' ? origins.rules[id] : undefined) ?? 'default';
  };
  return packs.flatMap((pack) => pack.rules.map((rule) => {
    const { setting, by } = decide(rule, file ?? '', form);
    return { id: rule.id, value: setting, origin: toOrigin(rule.id, by) };
  }));
}

function resolveOverrides({ config, origins }: SetUp): readonly EffectiveOverride[] {
  return (config.overrides ?? []).map(({ files, forms, rules }, index) => ({
    ...(files && { files }),
    ...(forms && { forms }),
    origin: origins.overrides[index]?.place ?? 'default',
    rules: sortRules(Object.entries(rules ?? {}).map(([id, value]) => ({ id, value, origin: origins.overrides[index]?.rules[id] ?? 'default' }))),
  }));
}

function sortRules(rules: readonly SaidRule[]): readonly SaidRule[] {
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Each once, where it is said first. */
function distinct(values: readonly Said<string>[]): readonly Said<string>[] {
  return values.filter(({ value }, index) => values.findIndex((other) => other.value === value) === index);
}
