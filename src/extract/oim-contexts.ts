import type { Context } from '../model/fact.js';
import { conceptOf, splitName } from './namespaces.js';
import { readOimPeriod } from './oim-period.js';

/** A concept by its canonical name and its namespace. */
interface ResolvedName { readonly concept: string; readonly namespace: string }

/** Reads the dimensions of facts of the Open Information Model as contexts; equal ones are one context. */
export interface OimContexts {
  /** Null where its prefix is not bound. */
  resolve(name: unknown): ResolvedName | null;
  /** The context, or why there is none. */
  read(dimensions: Readonly<Record<string, unknown>>): Context | string;
  /** `iso4217:USD/xbrli:shares`; null where there is none. */
  readUnit(unit: unknown): string | null;
  readonly all: ReadonlyMap<string, Context>;
}

/** What is no axis of a taxonomy (OIM 1.0 §5). */
const CORE: ReadonlySet<string> = new Set(['concept', 'entity', 'period', 'unit', 'language', 'noteId']);
/** Prefixes that need no declaration (OIM Common §3.3). */
const WELL_KNOWN: Readonly<Record<string, string>> = { xbrli: 'http://www.xbrl.org/2003/instance', iso4217: 'http://www.xbrl.org/2003/iso4217', utr: 'http://www.xbrl.org/2009/utr' };

/** Starts with the prefixes of `documentInfo.namespaces`. */
export function createOimContexts(namespaces: Readonly<Record<string, unknown>>): OimContexts {
  const all = new Map<string, Context>();
  const known = new Map<string, Context>();

  function namespaceOf(prefix: string): string | null {
    const bound = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : Object.hasOwn(WELL_KNOWN, prefix) ? WELL_KNOWN[prefix] : undefined;
    return typeof bound === 'string' ? bound : null;
  }

  function resolve(name: unknown): ResolvedName | null {
    if (typeof name !== 'string') return null;
    const { prefix, local } = splitName(name);
    const namespace = prefix === '' ? null : namespaceOf(prefix);
    return namespace === null || local === '' ? null : { concept: conceptOf(namespace, prefix, local), namespace };
  }

  function read(dimensions: Readonly<Record<string, unknown>>): Context | string {
    const { entity, period } = dimensions;
    const read = period === undefined ? { forever: true as const } : typeof period === 'string' ? readOimPeriod(period) : null;
    if (read === null) return 'its period is none';
    const { prefix, local } = splitName(typeof entity === 'string' ? entity : '');
    const scheme = prefix === '' ? null : namespaceOf(prefix);
    if (scheme === null) return 'its entity has no scheme';
    const axes: Record<string, string> = {};
    for (const [axis, member] of Object.entries(dimensions)) {
      if (CORE.has(axis)) continue;
      const name = resolve(axis);
      if (name === null) return `its dimension "${axis.slice(0, 80)}" has no namespace`;
      // A typed member is any text; whether text is the name of a member, its prefix tells.
      axes[name.concept] = resolve(member)?.concept ?? (typeof member === 'string' ? member : '');
    }
    const key = JSON.stringify([scheme, local, read, Object.entries(axes).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const context = known.get(key) ?? { id: `c-${known.size + 1}`, scheme, entity: local, period: read, dimensions: axes };
    known.set(key, context);
    all.set(context.id, context);
    return context;
  }

  return {
    all, resolve, read,
    readUnit: (unit) => (typeof unit === 'string' ? unit.replace(/[()\s]/g, '').replace(/[^*/]+/g, (measure) => resolve(measure)?.concept ?? measure) : null),
  };
}
