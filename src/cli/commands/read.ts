import type { Command } from 'commander';
import { UserError, analysisStatus, copyFiling, describeCopyMap, openOneFiling, textOfCopy, toPrintable } from '../../node.js';
import type { FilingCopy } from '../../node.js';
import { write } from '../io.js';
import type { CliIo } from '../io.js';
import { writeOutputFile } from '../output-file.js';

interface ReadFlags {
  readonly out?: string;
  readonly map?: string;
  readonly filing?: string;
  readonly document?: string;
  readonly stdinFilename?: string;
}

/** Declares `tieout read`. */
export function addReadCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('read')
    .description('print the text of a filing as a reader sees it, one paragraph or row of a table a line')
    .argument('<file>', 'the filing; "-" reads the standard input')
    .option('-o, --out <file>', 'write into a file')
    .option('--map <file>', 'write where each line stands in the filing, as JSON')
    .option('--filing <accession>', 'the filing meant, where the file holds several')
    .option('--document <name>', 'the document meant, where the filing has several')
    .option('--stdin-filename <name>', 'name to report for the standard input')
    .addHelpText('after', `
Examples:
  tieout read annual-report.htm -o annual-report.txt
  tieout read annual-report.htm | grep -n cybersecurity
  tieout read annual-report.htm -o annual-report.txt --map annual-report.map.json`)
    .action(async (file: string, flags: ReadFlags) => {
      end(await read(file, flags, io));
    });
}

async function read(file: string, flags: ReadFlags, io: CliIo): Promise<number> {
  const opened = await openOneFiling(file, { cwd: io.cwd, stdin: io.stdin, ...(flags.stdinFilename === undefined ? {} : { stdinName: flags.stdinFilename }) }, flags.filing);
  if ('failed' in opened) throw new UserError('E_INPUT', opened.failed.message, opened.failed.help, { uri: opened.uri });
  const found = await copyFiling(opened);
  for (const { message, help } of found.problems) await write(io.stderr, toPrintable(`tieout: ${opened.uri}: ${message}\n  ${help}\n`));
  const { uri, copy } = chooseCopy(found, opened.uri, flags.document);
  const text = textOfCopy(copy);
  if (flags.map !== undefined) await writeOutputFile(flags.map, [describeCopyMap(uri, copy)], io.cwd);
  if (flags.out === undefined) await write(io.stdout, text);
  else await writeOutputFile(flags.out, [text], io.cwd);
  return analysisStatus(found.problems) === 'analysed' ? 0 : 2;
}

function chooseCopy({ copies }: FilingCopy, uri: string, name: string | undefined): FilingCopy['copies'][number] {
  const [first, second] = name === undefined ? copies : copies.filter((one) => one.uri === name || one.uri.endsWith(`/${name}`));
  const list = copies.map((one) => one.uri).join(', ');
  if (first === undefined && copies.length > 0) throw new UserError('E_USAGE', `no document of the filing that shows text is called "${name ?? ''}"`, `Name one of them: ${list}.`, { uri });
  if (first === undefined) throw new UserError('E_NO_TEXT', 'shows no text of a document, so that there is nothing to copy', 'Name the document itself: what the viewer shows, data sets and fact sets hold facts only.', { uri });
  if (second !== undefined) throw new UserError('E_USAGE', 'the filing has several documents', `Name one of them with --document: ${list}.`, { uri });
  return first;
}
