import { formatPlace } from '../model/errors.js';
import type { ConfigOrigin, EffectiveConfig, SaidRule } from '../model/effective-config.js';
import { formatJson } from './json-text.js';
import { toPrintable, toPrintableLine } from './text.js';

/** What rules of an override stand behind. */
const INDENT = '  ';

/** The effective configuration as a configuration that says all of it, with the file it holds for in a comment. */
export async function renderConfigYaml(config: EffectiveConfig): Promise<string> {
  // Loaded here: it costs more than linting does.
  const { writeYaml } = await import('../structured/write-yaml.js');
  const { file, form } = config;
  const head = file === null ? 'What a run goes by; with a file named, overrides are applied.' : `What a run goes by for ${file}${form === null ? ', whose form is not known' : `, form ${form}`}.`;
  return toPrintable(`# ${toPrintableLine(head)}\n${writeYaml(toWritten(config))}`);
}

/** The same as JSON, with the file it holds for. */
export function renderConfigJson(config: EffectiveConfig): string {
  return `${formatJson({ file: config.file, form: config.form, ...toWritten(config) })}\n`;
}

/** Every effective value on a line of its own: what is set, to what, and where that is said. */
export function renderConfigOrigins(config: EffectiveConfig): string {
  const { packs, preset, rules, locked, failOn, maxWarnings, confidential, limits, overrides } = config;
  const rows: readonly (readonly [string, string, ConfigOrigin])[] = [
    ...packs.map(({ value, origin }) => ['packs', value, origin] as const),
    ['preset', preset.value, preset.origin],
    ...rules.map(toRow),
    ...locked.map(({ value, origin }) => ['locked', value, origin] as const),
    ['fail-on', failOn.value, failOn.origin],
    ...(maxWarnings ? [['max-warnings', String(maxWarnings.value), maxWarnings.origin] as const] : []),
    ['confidential', String(confidential.value), confidential.origin],
    ...limits.map(({ key, value, origin }) => [`limits: ${key}`, String(value), origin] as const),
    ...overrides.flatMap(({ files = [], forms = [], origin, rules: changed }) => [['overrides', [...files, ...forms].join(' '), origin] as const, ...changed.map(({ id, value, origin: said }) => [`${INDENT}${id}`, value, said] as const)]),
  ];
  const shown = rows.map(([key, value, origin]) => [(key.startsWith(INDENT) ? INDENT : '') + toPrintableLine(key), toPrintableLine(value), toPrintableLine(describeOrigin(origin))] as const);
  // Lists of patterns and ids may be long and would push every line apart.
  const width = (column: 0 | 1): number => Math.max(...shown.map((row) => (row[0] === 'locked' || row[0] === 'overrides' ? 0 : row[column].length)));
  const [left, right] = [width(0), width(1)];
  return shown.map(([key, value, origin]) => `${key.padEnd(left)}  ${value.padEnd(right)}  ${origin}\n`).join('');
}

function toRow({ id, value, origin }: SaidRule): readonly [string, string, ConfigOrigin] {
  return [id, value, origin];
}

function describeOrigin(origin: ConfigOrigin): string {
  if (origin === 'default') return origin;
  return 'option' in origin ? origin.option : formatPlace(origin);
}

/** As schemas/config.schema.json has it. */
function toWritten({ packs, preset, rules, locked, failOn, maxWarnings, confidential, limits, overrides }: EffectiveConfig): object {
  const toSettings = (said: readonly SaidRule[]): object => Object.fromEntries(said.map(({ id, value }) => [id, value]));
  return {
    packs: packs.map(({ value }) => value),
    preset: preset.value,
    rules: toSettings(rules),
    ...(locked.length > 0 ? { locked: locked.map(({ value }) => value) } : {}),
    'fail-on': failOn.value,
    ...(maxWarnings ? { 'max-warnings': maxWarnings.value } : {}),
    confidential: confidential.value,
    ...(limits.length > 0 ? { limits: Object.fromEntries(limits.map(({ key, value }) => [key, value])) } : {}),
    ...(overrides.length > 0 ? { overrides: overrides.map(({ files, forms, rules: changed }) => ({ ...(files && { files }), ...(forms && { forms }), rules: toSettings(changed) })) } : {}),
  };
}
