import { createHash } from 'node:crypto';
import type { Authority } from '../model/rule.js';
import type { RuleSummary } from '../model/report.js';
import { showUnseen } from './text.js';

/** What a cite begins with where it is a paragraph of the law or of the Filer Manual: the document whose paragraphs are the taxa. */
const DOCUMENT = /^(?:\d{1,2} CFR \d+\.\w+(?:-\w+)*|Form [\w-]+|EDGAR Filer Manual)/;

interface Taxon { readonly id: string; readonly asks?: string; readonly url?: string }
interface Taxonomy { readonly name: string; readonly guid: string; readonly taxa: readonly Taxon[] }

/** What the rules rest on, as SARIF's taxonomies (§3.14.8): a document each, its paragraphs sorted. */
export interface Taxonomies {
  readonly documents: readonly Taxonomy[];
  /** Of an authority, where its paragraph stands (§3.52). */
  readonly refer: (authority: Authority) => object | undefined;
}

/** Gathers the paragraphs that rules rest on. */
export function gatherTaxonomies(rules: readonly RuleSummary[]): Taxonomies {
  const byDocument = new Map<string, Map<string, Taxon>>();
  for (const { cite, asks, url } of rules.flatMap(({ authority }) => authority)) {
    const document = documentOf(cite);
    if (document === undefined) continue;
    const taxa = byDocument.get(document) ?? new Map<string, Taxon>();
    byDocument.set(document, taxa);
    const known = taxa.get(cite);
    const words = known?.asks ?? asks;
    const address = known?.url ?? officialAddress(url);
    taxa.set(cite, { id: cite, ...(words === undefined ? {} : { asks: words }), ...(address === undefined ? {} : { url: address }) });
  }
  const documents = [...byDocument].toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, taxa]) => ({ name, guid: guidOf(name), taxa: [...taxa.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }));
  const places = new Map(documents.flatMap(({ name, guid, taxa }) => taxa.map(({ id }, index) => [id, { name, guid, index }] as const)));
  return {
    documents,
    refer({ cite }) {
      const place = places.get(cite);
      // A taxonomy of the run is found by its guid; an index would be one of the tool's extensions (§3.54.2).
      return place && { id: showUnseen(cite), index: place.index, toolComponent: { name: showUnseen(place.name), guid: place.guid } };
    },
  };
}

/** The address of an authority where it leads to the law itself; no other becomes a link. */
export function officialAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https:\/\/(?:[a-z0-9-]+\.)*(?:ecfr|sec)\.gov\/[^\s()<>\p{Cs}]*$/u.test(url) ? encodeURI(url) : undefined;
}

/** A document as a taxonomy of the run (§3.19.3). */
export function describeTaxonomy({ name, guid, taxa }: Taxonomy): object {
  return {
    name: showUnseen(name),
    guid,
    organization: 'U.S. Securities and Exchange Commission',
    shortDescription: { text: `Paragraphs of ${showUnseen(name)} that rules rest on.` },
    isComprehensive: false,
    taxa: taxa.map(({ id, asks, url }) => ({
      id: showUnseen(id),
      ...(asks === undefined ? {} : { shortDescription: { text: showUnseen(asks.replace(/\s+/g, ' ').trim()).slice(0, 1_024) } }),
      ...(url === undefined ? {} : { helpUri: url }),
    })),
  };
}

function documentOf(cite: string): string | undefined {
  return DOCUMENT.exec(cite)?.[0];
}

/** A name-based identifier (RFC 9562 §5.5), the same in every run. */
function guidOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')).update(`urn:tieout:taxonomy:${name}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const digits = hash.toString('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20, 32)].join('-');
}
