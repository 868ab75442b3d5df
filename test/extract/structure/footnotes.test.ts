import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { COVER, body, footnote, relationship } from '../../../scripts/fixtures/ixbrl-parts.js';
import { describeDocuments } from './describe-set.js';
import { valuesOf, words } from './small-documents.js';

const unconnected = async (...texts: readonly string[]): Promise<readonly unknown[]> => (await describeDocuments(texts, 'unconnected-footnote')).map(([, value]) => value);
const roles = async (text: string): Promise<readonly unknown[]> => (await describeDocuments([text], 'footnote-role')).map(([, value]) => value);

describe('footnotes', () => {
  it.each([
    ['with text', footnote('f1'), 1],
    ['with an element', '<ix:footnote id="f1"><b>Rounded.</b></ix:footnote>', 1],
    ['continued elsewhere', '<ix:footnote id="f1" continuedAt="f2"></ix:footnote><ix:continuation id="f2">Rounded.</ix:continuation>', 1],
    ['without text', '<ix:footnote id="f1"> \n</ix:footnote>', 0],
    ['without an id', '<ix:footnote>Rounded.</ix:footnote>', 0],
  ])('%s that no relationship leads to', async (_name, content, count) => {
    expect(await unconnected(body(`<p>${content}</p>`))).toEqual(count === 0 ? [] : [{ id: 'f1' }]);
  });

  it('belong to a fact by a relationship, one of several ids, in whichever document', async () => {
    const ends = relationship('t', '  f1\n f2 ');
    expect(await unconnected(body(`<p>${footnote('f1')} ${footnote('f2')} ${footnote('f3')}</p>`, ends))).toEqual([{ id: 'f3' }]);
    expect(await unconnected(body('', ends), inlineDocument({ body: `${COVER}<p>${footnote('f1')} ${footnote('f2')}</p>` }))).toEqual([]);
  });

  it('of a document are those that its own relationships lead to', async () => {
    expect(await unconnected(body(`<p>${footnote('f1')}</p>`, relationship('t', 'f1')), inlineDocument({ body: `${COVER}<p>${footnote('f1')}</p>` }))).toEqual([{ id: 'f1' }]);
  });

  it('that have one id are told as ids only', async () => {
    expect(await unconnected(body(`<p>${footnote('f1')} ${footnote('f1')}</p>`, relationship('t', 'f1')))).toEqual([]);
  });
});

describe('roles of footnotes and relationships', () => {
  it('are told once each, with the host that they are of', async () => {
    const text = body(
      `<p>${footnote('f1', ' footnoteRole="http://www.Example.com/role/x"')} ${footnote('f2', ' footnoteRole=" http://www.Example.com/role/x "')} ${footnote('f3', ' footnoteRole="urn:x"')}</p>`,
      `${relationship('t', 'f1')}${relationship('t', 'f2')}<ix:relationship linkRole="http://www.example.com/link" fromRefs="t" toRefs="f3"/>`,
    );
    expect(await roles(text)).toEqual([
      { attribute: 'arcrole', role: 'http://www.xbrl.org/2003/arcrole/fact-footnote', authority: 'www.xbrl.org' },
      { attribute: 'footnoteRole', role: 'http://www.Example.com/role/x', authority: 'www.example.com' },
      { attribute: 'footnoteRole', role: 'urn:x', authority: '' },
    ]);
  });
});

describe('what is called as a footnote or a relationship is', () => {
  const footnotes = '<ix:footnote id="f" footnoteRole=" http://A.example.com?x ">Rounded.</ix:footnote>';
  it('is none where it is not of Inline XBRL', async () => {
    const parts = { body: `${footnotes}<xbrli:footnote id="g" footnoteRole="x">x</xbrli:footnote>${words('1', ' arcrole="x"')}`, resources: '<link:footnote id="h" footnoteRole="y">x</link:footnote><link:relationship toRefs="f" arcrole="z"/><ix:relationship id="f"/>' };
    expect(await valuesOf('unconnected-footnote', parts)).toEqual([[{ id: 'f' }, '<ix:footnote id="f" footnoteRole=" http://A.example.com?x ">']]);
    expect((await valuesOf('footnote-role', parts)).map(([value]) => value)).toEqual([{ attribute: 'footnoteRole', role: 'http://A.example.com?x', authority: 'a.example.com' }]);
  });

  it('names a host at its beginning or not at all', async () => {
    expect((await valuesOf('footnote-role', footnotes.replace(' http', 'see http'))).map(([value]) => value)).toEqual([expect.objectContaining({ authority: '' })]);
  });
});
