import type { Finding, Verdict } from '../model/finding.js';
import type { FilingReport, Reporter, ReportStream, RuleSummary } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { toMarkdown } from './escapes.js';
import { limitText } from './limited-text.js';
import { renderFilingRow, renderMarkdownFinding, toHead, toMarkdownPath, toRow } from './markdown-finding.js';
import { shownRunFindings, standingFindings } from './shown-findings.js';
import { countOf, describeFilings, describeLedger, describeOpen, describeProblems, describeStatus, describeSuppressed } from './wording.js';

/** Bytes of each part: together, with a head, below the 1,048,576 that GitHub shows of a job summary. */
const ROOM = { unread: 150_000, filings: 250_000, findings: 450_000, ledger: 150_000 } as const;
/** Characters that say why a filing was not analysed. */
const WHY_LIMIT = 1_000;

type Counts = Record<Verdict, number>;

/** Prints a job summary for GitHub, at most 1 MiB: what was not analysed, filings, findings, what became of every rule. */
export const markdown: Reporter = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  async *render(report, options) {
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    const parts = { unread: limitText(ROOM.unread), filings: limitText(ROOM.filings), findings: limitText(ROOM.findings) };
    const cut = { unread: 0, filings: 0, error: 0, warning: 0, note: 0 };
    const ledger = new Map<string, Counts>(report.rules.map(({ id }) => [id, noVerdicts()]));
    const reasons = new Map<string, number>();
    let hidden = 0;
    const addFindings = (uri: string, findings: readonly Finding[]): void => {
      for (const [index, finding] of findings.entries()) {
        const heading = index === 0 ? `\n### ${toMarkdownPath(uri)}\n\n` : '';
        if (!parts.findings.add(heading + renderMarkdownFinding(finding, rules.get(finding.ruleId), uri))) cut[finding.severity] += 1;
      }
    };
    for await (const filing of report.filings) {
      if (filing.status !== 'analysed' && !parts.unread.add(renderUnread(filing, filing.status))) cut.unread += 1;
      if (!parts.filings.add(renderFilingRow(filing))) cut.filings += 1;
      const standing = standingFindings(filing, options.quiet);
      hidden += filing.findings.filter(({ suppression }) => suppression === undefined).length - standing.length;
      addFindings(filing.uri, standing);
      count(filing, ledger, reasons);
    }
    const ofRun = shownRunFindings(report.end().findings, options.quiet);
    hidden += report.end().findings.length - ofRun.length;
    for (const finding of ofRun) addFindings(finding.locations[0].uri, [finding]);

    yield renderHead(report, hidden);
    if (!parts.unread.isEmpty() || cut.unread > 0) yield `\n## Not analysed\n\n${parts.unread.toString()}${describeCut(cut.unread, 'filing')}`;
    if (!parts.filings.isEmpty()) yield `\n## Filings\n\n${toHead(['Filing', 'Registrant', 'Form', 'Period', 'Status'], ['Errors', 'Warnings', 'Notes', 'Open'])}${parts.filings.toString()}${describeCut(cut.filings, 'filing')}`;
    const { error, warning, note } = cut;
    const cutFindings = error + warning + note > 0 ? `\n**Left out for length: ${describeProblems({ errors: error, warnings: warning, notes: note })}.**\n` : '';
    if (!parts.findings.isEmpty() || cutFindings !== '') yield `\n## Findings\n${parts.findings.toString()}${cutFindings}`;
    yield renderLedger(ledger, reasons, rules);
    yield `\n${[report.tool, ...report.packs].map(({ name, version }) => toMarkdown(`${name} ${version}`)).join(', ')}\n`;
  },
};

function renderHead({ end }: ReportStream, hidden: number): string {
  const { complete, tally } = end();
  const problems = tally.errors + tally.warnings + tally.notes;
  const clean = complete && tally.filings > 0 && tally.partial + tally.failed + tally.open === 0;
  const verdict = problems > 0 ? `✖ ${describeProblems(tally)}` : clean ? '✔ no problems' : tally.filings === 0 ? 'nothing was checked' : 'no problems in what was checked';
  const lines = [
    ...(complete ? [] : ['**The run was cut short: filings after these were not read.**']),
    `**${verdict}**`,
    ...(tally.suppressed > 0 ? [describeSuppressed(tally)] : []),
    ...(hidden > 0 ? [`${countOf(hidden, 'problem')} not shown (--quiet shows errors)`] : []),
    describeFilings(tally),
    describeLedger(tally, 'outcome'),
  ];
  return `# tieout\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function renderUnread({ uri, findings }: FilingReport, status: 'partial' | 'failed'): string {
  const why = findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ message }) => message).join(' ');
  return `- **${status}** ${toMarkdownPath(uri)}: ${describeStatus(status)}. ${toMarkdown(excerpt(foldWhiteSpace(why), WHY_LIMIT))}`.trimEnd() + '\n';
}

function noVerdicts(): Counts {
  return { pass: 0, fail: 0, notApplicable: 0, open: 0 };
}

function count({ outcomes }: FilingReport, ledger: Map<string, Counts>, reasons: Map<string, number>): void {
  for (const outcome of outcomes) {
    const counts = ledger.get(outcome.ruleId) ?? noVerdicts();
    counts[outcome.verdict] += 1;
    ledger.set(outcome.ruleId, counts);
    if (outcome.verdict !== 'open') continue;
    const reason = `${outcome.ruleId} (${describeOpen(outcome)})`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
}

/** What became of every rule over all filings, and why rules stayed open. */
function renderLedger(ledger: ReadonlyMap<string, Counts>, reasons: ReadonlyMap<string, number>, rules: ReadonlyMap<string, RuleSummary>): string {
  if (ledger.size === 0) return '';
  const text = limitText(ROOM.ledger);
  text.add(`\n## Rules\n\n${toHead(['Rule', 'Severity'], ['Pass', 'Fail', 'Not applicable', 'Open'])}`);
  let cut = 0;
  for (const [id, { pass, fail, notApplicable, open }] of ledger) {
    if (!text.add(toRow([toMarkdown(id), rules.get(id)?.severity ?? '', pass, fail, notApplicable, open]))) cut += 1;
  }
  if (reasons.size > 0) text.add('\nOpen:\n\n');
  for (const [reason, times] of reasons) {
    if (!text.add(`- ${toMarkdown(foldWhiteSpace(reason))}${times > 1 ? `: ${countOf(times, 'filing')}` : ''}\n`)) cut += 1;
  }
  return text.toString() + describeCut(cut, 'line');
}

function describeCut(count: number, noun: string): string {
  return count === 0 ? '' : `\n**${countOf(count, noun)} left out for length.**\n`;
}
