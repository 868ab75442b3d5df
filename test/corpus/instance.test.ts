import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/extract/index.js';
import type { Extraction } from '../../src/extract/extraction.js';
import type { Fact } from '../../src/model/fact.js';
import type { SourceDocument } from '../../src/model/filing.js';
import { sourceSpans } from '../../src/model/text.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { openDocument } from '../../src/source/open-document.js';
import { corpus } from './corpus.js';

const folder = path.join(corpus ?? '', 'instance');
const names = corpus !== null && existsSync(folder) ? readdirSync(folder).toSorted() : [];

async function extract(file: string): Promise<{ readonly document: SourceDocument; readonly extraction: Extraction }> {
  const opened = await openDocument(file, readFileSync(path.join(corpus ?? '', file)));
  if (!('document' in opened)) throw new Error(opened.failed.message);
  return { document: opened.document, extraction: await extractFacts(opened.document) };
}

/** Two unescapings and a removal of tags, white space dropped: an independent reading of a value. */
function strip(escaped: string): string {
  const decode = (text: string): string => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot|apos|nbsp|rsquo|lsquo|ldquo|rdquo|mdash|ndash|bull));/gi, (_whole, decimal?: string, hexadecimal?: string, name?: string) => (
    name === undefined ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
      : { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'', nbsp: ' ', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', mdash: '—', ndash: '–', bull: '•' }[name] ?? ''));
  return decode(decode(escaped).replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '')).replace(/[\s\u200b]+/g, '');
}

/** What identifies a fact, whatever its form: element, dates, dimensions, unit. */
function keyOf(fact: Fact): string {
  const { concept = '', context } = fact;
  return JSON.stringify([concept, context?.period, Object.entries(context?.dimensions ?? {}).toSorted(), 'unit' in fact ? fact.unit : null]);
}

function valueOf(fact: Fact): string {
  if (fact.kind === 'text') return fact.text.replace(/\s+/g, '');
  return JSON.stringify(fact.value);
}

/** Each fact's values in order of the text, duplicates once: an instance holds equal facts once. */
function valuesByKey({ facts }: Extraction): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>();
  for (const fact of facts) values.set(keyOf(fact), (values.get(keyOf(fact)) ?? new Set()).add(valueOf(fact)));
  return new Map([...values].map(([key, set]) => [key, [...set].toSorted()]));
}

describe.skipIf(names.length === 0)('real instances (skipped where there is no corpus)', () => {
  it.each(names)('%s: every text is its characters in the file, both layers of escapes undone', async (name) => {
    const { document: { text }, extraction } = await extract(path.join('instance', name));
    expect(extraction.problems).toEqual([]);
    expect(Object.entries(extraction.filing).filter(([key, value]) => value === null && key !== 'accession' && key !== 'filed')).toEqual([]);
    const differing: string[] = [];
    for (const fact of extraction.facts) {
      if (fact.text === undefined) continue;
      const { spans: [whole] } = fact.location ?? { spans: [{ start: 0, end: 0 }] as const };
      if (strip(text.slice(whole.start, whole.end)) !== fact.text.replace(/\s+/g, '')) differing.push(`${fact.name} at ${String(whole.start)}`);
      const middle = Math.floor(fact.text.length / 2);
      const half = sourceSpans({ segments: fact.segments ?? [] }, 0, middle).map(({ start, end }) => text.slice(start, end)).join('');
      if (strip(half) !== fact.text.slice(0, middle).replace(/\s+/g, '')) differing.push(`half of ${fact.name}`);
    }
    expect(differing).toEqual([]);
    expect(extraction.facts.length).toBeGreaterThan(200);
  });

  it('the instance and the document of one filing have the same facts, value for value', async () => {
    const instance = await extract('instance/amzn-20241231_htm.xml');
    const inline = await extract('10-K/amzn-10-k-2025-02-07.html');
    const inInstance = valuesByKey(instance.extraction);
    const inDocument = valuesByKey(inline.extraction);
    expect([...inInstance.keys()].toSorted()).toEqual([...inDocument.keys()].toSorted());
    const differing = [...inInstance].filter(([key, values]) => JSON.stringify(values) !== JSON.stringify(inDocument.get(key)))
      .map(([key, values]) => ({ key, instance: values.map((value) => value.slice(0, 80)), document: inDocument.get(key)?.map((value) => value.slice(0, 80)) }));
    expect(differing).toEqual([]);
    expect(instance.extraction.filing).toEqual(inline.extraction.filing);
  });
});

describe.skipIf(!existsSync(path.join(folder, 'amzn-20241231_htm.xml')))('one filing as inline document and as instance', () => {
  it('has the same verdicts and fingerprints, where the instance does not say that it cannot show what a rule needs', async () => {
    const lint = async (file: string): ReturnType<typeof lintFiling> => lintFiling({ uri: file, content: readFileSync(path.join(corpus ?? '', file)) }, { rules: { preset: 'draft' } });
    const [inline, instance] = [await lint('10-K/amzn-10-k-2025-02-07.html'), await lint('instance/amzn-20241231_htm.xml')];
    const verdicts = new Map(inline.outcomes.map(({ ruleId, verdict }) => [ruleId, verdict]));
    const decided = new Set(instance.outcomes.filter(({ verdict }) => verdict !== 'open').map(({ ruleId }) => ruleId));
    expect(decided.size).toBeGreaterThan(50);
    for (const { ruleId, verdict } of instance.outcomes) if (decided.has(ruleId)) expect([ruleId, verdict]).toEqual([ruleId, verdicts.get(ruleId)]);
    const prints = ({ findings }: typeof inline): readonly string[] => findings.filter(({ ruleId }) => decided.has(ruleId)).map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).toSorted();
    expect(prints(instance)).toEqual(prints(inline));
  });
});
