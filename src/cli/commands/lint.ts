import { resolve } from 'node:path';
import type { Command } from 'commander';
import { READ_INPUTS, TOOL, UserError, createReport, createRuleSelection, exitCode, fileReporters, findReporter, formatNames, loadSuppressions, openInputs, renderConfigJson, setUp, shareStream, summariseRules, toPrintable, versionPacks } from '../../node.js';
import type { EvidenceLevel, ReportStream } from '../../node.js';
import { chooseEvidence, parseEvidence } from '../evidence.js';
import { wantsHyperlinks } from '../hyperlinks.js';
import { describeUserError, isBrokenPipe, rootUri, wantsColor, write } from '../io.js';
import type { CliIo } from '../io.js';
import { addLintOptions } from '../lint-options.js';
import type { LintFlags } from '../lint-options.js';
import { parseFormats, parseToday, toSetUpOptions } from '../options.js';
import { writeOutputFile } from '../output-file.js';
import { openCopyDirectory } from '../reading-copies.js';
import { readRuleFlags } from '../rule-options.js';
import { suggestCommand } from '../suggest-command.js';
import { findEffectiveConfig } from './config.js';

/** The exit code of a process that SIGINT ended (128 + 2). */
const INTERRUPTED = 130;

/** Declares `tieout lint`, which is also what `tieout FILE` means. */
export function addLintCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  addLintOptions(program.command('lint', { isDefault: true })
    .description('check filings against the rules and print what they found')
    .argument('[files...]', 'files, directories or glob patterns; "-" reads the standard input'))
    .action(async (files: readonly string[], flags: LintFlags) => {
      end(flags.printConfig ? await printConfig(files, flags, io) : await lint(files, flags, program, io));
    });
}

async function lint(files: readonly string[], flags: LintFlags, program: Command, io: CliIo): Promise<number> {
  const started = performance.now();
  if (files.length === 0) throw new UserError('E_USAGE', 'no file is named', 'Name files, directories or patterns, or "-" for the standard input; "tieout --help" has examples.');
  const formats = parseFormats(flags.format ?? [], formatNames, 'stylish');
  refuseTerminal(formats, io);
  refuseInput(formats, files, io);
  const asked = flags.evidence === undefined ? undefined : parseEvidence(flags.evidence);
  const ready = await setUp(toSetUpOptions(flags, io));
  const { config, packs, limits } = ready;
  const wanted = readRuleFlags(ready, flags);
  const printed = formats.map((format) => ({ ...format, confidential: config.confidential === true, ...chooseEvidence(format.name, asked, config.confidential === true) }));
  const failOn = wanted.failOn ?? config.failOn ?? 'error';
  const maxWarnings = wanted.maxWarnings ?? config.maxWarnings;
  const rulesFor = createRuleSelection(packs, wanted.settings);
  const accepted = await loadSuppressions(ready, io.cwd, flags.suppressions === true ? undefined : flags.suppressions);
  const suppressions = accepted ? { list: accepted, today: parseToday(flags) } : undefined;
  const timing = { load: performance.now() - started, read: 0 };
  const skipped: string[] = [];
  const errors: UserError[] = [];
  const inputs = openInputs(files, {
    cwd: io.cwd, stdin: io.stdin,
    ...(flags.stdinFilename === undefined ? {} : { stdinName: flags.stdinFilename }),
    asOne: flags.asOne ?? false, limits,
    onError: (error) => { errors.push(suggestCommand(error, program)); },
    onSkipped: (file) => { skipped.push(file); },
    onRead: (milliseconds) => { timing.read += milliseconds; },
  });
  const copies = flags.readingCopy === undefined ? undefined : openCopyDirectory(flags.readingCopy, io.cwd);
  const signal = io.onInterrupt?.();
  const stream = createReport(inputs, { tool: TOOL, rulesFor, limits, ...(signal ? { signal } : {}), ...(wanted.form == null ? {} : { form: wanted.form }), ...(suppressions ? { suppressions } : {}), ...(copies ? { copies } : {}), lineHashes: flags.lineHashes ?? false, review: printed.some(({ name }) => findReporter(name)?.needs?.includes('review')) }, versionPacks(packs), summariseRules(rulesFor('')));
  const stats = (): Readonly<Record<string, number>> => {
    const total = performance.now() - started;
    return { load: timing.load, read: timing.read, lint: total - timing.load - timing.read, total };
  };
  const cuts: string[] = [];
  const failures = await renderAll(stream, printed, flags, { stats, cuts }, io);
  const { tally, complete } = stream.end();
  if (skipped.length > 0) {
    await write(io.stderr, toPrintable(`tieout: ${String(skipped.length)} files in directories are no filings and were passed over: ${skipped.slice(0, 5).join(', ')}${skipped.length > 5 ? ', …' : ''}\n`));
  }
  if (copies) await write(io.stderr, copies.describe());
  for (const cut of cuts) await write(io.stderr, toPrintable(`tieout: ${cut}\n`));
  for (const error of errors) await write(io.stderr, describeUserError(error));
  if (signal?.aborted) {
    await tellFailures(failures, io);
    await write(io.stderr, `tieout: interrupted; ${complete ? 'everything had been read before' : 'the report holds what was read before, and is marked as incomplete'}\n`);
    return INTERRUPTED;
  }
  if (complete && tally.filings === 0 && errors.length === 0) throw new UserError('E_NO_FILINGS', 'none of the files is a filing', READ_INPUTS);
  await tellFailures(failures.slice(1), io);
  if (failures.length > 0) throw failures[0];
  // What was named and could not be found was not read.
  return exitCode(tally, complete && errors.length === 0, {
    failOn,
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(flags.requireEvaluated ? { requireEvaluated: true } : {}),
    ...(flags.allowIncomplete ? { allowIncomplete: true } : {}),
    ...(flags.exitZero ? { exitZero: true } : {}),
  });
}

async function tellFailures(failures: readonly unknown[], io: CliIo): Promise<void> {
  for (const failure of failures) await write(io.stderr, failure instanceof UserError ? describeUserError(failure) : toPrintable(`tieout: ${String(failure)}\n`));
}

/** A file of bytes says nothing on a terminal. */
function refuseTerminal(formats: readonly { readonly name: string; readonly path: string | null }[], io: CliIo): void {
  const bytes = formats.find(({ name, path }) => path === null && Object.hasOwn(fileReporters, name));
  if (bytes && io.stdout.isTTY === true) throw new UserError('E_USAGE', `${bytes.name} is a file, and no text for a terminal`, `Name the file: --format ${bytes.name}=memo.${bytes.name}.`);
}

/** A report would take the place of the filing that it is about. */
function refuseInput(formats: readonly { readonly name: string; readonly path: string | null }[], files: readonly string[], io: CliIo): void {
  const read = new Set(files.map((file) => resolve(io.cwd, file)));
  const taken = formats.find((format) => format.path !== null && read.has(resolve(io.cwd, format.path)));
  if (taken) throw new UserError('E_USAGE', `${taken.path} is to be read, and --format ${taken.name} would write over it`, 'Name another file for the report.');
}

async function printConfig([file, ...more]: readonly string[], flags: LintFlags, io: CliIo): Promise<number> {
  if (file === undefined || more.length > 0) throw new UserError('E_USAGE', '--print-config takes one file', 'Name one; "tieout config" prints what holds for any.');
  await write(io.stdout, renderConfigJson(await findEffectiveConfig(file, flags, io)));
  return 0;
}

interface Printed {
  readonly name: string;
  readonly path: string | null;
  readonly confidential: boolean;
  readonly evidence?: EvidenceLevel;
}

/** What is told beside the reports. */
interface Told {
  readonly stats: () => Readonly<Record<string, number>>;
  /** What formats left out for want of room. */
  readonly cuts: string[];
}

/** Runs every reporter over the one stream; one that fails does not stop the others. */
async function renderAll(stream: ReportStream, formats: readonly Printed[], flags: LintFlags, { stats, cuts }: Told, io: CliIo): Promise<readonly unknown[]> {
  const shared = shareStream(stream.filings, formats.length);
  const results = await Promise.allSettled(formats.map(async ({ name, path, evidence, confidential }, index) => {
    const reporter = findReporter(name);
    const filings = shared[index];
    if (!reporter || !filings) throw new Error(`reporter ${name} is not registered`);
    const toTerminal = path === null && io.stdout.isTTY === true;
    const chunks = reporter.render({ ...stream, filings }, {
      color: path === null && wantsColor(io, flags.color),
      hyperlinks: path === null && wantsHyperlinks(io),
      quiet: flags.quiet ?? false,
      ...(evidence === undefined ? {} : { evidence }),
      confidential,
      root: rootUri(io.cwd),
      ...(flags.category === undefined ? {} : { category: flags.category }),
      onCut: (what) => { cuts.push(`${name}: ${what}`); },
      ...(toTerminal && io.stdout.columns ? { width: io.stdout.columns } : {}),
      ...(flags.stats ? { stats } : {}),
    });
    if (path !== null) await writeOutputFile(path, chunks, io.cwd);
    else for await (const chunk of chunks) await write(io.stdout, chunk);
  }));
  return results.flatMap((result) => (result.status === 'rejected' && !isBrokenPipe(result.reason) ? [result.reason as unknown] : []));
}
