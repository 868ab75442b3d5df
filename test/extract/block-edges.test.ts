import { describe, expect, it } from 'vitest';
import { findEdges, readBlocks } from '../../src/extract/block-edges.js';
import { EFFECT, createLayoutBuilder, readText } from '../../src/extract/layout.js';
import type { Layout } from '../../src/extract/layout.js';
import type { BlockText } from '../../src/model/text.js';
import { extract } from './inline-documents.js';

/** The blocks of a visible text, each after the edge before it. */
async function blocksOf(body: string): Promise<string> {
  const { visibleBlocks } = await extract(body);
  const { text, breaks, edges } = visibleBlocks?.() ?? expect.fail();
  expect(edges).toHaveLength(breaks.length);
  const ends = [...breaks.slice(1), text.length + 1];
  return breaks.reduce((written, at, index) => `${written} [${edges[index] ?? ''}] ${text.slice(at, (ends[index] ?? 0) - 1)}`, text.slice(0, (breaks[0] ?? text.length + 1) - 1));
}

it.each([
  ['paragraphs', '<p>one</p><div>two</div>three<br/>four', 'one [block] two [block] three [block] four'],
  ['cells and rows', '<p>a</p><table><tr><td>b</td><td>c</td></tr><tr><th>d</th></tr></table><p>e</p>', 'a [row] b [cell] c [row] d [row] e'],
  ['cells without text between others', '<table><tr><td>b</td><td></td><td/><td> </td><td>c</td></tr></table>', 'b [cell] c'],
  ['paragraphs in cells', '<table><tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr></table>', 'a [block] b [cell] c'],
  ['a table in a cell', '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>', 'a [row] b [cell] c [row] d'],
  ['a row that is not shown', '<table><tr><td>a</td></tr><tr style="display:none"><td>x</td></tr><tr><td>b</td></tr></table>', 'a [row] b'],
  ['a hidden word within a line', '<p>a <span style="display:none">x</span> b</p>', 'a [none] b'],
  ['a hidden table within a row', '<table><tr><td>a</td><td style="display:none"><table><tr><td>x</td></tr></table></td><td>b</td></tr></table>', 'a [cell] b'],
  ['a hidden word before an element within a line', '<p>a <span style="display:none">x</span> <i>b</i></p>', 'a [none] b'],
  ['paragraphs with white space around them', ' <p> a </p> <p> b </p>\n<table> <tr> <td> c </td> <td> d </td> </tr> </table> ', 'a [block] b [row] c [cell] d'],
  ['elements with a prefix in other letters', '<é:p xmlns:é="http://www.w3.org/1999/xhtml">a</é:p><p>b</p>', 'a [block] b'],
  ['elements with a prefix', '<h:table xmlns:h="http://www.w3.org/1999/xhtml"><h:tr><h:td>a</h:td><h:td>b</h:td></h:tr></h:table>', 'a [cell] b'],
  ['cells and rows that nothing closes', '<p>a</p><table><tr><td>b<td>c<tr><td>d</table>e', 'a [row] b [cell] c [row] d [row] e'],
  ['cells outside of a row', '<p>a</p><table><td>b</td><td>c</td></table>', 'a [row] b [cell] c'],
  ['elements that a style takes out of the table', '<table><tr><td style="display:inline">a</td> <td style="display:inline">b</td></tr></table>', 'a b'],
])('knows %s apart', async (_what, body, expected) => {
  expect(await blocksOf(body)).toBe(expected);
});

it('shows no mark-up behind the place at which reading stopped', async () => {
  const { visibleBlocks, problems } = await extract(`<p>shown</p>${'<div>'.repeat(300)}<p>deep</p>${'</div>'.repeat(300)}<p>behind</p>`);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['input/limit']);
  expect(visibleBlocks?.().text).toBe('shown');
});

it('goes on behind an end of something hidden that never began', () => {
  const source = 'a</h>b<p>c<h>d<p></h>e';
  const layout = createLayoutBuilder();
  layout.add(1, 5, EFFECT.hiddenEnd);
  layout.add(6, 9, EFFECT.block);
  layout.add(10, 13, EFFECT.hiddenStart);
  layout.add(14, 17, EFFECT.block);
  layout.add(17, 21, EFFECT.hiddenEnd);
  const whole = layout.finish();
  const visible = readText(source, whole, [{ start: 0, end: source.length }], 'visible');
  expect(visible).toMatchObject({ text: 'ab c e', breaks: [3, 5] });
  expect(findEdges(source, whole, visible)).toEqual(['block', 'none']);
});

describe('more tags than any report has', () => {
  const MOST = 600_000;

  /** So many `<p>`, 'near' between the last two, words in front and behind, and some `<b>` before them. */
  function write(blocks: number, lines = 0): { readonly source: string; readonly layout: Layout } {
    const starts = new Int32Array(lines + blocks);
    for (let at = 0; at < starts.length; at += 1) starts[at] = 'first'.length + 3 * at + (at === starts.length - 1 ? 'near'.length : 0);
    const effects = new Uint8Array(lines + blocks).fill(EFFECT.none, 0, lines).fill(EFFECT.block, lines);
    return { source: `first${'<b>'.repeat(lines)}${'<p>'.repeat(blocks - 1)}near<p>last`, layout: { starts, ends: starts.map((start) => start + 3), effects } };
  }

  /** The blocks of what is shown; 'whole' in place of a text that is read to its end. */
  function read({ source, layout }: ReturnType<typeof write>, shown = { start: 0, end: source.length }): BlockText {
    return readBlocks(source, layout, shown, () => ({ text: 'whole', segments: [], breaks: [] }));
  }

  it('are read up to the tag that is too many, and it is said that the text goes on', () => {
    expect(read(write(MOST + 1))).toMatchObject({ text: 'first near', breaks: [6], edges: ['block'], isCut: true });
  });

  it('are all read where there are no more of them', () => {
    expect(read(write(MOST))).toEqual({ text: 'whole', segments: [], breaks: [], edges: [] });
  });

  it('are counted where they separate text, and where text is shown', () => {
    const whole = { text: 'whole', segments: [], breaks: [], edges: [] };
    expect(read(write(MOST, 100))).toEqual(whole);
    const much = write(MOST + 1);
    expect(read(much, { start: 'first<p>'.length, end: much.source.length })).toEqual(whole);
    expect(read(much, { start: 0, end: much.source.length - '<p>last'.length })).toEqual(whole);
    const late = write(MOST + 11);
    expect(read(late, { start: `first${'<p>'.repeat(10)}`.length, end: late.source.length - 'last'.length })).toMatchObject({ text: 'near', isCut: true });
  });
});
