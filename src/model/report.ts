import type { AnalysisStatus, FilingId, InputFormat } from './filing.js';
import type { Finding, ReasonCode, Verdict } from './finding.js';
import type { Review } from './review.js';
import type { Authority, Example, Measurement, RuleId } from './rule.js';
import type { Severity } from './severity.js';

export interface ToolVersion { readonly name: 'tieout'; readonly version: string }
export interface PackVersion { readonly name: string; readonly version: string; readonly sha256: string }

/** What reporters say about a rule, whatever it found. */
export interface RuleSummary {
  readonly id: RuleId;
  readonly title: string;
  /** After the config's overrides. */
  readonly severity: Severity;
  readonly help: string;
  readonly authority: readonly Authority[];
  readonly measured?: Measurement;
  readonly examples?: readonly Pick<Example, 'name' | 'facts' | 'expect'>[];
}

export interface FilingReport {
  readonly uri: string;
  readonly status: AnalysisStatus;
  readonly filing: FilingId & {
    readonly inputs: readonly { readonly uri: string; readonly format: InputFormat; readonly sha256: string; readonly encoding: string; readonly part?: string }[];
  };
  readonly outcomes: readonly { readonly ruleId: RuleId; readonly verdict: Verdict; readonly because: ReasonCode; readonly about?: string }[];
  /** Sorted by uri, offset, rule id; `input/…` findings included. */
  readonly findings: readonly Finding[];
  /** Where reading copies are written: files of which there is none, since they show no text, or one of the beginning only. */
  readonly uncopied?: readonly { readonly uri: string; readonly isCut: boolean }[];
  /** Only where a reporter needs it. */
  readonly review?: Review;
}

/** Counts of filings by status, findings by severity, and outcomes by verdict. */
export interface Tally {
  readonly filings: number;
  readonly analysed: number;
  readonly partial: number;
  readonly failed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that somebody accepted; they are in none of the three counts above. */
  readonly suppressed: number;
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly open: number;
}

/** A run as it unfolds: the head is known at once, filings come one by one, the tally last. */
export interface ReportStream {
  readonly tool: ToolVersion;
  readonly packs: readonly PackVersion[];
  /** Every rule that was enabled, sorted by id. */
  readonly rules: readonly RuleSummary[];
  readonly filings: AsyncIterable<FilingReport>;
  /** What is known after the last filing. */
  readonly end: () => ReportEnd;
}

export interface ReportEnd {
  /** False where a run was cut short. */
  readonly complete: boolean;
  readonly tally: Tally;
  /** Findings about the run itself and not about a filing: `suppression/…`. They are in the tally. */
  readonly findings: readonly Finding[];
}

/**
 * How much of the filing's own words a report carries: all that its findings hold, quotes of at most 200 characters,
 * or none at all.
 */
export type EvidenceLevel = 'full' | 'excerpt' | 'none';

export interface ReporterOptions {
  /** Columns of the terminal; absent where output is not a terminal. */
  readonly width?: number;
  readonly color: boolean;
  /** The terminal shows links (OSC 8). Default: no. */
  readonly hyperlinks?: boolean;
  /** Findings below this severity are left out of the output (never out of the tally). */
  readonly quiet: boolean;
  /** Absent: `excerpt` in formats that leave the machine, `full` in the others. */
  readonly evidence?: EvidenceLevel;
  /** The project keeps what is in the filings to itself, and reports say so. */
  readonly confidential?: boolean;
  /** Directory that relative URIs start from, as a `file:` URI with a slash at its end. */
  readonly root?: string;
  /** Tells runs over the same files apart, in formats that keep more than one. */
  readonly category?: string;
  /** Takes, in words, what the format left out for want of room. */
  readonly onCut?: (what: string) => void;
  /** Timings in milliseconds, by phase, for `--stats`. */
  readonly stats?: () => Readonly<Record<string, number>>;
}

/** Prints a report, as text or as the bytes of a file. */
export interface Reporter<Chunk extends string | Uint8Array = string> {
  readonly name: string;
  readonly mediaType: string;
  /** What it needs of each filing beyond findings and outcomes. */
  readonly needs?: readonly 'review'[];
  render(report: ReportStream, options: ReporterOptions): AsyncIterable<Chunk>;
}

/** Adds up the reports of filings, and findings about the run. */
export function tally(filings: Iterable<FilingReport>, findings: readonly Finding[] = []): Tally {
  const counts = { filings: 0, analysed: 0, partial: 0, failed: 0, errors: 0, warnings: 0, notes: 0, suppressed: 0, pass: 0, fail: 0, notApplicable: 0, open: 0 };
  const count = ({ severity, suppression }: Finding): void => { counts[suppression ? 'suppressed' : (`${severity}s` as const)] += 1; };
  for (const filing of filings) {
    counts.filings += 1;
    counts[filing.status] += 1;
    for (const outcome of filing.outcomes) counts[outcome.verdict] += 1;
    filing.findings.forEach(count);
  }
  findings.forEach(count);
  return counts;
}
