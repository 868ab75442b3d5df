import type { Finding } from '../../model/finding.js';
import type { EvidenceLevel, FilingReport, PackVersion, ReporterOptions, RuleSummary, ToolVersion } from '../../model/report.js';
import type { Review, ReviewEvidence, ReviewRow } from '../../model/review.js';
import { shownFindings } from '../shown-findings.js';
import { keepWorst } from '../worst-first.js';

/** What all filings of one review share. */
export interface RunView {
  readonly tool: ToolVersion;
  readonly packs: readonly PackVersion[];
  readonly rules: ReadonlyMap<string, RuleSummary>;
  readonly options: ReporterOptions;
  readonly level: EvidenceLevel;
}

/** `Draft – confidential` where nothing says that the filing was filed; undefined where nothing has to be said. */
export function confidentiality({ accession, filed }: FilingReport['filing'], options: ReporterOptions): string | undefined {
  if (accession === null && filed === null) return 'Draft – confidential';
  return options.confidential === true ? 'Confidential' : undefined;
}

/** A finding and the number that it has in the review, from 1. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

/** One filing as the parts of its review see it. */
export interface FilingView {
  readonly run: RunView;
  readonly report: FilingReport;
  readonly review: Review;
  /** Begins every id of the filing: `r1`. */
  readonly prefix: string;
  /** Level of the filing's own heading: 1, or 2 under an index. */
  readonly level: 1 | 2;
  /** The findings that are shown. */
  readonly findings: readonly NumberedFinding[];
  /** How many more there are. */
  readonly unshown: number;
  readonly evidence: ReadonlyMap<string, ReviewEvidence>;
  /** Number of the row (from 1) that a piece of evidence belongs to: the first that rests on it. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Whether the words of the disclosure are in the review. */
  readonly hasText: boolean;
}

const NOTHING: Review = { rows: [], others: [], unread: [], evidence: [], searched: [], texts: [], leftOut: 0 };

/** Findings of one filing that are shown, the worst; more are counted aloud. */
const FINDINGS_SHOWN = 500;

/** Prepares a filing for its review. */
export function viewFiling(report: FilingReport, run: RunView, prefix: string, level: 1 | 2): FilingView {
  const review = report.review ?? NOTHING;
  const worst = keepWorst(FINDINGS_SHOWN, FINDINGS_SHOWN);
  worst.add(shownFindings(report, run.options.quiet));
  const { kept, cut } = worst.end();
  const shown = new Set(kept);
  const rowOf = new Map<string, number>();
  review.rows.forEach((row, index) => {
    for (const id of row.evidence) if (!rowOf.has(id)) rowOf.set(id, index + 1);
  });
  return {
    run, report, review, prefix, level, rowOf,
    findings: report.findings.flatMap((finding, index) => (shown.has(finding) ? [{ number: index + 1, finding }] : [])),
    unshown: cut,
    evidence: new Map(review.evidence.map((one) => [one.id, one])),
    hasText: review.texts.some(({ blocks }) => blocks.length > 0),
  };
}

/** Ids of the places of a review: rows, finding cards, and the first mark of either in the text. */
export function anchors({ prefix }: FilingView): Readonly<Record<'row' | 'card' | 'rowMark' | 'cardMark' | 'check', (number: number) => string>> {
  return {
    row: (number) => `${prefix}-p${String(number)}`,
    card: (number) => `${prefix}-f${String(number)}`,
    rowMark: (number) => `${prefix}-p${String(number)}-text`,
    cardMark: (number) => `${prefix}-f${String(number)}-text`,
    check: (number) => `${prefix}-c${String(number)}`,
  };
}

/** The heading element of a part of the filing: `h2` under the filing's `h1`. */
export function headingTag({ level }: FilingView, depth: 0 | 1 | 2): string {
  return `h${String(level + depth)}`;
}

/** The findings of a row that are shown. */
export function findingsOf(view: FilingView, row: ReviewRow): readonly NumberedFinding[] {
  const wanted = new Set(row.findings);
  return view.findings.filter(({ number }) => wanted.has(number - 1));
}

/** Rows and findings that have a mark in the text, by the id of their first mark. */
export function markedIn(view: FilingView): ReadonlySet<string> {
  const at = anchors(view);
  const ids = view.review.texts.flatMap(({ blocks }) => blocks.flatMap(({ marks }) => marks.flatMap((mark) => mark.ids)));
  return new Set(ids.flatMap((id) => {
    const number = Number(id.slice(1));
    if (id.startsWith('f')) return view.findings.some((one) => one.number === number) ? [at.cardMark(number)] : [];
    const row = view.rowOf.get(id);
    return row === undefined ? [] : [at.rowMark(row)];
  }));
}
