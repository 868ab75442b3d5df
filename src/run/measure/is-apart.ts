import { createHash } from 'node:crypto';

/**
 * Whether a labelled filing belongs to the third that is kept apart: readings are improved on the others,
 * and the figure of this third says whether the improvement carries over. Decided by a hash of the
 * accession number, so that it is the same third in every run.
 */
export function isApart(accession: string): boolean {
  return createHash('sha256').update(accession).digest().readUInt32BE(0) % 3 === 0;
}
