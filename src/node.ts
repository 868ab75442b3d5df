/**
 * tieout over files: paths in place of contents, reports as they unfold, reporters.
 * @packageDocumentation
 */
export * from './index.js';
export { lintFiles } from './run/lint-files.js';
export type { LintFilesOptions, LintFilesResult } from './run/lint-files.js';
export { loadRulePackFrom } from './run/load-packs.js';
export { setUp } from './run/set-up.js';
export type { SetUp, SetUpOptions } from './run/set-up.js';
export { openInputs } from './run/open-inputs.js';
export type { InputOptions } from './run/open-inputs.js';
export { analyseDocument, analysisStatus } from './run/analyse.js';
export { createReport } from './run/lint.js';
export type { LintPlan } from './run/lint.js';
export { createRuleSelection, unknownRule } from './run/select-rules.js';
export { summariseRules, versionPacks } from './run/summarise-rules.js';
export { shareStream } from './run/share-stream.js';
export { exitCode } from './run/exit-code.js';
export type { ExitPolicy } from './run/exit-code.js';
export { testExamples } from './run/test-examples.js';
export type { ExampleResult } from './run/test-examples.js';
export { TOOL } from './run/tool.js';
export { nearestName } from './structured/nearest.js';
export { reporterNames, reporters } from './report/index.js';
export { factFormats, renderFactSet } from './report/fact-set.js';
export type { FactFormat } from './report/fact-set.js';
