import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { summariseRules, versionPacks } from '../../src/run/summarise-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { reporters } from '../../src/report/index.js';
import { print } from '../report/reports.js';

/** A filing of three megabytes on one line with two hundred flags that lack their transformation: as agents write it, with spaces for line breaks. */
function writeOneLine(): string {
  const source = readFileSync(new URL('../../fixtures/filings/err/drafting-residue.htm', import.meta.url), 'utf8');
  const [flag = expect.fail()] = /<ix:nonNumeric name="cyd:CybersecurityRiskManagementThirdPartyEngagedFlag"[^>]*>/.exec(source) ?? [];
  const flags = Array.from({ length: 200 }, (_, index) => `<p>${flag.replace(/ format="[^"]*"/, '').replace(/ id="[^"]*"/, ` id="more-${index}"`)}We engage assessors, consultants and auditors in region ${index}, ${'each of them for a year at a time and '.repeat(5)}again after that.</ix:nonNumeric></p>`);
  const filler = Array.from({ length: 14_000 }, (_, index) => `<p style="margin-top:6pt;font-family:'Times New Roman',Times,serif;font-size:10pt;text-align:justify"><span>Exhibit ${index}: a lease of premises, incorporated by reference to an earlier report.</span></p>`);
  return source.replace('</body>', `${flags.join('')}${filler.join('')}</body>`).replace(/[\r\n]+/g, ' ');
}

it('prints less than 2 MB of SARIF for a filing of 3 MB on one line with four hundred findings', async () => {
  const content = writeOneLine();
  expect(content.split('\n')).toHaveLength(1);
  expect(content.length).toBeGreaterThan(2_800_000);
  const packs = await loadDefaultPacks();
  const report = await lintFiling({ uri: 'filings/one-line.htm', content });
  expect(report.status).toBe('analysed');
  expect(report.findings.length).toBeGreaterThanOrEqual(400);
  const whole = { tool: TOOL, packs: versionPacks(packs), rules: summariseRules(createRuleSelection(packs, {})('')), complete: true, filings: [report] };
  const log = await print(reporters['sarif'] ?? expect.fail(), whole, { root: 'file:///project/' });
  expect((JSON.parse(log) as { runs: { results: unknown[] }[] }).runs[0]?.results).toHaveLength(report.findings.length);
  expect(Buffer.byteLength(log)).toBeLessThan(2_000_000);
  expect(gzipSync(log).length).toBeLessThan(200_000);
}, 60_000);
