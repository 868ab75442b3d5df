import { evaluateRules } from '../evaluate/index.js';
import { fingerprintInput } from './input-fingerprint.js';
import { UserError } from '../model/errors.js';
import type { FactSet } from '../model/fact.js';
import type { FilingId, Problem } from '../model/filing.js';
import type { Finding, Outcome } from '../model/finding.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { AskSpent, Limits } from '../model/limits.js';
import type { LineStarts } from '../model/lines.js';
import { toRegion } from '../model/lines.js';
import type { FilingReport, PackVersion, ReportEnd, ReportStream, RuleSummary, Tally, ToolVersion } from '../model/report.js';
import { tally } from '../model/report.js';
import type { Opened } from '../source/open-document.js';
import type { SuppressionList } from '../model/suppression.js';
import { createSuppressor } from '../suppress/apply-suppressions.js';
import { describeSpent, openAllowance } from './allowance.js';
import type { Meter } from './allowance.js';
import { analyseWithText, analysisStatus } from './analyse.js';
import type { AnalyseOptions } from './analyse.js';
import { addLineHashes, textsOf } from './hash-lines.js';
import { reviewFiling } from './review/review-filing.js';
import { keepCopies, pointAtCopies } from './reading-copies.js';
import type { CopyKeeper } from './reading-copies.js';
import type { SelectedRules } from './select-rules.js';
import { TOOL } from './tool.js';

/** What to run, decided before the first filing is read. */
export interface LintPlan {
  readonly tool: ToolVersion;
  /** Once it is aborted no further filing is read, and the report is incomplete. */
  readonly signal?: AbortSignal;
  readonly rulesFor: (uri: string, form?: string | null) => readonly SelectedRules[];
  /** Submission type, for inputs that do not say it. */
  readonly form?: string;
  /** Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
  /** The clock and the memory that filings are measured by. Default: PROCESS_METER. */
  readonly meter?: Meter;
  /** What somebody accepted, and the day (`YYYY-MM-DD`) on which that has to hold. */
  readonly suppressions?: { readonly list: SuppressionList; readonly today: string };
  /** Whether a reporter needs the review of each filing. */
  readonly review?: boolean;
  /** Where reading copies go, if they are wanted. */
  readonly copies?: CopyKeeper;
  /** Whether findings carry GitHub's hashes of the lines that they stand on. */
  readonly lineHashes?: boolean;
}

/** What a plan says of how filings are analysed. */
export function optionsOf({ form, limits }: Pick<LintPlan, 'form' | 'limits'>): AnalyseOptions {
  return { ...(form === undefined ? {} : { form }), ...(limits === undefined ? {} : { limits }) };
}

const NO_FILING: Omit<FilingId, 'uri'> = { accession: null, form: null, registrant: null, cik: null, period: null, filed: null };

/** Lints one opened input: facts, rules, findings. A failure of one rule never stops the others. */
export async function lintOpened(opened: Opened, plan: LintPlan): Promise<FilingReport> {
  if ('failed' in opened) return reportFailure(opened.uri, opened.failed);
  const askSpent = openAllowance(plan.limits ?? DEFAULT_LIMITS, plan.meter);
  const { factSet, visible } = await analyseWithText(opened, plan.rulesFor(opened.uri).map(({ pack }) => pack), { ...optionsOf(plan), askSpent });
  // Settings may differ by form, and the form is in the document.
  const selected = plan.rulesFor(opened.uri, factSet.filing.form);
  const found = await lintFactSet(factSet, selected, askSpent);
  const kept = plan.copies && await keepCopies(factSet.inputs.map((input) => input.uri), visible, plan.copies);
  const placed = kept ? pointAtCopies(found, kept) : found;
  const report = plan.lineHashes === true ? addLineHashes(placed, textsOf(opened.documents, kept?.values())) : placed;
  return plan.review === true ? { ...report, review: await reviewFiling(factSet, selected, report, visible) } : report;
}

/** Evaluates rules over a fact set that is at hand, until time or memory are spent. */
export async function lintFactSet(factSet: FactSet, selected: readonly SelectedRules[], askSpent?: AskSpent): Promise<FilingReport> {
  const status = analysisStatus(factSet.problems);
  const { uri } = factSet.filing;
  const inputs = factSet.inputs.map(({ lineStarts: _lineStarts, ...input }) => input);
  const evaluated: Outcome[] = [];
  // What could not be read at all has no facts; rules on it would report their absence.
  if (status !== 'failed') for (const { pack, rules } of selected) evaluated.push(...await evaluateRules(rules, pack.vocabulary, factSet, askSpent));
  const broken = evaluated.filter((outcome) => outcome.because === 'rule-error').map((outcome): Problem => ({
    ruleId: 'input/rule-error', severity: 'error', status: 'partial',
    message: `The rule ${outcome.ruleId} failed to run on this filing and decided nothing.`,
    help: 'This is a defect of the rule or of tieout: report it with the rule id.',
  }));
  const left = evaluated.filter((outcome) => outcome.because === 'not-evaluated').length;
  const spent = left > 0 && askSpent?.();
  const problems = [...factSet.problems, ...broken, ...(spent ? [describeSpent(spent, [`${left} of ${evaluated.length} rules were not evaluated`], 'partial')] : [])];
  const lineStarts = new Map(factSet.inputs.map((input) => [input.uri, input.lineStarts]));
  const findings = [...problems.map((problem) => toFinding(uri, problem, lineStarts)), ...evaluated.flatMap((outcome) => outcome.findings)];
  return {
    uri,
    status: analysisStatus(problems),
    filing: { ...factSet.filing, inputs },
    outcomes: evaluated.map(({ ruleId, verdict, because, about }) => ({ ruleId, verdict, because, ...(about === undefined ? {} : { about }) }))
      .toSorted((a, b) => compare(a.ruleId, b.ruleId)),
    findings: findings.toSorted(compareFindings),
  };
}

function reportFailure(uri: string, problem: Problem): FilingReport {
  return { uri, status: 'failed', filing: { uri, ...NO_FILING, inputs: [] }, outcomes: [], findings: [toFinding(uri, problem, new Map())] };
}

/** What is told of a filing on which tieout itself fails, so that the others are linted; what the caller did wrong stops them all. */
function reportDefect(uri: string, error: unknown): FilingReport {
  if (error instanceof UserError) throw error;
  return reportFailure(uri, {
    ruleId: 'input/defect', severity: 'error', status: 'failed',
    message: `tieout ${TOOL.version} failed on this filing: "${error instanceof Error ? error.message : String(error)}".`,
    help: 'This is a defect of tieout: report it, with a filing of which you may show the words.',
  });
}

function toFinding(uri: string, problem: Problem, lineStarts: ReadonlyMap<string, LineStarts>): Finding {
  const starts = problem.location ? lineStarts.get(problem.location.uri) : undefined;
  const region = problem.location && starts ? { region: toRegion(starts, problem.location.spans[0]) } : {};
  return {
    ruleId: problem.ruleId,
    severity: problem.severity,
    message: problem.message,
    locations: [{ uri: problem.location?.uri ?? uri, ...region, role: 'primary' }],
    evidence: [],
    fingerprint: fingerprintInput(problem),
    help: problem.help,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFindings(a: Finding, b: Finding): number {
  const offset = (finding: Finding): number => finding.locations[0].region?.charOffset ?? -1;
  return compare(a.locations[0].uri, b.locations[0].uri) || offset(a) - offset(b) || compare(a.ruleId, b.ruleId) || compare(a.message, b.message);
}

/** A report that unfolds as filings are opened: each is linted when the reader asks for it, and let go after. */
export function createReport(inputs: AsyncIterable<Opened> | Iterable<Opened>, plan: LintPlan, packs: readonly PackVersion[], rules: readonly RuleSummary[]): ReportStream {
  const suppressor = plan.suppressions && createSuppressor(plan.suppressions.list, plan.suppressions.today);
  let counts: Tally = tally([]);
  let complete = false;
  async function* lintAll(): AsyncGenerator<FilingReport> {
    try {
      for await (const opened of inputs) {
        const found = await lintOpened(opened, plan).catch((error: unknown) => reportDefect(opened.uri, error));
        const report = suppressor?.apply(found) ?? found;
        counts = addTallies(counts, tally([report]));
        yield report;
        if (plan.signal?.aborted) return;
      }
      complete = plan.signal?.aborted !== true;
    } catch (error) {
      // An input that was let go in the middle of its reading.
      if (plan.signal?.aborted !== true) throw error;
    }
  }
  const end = (): ReportEnd => {
    const findings = suppressor?.findings() ?? [];
    return { complete, tally: addTallies(counts, tally([], findings)), findings };
  };
  return { tool: plan.tool, packs, rules, filings: lintAll(), end };
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    filings: a.filings + b.filings, analysed: a.analysed + b.analysed, partial: a.partial + b.partial, failed: a.failed + b.failed,
    errors: a.errors + b.errors, warnings: a.warnings + b.warnings, notes: a.notes + b.notes, suppressed: a.suppressed + b.suppressed,
    pass: a.pass + b.pass, fail: a.fail + b.fail, notApplicable: a.notApplicable + b.notApplicable, open: a.open + b.open,
  };
}
