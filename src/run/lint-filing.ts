import type { FactSet } from '../model/fact.js';
import { UserError } from '../model/errors.js';
import { toLimits } from '../model/limits.js';
import type { Limits } from '../model/limits.js';
import type { FilingReport } from '../model/report.js';
import type { RulePack } from '../model/rule.js';
import { openContent } from '../source/open-content.js';
import type { Opened } from '../source/open-document.js';
import { analyseFiling } from './analyse.js';
import { lintOpened } from './lint.js';
import { loadDefaultPacks } from './load-packs.js';
import { createRuleSelection } from './select-rules.js';
import type { RuleSettings } from './rule-settings.js';
import { TOOL } from './tool.js';

/** A document, a package or a full submission that is at hand, as text or as the bytes of its file. */
export interface FilingInput {
  /** Name that the report uses for it. */
  readonly uri: string;
  readonly content: string | Uint8Array;
}

export interface LintOptions {
  /** Rule packs; default: those that run where nobody names any. */
  readonly packs?: readonly RulePack[];
  readonly rules?: RuleSettings;
  /** Submission type (`10-K`, `20-F`), for inputs that do not say it. */
  readonly form?: string;
  /** Limits in place of those that stand by default. */
  readonly limits?: Partial<Limits>;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** The one filing in what is at hand; a data set holds many. */
async function openOne({ uri, content }: FilingInput, limits?: Limits): Promise<Opened> {
  const opened: Opened[] = [];
  for await (const one of openContent(uri, toBytes(content), limits)) {
    opened.push(one);
    if (opened.length > 1) break;
  }
  const [first, second] = opened;
  if (first && !second) return first;
  return { uri, failed: { ruleId: 'input/unknown-format', severity: 'error', status: 'failed', message: `The archive is a data set, which holds ${first ? 'many filings' : 'none'}.`, help: 'Lint data sets with lintFiles, which gives a report for each filing.' } };
}

/**
 * Lints one filing and reports every rule's verdict and every finding. Reads nothing but what it
 * is given, and never throws on content: what could not be read has the status `failed`.
 * @throws UserError E_RULE for a rule id that no pack has
 */
export async function lintFiling(input: FilingInput, options: LintOptions = {}): Promise<FilingReport> {
  const packs = options.packs ?? await loadDefaultPacks();
  const rulesFor = createRuleSelection(packs, options.rules ?? {});
  const limits = toLimits(options.limits);
  return lintOpened(await openOne(input, limits), { tool: TOOL, rulesFor, limits, ...(options.form === undefined ? {} : { form: options.form }) });
}

/**
 * The facts of one filing as rules see them: what is tagged and what is said.
 * @throws UserError E_INPUT where nothing of it can be read
 */
export async function readFacts(input: FilingInput, packs?: readonly RulePack[]): Promise<FactSet> {
  const opened = await openOne(input);
  if ('failed' in opened) throw new UserError('E_INPUT', opened.failed.message, opened.failed.help, { uri: input.uri });
  return analyseFiling(opened, packs ?? await loadDefaultPacks(), { structure: false });
}
