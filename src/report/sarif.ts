import type { Finding } from '../model/finding.js';
import type { Reporter, ReporterOptions, ReportStream } from '../model/report.js';
import { formatJson } from './json-text.js';
import { placeArtifact } from './sarif-location.js';
import { gatherNotices, noticesOf, toNotification, type Notices } from './sarif-notifications.js';
import { toResult } from './sarif-result.js';
import { describeTool, listRules } from './sarif-rules.js';
import { describeTaxonomy, gatherTaxonomies } from './sarif-taxonomies.js';
import { shownFindings, shownRunFindings } from './shown-findings.js';
import { showUnseen } from './text.js';
import { countOf } from './wording.js';
import { keepWorst } from './worst-first.js';

/** Results of a run that GitHub accepts, and those of them that it keeps. */
const RESULTS_LIMIT = 25_000;
const RESULTS_KEPT = 5_000;
/** Characters of results: a log of this size is below the 10 MB that GitHub accepts when gzip has packed it. */
const SIZE_LIMIT = 60_000_000;

/** Prints SARIF 2.1.0 (OASIS) as GitHub code scanning reads it; rules come first, so results wait for the last filing. */
export const sarif: Reporter = {
  name: 'sarif',
  mediaType: 'application/sarif+json',
  async *render(report, options) {
    const findings = keepWorst(RESULTS_KEPT, RESULTS_LIMIT);
    const notices = gatherNotices();
    for await (const filing of report.filings) {
      findings.add(shownFindings(filing, options.quiet));
      noticesOf(filing).forEach(notices.add);
    }
    findings.add(shownRunFindings(report.end().findings, options.quiet));
    const { kept, cut } = findings.end();
    noticeOutside(kept, notices, options);
    yield* writeLog(report, kept, cut, notices, options);
  },
};

function noticeOutside(findings: readonly Finding[], notices: Notices, { root }: ReporterOptions): void {
  const uris = new Set(findings.flatMap(({ locations }) => locations.flatMap(({ uri, readingCopy }) => (readingCopy ? [uri, readingCopy.uri] : [uri]))));
  for (const uri of uris) {
    if (placeArtifact(uri, root).underRoot) continue;
    notices.add({ id: 'tieout/outside-root', level: 'warning', text: `${uri} lies outside the directory that tieout was run in: code scanning will not show its results.`, uri });
  }
}

function* writeLog(report: ReportStream, findings: readonly Finding[], cut: number, notices: Notices, options: ReporterOptions): Iterable<string> {
  const rules = listRules(report.rules, findings);
  const taxonomies = gatherTaxonomies(rules);
  const judged = findings.some(({ suppression }) => suppression !== undefined);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  yield '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {';
  yield `\n      "tool": ${formatJson(describeTool(report.tool, report.packs, rules, taxonomies), 6)},`;
  if (taxonomies.documents.length > 0) yield `\n      "taxonomies": ${formatJson(taxonomies.documents.map(describeTaxonomy), 6)},`;
  yield `\n      "automationDetails": ${formatJson({ id: categoryId(options.category) }, 6)},`;
  yield `\n      "originalUriBaseIds": ${formatJson({ '%SRCROOT%': { description: { text: 'The directory that tieout was run in.' } } }, 6)},`;
  yield '\n      "columnKind": "utf16CodeUnits",\n      "results": [';
  let written = 0;
  let size = 0;
  for (const finding of findings) {
    const result = `${written === 0 ? '' : ','}\n        ${formatJson(toResult(finding, indexes.get(finding.ruleId), judged, options), 8)}`;
    size += result.length;
    if (size > SIZE_LIMIT) break;
    yield result;
    written += 1;
  }
  noticeCut(written, cut + findings.length - written, notices, options);
  const { complete, tally } = report.end();
  if (!complete) notices.add({ id: 'tieout/cut-short', level: 'error', text: 'The run was cut short: not every filing was read.' });
  const invocation = {
    executionSuccessful: complete && tally.partial + tally.failed === 0,
    toolExecutionNotifications: notices.end().map((notice) => toNotification(notice, indexes, options)),
  };
  yield `${written === 0 ? '' : '\n      '}],\n      "invocations": ${formatJson([invocation], 6)}\n    }\n  ]\n}\n`;
}

/** Everything that a reader of code scanning will not see is said, in the log and to whoever started the run. */
function noticeCut(written: number, cut: number, notices: Notices, { onCut }: ReporterOptions): void {
  if (cut > 0) {
    const text = `The log holds the worst ${countOf(written, 'finding')}; ${cut} more ${cut === 1 ? 'was' : 'were'} left out, because code scanning accepts no larger log.`;
    notices.add({ id: 'tieout/left-out', level: 'warning', text });
    onCut?.(text);
  }
  if (written > RESULTS_KEPT) {
    notices.add({ id: 'tieout/left-out', level: 'note', text: `Code scanning keeps ${RESULTS_KEPT} results of a run: the worst ones stand first, and the last ${countOf(written - RESULTS_KEPT, 'finding')} will not be shown.` });
  }
}

/** A category ends with a slash: what follows it would name the run (§3.17.3). */
function categoryId(category: string | undefined): string {
  const name = category === undefined ? '' : showUnseen(category).replace(/^\/+|\/+$/g, '');
  return name === '' ? 'tieout/' : `tieout/${name}/`;
}
