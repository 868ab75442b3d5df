import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FilingReport } from '../../src/model/report.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { tally } from '../../src/model/report.js';
import { reporterNames, reporters } from '../../src/report/index.js';
import type { Meter } from '../../src/run/allowance.js';
import { explainFiling } from '../../src/run/explain-filing.js';
import { exitCode } from '../../src/run/exit-code.js';
import { createReport } from '../../src/run/lint.js';
import type { LintPlan } from '../../src/run/lint.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';
import { measureFilings } from '../../src/run/measure/measure-files.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { summariseRules } from '../../src/run/summarise-rules.js';
import { TOOL } from '../../src/run/tool.js';
import { openContent } from '../../src/source/open-content.js';
import type { Opened } from '../../src/source/open-document.js';
import { writeZip } from '../source/write-zip.js';
import { readMemo } from '../report/docx/memos.js';
import { print } from '../report/reports.js';

const packs = await loadBuiltinPacks();
const rulesFor = createRuleSelection(packs, {});
const DENIED = readFileSync(new URL('../../fixtures/filings/err/materially-affected-yes-is-denied.htm', import.meta.url), 'utf8');
const PAGE = '<html><body><p>ANNUAL REPORT PURSUANT TO SECTION 13</p><p>FORM 10-K</p><p>Item 1C. Cybersecurity</p><p>We assess risks from cybersecurity threats.</p></body></html>';
const LIMITS: Limits = { ...DEFAULT_LIMITS, seconds: 1 };

async function open(uri: string, content: string | Buffer): Promise<Opened> {
  for await (const opened of openContent(uri, Buffer.from(content))) return opened;
  return expect.fail(uri);
}

/** A clock on which the second is over from the reading after so many on; the first begins the time. */
function clockOf(readings: number): Meter & { readonly read: () => number } {
  let read = 0;
  return { now: () => ((read += 1) > readings ? 1_001 : 0), memory: () => 0, read: () => read };
}

async function lint(inputs: readonly Opened[], plan: Partial<LintPlan>): Promise<readonly FilingReport[]> {
  const reports: FilingReport[] = [];
  for await (const report of createReport(inputs, { tool: TOOL, rulesFor, limits: LIMITS, ...plan }, [], []).filings) reports.push(report);
  return reports;
}

async function lintOne(opened: Opened, meter: Meter, review = false): Promise<FilingReport> {
  const [report] = await lint([opened], { meter, review });
  return report ?? expect.fail();
}

const limitsOf = ({ findings }: FilingReport): readonly string[] => findings.filter(({ ruleId }) => ruleId === 'input/limit').map(({ message }) => message);

describe('a filing whose time is over', () => {
  it('whenever that is: says so, keeps what was found, and no rule passes that was not evaluated', { timeout: 120_000 }, async () => {
    const opened = await open('a.htm', DENIED);
    const clock = clockOf(Infinity);
    const whole = await lintOne(opened, clock);
    expect([whole.status, limitsOf(whole)]).toEqual(['analysed', []]);
    const outcomes = new Map(whole.outcomes.map((outcome) => [outcome.ruleId, outcome]));
    const known = new Set(whole.findings.map(({ fingerprint }) => fingerprint));
    let evaluated = 0;
    for (let readings = 1; readings < clock.read(); readings += readings < 24 ? 1 : 9) {
      const report = await lintOne(opened, clockOf(readings));
      if (readings === 1) {
        expect(report).toMatchObject({ status: 'failed', outcomes: [], findings: [{ message: 'The filing takes more than 1 second: a.htm was not read; nothing was looked for in the prose.' }] });
        continue;
      }
      expect(report.status).toBe('partial');
      expect(report.outcomes.map(({ ruleId }) => ruleId)).toEqual([...outcomes.keys()]);
      const left = report.outcomes.filter(({ because }) => because === 'not-evaluated');
      expect(left.every(({ verdict }) => verdict === 'open')).toBe(true);
      for (const outcome of report.outcomes) if (!left.includes(outcome)) expect(outcome).toEqual(outcomes.get(outcome.ruleId));
      expect(limitsOf(report)).toContain(`The filing takes more than 1 second: ${left.length} of ${outcomes.size} rules were not evaluated.`);
      for (const { ruleId, fingerprint, help } of report.findings) {
        if (ruleId === 'input/limit') expect(help).toContain('raise "seconds" under "limits"');
        else expect(known).toContain(fingerprint);
      }
      expect(outcomes.size - left.length).toBeGreaterThanOrEqual(evaluated);
      evaluated = outcomes.size - left.length;
    }
    expect(evaluated).toBeGreaterThan(outcomes.size - 12);
    expect(await lintOne(opened, clockOf(clock.read()))).toEqual(whole);
  });

  it.each([[999, 'analysed'], [1_000, 'analysed'], [1_001, 'failed']])('after %i milliseconds of one second is %s', async (passed, status) => {
    let isFirst = true;
    const now = (): number => {
      const at = isFirst ? 0 : passed;
      isFirst = false;
      return at;
    };
    expect((await lintOne(await open('a.htm', DENIED), { now, memory: () => 0 })).status).toBe(status);
  });

  it.each([[-1, 'analysed'], [0, 'analysed'], [1, 'failed']])('or whose memory is full by %i bytes', async (more, status) => {
    let isFirst = true;
    const memory = (): number => {
      const held = isFirst ? 5 : 5 + DEFAULT_LIMITS.memoryBytes + more;
      isFirst = false;
      return held;
    };
    const report = await lintOne(await open('a.htm', DENIED), { now: () => 0, memory });
    expect(report.status).toBe(status);
    if (more > 0) expect(report.findings[0]).toMatchObject({ message: expect.stringContaining('more than 1073741824 bytes of memory') as string, help: expect.stringContaining('raise "memory-bytes"') as string });
  });

  it('names the documents that were not read, and keeps the others', async () => {
    const opened = await open('a.zip', writeZip({ 'a.htm': DENIED, 'b.htm': PAGE, 'c.htm': PAGE }));
    expect(limitsOf(await lintOne(opened, clockOf(1)))[0]).toBe('The filing takes more than 1 second: a.zip!/a.htm and 2 more were not read; nothing was looked for in the prose.');
    const report = await lintOne(opened, clockOf(3));
    expect([report.status, report.filing.form, limitsOf(report).find((message) => message.includes('not read'))]).toEqual(['partial', '10-K', 'The filing takes more than 1 second: a.zip!/c.htm was not read; nothing was looked for in the prose; the structure of the mark-up was not looked at.']);
  });

  it('reads no further inline document of a set, and the first', async () => {
    const report = await lintOne(await open('a.zip', writeZip({ 'a.htm': DENIED, 'b.htm': DENIED })), clockOf(2));
    expect([report.status, report.filing.form, limitsOf(report).find((message) => message.includes('not read'))]).toEqual(['partial', '10-K', 'The filing takes more than 1 second: a.zip!/b.htm was not read; nothing was looked for in the prose.']);
  });

  it('leaves the others as they are', async () => {
    let isSlow = false;
    let now = 0;
    const meter: Meter = { now: () => (now += isSlow ? 100 : 0), memory: () => 0 };
    const documents = await Promise.all(['a.htm', 'b.htm', 'c.htm'].map((uri) => open(uri, DENIED)));
    function* walk(): Generator<Opened> {
      for (const [index, opened] of documents.entries()) {
        isSlow = index === 1;
        yield opened;
      }
    }
    const reports: FilingReport[] = [];
    for await (const report of createReport(walk(), { tool: TOOL, rulesFor, limits: LIMITS, meter }, [], []).filings) reports.push(report);
    const calm = await lint(documents, { meter: clockOf(Infinity) });
    expect(reports.map(({ status }) => status)).toEqual(['analysed', 'partial', 'analysed']);
    expect([reports[0], reports[2]]).toEqual([calm[0], calm[2]]);
    expect([{}, { exitZero: true }, { allowIncomplete: true }, { allowIncomplete: true, exitZero: true }, { allowIncomplete: true, requireEvaluated: true }].map((policy) => exitCode(tally(reports), true, { failOn: 'error', ...policy }))).toEqual([2, 2, 1, 1, 2]);
  });

  it('is explained as far as it went', async () => {
    const explanation = await explainFiling(await open('a.htm', DENIED), {}, { packs, limits: LIMITS, meter: clockOf(30) });
    expect(explanation.rules.filter(({ argument }) => argument.because === 'not-evaluated').every(({ argument }) => argument.verdict === 'open' && argument.cases.length === 0)).toBe(true);
    expect(explanation.rules.map(({ argument }) => argument.because)).toContain('not-evaluated');
    expect(new Set(explanation.rules.map(({ argument }) => argument.because)).size).toBeGreaterThan(1);
  });

  it('counts in a measurement for what was evaluated', async () => {
    const measure = async (meter: Meter): Promise<string> => JSON.stringify(await measureFilings([await open('a.htm', DENIED)], { tool: TOOL, rulesFor, packs, limits: LIMITS, labels: new Map(), meter }));
    expect(await measure(clockOf(24))).not.toBe(await measure(clockOf(Infinity)));
  });
});

describe('what was left for want of time', () => {
  const LEFT = /takes\s+more\s+than\s+1\s+second/;
  it.each(reporterNames)('is said in %s', async (name) => {
    const filings = [await lintOne(await open('a.htm', DENIED), clockOf(24), true)];
    const reporter = reporters[name] ?? expect.fail(name);
    const report = { tool: TOOL, packs: [], rules: summariseRules(rulesFor('')), complete: true, filings };
    expect(await print(reporter, report)).toMatch(LEFT);
  });

  it('is said in a memo', async () => {
    const filings = [await lintOne(await open('a.htm', DENIED), clockOf(24), true)];
    expect(await readMemo({ tool: TOOL, packs: [], rules: summariseRules(rulesFor('')), complete: true, filings })).toMatch(LEFT);
  });
});
