import type { ReporterOptions } from '../model/report.js';
import { describeMeasurement, precisionOf } from '../model/rule.js';
import type { Condition, Leaf, Rule } from '../model/rule.js';
import { describeOperator, describeSubject } from './operator-words.js';
import { choosePaint, wrapRuns } from './styled-text.js';
import { toPrintableLine } from './text.js';
import { chooseWidth } from './text-width.js';

/** A line and the columns before it; a heading stands at the edge. */
interface Line {
  readonly text: string;
  readonly indent: number;
  /** Columns more before the lines that it is wrapped into. */
  readonly hang?: number;
}

/** Prints what a rule asks, on whose authority, what to do, how right it is and its examples. */
export function renderRule(rule: Rule, options: Pick<ReporterOptions, 'color' | 'width'>): string {
  const paint = choosePaint(options.color);
  const width = chooseWidth(options.width);
  return describeRule(rule).flatMap(({ text, indent, hang = 2 }) => wrapRuns([{ text: toPrintableLine(text), ...(indent === 0 ? { styles: ['bold'] } : {}) }], width, { indent, hang }, paint)).map((line) => `${line.trimEnd()}\n`).join('');
}

const BLANK: Line = { text: '', indent: 0 };

/** Paragraphs of Markdown: a line that ends within one does not end it. */
function paragraphs(text: string, indent: number): readonly Line[] {
  return text.trim().split(/\n\s*\n/).map((one) => ({ text: one.replace(/\s+/g, ' '), indent, hang: 0 }));
}

function describeRule(rule: Rule): readonly Line[] {
  const { forms, periodsEndingFrom } = rule.appliesTo;
  return [
    { text: rule.id, indent: 0 },
    { text: rule.title, indent: 2, hang: 0 },
    BLANK,
    { text: 'Severity', indent: 0 },
    { text: `${rule.severity} (${rule.status}, preset ${rule.status === 'draft' ? 'draft' : rule.preset}, since ${rule.since})`, indent: 2 },
    BLANK,
    { text: 'Applies to', indent: 0 },
    { text: `${forms ? forms.join(', ') : 'every form'}${periodsEndingFrom === undefined ? '' : `, periods ending ${periodsEndingFrom} or later`}`, indent: 2 },
    BLANK,
    { text: 'Authority', indent: 0 },
    ...rule.authority.flatMap(({ cite, url, asks }) => [
      { text: cite, indent: 2 },
      ...(asks === undefined ? [] : paragraphs(asks, 4)),
      ...(url === undefined ? [] : [{ text: url, indent: 4 }]),
    ]),
    BLANK,
    { text: 'Checks', indent: 0 },
    ...(rule.each === undefined ? [] : [{ text: `for each of ${rule.each}, called “it”`, indent: 2 }]),
    ...(rule.when ? [{ text: 'where', indent: 2 }, ...describeCondition(rule.when, 4)] : []),
    { text: 'it is required that', indent: 2 },
    ...describeCondition(rule.require, 4),
    ...(rule.weaker ?? []).flatMap(({ when, severity }) => [{ text: `and a finding counts as ${severity} where`, indent: 2 }, ...describeCondition(when, 4)]),
    BLANK,
    { text: 'What to do', indent: 0 },
    ...paragraphs(rule.help, 2),
    BLANK,
    { text: 'Accuracy', indent: 0 },
    { text: rule.measured ? `${describeMeasurement(rule.measured)}; precision ${precisionOf(rule.measured)}` : 'not read on real filings; precision low', indent: 2, hang: 0 },
    BLANK,
    { text: 'Examples', indent: 0 },
    ...rule.examples.map(({ expect, name }) => ({ text: `${EXPECTED[expect]}: ${name}`, indent: 2, hang: 4 })),
  ];
}

const EXPECTED = { pass: 'passes', fail: 'fails', notApplicable: 'does not apply', open: 'stays open' } as const;

function describeCondition(condition: Condition, indent: number): readonly Line[] {
  if ('all' in condition) return condition.all.length === 1 ? condition.all.flatMap((part) => describeCondition(part, indent)) : [{ text: 'all of these:', indent }, ...condition.all.flatMap((part) => describeCondition(part, indent + 2))];
  if ('any' in condition) return condition.any.length === 1 ? condition.any.flatMap((part) => describeCondition(part, indent)) : [{ text: 'at least one of these:', indent }, ...condition.any.flatMap((part) => describeCondition(part, indent + 2))];
  return [{ text: 'not' in condition ? describeLeaf(condition.not, true) : describeLeaf(condition, false), indent }];
}

function describeLeaf({ fact, path, operator, value }: Leaf, negated: boolean): string {
  return `${describeSubject(fact, path)} ${describeOperator(operator, value, negated)}`;
}
