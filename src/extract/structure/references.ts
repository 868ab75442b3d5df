import type { Mark, Marks } from './marks.js';
import { createResolver } from './resolve.js';
import type { Resolve } from './resolve.js';
import { describeMark, meaningCode, placeOf } from './violation.js';
import type { Violation } from './violation.js';

function idsIn(list: string | undefined): readonly string[] {
  return list?.match(/\S+/g) ?? [];
}

/** References that lead nowhere: units, and the ends of relationships (Inline XBRL 1.1 §13.1.2). */
export function findBrokenReferences(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const add = (mark: Mark, code: string, what: string): void => {
    found.push({ name: 'broken-reference', code, what, at: placeOf(mark) });
  };
  const units = new Set(marks.filter(({ space, local }) => space === 'xbrli' && local === 'unit').map(({ attributes }) => attributes['id']));
  const resolve = createResolver(marks.filter(({ space }) => space === 'ix'));
  for (const mark of marks) {
    if (mark.space !== 'ix') continue;
    const unit = mark.attributes['unitRef'];
    if (unit !== undefined && !units.has(unit)) add(mark, 'xbrl.4.6.2', `${describeMark(mark)} refers to the unit "${unit}", which is in no document at hand`);
    if (mark.local === 'relationship') checkRelationship(mark, resolve, add);
  }
  return found;
}

function checkRelationship(mark: Mark, resolve: Resolve, add: (mark: Mark, code: string, what: string) => void): void {
  const isFact = (id: string): boolean => ['nonNumeric', 'nonFraction', 'fraction', 'tuple'].includes(resolve(mark, id)?.local ?? '');
  const isFootnote = (id: string): boolean => resolve(mark, id)?.local === 'footnote';
  const from = idsIn(mark.attributes['fromRefs']);
  const to = idsIn(mark.attributes['toRefs']);
  const lost = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ');
  const unknownFrom = from.filter((id) => !isFact(id));
  const unknownTo = to.filter((id) => !isFact(id) && !isFootnote(id));
  if (unknownFrom.length > 0) add(mark, meaningCode('relationship', 'relationshipFromRef'), `ix:relationship starts at ${lost(unknownFrom)}, and no fact at hand has that id`);
  if (unknownTo.length > 0) add(mark, meaningCode('relationship', 'relationshipToRef'), `ix:relationship leads to ${lost(unknownTo)}, and no fact or footnote at hand has that id`);
  const both = from.filter((id) => to.includes(id));
  if (both.length > 0) add(mark, meaningCode('relationship', 'relationshipFromToMatch'), `ix:relationship leads from ${lost(both)} to itself`);
  if (to.some(isFootnote) && to.some(isFact)) add(mark, meaningCode('relationship', 'relationshipReferencesMixed'), 'ix:relationship leads to footnotes and to facts; it takes one kind');
}

/** Ids that stand twice (XML 1.0 §3.3.1). */
export function findRepeatedIds(repeatedIds: Marks['repeatedIds']): readonly Violation[] {
  return repeatedIds.map(({ id, element, isOfXbrl, uri, tag }) => ({
    name: 'repeated-id', code: isOfXbrl ? 'ix11.14.1.2:uniqueIxId' : 'xml.3.3.1:idMustBeUnique', at: placeOf({ uri, tag }),
    what: `${element} has the id "${id}", which another element has already`,
  }));
}

/** Parts that a document with facts must have (Inline XBRL 1.1 §8.1.3, §12.1.2, §14.1.2); the place is the first fact. */
export function findMissingHeader(marks: readonly Mark[]): readonly Violation[] {
  const first = marks.find(({ space, local }) => space === 'ix' && (local === 'nonNumeric' || local === 'nonFraction'));
  if (!first) return [];
  const has = (local: string): boolean => marks.some((mark) => mark.space === 'ix' && mark.local === local);
  const missing = (local: string, code: string): Violation => ({
    name: 'missing-header-part', code: meaningCode(local, code), what: `The document tags facts and has no ix:${local}`, at: placeOf(first),
  });
  if (!has('header')) return [missing('header', 'missingHeader')];
  return [...(has('references') ? [] : [missing('references', 'missingReferences')]), ...(has('resources') ? [] : [missing('resources', 'missingResources')])];
}

/** What Inline XBRL 1.1 has and EDGAR refuses: tuples, fractions, other target documents (EFM 5.2.5). */
export function findRefused(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const add = (mark: Mark, code: string, what: string): void => {
    found.push({ name: 'refused-element', code: `EFM.5.02.05.${code}`, what, at: placeOf(mark) });
  };
  for (const mark of marks) {
    if (mark.space !== 'ix') continue;
    const { local, attributes } = mark;
    if (local === 'tuple') add(mark, 'tupleDisallowed', `${describeMark(mark)} is a tuple`);
    else if (local === 'fraction') add(mark, 'fractionDisallowed', `${describeMark(mark)} is a fraction`);
    else if (attributes['tupleRef'] !== undefined) add(mark, 'tupleDisallowed', `${describeMark(mark)} belongs to a tuple`);
    else if (attributes['order'] !== undefined && local !== 'relationship') add(mark, 'tupleDisallowed', `${describeMark(mark)} has an order, as members of tuples have`);
    if (attributes['target'] !== undefined) add(mark, 'targetDisallowed', `${describeMark(mark)} is meant for the target document "${attributes['target']}"`);
  }
  return found;
}
