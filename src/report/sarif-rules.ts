import { READ_INPUTS } from '../model/filing.js';
import type { PackVersion, RuleSummary, ToolVersion } from '../model/report.js';
import { precisionOf } from '../model/rule.js';
import type { Severity } from '../model/severity.js';
import { foldWhiteSpace } from '../model/text.js';
import { describeHelp, renderHelp } from './sarif-help.js';
import { describeNotifications } from './sarif-notifications.js';
import { officialAddress, type Taxonomies } from './sarif-taxonomies.js';
import { toMessageText, toPascalName } from './sarif-text.js';
import { showUnseen } from './text.js';

/** GitHub reads this many characters of a description. */
const DESCRIPTION_LIMIT = 1024;
/** It shows this many tags. */
const TAGS_LIMIT = 10;
/** GitHub's words for `problem.severity`. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'recommendation' };

type ReservedRule = readonly [id: `${'input' | 'suppression'}/${string}`, severity: Severity, title: string, help: string];

const RESERVED_RULES: readonly ReservedRule[] = [
  ['input/ambiguous-label', 'note', 'A label of the viewer stands for one element', 'Check which element was tagged, or lint the inline document.'],
  ['input/defect', 'error', 'tieout gets through the filing', 'This is a defect of tieout: report it, with a filing of which you may show the words.'],
  ['input/derived-fact', 'note', 'A fact set gives what is tagged, not what is said', 'Give the words of the filing as the text of a flag or of a text block.'],
  ['input/doctype', 'error', 'The document declares no entities of its own', 'Remove the internal subset and the external identifier from the DOCTYPE; tieout never resolves them.'],
  ['input/empty', 'error', 'The file is not empty', 'Check that the file was written, or downloaded, whole.'],
  ['input/encoding', 'warning', 'The declared encoding is the one that is found', 'Save the document in the encoding that it declares.'],
  ['input/limit', 'error', 'The document stays within the limits that protect the reader', 'The message says which limit was reached; what lies behind it was not read.'],
  ['input/malformed', 'error', 'The document is well-formed XML', 'Correct the mark-up at the place that the finding names; EDGAR refuses such a document.'],
  ['input/missing-part', 'error', 'Every part of the filing is at hand', 'Give tieout the part that is missing as well.'],
  ['input/not-analysed', 'note', 'Every document that could hold disclosure is of a kind that tieout reads', 'Save as HTML what should be checked.'],
  ['input/rule-error', 'error', 'Every rule runs', 'This is a defect of the rule or of tieout: report it with the rule id.'],
  ['input/several-filings', 'error', 'The documents are those of one filing', 'Lint each filing by itself.'],
  ['input/unknown-format', 'error', 'The file is of a kind that tieout reads', READ_INPUTS],
  ['input/unknown-label', 'note', 'The labels of the viewer are those of the taxonomy', 'Rows are told by the standard labels of the cyd taxonomy; labels of the registrant are not known.'],
  ['input/unreadable', 'error', 'The file can be read', 'Check the file and its permissions.'],
  ['input/unsafe-name', 'error', 'The names in a package are plain names below it', 'Pack the documents by plain names; an archive with such names may have been made to do harm.'],
  ['input/untagged', 'note', 'Something in the document is tagged', 'Lint the Inline XBRL document that is filed for the tags.'],
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

/** A rule as a SARIF reporting descriptor (§3.49), with the members that GitHub reads. */
export function describeRule(rule: RuleSummary, { refer }: Pick<Taxonomies, 'refer'>): object {
  const asks = rule.authority.flatMap(({ cite, asks: words }) => (words === undefined ? [] : [`${cite}: ${words}`]));
  const name = toPascalName(rule.id);
  const helpUri = rule.authority.map(({ url }) => officialAddress(url)).find((url) => url !== undefined);
  const relationships = rule.authority.map(refer).filter((target) => target !== undefined).map((target) => ({ target, kinds: ['relevant'] }));
  const tags = [rule.id.split('/')[0] ?? rule.id, ...rule.authority.map(({ cite }) => cite)].map((tag) => showUnseen(foldWhiteSpace(tag)));
  return {
    id: showUnseen(rule.id),
    ...(name === '' ? {} : { name }),
    shortDescription: { text: cut(toMessageText(rule.title)) },
    fullDescription: { text: cut(toMessageText([rule.title, ...asks].join('\n'))) },
    help: { text: toMessageText(describeHelp(rule)), markdown: showUnseen(renderHelp(rule)).replace(/[{}]/g, '$&$&') },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: rule.severity },
    ...(relationships.length === 0 ? {} : { relationships }),
    properties: { tags: [...new Set(tags)].slice(0, TAGS_LIMIT), precision: precisionOf(rule.measured), 'problem.severity': PROBLEM_SEVERITY[rule.severity] },
  };
}

/** The tool as SARIF describes it: all rules in the driver, packs as extensions without rules. */
export function describeTool(tool: ToolVersion, packs: readonly PackVersion[], rules: readonly RuleSummary[], taxonomies: Taxonomies): object {
  const supported = taxonomies.documents.map(({ name, guid }) => ({ name: showUnseen(name), guid }));
  return {
    driver: {
      name: tool.name,
      semanticVersion: tool.version,
      rules: rules.map((rule) => describeRule(rule, taxonomies)),
      notifications: describeNotifications(),
      ...(supported.length === 0 ? {} : { supportedTaxonomies: supported }),
    },
    extensions: packs.map(({ name, version, sha256 }) => ({ name: showUnseen(name), version: showUnseen(version), properties: { sha256 } })),
  };
}

function cut(text: string): string {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
