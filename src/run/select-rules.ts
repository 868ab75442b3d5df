import { UserError } from '../model/errors.js';
import type { Severity } from '../model/finding.js';
import type { Rule, RulePack } from '../model/rule.js';
import { nearestName } from '../structured/nearest.js';

/** What a person says of a rule: how much it matters, or that it is not wanted. */
export type RuleSetting = Severity | 'off';

export type Preset = 'recommended' | 'strict' | 'draft';

export interface RuleSettings {
  /** Which rules run where nothing else is said of them; default: recommended. */
  readonly preset?: Preset;
  /** From the configuration, the weakest. */
  readonly config?: Readonly<Record<string, RuleSetting>>;
  /** From the configuration, for files that a pattern matches; later ones win. */
  readonly overrides?: readonly { readonly matches: (uri: string) => boolean; readonly rules: Readonly<Record<string, RuleSetting>> }[];
  /** `--rule ID=SETTING`, the strongest. */
  readonly commandLine?: Readonly<Record<string, RuleSetting>>;
  /** `--only`: these and no others. */
  readonly only?: readonly string[];
  /** `--skip`: not these. */
  readonly skip?: readonly string[];
}

/** One pack's rules as they are to be run on one file. */
export interface SelectedRules {
  readonly pack: RulePack;
  readonly rules: readonly Rule[];
}

/**
 * Decides which rules run on which file, and how severe they are. The rules of the preset run unless
 * they are switched off; others, and deprecated ones, run only where they are named.
 * @throws UserError E_RULE for an id that no pack has
 */
export function createRuleSelection(packs: readonly RulePack[], settings: RuleSettings): (uri: string) => readonly SelectedRules[] {
  const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
  const named = [
    ...Object.keys(settings.config ?? {}), ...(settings.overrides ?? []).flatMap((override) => Object.keys(override.rules)),
    ...Object.keys(settings.commandLine ?? {}), ...(settings.only ?? []), ...(settings.skip ?? []),
  ];
  for (const id of named) if (!ids.has(id)) throw unknownRule(id, [...ids]);
  const only = settings.only && settings.only.length > 0 ? new Set(settings.only) : null;
  const skip = new Set(settings.skip);
  return (uri) => {
    const said: Record<string, RuleSetting> = { ...settings.config };
    for (const override of settings.overrides ?? []) if (override.matches(uri)) Object.assign(said, override.rules);
    Object.assign(said, settings.commandLine);
    return packs.map((pack) => ({
      pack,
      rules: pack.rules.flatMap((rule) => {
        const setting = Object.hasOwn(said, rule.id) ? said[rule.id] : undefined;
        const enabled = only ? only.has(rule.id) : setting !== 'off' && (setting !== undefined || isInPreset(rule, settings.preset ?? 'recommended'));
        if (!enabled || skip.has(rule.id)) return [];
        return setting === undefined || setting === 'off' ? [rule] : [{ ...rule, severity: setting }];
      }),
    }));
  };
}

function isInPreset(rule: Rule, preset: Preset): boolean {
  if (rule.status === 'draft') return preset === 'draft';
  return rule.status === 'stable' && (preset !== 'recommended' || rule.preset === 'recommended');
}

/** The error for a rule id that no pack has, with the nearest that one has. */
export function unknownRule(id: string, ids: readonly string[]): UserError {
  const guess = nearestName(id, ids);
  return new UserError('E_RULE', `no rule has the id "${id}"`, guess === undefined ? 'Run "tieout rules" for the list.' : `Did you mean "${guess}"?`);
}
