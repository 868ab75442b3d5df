import type { FilingReport, Tally } from '../model/report.js';
import { tally } from '../model/report.js';
import { lintOpened } from './lint.js';
import type { LintOptions } from './lint-filing.js';
import { loadBuiltinPacks } from './load-packs.js';
import { openInputs } from './open-inputs.js';
import { createRuleSelection } from './select-rules.js';
import { TOOL } from './tool.js';

export interface LintFilesOptions extends LintOptions {
  /** Directory that relative paths start from; default: the working directory. */
  readonly cwd?: string;
}

export interface LintFilesResult {
  readonly filings: readonly FilingReport[];
  readonly tally: Tally;
}

/**
 * Lints files, directories and glob patterns. A file that cannot be read becomes a filing with the
 * status `failed` and never stops the others.
 * @throws UserError E_NO_FILE, E_NO_FILINGS, E_RULE
 */
export async function lintFiles(files: readonly string[], options: LintFilesOptions = {}): Promise<LintFilesResult> {
  const packs = options.packs ?? await loadBuiltinPacks();
  const plan = { tool: TOOL, rulesFor: createRuleSelection(packs, options.rules ?? {}), ...(options.form === undefined ? {} : { form: options.form }) };
  const filings: FilingReport[] = [];
  for await (const opened of openInputs(files, { cwd: options.cwd ?? process.cwd() })) filings.push(await lintOpened(opened, plan));
  return { filings, tally: tally(filings) };
}
