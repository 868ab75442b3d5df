import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextBuilder } from '../../src/extract/mapped-text.js';
import type { TextBuilder } from '../../src/extract/mapped-text.js';
import { foldWhiteSpace, sourceSpans } from '../../src/model/text.js';
import type { MappedText } from '../../src/model/text.js';

function build(write: (builder: TextBuilder) => void): MappedText {
  const builder = createTextBuilder();
  write(builder);
  return builder.finish();
}

it('folds white space within and between pieces and keeps blocks apart', () => {
  const mapped = build((builder) => {
    builder.source('  one \n two ', 0, 12);
    builder.entity('\u00a0', 12, 18);
    builder.source(' three', 18, 24);
    builder.break();
    builder.source('four  ', 24, 30);
  });
  expect(mapped).toMatchObject({ text: 'one two three four', breaks: [14] });
});

describe('a text has one segment for each stretch of source that stands as it reads', () => {
  it.each<[string, (builder: TextBuilder) => void, string, readonly (readonly [string, number, number])[]]>([
    ['pieces that follow each other', (builder) => {
      builder.source('one ', 0, 4);
      builder.source('two', 4, 7);
    }, 'one two', [['one two', 0, 7]]],
    ['words with a tag between them', (builder) => {
      builder.source('one', 0, 3);
      builder.source('two', 6, 9);
    }, 'onetwo', [['one', 0, 3], ['two', 6, 9]]],
    ['single white space of another kind, which is still one character', (builder) => {
      builder.source('one\ntwo\u00a0three\u200bfour', 0, 18);
    }, 'one two three four', [['one two three four', 0, 18]]],
    ['more white space than one', (builder) => {
      builder.source('one  two', 0, 8);
    }, 'one two', [['one', 0, 3], [' ', 3, 5], ['two', 5, 8]]],
    ['white space on both sides of a tag, of which the first stands there', (builder) => {
      builder.source('one ', 0, 4);
      builder.source(' two', 7, 11);
    }, 'one two', [['one ', 0, 4], ['two', 8, 11]]],
    ['white space that goes on in the next piece', (builder) => {
      builder.source('one ', 0, 4);
      builder.source(' two', 4, 8);
    }, 'one two', [['one', 0, 3], [' ', 3, 5], ['two', 5, 8]]],
    ['a reference', (builder) => {
      builder.source('one', 0, 3);
      builder.entity('&', 3, 8);
      builder.source('two', 8, 11);
    }, 'one&two', [['one', 0, 3], ['&', 3, 8], ['two', 8, 11]]],
    ['two references', (builder) => {
      builder.entity('&', 0, 5);
      builder.entity('<', 5, 9);
    }, '&<', [['&', 0, 5], ['<', 5, 9]]],
    ['a character that is written as itself, behind a reference', (builder) => {
      builder.entity('&', 0, 5);
      builder.entity('x', 5, 6);
    }, '&x', [['&', 0, 5], ['x', 5, 6]]],
    ['a reference to white space', (builder) => {
      builder.source('one', 0, 3);
      builder.entity('\u00a0', 3, 9);
      builder.entity('\u200b', 9, 16);
      builder.source('two', 16, 19);
    }, 'one two', [['one', 0, 3], [' ', 3, 16], ['two', 16, 19]]],
    ['a reference to several signs of white space', (builder) => {
      builder.source('one', 0, 3);
      builder.entity('\r\n', 3, 9);
      builder.source('two', 9, 12);
    }, 'one two', [['one', 0, 3], [' ', 3, 9], ['two', 9, 12]]],
    ['a reference to white space and a letter', (builder) => {
      builder.entity('x ', 0, 9);
      builder.entity(' y', 9, 18);
    }, 'x  y', [['x ', 0, 9], [' y', 9, 18]]],
  ])('%s', (_what, write, text, segments) => {
    const mapped = build(write);
    expect(mapped.text).toBe(text);
    expect(mapped.segments.map(({ at, length, source }) => [mapped.text.slice(at, at + length), source.start, source.end])).toEqual(segments);
    expect(mapped.breaks).toEqual([]);
  });
});

describe('a new block', () => {
  it.each<[string, (builder: TextBuilder) => void, string, readonly number[], readonly number[]]>([
    ['is a space without a source', (builder) => {
      builder.source('one', 0, 3);
      builder.break();
      builder.source('two', 3, 6);
    }, 'one two', [4], [0, 4]],
    ['is one however often it is begun', (builder) => {
      builder.source('one', 0, 3);
      builder.break();
      builder.break();
      builder.source('', 3, 3);
      builder.source('two', 3, 6);
    }, 'one two', [4], [0, 4]],
    ['takes white space that is there for its space', (builder) => {
      builder.source('one', 0, 3);
      builder.break();
      builder.source(' two', 3, 7);
    }, 'one two', [4], [0]],
    ['begins behind a reference too', (builder) => {
      builder.source('one', 0, 3);
      builder.break();
      builder.entity('&', 3, 8);
    }, 'one &', [4], [0, 4]],
    ['is none before all words', (builder) => {
      builder.break();
      builder.source(' ', 0, 1);
      builder.source('one', 1, 4);
      builder.source('two', 4, 7);
    }, 'onetwo', [], [0]],
    ['is none behind all words', (builder) => {
      builder.source('one', 0, 3);
      builder.break();
      builder.source(' \n', 3, 5);
    }, 'one', [], [0]],
  ])('%s', (_what, write, text, breaks, starts) => {
    const mapped = build(write);
    expect(mapped).toMatchObject({ text, breaks });
    expect(mapped.segments.map(({ at }) => at)).toEqual(starts);
  });
});

it.each([' ', '  ', '\n', '\u200b', ''])('%j alone is no text', (white) => {
  expect(build((builder) => { builder.source(white, 0, white.length); })).toEqual({ text: '', segments: [], breaks: [] });
});

const piece = fc.oneof(
  fc.record({ kind: fc.constant('source' as const), text: fc.stringMatching(/^[ab \n\u00a0\u200b]{0,8}$/) }),
  fc.record({ kind: fc.constant('gap' as const), text: fc.stringMatching(/^x{1,3}$/) }),
);

it('maps every range back to source characters that are its own', () => {
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
    const builder = createTextBuilder();
    let source = '';
    let kept = '';
    for (const { kind, text } of pieces) {
      if (kind === 'source') {
        builder.source(text, source.length, source.length + text.length);
        kept += text;
      }
      source += text;
    }
    const mapped = builder.finish();
    expect(mapped.text).toBe(foldWhiteSpace(kept));
    const start = Math.min(a, b, mapped.text.length);
    const end = Math.min(Math.max(a, b), mapped.text.length);
    const cut = sourceSpans(mapped, start, end).map((span) => source.slice(span.start, span.end)).join('');
    expect(cut.replace(/[\s\u200bx]+/g, '')).toBe(mapped.text.slice(start, end).replace(/\s+/g, ''));
  }));
});
