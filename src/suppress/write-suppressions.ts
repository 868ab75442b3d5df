import type { Acceptance, FoundFinding, SuppressedFiling } from '../model/suppression.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { appendItems } from '../structured/append-items.js';
import type { WrittenSuppression } from '../structured/shapes.js';

const QUOTE_LIMIT = 120;

/** A file of suppressions without entries, which names its schema in a directory of schemas. */
export function startSuppressions(schemas = './node_modules/tieout/schemas'): string {
  return `# yaml-language-server: $schema=${schemas}/suppressions.schema.json
# Findings of tieout that somebody has accepted, each with the reason; "tieout suppress" adds to them.
`;
}

/** The text of a file of suppressions with more entries at its end; what stood there stays. Errors: UserError E_SUPPRESSIONS. */
export function writeSuppressions(text: string, uri: string, found: readonly FoundFinding[], acceptance: Acceptance): string {
  return appendItems(text === '' ? startSuppressions() : text, found.map((one) => toWritten(one, acceptance)), uri, 'E_SUPPRESSIONS');
}

function toWritten({ finding, filing }: FoundFinding, { reason, approvedBy, until, today, quotes }: Acceptance): WrittenSuppression {
  const quote = quotes ? finding.evidence.find((one) => one.quote !== undefined)?.quote : undefined;
  return {
    fingerprint: finding.fingerprint,
    rule: finding.ruleId,
    reason: foldWhiteSpace(reason),
    ...(approvedBy === undefined ? {} : { 'approved-by': approvedBy, 'approved-on': today }),
    ...(until === undefined ? {} : { until }),
    filing: toFiling(filing),
    ...(quote === undefined ? {} : { quote: excerpt(foldWhiteSpace(quote), QUOTE_LIMIT) }),
  };
}

function toFiling({ registrant, cik, period, form }: FoundFinding['filing']): SuppressedFiling {
  return { ...(registrant === null ? {} : { registrant }), ...(cik === null ? {} : { cik }), ...(period === null ? {} : { period }), ...(form === null ? {} : { form }) };
}
