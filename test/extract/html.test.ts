import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../src/extract/html.js';
import type { SourceDocument } from '../../src/model/filing.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Span } from '../../src/model/location.js';

const toDocument = (text: string, body?: Span): SourceDocument => ({ uri: 'page.htm', format: 'html', text, encoding: 'utf-8', sha256: '', problems: [], ...(body ? { body } : {}) });

describe('an HTML document in which nothing is tagged', () => {
  it('shows what a reader sees, whole, in part and by its blocks', () => {
    const text = 'Words<title>x</title><table><tr><td>One<td>Two <b>more</b><tr><td>Three<p style="display:none">no</p></table>end';
    const { visibleText, visiblePart, visibleBlocks, facts } = extractHtml(toDocument(text));
    expect(visibleText?.().text).toBe('Words One Two more Three end');
    expect(visiblePart?.({ start: text.indexOf('<td>Two'), end: text.indexOf('Three') }).text).toBe('Two more Three');
    expect(visibleBlocks?.()).toMatchObject({ text: 'Words One Two more Three end', edges: ['row', 'cell', 'row', 'row'] });
    expect(facts).toEqual([]);
  });

  it('keeps words apart between which something is not shown', () => {
    expect(extractHtml(toDocument('one<span style="display:none">x</span>two<b>three</b>')).visibleText?.().text).toBe('one twothree');
  });

  it.each([
    ['<html><body>x</body></html>', '<html>'],
    ['words, then <p class="a">more', '<p class="a">'],
    ['<!doctype html><html>x', '<!doctype html>'],
    ['words', ''],
  ])('has its place at its first piece of mark-up: %s', (text, shown) => {
    const { anchor, problems } = extractHtml(toDocument(text));
    expect(anchor?.uri).toBe('page.htm');
    expect(anchor?.spans.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([[text.indexOf(shown), shown]]);
    expect(problems).toMatchObject([{ ruleId: 'input/untagged', location: anchor }]);
  });

  it('is not read where its document type would have to be fetched', () => {
    const extraction = extractHtml(toDocument('<!DOCTYPE html PUBLIC "a" "b"><p>Words</p>'));
    expect(extraction).toEqual({
      filing: { accession: null, form: null, registrant: null, cik: null, period: null, filed: null },
      observes: [], facts: [], problems: [expect.objectContaining({ ruleId: 'input/doctype', status: 'failed' })],
    });
  });

  it('shows nothing behind the place at which a limit stopped it', () => {
    const text = '<p>one</p><p>two</p><p>three</p>';
    const { visibleText, visiblePart, visibleBlocks, problems } = extractHtml(toDocument(text), { limits: { ...DEFAULT_LIMITS, elements: 2 } });
    expect(problems).toMatchObject([{ ruleId: 'input/limit', location: { spans: [{ start: text.indexOf('<p>three') }] } }, { ruleId: 'input/untagged' }]);
    expect([visibleText?.().text, visiblePart?.({ start: 0, end: text.length }).text, visibleBlocks?.().text]).toEqual(['one two', 'one two', 'one two']);
  });

  it('takes the form from its own SGML lines, and shows none of them', () => {
    const before = '<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n<p>Other</p>\n</TEXT>\n</DOCUMENT>\n';
    const own = '<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n<p>Own</p>\n</TEXT>\n</DOCUMENT>\n';
    const { filing, observes, visibleText } = extractHtml(toDocument(before + own + before, { start: before.length, end: before.length + own.length }));
    expect(filing.form).toBe('8-K');
    expect(observes).toEqual(['visible-text', 'form']);
    expect(visibleText?.().text).toBe('Own');
  });

  it('takes no form from lines within its text', () => {
    const { filing } = extractHtml(toDocument('<p>Words</p>\n<TYPE>8-K\n'));
    expect(filing.form).toBeNull();
  });
});
