import { expect, describe, it } from 'vitest';
import type { FilingReport } from '../../src/model/report.js';
import { reporterNames, reporters } from '../../src/report/index.js';
import { print, readReport } from './reports.js';
import type { WholeReport } from './reports.js';

const problems = readReport('problems');
const of = (status: FilingReport['status']): FilingReport => problems.filings.find((filing) => filing.status === status) ?? expect.fail(status);
const clean = problems.filings.find(({ status, findings, outcomes }) => status === 'analysed' && findings.length === 0 && outcomes.every(({ verdict }) => verdict !== 'open')) ?? expect.fail();
const RULE = clean.outcomes[0]?.ruleId ?? expect.fail();

/** The filing by another name, the only one that it has. */
function named(filing: FilingReport, uri: string, rest: Partial<FilingReport> = {}): FilingReport {
  const inputs = [{ uri, format: 'inline-xbrl' as const, sha256: '0'.repeat(64), encoding: 'utf-8' }];
  return { ...filing, uri, filing: { ...filing.filing, uri, registrant: null, inputs }, ...rest };
}

/** Nothing was found, and of three filings of four not everything was looked at. */
const report: WholeReport = {
  ...problems,
  filings: [
    named(of('failed'), 'filings/unread.htm'),
    named(of('partial'), 'filings/half.htm', { outcomes: [] }),
    named(clean, 'filings/undecided.htm', { outcomes: [{ ruleId: RULE, verdict: 'open', because: 'unobservable', about: 'board-committee' }] }),
    named(clean, 'filings/whole.htm'),
  ],
};

/** What each format says of a filing that failed, of one that was read in part, and of a rule that stays open; of the formats for people their words. */
const WORDS: Readonly<Record<string, readonly [failed: RegExp, partial: RegExp, open: RegExp]>> = {
  stylish: [/unread\.htm[\s\S]*failed: this filing was not analysed/, /half\.htm[\s\S]*partial: only a part of this filing was analysed/, /undecided\.htm[\s\S]*open: cyd\//],
  compact: [/unread\.htm: failed: this filing was not analysed/, /half\.htm: partial: only a part/, /undecided\.htm: open: 1 of the rules could not be decided/],
  unix: [/unread\.htm: failed: this filing was not analysed/, /half\.htm: partial: only a part/, /undecided\.htm: open: 1 of the rules could not be decided/],
  json: [/"uri": "filings\/unread\.htm",\s*"status": "failed"/, /"uri": "filings\/half\.htm",\s*"status": "partial"/, /undecided\.htm[\s\S]*"verdict": "open"/],
  ndjson: [/"uri":"filings\/unread\.htm","status":"failed"/, /"uri":"filings\/half\.htm","status":"partial"/, /undecided\.htm.*"verdict":"open"/],
  sarif: [/unread\.htm[\s\S]*not analysed/, /half\.htm[\s\S]*part of this filing was analysed/, /open[\s\S]*undecided\.htm|undecided\.htm[\s\S]*open/],
  csv: [/unread\.htm,.*failed,error,,this filing was not analysed/, /half\.htm,.*partial,error,,only a part/, /undecided\.htm,.*1 rule could not be decided: cyd\//],
  markdown: [/\*\*failed\*\* filings\/unread\.htm: this filing was not analysed/, /\*\*partial\*\* filings\/half\.htm: only a part/, /undecided\.htm \|.*\| 1 \|\n[\s\S]*Open:\n\n- this kind of input does not show board-committee: cyd\//],
  'pr-comment': [/\*\*failed\*\* filings\/unread\.htm: this filing was not analysed/, /\*\*partial\*\* filings\/half\.htm: only a part/, /undecided\.htm \|.*\| 1 \|\n[\s\S]*Not decided\n\n- this kind of input does not show board-committee: cyd\//],
  github: [/::error file=filings\/unread\.htm,.*title=Not analysed::this filing was not analysed/, /::error file=filings\/half\.htm,.*title=Analysed in part::only a part/, /::notice title=tieout::.*1 open.*undecided\.htm/],
  junit: [/<testsuite name="filings\/unread\.htm"[\s\S]*<error type="failed" message="this filing was not analysed"/, /<testsuite name="filings\/half\.htm"[\s\S]*<error type="partial" message="only a part/, /<testsuite name="filings\/undecided\.htm"[\s\S]*<skipped message="open: /],
  html: [/unread\.htm[\s\S]*Not analysed/, /half\.htm[\s\S]*Not analysed: only a part of this filing was read/, /undecided\.htm[\s\S]*not decided/],
};

describe.each(reporterNames)('%s', (name) => {
  const [failed, partial, open] = WORDS[name] ?? expect.fail(`what does ${name} say?`);
  const reporter = reporters[name] ?? expect.fail(name);

  it('names what was not analysed', async () => {
    const printed = await print(reporter, report, { root: 'file:///project/' });
    expect(printed).toMatch(failed);
    expect(printed).toMatch(partial);
    expect(printed).toMatch(open);
  });

  it('names what was not read, however little is asked for', async () => {
    const printed = await print(reporter, report, { root: 'file:///project/', quiet: true, evidence: 'none' });
    expect(printed).toMatch(failed);
    expect(printed).toMatch(partial);
  });

  // SARIF describes its notifications whether or not there is one.
  it.skipIf(name === 'sarif')('says nothing of the kind where all was read and decided', async () => {
    const printed = await print(reporter, { ...report, filings: report.filings.slice(3) }, { root: 'file:///project/' });
    expect(printed).not.toMatch(/not analysed|part of this filing|could not be decided|stayed open/i);
  });
});
