import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/severity.js';
import { github } from '../../src/report/github.js';
import { hostileReport } from './hostile-report.js';
import { FORBIDDEN } from './hostile-text.js';
import { parseCommand, type WorkflowCommand } from './read-back.js';
import { print, readReport, type WholeReport } from './reports.js';

/** What the runner makes of every line. */
async function commands(report: WholeReport, options: Parameters<typeof print>[2] = { root: 'file:///project/' }): Promise<WorkflowCommand[]> {
  const lines = (await print(github, report, options)).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => parseCommand(line) ?? expect.fail(`no command: ${line}`));
}

const problems = readReport('problems');
const [acme = expect.fail()] = problems.filings;
const [finding = expect.fail()] = acme.findings;

function many(count: number, severity: Severity): WholeReport {
  return { ...problems, filings: [{ ...acme, findings: Array.from({ length: count }, () => ({ ...finding, severity })) }] };
}

describe('github', () => {
  it('says first what was not analysed, then the worst, and counts last', async () => {
    const all = await commands(problems);
    expect(all.map(({ name, properties }) => `${name} ${properties['title'] ?? ''}`)).toEqual([
      'error Analysed in part', 'error Not analysed', 'error cyd/materially-affected-yes-is-not-denied',
      'warning cyd/no-drafting-residue', 'warning cyd/board-committee-is-named', 'notice cyd/text-block-is-text', 'notice tieout',
    ]);
    expect(all[1]).toEqual({ name: 'error', properties: { file: 'filings/empty.htm', title: 'Not analysed' }, message: 'this filing was not analysed. The file is empty.' });
    expect(all[2]?.properties).toEqual({ file: 'filings/acme-10-k.htm', line: '8', col: '1204331', title: 'cyd/materially-affected-yes-is-not-denied' });
    expect(all[2]?.message.split('\n')).toEqual([
      'Tagged "true", but the text says "we are not aware of any risks from cybersecurity threats that have materially affected our turbine business".',
      '“we are not aware of any risks from cybersecurity threats that have materially affected our turbine business” in the words that the flag wraps',
      '17 CFR 229.106(b)(2); Form 20-F Item 16K(b)(2)',
    ]);
    expect(all.at(-1)?.message).toBe('6 problems (3 errors, 2 warnings, 1 note); 5 filings: 3 analysed, 1 partial, 1 failed; 16 outcomes: 6 pass, 4 fail, 2 not applicable, 4 open; rules stayed open on 2 filings: filings/borealis-R7.htm, filings/日本タービン-20-f.htm');
  });

  it.each([['error', 10], ['warning', 10], ['note', 9]] as const)('shows no more than ten of a kind: %s', async (severity, shown) => {
    const all = await commands(many(25, severity));
    expect(all).toHaveLength(shown + 1);
    expect(all.at(-1)?.message).toContain(`; ${String(25 - shown)} of them have no annotation; `);
    expect((await commands(many(shown, severity))).at(-1)?.message).not.toContain('annotation');
  });

  it('gives filings that were not analysed the place of errors', async () => {
    const failed = Array.from({ length: 8 }, () => problems.filings.filter(({ status }) => status === 'failed')).flat();
    const all = await commands({ ...many(5, 'error'), filings: [...many(5, 'error').filings, ...failed], complete: false });
    expect(all.map(({ properties }) => properties['title'])).toEqual(['Cut short', ...failed.map(() => 'Not analysed'), finding.ruleId, 'tieout']);
    expect(all.at(-1)?.message).toContain('; 4 of them have no annotation; ');
    const crowd = await commands({ ...problems, filings: [...failed, ...failed] });
    expect(crowd).toHaveLength(11);
    expect(crowd.at(-1)?.message).toContain('; 6 of those not analysed whole have no annotation; ');
  });

  it('leaves out what somebody accepted, and warnings when quiet', async () => {
    const filings = [{ ...acme, findings: acme.findings.map((one) => ({ ...one, suppression: { reason: 'Agreed.' } })) }];
    expect((await commands({ ...problems, filings })).map(({ message }) => message)).toEqual([expect.stringContaining('; 3 findings suppressed; ')]);
    const quiet = await commands(problems, { quiet: true });
    expect(quiet.map(({ name }) => name)).toEqual(['error', 'error', 'error', 'notice']);
    expect(quiet.at(-1)?.message).toContain('; 3 of them have no annotation; ');
  });

  it('names a file outside the repository in the message', async () => {
    const outside = { ...acme, findings: [{ ...finding, locations: [{ ...finding.locations[0], uri: '/elsewhere/a.htm' }] as const }] };
    const [command] = await commands({ ...problems, filings: [outside] });
    expect(command?.properties).not.toHaveProperty('file');
    expect(command?.message).toMatch(/^\/elsewhere\/a\.htm: Tagged/);
  });

  it('gives no filing a command of its own', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(github, report, { root: 'file:///project/' });
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(/##\w*\[/);
      const all = await commands(report);
      expect(all.map(({ name }) => name)).toEqual(['error', 'error', 'notice']);
      for (const { properties, message } of all) {
        expect(['file', 'line', 'col', 'title']).toEqual(expect.arrayContaining(Object.keys(properties)));
        for (const line of message.split('\n')) expect(parseCommand(line)).toBeNull();
      }
    }), { numRuns: 500 });
  }, 30_000);
});
