import type { Severity } from '../model/finding.js';
import { parseStructured } from './parse.js';
import type { RuleSettings } from './shapes.js';
import { validateStructured } from './validate.js';

/** What a project asks for in tieout.config.yaml; absent where it does not say. */
export interface Config {
  /** Names of built-in packs or paths of directories. */
  readonly packs?: readonly string[];
  /** Which rules run where nothing else is said of them. */
  readonly preset?: 'recommended' | 'strict' | 'draft';
  readonly rules?: RuleSettings;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly confidential?: boolean;
  /** Settings for some files; the last that fits wins. */
  readonly overrides?: readonly { readonly files: readonly string[]; readonly rules?: RuleSettings }[];
}

/** Reads a configuration; a file without content asks for nothing. Errors: UserError E_CONFIG, placed. */
export function parseConfig(text: string, uri: string): Config {
  const document = parseStructured(text, uri, 'E_CONFIG');
  if (document.value === null) return {};
  const { 'fail-on': failOn, 'max-warnings': maxWarnings, ...same } = validateStructured(document, 'config', 'E_CONFIG');
  return { ...same, ...(failOn !== undefined && { failOn }), ...(maxWarnings !== undefined && { maxWarnings }) };
}
