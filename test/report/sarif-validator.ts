import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

/** What the validator found: the level of each of its results and the rule. */
export type Verdict = readonly (readonly [level: string, rule: string, message: string])[];

const folder = mkdtempSync(join(tmpdir(), 'tieout-sarif-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const require = createRequire(import.meta.url);

/** The validator's own program, to which the package leads: the package's command starts it through a shell and always ends with 0. */
function findValidator(): { readonly file: string } | { readonly why: string } {
  let packed: string;
  try {
    packed = require('@microsoft/sarif-multitool') as string;
  } catch {
    return { why: `there is no sarif-multitool for ${process.platform}` };
  }
  if (!existsSync(packed)) return { why: `${packed} is not there` };
  const file = join(folder, 'validator');
  copyFileSync(packed, file);
  // Packages are installed without their scripts, which would have done this.
  chmodSync(file, 0o755);
  const { status, stderr, error } = run(file, ['--version']);
  return status === 0 || status === 1 ? { file } : { why: `the validator does not start: ${error?.message ?? stderr}` };
}

function run(file: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(file, args, { encoding: 'utf8', env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder, HOME: folder } });
}

/** sarif-multitool's program, or why it cannot be used. */
export const validator = findValidator();
if ('why' in validator) console.warn(`SARIF is not validated with sarif-multitool: ${validator.why}`);
let runs = 0;

/** Validates a log by the rules of SARIF and of GitHub code scanning. */
export function validate(log: string): Verdict {
  if ('why' in validator) return expect.fail(validator.why);
  runs += 1;
  const [input, output] = [join(folder, `${runs}.sarif`), join(folder, `${runs}.verdict`)];
  writeFileSync(input, log);
  const { stdout, stderr } = run(validator.file, ['validate', input, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', output, '--log', 'ForceOverwrite']);
  if (!existsSync(output)) return expect.fail(`no verdict: ${stdout}${stderr}`);
  const { runs: [verdict] } = JSON.parse(readFileSync(output, 'utf8')) as { runs: { results: { ruleId: string; level?: string; message: object }[] }[] };
  expect(stdout).toContain('Analysis completed successfully');
  return (verdict?.results ?? []).map(({ ruleId, level = 'warning', message }) => [level, ruleId, JSON.stringify(message)]);
}

/** What of a verdict is to be mended; one warning is known: the project has no page of its own to name (SARIF2005). */
export function complaintsIn(verdict: Verdict): Verdict {
  return verdict.filter(([, rule]) => rule !== 'SARIF2005');
}
