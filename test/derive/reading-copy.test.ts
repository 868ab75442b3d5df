import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, makeReadingCopy } from '../../src/derive/reading-copy.js';
import type { ReadingCopy } from '../../src/model/reading-copy.js';
import { openCopy, sourceOfLine, textOfCopy } from '../../src/model/reading-copy.js';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { inlineDocument, toDocument } from '../extract/inline-documents.js';

async function copyOf(body: string): Promise<ReadingCopy> {
  const { visibleBlocks } = await extractInlineXbrl(toDocument(inlineDocument(body)));
  return makeReadingCopy(visibleBlocks?.() ?? expect.fail());
}

const squeeze = (text: string): string => text.replace(/[\s|]+/g, '');
const SENTENCE = 'We assess risks from cybersecurity threats, and we report what we find to the board. ';

describe('a reading copy', () => {
  it.each([
    ['a line for a paragraph, a heading and an item of a list', '<h2>Item 1C.</h2><p>One\n two.</p><ul><li>three</li><li>four</li></ul>', ['Item 1C.', 'One two.', 'three', 'four']],
    ['a line for a row, its cells apart', '<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td><td></td><td>$</td><td>1</td></tr></table>', ['Year | Cost', '2025 | $ | 1']],
    ['one line for a row whose cells hold paragraphs', '<table><tr><td><p>a</p><p>b</p></td><td><p>c</p><p>d</p></td></tr></table>', ['a b | c d']],
    ['a line for each paragraph where a table only holds them', '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>', ['One.', 'Two.']],
    ['nothing of what is hidden', '<p>a</p><p style="display:none">x</p><p>b <span style="display: none">y</span> c</p>', ['a', 'b c']],
    ['nothing where a document shows nothing', '<p> </p>', []],
  ])('has %s', async (_what, body, lines) => {
    const copy = await copyOf(body);
    expect(copy.lines).toEqual(lines);
    expect(textOfCopy(copy)).toBe(lines.map((line) => `${line}\n`).join(''));
  });

  it('splits a long block where sentences end', async () => {
    const { lines } = await copyOf(`<p>${SENTENCE.repeat(120)}</p>`);
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map((line) => line.slice(-1)))).toEqual(new Set(['.']));
    expect(lines.map((line) => line.startsWith('We assess'))).toEqual([true, true, true]);
  });

  it.each([
    ['a sentence that is too long at a space', 'word '.repeat(3_000), /^word( word)*$/],
    ['a word that is too long', 'x'.repeat(10_000), /^x+$/],
    ['no character in two', `x${'\u{1f512}'.repeat(5_000)}`, /^x?(?:\u{1f512})+$/u],
  ])('cuts %s', async (_what, text, line) => {
    const { lines } = await copyOf(`<p>${text}</p>`);
    expect(lines.length).toBeGreaterThan(1);
    for (const one of lines) {
      expect(one.length).toBeLessThanOrEqual(LONGEST_LINE);
      expect(line.test(one), one.slice(0, 40)).toBe(true);
    }
    expect(squeeze(lines.join('')) === squeeze(text)).toBe(true);
  });

  it.each([
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['a\u009b31mb', 'a\ufffd31mb'],
    ['a\u{e0041}\u2066b', 'a\ufffd\ufffd\ufffdb'],
    ['a\u0085b', 'a\ufffdb'],
    ['::error::x', ':\uff1aerror::x'],
    ['\u00ad::error::x', '\u00ad:\uff1aerror::x'],
    ['see ##[error]x', 'see #\uff03[error]x'],
    ['co\u00adoperate a::b #1 ## heading', 'co\u00adoperate a::b #1 ## heading'],
  ])('holds nothing that acts on who prints it: %j', async (text, line) => {
    expect((await copyOf(`<p>${text}</p>`)).lines).toEqual([line]);
  });
});

const words = fc.array(fc.stringMatching(/^[a-zA-Z.,;()$%0-9]{1,9}$/), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
/** A block of a filing as agents write it. */
const block = fc.oneof(
  words.map((text) => `<p>${text}</p>`),
  words.map((text) => `<div style="margin:1pt"><b>${text}</b></div>`),
  words.map((text) => `<p>${`${text}. `.repeat(300)}</p>`),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td><td></td>`).join('')}</tr></table>`),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
);

describe('an edit', () => {
  it('leaves the lines of the other blocks as they are', async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 1 }), fc.array(block, { maxLength: 1 }), fc.array(block, { maxLength: 6 }), async (before, old, fresh, after) => {
      const { lines: first } = await copyOf([...before, ...old, ...after].join('\n'));
      const { lines: second } = await copyOf([...before, ...fresh, ...after].join('\n'));
      const [head, tail] = [(await copyOf(before.join('\n'))).lines, (await copyOf(after.join('\n'))).lines];
      for (const lines of [first, second]) {
        expect(lines.slice(0, head.length)).toEqual(head);
        expect(lines.slice(lines.length - tail.length)).toEqual(tail);
      }
      expect(first.length - second.length).toBe((await copyOf(old.join(''))).lines.length - (await copyOf(fresh.join(''))).lines.length);
    }), { numRuns: 150 });
  });
});

describe('the map of a reading copy', () => {
  it('leads from every line to the source of its words, and back', async () => {
    await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const source = inlineDocument(blocks.join('\n').replaceAll('$', '&#36;'));
      const { visibleBlocks } = await extractInlineXbrl(toDocument(source));
      const copy = makeReadingCopy(visibleBlocks?.() ?? expect.fail());
      const find = openCopy(copy);
      const text = textOfCopy(copy);
      for (const [index, line] of copy.lines.entries()) {
        const spans = sourceOfLine(copy, index);
        expect(squeeze(spans.map(({ start, end }) => source.slice(start, end)).join('')).replaceAll('&#36;', '$')).toBe(squeeze(line));
        const region = find({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
        expect(region).toMatchObject({ startLine: index + 1, startColumn: 1, endLine: index + 1, endColumn: line.length + 1, charLength: line.length });
        expect(text.slice(region?.charOffset, (region?.charOffset ?? 0) + line.length)).toBe(line);
      }
    }), { numRuns: 60 });
  });

  it('finds any part of the source that shows words, and says so where none do', async () => {
    const body = '<p>Our <b>board</b> oversees&#160;risk.</p><p style="display:none">no</p><p>It meets.</p>';
    const source = inlineDocument(body);
    const copy = await copyOf(body);
    const find = openCopy(copy);
    const at = (words: string): { start: number; end: number } => ({ start: source.indexOf(words), end: source.indexOf(words) + words.length });
    expect(find(at('<b>board</b> '))).toMatchObject({ startLine: 1, startColumn: 5, endLine: 1, endColumn: 10, charOffset: 4, charLength: 5 });
    expect(find(at('oversees&#160;risk.</p><p style="display:none">no</p><p>It'))).toMatchObject({ startLine: 1, startColumn: 11, endLine: 2, endColumn: 3 });
    expect(find(at('sees&#'))).toMatchObject({ startColumn: 15, endColumn: 19 });
    for (const words of ['<b>', '&#160;', '<p style="display:none">no</p>', '</p><p>', '<title>A filing</title>']) expect(find(at(words)), words).toBeNull();
    expect(find({ start: 0, end: source.length })).toMatchObject({ startLine: 1, startColumn: 1, endLine: 2, charLength: textOfCopy(copy).length - 1 });
    expect(find({ start: source.indexOf('board'), end: source.indexOf('board') })).toBeNull();
    expect(find({ start: source.length, end: source.length + 5 })).toBeNull();
  });
});

it('lays out a hostile document in time', async () => {
  const row = `<table><tr>${'<td>x</td>'.repeat(200_000)}</tr></table>`;
  const word = `<p>${'x'.repeat(4_000_000)}</p>`;
  const { visibleBlocks } = await extractInlineXbrl(toDocument(inlineDocument(row + word)));
  const started = performance.now();
  const copy = makeReadingCopy(visibleBlocks?.() ?? expect.fail());
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(Math.max(...copy.lines.map((line) => line.length))).toBeLessThanOrEqual(LONGEST_LINE);
});
