import { isRecord } from '../model/fact.js';
import type { PlainValue } from '../model/fact.js';
import type { RuleSummary } from '../model/report.js';
import { describeMeasurement, precisionOf, type Authority } from '../model/rule.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { toMarkdown } from './escapes.js';
import { officialAddress } from './sarif-taxonomies.js';
import { attachValue, describeValue } from './wording.js';

type RuleExample = NonNullable<RuleSummary['examples']>[number];

/** Examples of each verdict that the help shows. */
const EXAMPLES_A_VERDICT = 2;
/** Facts of an example, and characters of each. */
const FACTS_LIMIT = 3;
const WORDS_LIMIT = 160;

const VERDICT_WORDS = { pass: 'Passes', fail: 'Fails', notApplicable: 'Does not apply' } as const;

/** What a reader of code scanning needs to know of a rule, as Markdown: title, authority, what it asks, what to do, examples, accuracy. */
export function renderHelp(rule: RuleSummary): string {
  const { title, help, authority, examples = [] } = rule;
  const parts = [
    `# ${toMarkdown(title)}`,
    ...(authority.length > 0 ? [`## What it rests on\n\n${authority.map(toMarkdownAuthority).join('\n')}`] : []),
    // Plain text, as every other format takes it.
    `## What to do\n\n${help.trim().split('\n').map(toMarkdown).join('\n')}`,
    ...(examples.length > 0 ? [`## Examples\n\n${chooseExamples(examples).map(([verdict, name, facts]) => `- **${verdict}:** ${toMarkdown(name)}${facts === '' ? '' : `. ${toMarkdown(facts)}`}`).join('\n')}`] : []),
    ...(isOfPack(rule) ? [`## How right it is\n\n${toMarkdown(describeAccuracy(rule))}`] : []),
  ];
  return parts.join('\n\n');
}

/** The same without mark-up. */
export function describeHelp(rule: RuleSummary): string {
  const { title, help, authority, examples = [] } = rule;
  const parts = [
    title,
    ...(authority.length > 0 ? [`What it rests on:\n${authority.map(({ cite, asks }) => (asks === undefined ? cite : `${cite}: ${foldWhiteSpace(asks)}`)).join('\n')}`] : []),
    `What to do: ${help.trim()}`,
    ...(examples.length > 0 ? [`Examples:\n${chooseExamples(examples).map(([verdict, name, facts]) => `${verdict}: ${name}${facts === '' ? '' : `. ${facts}`}`).join('\n')}`] : []),
    ...(isOfPack(rule) ? [`How right it is: ${describeAccuracy(rule)}`] : []),
  ];
  return parts.join('\n\n');
}

function toMarkdownAuthority({ cite, url, asks }: Authority): string {
  const address = officialAddress(url);
  const source = address === undefined ? toMarkdown(cite) : `[${toMarkdown(cite)}](${address})`;
  return asks === undefined ? `- ${source}` : `- ${source}: “${toMarkdown(foldWhiteSpace(asks))}”`;
}

/** Rules about the input and about suppressions state what cannot be otherwise. */
function isOfPack({ authority, examples = [], measured }: RuleSummary): boolean {
  return measured !== undefined || authority.length + examples.length > 0;
}

function describeAccuracy(rule: RuleSummary): string {
  if (rule.measured === undefined) return 'Nobody has read its findings on real filings. Precision: low.';
  const { right, wrong, unclear } = rule.measured;
  const read = right + wrong + unclear;
  return `${describeMeasurement(rule.measured)}. Precision: ${precisionOf(rule.measured)}${read === 0 ? '' : `, ${right}/${read}`}.`;
}

function chooseExamples(examples: readonly RuleExample[]): readonly (readonly [verdict: string, name: string, facts: string])[] {
  return (['fail', 'pass', 'notApplicable'] as const).flatMap((verdict) =>
    examples.filter(({ expect }) => expect === verdict).slice(0, EXAMPLES_A_VERDICT)
      .map(({ name, facts }) => [VERDICT_WORDS[verdict], foldWhiteSpace(name), describeFacts(facts)] as const));
}

function describeFacts(facts: RuleExample['facts']): string {
  const all = Object.entries(facts);
  const shown = all.slice(0, FACTS_LIMIT).map(([name, value]) => describeFact(name, value));
  return [...shown, ...(all.length > shown.length ? [`and ${all.length - shown.length} more`] : [])].join('; ');
}

/** A fact of an example in a few words: its value, and the words that it wraps where it gives them. */
function describeFact(name: string, value: PlainValue): string {
  if (typeof value === 'string') return `${name}: “${shorten(value)}”`;
  if (!isRecord(value)) return `${name}${shorten(attachValue(value))}`;
  const { value: held, text, ...rest } = value;
  const is = held === undefined ? '' : ` = ${describeValue(held)}`;
  const more = Object.keys(rest).length > 0 ? ` (${shorten(describeValue(rest))})` : '';
  return `${name}${is}${more}${typeof text === 'string' ? `: “${shorten(text)}”` : ''}`;
}

function shorten(text: string): string {
  return excerpt(text.replace(/\s+/g, ' ').trimEnd(), WORDS_LIMIT);
}
