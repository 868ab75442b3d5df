import { UserError } from '../model/errors.js';
import type { FilingReport } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { canBeSuppressed } from '../model/suppression.js';
import type { Acceptance, FoundFinding } from '../model/suppression.js';
import { findByFingerprint, withoutRepeated } from '../suppress/choose-findings.js';
import type { SuppressionsFile } from './load-suppressions.js';
import { refuseSuppressed } from './locked-rules.js';
import type { SetUp } from './set-up.js';

/** What to accept: findings by (the beginning of) their fingerprints, or everything from a severity on. */
export type SuppressChoice = { readonly fingerprints: readonly string[] } | { readonly from: Severity };

export interface SuppressResult {
  /** The file as it is to be written; null where nothing changes. */
  readonly text: string | null;
  readonly added: readonly FoundFinding[];
  /** Findings that an entry covers already. */
  readonly already: number;
  /** Findings with an entry that has run out: its day is to be changed by hand. */
  readonly expired: number;
  /** Findings of locked rules, which stay. */
  readonly locked: number;
}

const WEIGHT: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 };

/**
 * Makes entries for findings of a run, whose filings already show what the file covers. Reads what it wrote back
 * before it returns it.
 * @throws UserError E_FINDING, E_LOCKED, E_SUPPRESSED, E_SUPPRESSIONS
 */
export async function suppressFindings(filings: AsyncIterable<FilingReport>, file: SuppressionsFile, choice: SuppressChoice, acceptance: Acceptance, { packs, settings }: Pick<SetUp, 'packs' | 'settings'>): Promise<SuppressResult> {
  const found: FoundFinding[] = [];
  for await (const { filing, findings } of filings) {
    for (const finding of findings) if ('fingerprints' in choice || isWanted(finding.ruleId, finding.severity, choice.from)) found.push({ finding, filing });
  }
  const entries = new Map(file.list.entries.map((entry) => [entry.fingerprint, entry]));
  const lockedIds = new Set(settings.locked?.map(({ ruleId }) => ruleId));
  const chosen = withoutRepeated('fingerprints' in choice ? choice.fingerprints.map((asked) => findByFingerprint(found, asked)) : found);
  const locked = chosen.filter(({ finding }) => lockedIds.has(finding.ruleId));
  const free = chosen.filter(({ finding }) => !lockedIds.has(finding.ruleId));
  const expired = free.filter(({ finding }) => !finding.suppression && entries.has(finding.fingerprint));
  if ('fingerprints' in choice) {
    for (const { finding } of locked) refuseSuppressed(settings.locked, finding.ruleId);
    for (const { finding } of expired) throw refuseExpired(file, finding.fingerprint);
  }
  const added = free.filter(({ finding }) => !finding.suppression && !entries.has(finding.fingerprint));
  const counts = { added, already: free.filter(({ finding }) => finding.suppression).length, expired: expired.length, locked: locked.length };
  if (added.length === 0) return { text: null, ...counts };
  const { writeSuppressions } = await import('../suppress/write-suppressions.js');
  const { readSuppressions } = await import('../suppress/read-suppressions.js');
  const text = writeSuppressions(file.text, file.list.uri, added, acceptance);
  readSuppressions(text, file.list.uri, new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id))));
  return { text, ...counts };
}

function isWanted(ruleId: string, severity: Severity, from: Severity): boolean {
  return canBeSuppressed(ruleId) && WEIGHT[severity] >= WEIGHT[from];
}

function refuseExpired({ list: { uri, entries } }: SuppressionsFile, fingerprint: string): UserError {
  const entry = entries.find((one) => one.fingerprint === fingerprint);
  const place = { uri, ...(entry && { line: entry.region.startLine, column: entry.region.startColumn }) };
  return new UserError('E_SUPPRESSED', `an entry for ${fingerprint} is here already${entry?.until === undefined ? ' and names another rule' : `, and it ran out on ${entry.until}`}`, 'Correct the entry: change its day, or take it out.', place);
}
