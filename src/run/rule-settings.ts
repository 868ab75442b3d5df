import type { Severity } from '../model/finding.js';
import type { LockedRule } from '../structured/config.js';

/** What a person says of a rule: how much it matters, or that it is not wanted. */
export type RuleSetting = Severity | 'off';

export type Preset = 'recommended' | 'strict' | 'draft';

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
