import type { Fact } from '../model/fact.js';
import type { VocabularyEntry } from '../model/rule.js';
import { TAGGED_WHOLE } from './fact-reader.js';
import type { FactReader, Subject, Vocabulary } from './fact-reader.js';

/** The cover page belongs to every pack that names it, and to none. */
const COVER_PREFIX = 'dei';

function prefixOf(concept: string | undefined): string | undefined {
  return concept?.slice(0, Math.max(0, concept.indexOf(':')));
}

type ConceptEntry = Extract<VocabularyEntry, { concept: string }>;

/** Elements of the pack's own taxonomy; a pack that names none works on those of the packs that it extends. */
function ownElements(vocabulary: Vocabulary, pack: string): readonly ConceptEntry[] {
  const elements = Object.values(vocabulary).filter((entry) => 'concept' in entry);
  const own = elements.filter((entry) => prefixOf(entry.concept) === pack);
  return own.length > 0 ? own : elements.filter((entry) => prefixOf(entry.concept) !== COVER_PREFIX);
}

function selector(name: string, pack: string, vocabulary: Vocabulary): ((fact: Fact) => boolean) | undefined {
  const ofKind = (kind: ConceptEntry['kind']): ((fact: Fact) => boolean) => {
    const concepts = new Set(ownElements(vocabulary, pack).filter((entry) => entry.kind === kind).map((entry) => entry.concept));
    return (fact) => fact.concept !== undefined && concepts.has(fact.concept);
  };
  if (name === 'flags') return ofKind('boolean');
  if (name === 'text-blocks') return ofKind('text-block');
  if (name === 'tagged') {
    const named = new Set(Object.values(vocabulary).flatMap((entry) => ('concept' in entry ? [entry.concept] : [])));
    return (fact) => fact.origin === 'tagged' && fact.concept !== undefined && (named.has(fact.concept) || prefixOf(fact.concept) === pack);
  }
  if (!name.startsWith('namespace:')) return undefined;
  const prefix = name.slice('namespace:'.length);
  return (fact) => fact.origin === 'tagged' && prefixOf(fact.concept) === prefix;
}

/**
 * The facts that a rule with `each` goes through, in document order: a set (`flags`, `text-blocks`,
 * `tagged`, `namespace:<prefix>`) or the facts of a name. Errors: throws RangeError for a name that is neither.
 */
export function readSet(name: string, pack: string, reader: FactReader): Subject {
  const selects = selector(name, pack, reader.vocabulary);
  if (!selects) return reader.subject(name);
  const facts = reader.factSet.facts.filter(selects);
  return { name, facts, standing: facts.length > 0 ? 'present' : reader.missing(TAGGED_WHOLE) };
}
