import type { Finding } from '../model/finding.js';
import { toLimits } from '../model/limits.js';
import type { FilingReport, Tally } from '../model/report.js';
import type { SuppressionList } from '../model/suppression.js';
import { createReport } from './lint.js';
import type { LintOptions } from './lint-filing.js';
import { loadDefaultPacks } from './load-packs.js';
import { openInputs } from './open-inputs.js';
import { createRuleSelection } from './select-rules.js';
import { summariseRules, versionPacks } from './summarise-rules.js';
import { TOOL } from './tool.js';

export interface LintFilesOptions extends LintOptions {
  /** Directory that relative paths start from; default: the working directory. */
  readonly cwd?: string;
  /** All files are documents of one filing. */
  readonly asOne?: boolean;
  /** What somebody accepted, and the day (`YYYY-MM-DD`) on which that has to hold; see `loadSuppressions`. */
  readonly suppressions?: { readonly list: SuppressionList; readonly today: string };
}

export interface LintFilesResult {
  readonly filings: readonly FilingReport[];
  readonly tally: Tally;
  /** About the run itself: suppressions that are unused or have run out. */
  readonly findings: readonly Finding[];
}

/**
 * Lints files, directories and glob patterns. A file that cannot be read becomes a filing with the
 * status `failed` and never stops the others.
 * @throws UserError E_NO_FILE, E_NO_FILINGS, E_RULE
 */
export async function lintFiles(files: readonly string[], options: LintFilesOptions = {}): Promise<LintFilesResult> {
  const packs = options.packs ?? await loadDefaultPacks();
  const rulesFor = createRuleSelection(packs, options.rules ?? {});
  const limits = toLimits(options.limits);
  const plan = { tool: TOOL, rulesFor, limits, ...(options.form === undefined ? {} : { form: options.form }), ...(options.suppressions ? { suppressions: options.suppressions } : {}) };
  const report = createReport(openInputs(files, { cwd: options.cwd ?? process.cwd(), asOne: options.asOne ?? false, limits }), plan, versionPacks(packs), summariseRules(rulesFor('')));
  const filings: FilingReport[] = [];
  for await (const filing of report.filings) filings.push(filing);
  const { tally, findings } = report.end();
  return { filings, tally, findings };
}
