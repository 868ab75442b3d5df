import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import type { FilingReport } from '../../../src/model/report.js';
import { loadBuiltinPacks } from '../../../src/run/load-packs.js';
import { COMMAND, FORBIDDEN } from '../hostile-text.js';
import { PAYLOADS, fillSlots } from './payloads.js';
import { printReview, reviewed, runOver } from './reviews.js';

const wrong = await reviewed('filings/err/materially-affected-yes-is-denied.htm');
const incident = await reviewed('filings/err/incident-impact-is-not-tagged.htm');
const draft = await reviewed('drafts/marrowgate-item-1c.yaml');
const accepted: FilingReport = { ...wrong, findings: wrong.findings.map((finding) => ({ ...finding, suppression: { reason: 'Counsel has agreed.', approvedBy: 'A. Partner', approvedOn: '2026-01-05' } })) };

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own;
}

/** Names of elements and of their attributes, without texts and values. */
function shapeOf(page: string): string {
  return elements(parse(page)).map(({ tagName, attrs }) => `${tagName}[${attrs.map(({ name }) => name).join()}]`).join('\n');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('what a filing says stays text', () => {
  it('has at least 500 payloads', () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(500);
  });

  // A whole review is printed and parsed for each.
  it('gives a page of the same shape for every payload in every slot', { timeout: 240_000 }, async () => {
    const small: FilingReport = { ...incident, findings: [...incident.findings, ...wrong.findings, ...accepted.findings] };
    const shape = shapeOf(await printReview(fillSlots(runOver(small), () => 'x')));
    for (const payload of PAYLOADS) expect(shapeOf(await printReview(fillSlots(runOver(small), () => payload))), payload).toBe(shape);
  });

  it('leads nowhere but to the law, to EDGAR and to its own places', async () => {
    for (const report of [runOver(wrong), runOver(wrong, incident, draft), fillSlots(runOver(wrong), (slot) => PAYLOADS[slot % PAYLOADS.length] ?? '')]) {
      const all = elements(parse(await printReview(report)));
      const ids = new Set(all.map((one) => attribute(one, 'id')));
      for (const one of all) {
        expect(one.attrs.map(({ name }) => name).filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
        const href = attribute(one, 'href');
        if (href === undefined) continue;
        expect(href).toMatch(/^(?:#|https:\/\/www\.(?:ecfr|sec)\.gov\/)/);
        if (href.startsWith('#')) expect(ids, href).toContain(href.slice(1));
      }
      expect(ids.size, 'an id stands once').toBe(all.filter((one) => attribute(one, 'id') !== undefined).length + 1);
    }
  });

  it('shows what could not be seen, and nothing that a runner would execute', async () => {
    const page = await printReview(fillSlots(runOver(wrong), (slot) => PAYLOADS[slot % PAYLOADS.length] ?? ''));
    expect(page).not.toMatch(FORBIDDEN);
    expect(page).not.toMatch(COMMAND);
  });
});

describe('the page', () => {
  it('allows its own style and script by their hashes, and nothing else', async () => {
    const all = elements(parse(await printReview(runOver(wrong))));
    const one = (tag: string): string => {
      const [element, ...more] = all.filter(({ tagName }) => tagName === tag);
      expect(more).toEqual([]);
      return textOf(element ?? expect.fail(tag));
    };
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const policy = all.flatMap((element) => (attribute(element, 'http-equiv') === 'Content-Security-Policy' ? attribute(element, 'content') ?? [] : []));
    expect(policy).toEqual([`default-src 'none'; style-src 'sha256-${hash(one('style'))}'; script-src 'sha256-${hash(one('script'))}'; img-src data:; base-uri 'none'; form-action 'none'`]);
  });

  it('gives each heading a level at most one below the one before', async () => {
    for (const report of [runOver(wrong), runOver(wrong, accepted, draft)]) {
      const levels = elements(parse(await printReview(report))).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName.slice(1))] : []));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
  });

  it('quotes the words of the rule and of the filing, and says never that something complies', async () => {
    const page = textOf(parse(await printReview(runOver(wrong))));
    expect(page).toContain('Describe whether any risks from cybersecurity threats, including as a result of any previous cybersecurity incidents');
    expect(page).toContain('We have not identified any risks from cybersecurity threats');
    expect(page).toContain('Draft – confidential');
    expect(page).not.toMatch(/complian|complies/i);
  });

  it('calls a filing confidential that the project keeps to itself, though it was filed', async () => {
    const filed: FilingReport = { ...wrong, filing: { ...wrong.filing, accession: '0001234567-26-000001', filed: '2026-02-20' } };
    expect(await printReview(runOver(filed))).not.toContain('class="banner"');
    expect(await printReview(runOver(filed), { confidential: true })).toMatch(/class="banner"><strong>Confidential/);
  });

  it('lists what was accepted, with who and why, and asks no disposition for it', async () => {
    const page = await printReview(runOver(accepted));
    expect(page).toContain('Counsel has agreed. (A. Partner, on 2026-01-05)');
    expect(page).not.toContain('Disposition of finding');
    expect(page).not.toContain('data-fingerprint=');
  });

  it('has an index before several filings', async () => {
    const page = await printReview(runOver(wrong, incident));
    expect(page.indexOf('Review of 2 filings')).toBeLessThan(page.indexOf('id="r1"'));
    expect(page).toContain('href="#r2"');
  });

  it('says aloud that a run was cut short', async () => {
    expect(await printReview({ ...runOver(wrong), complete: false })).toContain('Not complete');
  });

  it('has errors only where that is asked for, and every answer all the same', async () => {
    const loud = await printReview(runOver(draft));
    const quiet = await printReview(runOver(draft), { quiet: true });
    const cards = (page: string): number => page.match(/<article/g)?.length ?? 0;
    expect(cards(loud)).toBeGreaterThan(cards(quiet));
    expect(quiet.match(/role="rowheader"/g)).toEqual(loud.match(/role="rowheader"/g));
  });
});

describe('how much of the filing it carries', () => {
  const said = 'We have not identified any risks';

  it('has the text of the disclosure in full, quotes in excerpts, and no word at none', async () => {
    const [full, short, none] = await Promise.all((['full', 'excerpt', 'none'] as const).map((evidence) => printReview(runOver(wrong), { evidence })));
    expect(full).toContain('class="disclosure"');
    expect(short).not.toContain('class="disclosure"');
    expect(short).toContain(said);
    for (const quote of [said, 'enterprise risk management process', 'Audit Committee', 'Chief Information Security Officer']) expect(none).not.toContain(quote);
  });

  it('has no four words in a row of a disclosure at none, but those that the rules have too', { timeout: 120_000 }, async () => {
    const sequences = (text: string): ReadonlySet<string> => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return new Set(words.slice(3).map((_, index) => words.slice(index, index + 4).join(' ')));
    };
    const folder = path.resolve(import.meta.dirname, '../../../fixtures/filings/err');
    const ofRules = sequences(JSON.stringify(await loadBuiltinPacks()));
    const ofPage = sequences(textOf(parse(await printReview(runOver()))));
    for (const name of readdirSync(folder).filter((one) => /\.(?:htm|txt)$/.test(one))) {
      const report = await reviewed(`filings/err/${name}`);
      const said = sequences(report.review?.texts.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ') ?? '');
      const printed = sequences(textOf(parse(await printReview(runOver(report), { evidence: 'none' }))));
      // The name of the registrant stays.
      const registrant = (report.filing.registrant ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
      expect([...printed].filter((words) => said.has(words) && !ofRules.has(words) && !ofPage.has(words) && !registrant.includes(words)), name).toEqual([]);
    }
  });

  it('stays below 5 MB for the longest disclosure and thousands of findings', async () => {
    const words = 'We review the access of each provider once a year and before it changes. '.repeat(14);
    const blocks = Array.from({ length: 400 }, (_, index) => ({ kind: 'paragraph' as const, text: words.slice(0, 1_000), marks: [{ start: 0, end: 200, ids: ['e1', `f${String(index + 1)}`] }, { start: 200, end: 400, ids: ['e2'] }] }));
    const findings = Array.from({ length: 5_000 }, (): Finding => ({ ...wrong.findings[0] ?? expect.fail(), message: words.slice(0, 400), evidence: Array.from({ length: 20 }, () => ({ fact: 'said-materially-affected', quote: words.slice(0, 200) })) }));
    const review = { ...wrong.review ?? expect.fail(), texts: [{ name: 'item-1c', title: 'Item 1C', blocks }], leftOut: 12_345 };
    const page = await printReview(runOver({ ...wrong, findings, review }));
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(page).toContain('12345 characters of the disclosure are left out');
    expect(page).toContain('4500 more findings');
  });
});
