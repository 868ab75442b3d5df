/**
 * tieout without files: give it a document, get findings. Nothing is read but what is passed in.
 * @packageDocumentation
 */
export { lintFiling, readFacts } from './run/lint-filing.js';
export type { FilingInput, LintOptions } from './run/lint-filing.js';
export type { Preset, RuleSetting, RuleSettings } from './run/rule-settings.js';
export { loadBuiltinPacks, loadDefaultPacks, loadRulePack } from './run/load-packs.js';
export { UserError, formatPlace } from './model/errors.js';
export type { Place } from './model/errors.js';
export type { Fact, FactSet } from './model/fact.js';
export { DEFAULT_LIMITS } from './model/limits.js';
export type { Limits } from './model/limits.js';
export type { Evidence, Finding, FindingLocation, Outcome, ReasonCode, Suppression, Verdict } from './model/finding.js';
export type { Severity } from './model/severity.js';
export type { EvidenceLevel, FilingReport, ReportStream, Reporter, ReporterOptions, RuleSummary, Tally } from './model/report.js';
export type { Location, Region, Span } from './model/location.js';
export type { Authority, Condition, Example, Leaf, Measurement, Paragraph, Rule, RuleId, RulePack } from './model/rule.js';
