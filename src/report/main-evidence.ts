import type { Evidence, Finding } from '../model/finding.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';

/** Reports that leave the machine carry an excerpt of the filing, not its text. */
export const QUOTE_LIMIT = 200;

/** The piece of evidence that stands for a finding in one line: words that were read before words that were tagged. */
export function mainEvidence({ evidence }: Pick<Finding, 'evidence'>): Evidence | undefined {
  const quoted = evidence.filter(({ quote }) => quote !== undefined);
  return quoted.find(({ from }) => from !== undefined) ?? quoted[0] ?? evidence[0];
}

/** At most 200 characters of the words of a piece of evidence, on one line; undefined where it has none. */
export function quoteOf(evidence: Evidence | undefined): string | undefined {
  return evidence?.quote === undefined ? undefined : excerpt(foldWhiteSpace(evidence.quote), QUOTE_LIMIT);
}
