import type { Command } from 'commander';
import { TOOL, UserError, createReport, createRuleSelection, openInputs, openSuppressions, setUp, shortFingerprint, summariseRules, suppressFindings, toPrintable, versionPacks } from '../../node.js';
import type { Acceptance, SuppressChoice, SuppressResult } from '../../node.js';
import { describeUserError, write } from '../io.js';
import type { CliIo } from '../io.js';
import { ALLOW_OUTSIDE, collect, parseDay, parseForm, parsePreset, parseSeverity, parseToday, toSetUpOptions } from '../options.js';
import type { CommonFlags, SuppressionFlags } from '../options.js';
import { writeOutputFile } from '../output-file.js';

interface SuppressFlags extends CommonFlags, SuppressionFlags {
  readonly finding?: readonly string[];
  readonly all?: boolean;
  readonly severity?: string;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly until?: string;
  readonly preset?: string;
  readonly form?: string;
  readonly asOne?: boolean;
}

/** Declares `tieout suppress`. */
export function addSuppressCommand(program: Command, io: CliIo, end: (code: number) => void): void {
  program.command('suppress')
    .description('accept findings, with a reason: they stay in the report and count for nothing')
    .argument('<files...>', 'files, directories or glob patterns')
    .option('--finding <fingerprint>', 'accept this finding; the 8 digits that tieout prints are enough; repeatable', collect)
    .option('--all', 'accept everything that is found now')
    .option('--severity <severity>', 'with --all: from this severity on: error, warning or note (default: note)')
    .option('--reason <text>', 'why; needed')
    .option('--approved-by <name>', 'who accepts it')
    .option('--until <day>', 'the last day on which it holds, such as 2026-12-31')
    .option('--suppressions <file>', 'file to write (default: tieout-suppressions.yaml, searched upward, or beside the configuration)')
    .option('--today <day>', 'the day on which it is accepted (default: today)')
    .option('--preset <name>', 'which rules run: recommended, strict, draft; default: recommended')
    .option('--pack <name|dir>', 'rule pack to run instead of the configured ones; repeatable', collect)
    .option('--form <type>', 'submission type, such as 20-F, for inputs that do not say it')
    .option('--as-one', 'take the files as documents of one filing')
    .option('--config <path>', 'configuration file (default: tieout.config.yaml, searched upward)')
    .option('--no-config', 'use no configuration file')
    .option('--allow-outside', ALLOW_OUTSIDE)
    .addHelpText('after', `
Examples:
  tieout suppress annual-report.htm --finding 3f2a91bc --reason 'Agreed with counsel: the sentence is about 2024.' --approved-by 'J. Doe'
  tieout suppress filings/ --all --severity warning --reason 'As filed; new findings count from here on.'`)
    .action(async (files: readonly string[], flags: SuppressFlags) => {
      end(await suppress(files, flags, io));
    });
}

async function suppress(files: readonly string[], flags: SuppressFlags, io: CliIo): Promise<number> {
  const choice = readChoice(flags);
  const today = parseToday(flags);
  const ready = await setUp(toSetUpOptions(flags, io));
  const acceptance = readAcceptance(flags, today, ready.config.confidential !== true);
  const file = await openSuppressions(ready, io.cwd, typeof flags.suppressions === 'string' ? flags.suppressions : undefined);
  const rulesFor = createRuleSelection(ready.packs, { ...ready.settings, ...(flags.preset === undefined ? {} : { preset: parsePreset(flags.preset) }) });
  const errors: UserError[] = [];
  const inputs = openInputs(files, { cwd: io.cwd, stdin: io.stdin, asOne: flags.asOne ?? false, limits: ready.limits, onError: (error) => { errors.push(error); } });
  const plan = { tool: TOOL, rulesFor, limits: ready.limits, suppressions: { list: file.list, today }, ...(flags.form === undefined ? {} : { form: parseForm(flags.form) }) };
  const stream = createReport(inputs, plan, versionPacks(ready.packs), summariseRules(rulesFor('')));
  const result = await suppressFindings(stream.filings, file, choice, acceptance, ready);
  const { filings, partial, failed } = stream.end().tally;
  if (filings === 0 && errors.length === 0) throw new UserError('E_NO_FILINGS', 'none of the files is a filing', 'Name the filing that has the finding.');
  if (result.text !== null) await writeOutputFile(file.list.uri, [result.text], io.cwd);
  await write(io.stdout, describe(result, file.list.uri));
  if (partial + failed > 0) await write(io.stderr, `tieout: ${String(partial + failed)} of the filings were not read whole; what was not read was not accepted\n`);
  for (const error of errors) await write(io.stderr, describeUserError(error));
  return partial + failed + errors.length > 0 ? 2 : 0;
}

function readChoice({ finding, all, severity }: SuppressFlags): SuppressChoice {
  if (finding === undefined && !all) throw new UserError('E_USAGE', 'nothing is named that is to be accepted', 'Name a finding by the digits that tieout prints under it (--finding 3f2a91bc), or take --all.');
  if (finding !== undefined && all) throw new UserError('E_USAGE', '--finding and --all cannot stand together', 'Take one of the two.');
  if (finding !== undefined && severity !== undefined) throw new UserError('E_USAGE', '--severity goes with --all', 'Take it out.');
  return finding === undefined ? { from: severity === undefined ? 'note' : parseSeverity(severity, '--severity') } : { fingerprints: finding };
}

function readAcceptance({ reason, approvedBy, until }: SuppressFlags, today: string, quotes: boolean): Acceptance {
  if (reason === undefined || reason.trim() === '') throw new UserError('E_USAGE', 'a finding is accepted for a reason', "Say why: --reason 'Agreed with counsel: …'.");
  if (approvedBy?.trim() === '') throw new UserError('E_USAGE', '--approved-by names nobody', 'Write a name, or take the option out.');
  if (until !== undefined && parseDay(until, '--until') < today) throw new UserError('E_USAGE', `--until ${until} is past`, `Name a day from ${today} on.`);
  return { reason, today, quotes, ...(approvedBy === undefined ? {} : { approvedBy: approvedBy.trim() }), ...(until === undefined ? {} : { until }) };
}

function describe({ added, already, expired, locked }: SuppressResult, uri: string): string {
  const lines = added.map(({ finding, filing }) => `${filing.uri}: ${finding.ruleId} ${shortFingerprint(finding.fingerprint)}`);
  const rest = [
    already > 0 ? `${String(already)} accepted already` : '',
    expired > 0 ? `${String(expired)} with an entry that ran out: change its day in the file` : '',
    locked > 0 ? `${String(locked)} of locked rules, which stay` : '',
  ].filter((part) => part !== '');
  return toPrintable(`${[...lines, [`${uri}: ${String(added.length)} accepted`, ...rest].join('; ')].join('\n')}\n`);
}
