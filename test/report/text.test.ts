import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showUnseen, toPrintable, toPrintableJson, toPrintableLine, toPrintableName, toPrintablePath } from '../../src/report/text.js';
import { COMMAND, FORBIDDEN, hostileText } from './hostile-text.js';

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
    expect(`${toPrintableName('a :')}: b`).toBe('a \\u{3a}: b');
  });

  it('never lets through what a terminal or a runner would act upon', () => {
    fc.assert(fc.property(hostileText, (text) => {
      for (const printed of [toPrintable(text), toPrintableLine(text), toPrintableName(text), toPrintablePath(text), `${toPrintableName(text)}:`, `${toPrintablePath(text)}:1`]) {
        expect(printed).not.toMatch(FORBIDDEN);
        expect(printed).not.toMatch(COMMAND);
      }
      expect(toPrintable(text).startsWith(':')).toBe(false);
      expect(toPrintableLine(text)).not.toMatch(/[\n\t]/);
      expect(toPrintablePath(text)).not.toMatch(/[\n\t]/);
    }), { numRuns: 20_000 });
  }, 60_000);

  it('is safe however it is cut into lines', () => {
    fc.assert(fc.property(hostileText, fc.nat(60), (text, at) => {
      const printed = toPrintable(text);
      expect(`${printed.slice(0, at)}\n  ${printed.slice(at)}`).not.toMatch(COMMAND);
    }), { numRuns: 5_000 });
  }, 60_000);
});

describe('JSON text', () => {
  it('is safe to print and says the same', () => {
    fc.assert(fc.property(hostileText, (text) => {
      const json = toPrintableJson(JSON.stringify({ text }));
      expect(json).not.toMatch(FORBIDDEN);
      expect(json).not.toMatch(COMMAND);
      expect(JSON.parse(json)).toEqual({ text });
    }), { numRuns: 5_000 });
  }, 60_000);
});
