import { describe, expect, it } from 'vitest';
import { showUnseen, toPrintable, toPrintableJson, toPrintableLine, toPrintableName, toPrintablePath } from '../../src/report/text.js';

describe('untrusted text', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a\\u{1b}[31mb'],
    ['C1 controls', 'a\u009b31m\u0085', 'a\\u{9b}31m\\u{85}'],
    ['delete', 'a\u007f', 'a\\u{7f}'],
    ['a bidirectional override', '\u202eabc\u202c', '\\u{202e}abc\\u{202c}'],
    ['isolates and marks', '\u2066a\u2069\u200e\u200f\u061c', '\\u{2066}a\\u{2069}\\u{200e}\\u{200f}\\u{61c}'],
    ['zero-width joiners', 'a\u200db\u2060c', 'a\\u{200d}b\\u{2060}c'],
    ['tag characters', 'a\u{e0041}\u{e0000}', 'a\\u{e0041}\\u{e0000}'],
    ['annotation anchors', '\ufff9x\ufffb', '\\u{fff9}x\\u{fffb}'],
    ['lone surrogates', 'a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['a workflow command', '::set-output name=x::y', '\\u{3a}\\u{3a}set-output name=x:\\u{3a}y'],
    ['a command behind spaces', '  ::error::x', '  :\\u{3a}error:\\u{3a}x'],
    ['a command on a later line', 'x\n::error::y', 'x\n:\\u{3a}error:\\u{3a}y'],
    ['a runner command', 'a ##[group]b', 'a #\\u{23}[group]b'],
    ['a runner command among hashes', '###1[x]', '##\\u{23}1[x]'],
    ['a pipeline command', 'a ##vso[task.x]b', 'a #\\u{23}vso[task.x]b'],
  ])('shows %s', (_what, text, printed) => {
    expect(toPrintable(text)).toBe(printed);
  });

  it.each(['plain words', 'replaced \ufffd', '☑\ufe0f', 'naïve “quotes” — dashes', '漢字とかな', 'a\tb\nc', '10:30, see: here', '# heading [1]', '😀 👍🏽', '§ 229.106(b)(2)'])('leaves %j as it is', (text) => {
    expect(toPrintable(text)).toBe(text);
  });

  it('keeps commands that are only shown to people who read SARIF', () => {
    expect(showUnseen('::error::\u202e')).toBe('::error::\\u{202e}');
  });

  it('folds a text of several lines to one', () => {
    expect(toPrintableLine(' one\r\n\ttwo\u00a0\u00a0three\u2028four ')).toBe('one two three four');
  });

  it('keeps every character of a path', () => {
    expect(toPrintablePath('a  b\n::c\td.htm')).toBe('a  b\\u{a}:\\u{3a}c\\u{9}d.htm');
  });

  it('makes no command together with the colon that follows it', () => {
    expect(`${toPrintablePath('a\u3000:')}:1`).toBe('a\u3000\\u{3a}:1');
    expect(toPrintableName('a: b')).toBe('a: b');
    expect(`${toPrintableName('a :')}: b`).toBe('a \\u{3a}: b');
  });
});

describe('JSON text', () => {
  it.each([
    ['controls', '"a\u007f\u0085b"', '"a\\u007f\\u0085b"'],
    ['what moves other text', '"\u202eabc"', '"\\u202eabc"'],
    ['a character of two units', '"\u{e0041}"', '"\\udb40\\udc41"'],
    ['lone surrogates', '"\ud800"', '"\\ud800"'],
    ['runner commands', '"##[group] ##vso[x] # [y] #[z]"', '"##\\u005bgroup] ##vso\\u005bx] # [y] #[z]"'],
  ])('escapes %s and says the same', (_what, json, printed) => {
    expect(toPrintableJson(json)).toBe(printed);
    expect(JSON.parse(printed)).toBe(JSON.parse(json));
  });

  it('keeps its lines', () => {
    expect(toPrintableJson('{\n  "a": "§ \ufffd 漢"\n}\n')).toBe('{\n  "a": "§ \ufffd 漢"\n}\n');
  });
});
