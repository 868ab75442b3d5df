import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TOOL } from '../../../src/run/tool.js';
import type { FilingReport, ReporterOptions } from '../../../src/model/report.js';
import { reporters } from '../../../src/report/index.js';
import { lintOpened } from '../../../src/run/lint.js';
import { loadDefaultPacks } from '../../../src/run/load-packs.js';
import { createRuleSelection } from '../../../src/run/select-rules.js';
import { summariseRules, versionPacks } from '../../../src/run/summarise-rules.js';
import { openDocument, toFiling } from '../../../src/source/open-document.js';
import { print } from '../reports.js';
import type { WholeReport } from '../reports.js';

const packs = await loadDefaultPacks();
const rulesFor = createRuleSelection(packs, { preset: 'strict' });

/** The report of a fixture with its review, as a run with the reporter has it. */
export async function reviewed(name: string): Promise<FilingReport> {
  const uri = `fixtures/${name}`;
  return reviewedText(uri, readFileSync(path.resolve(import.meta.dirname, '../../..', uri)));
}

/** The same of a text. */
export async function reviewedText(uri: string, content: string | Uint8Array): Promise<FilingReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return lintOpened(toFiling(await openDocument(uri, bytes)), { tool: TOOL, rulesFor, review: true });
}

/** A run over filings that are at hand. */
export function runOver(...filings: readonly FilingReport[]): WholeReport {
  return { tool: TOOL, packs: versionPacks(packs), rules: summariseRules(rulesFor('')), complete: true, filings };
}

/** The review of filings as a page. */
export async function printReview(report: WholeReport, options: Partial<ReporterOptions> = {}): Promise<string> {
  const { html } = reporters;
  if (html === undefined) throw new Error('there is no reporter html');
  return print(html, report, options);
}
