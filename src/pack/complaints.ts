import type { Path, StructuredDocument } from '../structured/placed.js';
import type { Complaint } from '../structured/validate.js';

/** Notes what is wrong with the value at a path; with `key` the place is the key that the path ends in. */
export type Complain = (path: Path, message: string, at?: 'key') => void;

/** Collects complaints about one file. */
export function complainAbout(document: StructuredDocument, complaints: Complaint[]): Complain {
  return (path, message, at) => {
    complaints.push({ place: at === 'key' ? document.placeOfKey(path) : document.placeOf(path), message });
  };
}
