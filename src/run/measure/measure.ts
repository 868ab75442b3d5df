import type { FactSet } from '../../model/fact.js';
import type { Severity, Verdict } from '../../model/finding.js';
import type { FilingReport, PackVersion, ToolVersion } from '../../model/report.js';
import type { Rule } from '../../model/rule.js';
import { isApart } from './is-apart.js';
import { labelWords } from './labels.js';
import type { FilingLabels } from './labels.js';
import { QUESTIONS } from './questions.js';

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
  readonly corpus: { readonly inputs: readonly { readonly uri: string; readonly sha256: string }[]; readonly filings: number; readonly analysed: number; readonly partial: number; readonly failed: number };
  readonly labels: number;
  readonly rules: readonly RuleMeasure[];
  readonly questions: readonly QuestionMeasure[];
}

interface RuleCounts { pass: number; fail: number; open: number; notApplicable: number; findings: number; error: number; warning: number; note: number; right: number; wrong: number }

const VERDICTS: Readonly<Record<Verdict, 'pass' | 'fail' | 'open' | 'notApplicable'>> = { pass: 'pass', fail: 'fail', open: 'open', notApplicable: 'notApplicable' };

/** Adds up what rules and questions came to, filing by filing; nothing of a filing is kept but counts. */
export class Measurer {
  readonly #rules: readonly Rule[];
  readonly #labels: ReadonlyMap<string, FilingLabels>;
  readonly #counts: ReadonlyMap<string, RuleCounts>;
  readonly #confusions = QUESTIONS.map(() => ({ used: { agree: 0, of: 0 }, apart: { agree: 0, of: 0 }, table: new Map<string, Map<string, number>>() }));
  readonly #inputs = new Map<string, string>();
  readonly #filings = { filings: 0, analysed: 0, partial: 0, failed: 0 };
  #labelled = 0;

  constructor(rules: readonly Rule[], labels: ReadonlyMap<string, FilingLabels>) {
    this.#rules = rules;
    this.#labels = labels;
    this.#counts = new Map(rules.map(({ id }) => [id, { pass: 0, fail: 0, open: 0, notApplicable: 0, findings: 0, error: 0, warning: 0, note: 0, right: 0, wrong: 0 }]));
  }

  /** Counts one filing; without a fact set it could not be read. */
  add(report: FilingReport, factSet: FactSet | null): void {
    this.#filings.filings += 1;
    this.#filings[report.status] += 1;
    for (const { uri, sha256 } of report.filing.inputs) if (sha256 !== '') this.#inputs.set(uri, sha256);
    const labels = report.filing.accession === null ? undefined : this.#labels.get(report.filing.accession);
    for (const { ruleId, verdict } of report.outcomes) {
      const counts = this.#counts.get(ruleId);
      if (counts) counts[VERDICTS[verdict]] += 1;
    }
    for (const { ruleId, severity } of report.findings) {
      const counts = this.#counts.get(ruleId);
      if (!counts) continue;
      counts.findings += 1;
      counts[severity] += 1;
    }
    if (labels === undefined || factSet === null) return;
    this.#labelled += 1;
    this.#judge(report, labels);
    this.#compare(factSet, labels);
  }

  #judge(report: FilingReport, labels: FilingLabels): void {
    for (const { id, judgedBy } of this.#rules) {
      const counts = this.#counts.get(id);
      if (!judgedBy || !counts || !report.outcomes.some((outcome) => outcome.ruleId === id && outcome.verdict === 'fail')) continue;
      const words = labelWords(labels.values[judgedBy.label]);
      if (words.some((word) => judgedBy.right.includes(word))) counts.right += 1;
      else if (words.some((word) => judgedBy.wrong.includes(word))) counts.wrong += 1;
    }
  }

  #compare(factSet: FactSet, labels: FilingLabels): void {
    for (const [index, { fact, label, answer }] of QUESTIONS.entries()) {
      const expected = String(labelWords(labels.values[label])[0] ?? 'na');
      const said = answer(factSet.facts.find((one) => one.name === fact));
      const confusion = this.#confusions[index];
      if (!confusion) continue;
      const part = isApart(labels.accession) ? confusion.apart : confusion.used;
      part.of += 1;
      if (said === expected) part.agree += 1;
      const row = confusion.table.get(expected) ?? new Map<string, number>();
      confusion.table.set(expected, row);
      row.set(said, (row.get(said) ?? 0) + 1);
    }
  }

  /** The figures so far, rules sorted by id. */
  result(tool: ToolVersion, packs: readonly PackVersion[]): Measures {
    return {
      tool, packs,
      corpus: { inputs: [...this.#inputs].map(([uri, sha256]) => ({ uri, sha256 })).toSorted((a, b) => (a.uri < b.uri ? -1 : 1)), ...this.#filings },
      labels: this.#labelled,
      rules: this.#rules.map((rule) => this.#measureOf(rule)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      questions: QUESTIONS.map(({ name, fact, label }, index) => {
        const { used, apart, table } = this.#confusions[index] ?? { used: { agree: 0, of: 0 }, apart: { agree: 0, of: 0 }, table: new Map<string, Map<string, number>>() };
        return { question: name, fact, label, used: { ...used }, apart: { ...apart }, confusion: toRecord(table) };
      }),
    };
  }

  #measureOf({ id, judgedBy }: Rule): RuleMeasure {
    const { pass = 0, fail = 0, open = 0, notApplicable = 0, findings = 0, error = 0, warning = 0, note = 0, right = 0, wrong = 0 } = this.#counts.get(id) ?? {};
    return {
      id, evaluated: pass + fail, fired: fail, open, notApplicable, findings, bySeverity: { error, warning, note },
      ...(judgedBy && this.#labels.size > 0 ? { labelled: { right, wrong } } : {}),
    };
  }
}

function toRecord(table: ReadonlyMap<string, ReadonlyMap<string, number>>): QuestionMeasure['confusion'] {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(table).map(([label, row]) => [label, Object.fromEntries(sorted(row))]));
}
