import { createHash } from 'node:crypto';
import type { FactSet } from '../../model/fact.js';
import type { Measures, QuestionMeasure, RuleMeasure } from '../../model/measures.js';
import type { FilingReport, PackVersion, ToolVersion } from '../../model/report.js';
import type { Rule } from '../../model/rule.js';
import { isApart } from './is-apart.js';
import { labelWords } from './labels.js';
import type { FilingLabels } from './labels.js';
import { QUESTIONS } from './questions.js';
import type { Question } from './questions.js';

interface RuleCounts { pass: number; fail: number; open: number; notApplicable: number; findings: number; error: number; warning: number; note: number; right: number; wrong: number }

interface Confusion { readonly used: { agree: number; of: number }; readonly apart: { agree: number; of: number }; readonly table: Map<string, Map<string, number>> }

/** Adds up what rules and questions came to, filing by filing; nothing of a filing is kept but counts. */
export interface Measurer {
  /** Counts one filing; without a fact set it could not be read. */
  readonly add: (report: FilingReport, factSet: FactSet | null) => void;
  /** The figures so far, rules sorted by id. */
  readonly result: (tool: ToolVersion, packs: readonly PackVersion[]) => Measures;
}

const nothing = (): RuleCounts => ({ pass: 0, fail: 0, open: 0, notApplicable: 0, findings: 0, error: 0, warning: 0, note: 0, right: 0, wrong: 0 });

/** A measurer for these rules; without labels nothing is judged and no question compared. */
export function createMeasurer(rules: readonly Rule[], labels: ReadonlyMap<string, FilingLabels>): Measurer {
  const counts = new Map(rules.map(({ id }) => [id, nothing()]));
  const confusions = QUESTIONS.map((question): readonly [Question, Confusion] => [question, { used: { agree: 0, of: 0 }, apart: { agree: 0, of: 0 }, table: new Map() }]);
  const inputs = new Map<string, string>();
  const filings = { filings: 0, analysed: 0, partial: 0, failed: 0 };
  let labelled = 0;
  return {
    add: (report, factSet) => {
      filings.filings += 1;
      filings[report.status] += 1;
      for (const { uri, sha256 } of report.filing.inputs) inputs.set(uri, sha256);
      countOutcomes(counts, report);
      const known = report.filing.accession === null ? undefined : labels.get(report.filing.accession);
      if (known === undefined || factSet === null) return;
      labelled += 1;
      judgeRules(rules, counts, report, known);
      for (const [question, confusion] of confusions) compare(question, confusion, factSet, known);
    },
    result: (tool, packs) => ({
      tool, packs,
      corpus: { sha256: hashInputs(inputs), ...filings },
      labels: labelled,
      rules: rules.map((rule) => measureOf(rule, counts.get(rule.id) ?? nothing(), labels.size > 0)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      questions: confusions.map(([{ name, fact, label }, { used, apart, table }]) => ({ question: name, fact, label, used: { ...used }, apart: { ...apart }, confusion: toRecord(table) })),
    }),
  };
}

function countOutcomes(counts: ReadonlyMap<string, RuleCounts>, { outcomes, findings }: FilingReport): void {
  for (const { ruleId, verdict } of outcomes) {
    const rule = counts.get(ruleId);
    if (rule) rule[verdict] += 1;
  }
  for (const { ruleId, severity } of findings) {
    const rule = counts.get(ruleId);
    if (!rule) continue;
    rule.findings += 1;
    rule[severity] += 1;
  }
}

/** A rule that fired is right or wrong by the label that it names; other values of the label decide nothing. */
function judgeRules(rules: readonly Rule[], counts: ReadonlyMap<string, RuleCounts>, { outcomes }: FilingReport, labels: FilingLabels): void {
  const fired = new Set(outcomes.filter(({ verdict }) => verdict === 'fail').map(({ ruleId }) => ruleId));
  for (const { id, judgedBy } of rules) {
    const rule = counts.get(id);
    if (!judgedBy || !rule || !fired.has(id)) continue;
    const words = labelWords(labels.values[judgedBy.label]);
    if (words.some((word) => judgedBy.right.includes(word))) rule.right += 1;
    else if (words.some((word) => judgedBy.wrong.includes(word))) rule.wrong += 1;
  }
}

function compare({ fact, label, answer }: Question, { used, apart, table }: Confusion, factSet: FactSet, labels: FilingLabels): void {
  const expected = String(labelWords(labels.values[label])[0] ?? 'na');
  const said = answer(factSet.facts.find((one) => one.name === fact));
  const part = isApart(labels.accession) ? apart : used;
  part.of += 1;
  if (said === expected) part.agree += 1;
  const row = table.get(expected) ?? new Map<string, number>();
  table.set(expected, row);
  row.set(said, (row.get(said) ?? 0) + 1);
}

function measureOf({ id, judgedBy }: Rule, { pass, fail, open, notApplicable, findings, error, warning, note, right, wrong }: RuleCounts, labelled: boolean): RuleMeasure {
  return { id, evaluated: pass + fail, fired: fail, open, notApplicable, findings, bySeverity: { error, warning, note }, ...(judgedBy && labelled ? { labelled: { right, wrong } } : {}) };
}

/** One hash over all inputs, whatever their order. */
function hashInputs(inputs: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const sha256 of [...inputs.values()].toSorted()) hash.update(sha256);
  return hash.digest('hex');
}

function toRecord(table: ReadonlyMap<string, ReadonlyMap<string, number>>): QuestionMeasure['confusion'] {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(table).map(([label, row]) => [label, Object.fromEntries(sorted(row))]));
}
