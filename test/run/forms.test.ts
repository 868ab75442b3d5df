import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeInstance, writeXbrlJson } from '../../scripts/fixtures/other-forms.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiling } from '../../src/run/lint-filing.js';

const root = path.resolve(import.meta.dirname, '../../fixtures/filings');
const filings = ['ok', 'err'].flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.htm') && !name.includes('-r-page')).map((name) => `${folder}/${name}`));

const FORMS = [
  { form: 'instance', write: writeInstance, format: 'xbrl-instance' },
  { form: 'xBRL-JSON', write: writeXbrlJson, format: 'xbrl-json' },
] as const;

async function lint(uri: string, content: string): Promise<FilingReport> {
  return lintFiling({ uri, content }, { rules: { preset: 'strict' } });
}

/** The rule and the words it rests on, but for those that only an inline document shows: a flag's own, a heading's. */
function found({ findings }: FilingReport, decided: (ruleId: string) => boolean): readonly string[] {
  return findings.filter(({ ruleId }) => decided(ruleId)).map(({ ruleId, evidence }) => (
    `${ruleId} ${evidence.find(({ value, fact, quote }) => quote !== undefined && typeof value !== 'boolean' && !fact.startsWith('item-'))?.quote ?? ''}`)).toSorted();
}

describe.each(FORMS)('a filing as $form', ({ form, write, format }) => {
  it.each(filings)('%s has the findings of its inline document, where they can be seen at all', async (name) => {
    const bytes = readFileSync(path.join(root, name));
    const text = name.includes('windows-1252') || name.includes('saint-aubry') ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf8');
    const inline = await lint(name, text.replace('windows-1252', 'utf-8'));
    const other = await lint(`${name}.${form}`, write(text));
    expect(other.status).toBe('analysed');
    expect(other.filing.inputs.map((input) => input.format)).toEqual([format]);
    expect({ ...other.filing, uri: '', inputs: [] }).toEqual({ ...inline.filing, uri: '', inputs: [] });
    const open = new Set(other.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId));
    expect(found(other, () => true)).toEqual(found(inline, (ruleId) => !open.has(ruleId)));
  });

  it.each(['drafting-residue', 'board-committee-is-an-officer', 'positions-are-the-board', 'text-block-is-boolean'])('%s is the same finding by its fingerprint', async (stem) => {
    const text = readFileSync(path.join(root, `err/${stem}.htm`), 'utf8');
    const [inline, other] = await Promise.all([lint(`${stem}.htm`, text), lint(`${stem}.${form}`, write(text))]);
    expect(inline.findings).not.toEqual([]);
    expect(other.findings.map(({ fingerprint }) => fingerprint)).toEqual(inline.findings.map(({ fingerprint }) => fingerprint));
  });
});
