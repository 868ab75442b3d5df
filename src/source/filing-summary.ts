import type { Problem } from '../model/filing.js';
import type { FilingPart } from './filing-part.js';
import { roleOf } from './part-roles.js';

/** EDGAR's summary of a filing is short. */
const MOST = 4 * 1024 * 1024;
const LISTED = /<File\b[^>]{0,500}>\s*([^<>\s]{1,255}\.(?:htm|html|xhtml))\s*<\/File>/gi;

/** The text of FilingSummary.xml; null where there is none that can be read. */
export async function readSummary(parts: readonly FilingPart[]): Promise<string | null> {
  const bytes = await parts.find(({ name }) => roleOf(name) === 'summary')?.read().catch(() => null);
  return !bytes || bytes.length > MOST ? null : bytes.toString('utf8');
}

/** Documents that FilingSummary.xml lists and that are not here. */
export async function findListed(parts: readonly FilingPart[]): Promise<readonly Problem[]> {
  const summary = await readSummary(parts);
  if (summary === null) return [];
  const here = new Set(parts.map(({ name }) => name.slice(name.lastIndexOf('/') + 1).toLowerCase()));
  const listed = new Set([...summary.matchAll(LISTED)].map((match) => match[1] ?? ''));
  const missing = [...listed].filter((name) => !here.has(name.toLowerCase()));
  if (missing.length === 0) return [];
  return [{
    ruleId: 'input/missing-part', severity: 'warning', status: 'partial',
    message: `FilingSummary.xml lists ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${String(missing.length - 5)} more` : ''}, which ${missing.length > 1 ? 'are' : 'is'} not here.`,
    help: 'Give the whole set of documents of the filing.',
  }];
}
