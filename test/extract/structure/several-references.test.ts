import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../../scripts/fixtures/inline-document.js';
import { COVER, body } from '../../../scripts/fixtures/ixbrl-parts.js';
import { describeDocuments, tellBreaches } from './describe-set.js';
import { breachesOf } from './small-documents.js';

const SCHEMA = '<link:schemaRef xlink:type="simple" xlink:href="small-20251231.xsd"/>';
const withReferences = (...tags: readonly string[]): string => body('').replace(/<ix:references>.*<\/ix:references>/, tags.map((more) => `<ix:references${more}>${SCHEMA}</ix:references>`).join(''));
const tell = async (...tags: readonly string[]): Promise<readonly unknown[]> => tellBreaches([withReferences(...tags)], 'conflicting-references');

describe('several references', () => {
  it.each([
    [[' id="r1"', '']],
    [[' id="r1"', ' id="r2" target="other"']],
    [[' xlink:title="one"', ' xlink:role="two"']],
    [[' xlink:title="one"', ' xlink:title="two" target="other"']],
    [[' xml:lang="en-US"', ' xml:lang="en-US"']],
    [[' xmlns:x="http://www.example.com/1"', ' xmlns:x="http://www.example.com/1"']],
    [[' xmlns:x="http://www.example.com/1"', ' xmlns:x="http://www.example.com/2" target="other"']],
    [[' xmlns:y="http://www.example.com/1" y:a="1"', ' xmlns:z="http://www.example.com/2" z:a="1"']],
  ])('%j go together', async (tags) => {
    expect(await tell(...tags)).toEqual([]);
  });

  it.each([
    [[' id="r1"', ' id="r2"', ' id="r3"'], ['Two ix:references have an id', 'Two ix:references have an id']],
    [[' id="r1" target="other"', '', ' id="r2" target="other"'], ['Two ix:references have an id']],
    [[' xlink:title="one"', ' xlink:title="two"'], ['Two ix:references have the attribute xlink:title']],
    [[' xmlns:y="http://www.example.com/1" y:a="1"', ' xmlns:z="http://www.example.com/1" z:a="1"'], ['Two ix:references have the attribute z:a']],
    [[' xmlns:x="http://www.example.com/1"', ' xmlns:x="http://www.example.com/2"'], ['The prefix x is http://www.example.com/2 on an ix:references and http://www.example.com/1 on another']],
    [['', ' xmlns="http://www.example.com/1"'], ['The default namespace is http://www.example.com/1 on an ix:references and http://www.w3.org/1999/xhtml on another']],
    [[' xmlns:dei="http://xbrl.sec.gov/dei/2024"', ''], ['The prefix dei is http://xbrl.sec.gov/dei/2025 on an ix:references and http://xbrl.sec.gov/dei/2024 on another']],
  ])('%j do not', async (tags, told) => {
    expect(await tell(...tags)).toEqual(told);
  });

  it('are told where the later one stands, in whichever document', async () => {
    const exhibit = inlineDocument({ body: COVER, declarations: { 'xmlns:us-gaap': 'http://fasb.org/us-gaap/2024' } });
    const [found, ...more] = await describeDocuments([body(''), exhibit], 'conflicting-references');
    expect(more).toEqual([]);
    expect(found?.[1]).toEqual({ code: 'ix11.12.1.2:referencesNamespacePrefixConflict', what: 'The prefix us-gaap is http://fasb.org/us-gaap/2024 on an ix:references and http://fasb.org/us-gaap/2025 on another' });
    expect(found?.[2]).toBe('<ix:references>');
  });
});

it('references are those of Inline XBRL, each of its target', async () => {
  expect(await breachesOf('conflicting-references', '<xbrli:references id="a"/><xbrli:references id="b"/><ix:relationship id="c"/><ix:relationship id="d"/>')).toEqual([]);
  expect(await tell(' id="a" target="s"', ' id="b" target="t"', ' id="c"')).toEqual([]);
  expect(await tell(' id="a" target="s"', ' id="b" target="s"')).toEqual(['Two ix:references have an id']);
});
