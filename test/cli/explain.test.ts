import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../extract/inline-documents.js';
import { ALDER, BIRCH, TABLES } from '../source/data-sets.js';
import { writeTree } from '../source/temporary-tree.js';
import { writeZip } from '../source/write-zip.js';
import { runTieout } from './run-tieout.js';

const cover = '<ix:nonNumeric contextRef="c" name="dei:DocumentType">10-K</ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate">2025-12-31</ix:nonNumeric>';
const tagged = (name: string, content: string, attributes: string): string => `<p><ix:nonNumeric contextRef="c" name="cyd:${name}" ${attributes}>${content}</ix:nonNumeric></p>`;
const PROCESSES = tagged('CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock', 'We assess and manage cybersecurity risks.', 'escape="true"');
const AFFECTED = 'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag';
const DENIAL = 'No risks from cybersecurity threats have materially affected us or are reasonably likely to materially affect us.';
const draft = (value: string): string => inlineDocument(`${cover}<p>Item 1C. Cybersecurity</p>${PROCESSES}${tagged(AFFECTED, DENIAL, `format="ixt:fixed-${value}"`)}`);
const RULE = 'cyd/materially-affected-yes-is-not-denied';
const folded = (text: string): string => text.replace(/\s+/g, ' ');

describe('tieout explain RULE', () => {
  it('says what the rule asks in words, what to do, how right it is, and gives its examples', async () => {
    const { code, stdout, stderr } = await runTieout(['explain', 'cyd/board-committee-is-named']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('board-committee-text is there');
    expect(stdout).toMatch(/Accuracy\n {2}\d+ findings, \d+ read, \d+ right/);
    expect(stdout).toContain('Examples\n  passes: a committee is named\n');
  });

  it.each([
    ['cyd/board-comittee-is-named', 'Did you mean "cyd/board-committee-is-named"?'],
    ['board-committee-is-named', 'Did you mean "cyd/board-committee-is-named"?'],
    ['something-else-entirely', 'Run "tieout rules" for the list of rules, or name a file.'],
  ])('refuses the name %s, which is neither a rule nor a file', async (name, remedy) => {
    expect(await runTieout(['explain', name])).toEqual({ code: 2, stdout: '', stderr: `tieout: "${name}" is neither a rule nor a file [E_RULE]\n  ${remedy}\n` });
  });

  it.each([
    [[RULE, '--rule', RULE], '--rule goes with a file'],
    [[RULE, '--format', 'json'], '--format goes with a file'],
    [['a.htm', '--rule', RULE, '--finding', '01234567'], '--rule and --finding cannot both be explained at once'],
    [['a.htm', '--format', 'xml'], 'there is no format "xml"'],
    [['gone.htm'], 'gone.htm: no such file or directory [E_NO_FILE]'],
  ])('refuses %j', async (args, message) => {
    const cwd = writeTree({ 'a.htm': draft('true') });
    expect(await runTieout(['explain', ...args], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('tieout explain FILE', () => {
  it('follows a failure to the words and their place', async () => {
    const text = draft('true');
    const cwd = writeTree({ 'a.htm': text });
    const { code, stdout } = await runTieout(['explain', 'a.htm', '--rule', RULE], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(`✗ fails: ${RULE}`);
    expect(stdout).toContain('Applies, because\n');
    expect(stdout).toContain('Asks that\n');
    const line = text.slice(0, text.indexOf(DENIAL)).split('\n').length;
    const column = text.indexOf(DENIAL) - text.lastIndexOf('\n', text.indexOf(DENIAL));
    expect(folded(stdout)).toContain(`“${DENIAL}” (in the words that the flag wraps, a.htm:${String(line)}:${String(column)})`);
    expect(folded(stdout)).toContain('searched in the words that the flag wraps: negated');
  });

  it('explains a finding by the digits that linting printed', async () => {
    const cwd = writeTree({ 'a.htm': draft('true') });
    const [, digits = ''] = /finding ([0-9a-f]{8})/.exec((await runTieout(['a.htm'], { cwd })).stdout) ?? [];
    const { code, stdout } = await runTieout(['explain', 'a.htm', '--finding', digits], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(`finding ${digits}`);
    expect(stdout.match(/^[✓✗?–] /gm)).toHaveLength(1);
  });

  it('explains what passes and what does not apply, too', async () => {
    const cwd = writeTree({ 'a.htm': draft('false') });
    const { code, stdout } = await runTieout(['explain', 'a.htm'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('✓ passes: cyd/materially-affected-no-is-stated');
    expect(folded(stdout)).toContain(`– does not apply: ${RULE}`);
    expect(folded(stdout)).toContain('Does not apply, because ✗ does not hold: materially-affected is true');
  });

  it('says of an input that shows less what would have to be seen', async () => {
    const cwd = writeTree({ 'draft.yaml': `filing: { form: 10-K, period: 2025-12-31 }\nfacts:\n  item-text: ${DENIAL}\n` });
    const { stdout } = await runTieout(['explain', 'draft.yaml', '--rule', 'cyd/flags-agree'], { cwd });
    expect(folded(stdout)).toMatch(/\? stays open: cyd\/flags-agree .*To decide, one would have to see: tagged facts, every document of the filing\./);
  });

  it('ends in 2 where the filing was not read whole, and says so', async () => {
    const cwd = writeTree({ 'cut.htm': draft('true').slice(0, -60), 'binary.htm': '\0\u0001\0' });
    const cut = await runTieout(['explain', 'cut.htm', '--rule', RULE], { cwd });
    expect(cut.code).toBe(2);
    expect(cut.stdout).toContain('partial: only a part of this filing was analysed');
    expect(await runTieout(['explain', 'binary.htm', '--rule', RULE], { cwd })).toMatchObject({ code: 2, stdout: expect.stringContaining('[input/unreadable]') });
  });

  it('reads the standard input, and prints JSON', async () => {
    const { code, stdout } = await runTieout(['explain', '-', '--stdin-filename', 'in.htm', '--rule', RULE, '--format', 'json'], { input: draft('true') });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ uri: 'in.htm', rules: [{ ruleId: RULE, verdict: 'fail', cases: [{ when: { truth: true }, require: { truth: false } }] }] });
  });

  it('asks which filing of a data set is meant, and explains the one that is named', async () => {
    const cwd = writeTree({ 'q1.zip': writeZip(TABLES) });
    const several = await runTieout(['explain', 'q1.zip', '--rule', 'cyd/flags-agree'], { cwd });
    expect(several).toMatchObject({ code: 2, stdout: '' });
    expect(several.stderr).toContain(`[E_FILING]\n  Name one of them, by its path or with --filing ACCESSION: ${ALDER}, ${BIRCH}`);
    const { stdout } = await runTieout(['explain', 'q1.zip', '--rule', 'cyd/flags-agree', '--filing', BIRCH], { cwd });
    expect(stdout).toContain(`q1.zip!/${BIRCH}`);
    const wrong = await runTieout(['explain', 'q1.zip', '--filing', `${BIRCH.slice(0, -1)}9`], { cwd });
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining(`Did you mean ${BIRCH}?`) });
  });
});

describe('tieout facts --fact', () => {
  it('prints the facts that are named, and says which are not there', async () => {
    const cwd = writeTree({ 'a.htm': draft('true') });
    const { code, stdout, stderr } = await runTieout(['facts', 'a.htm', '--fact', 'materially-affected', '--fact', `cyd:${AFFECTED}`, '--fact', 'expertise-text', '--format', 'json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'tieout: a.htm: there is no expertise-text\n' });
    expect((JSON.parse(stdout) as { facts: { name: string }[] }).facts.map(({ name }) => name)).toEqual(['materially-affected']);
  });

  it.each([
    ['materialy-affected', 'Did you mean "materially-affected"?'],
    ['board-oversight', 'Did you mean "said-board-oversight"?'],
    ['undetermined', 'Did you mean "said-undetermined"?'],
    ['committee', 'Names like it: board-committee-text.'],
  ])('refuses the name %s', async (name, remedy) => {
    const cwd = writeTree({ 'a.htm': draft('true') });
    expect(await runTieout(['facts', 'a.htm', '--fact', name], { cwd })).toEqual({ code: 2, stdout: '', stderr: `tieout: no fact has the name "${name}" [E_FACT]\n  ${remedy}\n` });
  });
});
