import type { Fact } from '../model/fact.js';
import type { FilingId } from '../model/filing.js';
import type { RulePack, VocabularyEntry } from '../model/rule.js';

type ConceptEntry = Extract<VocabularyEntry, { concept: string }>;

/**
 * Gives facts the names that the packs' vocabularies have for their concepts, and the type that the
 * vocabulary says the concept has: the value `false` of a flag without a transformation is a boolean.
 */
export function nameFacts(facts: readonly Fact[], packs: readonly RulePack[]): readonly Fact[] {
  const byConcept = new Map<string, { readonly name: string; readonly entry: ConceptEntry }>();
  const byName = new Map<string, ConceptEntry>();
  for (const pack of packs) {
    for (const [name, entry] of Object.entries(pack.vocabulary)) {
      if (!('concept' in entry)) continue;
      if (!byConcept.has(entry.concept)) byConcept.set(entry.concept, { name, entry });
      if (!byName.has(name)) byName.set(name, entry);
    }
  }
  return facts.map((fact) => {
    if (fact.origin === 'derived') return fact;
    const known = fact.concept === undefined ? undefined : byConcept.get(fact.concept);
    const entry = known?.entry ?? byName.get(fact.name);
    if (!entry) return fact;
    return coerce({ ...fact, name: known?.name ?? fact.name, concept: entry.concept }, entry.kind);
  });
}

function coerce(fact: Fact, kind: ConceptEntry['kind']): Fact {
  if (fact.kind === 'text' && kind === 'boolean') {
    const value = fact.text.trim().toLowerCase();
    // XML Schema Part 2 §3.2.2: the lexical space of xs:boolean.
    if (value === 'true' || value === '1') return { ...fact, kind: 'boolean', value: true };
    if (value === 'false' || value === '0') return { ...fact, kind: 'boolean', value: false };
  }
  if (fact.kind === 'text' && kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(fact.text.trim())) return { ...fact, kind: 'date', value: fact.text.trim() };
  if ((fact.kind === 'boolean' || fact.kind === 'number') && (kind === 'text' || kind === 'text-block')) {
    const { value, segments: _segments, breaks: _breaks, ...rest } = fact;
    return { ...rest, kind: 'text', text: String(value) };
  }
  return fact;
}

/** The facts that a filing's header and cover give: its form and period, the Items of a current report. */
export function giveFacts(filing: FilingId, packs: readonly RulePack[], items?: readonly string[]): readonly Fact[] {
  const values: Readonly<Record<string, string | null>> = {
    form: filing.form, period: filing.period, cik: filing.cik, registrant: filing.registrant, filed: filing.filed, accession: filing.accession,
  };
  const facts = new Map<string, Fact>();
  for (const pack of packs) {
    for (const [name, entry] of Object.entries(pack.vocabulary)) {
      if (!('given' in entry) || facts.has(name)) continue;
      if (entry.given === 'items' && items !== undefined) facts.set(name, { name, origin: 'given', kind: 'list', value: items });
      const value = Object.hasOwn(values, entry.given) ? values[entry.given] : null;
      if (typeof value !== 'string') continue;
      facts.set(name, entry.kind === 'date' ? { name, origin: 'given', kind: 'date', value } : { name, origin: 'given', kind: 'text', text: value });
    }
  }
  return [...facts.values()];
}
