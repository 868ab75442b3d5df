import { COUNTRIES, EDGAR_PLACES, STATES } from './place-names.js';
import { toText } from './transform.js';
import type { Transform } from './transform.js';

/** All spellings of a name in which `{x}` may be missing; braces may stand in one another. */
function spell(name: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(name);
  if (!match) return [name];
  const [whole, part = ''] = match;
  return [name.replace(whole, part), name.replace(whole, '')].flatMap(spell);
}

/** A name without accents, each word's first letter in lower case: the registry takes either case there and no other. */
function toKey(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/’/g, '\'').replace(/\[(\w{1,20})\]/g, '($1)');
  return plain.replace(/\s+/g, ' ').replace(/(?<=^|[ (-])[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Names with the code at an index of their row; `codes` codes stand before the names. */
function readRows(rows: string, index: number, codes: number): readonly (readonly [string, string])[] {
  return rows.split(';').flatMap((row) => {
    const words = row.trim().split(' ');
    const code = words[index] ?? '--';
    if (code === '--') return [];
    return words.slice(codes).join(' ').split('|').flatMap(spell).map((name) => [toKey(name), code] as const);
  });
}

/** A transformation from names to codes; its table is made when it is first used. */
function placeName(rows: () => readonly (readonly [string, string])[]): Transform {
  let table: ReadonlyMap<string, string> | undefined;
  return (words) => {
    table ??= new Map(rows());
    return /^\s|\s$/.test(words) ? null : toText(table.get(toKey(words)) ?? null);
  };
}

/** Country names → codes of ISO 3166-1. */
export const countrynameen = placeName(() => readRows(COUNTRIES, 0, 2));
/** States, territories and provinces → postal codes. */
export const stateprovnameen = placeName(() => readRows(STATES, 0, 1));
/** Countries, provinces and territories → codes of EDGAR. */
export const edgarprovcountryen = placeName(() => [...readRows(COUNTRIES, 1, 2), ...readRows(EDGAR_PLACES, 0, 1)]);
