import { UserError } from '../model/errors.js';
import { SHORT, canBeSuppressed, shortFingerprint } from '../model/suppression.js';
import type { FoundFinding } from '../model/suppression.js';

const FEWEST = `At least ${SHORT} digits of it, as "finding 3f2a91bc" or "finding 3f2a91bc:2" in what tieout prints.`;

/**
 * Findings that the beginning of a fingerprint names; `:2` at its end names the second of several equal ones.
 * @throws UserError E_FINDING for what is no fingerprint, and where several different ones begin with it
 */
export function findAllByFingerprint(found: readonly FoundFinding[], asked: string): readonly FoundFinding[] {
  const [, hash, ordinal] = /^([0-9a-f]{8,32})(:\d+)?$/.exec(asked.toLowerCase()) ?? [];
  if (hash === undefined) throw new UserError('E_FINDING', `"${asked}" is no fingerprint`, FEWEST);
  const matches = found.filter(({ finding: { fingerprint } }) => {
    const [start = '', number] = fingerprint.split(':');
    return start.startsWith(hash) && (number === undefined ? undefined : `:${number}`) === ordinal;
  });
  const different = [...new Set(matches.map(({ finding }) => finding.fingerprint))];
  if (different.length > 1) throw new UserError('E_FINDING', `${different.length} findings have a fingerprint that begins with ${asked}`, `Write more of it: ${different.slice(0, 5).join(', ')}.`);
  return matches;
}

/**
 * The finding that the beginning of a fingerprint names.
 * @throws UserError E_FINDING where none has it, several have it, or what has it cannot be suppressed
 */
export function findByFingerprint(found: readonly FoundFinding[], asked: string): FoundFinding {
  const [first] = findAllByFingerprint(found, asked);
  if (!first) throw new UserError('E_FINDING', `no finding of these filings has the fingerprint ${asked}`, 'Name the filing that it was found in, with the --preset and --form under which it was found.');
  if (!canBeSuppressed(first.finding.ruleId)) throw new UserError('E_FINDING', `${shortFingerprint(first.finding.fingerprint)} is ${first.finding.ruleId}, which cannot be suppressed`, 'What was not read is never clean: correct the input.');
  return first;
}

/** Leaves one of those with equal fingerprints: an annual report and its amendment can say the same. */
export function withoutRepeated(found: readonly FoundFinding[]): readonly FoundFinding[] {
  const seen = new Set<string>();
  return found.filter(({ finding: { fingerprint } }) => !seen.has(fingerprint) && seen.add(fingerprint));
}
