import type { Rule } from '../model/rule.js';
import { settingOf } from './rule-settings.js';
import type { Preset, RuleSetting, RuleSettings } from './rule-settings.js';

/** Who had the last word on a rule: its pack, the preset, a lock, the configuration, one of its overrides (by number), an option. */
export type LastWord = 'pack' | 'preset' | 'locked' | 'config' | '--rule' | '--only' | '--skip' | { readonly override: number };

/** What a finding of a rule counts as in one file, or that the rule does not run. */
export interface RuleDecision {
  readonly setting: RuleSetting;
  readonly by: LastWord;
}

/** Makes the decisions of a run: the later of what is said wins, and where nothing is, the preset. */
export function createDecisions(settings: RuleSettings): (rule: Rule, uri: string, form: string | null) => RuleDecision {
  const locked = new Set(settings.locked?.map(({ ruleId }) => ruleId));
  const only = settings.only && settings.only.length > 0 ? new Set(settings.only) : null;
  const skip = new Set(settings.skip);
  return (rule, uri, form) => {
    if (skip.has(rule.id)) return { setting: 'off', by: '--skip' };
    const said = findLastWord(rule.id, settings, uri, form);
    if (only) return only.has(rule.id) ? said && said.setting !== 'off' ? said : { setting: rule.severity, by: '--only' } : { setting: 'off', by: '--only' };
    if (said) return said;
    if (isInPreset(rule, settings.preset ?? 'recommended')) return { setting: rule.severity, by: 'pack' };
    return locked.has(rule.id) ? { setting: rule.severity, by: 'locked' } : { setting: 'off', by: 'preset' };
  };
}

function findLastWord(ruleId: string, { config, overrides, commandLine }: RuleSettings, uri: string, form: string | null): RuleDecision | undefined {
  const asked = settingOf(commandLine, ruleId);
  if (asked !== undefined) return { setting: asked, by: '--rule' };
  const all = overrides ?? [];
  for (const [back, { rules, matches }] of all.toReversed().entries()) {
    const setting = settingOf(rules, ruleId);
    if (setting !== undefined && matches(uri, form)) return { setting, by: { override: all.length - 1 - back } };
  }
  const setting = settingOf(config, ruleId);
  return setting === undefined ? undefined : { setting, by: 'config' };
}

function isInPreset(rule: Rule, preset: Preset): boolean {
  if (rule.status === 'draft') return preset === 'draft';
  return rule.status === 'stable' && (preset !== 'recommended' || rule.preset === 'recommended');
}
