import type { Place } from '../model/errors.js';
import type { Severity } from '../model/severity.js';

/** What a person says of a rule: how much it matters, or that it is not wanted. */
export type RuleSetting = Severity | 'off';

/** Which rules run where nothing else is said of them. */
export const PRESETS = ['recommended', 'strict', 'draft'] as const;
export type Preset = (typeof PRESETS)[number];

/** A rule that nothing below the configuration that locks it may switch off, lower or suppress. */
export interface LockedRule {
  readonly ruleId: string;
  /** Where it is locked. */
  readonly place: Place;
  /** What it counts as where it is locked, null for what its pack says; absent: what the configuration makes of it in the end. */
  readonly floor?: Severity | null;
  /** What configurations say against that: `off` where it is locked, and what overrides and those that build on it make of it. */
  readonly said: readonly { readonly setting: RuleSetting; readonly place: Place }[];
}

export interface RuleSettings {
  /** Which rules run where nothing else is said of them; default: recommended. */
  readonly preset?: Preset;
  /** From the configuration, the weakest. */
  readonly config?: Readonly<Record<string, RuleSetting>>;
  /** From the configuration, for some files or forms (null where the filing does not say its form); later ones win. */
  readonly overrides?: readonly { readonly matches: (uri: string, form: string | null) => boolean; readonly rules: Readonly<Record<string, RuleSetting>> }[];
  /** `--rule ID=SETTING`, the strongest. */
  readonly commandLine?: Readonly<Record<string, RuleSetting>>;
  /** `--only`: these and no others. */
  readonly only?: readonly string[];
  /** `--skip`: not these. */
  readonly skip?: readonly string[];
  /** These run whatever the preset says, and none of the others may weaken them. */
  readonly locked?: readonly LockedRule[];
}

/** What settings say of a rule; undefined where they do not name it. */
export function settingOf(settings: Readonly<Record<string, RuleSetting>> | undefined, ruleId: string): RuleSetting | undefined {
  return settings && Object.hasOwn(settings, ruleId) ? settings[ruleId] : undefined;
}
