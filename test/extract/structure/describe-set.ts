import { extractInlineSet } from '../../../src/extract/inline-xbrl.js';
import type { Fact } from '../../../src/model/fact.js';

/** Facts of some names about the structure of a set of documents: name, value, and the start tag that they point at. */
export async function describeDocuments(texts: readonly string[], ...names: readonly string[]): Promise<readonly (readonly [name: string, value: unknown, tag: string])[]> {
  const documents = texts.map((text, index) => ({ uri: `part-${String(index)}.htm`, format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] }) as const);
  const facts: readonly Fact[] = (await extractInlineSet(documents, { structure: true })).flatMap(({ structure }) => structure?.() ?? []);
  return facts.filter(({ name }) => names.includes(name)).map((fact) => {
    const { uri = '', spans: [span] = [] } = fact.location ?? {};
    const text = texts[Number(/\d+/.exec(uri)?.[0])] ?? '';
    return [fact.name, fact.kind === 'record' ? fact.value : null, span ? text.slice(span.start, span.end) : ''];
  });
}

/** What a breach says, without its code and place. */
export async function tellBreaches(texts: readonly string[], name: string): Promise<readonly unknown[]> {
  return (await describeDocuments(texts, name)).map(([, value]) => (typeof value === 'object' && value !== null && 'what' in value ? value.what : value));
}
