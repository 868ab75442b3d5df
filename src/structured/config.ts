import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import { meantForm } from '../model/forms.js';
import type { Limits } from '../model/limits.js';
import type { Severity } from '../model/severity.js';
import { refusePattern } from './file-pattern.js';
import { parseStructured } from './parse.js';
import type { Path, StructuredDocument } from './placed.js';
import { readLimits } from './read-limits.js';
import type { RuleSettings } from './shapes.js';
import { validateStructured } from './validate.js';

/** Settings for some files, for some forms, or for the files of some forms. */
export interface ConfigOverride {
  readonly files?: readonly string[];
  readonly forms?: readonly string[];
  readonly rules?: RuleSettings;
}

/** What a project asks for in tieout.config.yaml; absent where it does not say. */
export interface Config {
  /** What it builds on, the weakest first: presets and packs that come with tieout, installed packages, relative paths. */
  readonly extends?: readonly string[];
  /** Names of built-in packs or paths of directories. */
  readonly packs?: readonly string[];
  /** Which rules run where nothing else is said of them. */
  readonly preset?: 'recommended' | 'strict' | 'draft';
  readonly rules?: RuleSettings;
  /** Rules that nothing below may switch off, lower or suppress. */
  readonly locked?: readonly string[];
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly confidential?: boolean;
  /** How much of an input is read. */
  readonly limits?: Partial<Limits>;
  /** The last that fits wins. */
  readonly overrides?: readonly ConfigOverride[];
}

/** A configuration as one file writes it, and where each part of it stands. */
export interface ConfigDocument {
  readonly uri: string;
  readonly config: Config;
  /** Place of what stands at a path of the file, such as `['rules', 'cyd/no-drafting-residue']`. */
  placeOf(path: Path): Place;
}

/** Reads one file of configuration; one without content asks for nothing. Errors: UserError E_CONFIG, placed. */
export function parseConfig(text: string, uri: string): ConfigDocument {
  const document = parseStructured(text, uri, 'E_CONFIG');
  const placeOf = (path: Path): Place => document.placeOf(path);
  if (document.value === null) return { uri, config: {}, placeOf };
  const { extends: bases, 'fail-on': failOn, 'max-warnings': maxWarnings, limits, ...same } = validateStructured(document, 'config', 'E_CONFIG');
  for (const [index, override] of (same.overrides ?? []).entries()) refuseMiswritten(override, index, document);
  return {
    uri,
    placeOf,
    config: {
      ...(bases !== undefined && { extends: typeof bases === 'string' ? [bases] : bases }),
      ...same,
      ...(failOn !== undefined && { failOn }),
      ...(maxWarnings !== undefined && { maxWarnings }),
      ...(limits !== undefined && { limits: readLimits(limits) }),
    },
  };
}

function refuseMiswritten({ files = [], forms = [] }: ConfigOverride, override: number, document: StructuredDocument): void {
  for (const [index, pattern] of files.entries()) {
    const because = refusePattern(pattern);
    if (because !== undefined) throw new UserError('E_CONFIG', because, 'Write several simpler patterns.', document.placeOf(['overrides', override, 'files', index]));
  }
  for (const [index, form] of forms.entries()) {
    const meant = meantForm(form);
    if (meant !== undefined) throw new UserError('E_CONFIG', `no filing has the form "${form}"; did you mean "${meant}"?`, 'Write submission types as EDGAR does.', document.placeOf(['overrides', override, 'forms', index]));
  }
}
