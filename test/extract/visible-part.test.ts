import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/extract/index.js';
import type { Extraction } from '../../src/extract/extraction.js';
import { sourceSpans } from '../../src/model/text.js';

const HEAD = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><title>No words</title></head><body>';
const piece = fc.constantFrom('<p>Our board</p>', '<span>over</span>sees ', '<div style="display:none">hidden <b>words</b></div>', '&#160;', 'a &amp; b ', '<td>cell</td>', '<br/>', '  ', '<p style="display:none"><i>x</i></p>');

async function extract(body: string): Promise<{ readonly source: string; readonly extraction: Extraction }> {
  const source = `${HEAD}${body}</body></html>`;
  return { source, extraction: await extractFacts({ uri: 'a.htm', format: 'inline-xbrl', text: source, encoding: 'utf-8', sha256: '', problems: [] }) };
}

describe('the visible text of a part', () => {
  it('is that of the whole, at the same places of the source', async () => {
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 20 }), fc.nat(900), fc.nat(900), async (pieces, start, length) => {
      const { extraction: { visibleText, visiblePart } } = await extract(pieces.join(''));
      const whole = visibleText?.() ?? { text: '', segments: [], breaks: [] };
      const part = visiblePart?.({ start, end: start + length }) ?? { text: '', segments: [], breaks: [] };
      const first = part.text === '' ? 0 : (sourceSpans(part, 0, 1)[0]?.start ?? 0);
      const at = whole.segments.find(({ source }) => source.start <= first && source.end > first);
      const offset = at === undefined ? 0 : at.at + first - at.source.start;
      expect(whole.text.slice(offset, offset + part.text.length)).toBe(part.text);
      expect(sourceSpans(whole, offset, offset + part.text.length)).toEqual(sourceSpans(part, 0, part.text.length));
      expect(whole.breaks.filter((one) => one > offset && one < offset + part.text.length).map((one) => one - offset)).toEqual(part.breaks);
    }));
  });

  it('leaves out what is hidden, though the part begins inside it', async () => {
    const { source, extraction } = await extract('<p>One</p><div style="display:none"><p>two</p><p>three</p></div><p>four</p>');
    const start = source.indexOf('three');
    expect(extraction.visiblePart?.({ start, end: source.length }).text).toBe('four');
  });

  it('is never cut inside mark-up', async () => {
    const { source, extraction } = await extract('<p class="first">One</p><p class="second">Two</p><p class="third">Three</p>');
    expect(extraction.visiblePart?.({ start: source.indexOf('first'), end: source.indexOf('third') }).text).toBe('Two Three');
  });

  it('is all of it where the part is more than the document', async () => {
    const { extraction } = await extract('<p>One</p>Two');
    expect(extraction.visiblePart?.({ start: -100, end: 10_000 })).toEqual(extraction.visibleText?.());
  });
});
