import type { Mark } from './marks.js';
import { createResolver } from './resolve.js';
import type { Resolve } from './resolve.js';
import { describeMark, meaningCode, placeOf } from './violation.js';
import type { Violation } from './violation.js';

const CONTINUED = ['nonNumeric', 'footnote', 'continuation'];

/**
 * Breaches of the rules on continuations (Inline XBRL 1.1 §4.1.2): each belongs to one chain that starts
 * with a fact or a footnote, leads somewhere, and no part of it stands in another. A chain that leads back
 * to itself continues one of its parts twice.
 */
export function findBrokenChains(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const add = (mark: Mark, code: string, what: string): void => {
    found.push({ name: 'broken-reference', code: meaningCode(mark.local, code), what, at: placeOf(mark) });
  };
  const inline = marks.filter(({ space, local }) => space === 'ix' && CONTINUED.includes(local));
  const continuations = inline.filter(({ local }) => local === 'continuation');
  const resolve = createResolver(continuations);
  const reached = new Set<Mark>();
  const users = new Map<Mark, Mark>();
  for (const mark of inline) {
    const next = mark.attributes['continuedAt'];
    if (next === undefined) continue;
    const found = resolve(mark, next);
    const first = found && users.get(found);
    if (first) add(mark, 'continuationReferences', `"${next}" continues ${describeMark(first)} and ${describeMark(mark)}; it may continue one text`);
    else if (found) users.set(found, mark);
    else add(mark, 'continuationMissing', `${describeMark(mark)} is continued at "${next}", which is in no document at hand`);
    if (mark.local !== 'continuation') checkNesting(follow(mark, resolve, reached), add);
  }
  for (const mark of continuations) {
    const isFirst = resolve(mark, mark.attributes['id'] ?? '') === mark;
    if (isFirst && !reached.has(mark)) add(mark, 'continuationNotReferenced', `${describeMark(mark)} continues no fact and no footnote`);
  }
  return found;
}

/** The marks of a chain in its order, as far as they are in no other chain. */
function follow(start: Mark, resolve: Resolve, reached: Set<Mark>): readonly Mark[] {
  const chain = [start];
  let at = start;
  let next = start.attributes['continuedAt'];
  while (next !== undefined) {
    const mark = resolve(at, next);
    if (!mark || reached.has(mark)) break;
    reached.add(mark);
    chain.push(mark);
    at = mark;
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
