import type { Fact } from '../../model/fact.js';
import { toFact } from '../inline-fact.js';
import type { InlineSet, ScannedInline } from '../inline-set.js';
import { readText } from '../layout.js';
import { describeAccuracy } from './accuracy.js';
import { findWrongAttributes } from './attributes.js';
import { findBrokenChains } from './chains.js';
import { describeContexts, describeEntities, describeRegistries, describeTaxonomies } from './contexts.js';
import type { MakeFact } from './contexts.js';
import { describeTypedDimensions } from './dimensions.js';
import { findMisplaced } from './elements.js';
import { describeFootnotes } from './footnotes.js';
import type { Mark, Marks } from './marks.js';
import { findWrongNumbers, findWrongTransformations } from './numbers.js';
import { describePeriods } from './periods.js';
import type { PlacedElement } from './placed-element.js';
import { findUnusualPrefixes } from './prefixes.js';
import { findBrokenReferences, findMissingHeader, findRefused, findRepeatedIds } from './references.js';
import { documentKey } from './resolve.js';
import { findConflictingReferences } from './several-references.js';
import { describeUnits } from './units.js';
import { describeDuplicates, describeForeign, describeHidden, describeUnescaped } from './values.js';
import type { Reading } from './values.js';
import { placeOf } from './violation.js';
import type { Violation } from './violation.js';

/** A document of a set with the marks that were collected of it. */
export interface MarkedDocument { readonly of: ScannedInline; readonly marks: Marks }

const NAME_OF_FAULT = { content: 'refused-content', markup: 'refused-markup', habit: 'discouraged-markup' } as const;
/** Facts of one name that are told one by one; more of them are made to hurt. */
const TOLD_AT_MOST = 1_000;

/**
 * Facts about the structure of the inline documents of a filing: whom they are about, the years of their
 * taxonomies, what is hidden, and one for each breach of Inline XBRL 1.1 or of EDGAR's rules for it. Each is a record with a place.
 */
export function describeStructure(set: InlineSet, documents: readonly MarkedDocument[]): readonly Fact[] {
  const make: MakeFact = (name, value, { uri, span }, words) => ({
    name, origin: 'given', kind: 'record', value, text: words, location: { uri, spans: [span] },
  });
  const byKey = new Map(documents.map(({ of }) => [documentKey({ uri: of.document.uri, part: of.document.body?.start ?? 0 }), of]));
  const elements: readonly PlacedElement[] = documents.flatMap(({ of }) => of.inline.elements.map((element) => ({ element, of })));
  const marks = documents.flatMap((document) => document.marks.marks);
  const hiddenReferences = documents.flatMap((document) => document.marks.hiddenReferences);
  const reading: Reading = {
    contextOf: ({ element, of }) => set.context(of, element.attributes['contextRef'] ?? ''),
    unitOf: ({ element, of }) => set.unit(of, element.attributes['unitRef'] ?? ''),
    // Broken chains are told where the facts themselves are made.
    toFact: ({ element, of }) => toFact(set, of, element, []),
  };
  const inlineOf = (mark: Mark): ScannedInline['inline'] | undefined => byKey.get(documentKey(mark))?.inline;
  const contextOfId = (mark: Mark, id: string): ReturnType<Reading['contextOf']> => inlineOf(mark)?.contexts.get(id);
  return tell([
    ...findViolations(byKey, documents).map(({ name, code, what, at }) => make(name, { code, what }, at, what)),
    ...describeContexts(marks, contextOfId, make),
    ...describeEntities(marks, contextOfId, elements, make),
    ...describeRegistries(elements, make),
    ...describeTaxonomies(marks, elements, make),
    ...describeDuplicates(elements, reading, make),
    ...describeForeign(elements, reading, make),
    ...describeHidden(elements, hiddenReferences, reading, make),
    ...describeUnescaped(elements, make),
    ...describeUnits(marks, (mark, id) => inlineOf(mark)?.units.get(id), make),
    ...describePeriods(marks, contextOfId, make),
    ...describeTypedDimensions(marks, make),
    ...describeAccuracy(elements, reading, make),
    ...describeFootnotes(marks, (mark) => byKey.get(documentKey(mark))?.document.text ?? '', make),
  ]);
}

function findViolations(byKey: ReadonlyMap<string, ScannedInline>, documents: readonly MarkedDocument[]): readonly Violation[] {
  const marks = documents.flatMap((document) => document.marks.marks);
  const sourceOf = (mark: Mark): string => byKey.get(documentKey(mark))?.document.text ?? '';
  const readContent = (mark: Mark): string => {
    const of = byKey.get(documentKey(mark));
    return of ? readText(of.document.text, of.inline.layout, [mark.content], 'fact').text : '';
  };
  return [
    ...findMissingHeader(marks), ...findMisplaced(marks), ...findWrongAttributes(marks), ...findBrokenReferences(marks), ...findBrokenChains(marks),
    ...findRepeatedIds(documents.flatMap((document) => document.marks.repeatedIds)), ...findRefused(marks),
    ...findConflictingReferences(marks), ...findUnusualPrefixes(documents.map(({ of, marks: { marks: own } }) => ({ of, marks: own }))),
    ...findWrongNumbers(sourceOf, marks), ...findWrongTransformations(sourceOf, marks, readContent),
    ...documents.flatMap((document) => document.marks.faults).map(({ kind, what, code, uri, tag }): Violation => ({ name: NAME_OF_FAULT[kind], what, code, at: placeOf({ uri, tag }) })),
  ];
}

/** Every fact, or as many of a name as are told; then one says how many more there are. */
function tell(facts: readonly Fact[]): readonly Fact[] {
  const counts = new Map<string, number>();
  const untold = new Map<string, Fact>();
  const told = facts.filter((fact) => {
    const count = (counts.get(fact.name) ?? 0) + 1;
    counts.set(fact.name, count);
    if (count === TOLD_AT_MOST + 1) untold.set(fact.name, fact);
    return count <= TOLD_AT_MOST;
  });
  return [...told, ...[...untold].map(([name, { location }]): Fact => ({
    name: 'untold', origin: 'given', kind: 'record', value: { name, more: (counts.get(name) ?? 0) - TOLD_AT_MOST }, text: name, ...(location ? { location } : {}),
  }))];
}
