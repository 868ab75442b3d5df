import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { prComment } from '../../src/report/pr-comment.js';
import { hostileReport } from './hostile-report.js';
import { COMMAND, FORBIDDEN } from './hostile-text.js';
import { print, readReport } from './reports.js';
import type { WholeReport } from './reports.js';

const problems = readReport('problems');
const [acme = expect.fail()] = problems.filings;
const [error = expect.fail()] = acme.findings;

/** Early filings with nothing but notes, and a late one with an error. */
function notesFirst(count: number): WholeReport {
  const note = { ...error, severity: 'note' as const };
  const filings = Array.from({ length: count }, (_, index) => ({ ...acme, uri: `${String(index)}.htm`, findings: Array.from({ length: 10 }, () => note) }));
  return { ...problems, filings: [...filings, { ...acme, uri: 'late.htm', findings: [error] }] };
}

describe('a comment for a pull request', () => {
  it('has the worst first, each finding with its file', async () => {
    const printed = await print(prComment, problems);
    const at = ['<!-- tieout -->\n# tieout\n', '## Not analysed', '## Errors', '- **error** filings/acme-10-k.htm:8:1204331 ', '## Warnings', '## Notes', '## Filings', '## Not decided', 'tieout 0.1.0'].map((words) => printed.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBe(0);
    expect(printed).not.toContain('## Rules');
  });

  it('is never longer than GitHub takes, and says at the top what is left out', async () => {
    const filings = Array.from({ length: 500 }, (_, index) => problems.filings.map((filing) => ({ ...filing, uri: `${String(index)}/${filing.uri}` }))).flat();
    const printed = await print(prComment, { ...problems, filings });
    expect(Buffer.byteLength(printed)).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(printed)).toBeGreaterThan(40_000);
    const [, left = ''] = /^- \*\*Left out for length: (\d+) problems \(/m.exec(printed) ?? [];
    expect((printed.match(/^- \*\*(?:error|warning|note)\*\* /gm)?.length ?? 0) + Number(left)).toBe(6 * 500);
    expect(printed.indexOf('Left out for length')).toBeLessThan(printed.indexOf('##'));
    expect(printed).not.toContain('## Warnings');
    expect(printed).toMatch(/\n\*\*\d+ filings left out for length\.\*\*\n/);
  });

  it.each([['a comment', prComment, 100], ['a job summary', markdown, 600]] as const)('leaves out notes before errors, whichever come first: %s', async (_what, reporter, count) => {
    const printed = await print(reporter, notesFirst(count));
    expect(printed).toMatch(/Left out for length: \d+ problems \(0 errors, 0 warnings, \d+ notes\)/);
    expect(printed).toContain('- **error** ');
    expect(printed.indexOf('- **note** ')).toBeGreaterThan(0);
  });

  it('lets no filing speak to a terminal, a runner or a browser', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(prComment, report);
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      expect(printed.replaceAll('<!-- -->', '').replace('<!-- tieout -->', '').replace(/\]\(https:\/\/www\.ecfr\.gov[^)]*\)/g, '')).not.toMatch(/[<>]|(?<!\\)\]\(/);
    }), { numRuns: 200 });
  });
});
