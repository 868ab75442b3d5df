import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../extract/inline-documents.js';
import { writeTree } from '../source/temporary-tree.js';
import { runTieout } from './run-tieout.js';

const cover = '<ix:nonNumeric contextRef="c" name="dei:DocumentType">10-K</ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate">2025-12-31</ix:nonNumeric>';
const tagged = (name: string, content: string, attributes: string): string => `<p><ix:nonNumeric contextRef="c" name="cyd:${name}" ${attributes}>${content}</ix:nonNumeric></p>`;
const processes = (attributes: string): string => tagged('CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock', 'We assess and manage cybersecurity risks.', attributes);
const DENIAL = 'No risks from cybersecurity threats have materially affected us or are reasonably likely to materially affect us.';
const effect = (value: string): string => tagged('CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag', DENIAL, `format="ixt:fixed-${value}"`);
/** One error and one warning. */
const draft = inlineDocument(`${cover}<p>Item 1C. Cybersecurity</p>${processes('')}${effect('true')}`);
const clean = inlineDocument(`${cover}<p>Item 1C. Cybersecurity</p>${processes('escape="true"')}${effect('false')}`);
const FILE = 'tieout-suppressions.yaml';
const DENIED = 'cyd/materially-affected-yes-is-not-denied';
const REASON = ['--reason', 'Agreed with counsel.'];
const TODAY = ['--today', '2026-06-30'];

interface Json { filings: { findings: { ruleId: string; fingerprint: string; suppression?: object }[] }[]; findings?: { ruleId: string }[]; tally: Record<string, number> }

async function lintJson(cwd: string, ...args: readonly string[]): Promise<Json & { readonly code: number | null }> {
  const { code, stdout } = await runTieout(['a.htm', '--format', 'json', ...args], { cwd });
  return { ...JSON.parse(stdout) as Json, code };
}

describe('tieout suppress', () => {
  it('accepts the finding whose digits tieout printed; it stays in the report and counts for nothing', async () => {
    const cwd = writeTree({ 'a.htm': draft });
    const before = await runTieout(['a.htm'], { cwd });
    const [, digits] = /finding ([0-9a-f]{8})/.exec(before.stdout.slice(before.stdout.indexOf(DENIED))) ?? [];
    expect(before.code).toBe(1);
    const { code, stdout, stderr } = await runTieout(['suppress', 'a.htm', '--finding', digits ?? '', ...REASON, '--approved-by', 'J. Doe', '--until', '2026-12-31', ...TODAY], { cwd });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `a.htm: ${DENIED} ${digits ?? ''}\n${FILE}: 1 accepted\n`, stderr: '' });
    const after = await runTieout(['a.htm', ...TODAY], { cwd });
    expect(after.code).toBe(0);
    expect(after.stdout.replace(/\s+/g, ' ')).toContain(`suppressed: ${DENIED} ${digits ?? ''}: Agreed with counsel. (J. Doe, on 2026-06-30, until 2026-12-31)`);
    expect(after.stdout).toContain('1 finding suppressed');
    const json = await lintJson(cwd, ...TODAY);
    expect(json.tally).toMatchObject({ errors: 0, warnings: 1, suppressed: 1, fail: 2 });
    expect(json.filings[0]?.findings.find(({ ruleId }) => ruleId === DENIED)?.suppression).toEqual({ reason: 'Agreed with counsel.', approvedBy: 'J. Doe', approvedOn: '2026-06-30', until: '2026-12-31' });
    expect(statSync(path.join(cwd, FILE)).mode & 0o777).toBe(0o600);
  });

  it('makes a baseline of everything; the second time it changes nothing', async () => {
    const cwd = writeTree({ 'a.htm': draft });
    const all = ['suppress', 'a.htm', '--all', ...REASON];
    expect((await runTieout(all, { cwd })).stdout).toContain(`${FILE}: 2 accepted\n`);
    const first = readFileSync(path.join(cwd, FILE), 'utf8');
    const { mtimeMs } = statSync(path.join(cwd, FILE));
    expect(await runTieout(all, { cwd })).toMatchObject({ code: 0, stdout: `${FILE}: 0 accepted; 2 accepted already\n` });
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe(first);
    expect(statSync(path.join(cwd, FILE)).mtimeMs).toBe(mtimeMs);
    expect(await lintJson(cwd, '--fail-on', 'note')).toMatchObject({ code: 0, tally: { errors: 0, warnings: 0, suppressed: 2 } });
    expect(await lintJson(cwd, '--no-suppressions')).toMatchObject({ code: 1, tally: { errors: 1, warnings: 1, suppressed: 0 } });
  });

  it('is no filing itself where it lies among them', async () => {
    const cwd = writeTree({ 'a.htm': draft, 'tieout.config.yaml': '{}\n' });
    await runTieout(['suppress', '.', '--all', ...REASON], { cwd });
    expect(await runTieout(['.', '--format', 'compact'], { cwd })).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('1 filing: 1 analysed') as string });
  });

  it('takes from a severity on, adds to what is there, and keeps comments', async () => {
    const cwd = writeTree({ 'a.htm': draft, [FILE]: '# Ours. Ask Jane before you add to it.\n' });
    await runTieout(['suppress', 'a.htm', '--all', '--severity', 'error', ...REASON], { cwd });
    writeFileSync(path.join(cwd, FILE), readFileSync(path.join(cwd, FILE), 'utf8').replace('Agreed with counsel.', 'Agreed with counsel. # not a comment\n  # since March'));
    await runTieout(['suppress', 'a.htm', '--all', '--reason', 'The rest.'], { cwd });
    const text = readFileSync(path.join(cwd, FILE), 'utf8');
    expect(text.startsWith('# Ours. Ask Jane before you add to it.\n- fingerprint: ')).toBe(true);
    expect([...text.matchAll(/(?:# since March|rule: \S+|reason: The rest\.)/g)].map(([found]) => found)).toEqual([`rule: ${DENIED}`, '# since March', 'rule: cyd/text-block-is-escaped', 'reason: The rest.']);
  });

  it('leaves words of the filing out of the file where the project is confidential', async () => {
    const cwd = writeTree({ 'a.htm': draft, 'tieout.config.yaml': 'confidential: true\n' });
    await runTieout(['suppress', 'a.htm', '--all', ...REASON], { cwd });
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).not.toContain('No risks');
  });

  it('accepts what was read where something was not, and ends in 2', async () => {
    const cwd = writeTree({ 'a.htm': draft, 'b.htm': '' });
    const { code, stderr } = await runTieout(['suppress', 'a.htm', 'b.htm', 'gone.htm', '--all', ...REASON], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('1 of the filings were not read whole');
    expect(stderr).toContain('gone.htm: no such file');
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).not.toContain('input/');
  });

  it('refuses a folder without filings, which lint refuses too', async () => {
    const cwd = writeTree({ 'in/notes.txt': 'hello' });
    expect(await runTieout(['suppress', 'in', '--all', ...REASON], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('[E_NO_FILINGS]') as string });
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it.each<[string, readonly string[], string]>([
    ['no reason', ['--all'], 'a finding is accepted for a reason'],
    ['a blank reason', ['--all', '--reason', ' '], 'a finding is accepted for a reason'],
    ['nothing that is named', REASON, 'nothing is named that is to be accepted'],
    ['both ways at once', ['--all', '--finding', '01234567', ...REASON], '--finding and --all cannot stand together'],
    ['a fingerprint that is nowhere', ['--finding', '01234567', ...REASON], 'no finding of these filings has the fingerprint 01234567'],
    ['a fingerprint that is too short', ['--finding', '0123', ...REASON], '"0123" is no fingerprint'],
    ['a day that is past', ['--all', ...REASON, '--until', '2026-06-29', ...TODAY], '--until 2026-06-29 is past'],
    ['a day that is none', ['--all', ...REASON, '--until', '2026-02-30'], '--until 2026-02-30 is no day'],
    ['a folder that is not there', ['--all', ...REASON, '--suppressions', 'no/s.yaml'], 'no/s.yaml: cannot be written'],
  ])('refuses %s and writes nothing', async (_name, args, message) => {
    const cwd = writeTree({ 'a.htm': draft });
    const { code, stderr } = await runTieout(['suppress', 'a.htm', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.htm']);
  });
});

describe('a suppression', () => {
  it('that has run out is a warning at its line, the finding counts again, and it has to be changed by hand', async () => {
    const cwd = writeTree({ 'a.htm': draft });
    await runTieout(['suppress', 'a.htm', '--all', '--severity', 'error', ...REASON, '--until', '2026-12-31', ...TODAY], { cwd });
    expect(await runTieout(['a.htm', '--today', '2026-12-31'], { cwd })).toMatchObject({ code: 0 });
    const { code, stdout } = await runTieout(['a.htm', '--today', '2027-01-01', '--format', 'compact'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${FILE}:3:16: warning: The suppression of ${DENIED} .* ran out on 2026-12-31: "Agreed with counsel\\."\\. \\[suppression/expired\\]$`, 'm'));
    const { filings } = await lintJson(cwd);
    const fingerprint = filings[0]?.findings.find(({ ruleId }) => ruleId === DENIED)?.fingerprint ?? '';
    expect(await runTieout(['suppress', 'a.htm', '--finding', fingerprint, ...REASON, '--today', '2027-01-01'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining(`${FILE}:3:16: an entry for ${fingerprint} is here already, and it ran out on 2026-12-31 [E_SUPPRESSED]`) as string });
    expect((await runTieout(['suppress', 'a.htm', '--all', '--severity', 'error', ...REASON, '--today', '2027-01-01'], { cwd })).stdout).toContain('0 accepted; 1 with an entry that ran out');
  });

  it('that covers nothing is a note, where its filing was checked', async () => {
    const cwd = writeTree({ 'a.htm': draft, 'other.htm': clean.replaceAll('0009990001', '0009990002') });
    await runTieout(['suppress', 'a.htm', '--all', '--severity', 'error', ...REASON], { cwd });
    writeFileSync(path.join(cwd, 'a.htm'), clean);
    const { stdout } = await runTieout(['a.htm', '--format', 'compact'], { cwd });
    expect(stdout).toMatch(new RegExp(`^${FILE}:3:16: note: .* covers nothing.* \\[suppression/unused\\]$`, 'm'));
    expect((await lintJson(cwd, '--fail-on', 'note')).code).toBe(1);
    expect((await runTieout(['other.htm', '--format', 'compact'], { cwd })).stdout).not.toContain('suppression/unused');
    expect((await lintJson(cwd, '--only', 'cyd/text-block-is-text')).findings).toBeUndefined();
  });

  it('is found from the working directory upward, beside the configuration, or where it is named', async () => {
    const cwd = writeTree({ 'in/a.htm': draft, '.git/HEAD': '', 'in/tieout.config.yaml': '{}\n' });
    const within = path.join(cwd, 'in');
    await runTieout(['suppress', 'a.htm', '--all', ...REASON], { cwd: within });
    expect(readdirSync(within).toSorted()).toEqual(['a.htm', FILE, 'tieout.config.yaml'].toSorted());
    expect((await runTieout(['in/a.htm'], { cwd })).code).toBe(1);
    expect((await runTieout(['in/a.htm', '--config', 'in/tieout.config.yaml'], { cwd })).code).toBe(0);
    expect((await runTieout(['in/a.htm', '--suppressions', `in/${FILE}`], { cwd })).code).toBe(0);
    expect(await runTieout(['in/a.htm', '--suppressions', 'gone.yaml'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('gone.yaml') as string });
  });

  it.each([
    ['- fingerprint: 3f2a91bc00000000000000000000000a\n  rule: cyd/text-block-is-txt\n  reason: r\n', `${FILE}:2:9: no rule has the id "cyd/text-block-is-txt"; did you mean "cyd/text-block-is-text"? [E_SUPPRESSIONS]`],
    ['- fingerprint: 3f2a91bc00000000000000000000000a\n  rule: cyd/text-block-is-text\n', `${FILE}:1:3: "reason" is missing [E_SUPPRESSIONS]`],
  ])('that is wrong ends the run with its place: %j', async (text, message) => {
    const cwd = writeTree({ 'a.htm': draft, [FILE]: text });
    const { code, stderr } = await runTieout(['a.htm'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect((await runTieout(['a.htm', '--no-suppressions'], { cwd })).code).toBe(1);
  });
});

describe('a locked rule', () => {
  const locked = `locked: [${DENIED}]\n`;
  it.each<[string, string, readonly string[], string]>([
    ['an override', `${locked}overrides:\n  - files: [b.htm]\n    rules: { ${DENIED}: note }\n`, [], `tieout.config.yaml:4:57: the rule ${DENIED} is locked, and "note" weakens it [E_LOCKED]`],
    ['the same file', `${locked}rules: { ${DENIED}: off }\n`, [], `tieout.config.yaml:2:53: the rule ${DENIED} is locked, and "off" weakens it`],
    ['--rule', locked, ['--rule', `${DENIED}=warning`], `and --rule ${DENIED}=warning weakens it [E_LOCKED]\n  It is locked in tieout.config.yaml:1:10`],
    ['--skip', locked, ['--skip', DENIED], `and --skip ${DENIED} leaves it out`],
    ['--only', locked, ['--only', 'cyd/text-block-is-text'], 'and --only leaves it out'],
    ['an id that no rule has', 'locked: [cyd/text-block-is-txt]\n', [], 'Did you mean "cyd/text-block-is-text"?'],
  ])('is not weakened by %s', async (_name, config, args, message) => {
    const cwd = writeTree({ 'a.htm': draft, 'tieout.config.yaml': config });
    const { code, stderr } = await runTieout(['a.htm', ...args], { cwd });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('has no finding that could be accepted', async () => {
    const cwd = writeTree({ 'a.htm': draft });
    await runTieout(['suppress', 'a.htm', '--all', ...REASON], { cwd });
    const { filings } = await lintJson(cwd);
    const fingerprint = filings[0]?.findings.find(({ ruleId }) => ruleId === DENIED)?.fingerprint ?? '';
    writeFileSync(path.join(cwd, 'tieout.config.yaml'), locked);
    expect(await runTieout(['a.htm'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringMatching(new RegExp(`${FILE}:\\d+:16: the rule ${DENIED} is locked, and its findings cannot be suppressed \\[E_LOCKED\\]`)) as string });
    const named = ['--suppressions', 'new.yaml', ...REASON];
    expect((await runTieout(['suppress', 'a.htm', '--finding', fingerprint, ...named], { cwd })).stderr).toContain('[E_LOCKED]');
    expect((await runTieout(['suppress', 'a.htm', '--all', ...named], { cwd })).stdout).toContain('new.yaml: 1 accepted; 1 of locked rules, which stay');
  });

  it('runs whatever the preset says, and may be raised', async () => {
    const rule = 'cyd/text-block-is-escaped';
    const cwd = writeTree({ 'a.htm': draft, 'tieout.config.yaml': `locked: [${rule}]\n` });
    expect((await runTieout(['a.htm', '--only', rule, '--rule', `${rule}=error`], { cwd })).code).toBe(1);
    expect((await runTieout(['a.htm', '--only', rule], { cwd })).code).toBe(0);
  });
});
