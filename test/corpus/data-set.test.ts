import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../src/run/analyse.js';
import { createReport } from '../../src/run/lint.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { openInputs } from '../../src/run/open-inputs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { corpus } from './corpus.js';

const market = path.join(corpus ?? '', 'market');
const zips = corpus !== null && existsSync(market) ? readdirSync(market).filter((name) => name.endsWith('.zip')).toSorted() : [];

describe.skipIf(zips.length === 0)('the data sets of the market (skipped where there is no corpus)', () => {
  it('are 5,453 filings, each analysed, in 120 s of processor time and 400 MB at most', async () => {
    const rulesFor = createRuleSelection(await loadBuiltinPacks(), {});
    const report = createReport(openInputs(zips, { cwd: market }), { tool: TOOL, rulesFor }, [], []);
    const accessions = new Set<string | null>();
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    let most = 0;
    for await (const { filing, findings } of report.filings) {
      accessions.add(filing.accession);
      if (accessions.size % 100 === 0) most = Math.max(most, process.memoryUsage().rss - before);
      for (const { ruleId, locations } of findings) expect(locations[0].region?.startLine ?? ruleId).not.toBe(1);
    }
    expect(report.end().tally).toMatchObject({ filings: 5453, analysed: 5453 });
    expect(accessions.size).toBe(5453);
    expect(most / 1024 / 1024).toBeLessThan(400);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000_000).toBeLessThan(120);
  }, 400_000);

  it('have a registrant, a form, a period and tagged facts for each filing', async () => {
    const packs = await loadBuiltinPacks();
    const [zip = ''] = zips;
    for await (const opened of openInputs([zip], { cwd: market })) {
      if ('failed' in opened) throw new Error(opened.failed.message);
      const { filing, facts, problems } = await analyseDocument(opened.document, packs);
      expect(Object.values(filing)).not.toContain(null);
      expect(problems).toEqual([]);
      expect(facts.filter(({ origin, namespace }) => origin === 'tagged' && namespace?.includes('/cyd/'))).not.toEqual([]);
    }
  });
});
