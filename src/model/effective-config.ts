import type { Place } from './errors.js';
import type { Severity } from './severity.js';

/** Where a value comes from: a place in a configuration, an option of the command line, or tieout's and its packs' own choice. */
export type ConfigOrigin = Place | { readonly option: string } | 'default';

/** A value and where it comes from. */
export interface Said<Value> {
  readonly value: Value;
  readonly origin: ConfigOrigin;
}

/** A rule id, what its findings count as, and who said so. */
export interface SaidRule extends Said<Severity | 'off'> {
  readonly id: string;
}

/** Settings for some files or forms. */
export interface EffectiveOverride {
  readonly files?: readonly string[];
  readonly forms?: readonly string[];
  readonly origin: ConfigOrigin;
  readonly rules: readonly SaidRule[];
}

/** All that a run would go by, in the order of the schema; rules sorted by id. */
export interface EffectiveConfig {
  /** The file that it holds for, with its form where that is known; null: any file, overrides left aside. */
  readonly file: string | null;
  readonly form: string | null;
  readonly packs: readonly Said<string>[];
  readonly preset: Said<string>;
  readonly rules: readonly SaidRule[];
  readonly locked: readonly Said<string>[];
  readonly failOn: Said<Severity>;
  /** Absent where warnings are not counted. */
  readonly maxWarnings?: Said<number>;
  readonly confidential: Said<boolean>;
  /** Those that a configuration sets, by key. */
  readonly limits: readonly (Said<number> & { readonly key: string })[];
  /** Empty where a file is named: its rules show what they make of it. */
  readonly overrides: readonly EffectiveOverride[];
}
