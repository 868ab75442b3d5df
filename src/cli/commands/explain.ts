import type { Command } from 'commander';
import { UserError, explainFiling, explanationFormats, openOneFiling, refuseName, renderExplanation, renderRule, setUp } from '../../node.js';
import type { ExplanationFormat } from '../../node.js';
import { wantsColor, write } from '../io.js';
import type { CliIo } from '../io.js';
import { ALLOW_OUTSIDE, collect, parseForm, parseFormats, parsePreset, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';

interface ExplainFlags extends CommonFlags {
  readonly rule?: string;
  readonly finding?: string;
  readonly filing?: string;
  readonly format?: string;
  readonly preset?: string;
  readonly form?: string;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

/** Declares `tieout explain`. */
export function addExplainCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('explain')
    .description('say what a rule asks; of a filing, why rules pass, fail, stay open or do not apply')
    .argument('<name>', 'rule id, such as cyd/board-committee-is-named, or a file; "-" reads the standard input')
    .option('--rule <id>', 'of a file: explain the verdict of this rule (default: of every rule that runs)')
    .option('--finding <fingerprint>', 'of a file: explain this finding, by the first 8 digits or more of its fingerprint')
    .option('--filing <accession>', 'the filing that is meant, where a file holds several')
    .option('-f, --format <name>', `how to print what is said of a file: ${explanationFormats.join(', ')} (default: text)`)
    .option('--preset <name>', 'which rules run: recommended, strict (everything stable), draft (drafts too); default: recommended')
    .option('--pack <name|dir>', 'rule pack to look in; repeatable', collect)
    .option('--form <type>', 'submission type, such as 20-F, for inputs that do not say it')
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE)
    .option('--stdin-filename <name>', 'name to report for the standard input')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .addHelpText('after', `
Examples:
  tieout explain cyd/board-committee-is-named
  tieout explain annual-report.htm --rule cyd/board-committee-is-named
  tieout explain annual-report.htm --finding 3f2a91bc`)
    .action(async (name: string, flags: ExplainFlags) => {
      end(await explain(name, flags, io));
    });
}

function parseFormat(name: string | undefined): ExplanationFormat {
  const [parsed] = parseFormats(name === undefined ? [] : [name], explanationFormats, 'text');
  const format = explanationFormats.find((candidate) => candidate === parsed?.name);
  if (!format || parsed?.path !== null) throw new UserError('E_USAGE', `--format ${name ?? ''} is not understood`, `Write one of ${explanationFormats.join(', ')}.`);
  return format;
}

async function explain(name: string, flags: ExplainFlags, io: CliIo): Promise<number> {
  const { rule, finding, filing, form } = flags;
  if (rule !== undefined && finding !== undefined) throw new UserError('E_USAGE', '--rule and --finding cannot both be explained at once', 'A finding says itself which rule it is of: leave --rule out.');
  const format = parseFormat(flags.format);
  const { packs, settings, limits } = await setUp(toSetUpOptions(flags, io));
  const width = io.stdout.isTTY === true ? io.stdout.columns : undefined;
  const page = { color: wantsColor(io, flags.color), ...(width === undefined ? {} : { width }) };
  const rules = packs.flatMap((pack) => pack.rules);
  const known = rules.find(({ id }) => id === name);
  if (known) {
    const [ofFile] = Object.entries({ '--rule': rule, '--finding': finding, '--filing': filing, '--format': flags.format }).filter(([, asked]) => asked !== undefined);
    if (ofFile) throw new UserError('E_USAGE', `${ofFile[0]} goes with a file, and "${name}" is a rule`, `Write "tieout explain ${name}", or "tieout explain FILE --rule ${name}".`);
    await write(io.stdout, renderRule(known, page));
    return 0;
  }
  const opened = await openOneFiling(name, { cwd: io.cwd, limits, stdin: io.stdin, ...(flags.stdinFilename === undefined ? {} : { stdinName: flags.stdinFilename }) }, filing)
    .catch((error: unknown) => { throw refuseName(error, name, rules.map(({ id }) => id)); });
  const explanation = await explainFiling(opened, { ...(rule === undefined ? {} : { rule }), ...(finding === undefined ? {} : { finding }) }, {
    packs, limits, settings: { ...settings, ...(flags.preset === undefined ? {} : { preset: parsePreset(flags.preset) }) }, ...(form === undefined ? {} : { form: parseForm(form) }),
  });
  for (const chunk of renderExplanation(explanation, format, page)) await write(io.stdout, chunk);
  return explanation.status === 'analysed' ? 0 : 2;
}
