import { normalize } from 'node:path';
import { UserError, isDay, isForm, meantForm, nearestName } from '../node.js';
import type { Preset, RuleSetting, SetUpOptions } from '../node.js';
import type { CliIo } from './io.js';

/** Options that every command with rules has. */
export interface CommonFlags {
  readonly config?: string | boolean;
  readonly pack?: readonly string[];
  readonly allowOutside?: boolean;
}

/** What `--allow-outside` says of itself. */
export const ALLOW_OUTSIDE = 'let the configuration build on files outside the project (never on addresses)';

/** Where the configuration and the packs of a command come from. */
export function toSetUpOptions(flags: CommonFlags, io: CliIo): SetUpOptions {
  return {
    cwd: io.cwd,
    ...(flags.config === false ? { config: false } : typeof flags.config === 'string' ? { config: flags.config } : {}),
    ...(flags.pack ? { packs: flags.pack } : {}),
    ...(flags.allowOutside ? { allowOutside: true } : {}),
  };
}

/** Options of commands that know of accepted findings. */
export interface SuppressionFlags {
  readonly suppressions?: string | boolean;
  readonly today?: string;
}

/** The day that suppressions have to hold on: the one named, or today's in UTC, the same wherever the machine stands. */
export function parseToday({ today }: SuppressionFlags): string {
  return today === undefined ? new Date().toISOString().slice(0, 10) : parseDay(today, '--today');
}

/** Reads a day of the calendar. */
export function parseDay(value: string, option: string): string {
  if (!isDay(value)) throw new UserError('E_USAGE', `${option} ${value} is no day`, `Write ${option} 2026-12-31, for example.`);
  return value;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;
const SETTINGS = ['off', ...SEVERITIES] as const;
type SeverityOption = (typeof SEVERITIES)[number];
const PRESETS = ['recommended', 'strict', 'draft'] as const;

/** Collects an option that may be given several times. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** Reads `--format NAME` or `--format NAME=PATH`. */
export function parseFormats(specs: readonly string[], known: readonly string[], fallback: string): readonly { readonly name: string; readonly path: string | null }[] {
  const formats = (specs.length > 0 ? specs : [fallback]).map((spec) => {
    const equals = spec.indexOf('=');
    const name = equals < 0 ? spec : spec.slice(0, equals);
    if (!known.includes(name)) {
      throw new UserError('E_USAGE', `there is no format "${name}"`, `${didYouMean(name, known)}Formats: ${known.join(', ')}.`);
    }
    if (equals >= 0 && spec.length === equals + 1) throw new UserError('E_USAGE', `--format ${spec} names no file`, 'Write --format NAME=PATH.');
    return { name, path: equals < 0 ? null : spec.slice(equals + 1) };
  });
  if (formats.filter(({ path }) => path === null).length > 1) {
    throw new UserError('E_USAGE', 'two formats cannot both go to the standard output', 'Give all but one a file: --format sarif=findings.sarif.');
  }
  const paths = formats.flatMap(({ path: file }) => (file === null ? [] : [normalize(file)]));
  const twice = paths.find((file, index) => paths.indexOf(file) !== index);
  if (twice !== undefined) throw new UserError('E_USAGE', `two formats cannot both be written to ${twice}`, 'Give each a file of its own.');
  return formats;
}

function didYouMean(word: string, known: readonly string[]): string {
  const guess = nearestName(word, known);
  return guess === undefined ? '' : `Did you mean "${guess}"? `;
}

/** Reads `--format NAME` of commands that print one thing; the first is the default. */
export function chooseFormat<Name extends string>(value: string | undefined, known: readonly [Name, ...Name[]]): Name {
  if (value === undefined) return known[0];
  const format = known.find((candidate) => candidate === value);
  if (format === undefined) throw new UserError('E_USAGE', `--format ${value} is not understood`, `${didYouMean(value, known)}Write ${known.join(' or ')}.`);
  return format;
}

/** Reads a submission type. */
export function parseForm(value: string): string {
  if (!isForm(value)) throw new UserError('E_USAGE', `--form ${value} is no submission type`, 'Write it as EDGAR does: --form 10-K, --form 20-F/A.');
  const meant = meantForm(value);
  if (meant !== undefined) throw new UserError('E_USAGE', `no filing has the form "${value}"`, `Did you mean "${meant}"?`);
  return value.toUpperCase();
}

/** Reads `--rule ID=SETTING` options. */
export function parseRuleSettings(specs: readonly string[]): Readonly<Record<string, RuleSetting>> {
  const settings: Record<string, RuleSetting> = {};
  for (const spec of specs) {
    const [, id, word] = /^([^=:\s]+)\s*[=:]\s*([a-z]+)$/.exec(spec.trim()) ?? [];
    const setting = SETTINGS.find((candidate) => candidate === word);
    if (id === undefined || setting === undefined) throw new UserError('E_USAGE', `--rule ${spec} is not ID=SETTING`, `${didYouMean(word ?? '', SETTINGS)}For example: --rule cyd/board-committee-is-named=error (off, error, warning or note).`);
    settings[id] = setting;
  }
  return settings;
}

/** Reads a severity. */
export function parseSeverity(value: string, option: string): SeverityOption {
  const severity = SEVERITIES.find((candidate) => candidate === value);
  if (severity === undefined) throw new UserError('E_USAGE', `${option} ${value} is no severity`, `${didYouMean(value, SEVERITIES)}Write one of ${SEVERITIES.join(', ')}.`);
  return severity;
}

/** Reads a whole number from 0. */
export function parseCount(value: string, option: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UserError('E_USAGE', `${option} ${value} is no whole number`, `Write ${option} 10, for example.`);
  return Number(value);
}

/** Reads the name of a preset. */
export function parsePreset(value: string): Preset {
  const preset = PRESETS.find((candidate) => candidate === value);
  if (preset === undefined) throw new UserError('E_USAGE', `--preset ${value} is not understood`, `${didYouMean(value, PRESETS)}Write one of ${PRESETS.join(', ')}.`);
  return preset;
}
