import { roleOf } from './part-roles.js';
import type { PartRole } from './part-roles.js';

/** A file of a filing, before it is opened. */
export interface FilingPart {
  /** As reports name it: `drafts/form.htm`, `package.zip!/form.htm`. */
  readonly uri: string;
  /** Its path within the filing. */
  readonly name: string;
  /** What it is, where its name does not say. */
  readonly role?: PartRole;
  /** Errors: throws ReadFault. */
  readonly read: () => Promise<Buffer>;
}

/** The role of a part: what is said of it, or what its name says. */
export function rolePlayed({ name, role }: FilingPart): PartRole {
  return role ?? roleOf(name);
}
