import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from '../../src/model/report.js';
import { formatJson, formatJsonLine } from '../../src/report/json-text.js';
import { json, ndjson } from '../../src/report/json.js';
import { print, readReport, reportNames, toStream } from './reports.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

describe.each(reportNames)('the report "%s" as JSON', (name) => {
  it('is valid by its schema', async () => {
    validate(JSON.parse(await print(json, readReport(name))));
    expect(validate.errors).toBeNull();
  });

  it('says what the report says, and nothing else', async () => {
    const { tool, packs, complete, filings, findings } = readReport(name);
    expect(JSON.parse(await print(json, readReport(name)))).toEqual({ tool, packs, complete, filings, ...(findings && { findings }), tally: tally(filings, findings) });
  });

  it('has head, filings and tally on lines of their own as ndjson', async () => {
    const { tool, packs, complete, filings, findings } = readReport(name);
    const lines = (await print(ndjson, readReport(name))).trimEnd().split('\n').map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([{ tool, packs }, ...filings, { ...(findings && { findings }), complete, tally: tally(filings, findings) }]);
  });
});

describe('JSON', () => {
  it('leaves members out that the contract does not name', async () => {
    const report = readReport('clean');
    const filings = report.filings.map((filing) => ({ ...filing, secret: 1, filing: { ...filing.filing, secret: 1 } }));
    expect(await print(json, { ...report, filings })).not.toContain('secret');
  });

  it('leaves findings below error out when quiet, never out of the tally', async () => {
    const printed = JSON.parse(await print(json, readReport('problems'), { quiet: true })) as { filings: { findings: { severity: string }[] }[]; tally: { warnings: number } };
    expect(printed.filings.flatMap(({ findings }) => findings.map(({ severity }) => severity))).toEqual(['error', 'error', 'error']);
    expect(printed.tally.warnings).toBe(2);
  });

  it.each([json, ndjson])('is written filing by filing: $name', async (reporter) => {
    const chunks: string[] = [];
    for await (const chunk of reporter.render(toStream(readReport('problems')), { color: false, quiet: false })) chunks.push(chunk);
    expect(chunks).toHaveLength(7);
  });

  it('cannot be taken for a whole report where the run threw', async () => {
    const stream = toStream(readReport('problems'));
     
    async function* broken(): AsyncGenerator<never> {
      await Promise.resolve();
      throw new Error('disk');
    }
    let written = '';
    await expect(async () => {
      for await (const chunk of json.render({ ...stream, filings: broken() }, { color: false, quiet: false })) written += chunk;
    }).rejects.toThrow('disk');
    expect(() => { JSON.parse(written); }).toThrow();
  });

  it('reads back as the value that was written', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(8), (value, indent) => {
      expect(JSON.parse(formatJson(value, indent))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(JSON.parse(formatJsonLine(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it('puts on one line what fits there', () => {
    expect(formatJson({ a: [1, { b: null }], c: undefined, d: [], e: {} })).toBe('{ "a": [1, { "b": null }], "d": [], "e": {} }');
    expect(formatJson({ a: 'x'.repeat(150), b: [1] }, 2)).toBe(`{\n    "a": "${'x'.repeat(150)}",\n    "b": [1]\n  }`);
  });
});
