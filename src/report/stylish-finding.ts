import type { Evidence, Finding } from '../model/finding.js';
import type { RuleSummary } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { canBeSuppressed, shortFingerprint } from '../model/suppression.js';
import { attachReading } from './reading-words.js';
import { formatPosition, formatRegion } from './shown-findings.js';
import { wrapRuns, type Paint, type Run, type Style } from './styled-text.js';
import { joinRuns, type TerminalLinks } from './terminal-links.js';
import { padRight, textWidth } from './text-width.js';
import { toPrintableLine, toPrintableName, toPrintablePath } from './text.js';
import { describeFrom } from './wording.js';

/** The widest word of a severity. */
const SEVERITY_WIDTH = 7;
/** A message narrower than this is harder to read than one below its position. */
const MIN_MESSAGE = 30;
/** A message beside its rule id keeps at least this many columns. */
const MIN_MESSAGE_BESIDE_RULE = 40;
const DIM: readonly Style[] = ['dim'];
const SEVERITY_STYLES: Readonly<Record<Severity, readonly Style[]>> = { error: ['red'], warning: ['yellow'], note: ['blue'] };

/** How the findings of one filing are aligned. */
export interface Layout {
  readonly width: number;
  readonly paint: Paint;
  /** Columns of the widest position. */
  readonly position: number;
  /** Column at which messages begin. */
  readonly indent: number;
  /** Messages stand below their position, not beside it. */
  readonly stacked: boolean;
  /** Column at which rule ids begin; absent where they stand below the message. */
  readonly ruleColumn?: number;
}

/** Chooses columns so that nothing is wider than the terminal. */
export function layOut(findings: readonly Finding[], width: number, paint: Paint): Layout {
  const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
  const position = widest(findings.map((finding) => formatPosition(finding.locations[0])));
  const beside = 2 + position + 2 + SEVERITY_WIDTH + 2;
  const stacked = width - beside < MIN_MESSAGE;
  const indent = stacked ? 4 : beside;
  const room = width - indent - 2 - widest(findings.map((finding) => toPrintableLine(finding.ruleId)));
  const layout = { width, paint, position, indent, stacked };
  if (stacked || room < MIN_MESSAGE_BESIDE_RULE) return layout;
  const message = widest(findings.map((finding) => toPrintableLine(finding.message)));
  return { ...layout, ruleColumn: indent + Math.min(room, message) + 2 };
}

/** The lines of one finding: position, severity, message and rule; below them what the finding rests on. */
export function renderFinding(finding: Finding, rule: RuleSummary | undefined, uri: string, layout: Layout & { readonly links: TerminalLinks }): string[] {
  const lines = renderHead(finding, layout);
  const add = (runs: readonly Run[], indent = layout.indent + 2): void => {
    lines.push(...wrapRuns(runs, layout.width, { indent, hang: 2 }, layout.paint));
  };
  const ruleId: Run = { text: toPrintableLine(finding.ruleId), styles: ['dim'] };
  if (layout.ruleColumn === undefined) add([ruleId], layout.indent);
  const { readingCopy } = finding.locations[0];
  if (readingCopy !== undefined) add(joinRuns([{ text: 'in the reading copy', styles: DIM }, linked(`${toPrintablePath(readingCopy.uri)}:${formatRegion(readingCopy.region)}`, layout.links.file(readingCopy.uri))], ' '));
  const flagged = finding.evidence.filter(isFlag).map(({ quote }) => toPrintableLine(quote ?? '')).filter((words) => words !== '');
  const quoted = new Set<string>();
  for (const evidence of finding.evidence) {
    add(renderEvidence(evidence, flagged, layout.paint, evidence.quote !== undefined && quoted.has(evidence.quote)));
    if (evidence.quote !== undefined) quoted.add(evidence.quote);
  }
  const related = finding.locations.slice(1).map((location) => {
    const file = location.uri === uri ? '' : `${toPrintablePath(location.uri)}:`;
    return `${file}${formatPosition(location)}${location.note === undefined ? '' : ` (${toPrintableLine(location.note)})`}`;
  });
  if (related.length > 0) add([{ text: `see ${related.join(', ')}`, styles: ['dim'] }]);
  const cites = rule?.authority.map(({ cite, url }) => linked(toPrintableLine(cite), layout.links.law(url))) ?? [];
  // What people type to accept it.
  const name = canBeSuppressed(finding.ruleId) ? [linked(`finding ${shortFingerprint(toPrintableLine(finding.fingerprint))}`)] : [];
  if (cites.length + name.length > 0) add(joinRuns([...cites, ...name], '; '));
  if (!canBeSuppressed(finding.ruleId) && finding.help !== undefined) add([{ text: `help: ${toPrintableLine(finding.help)}` }]);
  return lines;
}

function linked(text: string, href?: string): Run {
  return { text, styles: DIM, ...(href === undefined ? {} : { href }) };
}

function renderHead(finding: Finding, layout: Layout): string[] {
  const { paint, width, indent, stacked, ruleColumn } = layout;
  const position = padRight(formatPosition(finding.locations[0]), layout.position);
  const severity = padRight(finding.severity, stacked ? 0 : SEVERITY_WIDTH);
  const head = `  ${paint({ text: position, styles: ['dim'] })}  ${paint({ text: severity, styles: SEVERITY_STYLES[finding.severity] })}`;
  const message = toPrintableLine(finding.message);
  const room = ruleColumn === undefined ? width : ruleColumn - 2;
  const [first = '', ...rest] = wrapRuns([{ text: message }], room, { indent }, paint);
  if (stacked) return [head, first, ...rest];
  const start = `${head}  ${first.slice(indent)}`;
  if (ruleColumn === undefined) return [start, ...rest];
  const gap = ' '.repeat(ruleColumn - textWidth(first));
  return [`${start}${gap}${paint({ text: toPrintableLine(finding.ruleId), styles: ['dim'] })}`, ...rest];
}

/** The words that a flag wraps are what the tag says about the text. */
function isFlag(evidence: Evidence): boolean {
  return evidence.concept !== undefined && typeof evidence.value === 'boolean';
}

/** One piece of evidence; words that stand above already are not quoted again. */
function renderEvidence(evidence: Evidence, flagged: readonly string[], paint: Paint, repeated: boolean): Run[] {
  const quote = evidence.quote === undefined ? undefined : toPrintableLine(evidence.quote);
  const from = evidence.from === undefined ? '' : `, ${describeFrom(evidence.from)}`;
  const label = toPrintableName(`${evidence.fact}${attachReading(evidence)}${from}`);
  if (quote === undefined) return [{ text: label }];
  if (repeated) return [{ text: `${label}: the same words` }];
  return [{ text: `${label}: “` }, ...markWords(quote, flagged, paint), { text: '”' }];
}

/** Marks the tagged words in a quote, by style where there is colour and by guillemets where there is none. */
function markWords(quote: string, flagged: readonly string[], paint: Paint): Run[] {
  const words = flagged.find((candidate) => quote.includes(candidate));
  if (words === undefined) return [{ text: quote }];
  const at = quote.indexOf(words);
  const styles: readonly Style[] = ['bold', 'underline'];
  const plain = paint({ text: words, styles }) === words;
  return [{ text: quote.slice(0, at) }, { text: plain ? `»${words}«` : words, styles }, { text: quote.slice(at + words.length) }];
}
