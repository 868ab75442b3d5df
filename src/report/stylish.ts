import type { Finding } from '../model/finding.js';
import type { FilingReport, Reporter, ReporterOptions, ReportStream, RuleSummary, Tally } from '../model/report.js';
import { shortFingerprint } from '../model/suppression.js';
import { shownRunFindings, standingFindings } from './shown-findings.js';
import { choosePaint, wrapRuns, type Paint, type Run } from './styled-text.js';
import { layOut, renderFinding } from './stylish-finding.js';
import { groupOpenRules } from './open-rules.js';
import { openLinks, type TerminalLinks } from './terminal-links.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { chooseWidth, padRight, textWidth } from './text-width.js';
import { countOf, countVerdicts, describeAcceptance, describeFilings, describeLedger, describeProblems, describeStatus, describeSuppressed } from './wording.js';

interface Page {
  readonly width: number;
  readonly paint: Paint;
  readonly links: TerminalLinks;
}

/** Prints for people at a terminal, with ESLint's habits. */
export const stylish: Reporter = {
  name: 'stylish',
  mediaType: 'text/plain; charset=utf-8',
  async *render(report, options) {
    const page: Page = { width: chooseWidth(options.width), paint: choosePaint(options.color), links: openLinks(options) };
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    let hidden = 0;
    for await (const filing of report.filings) {
      const lines = renderFiling(filing, rules, options, { ...page, links: openLinks(options, filing) });
      hidden += filing.findings.filter(({ suppression }) => suppression === undefined).length - standingFindings(filing, options.quiet).length;
      if (lines.length > 0) yield `${lines.join('\n')}\n\n`;
    }
    const ofRun = shownRunFindings(report.end().findings, options.quiet);
    hidden += report.end().findings.length - ofRun.length;
    if (ofRun.length > 0) yield `${renderFindings(ofRun, rules, '', page).join('\n')}\n\n`;
    yield `${renderEnd(report, hidden, options, page).join('\n')}\n`;
  },
};

function renderFiling(filing: FilingReport, rules: ReadonlyMap<string, RuleSummary>, options: ReporterOptions, page: Page): string[] {
  const findings = standingFindings(filing, options.quiet);
  if (options.quiet && findings.length === 0 && filing.status === 'analysed') return [];
  const lines = wrapRuns([nameFile(filing.uri, page, ['underline', 'bold'])], page.width, { indent: 0 }, page.paint);
  lines.push(...renderFindings(findings, rules, filing.uri, page));
  if (findings.length > 0) lines.push('');
  return [...lines, ...renderLedger(filing, options.quiet, page)];
}

/** Findings one below the other; a file that is not the one above them is named. */
function renderFindings(findings: readonly Finding[], rules: ReadonlyMap<string, RuleSummary>, above: string, page: Page): string[] {
  const layout = { ...layOut(findings, page.width, page.paint), links: page.links };
  const lines: string[] = [];
  let uri = above;
  for (const finding of findings) {
    const [{ uri: place }] = finding.locations;
    if (place !== uri) lines.push(...wrapRuns([nameFile(place, page, ['underline'])], page.width, { indent: 0 }, page.paint));
    uri = place;
    lines.push(...renderFinding(finding, rules.get(finding.ruleId), uri, layout));
  }
  return lines;
}

function nameFile(uri: string, { links }: Page, styles: NonNullable<Run['styles']>): Run {
  const href = links.file(uri);
  return { text: toPrintablePath(uri), styles, ...(href === undefined ? {} : { href }) };
}

function renderLedger(filing: FilingReport, quiet: boolean, { width, paint }: Page): string[] {
  const lines: string[] = [];
  const add = (runs: readonly Run[], indent = 2): void => { lines.push(...wrapRuns(runs, width, { indent, hang: 2 }, paint)); };
  if (filing.status !== 'analysed') {
    const noInputFinding = !filing.findings.some((finding) => finding.ruleId.startsWith('input/'));
    const why = noInputFinding ? '' : ': see input/… above';
    add([{ text: `${filing.status}: ${describeStatus(filing.status)}${why}`, styles: ['red', 'bold'] }]);
  }
  add([{ text: describeLedger(countVerdicts(filing.outcomes)) }]);
  for (const { reason, ruleIds } of groupOpenRules(filing.outcomes)) add([{ text: 'open', styles: ['yellow'] }, { text: `: ${toPrintableLine(`${ruleIds.join(', ')} (${reason})`)}` }], 4);
  for (const { ruleId, fingerprint, suppression } of quiet ? [] : filing.findings) {
    if (suppression === undefined) continue;
    add([{ text: 'suppressed', styles: ['yellow'] }, { text: `: ${toPrintableLine(`${ruleId} ${shortFingerprint(fingerprint)}: ${describeAcceptance(suppression)}`)}` }], 4);
  }
  return lines;
}

function renderEnd(report: ReportStream, hidden: number, options: ReporterOptions, { width, paint }: Page): string[] {
  const { complete, tally } = report.end();
  const lines: string[] = [];
  const add = (text: string, styles: Run['styles'] = [], indent = 0): void => {
    lines.push(...wrapRuns([{ text, styles }], width, { indent, hang: 2 }, paint));
  };
  const notWhole = tally.partial + tally.failed > 0;
  if (tally.errors + tally.warnings + tally.notes > 0) add(`✖ ${describeProblems(tally)}`, [tally.errors > 0 ? 'red' : 'yellow', 'bold']);
  else if (isClean(complete, tally)) add('✔ no problems', ['green', 'bold']);
  else add(tally.filings === 0 ? 'nothing was checked' : 'no problems in what was checked', ['yellow', 'bold']);
  if (tally.suppressed > 0) add(describeSuppressed(tally), [], 2);
  if (hidden > 0) add(`${countOf(hidden, 'problem')} not shown (--quiet shows errors)`, [], 2);
  add(describeFilings(tally), notWhole || tally.filings === 0 ? ['red', 'bold'] : []);
  if (tally.filings > 1) add(describeLedger(tally, 'outcome'));
  if (!complete) add('The run was cut short: filings after these were not read.', ['red', 'bold']);
  if (options.stats !== undefined) lines.push('', ...renderStats(options.stats()));
  return lines;
}

/** Silence is never clean: only a whole run over whole filings with every rule decided is. */
function isClean(complete: boolean, { filings, partial, failed, open }: Tally): boolean {
  return complete && filings > 0 && partial + failed + open === 0;
}

function renderStats(stats: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(stats).map(([phase, time]) => [toPrintableLine(phase), time.toFixed(1)] as const);
  const name = Math.max(0, ...rows.map(([phase]) => textWidth(phase)));
  const digits = Math.max(0, ...rows.map(([, time]) => time.length));
  return rows.map(([phase, time]) => `${padRight(phase, name)}  ${time.padStart(digits)} ms`);
}
