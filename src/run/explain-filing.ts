import { argueRules } from '../evaluate/index.js';
import { UserError } from '../model/errors.js';
import type { ExplainedRule, Explanation } from '../model/explanation.js';
import type { FactSet } from '../model/fact.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import type { AskSpent, Limits } from '../model/limits.js';
import type { Rule, RuleId, RulePack } from '../model/rule.js';
import { canBeSuppressed, shortFingerprint } from '../model/suppression.js';
import type { Opened } from '../source/open-document.js';
import { nearestName } from '../structured/nearest.js';
import { findAllByFingerprint } from '../suppress/choose-findings.js';
import { openAllowance } from './allowance.js';
import type { Meter } from './allowance.js';
import { analyseFiling } from './analyse.js';
import { lintFactSet, lintOpened } from './lint.js';
import { createRuleSelection, unknownRule } from './select-rules.js';
import type { SelectedRules } from './select-rules.js';
import type { RuleSettings } from './rule-settings.js';
import { TOOL } from './tool.js';

/** One rule, the rule of one finding by the beginning of its fingerprint, or without either every rule that is enabled. */
export interface ExplainChoice {
  readonly rule?: RuleId;
  readonly finding?: string;
}

export interface ExplainOptions {
  readonly packs: readonly RulePack[];
  readonly settings?: RuleSettings;
  /** Submission type, for inputs that do not say it. */
  readonly form?: string;
  /** Default: DEFAULT_LIMITS. */
  readonly limits?: Limits;
  /** The clock and the memory that the filing is measured by. Default: PROCESS_METER. */
  readonly meter?: Meter;
}

/** Findings that are listed where the one that was asked for is not among them. */
const LISTED = 10;

/**
 * Analyses one filing and gives the arguments for what rules made of it. A rule that is named may be a draft or
 * switched off. Never throws on content.
 * @throws UserError E_RULE, E_FINDING
 */
export async function explainFiling(opened: Opened, choice: ExplainChoice, { packs, settings = {}, meter, ...options }: ExplainOptions): Promise<Explanation> {
  const rulesFor = createRuleSelection(packs, settings);
  const ids = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
  if (choice.rule !== undefined && !ids.includes(choice.rule)) throw unknownRule(choice.rule, ids);
  if ('failed' in opened) {
    const { uri, status, filing, findings } = await lintOpened(opened, { tool: TOOL, rulesFor });
    return { uri, status, filing, problems: findings, rules: [] };
  }
  const askSpent = openAllowance(options.limits ?? DEFAULT_LIMITS, meter);
  const factSet = await analyseFiling(opened, packs, { ...options, askSpent });
  const { uri, status, filing, findings: problems } = await lintFactSet(factSet, []);
  const head = { uri, status, filing, problems };
  if (status === 'failed') return { ...head, rules: [] };
  const enabled = rulesFor(uri, factSet.filing.form);
  const { rule, finding } = choice;
  if (rule !== undefined) return { ...head, rules: await argueAll(withAll(enabled, ({ id }) => id === rule), factSet, askSpent) };
  if (finding === undefined) return { ...head, rules: await argueAll(enabled, factSet, askSpent) };
  return { ...head, rules: findFinding(await argueAll(withAll(enabled, () => true), factSet, askSpent), finding, uri) };
}

/** Rules of the packs as they are enabled, and as written where they are not. */
function withAll(enabled: readonly SelectedRules[], wanted: (rule: Rule) => boolean): readonly SelectedRules[] {
  return enabled.map(({ pack, rules }) => ({ pack, rules: pack.rules.filter(wanted).map((rule) => rules.find(({ id }) => id === rule.id) ?? rule) }));
}

async function argueAll(selected: readonly SelectedRules[], factSet: FactSet, askSpent: AskSpent): Promise<readonly ExplainedRule[]> {
  const explained: ExplainedRule[] = [];
  for (const { pack, rules } of selected) {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    for (const { outcome, argument } of await argueRules(rules, pack.vocabulary, factSet, askSpent)) {
      const rule = byId.get(outcome.ruleId);
      if (rule) explained.push({ rule, argument, findings: outcome.findings });
    }
  }
  return explained.toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

/** The rule of one finding, with the case that led to it alone. */
function findFinding(explained: readonly ExplainedRule[], asked: string, uri: string): readonly ExplainedRule[] {
  const found = explained.flatMap(({ findings }) => findings.map((finding) => ({ finding, filing: { uri, registrant: null, cik: null, period: null, form: null } })));
  const [match] = findAllByFingerprint(found, asked);
  if (!match) throw unknownFinding(asked, found.map(({ finding }) => finding), uri);
  const { fingerprint } = match.finding;
  return explained.flatMap(({ rule, argument, findings }) => {
    const own = findings.filter((finding) => finding.fingerprint === fingerprint);
    if (own.length === 0) return [];
    const cases = argument.cases.filter((one) => one.findings.includes(fingerprint));
    const rest = argument.cases.length - cases.length + (argument.unlisted ?? 0);
    return [{ rule, findings: own, argument: { ...argument, cases, ...(rest > 0 ? { unlisted: rest } : {}) } }];
  });
}

function unknownFinding(asked: string, findings: readonly ExplainedRule['findings'][number][], uri: string): UserError {
  const own = findings.filter(({ ruleId }) => canBeSuppressed(ruleId));
  const names = own.map(({ fingerprint, ruleId }) => `${shortFingerprint(fingerprint)} (${ruleId})`);
  const near = nearestName(asked, own.flatMap(({ fingerprint }) => [shortFingerprint(fingerprint), fingerprint]));
  const more = names.length > LISTED ? ` and ${String(names.length - LISTED)} more` : '';
  const list = names.length === 0 ? 'No rule has found anything in it.' : `Its findings: ${names.slice(0, LISTED).join(', ')}${more}.`;
  return new UserError('E_FINDING', `no finding of this filing has the fingerprint ${asked}`, near === undefined ? list : `Did you mean ${near}? ${list}`, { uri });
}
