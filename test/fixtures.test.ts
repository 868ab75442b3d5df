import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { makeFixtures } from '../scripts/fixtures/all.js';
import { CONCEPTS } from '../scripts/fixtures/concepts.js';
import { DEFECTS, plantDefect, writeExpected } from '../scripts/fixtures/defects.js';
import { EXTRACT_CASES } from '../scripts/fixtures/extract-cases.js';
import { OK_FILINGS } from '../scripts/fixtures/filings.js';
import { HOSTILE_FILES, makeDeepNesting, makeLongAttribute, makeLongChain, makeLongText, makeManyFacts } from '../scripts/fixtures/hostile.js';
import { writeFiling } from '../scripts/fixtures/write-filing.js';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
const generated = makeFixtures();

interface Tag { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/** Parses as XML with namespaces, without the SGML lines; returns the tags, or the first error. */
function parse(text: string): { readonly tags: readonly Tag[]; readonly error: string | null } {
  const tags: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let error: string | null = null;
  parser.on('error', (problem) => { error ??= problem.message; });
  parser.on('opentag', (tag) => {
    tags.push({ name: tag.name, attributes: Object.fromEntries(Object.entries(tag.attributes).map(([name, attribute]) => [name, attribute.value])) });
  });
  parser.write(text.replace(/^<XBRL>\n/, '').replace(/\n<\/XBRL>$/, '')).close();
  return { tags, error };
}

/** Text as readers see it, white space folded. */
function readWords(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&').replace(/\s+/g, ' ');
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'));
}

describe('the committed fixtures', () => {
  it.each([...generated.keys()])('%s is what the generator writes', (path) => {
    expect(Buffer.compare(readFileSync(join(root, path)), generated.get(path) ?? new Uint8Array())).toBe(0);
  });

  it('hold no file in the generated folders that the generator does not write, viewer pages aside', () => {
    const folders = ['filings', 'hostile', 'extract/inline-xbrl'];
    const strays = folders.flatMap(listFiles).filter((path) => !generated.has(path) && !path.includes('-r-page'));
    expect(strays).toEqual([]);
  });
});

describe.each([...OK_FILINGS, ...DEFECTS.map(plantDefect)].map((filing) => [filing.stem, filing] as const))('%s', (_stem, filing) => {
  const text = writeFiling(filing);
  const { tags, error } = parse(text);
  const valuesOf = (name: string): readonly string[] => tags.flatMap((tag) => tag.attributes[name] ?? []);
  const inline = filing.agent.ix;

  it('is well-formed, with every prefix bound', () => {
    expect(error).toBeNull();
  });

  it('refers only to contexts, units and continuations that it has, and uses all of them', () => {
    const idsOf = (name: string): readonly string[] => tags.filter((tag) => tag.name === name).flatMap((tag) => tag.attributes['id'] ?? []);
    expect([...new Set(valuesOf('contextRef'))].toSorted()).toEqual(idsOf('xbrli:context').toSorted());
    expect([...new Set(valuesOf('unitRef'))].toSorted()).toEqual(idsOf('xbrli:unit').toSorted());
    expect(valuesOf('continuedAt').toSorted()).toEqual(idsOf(`${inline}:continuation`).toSorted());
    expect(new Set(valuesOf('id')).size).toBe(valuesOf('id').length);
  });

  it('tags a concept once in a context, unless that is its defect', () => {
    const facts = tags.filter((tag) => tag.attributes['contextRef'] !== undefined).map((tag) => `${tag.attributes['name'] ?? ''} ${tag.attributes['contextRef'] ?? ''}`);
    expect(facts.length - new Set(facts).size).toBe(filing.stem.endsWith('flags-disagree') ? 1 : 0);
  });
});

describe('the large filing of one line', () => {
  const text = writeFiling(OK_FILINGS[0] ?? expect.fail('there is none'));

  it('is ASCII, larger than a megabyte, with nearly all of it on one line', () => {
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_048_576);
    expect(/^[\n\x20-\x7e]*$/.test(text)).toBe(true);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeGreaterThan(0.99 * text.length);
  });

  it('tags every element of the annual report', () => {
    const annual = Object.values(CONCEPTS).filter((concept) => !concept.includes('Incident'));
    expect(annual).toHaveLength(16);
    expect(annual.filter((concept) => !text.includes(`name="${concept}"`))).toEqual([]);
  });

  it('continues blocks over pages and leaves a footer out of one', () => {
    expect(text.match(/<ix:continuation id="f-\d+-\d+" continuedAt="f-\d+-\d+">/g)?.length).toBeGreaterThan(0);
    expect(text).toContain('<ix:exclude>');
  });
});

it('the filing in windows-1252 holds its quotes and the euro sign as single bytes', () => {
  const bytes = generated.get('filings/ok/saint-aubry-10-k.htm') ?? new Uint8Array();
  for (const byte of [0x80, 0x92, 0x93, 0x94, 0x96, 0xe9]) expect(bytes).toContain(byte);
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 60))).toContain("encoding='windows-1252'");
});

describe.each(DEFECTS.map((defect) => [defect.stem, defect] as const))('err/%s', (_stem, defect) => {
  const text = writeFiling(plantDefect(defect));
  const base = writeFiling(defect.base);

  it('differs from its base', () => {
    expect(text).not.toBe(base);
  });

  it('holds the words that its findings quote, and places the findings within the document', () => {
    const words = readWords(text);
    const lines = text.split('\n');
    for (const finding of defect.findings) {
      if (finding.quote !== undefined) expect(words).toContain(finding.quote);
    }
    for (const [, line, column] of writeExpected(defect).matchAll(/line: (\d+)\n {2}column: (\d+)/g)) {
      expect(Number(column)).toBeLessThanOrEqual((lines[Number(line) - 1]?.length ?? 0) + 1);
    }
  });
});

describe.each(EXTRACT_CASES.map((entry) => [entry.stem, entry] as const))('extract/%s', (_stem, entry) => {
  const { tags, error } = parse(entry.document);

  it('is well-formed', () => {
    expect(error).toBeNull();
  });

  it('expects as many facts as it has', () => {
    expect(tags.filter((tag) => tag.attributes['contextRef'] !== undefined)).toHaveLength(entry.facts.length);
  });
});

describe.each(HOSTILE_FILES.filter((file) => file.problem !== 'input/doctype').map((file) => [file.name, file] as const))('hostile/%s', (_name, file) => {
  it(file.wellFormed ? 'is well-formed' : 'is not well-formed', () => {
    const wide = file.bytes[0] === 0xff && file.bytes[1] === 0xfe;
    const text = Buffer.from(file.bytes).toString(wide ? 'utf16le' : 'latin1');
    expect(parse(text).error === null).toBe(file.wellFormed);
  });
});

describe('large hostile documents', () => {
  it.each([
    ['deep nesting', makeDeepNesting(500)],
    ['a long attribute', makeLongAttribute(500)],
    ['long text', makeLongText(500)],
    ['a long chain', makeLongChain(500)],
    ['many facts', makeManyFacts(500)],
  ])('%s is well-formed and as large as asked', (_what, text) => {
    expect(parse(text).error).toBeNull();
    expect(text.length).toBeGreaterThan(500);
  });

  it('chains hold every piece', () => {
    expect(makeLongChain(3).match(/<ix:continuation /g)).toHaveLength(3);
    expect(makeLongChain(3).match(/continuedAt=/g)).toHaveLength(3);
  });
});
