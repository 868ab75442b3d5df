import type { Finding, Suppression } from '../model/finding.js';
import type { FilingReport, Reporter, ReportStream } from '../model/report.js';
import { formatJson, formatJsonLine } from './json-text.js';
import { shownFindings, shownRunFindings } from './shown-findings.js';

/** Prints the report as one JSON document, written filing by filing; schemas/report.schema.json. */
export const json: Reporter = {
  name: 'json',
  mediaType: 'application/json',
  async *render(report, options) {
    const { tool, packs } = toHead(report);
    yield `{\n  "tool": ${formatJson(tool, 2)},\n  "packs": ${formatJson(packs, 2)},\n  "filings": [`;
    let separator = '\n    ';
    for await (const filing of report.filings) {
      yield separator + formatJson(toFilingJson(filing, options.quiet), 4);
      separator = ',\n    ';
    }
    const { complete, tally, findings } = report.end();
    const close = separator.startsWith(',') ? '\n  ]' : ']';
    const about = toRunFindings(findings, options.quiet);
    const ofRun = about === undefined ? '' : `\n  "findings": ${formatJson(about, 2)},`;
    yield `${close},${ofRun}\n  "complete": ${String(complete)},\n  "tally": ${formatJson(tally, 2)}\n}\n`;
  },
};

/** Prints one JSON object a line: the head, each filing, then the tally. */
export const ndjson: Reporter = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  async *render(report, options) {
    yield `${formatJsonLine(toHead(report))}\n`;
    for await (const filing of report.filings) yield `${formatJsonLine(toFilingJson(filing, options.quiet))}\n`;
    const { complete, tally, findings } = report.end();
    yield `${formatJsonLine({ findings: toRunFindings(findings, options.quiet), complete, tally })}\n`;
  },
};

function toHead({ tool, packs }: ReportStream): Pick<ReportStream, 'tool' | 'packs'> {
  return {
    tool: { name: tool.name, version: tool.version },
    packs: packs.map(({ name, version, sha256 }) => ({ name, version, sha256 })),
  };
}

function toFilingJson(report: FilingReport, quiet: boolean): unknown {
  const { uri, status, filing, outcomes, uncopied } = report;
  return {
    uri,
    status,
    filing: {
      uri: filing.uri, accession: filing.accession, form: filing.form, registrant: filing.registrant,
      cik: filing.cik, period: filing.period, filed: filing.filed,
      inputs: filing.inputs.map((input) => ({ uri: input.uri, format: input.format, sha256: input.sha256, encoding: input.encoding, part: input.part })),
    },
    outcomes: outcomes.map(({ ruleId, verdict, because, about }) => ({ ruleId, verdict, because, about })),
    findings: shownFindings(report, quiet).map(toFindingJson),
    uncopied: uncopied?.map((file) => ({ uri: file.uri, isCut: file.isCut })),
  };
}

/** Findings about the run; undefined, and so left out, where there are none. */
function toRunFindings(findings: readonly Finding[], quiet: boolean): readonly unknown[] | undefined {
  const shown = shownRunFindings(findings, quiet);
  return shown.length === 0 ? undefined : shown.map(toFindingJson);
}

function toFindingJson(finding: Finding): unknown {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    help: finding.help,
    locations: finding.locations.map(({ uri, region, role, note, readingCopy }) => ({ uri, region, role, note, readingCopy })),
    evidence: finding.evidence.map(({ fact, concept, quote, value, from }) => ({ fact, concept, quote, value, from })),
    fingerprint: finding.fingerprint,
    suppression: finding.suppression && toSuppressionJson(finding.suppression),
  };
}

function toSuppressionJson({ reason, approvedBy, approvedOn, until }: Suppression): unknown {
  return { reason, approvedBy, approvedOn, until };
}
