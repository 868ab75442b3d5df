import type { Evidence, Finding, FindingLocation, Suppression } from '../model/finding.js';
import type { FilingReport, Reporter, ReporterOptions, ReportStream } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { formatJson } from './json-text.js';
import { placeArtifact } from './sarif-location.js';
import { describeTool, indexNotification, listRules, toMessageText, type NotificationId } from './sarif-rules.js';
import { shownFindings, shownRunFindings } from './shown-findings.js';
import { showUnseen } from './text.js';
import { attachValue, describeAcceptance, describeFrom, describeOpen, describeStatus } from './wording.js';

/** SARIF leaves the machine: an excerpt of the filing, not its text. */
const QUOTE_LIMIT = 200;
/** Pieces of evidence in a message; the message says how many more there are. */
const EVIDENCE_LIMIT = 5;

/** Prints SARIF 2.1.0 (OASIS) as GitHub code scanning reads it; rules come first, so results wait for the last filing. */
export const sarif: Reporter = {
  name: 'sarif',
  mediaType: 'application/sarif+json',
  async *render(report, options) {
    const findings: Finding[] = [];
    const notifications: object[] = [];
    for await (const filing of report.filings) {
      findings.push(...shownFindings(filing, options.quiet));
      notifications.push(...notify(filing, options));
    }
    findings.push(...shownRunFindings(report.end().findings, options.quiet));
    const outside = new Set(findings.flatMap(({ locations }) => locations.map(({ uri }) => uri)).filter((uri) => !placeArtifact(uri, options.root).underRoot));
    yield* writeLog(report, findings, [...notifications, ...[...outside].map((uri) => notifyOutside(uri, options))], options);
  },
};

function* writeLog(report: ReportStream, findings: readonly Finding[], notifications: readonly object[], options: ReporterOptions): Iterable<string> {
  const rules = listRules(report.rules, findings);
  const judged = findings.some(({ suppression }) => suppression !== undefined);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  yield '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {';
  yield `\n      "tool": ${formatJson(describeTool(report.tool, report.packs, rules), 6)},`;
  yield '\n      "automationDetails": { "id": "tieout/" },';
  yield `\n      "originalUriBaseIds": ${formatJson({ '%SRCROOT%': { description: { text: 'The directory that tieout was run in.' } } }, 6)},`;
  yield '\n      "columnKind": "utf16CodeUnits",\n      "results": [';
  for (const [position, finding] of findings.entries()) {
    yield `${position === 0 ? '' : ','}\n        ${formatJson(toResult(finding, indexes, judged, options), 8)}`;
  }
  const { complete, tally } = report.end();
  const invocation = {
    executionSuccessful: complete && tally.partial + tally.failed === 0,
    toolExecutionNotifications: [...notifications, ...(complete ? [] : [notification('tieout/cut-short', 'error', 'The run was cut short: not every filing was read.')])],
  };
  yield `${findings.length === 0 ? '' : '\n      '}],\n      "invocations": ${formatJson([invocation], 6)}\n    }\n  ]\n}\n`;
}

function toResult(finding: Finding, indexes: ReadonlyMap<string, number>, judged: boolean, options: ReporterOptions): object {
  const [primary, ...related] = finding.locations;
  return {
    ruleId: showUnseen(finding.ruleId),
    ruleIndex: indexes.get(finding.ruleId),
    level: finding.severity,
    message: { text: toMessageText([finding.message, ...describeEvidence(finding.evidence)].join('\n')) },
    locations: [{ physicalLocation: toPhysicalLocation(primary, options, snippetFor(finding)) }],
    ...(related.length === 0 ? {} : {
      relatedLocations: related.map((location, index) => ({
        id: index + 1,
        physicalLocation: toPhysicalLocation(location, options),
        ...(location.note === undefined ? {} : { message: { text: toMessageText(location.note) } }),
      })),
    }),
    partialFingerprints: { 'tieout/v1': finding.fingerprint },
    // Either every result has this member or none (§3.27.23).
    ...(judged ? { suppressions: toSuppressions(finding.suppression) } : {}),
  };
}

/** Accepted in a file beside the filing, and so "external" (§3.35). */
function toSuppressions(suppression: Suppression | undefined): readonly object[] {
  return suppression === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: showUnseen(describeAcceptance(suppression)) }];
}

function toPhysicalLocation({ uri, region }: FindingLocation, { root }: ReporterOptions, snippet?: string): object {
  // GitHub refuses a result without a line; line 1 as a whole stands for a file that could not be placed in.
  return {
    artifactLocation: placeArtifact(uri, root).artifactLocation,
    region: region === undefined ? { startLine: 1 } : { ...region, ...(snippet === undefined ? {} : { snippet: { text: snippet } }) },
  };
}

/** The quote of the fact at the primary place: one that no related place claims by its note. */
function snippetFor({ evidence, locations }: Finding): string | undefined {
  const claimed = new Set(locations.slice(1).map(({ note }) => note));
  const quote = evidence.find((one) => one.quote !== undefined && !claimed.has(one.fact))?.quote;
  return quote === undefined ? undefined : showUnseen(excerpt(foldWhiteSpace(quote), QUOTE_LIMIT));
}

/** What a GitHub reader needs is in the message: GitHub shows neither snippets nor properties. */
function describeEvidence(evidence: readonly Evidence[]): string[] {
  const lines = evidence.slice(0, EVIDENCE_LIMIT).map(({ fact, value, quote, from }) => {
    const is = value === undefined || value === quote ? '' : excerpt(attachValue(value), QUOTE_LIMIT);
    const found = from === undefined ? '' : `, ${describeFrom(from)}`;
    const words = quote === undefined ? '' : `: “${excerpt(foldWhiteSpace(quote), QUOTE_LIMIT)}”`;
    return `${fact}${is}${found}${words}`;
  });
  const more = evidence.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function notify(filing: FilingReport, options: ReporterOptions): object[] {
  const at = { locations: [{ physicalLocation: { artifactLocation: placeArtifact(filing.uri, options.root).artifactLocation } }] };
  const notes: object[] = [];
  if (filing.status !== 'analysed') {
    const level = filing.status === 'failed' ? 'error' : 'warning';
    const why = filing.findings.filter(({ ruleId }) => ruleId.startsWith('input/')).map(({ message }) => message);
    notes.push({ ...notification('tieout/not-analysed', level, `${filing.uri}: ${describeStatus(filing.status)}. ${why.join(' ')}`.trim()), ...at });
  }
  for (const outcome of filing.outcomes) {
    if (outcome.verdict !== 'open') continue;
    notes.push({
      ...notification('tieout/rule-open', 'note', `${filing.uri}: ${outcome.ruleId} stayed open: ${describeOpen(outcome)}.`),
      ...at,
      associatedRule: { id: showUnseen(outcome.ruleId) },
    });
  }
  return notes;
}

function notifyOutside(uri: string, { root }: ReporterOptions): object {
  const text = `${uri} lies outside the directory that tieout was run in: code scanning will not show its results.`;
  const { artifactLocation } = placeArtifact(uri, root);
  return { ...notification('tieout/outside-root', 'warning', text), locations: [{ physicalLocation: { artifactLocation } }] };
}

function notification(id: NotificationId, level: 'error' | 'warning' | 'note', text: string): object {
  return { descriptor: { id, index: indexNotification(id) }, level, message: { text: toMessageText(text) } };
}
