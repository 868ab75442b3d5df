import type { Finding, Verdict } from '../model/finding.js';
import type { FilingReport, ReporterOptions, ReportStream, RuleSummary } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { toMarkdown } from './escapes.js';
import { limitText } from './limited-text.js';
import type { LimitedText } from './limited-text.js';
import { renderFilingRow, renderMarkdownFinding, toHead, toMarkdownPath, toRow } from './markdown-finding.js';
import { groupOpenRules } from './open-rules.js';
import { shownRunFindings, standingFindings } from './shown-findings.js';
import { countOf, describeFilings, describeLedger, describeProblems, describeStatus, describeSuppressed } from './wording.js';
import { keepWorstParts } from './worst-parts.js';
import type { WorstParts } from './worst-parts.js';

/** Bytes of each part of a document. */
export interface Rooms {
  readonly unread: number;
  readonly filings: number;
  readonly findings: number;
  readonly ledger: number;
}

/** What a document in Markdown is made of, each part within its room. */
export interface MarkdownParts {
  readonly unread: LimitedText;
  readonly filings: LimitedText;
  readonly findings: WorstParts;
  readonly cut: { readonly unread: number; readonly filings: number };
  /** Findings that --quiet hides. */
  readonly hidden: number;
  readonly ledger: ReadonlyMap<string, Readonly<Record<Verdict, number>>>;
  /** Why rules stay open: the rules, each with the number of its filings. */
  readonly open: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly rules: ReadonlyMap<string, RuleSummary>;
}

/** Characters that say why a filing was not analysed. */
const WHY_LIMIT = 1_000;

/** Reads a report to its end; a finding names its file where it does not stand under it. */
export async function gatherParts(report: ReportStream, options: ReporterOptions, rooms: Rooms, under: 'filing' | 'severity'): Promise<MarkdownParts> {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const parts = { unread: limitText(rooms.unread), filings: limitText(rooms.filings), findings: keepWorstParts(rooms.findings) };
  const cut = { unread: 0, filings: 0 };
  const ledger = new Map<string, Record<Verdict, number>>(report.rules.map(({ id }) => [id, noVerdicts()]));
  const open = new Map<string, Map<string, number>>();
  let hidden = 0;
  const addFindings = (uri: string, findings: readonly Finding[]): void => {
    parts.findings.under(under === 'filing' ? `\n### ${toMarkdownPath(uri)}\n\n` : '');
    for (const finding of findings) parts.findings.add(finding.severity, renderMarkdownFinding(finding, rules.get(finding.ruleId), under === 'filing' ? uri : ''));
  };
  for await (const filing of report.filings) {
    if (filing.status !== 'analysed' && !parts.unread.add(renderUnread(filing, filing.status))) cut.unread += 1;
    if (!parts.filings.add(renderFilingRow(filing))) cut.filings += 1;
    const standing = standingFindings(filing, options.quiet);
    hidden += filing.findings.filter(({ suppression }) => suppression === undefined).length - standing.length;
    addFindings(filing.uri, standing);
    count(filing, ledger, open);
  }
  const { findings } = report.end();
  const ofRun = shownRunFindings(findings, options.quiet);
  hidden += findings.length - ofRun.length;
  for (const finding of ofRun) addFindings(finding.locations[0].uri, [finding]);
  return { ...parts, cut, hidden, ledger, open, rules };
}

function noVerdicts(): Record<Verdict, number> {
  return { pass: 0, fail: 0, notApplicable: 0, open: 0 };
}

function count({ outcomes }: FilingReport, ledger: Map<string, Record<Verdict, number>>, open: Map<string, Map<string, number>>): void {
  for (const outcome of outcomes) {
    const counts = ledger.get(outcome.ruleId) ?? noVerdicts();
    counts[outcome.verdict] += 1;
    ledger.set(outcome.ruleId, counts);
  }
  for (const { reason, ruleIds } of groupOpenRules(outcomes)) {
    const rules = open.get(reason) ?? new Map<string, number>();
    for (const id of ruleIds) rules.set(id, (rules.get(id) ?? 0) + 1);
    open.set(reason, rules);
  }
}

function renderUnread({ uri, findings }: FilingReport, status: 'partial' | 'failed'): string {
  const why = findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ message }) => message).join(' ');
  return `- **${status}** ${toMarkdownPath(uri)}: ${describeStatus(status)}. ${toMarkdown(excerpt(foldWhiteSpace(why), WHY_LIMIT))}`.trimEnd() + '\n';
}

/** The verdict and the counts, and what was left out. */
export function renderHead({ end }: ReportStream, hidden: number, leftOut = ''): string {
  const { complete, tally } = end();
  const problems = tally.errors + tally.warnings + tally.notes;
  const clean = complete && tally.filings > 0 && tally.partial + tally.failed + tally.open === 0;
  const verdict = problems > 0 ? `✖ ${describeProblems(tally)}` : clean ? '✔ no problems' : tally.filings === 0 ? 'nothing was checked' : 'no problems in what was checked';
  const lines = [
    ...(complete ? [] : ['**The run was cut short: filings after these were not read.**']),
    `**${verdict}**`,
    ...(leftOut === '' ? [] : [leftOut]),
    ...(tally.suppressed > 0 ? [describeSuppressed(tally)] : []),
    ...(hidden > 0 ? [`${countOf(hidden, 'problem')} not shown (--quiet shows errors)`] : []),
    describeFilings(tally),
    describeLedger(tally, 'outcome'),
  ];
  return `# tieout\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** The filings that were not analysed whole, with the reasons; empty where all were. */
export function renderUnreadFilings({ unread, cut }: MarkdownParts): string {
  return unread.isEmpty() && cut.unread === 0 ? '' : `\n## Not analysed\n\n${unread.toString()}${describeCut(cut.unread, 'filing')}`;
}

/** A table of the filings; empty where there are none. */
export function renderFilings({ filings, cut }: MarkdownParts): string {
  return filings.isEmpty() && cut.filings === 0 ? '' : `\n## Filings\n\n${toHead(['Filing', 'Registrant', 'Form', 'Period', 'Status'], ['Errors', 'Warnings', 'Notes', 'Open'])}${filings.toString()}${describeCut(cut.filings, 'filing')}`;
}

/** What of the findings found no room, in bold; empty where all did. */
export function describeCutFindings({ findings }: MarkdownParts): string {
  const { error, warning, note } = findings.cut();
  return error + warning + note === 0 ? '' : `**Left out for length: ${describeProblems({ errors: error, warnings: warning, notes: note })}.**`;
}

/** What became of every rule over all filings, as rows of a table. */
export function addLedger(text: LimitedText, { ledger, rules }: MarkdownParts): number {
  text.add(`\n## Rules\n\n${toHead(['Rule', 'Severity'], ['Pass', 'Fail', 'Not applicable', 'Open'])}`);
  return [...ledger].filter(([id, { pass, fail, notApplicable, open }]) => !text.add(toRow([toMarkdown(id), rules.get(id)?.severity ?? '', pass, fail, notApplicable, open]))).length;
}

/** Why rules stayed open; how many of the lines found no room. */
export function addOpen(text: LimitedText, { open }: MarkdownParts): number {
  const nameRule = ([id, times]: readonly [string, number]): string => (times > 1 ? `${id} (${countOf(times, 'filing')})` : id);
  return [...open].filter(([reason, rules]) => !text.add(`- ${toMarkdown(foldWhiteSpace(`${reason}: ${[...rules].map(nameRule).join(', ')}`))}\n`)).length;
}

/** How much of a list is missing. */
export function describeCut(count: number, noun: string): string {
  return count === 0 ? '' : `\n**${countOf(count, noun)} left out for length.**\n`;
}

/** The tool and the packs, with versions. */
export function renderVersions({ tool, packs }: ReportStream): string {
  return `\n${[tool, ...packs].map(({ name, version }) => toMarkdown(`${name} ${version}`)).join(', ')}\n`;
}
