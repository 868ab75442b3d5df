import type { Finding, FindingLocation } from '../model/finding.js';
import type { Region } from '../model/location.js';
import type { FilingReport } from '../model/report.js';

/**
 * The findings of a filing that reach the output. Under `quiet` these are the errors, and whatever the
 * input's own problems are where a filing was not analysed whole: that is never passed over in silence.
 */
export function shownFindings(filing: FilingReport, quiet: boolean): readonly Finding[] {
  if (!quiet) return filing.findings;
  return filing.findings.filter((finding) =>
    finding.severity === 'error' || (filing.status !== 'analysed' && finding.ruleId.startsWith('input/')));
}

/** Those of them that nobody has accepted. */
export function standingFindings(filing: FilingReport, quiet: boolean): readonly Finding[] {
  return shownFindings(filing, quiet).filter(({ suppression }) => suppression === undefined);
}

/** The findings about the run itself that reach the output. */
export function shownRunFindings(findings: readonly Finding[], quiet: boolean): readonly Finding[] {
  return quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
}

/** `line:column` of a place, or a dash where nothing of the file could be read. */
export function formatPosition(location: FindingLocation): string {
  return location.region === undefined ? '-' : formatRegion(location.region);
}

/** `line:column` of where a region begins. */
export function formatRegion({ startLine, startColumn }: Region): string {
  return `${startLine}:${startColumn}`;
}
