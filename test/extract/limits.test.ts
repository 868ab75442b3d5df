import { describe, expect, it } from 'vitest';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { scanHtml } from '../../src/extract/scan-html.js';
import { scanPlainXml } from '../../src/extract/scan-plain-xml.js';
import { scanXml } from '../../src/extract/scan-xml.js';
import type { MarkupHandler } from '../../src/extract/markup.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import type { Limits } from '../../src/model/limits.js';
import { inlineDocument, toDocument } from './inline-documents.js';

const NOTHING: MarkupHandler = { open: () => undefined, close: () => undefined, aside: () => undefined, cdata: () => undefined };

const many = (count: number): string => Array.from({ length: count }, (_unused, index) => ` a${index}="x"`).join('');

/** For each limit a document that holds so much of it, and what is said beyond. */
const KINDS: readonly (readonly [name: 'depth' | 'elements' | 'attributes' | 'attributeLength' | 'nameLength' | 'textLength' | 'references', write: (amount: number) => string, says: string])[] = [
  ['depth', (amount) => '<a>'.repeat(amount) + '</a>'.repeat(amount), 'elements are nested deeper than'],
  ['elements', (amount) => `<a>${'<b/>'.repeat(amount - 1)}</a>`, 'the document has more than'],
  ['attributes', (amount) => `<a${many(amount)}></a>`, 'an element has more than'],
  ['attributeLength', (amount) => `<a b="${'x'.repeat(amount)}"></a>`, 'an attribute has more than'],
  ['nameLength', (amount) => `<${'n'.repeat(amount)}></${'n'.repeat(amount)}>`, 'a name has more than'],
  ['nameLength', (amount) => `<a ${'n'.repeat(amount)}="x"></a>`, 'a name has more than'],
  ['textLength', (amount) => `<a>${'x'.repeat(amount)}</a>`, 'a piece of text has more than'],
  ['references', (amount) => `<a>${'&lt;'.repeat(amount)}</a>`, 'the document has more than'],
  ['elements', (amount) => `<a>${'<!--x-->'.repeat(amount)}</a>`, 'the document has more than'],
];

/** Each parser, by its outcome: null where the text was read to its end. */
const PARSERS: readonly (readonly [name: string, read: (text: string, limits: Limits) => string | null])[] = [
  ['the plain scanner', (text, limits) => {
    const scan = scanPlainXml(text, 0, text.length, NOTHING, limits);
    return scan.outcome === 'stopped' ? `${scan.error.kind}: ${scan.error.message}` : scan.outcome === 'read' ? null : 'doubtful';
  }],
  ['the XML parser', (text, limits) => {
    const error = scanXml(text, 0, text.length, NOTHING, limits);
    return error && `${error.kind}: ${error.message}`;
  }],
  ['the HTML parser', (text, limits) => {
    const error = scanHtml(text, 0, text.length, NOTHING, limits);
    return error && `${error.kind}: ${error.message}`;
  }],
];

describe.each(PARSERS)('%s', (parser, read) => {
  it.each(KINDS)('reads a document that stays within the limit on %s, and stops behind it', (name, write, says) => {
    const limits = { ...DEFAULT_LIMITS, [name]: 9 };
    expect(read(write(8), limits)).toBeNull();
    expect(read(write(9), limits)).toBeNull();
    expect(read(write(10), limits)).toBe(`limit: ${says} 9 ${write(1).includes('<!--') ? 'comments and the like' : { depth: '', elements: 'elements', attributes: 'attributes', attributeLength: 'characters', nameLength: 'characters', textLength: 'characters', references: 'references to characters' }[name]}`.trimEnd());
  });

  it.each(KINDS.filter(([name]) => !['elements', 'textLength'].includes(name) && !(parser === 'the HTML parser' && name === 'attributeLength')))('holds the limit on %s that stands by default', (name, write, says) => {
    const limit = DEFAULT_LIMITS[name];
    expect(read(write(limit - 1), DEFAULT_LIMITS)).toBeNull();
    expect(read(write(limit), DEFAULT_LIMITS)).toBeNull();
    expect(read(write(limit + 1), DEFAULT_LIMITS)).toContain(`limit: ${says} ${limit}`);
  });
});

describe('the XML parser', () => {
  it('counts a CDATA section as three pieces of mark-up', () => {
    const text = `<a>${'<![CDATA[x]]>'.repeat(3)}</a>`;
    expect(scanXml(text, 0, text.length, NOTHING, { ...DEFAULT_LIMITS, elements: 9 })).toBeNull();
    expect(scanXml(text, 0, text.length, NOTHING, { ...DEFAULT_LIMITS, elements: 8 })).toMatchObject({ kind: 'limit' });
  });

  it.each([
    ['after a declaration and comments', '<?xml version="1.0"?>\n<!-- a > b --> <?x y?>\n<!DOCTYPE html SYSTEM "a.dtd">', 45],
    ['with an internal subset without end', '<!DOCTYPE html [ <!ENTITY a "b"> ', 0],
  ])('refuses a document type before anything it declares is read: %s', (_name, text, offset) => {
    expect(scanXml(text, 0, text.length, NOTHING, DEFAULT_LIMITS)).toMatchObject({ kind: 'doctype', offset });
  });

  it.each([[9, null], [10, 'limit: a piece of text has more than 9 characters']])('counts the text of a CDATA section: %i characters', (length, expected) => {
    const text = `<a><![CDATA[${'x'.repeat(length)}]]></a>`;
    const error = scanXml(text, 0, text.length, NOTHING, { ...DEFAULT_LIMITS, textLength: 9 });
    expect(error && `${error.kind}: ${error.message}`).toBe(expected);
  });
});

describe('a document that is made to hurt', () => {
  it.each([
    ['200,000 elements within one another', '<div>'.repeat(200_000)],
    ['200,000 attributes on an element', `<p${many(200_000)}>x</p>`],
    ['200,000 attributes on an element that is not well-formed', `<p b=1${many(200_000)}>x`],
    ['an attribute of 17 million characters', `<p title="${'a'.repeat(17_000_000)}">x</p>`],
    ['a name of 5,000 characters', `<${'p'.repeat(5_000)}>x</${'p'.repeat(5_000)}>`],
    ['65 million characters of text', `<p>${'material '.repeat(7_500_000)}</p>`],
    ['5,000,001 elements', '<b/>'.repeat(5_000_001)],
  ])('with %s is stopped at its limit in two seconds, and says so with its place', { timeout: 30_000 }, async (_name, body) => {
    const document = toDocument(inlineDocument(body));
    const started = performance.now();
    const { problems } = await extractInlineXbrl(document);
    expect(performance.now() - started).toBeLessThan(process.env['CI'] === undefined ? 2_000 : 6_000);
    expect(problems.filter(({ ruleId }) => ruleId === 'input/limit')).toEqual([expect.objectContaining({ status: 'partial', severity: 'error', location: expect.anything() as unknown })]);
  });
});
