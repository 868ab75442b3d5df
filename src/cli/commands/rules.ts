import type { Command } from 'commander';
import { UserError, setUp } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { collect, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';

interface RulesFlags extends CommonFlags {
  readonly format?: string;
}

/** Declares `tieout rules`. */
export function addRulesCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('rules')
    .description('list the rules: id, severity, status, what is true when they pass')
    .option('-f, --format <name>', 'table or json (default: table)')
    .option('--pack <name|dir>', 'rule pack to list; repeatable', collect)
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .action(async (flags: RulesFlags) => {
      const { packs } = await setUp(toSetUpOptions(flags, io));
      const rules = packs.flatMap((pack) => pack.rules);
      if (flags.format === 'json') {
        await write(io.stdout, `${JSON.stringify(rules.map(({ examples: _examples, ...rule }) => rule), null, 2)}\n`);
      } else if (flags.format === undefined || flags.format === 'table') {
        const width = Math.max(...rules.map((rule) => rule.id.length));
        for (const rule of rules) await write(io.stdout, `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.status.padEnd(6)}  ${rule.title}\n`);
        const stable = rules.filter((rule) => rule.status === 'stable').length;
        await write(io.stdout, `\n${String(rules.length)} rules in ${packs.map((pack) => `${pack.name} ${pack.version}`).join(', ')}; ${String(stable)} stable. "tieout explain RULE" says more.\n`);
      } else {
        throw new UserError('E_USAGE', `--format ${flags.format} is not understood`, 'Write table or json.');
      }
      end(0);
    });
}
