import type { UserError } from '../model/errors.js';
import type { Path, StructuredDocument } from '../structured/placed.js';
import { toUserError } from '../structured/validate.js';
import type { Complaint } from '../structured/validate.js';

/** Complaints after which a pack is not checked further. */
const ENOUGH = 100;

/** Notes what is wrong with the value at a path; with `key` the place is the key that the path ends in. */
export type Complain = (path: Path, message: string, at?: 'key') => void;

/** Makes the error that refuses a pack; undefined where nothing is wrong. */
export function refusePack(complaints: readonly Complaint[]): UserError | undefined {
  const [first, ...rest] = complaints;
  return first && toUserError('E_PACK', [first, ...rest], 'Correct the pack; docs/writing-rules.md says how a rule is read.');
}

/** Collects complaints about one file. Errors: throws what refusePack makes as soon as there are very many. */
export function complainAbout(document: StructuredDocument, complaints: Complaint[]): Complain {
  return (path, message, at) => {
    complaints.push({ place: at === 'key' ? document.placeOfKey(path) : document.placeOf(path), message });
    const refusal = complaints.length < ENOUGH ? undefined : refusePack(complaints);
    if (refusal) throw refusal;
  };
}
