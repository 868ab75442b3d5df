import path from 'node:path';
import type { Command } from 'commander';
import { TOOL, UserError, createRuleSelection, measureFilings, openInputs, readLabelsFile, renderMeasures, setUp } from '../../node.js';
import type { FilingLabels } from '../../node.js';
import { describeUserError, write } from '../io.js';
import type { CliIo } from '../io.js';
import { ALLOW_OUTSIDE, chooseFormat, collect, parsePreset, toSetUpOptions } from '../options.js';
import type { CommonFlags } from '../options.js';
import { writeOutputFile } from '../output-file.js';

interface MeasureFlags extends CommonFlags {
  readonly corpus?: readonly string[];
  readonly labels?: string;
  readonly out?: string;
  readonly format?: string;
  readonly preset?: string;
}

/** So many filings are counted aloud at a time. */
const STEP = 500;

/** Declares `tieout measure`. */
export function addMeasureCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('measure')
    .description('run the rules over a corpus and count: evaluated, fired, open, not applicable; with labels also right and wrong')
    .option('--corpus <path>', 'files, directories, patterns or data sets; repeatable', collect)
    .option('--labels <file>', 'what readers wrote down, one JSON object a line')
    .option('-o, --out <file>', 'write the figures into a file, as JSON')
    .option('-f, --format <name>', 'table or json (default: table)')
    .option('--preset <name>', 'which rules run: recommended, strict, draft (default: strict)')
    .option('--pack <name|dir>', 'rule pack to run instead of the configured ones; repeatable', collect)
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE)
    .addHelpText('after', `
Example:
  tieout measure --corpus 2025q1_notes.zip --corpus 2025q2_notes.zip --labels labels.jsonl --out measured.json`)
    .action(async (flags: MeasureFlags) => {
      end(await measure(flags, io));
    });
}

async function measure(flags: MeasureFlags, io: CliIo): Promise<number> {
  if (!flags.corpus) throw new UserError('E_USAGE', 'no corpus is named', 'Name files, directories or data sets: --corpus 2025q1_notes.zip.');
  const format = chooseFormat(flags.format, ['table', 'json']);
  const { packs, limits } = await setUp(toSetUpOptions(flags, io));
  const labels: ReadonlyMap<string, FilingLabels> = flags.labels === undefined ? new Map() : await readLabelsFile(path.resolve(io.cwd, flags.labels), flags.labels);
  const errors: UserError[] = [];
  const inputs = openInputs(flags.corpus, { cwd: io.cwd, stdin: io.stdin, limits, onError: (error) => { errors.push(error); } });
  let counted = Promise.resolve();
  const measures = await measureFilings(inputs, {
    tool: TOOL, packs, labels, limits,
    rulesFor: createRuleSelection(packs, { preset: flags.preset === undefined ? 'strict' : parsePreset(flags.preset) }),
    onFiling: (count) => {
      if (count % STEP === 0) counted = counted.then(() => write(io.stderr, `tieout: ${String(count)} filings\n`));
    },
  });
  await counted;
  const json = `${JSON.stringify(measures, null, 2)}\n`;
  if (flags.out !== undefined) await writeOutputFile(flags.out, [json], io.cwd);
  if (flags.out === undefined || flags.format !== undefined) await write(io.stdout, format === 'json' ? json : renderMeasures(measures));
  for (const error of errors) await write(io.stderr, describeUserError(error));
  return errors.length > 0 || measures.corpus.partial + measures.corpus.failed > 0 ? 2 : 0;
}
