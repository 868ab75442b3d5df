import type * as tieout from '../../src/node.js';
import type { FilingReport, ReportStream } from '../../src/node.js';

type Api = typeof tieout;

const TALLY = { filings: 0, analysed: 0, partial: 0, failed: 0, errors: 0, warnings: 0, notes: 0, suppressed: 0, pass: 0, fail: 0, notApplicable: 0, open: 0 };

/** What is wrong with a report, in words; null where it holds what every report promises. */
export function faultOf(report: FilingReport, bytes: number): string | null {
  if (!['analysed', 'partial', 'failed'].includes(report.status)) return `the status is ${report.status}`;
  const problems = report.findings.filter(({ ruleId }) => ruleId.startsWith('input/'));
  if (report.status !== 'analysed' && problems.length === 0) return `${report.status}, and no finding says why`;
  const defect = report.findings.find(({ ruleId }) => ruleId === 'input/defect' || ruleId === 'input/rule-error');
  if (defect) return `${defect.ruleId}: ${defect.message}`;
  for (const { ruleId, message, locations, help, fingerprint } of report.findings) {
    if (message.trim() === '' || fingerprint === '') return `${ruleId} has no message or no fingerprint`;
    if (ruleId.startsWith('input/') && (help ?? '') === '') return `${ruleId} does not say what to do`;
    for (const { uri, region } of locations) {
      if (uri === '') return `${ruleId} names no file`;
      if (region === undefined) continue;
      const { startLine, startColumn, charOffset, charLength } = region;
      if (!(startLine >= 1 && startColumn >= 1 && charOffset >= 0 && charLength >= 0)) return `${ruleId} stands at ${startLine}:${startColumn}, ${charOffset}+${charLength}`;
      // An archive holds more characters than it has bytes; elsewhere a character takes a byte at least.
      if (!uri.includes('!/') && charOffset + charLength > bytes) return `${ruleId} stands behind the end of the file`;
    }
  }
  return null;
}

/** Renders a report by one reporter and says what is wrong; null where nothing is. */
export async function renderingFaultOf({ reporters, reporterNames, TOOL }: Api, filing: FilingReport, turn: number): Promise<string | null> {
  const name = reporterNames[turn % reporterNames.length] ?? 'stylish';
  const reporter = reporters[name];
  if (!reporter) return `there is no reporter ${name}`;
  async function* filings(): AsyncGenerator<FilingReport> {
    yield Promise.resolve(filing);
  }
  const report: ReportStream = { tool: TOOL, packs: [], rules: [], filings: await Promise.resolve(filings()), end: () => ({ complete: true, tally: TALLY, findings: [] }) };
  let text = '';
  for await (const chunk of reporter.render(report, { color: false, quiet: false })) text += chunk;
  if (text === '') return `${name} printed nothing`;
  if (name === 'sarif' || name === 'json') JSON.parse(text);
  return null;
}
