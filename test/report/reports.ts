import { readFileSync } from 'node:fs';
import { tally } from '../../src/model/report.js';
import type { Finding } from '../../src/model/finding.js';
import type { FilingReport, Reporter, ReporterOptions, ReportStream } from '../../src/model/report.js';

/** A report with its filings at hand, as fixtures/report/*.report.json has it. */
export interface WholeReport extends Pick<ReportStream, 'tool' | 'packs' | 'rules'> {
  readonly complete: boolean;
  readonly filings: readonly FilingReport[];
  readonly findings?: readonly Finding[];
}

export const reportNames = ['problems', 'clean', 'open', 'hostile', 'cut-short', 'suppressed'] as const;

/** Reads one of the hand-made reports. */
export function readReport(name: (typeof reportNames)[number]): WholeReport {
  return JSON.parse(readFileSync(fixture(`${name}.report.json`), 'utf8')) as WholeReport;
}

/** Path of a file of fixtures/report. */
export function fixture(file: string): URL {
  return new URL(`../../fixtures/report/${file}`, import.meta.url);
}

/** A stream over a report that counts only the filings that were asked for. */
export function toStream(report: WholeReport): ReportStream {
  const read: FilingReport[] = [];
  async function* walk(): AsyncGenerator<FilingReport> {
    for (const filing of report.filings) {
      await Promise.resolve();
      read.push(filing);
      yield filing;
    }
  }
  return { ...report, filings: walk(), end: () => ({ complete: report.complete, tally: tally(read, report.findings), findings: report.findings ?? [] }) };
}

/** Everything that a reporter prints of a report. */
export async function print(reporter: Reporter, report: WholeReport, options: Partial<ReporterOptions> = {}): Promise<string> {
  let text = '';
  for await (const chunk of reporter.render(toStream(report), { color: false, quiet: false, ...options })) text += chunk;
  return text;
}
