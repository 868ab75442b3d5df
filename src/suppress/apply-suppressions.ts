import { createHash } from 'node:crypto';
import type { Finding, Suppression } from '../model/finding.js';
import type { FilingReport } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { canBeSuppressed, filingKey, shortFingerprint } from '../model/suppression.js';
import type { SuppressionEntry, SuppressionList } from '../model/suppression.js';

/** Suppressions at work over one run. */
export interface Suppressor {
  /** The report with what is accepted marked as such. */
  readonly apply: (report: FilingReport) => FilingReport;
  /** After the last filing: entries that are unused or have run out, in the order of the file. */
  readonly findings: () => readonly Finding[];
}

/**
 * Marks findings by fingerprint and rule, never by count. An entry holds up to and on its last day; `today` is a day
 * as `YYYY-MM-DD`. Entries are told apart by what ran: one for a filing that was not checked is not unused.
 */
export function createSuppressor({ uri, entries }: SuppressionList, today: string): Suppressor {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const byFiling = groupByFiling(entries);
  const found = new Set<SuppressionEntry>();
  const decided = new Set<SuppressionEntry>();
  const mark = (finding: Finding): Finding => {
    const entry = byFingerprint.get(finding.fingerprint);
    if (entry?.ruleId !== finding.ruleId || !canBeSuppressed(finding.ruleId)) return finding;
    found.add(entry);
    return isExpired(entry, today) ? finding : { ...finding, suppression: toSuppression(entry) };
  };
  return {
    apply: (report) => {
      for (const entry of findDecided(report, byFiling.get(filingKey(report.filing)) ?? [])) decided.add(entry);
      return { ...report, findings: report.findings.map(mark) };
    },
    // One that has run out and covers something, or may, is expired; one that covers nothing is unused, whatever its day.
    findings: () => entries.flatMap((entry) => {
      if (isExpired(entry, today) && (found.has(entry) || entry.filing === undefined)) return [describeExpired(entry, uri)];
      return decided.has(entry) && !found.has(entry) ? [describeUnused(entry, uri)] : [];
    }),
  };
}

function groupByFiling(entries: readonly SuppressionEntry[]): ReadonlyMap<string, readonly SuppressionEntry[]> {
  const groups = new Map<string, SuppressionEntry[]>();
  for (const entry of entries) {
    if (entry.filing === undefined) continue;
    const key = filingKey(entry.filing);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function isExpired({ until }: SuppressionEntry, today: string): boolean {
  return until !== undefined && until < today;
}

function toSuppression({ reason, approvedBy, approvedOn, until }: SuppressionEntry): Suppression {
  return { reason, ...(approvedBy === undefined ? {} : { approvedBy }), ...(approvedOn === undefined ? {} : { approvedOn }), ...(until === undefined ? {} : { until }) };
}

/** Where a filing was not read whole, or a rule stayed open or did not run, nothing says that its finding is gone. */
function findDecided({ status, outcomes, filing: { form } }: FilingReport, about: readonly SuppressionEntry[]): readonly SuppressionEntry[] {
  if (about.length === 0 || status !== 'analysed') return [];
  const decided = new Set(outcomes.filter(({ verdict }) => verdict !== 'open').map(({ ruleId }) => ruleId));
  return about.filter(({ ruleId, filing }) => decided.has(ruleId) && (filing?.form === undefined || filing.form === form));
}

function describeExpired(entry: SuppressionEntry, uri: string): Finding {
  const message = `${subject(entry)} ran out on ${entry.until ?? ''}: "${entry.reason}".`;
  return toFinding('expired', 'warning', message, 'Correct the filing, or have the finding accepted anew and change the day.', entry, uri);
}

function describeUnused(entry: SuppressionEntry, uri: string): Finding {
  return toFinding('unused', 'note', `${subject(entry)} covers nothing: the rule does not find this in the filing any more.`, 'Take the entry out.', entry, uri);
}

function subject({ ruleId, fingerprint }: SuppressionEntry): string {
  return `The suppression of ${ruleId} (${shortFingerprint(fingerprint)})`;
}

function toFinding(kind: 'unused' | 'expired', severity: Severity, message: string, help: string, entry: SuppressionEntry, uri: string): Finding {
  return {
    ruleId: `suppression/${kind}`, severity, message, help,
    locations: [{ uri, region: entry.region, role: 'primary' }],
    evidence: [],
    fingerprint: createHash('sha256').update(JSON.stringify(['suppression', kind, entry.ruleId, entry.fingerprint])).digest('hex').slice(0, 32),
  };
}
