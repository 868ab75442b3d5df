import type { Place } from '../model/errors.js';
import type { Severity } from '../model/finding.js';
import { parseStructured } from './parse.js';
import type { StructuredDocument } from './placed.js';
import type { ConfigFile, RuleSettings } from './shapes.js';
import { validateStructured } from './validate.js';

/** A rule that nothing below the configuration may switch off, lower or suppress. */
export interface LockedRule {
  readonly ruleId: string;
  /** Where it is locked. */
  readonly place: Place;
  /** What the same file says against that: `off`, and what overrides make of it. */
  readonly said: readonly { readonly setting: Severity | 'off'; readonly place: Place }[];
}

/** What a project asks for in tieout.config.yaml; absent where it does not say. */
export interface Config {
  /** Names of built-in packs or paths of directories. */
  readonly packs?: readonly string[];
  /** Which rules run where nothing else is said of them. */
  readonly preset?: 'recommended' | 'strict' | 'draft';
  readonly rules?: RuleSettings;
  readonly locked?: readonly LockedRule[];
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
  const { 'fail-on': failOn, 'max-warnings': maxWarnings, locked, ...same } = validateStructured(document, 'config', 'E_CONFIG');
  return {
    ...same,
    ...(locked !== undefined && { locked: locked.map((ruleId, index) => toLocked(ruleId, document.placeOf(['locked', index]), same, document)) }),
    ...(failOn !== undefined && { failOn }),
    ...(maxWarnings !== undefined && { maxWarnings }),
  };
}

function toLocked(ruleId: string, place: Place, { rules, overrides }: Pick<ConfigFile, 'rules' | 'overrides'>, document: StructuredDocument): LockedRule {
  const off = rules !== undefined && Object.hasOwn(rules, ruleId) && rules[ruleId] === 'off' ? [{ setting: 'off' as const, place: document.placeOf(['rules', ruleId]) }] : [];
  const overridden = (overrides ?? []).flatMap((override, index) => {
    const setting = override.rules !== undefined && Object.hasOwn(override.rules, ruleId) ? override.rules[ruleId] : undefined;
    return setting === undefined ? [] : [{ setting, place: document.placeOf(['overrides', index, 'rules', ruleId]) }];
  });
  return { ruleId, place, said: [...off, ...overridden] };
}
