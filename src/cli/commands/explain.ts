import type { Command } from 'commander';
import { describeMeasurement, precisionOf, setUp, unknownRule } from '../../node.js';
import type { Condition, Leaf, Rule } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { collect, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';

/** Declares `tieout explain`. */
export function addExplainCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('explain')
    .description('say what a rule asks, on whose authority, and what to do about its findings')
    .argument('<rule>', 'rule id, such as cyd/board-committee-is-named')
    .option('--pack <name|dir>', 'rule pack to look in; repeatable', collect)
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .action(async (id: string, flags: CommonFlags) => {
      const { packs } = await setUp(toSetUpOptions(flags, io));
      const rules = packs.flatMap((pack) => pack.rules);
      const rule = rules.find((candidate) => candidate.id === id);
      if (!rule) throw unknownRule(id, rules.map((candidate) => candidate.id));
      await write(io.stdout, describeRule(rule));
      end(0);
    });
}

function describeRule(rule: Rule): string {
  const { forms, periodsEndingFrom } = rule.appliesTo;
  const lines = [
    rule.id,
    `  ${rule.title}`,
    '',
    `Severity    ${rule.severity} (${rule.status}, preset ${rule.status === 'draft' ? 'draft' : rule.preset}, since ${rule.since})`,
    `Applies to  ${forms ? forms.join(', ') : 'every form'}${periodsEndingFrom === undefined ? '' : `, periods ending ${periodsEndingFrom} or later`}`,
    '',
    'Authority',
    ...rule.authority.flatMap(({ cite, url, asks }) => [
      `  ${cite}`,
      ...(asks === undefined ? [] : wrap(asks, '    ')),
      ...(url === undefined ? [] : [`    ${url}`]),
    ]),
    '',
    'Checks',
    ...(rule.each === undefined ? [] : [`  for each of: ${rule.each}`]),
    ...(rule.when ? ['  where', ...describeCondition(rule.when, '    ')] : []),
    '  it is required that',
    ...describeCondition(rule.require, '    '),
    ...(rule.weaker ?? []).flatMap(({ when, severity }) => [`  and a finding counts as ${severity} where`, ...describeCondition(when, '    ')]),
    '',
    'What to do',
    ...wrap(rule.help, '  '),
    '',
    'Accuracy',
    ...wrap(rule.measured ? `${describeMeasurement(rule.measured)}; precision ${precisionOf(rule.measured)}` : 'not read on real filings; precision low', '  '),
    '',
    'Examples',
    ...rule.examples.map((example) => `  ${example.expect.padEnd(13)}  ${example.name}`),
  ];
  return `${lines.join('\n')}\n`;
}

function describeCondition(condition: Condition, indent: string): readonly string[] {
  if ('all' in condition) return condition.all.length === 1 ? condition.all.flatMap((part) => describeCondition(part, indent)) : [`${indent}all of`, ...condition.all.flatMap((part) => describeCondition(part, `${indent}  `))];
  if ('any' in condition) return [`${indent}any of`, ...condition.any.flatMap((part) => describeCondition(part, `${indent}  `))];
  if ('not' in condition) return [`${indent}not: ${describeLeaf(condition.not)}`];
  return [`${indent}${describeLeaf(condition)}`];
}

function describeLeaf({ fact, path, operator, value }: Leaf): string {
  const subject = path === undefined ? fact : `${fact} (${path})`;
  return operator === 'is-present' || operator === 'is-absent' ? `${subject} ${operator}` : `${subject} ${operator} ${JSON.stringify(value)}`;
}

function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split('\n')) {
    let line = '';
    for (const word of paragraph.trim().split(/\s+/)) {
      if (line !== '' && indent.length + line.length + word.length + 1 > 96) {
        lines.push(indent + line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(indent + line);
  }
  return lines;
}
