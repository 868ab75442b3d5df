/** Accession numbers of fictional filings. */
export const [ALDER, BIRCH, CEDAR] = ['0009990001-25-000001', '0009990002-25-000002', '0009990003-25-000003'] as const;

const SUB = ['adsh', 'cik', 'name', 'sic', 'form', 'period', 'filed'];
const TXT = ['adsh', 'tag', 'version', 'ddate', 'qtrs', 'iprx', 'lang', 'dimh', 'coreg', 'escaped', 'srclen', 'txtlen', 'value'];
type Row = Readonly<Record<string, string>>;

function table(columns: readonly string[], rows: readonly Row[], end: string): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map((cells) => cells.join('\t') + end).join('');
}

/** sub.tsv with these rows; what a row leaves out is that of a fictional annual report. */
export function subTable(rows: readonly Row[], columns = SUB, end = '\n'): string {
  return table(columns, rows.map((row) => ({ cik: '9990001', name: 'ALDER WORKS INC', form: '10-K', period: '20251231', filed: '20260213', ...row })), end);
}

/** txt.tsv with these rows; what a row leaves out is that of a fact of the year 2025 without dimensions. */
export function txtTable(rows: readonly Row[], columns = TXT, end = '\n'): string {
  return table(columns, rows.map((row) => ({
    version: 'cyd/2025', ddate: '20251231', qtrs: '4', iprx: '0', lang: 'en-US', dimh: '0x00000000', escaped: '0',
    srclen: String(row['value']?.length ?? 0), txtlen: String(row['value']?.length ?? 0), ...row,
  })), end);
}

export const AFFECTED = 'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag';
export const AFFECTED_TEXT = 'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantTextBlock';
export const INTEGRATED = 'CybersecurityRiskManagementProcessesIntegratedFlag';

/** Two annual reports: one whose flag and text disagree, one with a single flag. */
export const TABLES = {
  'sub.tsv': subTable([{ adsh: ALDER }, { adsh: BIRCH, cik: '9990002', name: 'BIRCH HARBOR LTD', form: '20-F' }]),
  'txt.tsv': txtTable([
    { adsh: ALDER, tag: AFFECTED, value: 'true' },
    { adsh: ALDER, tag: AFFECTED_TEXT, value: '"No ""threats"" have materially affected us or are reasonably likely to do so."' },
    { adsh: ALDER, tag: 'IncomeTaxPolicyTextBlock', version: 'us-gaap/2025', value: 'Taxes are due.' },
    { adsh: BIRCH, tag: INTEGRATED, value: 'true' },
  ]),
} as const;
