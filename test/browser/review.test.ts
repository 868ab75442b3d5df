import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTieout } from '../cli/run-tieout.js';
import { PAYLOADS, fillSlots } from '../report/html/payloads.js';
import { printReview, reviewed, runOver } from '../report/html/reviews.js';
import { findChromium, startChromium } from './chromium.js';

/** How long a browser may take on a busy machine. */
const PATIENT = { timeout: 10_000 };

const FILING = 'fixtures/filings/err/materially-affected-yes-is-denied.htm';
const missing = findChromium() === null;
if (missing) console.warn('There is no /usr/bin/chromium: the tests of the review in a browser are skipped.');

/** A page that is open, and everything that it asked for or complained about. */
interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

describe.skipIf(missing)('the review in Chromium', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tieout-review-'));
  const file = (name: string): string => path.join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
    const wrong = await reviewed(FILING.replace('fixtures/', ''));
    const missingTags = await reviewed('filings/err/processes-are-not-tagged.htm');
    const incident = await reviewed('filings/err/incident-impact-is-not-tagged.htm');
    writeFileSync(file('one'), await printReview(runOver(wrong)));
    writeFileSync(file('several'), await printReview(runOver(wrong, missingTags, incident, await reviewed('drafts/marrowgate-item-1c.yaml'))));
    writeFileSync(file('hostile'), await printReview(fillSlots(runOver(wrong, missingTags), (slot) => PAYLOADS[slot % PAYLOADS.length] ?? '')));
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file(name)).href);
    return { page, requests, complaints };
  }

  const inView = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
  });

  it.each(['one', 'several'])('opens from disk, asks for nothing and complains of nothing: %s', async (name) => {
    const { page, requests, complaints } = await open(name);
    await page.waitForTimeout(300);
    expect(requests).toEqual([pathToFileURL(file(name)).href]);
    expect(complaints).toEqual([]);
  });

  it.each(['one', 'several'].flatMap((name) => (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => [name, scheme, width] as const))))('has no violation that axe finds: %s, %s, %i', async (name, colorScheme, width) => {
    // axe comes in as a script of its own, which the page's policy refuses.
    const { page } = await open(name, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    await page.evaluate(axe.source);
    const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations)");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  });

  it.each([true, false])('leads from the table to the words and back, with scripts: %s', async (javaScriptEnabled) => {
    const { page } = await open('one', { javaScriptEnabled });
    const row = page.locator('tr', { hasText: '17 CFR 229.106(b)(2)' });
    await row.getByRole('link', { name: 'in the text' }).click();
    expect(page.url()).toMatch(/#r1-p5-text$/);
    expect(await inView(page, '#r1-p5-text')).toBe(true);
    await page.locator('#r1-p5-text').click();
    expect(page.url()).toMatch(/#r1-p5$/);
    expect(await inView(page, '#r1-p5')).toBe(true);
  });

  it('leads from a finding to its words and back, and lights them', async () => {
    const { page } = await open('one');
    await page.locator('#r1-f1').getByRole('link', { name: 'In the text' }).click();
    await expect.poll(() => page.locator('mark.lit').allTextContents(), PATIENT).toEqual([expect.stringMatching(/^We have not identified any risks/)]);
    await page.locator('#r1-f1-text').click();
    await expect.poll(() => page.evaluate('document.activeElement.id'), PATIENT).toBe('r1-f1');
    expect(await inView(page, '#r1-f1')).toBe(true);
  });

  it('can be walked with the keyboard alone: follow a link, come back with Escape, write a disposition', async () => {
    const { page } = await open('one');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the review');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id'), PATIENT).toBe('main');
    // The whole of the page can have the focus too, and it holds every text.
    const focused = "document.activeElement.id === 'main' ? '' : document.activeElement.textContent + document.activeElement.id";
    const tabTo = async (wanted: string): Promise<void> => {
      for (let step = 0; step < 200; step += 1) {
        await page.keyboard.press('Tab');
        if (String(await page.evaluate(focused)).includes(wanted)) return;
      }
      expect.fail(`${wanted} cannot be reached`);
    };
    await tabTo('Error – finding 1');
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id'), PATIENT).toBe('r1-f1');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(focused), PATIENT).toContain('Error – finding 1');
    await page.keyboard.press('Enter');
    // A browser moves the focus in its own time; a key that comes sooner goes on from the old place.
    await expect.poll(() => page.evaluate('document.activeElement.id'), PATIENT).toBe('r1-f1');
    await tabTo('r1-f1-accept');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Agreed.');
    expect(await page.locator('#r1-f1-accept').isChecked()).toBe(true);
    expect(await page.locator('#r1-f1-note').inputValue()).toBe('Agreed.');
  });

  it('saves what is accepted with a reason as suppressions that the next run takes', async () => {
    const { page, requests, complaints } = await open('one', { acceptDownloads: true });
    const save = page.getByRole('button', { name: 'Save accepted findings' });
    const status = page.getByRole('status');
    await save.click();
    await expect.poll(() => status.textContent(), PATIENT).toContain('No finding is accepted');
    await page.locator('#r1-f1-accept').check();
    await save.click();
    await expect.poll(() => status.textContent(), PATIENT).toContain('Finding 1 is accepted without a reason');
    await page.locator('#r1-f1-note').fill('The flag is set: "yes" # said by counsel\n- twice');
    await page.locator('#r1-reviewer-by').fill('A. Partner');
    await page.locator('#r1-reviewer-on').fill('2026-01-05');
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('tieout-suppressions.yaml');
    const saved = path.join(folder, 'tieout-suppressions.yaml');
    await download.saveAs(saved);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1);
    expect(complaints).toEqual([]);
    const args = ['lint', FILING, '--no-config', '--format', 'json', '--today', '2026-02-01'];
    expect((await runTieout(args)).code).toBe(1);
    const { code, stdout, stderr } = await runTieout([...args, '--suppressions', saved]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { filings: { findings: { suppression?: unknown }[] }[]; findings?: unknown };
    expect(report.findings).toBeUndefined();
    expect(report.filings[0]?.findings.map(({ suppression }) => suppression)).toEqual([{ reason: 'The flag is set: "yes" # said by counsel\n- twice', approvedBy: 'A. Partner', approvedOn: '2026-01-05' }]);
  });

  it('keeps its marks on paper, where there is no colour', async () => {
    const { page } = await open('one');
    await page.emulateMedia({ media: 'print' });
    const lines = await page.evaluate<readonly string[]>("[...document.querySelectorAll('mark')].map((mark) => { const { borderBottomStyle, borderBottomWidth } = getComputedStyle(mark); return mark.className + ' ' + borderBottomStyle + ' ' + (parseFloat(borderBottomWidth) > 0); })");
    expect(new Set(lines)).toEqual(new Set(['evidence-here solid true', 'found-here double true']));
    const pdf = path.join(folder, 'one.pdf');
    await page.pdf({ path: pdf, format: 'A4' });
    const { stdout, error } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    if (error) {
      console.warn('There is no pdftotext: what the paper says is not read.');
      return;
    }
    const pages = stdout.split('\f').filter((text) => text.trim() !== '');
    for (const text of pages) expect(text).toMatch(/Draft – confidential[\s\S]*SHA256 [0-9a-f]{64}/);
    expect(pages[0]).toMatch(/Signature/);
    expect(stdout).toContain('Finding 1');
    expect(stdout).toContain('(b)(1)(ii)');
    expect(stdout).not.toContain('Save accepted findings');
  });

  it.each([false, true])('runs nothing that a filing says, with its policy switched off: %s', async (bypassCSP) => {
    const { page, requests, complaints } = await open('hostile', { bypassCSP });
    await page.evaluate("for (const element of document.querySelectorAll('details')) element.open = true; for (const link of document.querySelectorAll('a, button, input, textarea')) { link.focus(); link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); }");
    await page.waitForTimeout(500);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(requests).toEqual([pathToFileURL(file('hostile')).href]);
    expect(complaints).toEqual([]);
    const text = await page.evaluate<string>('document.body.textContent');
    expect(PAYLOADS.filter((payload) => /^[ -~]+$/.test(payload) && !payload.includes('##[') && text.includes(payload)).length).toBeGreaterThan(400);
  });

  it.each(['one', 'several', 'hostile'])('needs no scrolling to the side on a phone: %s', async (name) => {
    const { page } = await open(name, { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
