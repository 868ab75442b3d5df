import type { Command } from 'commander';
import { startProject, toPrintable } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { parsePreset } from '../options.js';
import { refuseExisting, writeNewFile } from '../output-file.js';

interface InitFlags {
  readonly preset?: string;
  readonly confidential?: boolean;
  readonly suppressions?: boolean;
  readonly force?: boolean;
}

/** Declares `tieout init`. */
export function addInitCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('init')
    .description('write a tieout.config.yaml to begin with')
    .option('--preset <name>', 'what it builds on: recommended, strict (everything stable), draft (drafts too); default: recommended')
    .option('--confidential', 'keep every word of the filings out of what leaves the machine')
    .option('--suppressions', 'begin a tieout-suppressions.yaml as well')
    .option('--force', 'write over files that are there')
    .addHelpText('after', `
Examples:
  tieout init
  tieout init --preset strict --confidential --suppressions`)
    .action(async (flags: InitFlags) => {
      end(await init(flags, io));
    });
}

async function init(flags: InitFlags, io: CliIo): Promise<number> {
  const { files, hasSchemas, above } = await startProject({
    cwd: io.cwd, confidential: flags.confidential ?? false, suppressions: flags.suppressions ?? false,
    preset: flags.preset === undefined ? 'recommended' : parsePreset(flags.preset),
  });
  // All or none: whoever has one of them decides about both.
  if (!flags.force) for (const { name } of files) await refuseExisting(name, io.cwd);
  for (const { name, text } of files) await writeNewFile(name, text, io.cwd, flags.force ?? false);
  const lines = [
    ...files.map(({ name }) => `${name}: written`),
    ...(above === null ? [] : [`${above} is not read any more from here; "extends: ${above}" builds on it.`]),
    ...(hasSchemas ? [] : ['Editors complete and check these files where the project has tieout in node_modules; docs/for-engineers.md says how.']),
    'Next: "tieout FILE" checks a filing, "tieout config --origin" prints what is in force.',
  ];
  await write(io.stdout, toPrintable(`${lines.join('\n')}\n`));
  return 0;
}
