import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeInstance, writeRPages, writeXbrlJson } from '../../scripts/fixtures/other-forms.js';
import type { FilingReport } from '../../src/model/report.js';
import { lintFiles } from '../../src/run/lint-files.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { writeTree } from '../source/temporary-tree.js';

const root = path.resolve(import.meta.dirname, '../../fixtures/filings');
const filings = ['ok', 'err'].flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.htm') && !name.includes('-r-page')).map((name) => `${folder}/${name}`));

const FORMS = [
  { form: 'instance', write: writeInstance, format: 'xbrl-instance' },
  { form: 'xBRL-JSON', write: writeXbrlJson, format: 'xbrl-json' },
] as const;

function readText(name: string): string {
  const bytes = readFileSync(path.join(root, name));
  const isUtf8 = !name.includes('windows-1252') && !name.includes('saint-aubry');
  return isUtf8 ? bytes.toString('utf8') : new TextDecoder('windows-1252').decode(bytes).replace('windows-1252', 'utf-8');
}

async function lint(uri: string, content: string): Promise<FilingReport> {
  return lintFiling({ uri, content }, { rules: { preset: 'draft' } });
}

/** The rule and the fingerprint, of rules that another form decides. */
function found({ findings }: FilingReport, decided: (ruleId: string) => boolean): readonly string[] {
  return findings.filter(({ ruleId }) => decided(ruleId)).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).toSorted();
}

/** Rules on which another form comes to another verdict than the inline document, though it does not say that it cannot show what they need. */
function differing(inline: FilingReport, other: FilingReport): readonly string[] {
  const expected = new Map(inline.outcomes.map(({ ruleId, verdict }) => [ruleId, verdict]));
  return other.outcomes
    .filter(({ ruleId, verdict, because }) => (verdict === 'open' ? because !== 'unobservable' && because !== 'undecided' : verdict !== expected.get(ruleId)))
    // EDGAR writes a language into each instance.
    .filter(({ ruleId, verdict }) => ruleId !== 'cyd/text-is-in-english' || verdict !== 'pass')
    .map(({ ruleId, verdict, because }) => `${ruleId}: ${expected.get(ruleId) ?? 'none'}, not ${verdict} (${because})`);
}

/** Open rules of a form that shows what they need, or of one that does not know it. */
const openRules = ({ outcomes }: FilingReport): readonly string[] => outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId);

describe.each(FORMS)('a filing as $form', ({ form, write, format }) => {
  it.each(filings)('%s has the findings of its inline document, where they can be seen at all', async (name) => {
    const text = readText(name);
    const inline = await lint(name, text);
    const other = await lint(`${name}.${form}`, write(text));
    expect(other.status).toBe('analysed');
    expect(other.filing.inputs.map((input) => input.format)).toEqual([format]);
    expect({ ...other.filing, uri: '', inputs: [] }).toEqual({ ...inline.filing, uri: '', inputs: [] });
    const open = new Set(other.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId));
    expect(found(other, () => true)).toEqual(found(inline, (ruleId) => !open.has(ruleId)));
    expect(differing(inline, other)).toEqual([]);
    expect(openRules(other)).toEqual(expect.arrayContaining(['cyd/fact-is-visible', 'cyd/text-block-is-escaped', ...(other.filing.form === '10-K' ? ['cyd/item-is-wholly-tagged', 'cyd/annual-report-is-tagged'] : [])]));
    expect(openRules(other)).not.toContain('cyd/concept-is-known');
  });
});

describe('a filing as pages of EDGAR\'s viewer with FilingSummary.xml', () => {
  // Pages show neither namespaces nor, as they are written here, more than one period; incidents have axes.
  it.each(filings.filter((name) => !/8-k|incident|current-report|concept-is-unknown|period-is-prior-year/.test(name)))('%s has the findings of its inline document, where they can be seen at all', async (name) => {
    const text = readText(name);
    const inline = await lint(name, text);
    const { filings: [pages] } = await lintFiles(['pages'], { cwd: writeTree(Object.fromEntries(Object.entries(writeRPages(text)).map(([file, page]) => [`pages/${file}`, page]))), rules: { preset: 'draft' } });
    if (!pages) throw new Error('nothing was linted');
    expect(pages.status).toBe('analysed');
    expect(pages.filing.inputs.map(({ format }) => format)).toEqual(['r-page', 'r-page']);
    expect(pages.filing).toMatchObject({ form: inline.filing.form, registrant: inline.filing.registrant, cik: inline.filing.cik, period: inline.filing.period });
    const open = new Set(pages.outcomes.filter(({ verdict }) => verdict === 'open').map(({ ruleId }) => ruleId));
    expect(open).not.toContain('cyd/processes-are-tagged');
    expect(found(pages, () => true)).toEqual(found(inline, (ruleId) => [...open].every((one) => one !== ruleId)));
    expect(differing(inline, pages)).toEqual([]);
    expect(openRules(pages)).toEqual(expect.arrayContaining(['cyd/concept-is-known', 'cyd/entity-is-a-cik']));
  });

  it.each(filings.filter((name) => !/period-is-prior-year/.test(name)))('%s is open where the page of the disclosure alone shows too little', async (name) => {
    const text = readText(name);
    const inline = await lint(name, text);
    const page = await lintFiling({ uri: 'R2.htm', content: writeRPages(text)['R2.htm'] ?? '' }, { rules: { preset: 'draft' }, ...(inline.filing.form === null ? {} : { form: inline.filing.form }) });
    expect(differing(inline, page)).toEqual([]);
    expect(openRules(page)).toEqual(expect.arrayContaining(['cyd/amendment-is-flagged', 'cyd/concept-is-known'].filter((ruleId) => page.outcomes.some((one) => one.ruleId === ruleId && one.because !== 'form'))));
  });
});
