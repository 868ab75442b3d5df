import type { Measures, QuestionMeasure, RuleMeasure } from '../model/measures.js';

/** A measurement as text for a terminal: rules, then questions with their confusions. */
export function renderMeasures(measures: Measures): string {
  const { corpus, labels, rules, questions } = measures;
  const head = `${String(corpus.filings)} filings (${String(corpus.analysed)} analysed, ${String(corpus.partial)} partial, ${String(corpus.failed)} failed), ${String(labels)} with labels; corpus ${corpus.sha256.slice(0, 16)}`;
  const parts = [head, table([['rule', 'evaluated', 'fired', 'open', 'n/a', 'errors', 'warnings', 'notes', 'right', 'wrong'], ...rules.map(ruleRow)])];
  if (labels > 0) parts.push(table([['question', 'used', 'apart'], ...questions.map(questionRow)]), ...questions.map(renderConfusion));
  return `${parts.join('\n\n')}\n`;
}

function ruleRow({ id, evaluated, fired, open, notApplicable, bySeverity, labelled }: RuleMeasure): string[] {
  const counts = [evaluated, fired, open, notApplicable, bySeverity.error, bySeverity.warning, bySeverity.note].map(String);
  return [id, ...counts, labelled ? String(labelled.right) : '-', labelled ? String(labelled.wrong) : '-'];
}

function questionRow({ question, used, apart }: QuestionMeasure): string[] {
  return [question, ...[used, apart].map(({ agree, of }) => `${String(agree)} of ${String(of)}${of === 0 ? '' : ` (${((100 * agree) / of).toFixed(1)} %)`}`)];
}

/** Labels down, answers across. */
function renderConfusion({ question, confusion }: QuestionMeasure): string {
  const answers = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))].toSorted();
  const rows = Object.entries(confusion).map(([label, row]) => [label, ...answers.map((answer) => String(row[answer] ?? 0))]);
  return `${question}: labels down, answers across\n${table([['', ...answers], ...rows])}`;
}

/** Columns side by side; the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}
