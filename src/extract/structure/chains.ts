import type { Mark } from './marks.js';
import { describeMark, meaningCode, placeOf } from './violation.js';
import type { Violation } from './violation.js';

const CONTINUED = ['nonNumeric', 'footnote', 'continuation'];

/**
 * Breaches of the rules on continuations (Inline XBRL 1.1 §4.1.2): each belongs to one chain that starts
 * with a fact or a footnote, and no part of a chain stands in another. A chain that leads back to itself,
 * or from a fact to nowhere, is a problem of the input, which could then not be read whole.
 */
export function findBrokenChains(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const add = (mark: Mark, code: string, what: string): void => {
    found.push({ name: 'broken-reference', code: meaningCode(mark.local, code), what, at: placeOf(mark) });
  };
  const inline = marks.filter(({ space, local }) => space === 'ix' && CONTINUED.includes(local));
  const continuations = new Map(inline.filter(({ local }) => local === 'continuation').map((mark) => [mark.attributes['id'] ?? '', mark]));
  const reached = new Set<Mark>();
  const users = new Map<string, Mark>();
  for (const mark of inline) {
    const next = mark.attributes['continuedAt'];
    if (next === undefined) continue;
    const first = users.get(next);
    if (first) add(mark, 'continuationReferences', `${describeMark(mark)} is continued at "${next}", and so is ${describeMark(first)}; a continuation continues one text`);
    else users.set(next, mark);
    if (mark.local === 'footnote' && !continuations.has(next)) add(mark, 'continuationMissing', `${describeMark(mark)} is continued at "${next}", which is not in this document`);
    if (mark.local !== 'continuation') checkNesting(follow(mark, continuations, reached), add);
  }
  for (const mark of continuations.values()) {
    if (!reached.has(mark)) add(mark, 'continuationNotReferenced', `${describeMark(mark)} continues no fact and no footnote`);
  }
  return found;
}

/** The marks of a chain in its order, as far as they are in no other chain. */
function follow(start: Mark, continuations: ReadonlyMap<string, Mark>, reached: Set<Mark>): readonly Mark[] {
  const chain = [start];
  let next = start.attributes['continuedAt'];
  while (next !== undefined) {
    const mark = continuations.get(next);
    if (!mark || reached.has(mark)) break;
    reached.add(mark);
    chain.push(mark);
    next = mark.attributes['continuedAt'];
  }
  return chain;
}

function checkNesting(chain: readonly Mark[], add: (mark: Mark, code: string, what: string) => void): void {
  const members = new Set(chain);
  for (const mark of chain) {
    for (let around = mark.parent; around !== null; around = around.parent) {
      if (!members.has(around)) continue;
      add(mark, 'continuationChainNested', `${describeMark(mark)} stands in ${describeMark(around)}, another part of its own chain`);
      break;
    }
  }
}
