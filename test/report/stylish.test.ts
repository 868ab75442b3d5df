import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/report/compact.js';
import { reporterNames, reporters } from '../../src/report/index.js';
import { stylish } from '../../src/report/stylish.js';
import { textWidth } from '../../src/report/text-width.js';
import { hostileReport } from './hostile-report.js';
import { COMMAND, FORBIDDEN } from './hostile-text.js';
import { print, readReport, toStream, type WholeReport } from './reports.js';

 
const OWN_STYLES = /\u001b\[(?:1|2|4|22|24|3[1-4]|39)m/g;

const problems = readReport('problems');

function only(uri: string): WholeReport {
  return { ...problems, filings: problems.filings.filter((filing) => filing.uri.includes(uri)) };
}

describe('stylish', () => {
  it('is never wider than the terminal, and never lets a filing speak to it', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, fc.integer({ min: 24, max: 200 }), fc.boolean(), async (report, width, color) => {
      const printed = (await print(stylish, report, { width, color })).replace(OWN_STYLES, '');
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(/\t/);
      expect(printed).not.toMatch(COMMAND);
      for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }), { numRuns: 1_500 });
  }, 60_000);

  it('says the same with colour as without, but for the marks around tagged words', async () => {
    for (const width of [40, 80, 120]) {
      const plain = await print(stylish, only('R7'), { width });
      expect((await print(stylish, only('R7'), { width, color: true })).replace(OWN_STYLES, '')).toBe(plain);
    }
    const styled = await print(stylish, only('acme'), { width: 120, color: true });
    expect(styled).toContain('\u001b[4m\u001b[1mhave materially affected\u001b[22m\u001b[24m');
    expect(styled).not.toContain('»');
    expect(styled.replace(OWN_STYLES, '')).not.toContain('\u001b');
  });

  it('marks the tagged words in the quote that they stand in', async () => {
    expect(await print(stylish, only('acme'), { width: 240 })).toContain('threats that »have materially affected« our turbine business”');
  });

  it('puts the rule beside the message where there is room, else below it', async () => {
    expect(await print(stylish, only('empty'), { width: 80 })).toMatch(/The file is empty\. {2}input\/empty\n/);
    expect(await print(stylish, only('acme'), { width: 80 })).toMatch(/\n {22}cyd\/no-drafting-residue\n/);
  });

  it('names the open rules and says why', async () => {
    const printed = await print(stylish, only('R7'), { width: 200 });
    expect(printed).toContain('4 rules: 1 pass, 0 fail, 0 not applicable, 3 open');
    expect(printed).toContain('open: cyd/board-committee-is-named, cyd/text-block-is-text (this input does not say the form of the filing; --form says it)');
    expect(printed).toContain('no problems in what was checked');
    expect(printed).not.toContain('✔');
  });

  it('calls a run clean only where everything was read and decided', async () => {
    const clean = readReport('clean');
    expect(await print(stylish, clean)).toContain('✔ no problems\n');
    expect(await print(stylish, { ...clean, complete: false })).not.toContain('✔');
    expect(await print(stylish, { ...clean, filings: [] })).not.toContain('✔');
    const partial = clean.filings.map((filing) => ({ ...filing, status: 'partial' as const }));
    expect(await print(stylish, { ...clean, filings: partial })).toMatch(/partial: only a part of this filing was analysed\n[^✔]*$/);
  });

  it('says aloud in red what was not analysed', async () => {
    const printed = await print(stylish, problems, { color: true });
    expect(printed).toContain('\u001b[1m\u001b[31mfailed: this filing was not analysed');
    expect(printed).toContain('\u001b[1m\u001b[31m5 filings: 3 analysed, 1 partial, 1 failed');
  });

  it('says that a run was cut short', async () => {
    expect(await print(stylish, readReport('cut-short'))).toContain('The run was cut short');
  });

  it('shows only errors when quiet, counts everything, and says how much is hidden', async () => {
    const printed = await print(stylish, problems, { quiet: true });
    expect(printed).not.toContain('cobalt');
    expect(printed).not.toContain('  warning  ');
    expect(printed).toContain('✖ 6 problems (3 errors, 2 warnings, 1 note)');
    expect(printed).toContain('3 problems not shown');
  });

  it('shows problems of the input even when quiet, whatever their severity', async () => {
    const filings = only('empty').filings.map((filing) => ({ ...filing, findings: filing.findings.map((finding) => ({ ...finding, severity: 'note' as const })) }));
    for (const reporter of reporterNames) {
      expect(await print(reporters[reporter] ?? expect.fail(), { ...problems, filings }, { quiet: true })).toContain('The file is empty.');
    }
  });

  it('prints timings where they are asked for', async () => {
    const printed = await print(stylish, readReport('clean'), { stats: () => ({ read: 3.25, evaluate: 1200.4 }) });
    expect(printed).toMatch(/\nread {9}3\.[23] ms\nevaluate {2}1200\.4 ms\n$/);
    expect(await print(stylish, readReport('clean'), { stats: () => ({}) })).toContain('✔');
  });

  it('prints a filing before the next one is read', async () => {
    const chunks = stylish.render(toStream(problems), { color: false, quiet: false })[Symbol.asyncIterator]();
    const first = await chunks.next();
    expect(first.value).toContain('acme');
    expect(first.value).not.toContain('borealis');
  });
});

describe('compact', () => {
  it('prints uri:line:col: severity: message [rule]', async () => {
    const [first] = (await print(compact, problems)).split('\n');
    expect(first).toMatch(/^filings\/acme-10-k\.htm:8:1204331: error: Tagged .* \[cyd\/materially-affected-yes-is-not-denied\]$/);
  });

  it('says what was not analysed or stayed open', async () => {
    const printed = await print(compact, problems);
    expect(printed).toContain('filings/empty.htm: failed: this filing was not analysed');
    expect(printed).toContain('filings/borealis-R7.htm: open: 3 of the rules could not be decided');
    expect(await print(compact, readReport('cut-short'))).toContain('cut short');
  });

  it('never lets a filing speak to the terminal or the runner', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(compact, report);
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      expect(printed.split('\n')).toHaveLength(5);
    }), { numRuns: 1_000 });
  }, 30_000);
});

describe('the registry', () => {
  it('has every reporter under its own name, the default first', () => {
    expect(reporterNames).toEqual(['stylish', 'compact', 'unix', 'json', 'ndjson', 'sarif', 'csv', 'markdown', 'pr-comment', 'html', 'github', 'junit']);
    for (const [name, reporter] of Object.entries(reporters)) expect(reporter.name).toBe(name);
  });
});
