import { fileExists } from '../source/find-config.js';
import type { Limits } from '../model/limits.js';
import type { RulePack } from '../model/rule.js';
import { analyseFiling } from './analyse.js';
import { openInputs } from './open-inputs.js';

/**
 * The submission type of the filing in a file, as it says itself or else as the caller does; null where neither
 * does, and for a file that is not there, no filing, or several.
 */
export async function findForm(file: string, packs: readonly RulePack[], { cwd, form, limits }: { readonly cwd: string; readonly form?: string; readonly limits?: Limits }): Promise<string | null> {
  const asked = form?.toUpperCase() ?? null;
  if (!await fileExists(cwd, file)) return asked;
  const forms: (string | null)[] = [];
  for await (const opened of openInputs([file], { cwd, onError: () => undefined, ...(limits && { limits }) })) {
    forms.push('failed' in opened ? asked : (await analyseFiling(opened, packs, { ...(form !== undefined && { form }), ...(limits && { limits }) })).filing.form);
    if (forms.length > 1) return null;
  }
  return forms[0] ?? asked;
}
