import type { Fact, FactSet } from '../model/fact.js';
import type { VocabularyEntry } from '../model/rule.js';
import { foldText } from './fold-text.js';

/** Names that a rule may use, and what they mean. */
export type Vocabulary = Readonly<Record<string, VocabularyEntry>>;

/**
 * How a name stands in a filing: absent means that the input could have shown it, unobservable that it
 * could not, not-read that a part of the input could not be read.
 */
export type Standing = 'present' | 'absent' | 'unobservable' | 'not-read';

/** The facts that a name, or a set, stands for. */
export interface Subject {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly standing: Standing;
}

/** What must be observed; of an inner list one is enough. */
type Needed = readonly (string | readonly string[])[];

/** Reads one filing's facts by the names of a vocabulary. */
export interface FactReader {
  readonly factSet: FactSet;
  readonly vocabulary: Vocabulary;
  /** How something stands of which no fact was found. Takes what must be observed to call it absent. */
  readonly missing: (needed: Needed) => Exclude<Standing, 'present'>;
  /** What the input would have to show before a name without facts may be called absent, and does not. */
  readonly unseen: (name: string) => readonly string[];
  /** Errors: throws RangeError for a name that the vocabulary does not have. */
  readonly subject: (name: string) => Subject;
  /** The facts of the same element (XBRL 2.1 §4.10: context-equal, whatever the ids) in the same context, the fact itself included. */
  readonly inSameContext: (fact: Fact) => readonly Fact[];
  /** Folds a text for comparison, each text once. */
  readonly fold: (text: string) => string;
}

/** What must be observed before an element without facts may be called absent. */
export const TAGGED_WHOLE: readonly string[] = ['tagged', 'whole-filing'];

const GIVEN = ['form', 'period', 'registrant', 'cik', 'accession', 'filed'] as const;

/** The same for an element of the cover, which EDGAR's viewer shows on a page of its own. */
const COVER_WHOLE: readonly string[] = [...TAGGED_WHOLE, 'registrant'];

/** A given fact that the filing's own description answers. */
function describe(name: string, entry: Extract<VocabularyEntry, { given: string }>, factSet: FactSet): readonly Fact[] {
  const field = GIVEN.find((known) => known === entry.given);
  const value = field === undefined ? null : factSet.filing[field];
  if (value === null) return [];
  return [entry.kind === 'date' ? { name, origin: 'given', kind: 'date', value } : { name, origin: 'given', kind: 'text', text: value }];
}

function group(facts: readonly Fact[], key: (fact: Fact) => string | undefined): (key: string) => readonly Fact[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = key(fact);
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known) known.push(fact);
    else groups.set(name, [fact]);
  }
  return (name) => groups.get(name) ?? [];
}

/** Element and context of a fact; a fact without a context stands in the one context that there is. */
function contextKey({ concept, name, context }: Fact): string {
  if (!context) return JSON.stringify([concept ?? name]);
  const { scheme, entity, period, dimensions } = context;
  const dates = 'instant' in period ? [period.instant] : 'start' in period ? [period.start, period.end] : [];
  return JSON.stringify([concept ?? name, scheme, entity, dates, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function memoise<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}

/** Makes a reader over one filing's facts. */
export function createFactReader(vocabulary: Vocabulary, factSet: FactSet): FactReader {
  const observed = new Set<string>(factSet.observes);
  const partial = factSet.problems.some((problem) => problem.status !== 'analysed');
  const byConcept = group(factSet.facts, (fact) => fact.concept);
  const byName = group(factSet.facts, (fact) => (fact.concept === undefined ? fact.name : undefined));

  const unmetOf = (needed: Needed): Needed => needed.filter((one) => !(typeof one === 'string' ? observed.has(one) : one.some((either) => observed.has(either))));
  const missing: FactReader['missing'] = (needed) => {
    const unmet = unmetOf(needed);
    if (unmet.length === 0) return 'absent';
    return partial && unmet.every((one) => one === 'whole-filing') ? 'not-read' : 'unobservable';
  };

  function find(name: string, entry: VocabularyEntry): { facts: readonly Fact[]; needed: Needed } {
    const named = byName(name);
    if ('concept' in entry) return { facts: [...byConcept(entry.concept), ...named], needed: entry.concept.startsWith('dei:') ? COVER_WHOLE : TAGGED_WHOLE };
    // What could not be read with certainty a derived fact says itself (`undecided`), so that none at all means nothing found.
    if ('derived' in entry) return { facts: named, needed: [['visible-text', 'tagged'], ...(partial ? ['whole-filing'] : [])] };
    // A breach that is not there is absent only where all of the mark-up could be read.
    if ('structure' in entry) return { facts: name === entry.structure ? named : [...byName(entry.structure), ...named], needed: ['structure'] };
    // The Items of a current report stand in its text as well: where that is seen, nothing is missed without a header.
    return { facts: named.length > 0 ? named : describe(name, entry, factSet), needed: [entry.given === 'items' ? 'visible-text' : entry.given] };
  }

  const subject = memoise((name: string): Subject => {
    const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (!entry) throw new RangeError(`"${name}" is not in the vocabulary`);
    const { facts, needed } = find(name, entry);
    return { name, facts, standing: facts.length > 0 ? 'present' : missing(needed) };
  });

  const unseen: FactReader['unseen'] = (name) => {
    const entry = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    return unmetOf(entry ? find(name, entry).needed : TAGGED_WHOLE).flat();
  };

  let byContext: ((key: string) => readonly Fact[]) | undefined;
  const inSameContext = (fact: Fact): readonly Fact[] => (byContext ??= group(factSet.facts, contextKey))(contextKey(fact));

  return { factSet, vocabulary, missing, unseen, subject, inSameContext, fold: memoise(foldText) };
}
