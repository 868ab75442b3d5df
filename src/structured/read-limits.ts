import { LIMIT_NAMES, limitKey } from '../model/limits.js';
import type { Limits } from '../model/limits.js';

/** Limits as a configuration names them; the schema says how far each may go. */
export function readLimits(written: Readonly<Record<string, number>>): Partial<Limits> {
  return Object.fromEntries(LIMIT_NAMES.flatMap((limit) => {
    const value = written[limitKey(limit)];
    return value === undefined ? [] : [[limit, value]];
  }));
}
