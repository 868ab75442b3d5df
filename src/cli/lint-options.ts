import type { Command } from 'commander';
import { formatNames } from '../node.js';
import { collect } from './options.js';
import type { SuppressionFlags } from './options.js';
import { addRuleOptions } from './rule-options.js';
import type { RuleFlags } from './rule-options.js';

/** Options of `tieout lint`. */
export interface LintFlags extends RuleFlags, SuppressionFlags {
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly evidence?: string;
  readonly readingCopy?: string;
  readonly category?: string;
  readonly lineHashes?: boolean;
  readonly stats?: boolean;
  readonly exitZero?: boolean;
  readonly allowIncomplete?: boolean;
  readonly requireEvaluated?: boolean;
  readonly stdinFilename?: string;
  readonly asOne?: boolean;
  readonly printConfig?: boolean;
  readonly color?: boolean;
}

/** Declares the options of `tieout lint`. */
export function addLintOptions(command: Command): Command {
  command
    .option('-f, --format <name[=path]>', `how to print: ${formatNames.join(', ')}; repeatable, with a path into a file`, collect)
    .option('--quiet', 'print errors only')
    .option('--evidence <level>', 'words of the filing in the output: full, excerpt (quotes of 200 characters) or none (default: excerpt in sarif, github, junit, markdown and pr-comment, full in the others)')
    .option('--reading-copy <dir>', 'write the text of each filing as a reader sees it below this directory, and point at it')
    .option('--category <name>', 'what tells this run from others over the same files, in sarif')
    .option('--line-hashes', 'GitHub\'s hash of the line of each finding, in sarif: for logs that are uploaded without the files');
  return addRuleOptions(command)
    .option('--require-evaluated', 'exit with 2 where a rule stays open')
    .option('--exit-zero', 'exit with 0 whatever was found (never hides what was not read)')
    .option('--allow-incomplete', 'exit with 1, and not 2, where something of a filing was not read')
    .option('--suppressions <file>', 'findings that somebody accepted (default: tieout-suppressions.yaml, searched upward)')
    .option('--no-suppressions', 'let every finding count')
    .option('--today <day>', 'the day that suppressions have to hold on (default: today)')
    .option('--stdin-filename <name>', 'name to report for the standard input')
    .option('--as-one', 'take the files as documents of one filing')
    .option('--print-config', 'print what would hold for the file, as JSON, and check nothing')
    .option('--stats', 'print where the time went')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', `
Examples:
  tieout annual-report.htm
  tieout drafts/ --format stylish --format sarif=findings.sarif
  tieout '10-K/**/*.htm' --fail-on warning --quiet
  tieout 2025q1_notes.zip --format ndjson=findings.ndjson
  cat draft.htm | tieout - --stdin-filename draft.htm

Exit codes: 0 nothing found at the bar, 1 findings, 2 something was not read or the call was wrong.`);
}
