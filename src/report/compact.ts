import type { Finding } from '../model/finding.js';
import type { FilingReport, Reporter } from '../model/report.js';
import { formatPosition, shownRunFindings, standingFindings } from './shown-findings.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { countVerdicts, describeFilings, describeLedger, describeProblems, describeStatus, describeSuppressed } from './wording.js';

/** Prints one line a finding, for editors and grep: `uri:line:col: severity: message [rule]`. */
export const compact: Reporter = {
  name: 'compact',
  mediaType: 'text/plain; charset=utf-8',
  async *render(report, options) {
    for await (const filing of report.filings) {
      const lines = renderFiling(filing, options.quiet);
      if (lines.length > 0) yield `${lines.join('\n')}\n`;
    }
    const { complete, tally, findings } = report.end();
    for (const finding of shownRunFindings(findings, options.quiet)) yield `${renderFinding(finding)}\n`;
    yield `${describeProblems(tally)}${tally.suppressed > 0 ? `; ${describeSuppressed(tally)}` : ''}; ${describeFilings(tally)}; ${describeLedger(tally, 'outcome')}${complete ? '' : '; cut short'}\n`;
  },
};

/** The same by the name that ESLint and others have for it. */
export const unix: Reporter = { ...compact, name: 'unix' };

function renderFiling(filing: FilingReport, quiet: boolean): string[] {
  const lines = standingFindings(filing, quiet).map(renderFinding);
  const { open } = countVerdicts(filing.outcomes);
  if (filing.status !== 'analysed') lines.push(`${toPrintablePath(filing.uri)}: ${filing.status}: ${describeStatus(filing.status)}`);
  else if (open > 0 && !quiet) lines.push(`${toPrintablePath(filing.uri)}: open: ${open} of the rules could not be decided`);
  return lines;
}

function renderFinding(finding: Finding): string {
  const [primary] = finding.locations;
  const position = primary.region === undefined ? '' : `:${formatPosition(primary)}`;
  return `${toPrintablePath(primary.uri)}${position}: ${finding.severity}: ${toPrintableLine(finding.message)} [${toPrintableLine(finding.ruleId)}]`;
}
