import type { ArgumentCase } from '../model/argument.js';
import type { ExplainedRule, Explanation } from '../model/explanation.js';
import type { ReporterOptions } from '../model/report.js';
import { shortFingerprint } from '../model/suppression.js';
import { toExplanationJson } from './argument-json.js';
import { describeFact, describeNode } from './argument-node.js';
import type { Line } from './argument-node.js';
import { VERDICT_WORDS, describeReason, describeUnlisted } from './argument-words.js';
import { formatJson } from './json-text.js';
import { choosePaint, wrapRuns } from './styled-text.js';
import type { Run, Style } from './styled-text.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { chooseWidth } from './text-width.js';
import { countOf, describeStatus } from './wording.js';

/** How an explanation can be printed, the default first. */
export const explanationFormats = ['text', 'json'] as const;
export type ExplanationFormat = (typeof explanationFormats)[number];

const VERDICT_STYLES: Readonly<Record<keyof typeof VERDICT_WORDS, readonly Style[]>> = { pass: ['green', 'bold'], fail: ['red', 'bold'], open: ['yellow', 'bold'], notApplicable: ['bold'] };

/** Prints how rules came to their verdicts on one filing: in words, or as JSON. */
export function* renderExplanation(explanation: Explanation, format: ExplanationFormat, options: Pick<ReporterOptions, 'color' | 'width'>): Iterable<string> {
  if (format === 'json') {
    yield `${formatJson(toExplanationJson(explanation))}\n`;
    return;
  }
  const paint = choosePaint(options.color);
  const width = chooseWidth(options.width);
  const print = (lines: readonly Line[]): string => lines.flatMap(({ depth, runs }) => wrapRuns(runs, width, { indent: depth * 2, hang: 2 }, paint).map((line) => `${line.trimEnd()}\n`)).join('');
  yield print(describeHead(explanation));
  for (const rule of explanation.rules) {
    yield '\n';
    yield print(describeRule(rule, explanation));
  }
}

function line(depth: number, ...runs: readonly Run[]): Line {
  return { depth, runs };
}

const BLANK: Line = { depth: 0, runs: [] };

function describeHead({ uri, status, filing, problems }: Explanation): readonly Line[] {
  const known = [filing.form, filing.registrant, filing.period, filing.accession].filter((part) => part !== null);
  return [
    line(0, { text: toPrintablePath(uri), styles: ['underline', 'bold'] }),
    ...(known.length > 0 ? [line(1, { text: known.map(toPrintableLine).join(' · ') })] : []),
    ...(status === 'analysed' ? [] : [line(1, { text: `${status}: ${describeStatus(status)}`, styles: ['red', 'bold'] })]),
    ...problems.flatMap(({ severity, message, ruleId, help }) => [
      line(1, { text: `${severity}: ${toPrintableLine(message)} [${toPrintableLine(ruleId)}]` }),
      ...(help === undefined ? [] : [line(2, { text: toPrintableLine(help), styles: ['dim'] as const })]),
    ]),
  ];
}

function describeRule({ rule, argument, findings }: ExplainedRule, { filing }: Explanation): readonly Line[] {
  const { mark, words } = VERDICT_WORDS[argument.verdict];
  const lines: Line[] = [
    line(0, { text: `${mark} ${words}`, styles: VERDICT_STYLES[argument.verdict] }, { text: `: ${toPrintableLine(rule.id)}` }),
    line(1, { text: toPrintableLine(rule.title) }),
    line(1, { text: rule.authority.map(({ cite }) => toPrintableLine(cite)).join('; '), styles: ['dim'] }),
  ];
  const each = rule.each !== undefined;
  if (each || argument.cases.length === 0) lines.push(BLANK, line(0, { text: toPrintableLine(describeReason(argument, rule, filing)) }));
  lines.push(...describeCases(argument.cases, each, { rule, filing }));
  if (argument.unlisted !== undefined) lines.push(BLANK, line(0, { text: describeUnlisted(argument.unlisted, 'case') }));
  for (const { severity, message, fingerprint } of findings) {
    lines.push(BLANK, line(0, { text: `${severity}: `, styles: ['bold'] }, { text: toPrintableLine(message) }), line(1, { text: `finding ${shortFingerprint(toPrintableLine(fingerprint))}`, styles: ['dim'] }));
  }
  if (argument.verdict === 'fail') lines.push(BLANK, line(0, { text: 'What to do: ', styles: ['bold'] }, { text: toPrintableLine(rule.help) }));
  return lines;
}

/** Cases of one verdict that are followed condition by condition. */
const FOLLOWED = 3;

/** Every case; of those that end alike only some are followed, the others named. */
function describeCases(cases: readonly ArgumentCase[], each: boolean, about: Pick<ExplainedRule, 'rule'> & Pick<Explanation, 'filing'>): readonly Line[] {
  const followed = cases.filter((one) => cases.filter(({ verdict }) => verdict === one.verdict).indexOf(one) < FOLLOWED);
  const lines = followed.flatMap((one) => [BLANK, ...describeCase(one, each, about)]);
  const others = cases.filter((one) => !followed.includes(one));
  if (others.length === 0) return lines;
  const named = others.flatMap((one) => {
    const { mark, words } = VERDICT_WORDS[one.verdict];
    const [fact] = one.it ? describeFact(one.it, 1, new Set()) : [];
    return [line(1, { text: `${mark} ${words} here: ` }, ...fact?.runs ?? [])];
  });
  return [...lines, BLANK, line(0, { text: `And ${countOf(others.length, 'case')} more, whose conditions are in --format json:` }), ...named];
}

function describeCase(one: ArgumentCase, each: boolean, { rule, filing }: Pick<ExplainedRule, 'rule'> & Pick<Explanation, 'filing'>): readonly Line[] {
  const printed = new Set<string>();
  const lines: Line[] = [];
  if (one.it) lines.push(...describeFact(one.it, 0, printed).map((fact, at) => (at === 0 ? { ...fact, runs: [{ text: 'It: ', styles: ['bold'] } as const, ...fact.runs] } : fact)));
  if (one.when) {
    const applies = one.when.truth === true ? 'Applies, because' : one.when.truth === false ? 'Does not apply, because' : 'Whether it applies is not known:';
    lines.push(line(0, { text: applies, styles: ['bold'] }), ...describeNode(one.when, 1, printed));
  }
  if (one.require) lines.push(line(0, { text: 'Asks that', styles: ['bold'] }), ...describeNode(one.require, 1, printed));
  const { mark, words } = VERDICT_WORDS[one.verdict];
  const reason = toPrintableLine(describeReason(one, rule, filing));
  lines.push(line(0, { text: each ? `${mark} ${words} here: ` : 'So: ', styles: ['bold'] }, { text: each ? reason : `the rule ${words}. ${reason}` }));
  if (one.weaker) lines.push(line(0, { text: `Counts as ${one.weaker.severity} only, because`, styles: ['bold'] }), ...describeNode(one.weaker.when, 1, printed));
  return lines;
}
