import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { MUTATORS } from '../../scripts/fuzz/mutators.js';
import { createRandom } from '../../scripts/fuzz/random.js';
import type { MarkupHandler } from '../../src/extract/markup.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { scanXml } from '../../src/extract/scan-xml.js';

const NOTHING: MarkupHandler = { open: () => undefined, close: () => undefined, aside: () => undefined, cdata: () => undefined };
const root = path.resolve(import.meta.dirname, '../../fixtures');
const documents = ['filings/ok', 'filings/err', 'extract/inline-xbrl'].flatMap((folder) => readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.htm')).map((name) => path.join(root, folder, name)));

/** Complaints about names with prefixes: Namespaces in XML, which is another question than XML's own. */
const OF_NAMESPACES = /^(?:xmlns.* is not (?:a valid URI|absolute)|Failed to parse QName .*|Namespace prefix .* is not defined|Namespaced Attribute .* redefined|xml namespace .*|reuse of the xmlns namespace name is forbidden|xmlns: Empty XML namespace is not allowed)$/;

/** What libxml2 says: null where it takes the text for well-formed; undefined where it complains of namespaces only, since it may keep silent of the rest then. */
function askLibxml2(text: string): string | null | undefined {
  try {
    XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET }).dispose();
    return null;
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n').filter((line) => line !== '' && !OF_NAMESPACES.test(line));
    return lines.length === 0 ? undefined : lines.join('; ');
  }
}

describe('two parsers of different makers', () => {
  it('say the same of damaged documents: well-formed or not', { timeout: 120_000 }, () => {
    const counts = { wellFormed: 0, malformed: 0, undecided: 0 };
    const disagreements: string[] = [];
    for (let number = 0; number < 3_000; number += 1) {
      const random = createRandom(5, number);
      const name = random.pick(documents);
      const mutators = Object.entries(MUTATORS).filter(([mutator]) => mutator !== 'nests deeply' && mutator !== 'writes UTF-16');
      const [mutator, mutate] = random.pick(mutators);
      const text = mutate(readFileSync(name), random, readFileSync(random.pick(documents))).toString('utf8')
        // The text is decoded: what it says of its bytes no longer holds.
        .replace(/^(<\?xml[^>]*?) encoding\s*=\s*(?:"[\w.-]*"|'[\w.-]*')/, '$1');
      const ours = scanXml(text, 0, text.length, NOTHING, { ...DEFAULT_LIMITS, nameLength: Infinity });
      const theirs = askLibxml2(text);
      if (theirs === undefined) counts.undecided += 1;
      else if (theirs === null && ours === null) counts.wellFormed += 1;
      else if (theirs !== null && ours !== null) counts.malformed += 1;
      else disagreements.push(`${number} ${path.basename(name)} ${mutator}: ${ours === null ? 'well-formed' : ours.message} against ${theirs ?? 'well-formed'}`);
    }
    expect(disagreements).toEqual([]);
    expect(Math.min(counts.wellFormed, counts.malformed)).toBeGreaterThan(300);
    expect(counts.undecided).toBeLessThan(150);
  });
});
