import { createHash } from 'node:crypto';
import type { FilingId } from '../model/filing.js';
import type { Fact } from '../model/fact.js';
import type { Evidence, Finding } from '../model/finding.js';
import type { RuleId } from '../model/rule.js';
import { foldWhiteSpace } from '../model/text.js';

/** What makes a finding the same finding in another version of the filing. */
export interface Identity {
  readonly ruleId: RuleId;
  readonly filing: FilingId;
  /** Where the finding is placed: a fact, or the name of a section. */
  readonly placedAt: Fact | string;
  readonly evidence: readonly Evidence[];
}

/** Concept (or name) and dimensions, never the element id or the file. */
function placeKey(placedAt: Fact | string): unknown {
  if (typeof placedAt === 'string') return placedAt;
  const dimensions = Object.entries(placedAt.context?.dimensions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [placedAt.concept ?? placedAt.name, dimensions];
}

/**
 * Fingerprint of a finding: 32 hexadecimal characters over rule, registrant, report period, place and
 * evidence. The period is in it so that what was accepted for one year does not hide the next year's.
 */
export function fingerprintOf({ ruleId, filing, placedAt, evidence }: Identity): string {
  const quotes = evidence.flatMap(({ quote }) => (quote === undefined ? [] : [foldWhiteSpace(quote).toLowerCase()]));
  const identity = [ruleId, filing.cik ?? filing.registrant ?? '', filing.period ?? '', placeKey(placedAt), quotes];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32);
}

/** Gives findings of one rule with equal fingerprints an ordinal from the second on: `…:2`. */
export function numberRepeated(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${count}` };
  });
}
