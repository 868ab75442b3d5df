import type { PackVersion, ToolVersion } from './report.js';
import type { Severity } from './severity.js';

/** How one rule came out over a corpus; all counts are of filings, but for `findings` and the counts by severity. */
export interface RuleMeasure {
  readonly id: string;
  readonly evaluated: number;
  readonly fired: number;
  readonly open: number;
  readonly notApplicable: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Filings on which it fired, judged by their label; absent where no label judges it. */
  readonly labelled?: { readonly right: number; readonly wrong: number };
}

/** Agreement of one said fact with the labels. */
export interface Agreement {
  readonly agree: number;
  readonly of: number;
}

export interface QuestionMeasure {
  readonly question: string;
  readonly fact: string;
  readonly label: string;
  /** Two thirds of the labels, by a hash of the accession number, which may be used to improve the reading. */
  readonly used: Agreement;
  /** The last third, kept apart. */
  readonly apart: Agreement;
  /** Label → answer → filings, over all labels. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Measures {
  readonly tool: ToolVersion;
  readonly packs: readonly PackVersion[];
  /** One hash over the contents of all inputs, whatever their names and order. */
  readonly corpus: { readonly sha256: string; readonly filings: number; readonly analysed: number; readonly partial: number; readonly failed: number };
  readonly labels: number;
  readonly rules: readonly RuleMeasure[];
  readonly questions: readonly QuestionMeasure[];
}
