import { describe, expect, it } from 'vitest';
import { decodeCharacters } from '../../src/extract/layout.js';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { sourceSpans } from '../../src/model/text.js';
import { openDocument } from '../../src/source/open-document.js';
import { corpus, realFilings } from './corpus.js';

/** An independent and much simpler reading: drop tags, decode, drop all white space. */
function strip(markup: string): string {
  return decodeCharacters(markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '')).replace(/[\s\u200b]+/g, '');
}

/** cyd facts of the filings that differ from the usual fifteen, counted by hand. */
const COUNTS: Readonly<Record<string, number>> = {
  'abbv-10-k-2025-02-14.html': 1, 'ko-10-k-2025-02-20.html': 16, 'wfc-10-k-2025-02-25.html': 0,
};

describe.skipIf(corpus === null)('real filings (skipped where there is no corpus)', () => {
  const filings = [...realFilings('10-K'), ...realFilings('8-K')];

  it.each(filings)('$name: every fact is its regions, cut out of the source and normalised', { timeout: 30_000 }, async ({ name, bytes }) => {
    const opened = await openDocument(name, bytes);
    if (!('document' in opened)) throw new Error(opened.failed.message);
    const { text } = opened.document;
    const { facts } = await extractInlineXbrl(opened.document);
    expect(facts.length).toBeGreaterThan(20);
    const differing: string[] = [];
    for (const fact of facts) {
      // The text that a transformation makes stands nowhere in the document.
      if (fact.kind === 'nil' || (fact.kind === 'text' && typeof fact.markup?.format === 'string')) continue;
      const cut = (fact.location?.spans ?? []).map((span) => text.slice(span.start, span.end)).join('');
      if (strip(cut) !== (fact.text ?? '').replace(/\s+/g, '')) differing.push(`${fact.name} at ${String(fact.location?.spans[0].start)}`);
      const middle = Math.floor((fact.text ?? '').length / 2);
      const spans = sourceSpans({ segments: fact.segments ?? [] }, 0, middle);
      if (strip(spans.map((span) => text.slice(span.start, span.end)).join('')) !== (fact.text ?? '').slice(0, middle).replace(/\s+/g, '')) differing.push(`half of ${fact.name}`);
    }
    expect(differing).toEqual([]);
  });

  it.each(filings)('$name: no cyd fact is missed', async ({ name, bytes }) => {
    const opened = await openDocument(name, bytes);
    if (!('document' in opened)) throw new Error(opened.failed.message);
    const { facts } = await extractInlineXbrl(opened.document, { wants: (namespace) => namespace.includes('/cyd/') });
    const written = opened.document.text.match(/<ix:nonNumeric\b[^>]*\bname="cyd:/g)?.length ?? 0;
    expect(facts).toHaveLength(written);
    if (name.endsWith('.html')) expect(facts).toHaveLength(COUNTS[name] ?? 15);
  });
});
