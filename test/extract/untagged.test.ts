import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactSet } from '../../src/model/fact.js';
import { sourceSpans } from '../../src/model/text.js';
import { extractFacts } from '../../src/extract/index.js';
import { toUntagged } from '../../src/extract/untagged.js';
import { lintFiling, readFacts } from '../../src/run/lint-filing.js';
import { openDocument } from '../../src/source/open-document.js';

const inline = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/filings/ok/ostermoor-10-k.htm'), 'utf8');
const html = inline.replace(/<ix:header>[\s\S]*?<\/ix:header>/, '').replace(/<\/?ix:[^>]*>/g, '').replace(/ xmlns:?\w*="[^"]*"/g, '');
const text = html.replace(/<\/(?:div|p|tr|td|table)>/g, '\n\n').replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&');

function said({ facts }: FactSet): Readonly<Record<string, unknown>> {
  return Object.fromEntries(facts.filter(({ name, origin }) => origin === 'derived' && name.startsWith('said-')).map((fact) => [fact.name, fact.kind === 'text' ? fact.text : fact.value]));
}

describe.each([['html', html], ['text', text]])('a filing without tags (%s)', (format, content) => {
  it('has the sections and the said facts, and nothing tagged', async () => {
    const facts = await readFacts({ uri: `draft.${format}`, content });
    expect(facts.inputs.map((input) => input.format)).toEqual([format]);
    expect(facts.facts.filter(({ origin }) => origin === 'tagged')).toEqual([]);
    expect(facts.filing).toMatchObject({ form: '10-K', period: '2025-12-31', cik: null });
    expect(facts.observes).toEqual(['visible-text', 'form', 'period']);
    const whole = await readFacts({ uri: 'filing.htm', content: inline });
    expect(facts.sections.map(({ name }) => name)).toEqual(whole.sections.map(({ name }) => name));
    expect(said(facts)['said-materially-affected']).toEqual(said(whole)['said-materially-affected']);
    expect(Object.keys(said(facts)).toSorted()).toEqual(Object.keys(said(whole)).toSorted());
  });

  it('is never clean without a word: it says that nothing is tagged, and leaves open what asks for tags', async () => {
    const { findings, outcomes, status } = await lintFiling({ uri: `draft.${format}`, content });
    expect(status).toBe('analysed');
    expect(findings).toMatchObject([{ ruleId: 'input/untagged', severity: 'note', message: expect.stringContaining('the form (10-K) and the period (2025-12-31)') }]);
    expect(outcomes.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(outcomes.find(({ ruleId }) => ruleId === 'cyd/processes-are-tagged')?.verdict).toBe('open');
    expect(outcomes.filter(({ verdict }) => verdict === 'open').length).toBeGreaterThan(30);
  });

  it('maps each word to where it stands', async () => {
    const opened = await openDocument(`draft.${format}`, Buffer.from(content));
    if (!('document' in opened)) throw new Error(opened.failed.message);
    const mapped = (await extractFacts(opened.document)).visibleText?.() ?? { text: '', segments: [] };
    for (const words of ['Item 1C. Cybersecurity', 'outside assessors and consultants']) {
      const at = mapped.text.indexOf(words);
      expect(at).toBeGreaterThan(0);
      expect(sourceSpans(mapped, at, at + words.length).map(({ start, end }) => content.slice(start, end)).join('').replace(/&#160;|\s+/g, ' ')).toBe(words);
    }
  });
});

const WORDS = 'We have processes for assessing, identifying and managing material risks from cybersecurity threats. '.repeat(4);

it.each([
  ['<html><body><h1>Item 1C. Cybersecurity</h1><p>We have processes.</p></body></html>', null],
  [`<html><body><h1>Item 1C. Cybersecurity</h1><p>${WORDS}</p></body></html>`, 'html'],
  [`<p>ITEM&nbsp;16K.&#160;CYBERSECURITY</p><p>${WORDS}</p>`, 'html'],
  [`Item 1.05 Material Cybersecurity Incidents\n\n${WORDS}\n`, 'text'],
  ['<DOCUMENT>\n<TYPE>10-K\n<TEXT>\nUNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nFORM 10-K\n</TEXT>\n</DOCUMENT>', 'text'],
  ['<html><body><p>Our Form 10-K is on the site of the SEC.</p></body></html>', null],
  ['<html><body><p>The Securities and Exchange Commission has rules.</p></body></html>', null],
  ['A note on Item 1A. Risk Factors of our Form 10-K\n', null],
])('%s is %s', async (content, format) => {
  const opened = await openDocument('a', Buffer.from(content));
  expect('document' in opened ? opened.document.format : null).toBe(format);
});

it('a document type that would have to be fetched stops everything', async () => {
  const report = await lintFiling({ uri: 'a.htm', content: `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">${html}` });
  expect(report.status).toBe('failed');
  expect(report.findings[0]?.ruleId).toBe('input/doctype');
});

describe('what is said of a document in which nothing is tagged', () => {
  const COVER = 'UNITED STATES SECURITIES AND EXCHANGE COMMISSION FORM 10-K';
  const anchor = { uri: 'a.txt', spans: [{ start: 0, end: 4 }] } as const;
  const said = (words: string, form: string | null): ReturnType<typeof toUntagged> => toUntagged({ form, problems: [], anchor, visibleText: () => ({ text: words, segments: [], breaks: [] }) });
  const help = 'Lint the Inline XBRL document that is filed for the tags';

  it.each<[string, string, string | null, string, string, readonly string[]]>([
    ['form and period of its cover', `${COVER} For the fiscal year ended June 30, 2025`, null, ' The words of its cover give the form (10-K) and the period (2025-06-30).', `${help}.`, ['visible-text', 'form', 'period']],
    ['the form of its cover', COVER, null, ' The words of its cover give the form (10-K).', `${help}.`, ['visible-text', 'form']],
    ['the period of its cover, its form from above', `${COVER} For the fiscal year ended June 30, 2025`, '10-K/A', ' The words of its cover give the period (2025-06-30).', `${help}.`, ['visible-text', 'form', 'period']],
    ['its form from above', 'words', '8-K', '', `${help}; say the form with --form.`, ['visible-text', 'form']],
    ['nothing', 'words', null, '', `${help}; say the form with --form.`, ['visible-text']],
  ])('with %s', (_what, words, form, taken, advice, observes) => {
    const extraction = said(words, form);
    expect(extraction.problems).toEqual([{ ruleId: 'input/untagged', severity: 'note', status: 'analysed', location: anchor, message: `Nothing in this document is tagged: only what it says was checked.${taken}`, help: advice }]);
    expect(extraction).toMatchObject({ observes, facts: [], anchor });
    if (form !== null) expect(extraction.filing.form).toBe(form);
  });

  it('comes behind what could not be read of it', () => {
    const problem = { ruleId: 'input/limit', severity: 'error', status: 'partial', message: '', help: '' } as const;
    expect(toUntagged({ form: null, problems: [problem], anchor, visibleText: () => ({ text: '', segments: [], breaks: [] }) }).problems.map(({ ruleId }) => ruleId)).toEqual(['input/limit', 'input/untagged']);
  });
});
