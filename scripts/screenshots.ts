/**
 * Takes the pictures of docs/review.md from a fixture, with Debian's Chromium: what they show is what the tool
 * prints now. Fonts are those of the machine, so the pictures are not compared.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import buildIfStale from './build-if-stale.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const CHROMIUM = '/usr/bin/chromium';
const FILING = 'fixtures/filings/err/materially-affected-yes-is-denied.htm';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** What stands at the top of the picture. */
  readonly at: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'review-summary', width: 1180, height: 1020, scheme: 'light', at: 'body' },
  { name: 'review-paragraphs', width: 1180, height: 900, scheme: 'light', at: '#r1-p5' },
  { name: 'review-disclosure', width: 1180, height: 820, scheme: 'light', at: '.block:has(#r1-p3-text)' },
  { name: 'review-phone', width: 390, height: 800, scheme: 'dark', at: '#r1-p5' },
];

async function take(page: Page, { name, at }: Picture): Promise<void> {
  await page.locator(at).first().evaluate((element) => {
    const view = element.ownerDocument.defaultView;
    view?.scrollTo({ top: Math.max(0, element.getBoundingClientRect().top + view.scrollY - 24), behavior: 'instant' });
  });
  await page.screenshot({ path: join(images, `${name}.png`) });
}

if (!existsSync(CHROMIUM)) throw new Error(`there is no ${CHROMIUM}: apt-get install chromium`);
buildIfStale();
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'tieout-pictures-'));
const review = join(folder, 'review.html');
const { status } = spawnSync(process.execPath, ['dist/bin.js', FILING, '--no-config', '--exit-zero', '--format', `html=${review}`], { cwd: root, stdio: 'inherit' });
if (status !== 0) throw new Error('the review could not be printed');
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
for (const picture of PICTURES) {
  const page = await browser.newPage({ viewport: { width: picture.width, height: picture.height }, colorScheme: picture.scheme, reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(review).href);
  await take(page, picture);
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
