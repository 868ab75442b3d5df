import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { junit } from '../../src/report/junit.js';
import { hostileReport } from './hostile-report.js';
import { COMMAND, FORBIDDEN } from './hostile-text.js';
import { print, readReport, reportNames, type WholeReport } from './reports.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schemaFile = join(root, process.env['TIEOUT_CORPUS'] ?? '../shared/corpus', 'conformance/schemas/JUnit.xsd');
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;

function validate(xml: string): string {
  return spawnSync('xmllint', ['--noout', '--nonet', '--schema', schemaFile, '-'], { input: xml, encoding: 'utf8' }).stderr.trim();
}

interface Element { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** The document as a tree; throws where it is not well-formed. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { const element = open.at(-1); if (element) element.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return top.children[0] ?? expect.fail('no element');
}

/** The suites of a report, with what the schema asks of every one of them. */
async function suites(report: WholeReport, options: Parameters<typeof print>[2] = {}): Promise<Element[]> {
  const all = parse(await print(junit, report, options));
  expect(all).toMatchObject({ name: 'testsuites', attributes: {} });
  for (const [index, { name, attributes, children }] of all.children.entries()) {
    const cases = children.slice(1, -2);
    expect(name).toBe('testsuite');
    expect(children.map((child) => child.name)).toEqual(['properties', ...cases.map(() => 'testcase'), 'system-out', 'system-err']);
    const count = (kind: string): string => String(cases.filter((one) => one.children[0]?.name === kind).length);
    expect(attributes).toEqual({
      name: expect.stringMatching(/./) as string, package: 'tieout', id: String(index), timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: '0',
      tests: String(cases.length), failures: count('failure'), errors: count('error'), skipped: count('skipped'),
    });
    for (const one of cases) {
      expect(Object.keys(one.attributes)).toEqual(['name', 'classname', 'time']);
      expect(one.children.length).toBeLessThanOrEqual(1);
    }
  }
  return all.children;
}

/** The cases of a suite: name, result, its type and message. */
function cases(suite: Element | undefined): (readonly (string | undefined)[])[] {
  return (suite?.children ?? []).filter(({ name }) => name === 'testcase').map(({ attributes, children: [result] }) => [attributes['name'], result?.name ?? 'passed', ...(result ? [result.attributes['type'], result.attributes['message']] : [])]);
}

const problems = readReport('problems');

describe.skipIf(!hasXmllint || !existsSync(schemaFile))('JUnit by its schema (skipped where xmllint or the corpus with the schema is absent)', () => {
  it.each(reportNames)('is valid: %s', async (name) => {
    for (const options of [{}, { quiet: true }]) expect(validate(await print(junit, readReport(name), options))).toBe('- validates');
  });

  it('tells a document that is not valid', () => {
    expect(validate('<testsuites><testsuite name="x"/></testsuites>')).toContain('fails to validate');
  });
});

describe('junit', () => {
  it('has a suite for every filing and a case for every rule', async () => {
    const all = await suites(problems);
    expect(all.map(({ attributes }) => attributes['name'])).toEqual(problems.filings.map(({ uri }) => uri));
    expect(cases(all[0])).toEqual([
      ['input/is-read-whole', 'passed'],
      ['cyd/board-committee-is-named', 'failure', 'warning', 'A committee oversees the risk, but no committee is named.'],
      ['cyd/materially-affected-yes-is-not-denied', 'failure', 'error', expect.stringContaining('Tagged "true"')],
      ['cyd/no-drafting-residue', 'failure', 'warning', expect.stringContaining('drafting note')],
      ['cyd/text-block-is-text', 'passed'],
    ]);
    expect(all[0]?.children[3]?.children[0]?.text).toContain('filings/acme-10-k.htm:8:1204331: error: Tagged "true"');
    expect(all[0]?.children[3]?.children[0]?.text).toContain('\n  “we are not aware of any risks');
  });

  it('skips what is open or not applicable, and says why', async () => {
    const [, borealis, , , cobalt] = await suites(problems);
    expect(cases(borealis)).toContainEqual(['cyd/no-drafting-residue', 'skipped', undefined, 'open: drafting-residue could not be decided from the text']);
    expect(cases(cobalt).filter(([, result]) => result === 'skipped').map(([, , , message]) => message)).toEqual([expect.stringMatching(/^not applicable: /)]);
  });

  it('has an error for a filing that was not read whole, and for a run that was cut short', async () => {
    const all = await suites(problems, { quiet: true });
    expect(cases(all[3])).toEqual([['input/is-read-whole', 'error', 'failed', 'this filing was not analysed']]);
    expect(all[3]?.children[1]?.children[0]?.text).toContain('The file is empty.\n  help: ');
    expect(cases(all[2])[0]).toEqual(['input/is-read-whole', 'error', 'partial', 'only a part of this filing was analysed']);
    expect(cases((await suites(readReport('cut-short'))).at(-1))).toEqual([['input/is-complete', 'error', 'cut-short', expect.any(String)]]);
  });

  it('has an error for a rule that failed to run', async () => {
    expect(cases((await suites(readReport('hostile')))[0])[1]).toEqual(['cyd/board-committee-is-named', 'error', 'rule-error', 'the rule itself failed to run']);
  });

  it('passes notes, and says them all the same', async () => {
    const [, , partial] = await suites(problems);
    expect(cases(partial)).toContainEqual(['cyd/text-block-is-text', 'passed']);
    expect(partial?.children.at(-2)?.text).toContain('cyd/text-block-is-text: filings/日本タービン-ex13.htm:210:5: note: ');
  });

  it('skips what somebody accepted, and warnings when quiet', async () => {
    const filings = problems.filings.slice(0, 1).map((filing) => ({ ...filing, findings: filing.findings.map((finding) => ({ ...finding, suppression: { reason: 'Agreed.' } })) }));
    const [accepted] = await suites({ ...problems, filings });
    expect(cases(accepted)[2]).toEqual(['cyd/materially-affected-yes-is-not-denied', 'skipped', undefined, 'suppressed: Agreed.']);
    expect(accepted?.children.at(-2)?.text).toContain('suppressed: Agreed.');
    const [quiet] = await suites(problems, { quiet: true });
    expect(cases(quiet).map(([, result]) => result)).toEqual(['passed', 'skipped', 'failure', 'skipped', 'passed']);
  });

  it('is well-formed and safe to print, whatever a filing holds', async () => {
    await fc.assert(fc.asyncProperty(hostileReport, async (report) => {
      const printed = await print(junit, report);
      expect(printed.replace(/[\n\t]/g, '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      expect(cases((await suites(report))[0]).map(([, result]) => result)).toEqual(['error', 'failure']);
    }), { numRuns: 300 });
  }, 30_000);
});
