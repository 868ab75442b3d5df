import type { Problem } from '../model/filing.js';
import { rolePlayed } from './filing-part.js';
import type { FilingPart } from './filing-part.js';
import { readSummary } from './filing-summary.js';
import { readFilingSummary } from './summary-reports.js';
import type { SummaryReport } from './summary-reports.js';

/** Viewer pages that are worth reading, and what is said of those that should be here. */
export interface ChosenPages {
  readonly pages: readonly FilingPart[];
  readonly problems: readonly Problem[];
}

/**
 * Of the pages of EDGAR's viewer those that hold the cover and the cybersecurity disclosure, where FilingSummary.xml says
 * which these are; a filing has a hundred others. Where it names no page of the disclosure, all of them.
 */
export async function choosePages(parts: readonly FilingPart[]): Promise<ChosenPages> {
  const pages = parts.filter((part) => rolePlayed(part) === 'r-page');
  if (pages.length === 0) return { pages, problems: [] };
  const summary = await readSummary(parts);
  const listed = summary === null ? [] : readFilingSummary(summary).filter(({ shows }) => shows !== 'other');
  if (!listed.some(({ shows }) => shows === 'cybersecurity')) return { pages, problems: [] };
  const byName = new Map(pages.map((page) => [baseOf(page.name), page]));
  const chosen = listed.flatMap(({ file }) => byName.get(file.toLowerCase()) ?? []);
  const missing = listed.filter(({ file }) => !byName.has(file.toLowerCase()));
  return { pages: [...new Set(chosen)], problems: missing.slice(0, MOST).map(describeMissing) };
}

/** One page of a kind is usual. */
const MOST = 10;

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

function describeMissing({ file, shortName }: SummaryReport): Problem {
  return {
    ruleId: 'input/missing-part', severity: 'warning', status: 'partial',
    message: `FilingSummary.xml lists the page ${file}${shortName === '' ? '' : ` ("${shortName.slice(0, 100)}")`}, which is not here.`,
    help: 'Give the page of the cover and all pages of the cybersecurity disclosure.',
  };
}
