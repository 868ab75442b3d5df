import { UserError } from '../../model/errors.js';

/** What a careful reader wrote down of one filing: label → value. */
export interface FilingLabels {
  /** With dashes. */
  readonly accession: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** How sure the reader was; low ones are left out of every figure. */
const UNSURE = 'low';

/**
 * Reads labels: one JSON object a line, with the accession number under `adsh`.
 * Lines of low confidence are left out. Errors: UserError E_LABELS with the line.
 */
export function readLabels(text: string, uri: string): ReadonlyMap<string, FilingLabels> {
  const labels = new Map<string, FilingLabels>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const values = parseLine(line, uri, index + 1);
    const { adsh } = values;
    if (typeof adsh !== 'string' || !/^\d{10}-\d{2}-\d{6}$/.test(adsh)) throw refuse(uri, index + 1, '"adsh" is not an accession number such as 0000123456-25-000001');
    if (values.confidence !== UNSURE) labels.set(adsh, { accession: adsh, values });
  }
  return labels;
}

function parseLine(line: string, uri: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  } catch {
    throw refuse(uri, number, 'not a JSON object');
  }
  throw refuse(uri, number, 'not a JSON object');
}

function refuse(uri: string, line: number, what: string): UserError {
  return new UserError('E_LABELS', what, 'Labels are one JSON object a line, with the accession number under "adsh".', { uri, line, column: 1 });
}

/** What a label says, as words to compare: a list of names is `named` or `not`, a list of defects their kinds. */
export function labelWords(value: unknown): readonly (string | boolean)[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [value];
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  const kinds = items.flatMap((item) => (typeof item === 'object' && item !== null && 'kind' in item && typeof item.kind === 'string' ? [item.kind] : []));
  if (kinds.length > 0) return kinds;
  return [items.length > 0 ? 'named' : 'not'];
}
