import type { Command } from 'commander';
import { READ_INPUTS, UserError, analyseFiling, analysisStatus, createFactChoice, factFormats, openInputs, renderFactSet, setUp, toPrintable } from '../../node.js';
import type { FactFormat } from '../../node.js';
import { describeUserError, wantsColor, write } from '../io.js';
import type { CliIo } from '../io.js';
import { ALLOW_OUTSIDE, collect, parseForm, parseFormats, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';

interface FactFlags extends CommonFlags {
  readonly format?: string;
  readonly all?: boolean;
  readonly fact?: readonly string[];
  readonly stdinFilename?: string;
  readonly asOne?: boolean;
  readonly form?: string;
  readonly color?: boolean;
}

/** Declares `tieout facts`. */
export function addFactsCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('facts')
    .description('print what the rules can see of a filing: what is tagged, and what is said')
    .argument('<files...>', 'files, directories or glob patterns; "-" reads the standard input')
    .option('-f, --format <name>', `${factFormats.join(', ')} (default: table)`)
    .option('--all', 'every tagged fact, also of taxonomies that no rule pack names')
    .option('--fact <name>', 'print this fact and no other, by its name or element; repeatable', collect)
    .option('--pack <name|dir>', 'rule pack whose vocabulary names the facts; repeatable', collect)
    .option('--form <type>', 'submission type, such as 20-F, for inputs that do not say it')
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE)
    .option('--stdin-filename <name>', 'name to report for the standard input')
    .option('--as-one', 'take the files as documents of one filing')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', `
Examples:
  tieout facts annual-report.htm
  tieout facts annual-report.htm --fact materially-affected --fact said-materially-affected
  tieout facts annual-report.htm --format json > facts.json
  tieout facts 2025q1_notes.zip --format ndjson > facts.ndjson`)
    .action(async (files: readonly string[], flags: FactFlags) => {
      end(await printFacts(files, flags, io));
    });
}

function parseFormat(name: string | undefined): FactFormat {
  const [parsed] = parseFormats(name === undefined ? [] : [name], factFormats, 'table');
  const format = factFormats.find((candidate) => candidate === parsed?.name);
  if (!format || parsed?.path !== null) throw new UserError('E_USAGE', `--format ${name ?? ''} is not understood`, `Write one of ${factFormats.join(', ')}.`);
  return format;
}

async function printFacts(files: readonly string[], flags: FactFlags, io: CliIo): Promise<number> {
  const format = parseFormat(flags.format);
  const { packs, limits } = await setUp(toSetUpOptions(flags, io));
  const choose = flags.fact && createFactChoice(flags.fact, packs);
  let worst = 0;
  let count = 0;
  const errors: UserError[] = [];
  for await (const opened of openInputs(files, { cwd: io.cwd, stdin: io.stdin, asOne: flags.asOne ?? false, limits, onError: (error) => { errors.push(error); }, ...(flags.stdinFilename === undefined ? {} : { stdinName: flags.stdinFilename }) })) {
    count += 1;
    if ('failed' in opened) {
      worst = 2;
      await write(io.stderr, toPrintable(`tieout: ${opened.uri}: ${opened.failed.message}\n  ${opened.failed.help}\n`));
      continue;
    }
    const whole = await analyseFiling(opened, packs, { allNamespaces: flags.all ?? false, structure: false, limits, ...(flags.form === undefined ? {} : { form: parseForm(flags.form) }) });
    const { factSet, missing } = choose?.(whole) ?? { factSet: whole, missing: [] };
    for (const name of missing) await write(io.stderr, toPrintable(`tieout: ${factSet.filing.uri}: there is no ${name}\n`));
    if (analysisStatus(factSet.problems) !== 'analysed') worst = 2;
    const width = io.stdout.isTTY === true ? io.stdout.columns : undefined;
    for (const chunk of renderFactSet(factSet, format, { color: wantsColor(io, flags.color), ...(width === undefined ? {} : { width }) })) await write(io.stdout, chunk);
  }
  for (const error of errors) await write(io.stderr, describeUserError(error));
  if (errors.length > 0) return 2;
  if (count === 0) throw new UserError('E_NO_FILINGS', 'none of the files is a filing', READ_INPUTS);
  return worst;
}
