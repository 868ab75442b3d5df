import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCommandMessage, toCommandProperty, toCsvCell, toMarkdown, toXmlAttribute, toXmlText } from '../../src/report/escapes.js';
import { toPrintable, toPrintableJson, toPrintableLine, toPrintableName, toPrintablePath } from '../../src/report/text.js';
import { COMMAND, FORBIDDEN, hostileText, randomTexts } from './hostile-text.js';
import { parseCells, parseCommand } from './read-back.js';

/** What is left of Markdown when everything that is escaped is taken away. */
function bareMarkdown(markdown: string): string {
  return markdown.replace(/\\[!-/:-@[-`{-~]/g, ' ').replace(/&(?:amp|lt|gt);/g, ' ').replaceAll('<!-- -->', ' ');
}

describe('100,000 texts that try to be more than text', () => {
  const texts = randomTexts(100_000, 20_261_125);

  it('are never more than text, whatever is printed', () => {
    const wrong: string[] = [];
    const claim = (holds: boolean, what: string, text: string): void => { if (!holds && wrong.length < 20) wrong.push(`${what}: ${JSON.stringify(text)}`); };
    for (const text of texts) {
      const cell = toCsvCell(text);
      const markdown = toMarkdown(text);
      const [xml, attribute] = [toXmlText(text), toXmlAttribute(text)];
      const command = `::error file=${toCommandProperty(text)},title=x${toCommandProperty(text)}::${toCommandMessage(text)}`;
      const lines = [toPrintableLine(text), toPrintablePath(text), toPrintableName(text), cell, markdown, attribute, toCommandProperty(text)];
      for (const printed of [...lines, toPrintable(text), toCommandMessage(text), xml]) {
        claim(!FORBIDDEN.test(printed), 'unseen', text);
        claim(!COMMAND.test(printed), 'command', text);
      }
      for (const line of lines) claim(!/[\n\t]/.test(line), 'line break', text);
      claim(!toCommandMessage(text).includes('\n'), 'line break', text);
      claim(JSON.parse(toPrintableJson(JSON.stringify(text))) === text, 'JSON', text);
      const read = parseCells(`${cell},x;y`);
      claim(read.length === 2 && read[1] === 'x;y', 'CSV cells', text);
      claim(!/(?:^|;)[\s"']*[=+\-@＝＋－＠]/.test((read[0] ?? '').replace(/(?<=^|;)[\s"']*'/g, '!')), 'CSV formula', text);
      claim(!/[\\`*_[\]|~$<>]|:\/\/|javascript:|www\.|@\w|#\d/i.test(bareMarkdown(markdown)), 'Markdown', text);
      claim(!/^\s*(?:[#+=>-]|\d+[.)])/.test(markdown), 'Markdown block', text);
      claim(!/[<>]|&(?!amp;|lt;|gt;)/.test(xml) && !/[<>"]|&(?!amp;|lt;|gt;|quot;)/.test(attribute), 'XML', text);
      const parsed = parseCommand(command);
      const shown = toPrintable(text).replace(/[\n\t]+/g, ' ');
      claim(parsed?.name === 'error' && (parsed.properties['file'] ?? '') === shown && parsed.properties['title'] === `x${shown}`.trimEnd() && parsed.message === toPrintable(text), 'workflow command', text);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('untrusted text', () => {
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
