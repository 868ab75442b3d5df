import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { lintFiling } from '../../src/run/lint-filing.js';

const root = path.resolve(import.meta.dirname, '../../fixtures');
const FOLDERS = ['filings/err', 'ixbrl/invalid', 'drafts', 'forms', 'sets'];
/** The hundred documents that are refused alike add nothing. */
const ALIKE = /^(?:fraction|tuple)-/;
const files = FOLDERS.flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => /\.(?:htm|html|xml|txt|json)$/.test(name) && !ALIKE.test(name)).map((name) => `${folder}/${name}`));
const read = (name: string): Buffer => readFileSync(path.join(root, name));

async function lint(uri: string, content: string | Uint8Array): Promise<readonly Finding[]> {
  return (await lintFiling({ uri, content }, { rules: { preset: 'draft' } })).findings.filter(({ ruleId }) => !ruleId.startsWith('input/'));
}

/** What a finding says, without its place. */
const said = ({ ruleId, message, evidence }: Finding): string => JSON.stringify([ruleId, message, evidence]);
const hash = ({ fingerprint }: Finding): string => fingerprint.replace(/:.*/, '');

describe('fingerprints', () => {
  it('are different where findings say something different, in all fixtures', async () => {
    const byHash = new Map<string, Set<string>>();
    let count = 0;
    for (const name of files) {
      const findings = await lint(name, read(name));
      count += findings.length;
      expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
      for (const finding of findings) {
        const key = `${name} ${hash(finding)}`;
        byHash.set(key, (byHash.get(key) ?? new Set()).add(said(finding)));
      }
    }
    expect(count).toBeGreaterThan(60);
    expect([...byHash].filter(([, what]) => what.size > 1).map(([name, what]) => [name, ...what])).toEqual([]);
  }, 120_000);

  it.each(readdirSync(path.join(root, 'filings/err')).filter((name) => name.endsWith('.htm') && !/r-page|windows-1252/.test(name)))('%s has the same when it is generated anew: other ids, a paragraph more, another file', async (name) => {
    const text = read(`filings/err/${name}`).toString('utf8');
    const anew = text
      .replaceAll(/\b(id|contextRef|unitRef|continuedAt)="([^"]*)"/g, '$1="x-$2"')
      .replace(/(<body[^>]*>)/, '$1<p>Some words that stood not here before.</p>\n\n');
    expect(anew).not.toBe(text);
    const [before, after] = [await lint(name, text), await lint('other/name.htm', anew)];
    expect(before).not.toEqual([]);
    expect(after.map(({ ruleId, fingerprint }) => [ruleId, fingerprint])).toEqual(before.map(({ ruleId, fingerprint }) => [ruleId, fingerprint]));
  });
});
