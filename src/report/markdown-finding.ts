import type { Finding } from '../model/finding.js';
import type { FilingReport, RuleSummary } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { canBeSuppressed, shortFingerprint } from '../model/suppression.js';
import { toMarkdown, toMarkdownLink } from './escapes.js';
import { QUOTE_LIMIT, quoteOf } from './main-evidence.js';
import { attachReading } from './reading-words.js';
import { formatPosition, formatRegion } from './shown-findings.js';
import { toPrintablePath } from './text.js';
import { countVerdicts, describeFrom } from './wording.js';

/** A message may quote the filing; a longer one is cut. */
const MESSAGE_LIMIT = 1_000;
/** Pieces of evidence below a finding; the others are counted. */
const EVIDENCE_LIMIT = 5;

/** A row of a table, its cells escaped already. */
export function toRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The head of a table: names of columns, those of numbers to the right. */
export function toHead(columns: readonly string[], numbers: readonly string[]): string {
  return toRow([...columns, ...numbers]) + toRow([...columns.map(() => '---'), ...numbers.map(() => '---:')]);
}

/** A path or URI as text, its white space kept. */
export function toMarkdownPath(uri: string): string {
  return toMarkdown(toPrintablePath(uri));
}

/** A filing as a row: file, registrant, form, period, status, counts of findings by severity, open rules. */
export function renderFilingRow({ uri, status, filing, findings, outcomes }: FilingReport): string {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity && finding.suppression === undefined).length;
  const about = [filing.registrant, filing.form, filing.period].map((text) => toMarkdown(excerpt(foldWhiteSpace(text ?? ''), QUOTE_LIMIT)));
  return toRow([toMarkdownPath(uri), ...about, status === 'analysed' ? status : `**${status}**`, count('error'), count('warning'), count('note'), countVerdicts(outcomes).open]);
}

/** A finding as an item of a list: place, message, rule; below it the words that it rests on, and the authority. */
export function renderMarkdownFinding(finding: Finding, rule: RuleSummary | undefined, uri: string): string {
  const { severity, message, ruleId, locations: [place], evidence, fingerprint, help } = finding;
  const file = place.uri === uri ? '' : `${toMarkdownPath(place.uri)}${place.region === undefined ? ' ' : ':'}`;
  const lines = [`- **${severity}** ${file}${formatPosition(place)} ${toMarkdown(excerpt(foldWhiteSpace(message), MESSAGE_LIMIT))} (${toMarkdown(ruleId)})`];
  if (place.readingCopy !== undefined) lines.push(`  - in the reading copy ${toMarkdownPath(place.readingCopy.uri)}:${formatRegion(place.readingCopy.region)}`);
  const quoted = new Set<string>();
  for (const one of evidence.slice(0, EVIDENCE_LIMIT)) {
    const quote = quoteOf(one);
    const value = excerpt(attachReading(one), QUOTE_LIMIT);
    const from = one.from === undefined ? '' : `, ${describeFrom(one.from)}`;
    const words = quote === undefined ? '' : quoted.has(quote) ? ': the same words' : `: “${quote}”`;
    if (quote !== undefined) quoted.add(quote);
    lines.push(`  - ${toMarkdown(foldWhiteSpace(`${one.fact}${value}${from}${words}`))}`);
  }
  if (evidence.length > EVIDENCE_LIMIT) lines.push(`  - and ${evidence.length - EVIDENCE_LIMIT} more`);
  const cites = rule?.authority.map(({ cite, url }) => toMarkdownLink(cite, url)) ?? [];
  const name = canBeSuppressed(ruleId) ? [`finding ${toMarkdown(shortFingerprint(fingerprint))}`] : [];
  if (cites.length + name.length > 0) lines.push(`  - ${[...cites, ...name].join('; ')}`);
  if (!canBeSuppressed(ruleId) && help !== undefined) lines.push(`  - help: ${toMarkdown(excerpt(foldWhiteSpace(help), MESSAGE_LIMIT))}`);
  return `${lines.join('\n')}\n`;
}
