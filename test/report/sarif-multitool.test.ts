import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { FindingLocation } from '../../src/model/finding.js';
import { sarif } from '../../src/report/sarif.js';
import { hostileReport } from './hostile-report.js';
import { fixture, print, readReport, reportNames, type WholeReport } from './reports.js';

/** What the validator found: the level of each of its results and the rule. */
type Verdict = readonly (readonly [level: string, rule: string, message: string])[];

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

const validator = findValidator();
if ('why' in validator) console.warn(`SARIF is not validated with sarif-multitool: ${validator.why}`);
let runs = 0;

/** Validates a log by the rules of SARIF and of GitHub code scanning. */
function validate(log: string): Verdict {
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
function complaintsIn(verdict: Verdict): Verdict {
  return verdict.filter(([, rule]) => rule !== 'SARIF2005');
}

function withReadingCopies(report: WholeReport): WholeReport {
  const copy = ({ readingCopy: _, ...place }: FindingLocation): FindingLocation => (place.region ? { ...place, readingCopy: { uri: `reading copies/${place.uri}.txt`, region: { ...place.region, startLine: 7, endLine: 7, startColumn: 1, endColumn: 9 } } } : place);
  return { ...report, filings: report.filings.map((filing) => ({ ...filing, findings: filing.findings.map((finding) => {
    const [first, ...others] = finding.locations;
    return { ...finding, locations: [{ ...copy(first), lineHash: '0123456789abcdef:1' }, ...others.map(copy)] as const };
  }) })) };
}

describe.skipIf('why' in validator)('SARIF by sarif-multitool (skipped where the validator does not start)', () => {
  it.each(reportNames)('has no error: fixtures/report/%s.sarif', (name) => {
    expect(complaintsIn(validate(readFileSync(fixture(`${name}.sarif`), 'utf8')))).toEqual([]);
  });

  it('has no error where findings stand in reading copies', async () => {
    expect(complaintsIn(validate(await print(sarif, withReadingCopies(readReport('problems')), { root: 'file:///project/', category: 'drafts' })))).toEqual([]);
  });

  it('has no error where there are no filings, no packs and no rules', async () => {
    expect(complaintsIn(validate(await print(sarif, { ...readReport('clean'), filings: [], packs: [], rules: [] })))).toEqual([]);
  });

  it('has no error whatever a filing holds', async () => {
    for (const [index, report] of fc.sample(hostileReport, { numRuns: 4, seed: 20_250_331 }).entries()) {
      const log = await print(sarif, report, index % 2 === 0 ? { root: 'file:///project/' } : {});
      expect(complaintsIn(validate(log))).toEqual([]);
    }
  }, 60_000);

  it('tells a log with errors', async () => {
    const log = await print(sarif, readReport('problems'), { root: 'file:///project/' });
    expect(complaintsIn(validate(log.replace('"uri": "filings/', '"uri": "../fil ings/'))).map(([level, rule]) => `${level} ${rule}`)).toContain('error SARIF1002');
    expect(complaintsIn(validate(log.replaceAll(/"startLine": \d+/g, '"startLine": 0'))).some(([level]) => level === 'error')).toBe(true);
  });
});
