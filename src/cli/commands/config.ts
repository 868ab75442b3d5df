import type { Command } from 'commander';
import { findForm, renderConfigJson, renderConfigOrigins, renderConfigYaml, resolveConfig, setUp } from '../../node.js';
import type { EffectiveConfig } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { chooseFormat, toSetUpOptions } from '../options.js';
import { addRuleOptions, readRuleFlags } from '../rule-options.js';
import type { RuleFlags } from '../rule-options.js';

interface ConfigFlags extends RuleFlags {
  readonly format?: string;
  readonly origin?: boolean;
}

/** Declares `tieout config`. */
export function addConfigCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  addRuleOptions(program.command('config')
    .description('print what a run goes by: every setting of the configuration, of what it builds on, of options and defaults')
    .argument('[file]', 'a filing: overrides for it and for its form are applied')
    .option('--origin', 'print each value on a line of its own, with the place that says it')
    .option('-f, --format <name>', 'yaml or json (default: yaml)'))
    .addHelpText('after', `
Examples:
  tieout config --origin
  tieout config drafts/annual-report.htm --origin
  tieout config drafts/annual-report.htm --form 20-F --format json`)
    .action(async (file: string | undefined, flags: ConfigFlags) => {
      const format = chooseFormat(flags.format, ['yaml', 'json']);
      const config = await findEffectiveConfig(file, flags, io);
      await write(io.stdout, flags.origin ? renderConfigOrigins(config) : format === 'json' ? renderConfigJson(config) : await renderConfigYaml(config));
      end(0);
    });
}

/** What would hold for a file, or for any. */
export async function findEffectiveConfig(file: string | undefined, flags: RuleFlags, io: CliIo): Promise<EffectiveConfig> {
  const ready = await setUp(toSetUpOptions(flags, io));
  const { form, ...asked } = readRuleFlags(ready, flags);
  if (file === undefined) return resolveConfig(ready, asked);
  return resolveConfig(ready, { ...asked, file, form: await findForm(file, ready.packs, { cwd: io.cwd, limits: ready.limits, ...(form == null ? {} : { form }) }) });
}
