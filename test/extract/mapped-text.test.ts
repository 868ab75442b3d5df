import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTextBuilder } from '../../src/extract/mapped-text.js';
import { foldWhiteSpace, sourceSpans } from '../../src/model/text.js';

it('folds white space within and between pieces and keeps blocks apart', () => {
  const builder = createTextBuilder();
  builder.source('  one \n two ', 0, 12);
  builder.entity('\u00a0', 12, 18);
  builder.source(' three', 18, 24);
  builder.break();
  builder.source('four  ', 24, 30);
  expect(builder.finish()).toMatchObject({ text: 'one two three four', breaks: [14] });
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
