import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import type { FindingLocation } from '../../src/model/finding.js';
import { github } from '../../src/report/github.js';
import { json } from '../../src/report/json.js';
import { markdown } from '../../src/report/markdown.js';
import { prComment } from '../../src/report/pr-comment.js';
import { stylish } from '../../src/report/stylish.js';
import { parseCommand } from './read-back.js';
import { print, readReport } from './reports.js';
import type { WholeReport } from './reports.js';

const problems = readReport('problems');
const [acme = expect.fail()] = problems.filings;
const [finding = expect.fail()] = acme.findings;
const [primary] = finding.locations;
const region = { startLine: 212, startColumn: 1, endLine: 212, endColumn: 90, charOffset: 30_000, charLength: 89 };

/** The first finding alone, its primary place shown in a copy. */
function reportWith(copy: FindingLocation['readingCopy']): WholeReport {
  return { ...problems, filings: [{ ...acme, findings: [{ ...finding, locations: [copy ? { ...primary, readingCopy: copy } : primary] }] }] };
}
const copied = reportWith({ uri: 'copies/acme-10-k.htm.txt', region });

it('an annotation points at the copy and names the original place', async () => {
  const [first] = (await print(github, copied, { root: 'file:///project/' })).split('\n').map((line) => parseCommand(line));
  expect(first?.properties).toMatchObject({ file: 'copies/acme-10-k.htm.txt', line: '212', col: '1' });
  expect(first?.message.split('\n')).toContain('At filings/acme-10-k.htm:8:1204331');
});

it('what of a filing was not analysed is annotated in the copy too', async () => {
  const input = { ...finding, ruleId: 'input/malformed', message: 'Not well-formed.' };
  const [located] = reportWith({ uri: 'copies/acme-10-k.htm.txt', region }).filings[0]?.findings ?? [];
  const report = { ...problems, filings: [{ ...acme, status: 'partial' as const, findings: [{ ...input, locations: located?.locations ?? finding.locations }] }] };
  const [first] = (await print(github, report, { root: 'file:///project/' })).split('\n').map((line) => parseCommand(line));
  expect(first?.properties).toMatchObject({ file: 'copies/acme-10-k.htm.txt', line: '212', title: 'Analysed in part' });
  expect(first?.message).toMatch(/\nAt filings\/acme-10-k\.htm:8:1204331$/);
});

it('a terminal shows the place in the copy below that in the filing, and only where there is a copy', async () => {
  expect(await print(stylish, copied)).toMatch(/ 8:1204331 [\s\S]+\n +in the reading copy copies\/acme-10-k\.htm\.txt:212:1\n/);
  expect(await print(stylish, reportWith(undefined))).not.toContain('reading copy');
});

it.each([markdown, prComment])('Markdown shows both places: $name', async (reporter) => {
  const printed = await print(reporter, copied);
  expect(printed).toMatch(/^- \*\*error\*\* (?:filings\/acme-10-k\.htm:)?8:1204331 .+\n {2}- in the reading copy copies\/acme-10-k\.htm\.txt:212:1\n/m);
  expect(await print(reporter, reportWith(undefined))).not.toContain('reading copy');
});

it('JSON has both places, valid by its schema', async () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object);
  const printed = JSON.parse(await print(json, copied)) as { filings: { findings: { locations: unknown[] }[] }[] };
  validate(printed);
  expect(validate.errors).toBeNull();
  expect(printed.filings[0]?.findings[0]?.locations).toEqual([{ ...primary, readingCopy: { uri: 'copies/acme-10-k.htm.txt', region } }]);
});
