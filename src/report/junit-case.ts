import type { Finding } from '../model/finding.js';
import type { FilingReport } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { foldWhiteSpace } from '../model/text.js';
import { toXmlAttribute, toXmlText } from './escapes.js';
import { quoteOf } from './main-evidence.js';
import { formatPosition, standingFindings } from './shown-findings.js';
import { toPrintableLine, toPrintablePath } from './text.js';
import { describeAcceptance, describeFrom, describeNotApplicable, describeOpen, describeStatus } from './wording.js';

/** A test case of JUnit: passed where it has no result. */
export interface TestCase {
  readonly name: string;
  readonly result?:
    | { readonly kind: 'skipped'; readonly message: string }
    | { readonly kind: 'failure' | 'error'; readonly type: string; readonly message: string; readonly text: string };
  /** Lines for the suite's standard output: what does not fail and is said all the same. */
  readonly said?: readonly string[];
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The cases of a filing: that it was read whole, then every rule, then what was found beside the rules. */
export function listCases(filing: FilingReport, quiet: boolean): TestCase[] {
  const { status, outcomes, findings } = filing;
  const ruled = new Set(outcomes.map(({ ruleId }) => ruleId));
  const others = findings.filter(({ ruleId }) => !ruled.has(ruleId) && (status === 'analysed' || !ruleId.startsWith('input/')));
  return [toReadCase(filing), ...outcomes.map((outcome) => toCase(outcome, filing, quiet)), ...casesOf(others, quiet)];
}

/** One case for every rule that findings name. */
export function casesOf(findings: readonly Finding[], quiet: boolean): TestCase[] {
  const names = [...new Set(findings.map(({ ruleId }) => ruleId))];
  return names.map((name) => judge(name, findings.filter(({ ruleId }) => ruleId === name), quiet));
}

function toReadCase(filing: FilingReport): TestCase {
  const { status } = filing;
  const name = 'input/is-read-whole';
  if (status === 'analysed') return { name };
  const text = standingFindings(filing, false).filter(({ ruleId }) => ruleId.startsWith('input/')).map(describeFinding).join('\n');
  return { name, result: { kind: 'error', type: status, message: describeStatus(status), text } };
}

function toCase(outcome: FilingReport['outcomes'][number], { findings }: FilingReport, quiet: boolean): TestCase {
  const name = outcome.ruleId;
  const own = findings.filter(({ ruleId }) => ruleId === name);
  if (own.length > 0 && outcome.because !== 'rule-error') return judge(name, own, quiet);
  switch (outcome.verdict) {
    case 'pass': return { name };
    case 'notApplicable': return { name, result: { kind: 'skipped', message: `not applicable: ${describeNotApplicable(outcome)}` } };
    case 'open':
      return outcome.because === 'rule-error'
        ? { name, result: { kind: 'error', type: outcome.because, message: describeOpen(outcome), text: own.map(describeFinding).join('\n') } }
        : { name, result: { kind: 'skipped', message: `open: ${describeOpen(outcome)}` } };
    case 'fail': return judge(name, own, quiet);
  }
}

/** What findings make of a case: notes do not fail it, and what somebody accepted leaves it out. */
function judge(name: string, findings: readonly Finding[], quiet: boolean): TestCase {
  const standing = findings.filter(({ suppression }) => suppression === undefined);
  const failing = standing.filter(({ severity }) => severity !== 'note').toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const accepted = findings.flatMap(({ suppression }) => (suppression === undefined ? [] : [`suppressed: ${describeAcceptance(suppression)}`]));
  const notes = quiet ? [] : standing.filter(({ severity }) => severity === 'note').map(describeFinding);
  const said = [...notes, ...accepted].map((line) => `${name}: ${line}`);
  const shown = quiet ? failing.filter(({ severity }) => severity === 'error') : failing;
  const [worst] = shown;
  if (worst !== undefined) return { name, said, result: { kind: 'failure', type: worst.severity, message: worst.message, text: shown.map(describeFinding).join('\n') } };
  if (failing.length > 0) return { name, said, result: { kind: 'skipped', message: 'a warning, which --quiet leaves out' } };
  if (standing.length === 0 && accepted.length > 0) return { name, said, result: { kind: 'skipped', message: accepted.join('; ') } };
  return { name, said };
}

function describeFinding({ severity, message, locations: [place], evidence, help, ruleId }: Finding): string {
  const quotes = evidence.flatMap((one) => {
    const quote = quoteOf(one);
    return quote === undefined ? [] : [`  “${quote}”${one.from === undefined ? '' : ` ${describeFrom(one.from)}`}`];
  });
  const head = `${toPrintablePath(place.uri)}:${formatPosition(place)}: ${severity}: ${toPrintableLine(message)}`;
  return [head, ...new Set(quotes), ...(ruleId.startsWith('input/') && help !== undefined ? [`  help: ${foldWhiteSpace(help)}`] : [])].join('\n');
}

/** Writes a case; `classname` is the file, so that viewers keep the cases of a filing together. */
export function writeCase({ name, result }: TestCase, suite: string): string {
  const start = `    <testcase name="${toToken(name)}" classname="${toToken(suite)}" time="0"`;
  if (result === undefined) return `${start}/>\n`;
  const message = `message="${toXmlAttribute(foldWhiteSpace(result.message))}"`;
  if (result.kind === 'skipped') return `${start}>\n      <skipped ${message}/>\n    </testcase>\n`;
  return `${start}>\n      <${result.kind} type="${toXmlAttribute(result.type)}" ${message}>${toXmlText(result.text)}</${result.kind}>\n    </testcase>\n`;
}

/** The value of an attribute of type xs:token, which some have to be longer than nothing. */
export function toToken(text: string): string {
  return toXmlAttribute(toPrintablePath(text)).replace(/^ +| +$/g, '') || '-';
}
