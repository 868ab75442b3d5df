import { Document, visit } from 'yaml';
import { describeMeasurement, precisionOf } from '../src/model/rule.js';
import type { Authority, Condition, Example, Rule, RulePack } from '../src/model/rule.js';

const MARK = (source: string): string => `<!-- Made by \`npm run docs\` from ${source}: change it there. -->\n\n`;

function toCell(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** File name of a rule's page: the id without its pack. */
export function pageName(rule: Rule): string {
  return `${rule.id.slice(rule.id.indexOf('/') + 1)}.md`;
}

function toYaml(value: object): string {
  const document = new Document(value);
  visit(document, {
    Map(_, node) {
      if (!node.has('fact')) return;
      node.flow = true;
      // The loader fills in a value where an operator takes none.
      if (/^is-(present|absent)$/.test(String(node.get('operator')))) node.delete('value');
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function unwrap(condition: Condition): Condition {
  const [only, ...others] = 'all' in condition ? condition.all : [];
  return only && others.length === 0 ? only : condition;
}

function renderAuthority({ cite, url, asks }: Authority): string {
  const source = url === undefined ? cite : `[${cite}](${url})`;
  return asks === undefined ? `- ${source}\n` : `- ${source}\n\n  > ${asks.replace(/\s+/g, ' ').trim()}\n`;
}

function renderScope({ appliesTo }: Rule): string {
  const forms = appliesTo.forms ? `Forms ${appliesTo.forms.join(', ')}` : 'Every form';
  return appliesTo.periodsEndingFrom === undefined ? forms : `${forms}, for periods that end on ${appliesTo.periodsEndingFrom} or later`;
}

function renderExample({ name, filing, facts, expect }: Example): string {
  const given = Object.entries({ ...filing, ...facts }).map(([key, value]) => `\`${key}\`: ${toCell(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return `| ${toCell(name)} | ${given.join('<br>')} | ${expect} |\n`;
}

type Weaker = NonNullable<Rule['weaker']>[number];

function renderWeaker({ when, severity, message }: Weaker): string {
  return `It counts as ${severity}, and reads\n\n> ${toCell(message)}\n\nwhere\n\n\`\`\`yaml\n${toYaml(unwrap(when))}\`\`\`\n\n`;
}

function renderAccuracy(pack: RulePack, rule: Rule): string {
  if (!rule.measured) return 'Its findings have not been read on real filings.';
  const file = `rules/${pack.name}/measured/${pageName(rule).replace(/md$/, 'yaml')}`;
  return `${describeMeasurement(rule.measured)}. Precision: ${precisionOf(rule.measured)}. The readings stand in [\`${file}\`](../../../${file}).`;
}

/** One rule's page: what it asks, on whose authority, what it checks, what to do, examples. */
export function renderRulePage(pack: RulePack, rule: Rule): string {
  const checks = { ...(rule.each === undefined ? {} : { each: rule.each }), ...(rule.when ? { when: unwrap(rule.when) } : {}), require: unwrap(rule.require) };
  return [
    MARK(`rules/${pack.name}/${pageName(rule).replace(/md$/, 'yaml')}`),
    `# ${rule.title}\n\n`,
    `\`${rule.id}\`\n\n`,
    '| severity | status | preset | since | applies to |\n| --- | --- | --- | --- | --- |\n',
    `| ${rule.severity} | ${rule.status}${rule.replacedBy === undefined ? '' : `, replaced by \`${rule.replacedBy}\``} | ${rule.status === 'draft' ? 'draft' : rule.preset} | ${rule.since} | ${renderScope(rule)} |\n\n`,
    `## What it rests on\n\n${rule.authority.map(renderAuthority).join('')}\n`,
    `## What to do\n\n${rule.help.trim()}\n\n`,
    `## What it checks\n\n\`\`\`yaml\n${toYaml(checks)}\`\`\`\n\n`,
    `Its finding reads:\n\n> ${toCell(rule.message)}\n\n`,
    ...(rule.weaker ?? []).map(renderWeaker),
    `## How right it is\n\n${renderAccuracy(pack, rule)}\n\n`,
    `## Examples\n\n| example | facts | verdict |\n| --- | --- | --- |\n${rule.examples.map(renderExample).join('')}`,
  ].join('');
}

/** The table of all rules of all packs. */
export function renderIndex(packs: readonly RulePack[]): string {
  const table = (pack: RulePack): string =>
    pack.rules
      .map((rule) => `| [\`${rule.id}\`](${pack.name}/${pageName(rule)}) | ${toCell(rule.title)} | ${rule.severity} | ${rule.status === 'draft' ? 'draft' : rule.preset} | ${rule.measured ? `${String(rule.measured.right + rule.measured.wrong + rule.measured.unclear)}: ${String(rule.measured.right)}` : ''} | ${toCell(rule.authority[0]?.cite ?? '')} |\n`)
      .join('');
  const sections = packs.map(
    (pack) => `## Pack \`${pack.name}\` ${pack.version}\n\n| rule | what is true when it passes | severity | preset | read: right | authority |\n| --- | --- | --- | --- | --- | --- |\n${table(pack)}`,
  );
  return `${MARK('rules/')}# Rules\n\n${sections.join('\n')}`;
}
