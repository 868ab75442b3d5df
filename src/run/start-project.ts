import path from 'node:path';
import { CONFIG, SUPPRESSIONS, findConfigText, findSchemas } from '../source/find-config.js';
import type { Preset } from './rule-settings.js';

export interface StartOptions {
  readonly cwd: string;
  readonly preset: Preset;
  readonly confidential: boolean;
  /** Whether to begin a file of suppressions as well. */
  readonly suppressions: boolean;
}

/** What a project begins with. */
export interface ProjectStart {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Whether the schemas that the files name are there. */
  readonly hasSchemas: boolean;
  /** A configuration above, which is not read any more from here; null without one. */
  readonly above: string | null;
}

/** The files that a project begins with, as texts; each names its schema, so that editors complete and check it. */
export async function startProject({ cwd, preset, confidential, suppressions }: StartOptions): Promise<ProjectStart> {
  const found = await findSchemas(cwd);
  const schemas = found ?? './node_modules/tieout/schemas';
  const above = await findConfigText(cwd, undefined);
  const files = [{ name: CONFIG, text: describeConfig(schemas, preset, confidential) }];
  if (suppressions) {
    const { startSuppressions } = await import('../suppress/write-suppressions.js');
    files.push({ name: SUPPRESSIONS, text: startSuppressions(schemas) });
  }
  return { files, hasSchemas: found !== null, above: above === null || above.directory === path.resolve(cwd) ? null : above.uri };
}

function describeConfig(schemas: string, preset: Preset, confidential: boolean): string {
  return `# yaml-language-server: $schema=${schemas}/config.schema.json
# What tieout checks in this project; "tieout config --origin" prints all that is in force.
extends: tieout/${preset}

# Keeps every word of the filings out of what leaves the machine: sarif, github, junit and markdown.
${confidential ? '' : '# '}confidential: true

# Findings from this severity on make a run fail.
# fail-on: warning

# What findings of a rule count as: off, note, warning or error; "tieout rules" lists the rules.
# rules:
#   cyd/board-committee-is-named: error

# Other settings for some files or forms; the last that fits wins.
# overrides:
#   - files: ['drafts/**']
#     forms: [10-K, 20-F]
#     rules:
#       cyd/no-drafting-residue: note

# Rules that nothing below this file may switch off, lower or suppress.
# locked: [cyd/materially-affected-yes-is-not-denied]
`;
}
