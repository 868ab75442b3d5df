import { describe, expect, it } from 'vitest';
import { breachesOf, describeText, number, valuesOf, words, write } from './small-documents.js';

const NAMES: ReadonlySet<string> = new Set(['refused-content', 'refused-markup', 'discouraged-markup']);

/** What is said of a page: kind, code and sentence. */
async function faultsIn(text: string): Promise<readonly (readonly unknown[])[]> {
  return (await describeText(text)).flatMap((fact) => (NAMES.has(fact.name) && fact.kind === 'record' ? [[fact.name, fact.value['code'], fact.value['what']]] : []));
}

describe('a style that says which hidden fact is shown', () => {
  const lost = async (style: string): Promise<readonly unknown[]> => valuesOf('lost-hidden-reference', `<span style="${style}">x</span>`);
  it.each(['-sec-ix-hidden:fact-1', '-sec-ix-hidden : fact-1 ; color:red', 'color:red;-sec-ix-hidden:\n fact-1', '-sec-ix-hidden:fact-1;'])('names it: %j', async (style) => {
    expect(await lost(style)).toEqual([[{ id: 'fact-1' }, `<span style="${style}">`]]);
  });

  it.each(['-sec-ix-hidden', '-sec-ix-hidden:', '-sec-ix-hidden: ;', '-sec-ix-hiddenx:fact-1', 'sec-ix-hidden:fact-1'])('names none: %j', async (style) => {
    expect(await lost(style)).toEqual([]);
  });

  it('counts each time that it stands there, with an id or without', async () => {
    const span = '<span style="-sec-ix-hidden:h">x</span>';
    expect(await valuesOf('hidden-fact', { body: span + span + span.replace('<span', '<span id="s"'), hidden: number('1', ' id="h"') })).toEqual([[expect.objectContaining({ shown: 3 }), expect.stringContaining('id="h"')]]);
  });
});

describe('an id that stands twice', () => {
  const xml = (element: string, id: string): readonly string[] => ['xml.3.3.1:idMustBeUnique', `${element} has the id "${id}", which another element has already`];
  const ix = (element: string, id: string): readonly string[] => ['ix11.14.1.2:uniqueIxId', `${element} has the id "${id}", which another element has already`];

  it('is told where it stands again, each time', async () => {
    const told = await breachesOf('repeated-id', `<p id="a"/><p id="b"/><div id="a">x</div>${words('1', ' id="a"')}<xbrli:unit id="b"/><x:note id="b"/><link:loc id="n"/>`);
    expect(told.map((one) => one.slice(0, 2))).toEqual([xml('div', 'a'), ix('ix:nonNumeric', 'a'), ix('xbrli:unit', 'b'), xml('note', 'b')]);
    expect(told.map(([, , tag]) => tag)).toEqual(['<div id="a">', expect.stringMatching(/^<ix:nonNumeric .* id="a">$/), '<xbrli:unit id="b"/>', '<x:note id="b"/>']);
  });

  it('is told of elements that are written alike', async () => {
    expect((await breachesOf('repeated-id', '<p id="a"/><p id="a"/><p id="a"/>')).map((one) => one.slice(0, 2))).toEqual([xml('p', 'a'), xml('p', 'a')]);
  });
});

describe('what of an element is not taken', () => {
  it('is told each time that it stands there', async () => {
    const [event, link] = ['<p onclick="x()"/>', '<a href="javascript:x()" onclick="y()"/>'];
    expect((await faultsIn(write([event, event, '<form/>', '<form/>', link, link].join('')))).map(([, , what]) => what)).toEqual([
      'The attribute onclick of p runs a script', 'The attribute onclick of p runs a script', 'The element form is not taken by EDGAR', 'The element form is not taken by EDGAR',
      'The href of a runs a script', 'The attribute onclick of a runs a script', 'The href of a runs a script', 'The attribute onclick of a runs a script',
    ]);
  });

  it('is told at its tag, by the kind of what it is', async () => {
    for (const [name, tag] of [['refused-content', '<form/>'], ['refused-markup', '<x:del/>'], ['discouraged-markup', '<p xsi:schemaLocation="a b"/>']] as const) expect((await valuesOf(name, tag)).map(([, at]) => at)).toEqual([tag]);
  });

  it('is no element of XBRL', async () => {
    expect(await faultsIn(write('<ix:script onclick="x()"/><xbrli:form/><link:object src="http://www.example.com/"/>'))).toEqual([]);
    expect(await faultsIn(write('<q:script/>'))).toHaveLength(1);
  });
});

describe('a table in a table', () => {
  const table = (content: string, prefix = ''): string => `<${prefix}table><tr><td>${content}</td></tr></${prefix}table>`;
  const nested = (section: string): readonly string[] => ['refused-markup', `EFM.${section}.nestedTable`, 'A table stands in another table'];
  const block = (content: string, name = 'us-gaap:PolicyTextBlock'): string => words(content, ' escape="true"', name);
  it.each([
    ['none', table('1') + table('2'), []], ['one', table(table('1')), ['5.02.05']], ['two', table(table('1') + table('2')), ['5.02.05', '5.02.05']], ['three', table(table(table('1'))), ['5.02.05', '5.02.05']], ['of another namespace', table(table('1', 'x:')) + table(table('1'), 'x:'), []],
    ['in a block of text', block(table(table('1'))), ['6.05.16']], ['around a block of text', table(block(table('1'))), ['6.05.16']], ['in a fact in a block of text', block(`<p>${words(table(table('1')))}</p>`), ['6.05.16']], ['in another fact', words(table(table('1'))), ['5.02.05']], ['in a number with such a name', `<ix:nonFraction name="us-gaap:PolicyTextBlock">${table(table('1'))}</ix:nonFraction>`, ['5.02.05']],
    ['in a footnote', `<ix:footnote id="f">${table(table('1'))}</ix:footnote>`, ['6.05.34']], ['in a footnote in a block of text', block(`<ix:footnote id="f">${table(table('1'))}</ix:footnote>`), ['6.05.34']], ['in what is called a footnote', `<xbrli:footnote>${table(table('1'))}</xbrli:footnote>`, ['5.02.05']],
  ])('is told by where it stands: %s', async (_what, body, sections) => {
    expect(await faultsIn(write(body))).toEqual(sections.map(nested));
  });

  it('is told of tables that look alike, too, and of none that follow them', async () => {
    expect(await faultsIn(write(`${table(table('1'))}${table('2')}<table id="t"><tr/></table>${table(table('1'))}${table('3')}`))).toHaveLength(2);
  });
});

it('a document type declaration is told where it stands', async () => {
  const text = write(words('1')).replace('<html', '<!-- <!DOCTYPE x> --><!DOCTYPE html>\n<html');
  const [fact, ...more] = (await describeText(text)).filter(({ name }) => NAMES.has(name));
  expect(fact).toMatchObject({ name: 'refused-content', value: { code: 'EFM.5.02.05.doctypeDisallowed', what: 'The document has a document type declaration' } });
  expect(fact?.location?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['<!DOCTYPE html>']);
  expect(more).toEqual([]);
});
