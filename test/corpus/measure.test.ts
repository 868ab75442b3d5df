import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Measures } from '../../src/model/measures.js';
import { analyseFiling } from '../../src/run/analyse.js';
import { lintFactSet } from '../../src/run/lint.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { readLabels } from '../../src/run/measure/labels.js';
import { createMeasurer } from '../../src/run/measure/measure.js';
import { openInputs } from '../../src/run/open-inputs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { corpus } from './corpus.js';

const market = path.join(corpus ?? '', 'market');
const zips = corpus !== null && existsSync(market) ? readdirSync(market).filter((name) => name.endsWith('.zip')).toSorted() : [];
const readings = path.resolve(import.meta.dirname, '../../rules/cyd/measured');

interface Reading { readonly filing: string; readonly verdict: string }
interface ReadingsFile { readonly rule: string; readonly findings: number; readonly readings: readonly Reading[] }

/** Agreement with the labels that the reading of prose must not fall below, in per cent: all labels, but for those of low confidence. */
const AGREEMENT: Readonly<Record<string, number>> = {
  'materially affected': 97, 'materially affected: limbs': 97, 'materially affected: scope': 96, 'materially affected: subject': 92,
  'third parties engaged': 94, 'service providers overseen': 93, integrated: 93, 'board committee named': 97, 'board oversight': 88,
  'the committee block names': 93, 'positions named': 95, expertise: 92, 'reports to the board': 94, 'past incident': 98,
};

describe.skipIf(zips.length === 0)('the market (skipped where there is no corpus)', () => {
  let measures: Measures;
  const found = new Map<string, Set<string>>();
  let seconds = 0;
  let megabytes = 0;

  beforeAll(async () => {
    const packs = await loadDefaultPacks();
    const rulesFor = createRuleSelection(packs, { preset: 'strict' });
    const measurer = createMeasurer(rulesFor('').flatMap(({ rules }) => rules), readLabels(readFileSync(path.join(corpus ?? '', 'labels/labels.jsonl'), 'utf8'), 'labels.jsonl'));
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    let count = 0;
    for await (const opened of openInputs(zips, { cwd: market })) {
      if ('failed' in opened) throw new Error(opened.failed.message);
      const factSet = await analyseFiling(opened, packs);
      const report = await lintFactSet(factSet, rulesFor(opened.uri));
      measurer.add(report, factSet);
      for (const { ruleId } of report.findings) found.set(ruleId, (found.get(ruleId) ?? new Set()).add(report.filing.accession ?? ''));
      count += 1;
      if (count % 100 === 0) megabytes = Math.max(megabytes, (process.memoryUsage().rss - before) / 1024 / 1024);
    }
    const { user, system } = process.cpuUsage(started);
    seconds = (user + system) / 1_000_000;
    measures = measurer.result(TOOL, []);
  }, 600_000);

  it('is read whole, in 120 s of processor time and 400 MB at most', () => {
    expect(measures.corpus).toMatchObject({ filings: 5453, analysed: 5453, partial: 0, failed: 0 });
    expect(megabytes).toBeLessThan(400);
    expect(seconds).toBeLessThan(120);
  });

  it('has no rule that fails to run', () => {
    expect([...found.keys()].filter((ruleId) => ruleId.startsWith('input/'))).toEqual([]);
  });

  it.each(Object.entries(AGREEMENT))('agrees with its readers on: %s (at least %i %%)', (question, least) => {
    const { used, apart } = measures.questions.find((one) => one.question === question) ?? { used: { agree: 0, of: 0 }, apart: { agree: 0, of: 0 } };
    expect(used.of + apart.of).toBeGreaterThan(200);
    expect((100 * (used.agree + apart.agree)) / (used.of + apart.of)).toBeGreaterThanOrEqual(least);
  });

  it('shows every contradiction of the materially-affected flag that readers saw', () => {
    const rule = measures.rules.find(({ id }) => id === 'cyd/materially-affected-yes-is-not-denied');
    expect(rule?.labelled?.wrong).toBe(0);
    expect(rule?.labelled?.right).toBeGreaterThanOrEqual(22);
  });

  it('still shows what was read and found right', () => {
    const lost: string[] = [];
    let right = 0;
    for (const name of readdirSync(readings).filter((file) => file.endsWith('.yaml'))) {
      const file = parse(readFileSync(path.join(readings, name), 'utf8')) as ReadingsFile;
      const fired = found.get(file.rule) ?? new Set<string>();
      // Readings of documents stand in the same files; the data sets cannot show mark-up.
      for (const { filing, verdict } of file.readings) {
        if (verdict !== 'right' || fired.size === 0) continue;
        right += 1;
        if (!fired.has(filing)) lost.push(`${file.rule} ${filing}`);
      }
    }
    expect(right).toBeGreaterThan(0);
    expect(lost.length / right, lost.join('\n')).toBeLessThanOrEqual(0.02);
  });
});
