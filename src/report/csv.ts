import type { Finding } from '../model/finding.js';
import type { FilingReport, Reporter, RuleSummary } from '../model/report.js';
import { foldWhiteSpace } from '../model/text.js';
import { toCsvCell } from './escapes.js';
import { mainEvidence } from './main-evidence.js';
import { shownRunFindings, standingFindings } from './shown-findings.js';
import { toPrintablePath } from './text.js';
import { countOf, describeStatus, describeSuppressed } from './wording.js';

const COLUMNS = ['filing', 'registrant', 'form', 'period', 'status', 'severity', 'rule', 'message', 'line', 'column', 'quote', 'from', 'authority', 'fingerprint'] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Prints a table for spreadsheets (RFC 4180): one row a finding, and one for every filing that was not read whole or on which rules stayed open. */
export const csv: Reporter = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *render(report, options) {
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    yield `${COLUMNS.join(',')}\r\n`;
    for await (const filing of report.filings) yield listRows(filing, rules, options.quiet).map(toLine).join('');
    const { complete, tally, findings } = report.end();
    yield shownRunFindings(findings, options.quiet).map((finding) => toLine({ filing: toPrintablePath(finding.locations[0].uri), ...describeFinding(finding, rules) })).join('');
    if (tally.suppressed > 0) yield toLine({ status: 'suppressed', message: describeSuppressed(tally) });
    if (!complete) yield toLine({ status: 'cut-short', severity: 'error', message: 'The run was cut short: filings after these were not read.' });
  },
};

function listRows(filing: FilingReport, rules: ReadonlyMap<string, RuleSummary>, quiet: boolean): Row[] {
  const { uri, status, filing: { registrant, form, period } } = filing;
  const about: Row = { filing: toPrintablePath(uri), registrant: registrant ?? '', form: form ?? '', period: period ?? '', status };
  const unread: Row[] = status === 'analysed' ? [] : [{ ...about, severity: 'error', message: describeStatus(status) }];
  const open = filing.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId);
  const undecided: Row[] = open.length === 0 || quiet ? [] : [{ ...about, message: `${countOf(open.length, 'rule')} could not be decided: ${open.join(', ')}` }];
  return [...unread, ...undecided, ...standingFindings(filing, quiet).map((finding) => ({ ...about, ...describeFinding(finding, rules) }))];
}

function describeFinding(finding: Finding, rules: ReadonlyMap<string, RuleSummary>): Row {
  const { severity, ruleId, message, fingerprint, locations: [{ region }] } = finding;
  const evidence = mainEvidence(finding);
  const cites = rules.get(ruleId)?.authority.map(({ cite }) => cite) ?? [];
  return {
    severity,
    rule: ruleId,
    message,
    ...(region === undefined ? {} : { line: String(region.startLine), column: String(region.startColumn) }),
    quote: evidence?.quote ?? '',
    from: evidence?.from ?? '',
    authority: cites.join('; '),
    fingerprint,
  };
}

/** Paths are printable already and keep their white space; all else is folded. */
function toLine(row: Row): string {
  const cells = COLUMNS.map((column) => toCsvCell(column === 'filing' ? row[column] ?? '' : foldWhiteSpace(row[column] ?? '')));
  return `${cells.join(',')}\r\n`;
}
