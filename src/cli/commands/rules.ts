import type { Command } from 'commander';
import { coverParagraphs, setUp } from '../../node.js';
import type { CoveredParagraph, RulePack } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { ALLOW_OUTSIDE, chooseFormat, collect, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';

interface RulesFlags extends CommonFlags {
  readonly format?: string;
  readonly coverage?: boolean;
}

/** Declares `tieout rules`. */
export function addRulesCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('rules')
    .description('list the rules: id, severity, status, what is true when they pass')
    .option('-f, --format <name>', 'table or json (default: table)')
    .option('--coverage', 'list the paragraphs of the law instead, each with its rules')
    .option('--pack <name|dir>', 'rule pack to list; repeatable', collect)
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE)
    .action(async (flags: RulesFlags) => {
      const { packs } = await setUp(toSetUpOptions(flags, io));
      const format = chooseFormat(flags.format, ['table', 'json']);
      if (flags.coverage) await write(io.stdout, format === 'json' ? toJson(coverParagraphs(packs)) : describeCoverage(coverParagraphs(packs)));
      else await write(io.stdout, format === 'json' ? toJson(packs.flatMap((pack) => pack.rules).map(({ examples: _examples, ...rule }) => rule)) : describeRules(packs));
      end(0);
    });
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function describeRules(packs: readonly RulePack[]): string {
  const rules = packs.flatMap((pack) => pack.rules);
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${(rule.status === 'stable' ? rule.preset : rule.status).padEnd(11)}  ${rule.title}`);
  const stable = rules.filter((rule) => rule.status === 'stable').length;
  return `${lines.join('\n')}\n\n${String(rules.length)} rules in ${packs.map((pack) => `${pack.name} ${pack.version}`).join(', ')}; ${String(stable)} stable. "tieout explain RULE" says more.\n`;
}

function describeCoverage(paragraphs: readonly CoveredParagraph[]): string {
  const lines = paragraphs.flatMap(({ cite, asks, rules }) => [
    `${cite}  ${asks}`,
    ...(rules.length === 0 ? ['  no rule'] : rules.map(({ id, severity, status }) => `  ${severity.padEnd(7)}  ${id}${status === 'draft' ? ' (draft)' : ''}`)),
  ]);
  const covered = paragraphs.filter(({ rules }) => rules.some(({ status }) => status === 'stable')).length;
  return `${lines.join('\n')}\n\n${String(covered)} of ${String(paragraphs.length)} paragraphs have a stable rule.\n`;
}
