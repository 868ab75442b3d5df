import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { unpack, wordsOf } from '../report/docx/memos.js';
import { runTieout } from './run-tieout.js';

const root = path.resolve(import.meta.dirname, '../..');
const filing = path.join(root, 'fixtures/filings/err/drafting-residue.htm');
const folder = mkdtempSync(path.join(tmpdir(), 'tieout-memo-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('tieout --format docx', () => {
  it('writes the memo for its owner only, beside other formats, and the same twice', async () => {
    const args = ['lint', filing, '--no-config', '--format', 'docx=memo.docx', '--format', 'docx=again.docx', '--format', 'compact'];
    const { code, stdout, stderr } = await runTieout(args, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('[cyd/no-drafting-residue]');
    const memo = readFileSync(path.join(folder, 'memo.docx'));
    expect(statSync(path.join(folder, 'memo.docx')).mode & 0o777).toBe(0o600);
    expect(memo.equals(readFileSync(path.join(folder, 'again.docx')))).toBe(true);
    const words = wordsOf((await unpack(memo)).get('word/document.xml') ?? '');
    expect(words).toContain('Draft – confidential');
    expect(words).toContain('NTD: Legal to confirm');
  });

  it('carries no more of the filing than --evidence allows', async () => {
    await runTieout(['lint', filing, '--no-config', '--format', 'docx=none.docx', '--evidence', 'none'], { cwd: folder });
    expect(wordsOf((await unpack(readFileSync(path.join(folder, 'none.docx')))).get('word/document.xml') ?? '')).not.toContain('NTD');
  });

  it('goes into a pipe as bytes', async () => {
    const { stdout } = spawnSync(process.execPath, [path.join(root, 'dist/bin.js'), 'lint', filing, '--no-config', '--format', 'docx']);
    expect(stdout.equals(readFileSync(path.join(folder, 'memo.docx')))).toBe(true);
    expect([...(await unpack(stdout)).keys()][0]).toBe('[Content_Types].xml');
  });

  it('is refused to a terminal', async () => {
    const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY: true, columns: 80 }), new PassThrough()];
    expect(await main(['lint', filing, '--no-config', '--format', 'docx'], { cwd: folder, env: {}, stdin: new PassThrough(), stdout, stderr })).toBe(2);
    expect(String(stderr.read())).toBe('tieout: docx is a file, and no text for a terminal [E_USAGE]\n  Name the file: --format docx=memo.docx.\n');
    expect(stdout.read()).toBeNull();
  });

  it('says what to install where the package is not there, leaves no file, and prints the other formats', () => {
    const alone = path.join(folder, 'alone');
    cpSync(path.join(root, 'dist'), path.join(alone, 'dist'), { recursive: true });
    cpSync(path.join(root, 'package.json'), path.join(alone, 'package.json'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(alone, 'dist/bin.js'), 'lint', filing, '--no-config', '--format', 'docx=missing.docx', '--format', 'compact'], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'tieout: the memo is written with the package "docx", which is not installed [E_PACKAGE]\n  Run "npm install docx" where tieout is installed.\n' });
    expect(stdout).toContain('[cyd/no-drafting-residue]');
    expect(existsSync(path.join(folder, 'missing.docx')) || existsSync(path.join(folder, 'missing.docx.tmp'))).toBe(false);
    // And with the package beside it, the same program writes it.
    symlinkSync(path.join(root, 'node_modules'), path.join(alone, 'node_modules'));
    expect(spawnSync(process.execPath, [path.join(alone, 'dist/bin.js'), 'lint', filing, '--no-config', '--format', 'docx=there.docx'], { cwd: folder }).status).toBe(1);
    expect(existsSync(path.join(folder, 'there.docx'))).toBe(true);
  });
});
