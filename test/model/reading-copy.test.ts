import { describe, expect, it } from 'vitest';
import { describeCopyMap, openCopy, sourceOfLine, textOfCopy } from '../../src/model/reading-copy.js';
import type { ReadingCopy } from '../../src/model/reading-copy.js';

/** "Board  &amp; all" is folded to one line with an entity, cells stand beside one another, and a line is empty but for a space. */
const COPY: ReadingCopy = {
  lines: ['Item 1C.', 'Board & all', 'one | two', 'end '],
  stretches: [
    { line: 0, at: 0, length: 8, source: { start: 10, end: 18 } },
    { line: 1, at: 0, length: 5, source: { start: 30, end: 35 } },
    { line: 1, at: 5, length: 1, source: { start: 35, end: 37 } },
    { line: 1, at: 6, length: 1, source: { start: 37, end: 42 } },
    { line: 1, at: 7, length: 4, source: { start: 42, end: 46 } },
    { line: 2, at: 0, length: 3, source: { start: 60, end: 63 } },
    { line: 2, at: 6, length: 3, source: { start: 70, end: 73 } },
    { line: 3, at: 0, length: 4, source: { start: 90, end: 94 } },
  ],
};

/** The place as `line:column-line:column`, and what stands there in the text of the copy. */
function find(start: number, end: number): string | null {
  const region = openCopy(COPY)({ start, end });
  if (region === null) return null;
  const { startLine, startColumn, endLine, endColumn, charOffset, charLength } = region;
  return `${String(startLine)}:${String(startColumn)}-${String(endLine)}:${String(endColumn)} ${JSON.stringify(textOfCopy(COPY).slice(charOffset, charOffset + charLength))}`;
}

describe('a place of the source in a reading copy', () => {
  it.each([
    ['a whole line', 10, 18, '1:1-1:9 "Item 1C."'], ['a word of it', 15, 17, '1:6-1:8 "1C"'], ['without the space before it', 14, 17, '1:6-1:8 "1C"'], ['without the space behind it', 10, 15, '1:1-1:5 "Item"'],
    ['from before it', 0, 14, '1:1-1:5 "Item"'], ['to behind it', 15, 29, '1:6-1:9 "1C."'], ['an entity, whole', 38, 40, '2:7-2:8 "&"'], ['over an entity', 33, 46, '2:4-2:12 "rd & all"'],
    ['over white space that is folded', 35, 42, '2:7-2:8 "&"'], ['over two cells', 61, 72, '3:2-3:9 "ne | tw"'], ['over lines', 42, 62, '2:9-3:3 "all\\non"'], ['over all', 0, 99, '1:1-4:4 "Item 1C.\\nBoard & all\\none | two\\nend"'],
  ])('is %s', (_what, start, end, found) => {
    expect(find(start, end)).toBe(found);
  });

  it.each([['between two lines', 18, 30], ['between two cells', 63, 70], ['of white space alone', 35, 37], ['of one space of a line', 14, 15], ['of a space at the end', 93, 94], ['before all', 0, 10], ['behind all', 94, 99], ['of no length', 12, 12]])('is nowhere where it is %s', (_what, start, end) => {
    expect(find(start, end)).toBeNull();
  });

  it('is nowhere in a copy without text', () => {
    expect(openCopy({ lines: [], stretches: [] })({ start: 0, end: 9 })).toBeNull();
  });
});

describe('a reading copy', () => {
  it('is a text whose lines all end', () => {
    expect([textOfCopy({ lines: ['a', 'b'], stretches: [] }), textOfCopy({ lines: [], stretches: [] })]).toEqual(['a\nb\n', '']);
  });

  it.each([[0, [[10, 18]]], [1, [[30, 46]]], [2, [[60, 63], [70, 73]]], [3, [[90, 94]]], [4, []]])('knows the source of its line %i, from 0', (line, spans) => {
    expect(sourceOfLine(COPY, line)).toEqual(spans.map(([start, end]) => ({ start, end })));
  });

  it('has a map with a row for each line', () => {
    const map = describeCopyMap('a "b".htm', COPY);
    expect(JSON.parse(map)).toEqual({
      source: 'a "b".htm',
      lines: [[[1, 8, 10, 8]], [[1, 5, 30, 5], [6, 1, 35, 2], [7, 1, 37, 5], [8, 4, 42, 4]], [[1, 3, 60, 3], [7, 3, 70, 3]], [[1, 4, 90, 4]]],
    });
    expect(map.split('\n')).toHaveLength(1 + 4 + 1 + 1);
    expect(map.split('\n')[4]).toBe('[[1,4,90,4]]');
  });
});
