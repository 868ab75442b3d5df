import { Command, CommanderError } from 'commander';
import { TOOL, UserError, toPrintable } from '../node.js';
import { addConfigCommand } from './commands/config.js';
import { addExplainCommand } from './commands/explain.js';
import { addFactsCommand } from './commands/facts.js';
import { addInitCommand } from './commands/init.js';
import { addLintCommand } from './commands/lint.js';
import { addMeasureCommand } from './commands/measure.js';
import { addReadCommand } from './commands/read.js';
import { addRulesCommand } from './commands/rules.js';
import { addSuppressCommand } from './commands/suppress.js';
import { addTestCommand } from './commands/test.js';
import { describeUserError, isBrokenPipe, write } from './io.js';
import type { CliIo } from './io.js';

/** Runs the command line and returns the exit code: 0 clean, 1 findings, 2 bad call, unread input or a bug. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  let code = 0;
  const end = (ended: number): void => { code = ended; };
  const program = createProgram(io, end);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isBrokenPipe(error)) return code;
    await write(io.stderr, describe(error)).catch(() => undefined);
    return 2;
  }
}

function createProgram(io: CliIo, end: (code: number) => void): Command {
  const program = new Command('tieout');
  program
    .description('Checks SEC cybersecurity disclosures: what is tagged must agree with what is said.')
    .version(TOOL.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => { io.stdout.write(text); },
      writeErr: (text) => { io.stderr.write(text); },
    })
    .showSuggestionAfterError()
    // Commander breaks no line of a description that has fewer than 40 columns left.
    .configureHelp({ minWidthToWrap: 20 });
  for (const add of [addLintCommand, addSuppressCommand, addFactsCommand, addReadCommand, addRulesCommand, addExplainCommand, addConfigCommand, addInitCommand, addTestCommand, addMeasureCommand]) add(program, io, end);
  for (const command of program.commands) command.exitOverride();
  program.addHelpText('after', `
Examples:
  tieout annual-report.htm                  lint a filing
  tieout facts annual-report.htm            print what the rules can see
  tieout explain cyd/board-committee-is-named

Nothing leaves this machine: tieout opens no network connection and writes only the files you name.`);
  return program;
}

/** An error as people read it: what, where and what to do; of a bug the stack. */
function describe(error: unknown): string {
  if (error instanceof UserError) return describeUserError(error);
  const detail = error instanceof Error ? error.stack ?? error.message : String(error);
  return toPrintable(`This is a bug in tieout ${TOOL.version}; please report it with these lines:\n${detail}\n`);
}
