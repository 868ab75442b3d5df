import type { PackVersion, RuleSummary } from '../model/report.js';
import type { RulePack } from '../model/rule.js';
import type { SelectedRules } from './select-rules.js';

/** The rules that a run has enabled, sorted by id, for reporters. */
export function summariseRules(selected: readonly SelectedRules[]): readonly RuleSummary[] {
  return selected
    .flatMap(({ rules }) => rules.map(({ id, title, severity, help, authority, measured, examples }) => ({ id, title, severity, help, authority, examples, ...(measured && { measured }) })))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Name, version and hash of packs, for reporters. */
export function versionPacks(packs: readonly RulePack[]): readonly PackVersion[] {
  return packs.map(({ name, version, sha256 }) => ({ name, version, sha256 }));
}
