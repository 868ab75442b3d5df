import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../scripts/fixtures/inline-document.js';
import { makeDeepNesting, makeLongChain, makeManyFacts } from '../../scripts/fixtures/hostile.js';
import { DEFAULT_LIMITS, LIMIT_NAMES, limitKey } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { lintFiles } from '../../src/run/lint-files.js';
import { setUp } from '../../src/run/set-up.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';

const text = (length: number): string => inlineDocument({ body: `<p>${'x'.repeat(length)}</p>` });
const form = text(10);
const count = (sign: string): number => form.split(sign).length - 1;
const block = (length: number): string => inlineDocument({ body: `<div><ix:nonNumeric contextRef="c" name="cyd:CybersecurityRiskRoleOfManagementTextBlock" escape="true" id="f">${'x'.repeat(length)}</ix:nonNumeric></div>` });
/** Elements of the frame around the body, and how deep the body's stand. */
const ELEMENTS = count('<') - count('</') - count('<?');
const DEPTH = 2;

/** An input for which each limit on what it is is just enough, and the limit. */
const KINDS: Readonly<Record<Exclude<keyof Limits, 'seconds' | 'memoryBytes'>, readonly [content: string | Buffer, enough: number, name?: string]>> = {
  depth: [makeDeepNesting(30), 30 + DEPTH],
  elements: [form, ELEMENTS],
  attributes: [inlineDocument({ body: `<p${Array.from({ length: 30 }, (_unused, at) => ` a${String(at)}=""`).join('')}>x</p>` }), 30],
  attributeLength: [inlineDocument({ body: `<p title="${'x'.repeat(2_000)}">x</p>` }), 2_000],
  nameLength: [inlineDocument({ body: `<${'p'.repeat(200)}>x</${'p'.repeat(200)}>` }), 200],
  textLength: [text(3_000), 3_000],
  references: [inlineDocument({ body: `<p>${'&amp;'.repeat(40)}</p>` }), 40],
  facts: [makeManyFacts(12), 12],
  searchedLength: [block(2_000), 2_000],
  fileBytes: [form, form.length],
  archiveEntries: [writeZip({ 'a.htm': form, 'b.xsd': '', 'c.xsd': '' }), 3],
  archiveEntryBytes: [writeZip({ 'a.htm': form }), form.length],
  archiveBytes: [writeZip({ 'a.htm': form, 'b.htm': form }), 2 * form.length],
  archiveRatio: [writeZip({ 'a.htm': text(2_000_000) }), 999],
  archiveDepth: [writeZip({ 'a.zip': writeZip({ 'b.zip': writeZip({ 'c.htm': form }) }) }), 3],
};

async function findingsOf(content: string | Buffer, limits: Partial<Limits>): Promise<readonly string[]> {
  const { status, findings } = await lintFiling({ uri: 'a', content }, { limits });
  const found = findings.filter(({ ruleId }) => ruleId === 'input/limit');
  expect(status === 'analysed').toBe(found.length === 0);
  return found.map(({ help }) => help ?? '');
}

describe('a limit', () => {
  it.each(LIMIT_NAMES.filter((limit) => limit !== 'archiveRatio' && limit !== 'fileBytes' && limit !== 'seconds' && limit !== 'memoryBytes'))('on %s lets pass what just meets it and stops what is beyond, and says which key raises it', async (limit) => {
    const [content, enough] = KINDS[limit];
    expect(await findingsOf(content, { [limit]: enough + 1 })).toEqual([]);
    expect(await findingsOf(content, { [limit]: enough })).toEqual([]);
    const helps = await findingsOf(content, { [limit]: enough - 1 });
    expect(helps).not.toEqual([]);
    for (const help of helps) expect(help).toContain(`raise "${limitKey(limit)}" under "limits" in the configuration`);
  });

  it('on the ratio of a packed file stops what unpacks to far more', async () => {
    const [content] = KINDS.archiveRatio;
    expect(await findingsOf(content, { archiveRatio: 2_000 })).toEqual([]);
    expect(await findingsOf(content, { archiveRatio: 10 })).toEqual([expect.stringContaining('raise "archive-ratio"')]);
  });

  it.each([[-1, 1], [0, 0], [1, 0]])('on bytes holds for files that are named: %i', async (more, failed) => {
    const tree = writeTree({ 'a.htm': form });
    const { tally, filings } = await lintFiles(['a.htm'], { cwd: tree, limits: { fileBytes: form.length + more } });
    expect(tally.failed).toBe(failed);
    if (failed > 0) expect(filings[0]?.findings[0]).toMatchObject({ ruleId: 'input/limit', help: expect.stringContaining('raise "file-bytes"') as string });
  });
});

describe('the pieces of a fact', () => {
  it.each([[9_999, 0], [10_000, 0], [10_001, 1]])('are read up to ten thousand: of %i', { timeout: 60_000 }, async (count, problems) => {
    const { findings } = await lintFiling({ uri: 'a', content: makeLongChain(count) });
    expect(findings.filter(({ ruleId }) => ruleId === 'input/limit')).toHaveLength(problems);
  });
});

describe('limits of a configuration', () => {
  it('are those of the last that says each, and the rest as they stand', async () => {
    const tree = writeTree({ '.git/HEAD': '', 'tieout.config.yaml': 'extends: ./base.yaml\nlimits: { depth: 300 }\n', 'base.yaml': 'limits:\n  depth: 400\n  attributes: 99\n' });
    const { limits, origins } = await setUp({ cwd: tree });
    expect(limits).toEqual({ ...DEFAULT_LIMITS, depth: 300, attributes: 99 });
    expect(origins.limits).toMatchObject({ depth: { line: 2 }, attributes: { uri: path.join('base.yaml'), line: 3 } });
  });
});
