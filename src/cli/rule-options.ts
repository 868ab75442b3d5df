import type { Command } from 'commander';
import type { ConfigAsked, SetUp } from '../node.js';
import { ALLOW_OUTSIDE, collect, parseCount, parseForm, parsePreset, parseRuleSettings, parseSeverity } from './options.js';
import type { CommonFlags } from './options.js';

/** Options that say which rules run and what their findings count for. */
export interface RuleFlags extends CommonFlags {
  readonly preset?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly form?: string;
}

/** Declares them, for every command that has them in the same words. */
export function addRuleOptions(command: Command): Command {
  return command
    .option('--preset <name>', 'which rules run: recommended, strict (everything stable), draft (drafts too); default: recommended')
    .option('--rule <id=setting>', 'set a rule to off, error, warning or note; repeatable', collect)
    .option('--only <id>', 'run this rule and no other; repeatable', collect)
    .option('--skip <id>', 'do not run this rule; repeatable', collect)
    .option('--pack <name|dir>', 'rule pack to run instead of the configured ones; repeatable', collect)
    .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning or note (default: error)')
    .option('--max-warnings <n>', 'exit with 1 on more warnings than this')
    .option('--form <type>', 'submission type, such as 20-F, for inputs that do not say it')
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE);
}

/** What the options add to the configuration. */
export function readRuleFlags({ settings }: SetUp, flags: RuleFlags): ConfigAsked {
  return {
    settings: {
      ...settings,
      ...(flags.preset === undefined ? {} : { preset: parsePreset(flags.preset) }),
      commandLine: parseRuleSettings(flags.rule ?? []),
      ...(flags.only ? { only: flags.only } : {}),
      ...(flags.skip ? { skip: flags.skip } : {}),
    },
    ...(flags.failOn === undefined ? {} : { failOn: parseSeverity(flags.failOn, '--fail-on') }),
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: parseCount(flags.maxWarnings, '--max-warnings') }),
    ...(flags.form === undefined ? {} : { form: parseForm(flags.form) }),
    packs: flags.pack !== undefined,
    preset: flags.preset !== undefined,
  };
}
