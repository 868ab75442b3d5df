import { UserError, formatPlace } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import type { RuleId, RulePack } from '../model/rule.js';
import { settingOf } from './rule-settings.js';
import type { LockedRule, RuleSetting, RuleSettings } from './rule-settings.js';

const WEIGHT: Readonly<Record<RuleSetting, number>> = { off: 0, note: 1, warning: 2, error: 3 };

/**
 * Refuses what would switch off or lower a locked rule; what raises it may stand.
 * @throws UserError E_LOCKED, placed where the configuration itself says it
 */
export function refuseWeakened(packs: readonly RulePack[], settings: RuleSettings): void {
  for (const locked of settings.locked ?? []) {
    const rule = packs.flatMap((pack) => pack.rules).find(({ id }) => id === locked.ruleId);
    const base = (locked.floor === undefined ? settingOf(settings.config, locked.ruleId) : locked.floor) ?? rule?.severity ?? 'note';
    for (const { setting, place } of locked.said) {
      if (setting === 'off' || WEIGHT[setting] < WEIGHT[base]) throw refuse(locked, `and "${setting}" weakens it`, place);
    }
    for (const { rules } of settings.overrides ?? []) {
      const setting = settingOf(rules, locked.ruleId);
      if (setting && WEIGHT[setting] < WEIGHT[base]) throw refuse(locked, `and an override makes it "${setting}"`);
    }
    const asked = settingOf(settings.commandLine, locked.ruleId);
    if (asked && WEIGHT[asked] < WEIGHT[base]) throw refuse(locked, `and --rule ${locked.ruleId}=${asked} weakens it`);
    if (settings.skip?.includes(locked.ruleId)) throw refuse(locked, `and --skip ${locked.ruleId} leaves it out`);
    if (settings.only && settings.only.length > 0 && !settings.only.includes(locked.ruleId)) throw refuse(locked, 'and --only leaves it out');
  }
}

/** Refuses the suppression of a finding of a locked rule. */
export function refuseSuppressed(locked: readonly LockedRule[] | undefined, ruleId: RuleId, place?: Place): void {
  const found = locked?.find((rule) => rule.ruleId === ruleId);
  if (found) throw refuse(found, 'and its findings cannot be suppressed', place);
}

function refuse({ ruleId, place: lockedAt }: LockedRule, why: string, place?: Place): UserError {
  return new UserError('E_LOCKED', `the rule ${ruleId} is locked, ${why}`, `It is locked in ${formatPlace(lockedAt)}: correct the filing, or ask whoever keeps that file.`, place);
}
