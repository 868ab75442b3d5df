import { describe, expect, it } from 'vitest';
import { createLayoutCollector, readHtmlText } from '../../src/extract/read-html-text.js';
import { EFFECT } from '../../src/extract/layout.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';

describe('the visible text of a piece of HTML', () => {
  it.each([
    ['One <b>two</b>', 'One two', []], ['<p>One</p>two<div>three</div>', 'One two three', [4, 8]], ['One<br>two', 'One two', [4]], ['One<br/>two', 'One two', [4]], ['One<!-- x -->two', 'Onetwo', []], ['One<![CDATA[x]]>two', 'Onetwo', []],
    ['One<span style="display:none">two <b>three</b> x</span>four', 'One four', [4]], ['<title>x</title>One<script>y</script>', 'One', []], ['<p style="display:inline">One</p>two', 'Onetwo', []], ['<b style="display:block">One</b>two', 'One two', [4]],
    ['One<div style="display:none"><p>two</p></div><p>three', 'One three', [4]], ['</p>One</div>', 'One', []], ['One &amp; two', 'One & two', []], ['', '', []],
  ])('%s', (html, text, breaks) => {
    const { mapped, error } = readHtmlText(html, DEFAULT_LIMITS);
    expect({ text: mapped.text, breaks: mapped.breaks, error }).toEqual({ text, breaks, error: null });
  });

  it('ends where a limit was met', () => {
    const html = '<p>One</p><p><b><i>two</i></b></p>';
    const { mapped, error } = readHtmlText(html, { ...DEFAULT_LIMITS, depth: 2 });
    expect(mapped.text).toBe('One');
    expect(error).toMatchObject({ kind: 'limit', offset: html.indexOf('<i>') });
  });
});

it('the mark-up of a document is kept with what it does to the text', () => {
  const { handler, finish } = createLayoutCollector();
  handler.open('p', {}, 0, 3);
  handler.open('b', { style: 'display:none' }, 3, 6);
  handler.aside(6, 9);
  handler.cdata(9, 12);
  handler.close('b', 12, 16);
  handler.close('p', 16, 20);
  handler.close('i', 20, 24);
  const { starts, ends, effects } = finish();
  expect(Array.from(starts)).toEqual([0, 3, 6, 9, 12, 16, 20]);
  expect(Array.from(ends)).toEqual([3, 6, 9, 12, 16, 20, 24]);
  expect(Array.from(effects)).toEqual([EFFECT.block, EFFECT.hiddenStart, EFFECT.none, EFFECT.cdata, EFFECT.hiddenEnd, EFFECT.block, EFFECT.none]);
});
