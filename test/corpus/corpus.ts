import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Directory of real filings, or null where there is none. */
export const corpus: string | null = [process.env['TIEOUT_CORPUS'], path.resolve(root, '../shared/corpus')]
  .find((directory): directory is string => directory !== undefined && existsSync(directory)) ?? null;

/** The real filings of one form, by file name. */
export function realFilings(form: '10-K' | '8-K'): readonly { readonly name: string; readonly bytes: Buffer }[] {
  if (corpus === null) return [];
  const directory = path.join(corpus, form);
  return readdirSync(directory).toSorted().map((name) => ({ name, bytes: readFileSync(path.join(directory, name)) }));
}
