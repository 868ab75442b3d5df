import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { openDocument } from '../../src/source/open-document.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/extract/inline-xbrl');

describe('facts of small documents', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.htm')))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(path.join(folder, name.replace('.htm', '.facts.json')), 'utf8')) as { about: string; facts: Record<string, unknown>[]; problems: string[] };
    const opened = await openDocument(name, readFileSync(path.join(folder, name)));
    if (!('document' in opened)) throw new Error(opened.failed.message);
    const { facts, problems } = await extractInlineXbrl(opened.document);
    const seen = facts.map((fact) => ({
      ...fact, ...fact.markup, ...(fact.context ? { period: fact.context.period, dimensions: fact.context.dimensions } : {}),
      hasContext: fact.context !== undefined, regions: fact.location?.spans.length,
    }));
    expect(seen, expected.about).toMatchObject(expected.facts);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(expected.problems);
  });
});
