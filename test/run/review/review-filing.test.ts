import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Review, ReviewRow } from '../../../src/model/review.js';
import { lintFiling } from '../../../src/run/lint-filing.js';
import { reviewed, reviewedText } from '../../report/html/reviews.js';

async function review(name: string): Promise<Review> {
  return (await reviewed(name)).review ?? expect.fail('there is no review');
}

async function reviewText(content: string): Promise<Review> {
  return (await reviewedText('draft.yaml', content)).review ?? expect.fail('there is no review');
}

function answers({ rows }: Review): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ cite, answer, because }) => [cite, `${answer} ${because}`]));
}

function row({ rows }: Review, cite: string): ReviewRow {
  return rows.find((one) => one.cite === cite) ?? expect.fail(cite);
}

describe('the paragraphs', () => {
  it('are those of Item 106 for a 10-K, in the order of the law', async () => {
    expect(answers(await review('filings/ok/ostermoor-10-k.htm'))).toEqual({
      '17 CFR 229.106(b)(1)': 'found tagged', '17 CFR 229.106(b)(1)(i)': 'found said', '17 CFR 229.106(b)(1)(ii)': 'found said', '17 CFR 229.106(b)(1)(iii)': 'found said',
      '17 CFR 229.106(b)(2)': 'found said', '17 CFR 229.106(c)(1)': 'found said', '17 CFR 229.106(c)(2)': 'found tagged', '17 CFR 229.106(c)(2)(i)': 'found said',
      '17 CFR 229.106(c)(2)(ii)': 'found said', '17 CFR 229.106(c)(2)(iii)': 'found said', '17 CFR 229.106(d)': 'found tagged',
    });
  });

  it('are cited as Item 16K for a 20-F, with the words of the requirement', async () => {
    const { rows } = await review('filings/ok/bruennhagen-20-f.htm');
    expect(rows.map(({ cite }) => cite)).toContain('Form 20-F Item 16K(c)(2)(iii)');
    expect(rows.filter(({ cite }) => !cite.startsWith('Form 20-F Item 16K'))).toEqual([]);
    for (const { requirement, asks } of rows) expect(requirement.length).toBeGreaterThan(asks.length);
  });

  it('are those of Item 1.05 for an 8-K; what nothing reads for is named', async () => {
    const found = await review('filings/ok/pellworth-8-k.htm');
    expect(Object.keys(answers(found))).toEqual([
      'Form 8-K Item 1.05(a), nature', 'Form 8-K Item 1.05(a), scope', 'Form 8-K Item 1.05(a), timing', 'Form 8-K Item 1.05(a), impact', 'Form 8-K Item 1.05(b)', 'Form 8-K Item 1.05 Instruction 2',
    ]);
    expect(found.unread.map(({ cite }) => cite)).toContain('Form 8-K Item 1.05(c)');
  });

  it('are none for a form of which nothing is asked', async () => {
    expect((await reviewText("filing: { form: S-1 }\nfacts: { item-text: We engage an outside firm to test our defenses. }\n")).rows).toEqual([]);
  });
});

describe('an answer', () => {
  it('rests on quoted words wherever it is found', async () => {
    for (const name of ['filings/ok/ostermoor-10-k.htm', 'filings/ok/tamarind-gate-10-k.htm', 'filings/ok/quillmere-20-f-r-page.txt', 'filings/ok/pellworth-8-k.htm', 'drafts/marrowgate-item-1c.yaml']) {
      const found = await review(name);
      const quotes = new Map(found.evidence.map(({ id, quote }) => [id, quote]));
      for (const { answer, evidence, cite } of found.rows) {
        if (answer === 'found') expect(evidence.filter((id) => (quotes.get(id) ?? '') !== ''), `${name} ${cite}`).not.toEqual([]);
        for (const id of evidence) expect(quotes.has(id)).toBe(true);
      }
    }
  });

  it('is unclear where a rule found an error in the words, and the finding stands in the row', async () => {
    const report = await reviewed('filings/err/materially-affected-yes-is-denied.htm');
    const { answer, because, findings } = row(report.review ?? expect.fail(), '17 CFR 229.106(b)(2)');
    expect([answer, because]).toEqual(['unclear', 'contradicted']);
    expect(findings.map((index) => report.findings[index]?.ruleId)).toEqual(['cyd/materially-affected-yes-is-not-denied']);
  });

  it('is not found where everything was read and is silent, and says where it was looked for', async () => {
    const found = row(await review('drafts/marrowgate-item-1c.yaml'), '17 CFR 229.106(c)(2)(ii)');
    expect([found.answer, found.because]).toEqual(['not-found', 'silent']);
    expect(found.questions.map(({ fact, looked }) => [fact, looked])).toEqual([['said-management-informed', [{ place: 'section', answer: 'silent' }]]]);
  });

  it('is not applicable where the report is for a period of which nothing was asked yet, unless something is found', async () => {
    const early = await reviewText("filing: { form: 10-K, period: '2022-12-31' }\nfacts: { item-text: We engage an outside firm to test our defenses in connection with our cybersecurity processes. }\n");
    expect([...new Set(early.rows.filter(({ cite }) => /\(c\)\((?:1|2)\)(?:\(i\))?$/.test(cite)).map(({ answer }) => answer))]).toContain('not-applicable');
    expect(row(early, '17 CFR 229.106(b)(1)(ii)').answer).toBe('found');
  });

  it('is unclear, not missing, where only a tag could have shown it and prose is there', async () => {
    const found = row(await review('drafts/marrowgate-item-1c.yaml'), '17 CFR 229.106(b)(1)');
    expect([found.answer, found.because]).toEqual(['unclear', 'not-tagged']);
  });

  it('comes with the argument of each rule', async () => {
    const { rules } = row(await review('filings/err/materially-affected-yes-is-denied.htm'), '17 CFR 229.106(b)(2)');
    expect(rules.length).toBeGreaterThan(5);
    for (const { ruleId, verdict, argument } of rules) expect([argument?.ruleId, argument?.verdict]).toEqual([ruleId, verdict]);
  });
});

describe('the text', () => {
  it('have a finding under the paragraph that its fact speaks to, where its rule cites several', async () => {
    const caution = 'This report contains forward-looking statements, which are subject to risks and uncertainties.';
    const report = await reviewedText('draft.yaml', `filing: { form: 8-K, period: '2025-09-09' }\nfacts: { incident-nature-text: An intruder encrypted two servers., incident-scope-text: '${caution}' }\n`);
    const { rows } = report.review ?? expect.fail();
    const under = rows.filter(({ findings }) => findings.some((index) => report.findings[index]?.ruleId === 'cyd/incident-text-is-no-caution'));
    expect(under.map(({ cite }) => cite)).toEqual(['Form 8-K Item 1.05(a), scope']);
  });

  it('holds the words that evidence and findings rest on, marked', async () => {
    const found = await review('filings/err/materially-affected-yes-is-denied.htm');
    const marked = found.texts.flatMap(({ blocks }) => blocks.flatMap(({ text, marks }) => marks.map(({ start, end, ids }) => ({ words: text.slice(start, end), ids }))));
    const wordsOf = (id: string): string => marked.filter(({ ids }) => ids.includes(id)).map(({ words }) => words).join('');
    const flag = found.evidence.find(({ fact }) => fact === 'materially-affected') ?? expect.fail();
    expect(wordsOf('f1')).toMatch(/^We have not identified any risks .* financial condition\.$/);
    expect(wordsOf(flag.id)).toBe(wordsOf('f1'));
    for (const { id, quote, origin } of found.evidence) if (origin === 'derived') expect(wordsOf(id), id).toBe(quote);
  });

  it('has marks that follow one another within their blocks', async () => {
    for (const name of ['filings/err/materially-affected-yes-is-denied.htm', 'filings/ok/quillmere-20-f-r-page.htm', 'filings/ok/calderwick-10-k.htm']) {
      for (const { blocks } of (await review(name)).texts) {
        for (const { text, marks } of blocks) {
          let end = 0;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThanOrEqual(end);
            expect(mark.end).toBeGreaterThanOrEqual(mark.start);
            end = mark.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it('is cut where it is longer than anybody reads, and counts what is left out', async () => {
    const filing = readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/filings/ok/ostermoor-10-k.htm'), 'utf8');
    const paragraph = `<p>${'We review the access of each provider once a year. '.repeat(20)}</p>`;
    const { texts, leftOut } = (await reviewedText('long.htm', filing.replace(/<div[^>]*>(?=The program includes)/, (start) => paragraph.repeat(600) + start))).review ?? expect.fail();
    const characters = texts.flatMap(({ blocks }) => blocks.map(({ text }) => text.length)).reduce((sum, length) => sum + length, 0);
    expect(characters).toBeGreaterThan(390_000);
    expect(characters).toBeLessThanOrEqual(400_000);
    expect(leftOut).toBeGreaterThan(200_000);
  });

  it('joins a sentence that goes on behind the end of a page, with its marks', async () => {
    const first = 'Our Board of Directors oversees risks from cybersecurity threats, and it has charged its Audit Committee with the oversight of our';
    const found = await reviewText(`filing: { form: 10-K }\nfacts:\n  item-text: |\n    ${first}\n\n    42\n\n    processes for managing these risks.\n`);
    expect(found.texts.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual([`${first} processes for managing these risks.`]);
  });

  it('is that of the outermost text blocks where there is no visible text', async () => {
    const { texts } = await review('filings/ok/quillmere-20-f-r-page.htm');
    expect(texts.map(({ name }) => name)).toEqual(['processes-text', 'board-oversight-text', 'management-role-text']);
  });
});

it('costs nothing where nobody asks for it', async () => {
  const report = await lintFiling({ uri: 'draft.yaml', content: 'filing: { form: 10-K }\nfacts: { integrated: true }\n' });
  expect(report.review).toBeUndefined();
});
