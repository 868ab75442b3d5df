import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Finding, FindingLocation } from '../../src/model/finding.js';
import { hashLines } from '../../src/model/line-hash.js';
import type { FilingReport } from '../../src/model/report.js';
import { addLineHashes, textsOf } from '../../src/run/hash-lines.js';
import { lintOpened } from '../../src/run/lint.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';

const text = 'first line\nsecond line\nthird line';
const regionOf = (startLine: number): NonNullable<FindingLocation['region']> => ({ startLine, startColumn: 1, endLine: startLine, endColumn: 2, charOffset: 0, charLength: 1 });

function reportOf(...places: FindingLocation[]): FilingReport {
  const findings = places.map((place): Finding => ({ ruleId: 'cyd/a', severity: 'note', message: '', locations: [place], evidence: [], fingerprint: '' }));
  return { uri: 'a.htm', status: 'analysed', filing: { uri: 'a.htm', accession: null, form: null, registrant: null, cik: null, period: null, filed: null, inputs: [] }, outcomes: [], findings };
}

const hashesOf = (report: FilingReport): unknown[] => addLineHashes(report, new Map([['a.htm', text], ['a.txt', `copy\n${text}`]])).findings.map(({ locations: [{ lineHash }] }) => lineHash);

it('hashes the line of the primary place, and the first where a finding has none', () => {
  expect(hashesOf(reportOf({ uri: 'a.htm', region: regionOf(2), role: 'primary' }, { uri: 'a.htm', role: 'primary' }))).toEqual([hashLines(text)[1], hashLines(text)[0]]);
});

it('hashes the line of the reading copy where there is one', () => {
  expect(hashesOf(reportOf({ uri: 'a.htm', region: regionOf(1), role: 'primary', readingCopy: { uri: 'a.txt', region: regionOf(4) } }))).toEqual([hashLines(text)[2]]);
});

it('has no hash for a file whose text is not at hand, or a line that is not there', () => {
  expect(hashesOf(reportOf({ uri: 'b.htm', region: regionOf(1), role: 'primary' }, { uri: 'a.htm', region: regionOf(9), role: 'primary' }))).toEqual([undefined, undefined]);
});

it('is asked for, and hashes the text of the filing that a run has read', async () => {
  const content = readFileSync(new URL('../../fixtures/filings/err/drafting-residue.htm', import.meta.url), 'utf8');
  const packs = await loadDefaultPacks();
  const plan = { tool: TOOL, rulesFor: createRuleSelection(packs, {}) };
  const opened = toFiling(await openDocument('a.htm', Buffer.from(content)));
  const [asked, unasked] = [await lintOpened(opened, { ...plan, lineHashes: true }), await lintOpened(opened, plan)];
  const hashes = hashLines(content);
  expect(asked.findings.length).toBeGreaterThan(0);
  for (const { locations: [{ region, lineHash }] } of asked.findings) expect(lineHash).toBe(hashes[(region?.startLine ?? 0) - 1]);
  expect(JSON.stringify(unasked)).not.toContain('lineHash');
  expect(textsOf([{ uri: 'set.zip', format: 'data-set', text: 'a row', encoding: 'utf-8', sha256: '', problems: [], lines: { starts: [0], numbers: [1], offsets: [0] } }]).size).toBe(0);
});
