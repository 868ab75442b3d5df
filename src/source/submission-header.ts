import type { GivenFiling } from '../model/filing.js';

/** EDGAR's titles of the Items that matter here, as the header of a submission prints them (Form 8-K). */
const ITEMS: Readonly<Record<string, string>> = {
  'entry into a material definitive agreement': '1.01', 'material cybersecurity incidents': '1.05', 'results of operations and financial condition': '2.02',
  'regulation fd disclosure': '7.01', 'other events': '8.01', 'financial statements and exhibits': '9.01',
};

/**
 * Reads the header of a full submission: the lines `KEY:   value` of what EDGAR disseminates, or the tags
 * `<KEY>value` of the older form. Of several filers the first counts.
 */
export function readHeader(header: string): { readonly given: GivenFiling; readonly documents: number | null } {
  const values = (pattern: RegExp): readonly string[] => [...header.matchAll(pattern)].map((match) => (match[1] ?? '').trim()).filter((value) => value !== '');
  const read = (line: string, tag: string): string | null => values(new RegExp(`^[ \\t]*${line}:[ \\t]*(.{0,300})$`, 'gm'))[0] ?? values(new RegExp(`^<${tag}>(.{0,300})$`, 'gm'))[0] ?? null;
  const accession = /^\d{10}-\d{2}-\d{6}$/.exec(read('ACCESSION NUMBER', 'ACCESSION-NUMBER') ?? '')?.[0];
  const form = read('CONFORMED SUBMISSION TYPE', 'TYPE')?.toUpperCase();
  const cik = /^\d{1,10}$/.exec(read('CENTRAL INDEX KEY', 'CIK') ?? '')?.[0].padStart(10, '0');
  const registrant = read('COMPANY CONFORMED NAME', 'CONFORMED-NAME');
  const period = readDay(read('CONFORMED PERIOD OF REPORT', 'PERIOD'));
  const filed = readDay(read('FILED AS OF DATE', 'FILING-DATE'));
  const items = [...values(/^[ \t]*ITEM INFORMATION:[ \t]*(.{0,300})$/gm), ...values(/^<ITEMS>(.{0,300})$/gm)];
  const count = read('PUBLIC DOCUMENT COUNT', 'PUBLIC-DOCUMENT-COUNT');
  return {
    given: {
      ...(accession ? { accession } : {}), ...(form ? { form } : {}), ...(cik ? { cik } : {}), ...(registrant ? { registrant } : {}),
      ...(period ? { period } : {}), ...(filed ? { filed } : {}),
      ...(items.length > 0 ? { items: items.map((item) => ITEMS[item.toLowerCase()] ?? item) } : {}),
    },
    documents: count !== null && /^\d{1,6}$/.test(count) ? Number(count) : null,
  };
}

/** `20250514` as `2025-05-14`; null for what is no day. */
function readDay(value: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(value ?? '') ?? [];
  return year === undefined || month === undefined || day === undefined || Number(month) > 12 || Number(day) > 31 ? null : `${year}-${month}-${day}`;
}
