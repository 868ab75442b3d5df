import { UserError } from '../model/errors.js';
import type { Place } from '../model/errors.js';
import type { Rule, RulePack } from '../model/rule.js';
import { nearestName } from '../structured/nearest.js';
import { createDecisions } from './decide-rule.js';
import { refuseWeakened } from './locked-rules.js';
import type { RuleSettings } from './rule-settings.js';

/** One pack's rules as they are to be run on one file. */
export interface SelectedRules {
  readonly pack: RulePack;
  readonly rules: readonly Rule[];
}

/**
 * Decides which rules run on which file, and how severe they are. The rules of the preset run unless
 * they are switched off; others, and deprecated ones, run only where they are named.
 * @throws UserError E_RULE for an id that no pack has, E_LOCKED for what would weaken a locked rule
 */
export function createRuleSelection(packs: readonly RulePack[], settings: RuleSettings): (uri: string, form?: string | null) => readonly SelectedRules[] {
  const ids = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
  const named = [
    ...Object.keys(settings.config ?? {}), ...(settings.overrides ?? []).flatMap((override) => Object.keys(override.rules)),
    ...Object.keys(settings.commandLine ?? {}), ...(settings.only ?? []), ...(settings.skip ?? []),
  ];
  for (const id of named) if (!ids.has(id)) throw unknownRule(id, [...ids]);
  for (const { ruleId, place } of settings.locked ?? []) if (!ids.has(ruleId)) throw unknownRule(ruleId, [...ids], place);
  refuseWeakened(packs, settings);
  const decide = createDecisions(settings);
  return (uri, form = null) => packs.map((pack) => ({
    pack,
    rules: pack.rules.flatMap((rule) => {
      const { setting } = decide(rule, uri, form);
      if (setting === 'off') return [];
      return setting === rule.severity ? [rule] : [{ ...rule, severity: setting }];
    }),
  }));
}

/** The error for a rule id that no pack has, with the nearest that one has. */
export function unknownRule(id: string, ids: readonly string[], place?: Place): UserError {
  const guess = nearestName(id, ids);
  return new UserError('E_RULE', `no rule has the id "${id}"`, guess === undefined ? 'Run "tieout rules" for the list.' : `Did you mean "${guess}"?`, place);
}
