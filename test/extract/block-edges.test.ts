import { expect, it } from 'vitest';
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
