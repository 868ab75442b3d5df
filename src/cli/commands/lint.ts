import type { Command } from 'commander';
import { TOOL, UserError, createReport, createRuleSelection, exitCode, loadSuppressions, openInputs, reporterNames, reporters, setUp, shareStream, summariseRules, toPrintable, versionPacks } from '../../node.js';
import type { EvidenceLevel, ReportStream } from '../../node.js';
import { chooseEvidence, parseEvidence } from '../evidence.js';
import { describeUserError, isBrokenPipe, rootUri, wantsColor, write } from '../io.js';
import type { CliIo } from '../io.js';
import { collect, parseCount, parseFormats, parsePreset, parseRuleSettings, parseSeverity, parseToday, toSetUpOptions } from '../options.js';
import type { CommonFlags, SuppressionFlags } from '../options.js';
import { writeOutputFile } from '../output-file.js';
import { openCopyDirectory } from '../reading-copies.js';

interface LintFlags extends CommonFlags, SuppressionFlags {
  readonly format?: readonly string[];
  readonly preset?: string;
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly quiet?: boolean;
  readonly evidence?: string;
  readonly maxWarnings?: string;
  readonly failOn?: string;
  readonly readingCopy?: string;
  readonly stats?: boolean;
  readonly exitZero?: boolean;
  readonly requireEvaluated?: boolean;
  readonly stdinFilename?: string;
  readonly form?: string;
  readonly color?: boolean;
}

/** Declares `tieout lint`, which is also what `tieout FILE` means. */
export function addLintCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('lint', { isDefault: true })
    .description('check filings against the rules and print what they found')
    .argument('[files...]', 'files, directories or glob patterns; "-" reads the standard input')
    .option('-f, --format <name[=path]>', `how to print: ${reporterNames.join(', ')}; repeatable, with a path into a file`, collect)
    .option('--preset <name>', 'which rules run: recommended, strict (everything stable), draft (drafts too); default: recommended')
    .option('--rule <id=setting>', 'set a rule to off, error, warning or note; repeatable', collect)
    .option('--only <id>', 'run this rule and no other; repeatable', collect)
    .option('--skip <id>', 'do not run this rule; repeatable', collect)
    .option('--pack <name|dir>', 'rule pack to run instead of the configured ones; repeatable', collect)
    .option('--quiet', 'print errors only')
    .option('--evidence <level>', 'words of the filing in the output: full, excerpt (quotes of 200 characters) or none (default: excerpt in sarif, github, junit and markdown, full in the others)')
    .option('--reading-copy <dir>', 'write the text of each filing as a reader sees it below this directory, and point at it')
    .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning or note (default: error)')
    .option('--max-warnings <n>', 'exit with 1 on more warnings than this')
    .option('--require-evaluated', 'exit with 2 where a rule stays open')
    .option('--exit-zero', 'exit with 0 whatever was found (never hides what was not read)')
    .option('--form <type>', 'submission type, such as 20-F, for inputs that do not say it')
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--suppressions <file>', 'findings that somebody accepted (default: tieout-suppressions.yaml, searched upward)')
    .option('--no-suppressions', 'let every finding count')
    .option('--today <day>', 'the day that suppressions have to hold on (default: today)')
    .option('--stdin-filename <name>', 'name to report for the standard input')
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

Exit codes: 0 nothing found at the bar, 1 findings, 2 something was not read or the call was wrong.`)
    .action(async (files: readonly string[], flags: LintFlags) => {
      end(await lint(files, flags, io));
    });
}

async function lint(files: readonly string[], flags: LintFlags, io: CliIo): Promise<number> {
  const started = performance.now();
  if (files.length === 0) throw new UserError('E_USAGE', 'no file is named', 'Name files, directories or patterns, or "-" for the standard input; "tieout --help" has examples.');
  const formats = parseFormats(flags.format ?? [], reporterNames, 'stylish');
  const asked = flags.evidence === undefined ? undefined : parseEvidence(flags.evidence);
  const ready = await setUp(toSetUpOptions(flags, io));
  const { config, packs, settings: configured } = ready;
  const settings = {
    ...configured,
    ...(flags.preset === undefined ? {} : { preset: parsePreset(flags.preset) }),
    commandLine: parseRuleSettings(flags.rule ?? []),
    ...(flags.only ? { only: flags.only } : {}),
    ...(flags.skip ? { skip: flags.skip } : {}),
  };
  const printed = formats.map((format) => ({ ...format, confidential: config.confidential === true, ...chooseEvidence(format.name, asked, config.confidential === true) }));
  const failOn = flags.failOn === undefined ? config.failOn ?? 'error' : parseSeverity(flags.failOn, '--fail-on');
  const maxWarnings = flags.maxWarnings === undefined ? config.maxWarnings : parseCount(flags.maxWarnings, '--max-warnings');
  const rulesFor = createRuleSelection(packs, settings);
  const accepted = await loadSuppressions(ready, io.cwd, flags.suppressions === true ? undefined : flags.suppressions);
  const suppressions = accepted ? { list: accepted, today: parseToday(flags) } : undefined;
  const timing = { load: performance.now() - started, read: 0 };
  const skipped: string[] = [];
  const errors: UserError[] = [];
  const inputs = openInputs(files, {
    cwd: io.cwd, stdin: io.stdin,
    ...(flags.stdinFilename === undefined ? {} : { stdinName: flags.stdinFilename }),
    onError: (error) => { errors.push(error); },
    onSkipped: (file) => { skipped.push(file); },
    onRead: (milliseconds) => { timing.read += milliseconds; },
  });
  const copies = flags.readingCopy === undefined ? undefined : openCopyDirectory(flags.readingCopy, io.cwd);
  const stream = createReport(inputs, { tool: TOOL, rulesFor, ...(flags.form === undefined ? {} : { form: flags.form }), ...(suppressions ? { suppressions } : {}), ...(copies ? { copies } : {}), review: printed.some(({ name }) => reporters[name]?.needs?.includes('review')) }, versionPacks(packs), summariseRules(rulesFor('')));
  const stats = (): Readonly<Record<string, number>> => {
    const total = performance.now() - started;
    return { load: timing.load, read: timing.read, lint: total - timing.load - timing.read, total };
  };
  const failures = await renderAll(stream, printed, flags, stats, io);
  const { tally, complete } = stream.end();
  if (skipped.length > 0) {
    await write(io.stderr, toPrintable(`tieout: ${String(skipped.length)} files in directories are no filings and were passed over: ${skipped.slice(0, 5).join(', ')}${skipped.length > 5 ? ', …' : ''}\n`));
  }
  if (copies) await write(io.stderr, copies.describe());
  for (const error of errors) await write(io.stderr, describeUserError(error));
  if (complete && tally.filings === 0 && errors.length === 0) throw new UserError('E_NO_FILINGS', 'none of the files is a filing', 'tieout reads Inline XBRL documents, EDGAR viewer pages, Financial Statement and Notes data sets and fact sets.');
  if (failures.length > 0) throw failures[0];
  // What was named and could not be found was not read.
  return exitCode(tally, complete && errors.length === 0, {
    failOn,
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(flags.requireEvaluated ? { requireEvaluated: true } : {}),
    ...(flags.exitZero ? { exitZero: true } : {}),
  });
}

interface Printed {
  readonly name: string;
  readonly path: string | null;
  readonly confidential: boolean;
  readonly evidence?: EvidenceLevel;
}

/** Runs every reporter over the one stream; one that fails does not stop the others. */
async function renderAll(stream: ReportStream, formats: readonly Printed[], flags: LintFlags, stats: () => Readonly<Record<string, number>>, io: CliIo): Promise<readonly unknown[]> {
  const shared = shareStream(stream.filings, formats.length);
  const results = await Promise.allSettled(formats.map(async ({ name, path, evidence, confidential }, index) => {
    const reporter = Object.hasOwn(reporters, name) ? reporters[name] : undefined;
    const filings = shared[index];
    if (!reporter || !filings) throw new Error(`reporter ${name} is not registered`);
    const toTerminal = path === null && io.stdout.isTTY === true;
    const chunks = reporter.render({ ...stream, filings }, {
      color: path === null && wantsColor(io, flags.color),
      quiet: flags.quiet ?? false,
      ...(evidence === undefined ? {} : { evidence }),
      confidential,
      root: rootUri(io.cwd),
      ...(toTerminal && io.stdout.columns ? { width: io.stdout.columns } : {}),
      ...(flags.stats ? { stats } : {}),
    });
    if (path !== null) await writeOutputFile(path, chunks, io.cwd);
    else for await (const chunk of chunks) await write(io.stdout, chunk);
  }));
  return results.flatMap((result) => (result.status === 'rejected' && !isBrokenPipe(result.reason) ? [result.reason as unknown] : []));
}
