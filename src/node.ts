/**
 * tieout over files: paths in place of contents, reports as they unfold, reporters.
 * @packageDocumentation
 */
export { lintFiling, readFacts } from './run/lint-filing.js';
export type { FilingInput, LintOptions } from './run/lint-filing.js';
export type { Preset, RuleSetting, RuleSettings } from './run/select-rules.js';
export { loadBuiltinPacks, loadRulePack } from './run/load-packs.js';
export { loadRulePackFrom } from './run/load-pack-directory.js';
export { describeMeasurement, precisionOf } from './model/rule.js';
export { UserError, formatPlace } from './model/errors.js';
export type { Place } from './model/errors.js';
export type { Fact, FactSet } from './model/fact.js';
export type { Evidence, Finding, FindingLocation, Outcome, ReasonCode, Severity, Verdict } from './model/finding.js';
export type { FilingReport, ReportStream, Reporter, ReporterOptions, RuleSummary, Tally } from './model/report.js';
export type { Location, Region, Span } from './model/location.js';
export type { Authority, Condition, Example, Leaf, Measurement, Paragraph, Rule, RuleId, RulePack } from './model/rule.js';
export { lintFiles } from './run/lint-files.js';
export type { LintFilesOptions, LintFilesResult } from './run/lint-files.js';
export { setUp } from './run/set-up.js';
export type { SetUp, SetUpOptions } from './run/set-up.js';
export { openInputs } from './run/open-inputs.js';
export type { InputOptions } from './run/open-inputs.js';
export { analyseDocument, analysisStatus } from './run/analyse.js';
export { createReport } from './run/lint.js';
export type { LintPlan } from './run/lint.js';
export { createRuleSelection, unknownRule } from './run/select-rules.js';
export { measureFilings, readLabelsFile } from './run/measure/measure-files.js';
export type { MeasurePlan } from './run/measure/measure-files.js';
export type { FilingLabels } from './run/measure/labels.js';
export type { Agreement, Measures, QuestionMeasure, RuleMeasure } from './model/measures.js';
export { renderMeasures } from './report/measures.js';
export { coverParagraphs } from './run/cover-paragraphs.js';
export type { CoveredParagraph } from './run/cover-paragraphs.js';
export { summariseRules, versionPacks } from './run/summarise-rules.js';
export { shareStream } from './run/share-stream.js';
export { exitCode } from './run/exit-code.js';
export type { ExitPolicy } from './run/exit-code.js';
export { testExamples } from './run/test-examples.js';
export type { ExampleResult } from './run/test-examples.js';
export { TOOL } from './run/tool.js';
export { nearestName } from './structured/nearest.js';
export { reporterNames, reporters } from './report/index.js';
export { toPrintable, toPrintablePath } from './report/text.js';
export { factFormats, renderFactSet } from './report/fact-set.js';
export type { FactFormat } from './report/fact-set.js';
