import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { reviewed, runOver } from '../html/reviews.js';
import { writeMemo } from './memos.js';

const folder = mkdtempSync(path.join(tmpdir(), 'memo-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function has(command: string, ...version: readonly string[]): boolean {
  return spawnSync(command, version, { stdio: 'ignore' }).error === undefined;
}

/** What stands on the pages, white space folded; a line broken at a hyphen stays broken. */
function readPages(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

describe('a memo in LibreOffice', () => {
  it('opens and prints with every paragraph of the rule and the words quoted', { timeout: 180_000 }, async (context) => {
    if (!has('soffice', '--version')) context.skip('LibreOffice (soffice) is not installed');
    const report = await reviewed('filings/err/materially-affected-yes-is-denied.htm');
    const file = path.join(folder, 'memo.docx');
    writeFileSync(file, await writeMemo(runOver(report)));
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 150_000 });
    const pdf = path.join(folder, 'memo.pdf');
    expect(existsSync(pdf)).toBe(true);
    if (!has('pdftotext', '-v')) context.skip('the memo was printed, but pdftotext is not installed to read it');
    const pages = readPages(pdf);
    const { rows, evidence } = report.review ?? expect.fail();
    expect(rows.length).toBeGreaterThan(8);
    for (const { cite } of rows) expect(pages).toContain(cite);
    const quotes = evidence.filter(({ origin, quote }) => origin === 'derived' && quote !== '');
    expect(quotes.length).toBeGreaterThan(5);
    for (const { quote } of quotes) expect(pages).toContain(quote.slice(0, 30).trim());
    expect(pages).toContain(`SHA-256 ${report.filing.inputs[0]?.sha256 ?? ''}`);
    expect(pages).toMatch(/Page 2 of \d+/);
  });
});
