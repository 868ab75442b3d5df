import { describe, expect, it } from 'vitest';
import { extractDocuments, extractFacts } from '../../src/extract/index.js';
import type { InputFormat, SourceDocument } from '../../src/model/filing.js';
import { inlineDocument } from './inline-documents.js';
import { page, row } from './r-page-pages.js';

function toDocument(uri: string, format: InputFormat, text: string): SourceDocument {
  return { uri, format, text, encoding: 'utf-8', sha256: '', problems: [] };
}

const FACT = '<ix:nonNumeric contextRef="c" name="cyd:A" id="f1">words</ix:nonNumeric>';
const inline = inlineDocument(FACT);

describe('what is tagged in a document', () => {
  it.each<[InputFormat, string, readonly string[], readonly string[]]>([
    ['inline-xbrl', inline, ['words'], ['tagged', 'markup', 'wrapped-text', 'visible-text']],
    ['xbrl-instance', '<x:xbrl xmlns:x="http://www.xbrl.org/2003/instance" xmlns:o="urn:o"><x:context id="c"><x:entity><x:identifier scheme="s">1</x:identifier></x:entity><x:period><x:instant>2025-12-31</x:instant></x:period></x:context><o:A contextRef="c">words</o:A></x:xbrl>', ['words'], ['tagged', 'form', 'period', 'cik', 'registrant', 'whole-filing']],
    ['xbrl-json', '{"documentInfo": {"namespaces": {"o": "urn:o"}}, "facts": {"f": {"value": "words", "dimensions": {"concept": "o:A", "entity": "o:1"}}}}', ['words'], ['tagged', 'form', 'period', 'cik', 'registrant', 'whole-filing']],
    ['r-page', page(row('o_A', 'words')), ['words'], ['tagged', 'period']],
    ['r-page-text', '|Disclosure\n|Cybersecurity Risk Role of Management [Text Block]\n|words\n', ['words'], ['tagged', 'whole-filing']],
    ['html', '<p>words</p>', [], ['visible-text']],
    ['text', 'words', [], ['visible-text']],
    ['fact-set', 'filing: {}\nfacts: { a: words }', ['words'], ['tagged', 'whole-filing']],
    ['data-set', 'adsh\ttag\tversion\tvalue\nx\tA\town\twords', ['words'], ['tagged', 'whole-filing']],
  ])('is found in the format %s', async (format, text, words, observes) => {
    const extraction = await extractFacts(toDocument('a', format, text));
    expect(extraction.facts.map((fact) => fact.text)).toEqual(words);
    expect(extraction.observes).toEqual(expect.arrayContaining([...observes]));
  });

  it('is found with the limits and wishes that are given', async () => {
    const { facts } = await extractFacts(toDocument('a', 'inline-xbrl', inline), { wants: () => false });
    expect(facts).toEqual([]);
  });
});

describe('the documents of one filing', () => {
  // The second document has no context of its own: it is that of the first.
  const alone = inline.replace(/<xbrli:context[\s\S]*?<\/xbrli:context>/, '');
  const other = toDocument('b.txt', 'text', 'words');

  it('share what ids name, and come back in their order, whatever stands between them', async () => {
    expect(alone).not.toBe(inline);
    const documents = [other, toDocument('a.htm', 'inline-xbrl', inline), other, toDocument('c.htm', 'inline-xbrl', alone)];
    const extractions = await extractDocuments(documents);
    expect(documents.map((_document, index) => extractions[index]?.anchor?.uri)).toEqual(['b.txt', 'a.htm', 'b.txt', 'c.htm']);
    expect(documents.map((_document, index) => extractions[index]?.facts.map(({ context }) => context?.id))).toEqual([[], ['c'], [], ['c']]);
    const [extraction] = await extractDocuments([toDocument('c.htm', 'inline-xbrl', alone)]);
    expect(extraction?.facts.map(({ context }) => context?.id)).toEqual([undefined]);
  });

  it('are as many extractions, none for none', async () => {
    expect(await extractDocuments([])).toEqual([]);
    const [one, two] = await extractDocuments([toDocument('a.htm', 'inline-xbrl', inline), other], { wants: () => false });
    expect([one?.facts, two?.facts]).toEqual([[], []]);
  });
});
