import type { Severity } from '../model/finding.js';
import type { PackVersion, RuleSummary, ToolVersion } from '../model/report.js';
import { describeMeasurement, precisionOf } from '../model/rule.js';
import { showUnseen } from './text.js';

/** GitHub reads this many characters of a description. */
const DESCRIPTION_LIMIT = 1024;
/** GitHub's words for `problem.severity`. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'recommendation' };

type ReservedRule = readonly [id: `${'input' | 'suppression'}/${string}`, severity: Severity, title: string, help: string];

const RESERVED_RULES: readonly ReservedRule[] = [
  ['input/binary', 'error', 'The file is text', 'Name the filing itself, not an image or an archive of another kind.'],
  ['input/doctype', 'error', 'The document declares no entities of its own', 'Remove the internal subset and the external identifier from the DOCTYPE; tieout never resolves them.'],
  ['input/empty', 'error', 'The file is not empty', 'Check that the file was written, or downloaded, whole.'],
  ['input/encoding', 'warning', 'The declared encoding is the one that is found', 'Save the document in the encoding that it declares.'],
  ['input/limit', 'error', 'The document stays within the limits that protect the reader', 'The message says which limit was reached; what lies behind it was not read.'],
  ['input/malformed', 'error', 'The document is well-formed XML', 'Correct the mark-up at the place that the finding names; EDGAR refuses such a document.'],
  ['input/missing-part', 'error', 'Every part of the filing is at hand', 'Give tieout the part that is missing as well.'],
  ['input/rule-error', 'error', 'Every rule runs', 'This is a defect of the rule or of tieout: report it with the rule id.'],
  ['input/too-large', 'error', 'The file is of a size that can be read', 'The message says which limit was reached; nothing of the file was read.'],
  ['input/unknown-format', 'error', 'The file is of a kind that tieout reads', 'tieout reads Inline XBRL documents, EDGAR viewer pages, Financial Statement and Notes data sets and fact sets.'],
  ['input/unreadable', 'error', 'The file can be read', 'Check the file and its permissions.'],
  ['suppression/expired', 'warning', 'No suppression has run out', 'Correct the filing, or have the finding accepted anew and change the day.'],
  ['suppression/unused', 'note', 'Every suppression covers a finding', 'Take the entry out.'],
];

/** The rules that a result can name: those of the packs, those of the input and of suppressions, and any other that occurred; sorted by id. */
export function listRules(rules: readonly RuleSummary[], occurred: Iterable<{ readonly ruleId: string; readonly severity: Severity; readonly help?: string }>): readonly RuleSummary[] {
  const listed = new Map<string, RuleSummary>(RESERVED_RULES.map(([id, severity, title, help]) => [id, { id, severity, title, help, authority: [] }]));
  for (const rule of rules) listed.set(rule.id, rule);
  for (const { ruleId, severity, help } of occurred) {
    if (!listed.has(ruleId)) listed.set(ruleId, { id: ruleId, title: ruleId, severity, help: help ?? 'The message says what to do.', authority: [] });
  }
  return [...listed.values()].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Makes text a SARIF message string: nothing unseen, braces doubled (§3.11.5), nothing that reads as a link (§3.11.6). */
export function toMessageText(text: string): string {
  return showUnseen(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** A rule as a SARIF reporting descriptor (§3.49), with the members that GitHub reads. */
export function describeRule(rule: RuleSummary): object {
  const asks = rule.authority.flatMap(({ cite, asks: words }) => (words === undefined ? [] : [`${cite}: ${words}`]));
  const cites = rule.authority.map(({ cite }) => cite);
  const links = rule.authority.map(({ cite, url }) => (isWebAddress(url) ? `- [${cite.replace(/[[\]]/g, '')}](${encodeURI(url)})` : `- ${cite}`));
  const helpUri = rule.authority.map(({ url }) => url).find(isWebAddress);
  const text = [rule.help.trim(), ...(cites.length > 0 ? [`Authority: ${cites.join('; ')}`] : [])].join('\n\n');
  const measured = rule.measured === undefined ? [] : [`**Accuracy**\n\n${describeMeasurement(rule.measured)}`];
  const markdown = [rule.help.trim(), ...(links.length > 0 ? [`**Authority**\n\n${links.join('\n')}`] : []), ...measured].join('\n\n');
  return {
    id: showUnseen(rule.id),
    shortDescription: { text: cut(toMessageText(rule.title)) },
    fullDescription: { text: cut(toMessageText([rule.title, ...asks].join('\n'))) },
    help: { text: toMessageText(text), markdown: showUnseen(markdown).replace(/[{}]/g, '$&$&') },
    ...(helpUri === undefined ? {} : { helpUri: encodeURI(helpUri) }),
    defaultConfiguration: { level: rule.severity },
    properties: { tags: [showUnseen(rule.id.split('/')[0] ?? rule.id)], precision: precisionOf(rule.measured), 'problem.severity': PROBLEM_SEVERITY[rule.severity] },
  };
}

const NOTIFICATION_KINDS = [
  ['tieout/cut-short', 'The run ended before every filing was read.', 'Run it again; what is missing is not clean.'],
  ['tieout/not-analysed', 'A filing was not analysed whole.', 'Resolve the problem of the input that the message names, and run again.'],
  ['tieout/outside-root', 'A file lies outside the root, where code scanning does not show it.', 'Run tieout in a directory that holds the filings.'],
  ['tieout/rule-open', 'A rule could not be decided on a filing.', 'Give tieout an input that shows what the rule needs, or read the filing for this rule yourself.'],
] as const;

export type NotificationId = (typeof NOTIFICATION_KINDS)[number][0];

/** Index of a kind of notification in the driver. */
export function indexNotification(id: NotificationId): number {
  return NOTIFICATION_KINDS.findIndex(([kind]) => kind === id);
}

/** The tool as SARIF describes it: all rules in the driver, packs as extensions without rules. */
export function describeTool(tool: ToolVersion, packs: readonly PackVersion[], rules: readonly RuleSummary[]): object {
  const notifications = NOTIFICATION_KINDS.map(([id, text, help]) => ({ id, shortDescription: { text }, fullDescription: { text }, help: { text: help } }));
  return {
    driver: { name: tool.name, semanticVersion: tool.version, rules: rules.map(describeRule), notifications },
    extensions: packs.map(({ name, version, sha256 }) => ({ name: showUnseen(name), version: showUnseen(version), properties: { sha256 } })),
  };
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s()<>\p{Cs}]+$/u.test(url);
}

function cut(text: string): string {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
