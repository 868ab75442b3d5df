import { describe, expect, it } from 'vitest';
import { DEFECTS, plantDefect } from '../../scripts/fixtures/defects.js';
import { encodeFiling } from '../../scripts/fixtures/filings.js';
import type { Filing } from '../../scripts/fixtures/write-filing.js';
import { writeFiling } from '../../scripts/fixtures/write-filing.js';
import type { Finding } from '../../src/model/finding.js';
import type { SuppressionList } from '../../src/model/suppression.js';
import { createReport } from '../../src/run/lint.js';
import { loadDefaultPacks } from '../../src/run/load-packs.js';
import { createRuleSelection } from '../../src/run/select-rules.js';
import { suppressFindings } from '../../src/run/suppress-findings.js';
import { TOOL } from '../../src/run/tool.js';
import { openDocument, toFiling } from '../../src/source/open-document.js';
import { readSuppressions } from '../../src/suppress/read-suppressions.js';

const TODAY = '2026-06-30';
const packs = await loadDefaultPacks();
const ruleIds = new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
const rulesFor = createRuleSelection(packs, {});


async function* open(filing: Filing): AsyncGenerator<ReturnType<typeof toFiling>> {
  yield toFiling(await openDocument(`${filing.stem}.htm`, encodeFiling(filing, writeFiling(filing))));
}

function start(filing: Filing, list: SuppressionList): ReturnType<typeof createReport> {
  return createReport(open(filing), { tool: TOOL, rulesFor, suppressions: { list, today: TODAY } }, [], []);
}

async function accept(filing: Filing): Promise<SuppressionList> {
  const list = { uri: 's.yaml', entries: [] };
  const { text, added } = await suppressFindings(start(filing, list).filings, { text: '', list }, { from: 'note' }, { reason: 'As filed.', today: TODAY, quotes: true }, { packs, settings: {} });
  expect(added.length).toBeGreaterThan(0);
  return readSuppressions(text ?? '', 's.yaml', ruleIds);
}

async function lint(filing: Filing, list: SuppressionList): Promise<{ readonly standing: readonly Finding[]; readonly suppressed: number; readonly ofRun: readonly string[] }> {
  const report = start(filing, list);
  const findings: Finding[] = [];
  for await (const one of report.filings) findings.push(...one.findings);
  const { tally, findings: ofRun } = report.end();
  return { standing: findings.filter(({ suppression }) => suppression === undefined), suppressed: tally.suppressed, ofRun: ofRun.map(({ ruleId }) => ruleId) };
}

function planted(stem: string): Filing {
  return plantDefect(DEFECTS.find((defect) => defect.stem === stem) ?? expect.fail(stem));
}

/** The same filing out of another run of the agent's software: other ids, another file name, a paragraph more. */
function regenerate(filing: Filing): Filing {
  const ids = { factId: (number: number): string => `fact-${String(number * 7 + 1000)}`, contextId: (number: number): string => `ctx-${String(number + 40)}` };
  const source = filing.source.replace('# Item 1C. Cybersecurity', 'A paragraph that was not here before, about the weather in Nebraska and the plants of the company.\n\n# Item 1C. Cybersecurity');
  expect(source).not.toBe(filing.source);
  return { ...filing, stem: 'final', source, agent: { ...filing.agent, ...ids } };
}

describe('a suppressed finding of a filing', () => {
  it.each(['materially-affected-yes-is-denied', 'board-committee-is-an-officer', 'third-party-engaged-no-is-contradicted', 'text-block-is-boolean', 'drafting-residue'])('stays suppressed when the filing is generated anew: %s', async (stem) => {
    const filing = planted(stem);
    expect([filing, regenerate(filing)].map((one) => writeFiling(one).includes('id="ixv-1"'))).toEqual([true, false]);
    const list = await accept(filing);
    expect(await lint(regenerate(filing), list)).toEqual({ standing: [], suppressed: list.entries.length, ofRun: [] });
  });

  it('comes back when the words change that it rests on, and its suppression is unused', async () => {
    const filing = planted('materially-affected-yes-is-denied');
    const list = await accept(filing);
    const reworded = { ...filing, source: filing.source.replace('We have not identified any risks', 'We have to date not identified any risks') };
    expect(reworded.source).not.toBe(filing.source);
    const { standing, suppressed, ofRun } = await lint(reworded, list);
    expect({ rules: standing.map(({ ruleId }) => ruleId), suppressed, ofRun }).toEqual({ rules: ['cyd/materially-affected-yes-is-not-denied'], suppressed: 0, ofRun: ['suppression/unused'] });
  });

  it('comes back in the next year’s filing with the same words, and its suppression is for another filing', async () => {
    const filing = planted('materially-affected-yes-is-denied');
    const list = await accept(filing);
    const next = { ...filing, start: '2026-01-01', end: '2026-12-31', source: filing.source.replaceAll('December 31, 2025', 'December 31, 2026') };
    const { standing, suppressed, ofRun } = await lint(next, list);
    expect({ rules: standing.map(({ ruleId }) => ruleId), suppressed, ofRun }).toEqual({ rules: ['cyd/materially-affected-yes-is-not-denied'], suppressed: 0, ofRun: [] });
  });

  it('comes back in the filing of another registrant with the same words', async () => {
    const filing = planted('materially-affected-yes-is-denied');
    const list = await accept(filing);
    const other = { ...filing, cik: '0009990077', hidden: filing.hidden.map((fact) => fact.replace('0009990002', '0009990077')) };
    expect(await lint(other, list)).toMatchObject({ standing: [{ ruleId: 'cyd/materially-affected-yes-is-not-denied' }], suppressed: 0, ofRun: [] });
  });
});
