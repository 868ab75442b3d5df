import type { Finding, FindingLocation } from '../model/finding.js';
import type { FilingReport, Reporter, ReporterOptions, RuleSummary, Tally } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { toCommandMessage, toCommandProperty } from './escapes.js';
import { mainEvidence, quoteOf } from './main-evidence.js';
import { placeArtifact } from './sarif-location.js';
import { formatPosition, shownRunFindings, standingFindings } from './shown-findings.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { countOf, describeFilings, describeFrom, describeLedger, describeProblems, describeStatus, describeSuppressed } from './wording.js';

/** GitHub shows this many errors, warnings and notices of a step, and drops the others. */
const LIMIT = 10;
/** The last notice counts; it is one of the ten. */
const SHOWN: Readonly<Record<Severity, number>> = { error: LIMIT, warning: LIMIT, note: LIMIT - 1 };
/** Filings with open rules that the last notice names; the others are counted. */
const NAMED = 5;
/** A message in an annotation; a longer one is cut. */
const MESSAGE_LIMIT = 1_000;
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Prints annotations as workflow commands of GitHub Actions: what was not analysed first, then the worst, then a count of everything. */
export const github: Reporter = {
  name: 'github',
  mediaType: 'text/plain; charset=utf-8',
  async *render(report, options) {
    const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
    const unread: string[] = [];
    const lines: Readonly<Record<Severity, string[]>> = { error: [], warning: [], note: [] };
    let hidden = 0;
    let unreadFilings = 0;
    const open: string[] = [];
    let openFilings = 0;
    const add = (finding: Finding): void => {
      if (lines[finding.severity].length < SHOWN[finding.severity]) lines[finding.severity].push(annotate(finding, rules, options));
      else hidden += 1;
    };
    for await (const filing of report.filings) {
      const { status } = filing;
      const standing = standingFindings(filing, options.quiet);
      if (status !== 'analysed') {
        unreadFilings += 1;
        if (unread.length < LIMIT) unread.push(annotateUnread(filing, status, options));
      }
      if (filing.outcomes.some(({ verdict }) => verdict === 'open')) {
        openFilings += 1;
        if (open.length < NAMED) open.push(toPrintablePath(filing.uri));
      }
      hidden += standingFindings(filing, false).length - standing.length;
      // What was wrong with the input is told by the filing's own annotation.
      standing.filter(({ ruleId }) => status === 'analysed' || !ruleId.startsWith('input/')).forEach(add);
    }
    const { complete, tally, findings } = report.end();
    const ofRun = shownRunFindings(findings, options.quiet);
    hidden += findings.length - ofRun.length;
    ofRun.forEach(add);

    const first = complete ? unread : [writeCommand('error', { title: 'Cut short' }, 'The run was cut short: filings after these were not read.'), ...unread];
    const errors = [...first, ...lines.error].slice(0, LIMIT);
    hidden += Math.max(0, lines.error.length - Math.max(0, LIMIT - first.length));
    const unseen = { findings: hidden, filings: unreadFilings - Math.min(unread.length, LIMIT - (complete ? 0 : 1)), open: openFilings === 0 ? '' : `rules stayed open on ${countOf(openFilings, 'filing')}: ${open.join(', ')}${openFilings > NAMED ? ', …' : ''}` };
    for (const line of [...errors, ...lines.warning, ...lines.note]) yield `${line}\n`;
    yield `${writeCommand('note', { title: 'tieout' }, countAll(tally, unseen))}\n`;
  },
};

/** What was found in all, and how much of it has no annotation. */
function countAll(tally: Tally, unseen: { readonly findings: number; readonly filings: number; readonly open: string }): string {
  return [
    describeProblems(tally),
    ...(unseen.findings > 0 ? [`${unseen.findings} of them have no annotation`] : []),
    ...(tally.suppressed > 0 ? [describeSuppressed(tally)] : []),
    describeFilings(tally),
    ...(unseen.filings > 0 ? [`${unseen.filings} of those not analysed whole have no annotation`] : []),
    describeLedger(tally, 'outcome'),
    ...(unseen.open === '' ? [] : [unseen.open]),
  ].join('; ');
}

function annotate(finding: Finding, rules: ReadonlyMap<string, RuleSummary>, options: ReporterOptions): string {
  const { severity, message, ruleId, help, locations: [primary] } = finding;
  const evidence = mainEvidence(finding);
  const quote = quoteOf(evidence);
  const from = evidence?.from === undefined ? '' : ` ${describeFrom(evidence.from)}`;
  const cites = rules.get(ruleId)?.authority.map(({ cite }) => cite) ?? [];
  const place = placeFor(primary, options);
  return writeCommand(severity, {
    ...place.properties,
    title: ruleId,
  }, [
    `${place.prefix}${cut(message)}`,
    ...(quote === undefined ? [] : [`“${quote}”${from}`]),
    ...place.original,
    ...(cites.length > 0 ? [cites.join('; ')] : rules.has(ruleId) || help === undefined ? [] : [cut(help)]),
  ].map(toPrintableLine).join('\n'));
}

function annotateUnread({ uri, findings }: FilingReport, status: 'partial' | 'failed', options: ReporterOptions): string {
  const input = findings.filter(({ ruleId }) => ruleId.startsWith('input/'));
  const place = placeFor(input.map(({ locations: [one] }) => one).find((one) => one.uri === uri && one.region !== undefined) ?? { uri, role: 'primary' }, options);
  return writeCommand('error', {
    ...place.properties,
    title: status === 'failed' ? 'Not analysed' : 'Analysed in part',
  }, [`${place.prefix}${describeStatus(status)}. ${cut(input.map(({ message }) => message).join(' '))}`, ...place.original].map(toPrintableLine).join('\n'));
}

/** Where an annotation points: the properties that GitHub reads, what stands before the message, and the lines behind it. */
interface Pointed {
  readonly properties: { readonly file?: string; readonly line?: string; readonly col?: string };
  readonly prefix: string;
  readonly original: readonly string[];
}

/**
 * The file from the root of the repository, which is what GitHub looks for; a file outside is named in the message instead.
 * The reading copy comes before the filing, in which a line is often the whole document; the message then says the place there.
 */
function placeFor(location: FindingLocation, { root }: ReporterOptions): Pointed {
  const { uri, region } = location.readingCopy ?? location;
  const { artifactLocation, underRoot } = placeArtifact(uri, root);
  return {
    properties: {
      ...(underRoot ? { file: toPrintablePath(decodeURIComponent(artifactLocation.uri)) } : {}),
      ...(region === undefined ? {} : { line: String(region.startLine), col: String(region.startColumn) }),
    },
    prefix: underRoot ? '' : `${toPrintablePath(uri)}: `,
    original: location.readingCopy === undefined ? [] : [`At ${toPrintablePath(location.uri)}:${formatPosition(location)}`],
  };
}

function cut(text: string): string {
  return excerpt(foldWhiteSpace(text), MESSAGE_LIMIT);
}

/** `::error file=…,line=…,col=…,title=…::message` */
function writeCommand(severity: Severity, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${toCommandProperty(value)}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${toCommandMessage(message)}`;
}
