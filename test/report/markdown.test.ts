import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { hostileReport } from './hostile-report.js';
import { COMMAND, FORBIDDEN } from './hostile-text.js';
import { print, readReport } from './reports.js';

const problems = readReport('problems');

describe('markdown', () => {
  it('has what was not analysed at the top', async () => {
    const printed = await print(markdown, problems);
    expect(printed.indexOf('## Not analysed')).toBeGreaterThan(0);
    expect(printed.indexOf('## Not analysed')).toBeLessThan(printed.indexOf('## Filings'));
    expect(printed).toContain('- **failed** filings/empty.htm: this filing was not analysed. The file is empty.\n');
    expect(await print(markdown, readReport('cut-short'))).toMatch(/^# tieout\n\n- \*\*The run was cut short/);
    expect(await print(markdown, readReport('clean'))).not.toContain('Not analysed');
  });

  it('has a row a filing, findings with their words, links to the law, and the rules', async () => {
    const printed = await print(markdown, problems);
    expect(printed).toContain('| filings/acme-10-k.htm | Acme Turbines, Inc. | 10-K | 2025-12-31 | analysed | 1 | 2 | 0 | 0 |\n');
    expect(printed).toContain('- **error** 8:1204331 Tagged "true", but');
    expect(printed).toContain('  - said-materially-affected, read as: negated; covers: past and future, in the words that the flag wraps: “we are not aware');
    expect(printed).toContain('  - [17 CFR 229.106(b)(2)](https://www.ecfr.gov/current/title-17/section-229.106); Form 20-F Item 16K(b)(2); finding 0f0f0f0f\n');
    expect(printed).toMatch(/\| cyd\/board-committee-is-named \| warning \| \d \| \d \| \d \| \d \|\n/);
    expect(printed).toContain('- this input does not say the form of the filing; --form says it: cyd/board-committee-is-named');
  });

  it('quotes at most 200 characters', async () => {
    const filings = problems.filings.slice(0, 1).map((filing) => ({ ...filing, findings: filing.findings.map((finding) => ({ ...finding, evidence: [{ fact: 'x', quote: 'word '.repeat(1_000) }] })) }));
    for (const [, quote = ''] of (await print(markdown, { ...problems, filings })).matchAll(/“(.*)”/g)) expect(quote.length).toBeLessThanOrEqual(200);
  });

  it('leaves out what somebody accepted, and what quiet hides, and counts both', async () => {
    const filings = problems.filings.map((filing) => ({ ...filing, findings: filing.findings.map((finding) => ({ ...finding, suppression: { reason: 'Agreed.' } })) }));
    const accepted = await print(markdown, { ...problems, filings });
    expect(accepted).not.toContain('## Findings');
    expect(accepted).toContain('- 6 findings suppressed\n');
    const quiet = await print(markdown, problems, { quiet: true });
    expect(quiet).not.toContain('- **warning**');
    expect(quiet).toContain('- 3 problems not shown (--quiet shows errors)\n');
  });

  it('is never longer than a job summary, and counts what it leaves out', async () => {
    const filings = Array.from({ length: 4_000 }, (_, index) => problems.filings.map((filing) => ({ ...filing, uri: `${String(index)}/${filing.uri}` }))).flat();
    const printed = await print(markdown, { ...problems, filings });
    expect(Buffer.byteLength(printed)).toBeLessThan(1_048_576);
    expect(printed).toMatch(/\n\*\*Left out for length: \d+ problems \(\d+ errors, \d+ warnings, \d+ notes\)\.\*\*\n/);
    expect(printed).toMatch(/\n\*\*\d+ filings left out for length\.\*\*\n/);
    const shown = printed.match(/^- \*\*(?:error|warning|note)\*\* /gm)?.length ?? 0;
    const left = Number(/Left out for length: (\d+)/.exec(printed)?.[1]);
    expect(shown + left).toBe(6 * 4_000);
    expect(shown).toBeGreaterThan(500);
  }, 30_000);

  it('lets no filing speak to a terminal, a runner or a browser', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(markdown, report);
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      expect(printed.replaceAll('<!-- -->', '').replace(/\]\(https:\/\/www\.ecfr\.gov[^)]*\)/g, '')).not.toMatch(/[<>]|(?<!\\)\]\(/);
      expect(printed.match(/^- \*\*(?:error|warning|note)\*\* /gm)).toHaveLength(2);
    }), { numRuns: 500 });
  }, 30_000);
});
