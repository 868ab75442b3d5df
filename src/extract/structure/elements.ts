import type { Mark } from './marks.js';
import { describeMark, findAround, placeOf, syntaxCode } from './violation.js';
import type { Violation } from './violation.js';

const FACTS = ['footnote', 'fraction', 'nonFraction', 'nonNumeric', 'tuple'];
const KNOWN: ReadonlySet<string> = new Set([...FACTS, 'continuation', 'denominator', 'exclude', 'header', 'hidden', 'numerator', 'references', 'relationship', 'resources']);

/** What may stand directly in a part of the header, by its name (Inline XBRL 1.1 §8.1.1, §9.1.1, §12.1.1, §14.1.1). */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  header: ['ix:hidden', 'ix:references', 'ix:resources'],
  hidden: FACTS.map((local) => `ix:${local}`),
  references: ['link:schemaRef', 'link:linkbaseRef'],
  resources: ['ix:relationship', 'link:roleRef', 'link:arcroleRef', 'xbrli:context', 'xbrli:unit'],
};
const PARENTS: Readonly<Record<string, string>> = { hidden: 'header', references: 'header', resources: 'header', relationship: 'resources' };
const ORDER = ['hidden', 'references', 'resources'];

/** Elements that stand where Inline XBRL 1.1 does not let them stand. */
export function findMisplaced(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  const childrenOf = new Map<Mark, Mark[]>();
  const add = (mark: Mark, local: string, code: string, what: string): void => {
    found.push({ name: 'misplaced-element', code: syntaxCode(local, code), what, at: placeOf(mark) });
  };
  for (const mark of marks) {
    const { parent, space, local } = mark;
    if (parent) {
      const siblings = childrenOf.get(parent);
      if (siblings) siblings.push(mark);
      else childrenOf.set(parent, [mark]);
      const allowed = parent.space === 'ix' && Object.hasOwn(CHILDREN, parent.local) ? CHILDREN[parent.local] : undefined;
      if (allowed && !allowed.includes(`${space}:${local}`)) add(mark, parent.local, 'childNodesAllowed', `${describeMark(mark)} stands in ix:${parent.local}, which takes only ${allowed.join(', ')}`);
    }
    if (space === 'ix') for (const [code, what] of misplacements(mark)) add(mark, local, code, what);
  }
  for (const mark of marks) {
    if (mark.space !== 'ix') continue;
    const children = childrenOf.get(mark) ?? [];
    if (mark.local === 'header') checkHeader(children, add);
    if (mark.local === 'hidden' && !children.some(({ local }) => FACTS.includes(local))) add(mark, 'hidden', 'childNodesRequired', 'ix:hidden holds no fact');
    if (mark.local === 'references' && children.length === 0) add(mark, 'references', 'childNodesRequired', 'ix:references refers to nothing');
  }
  return found;
}

function misplacements(mark: Mark): readonly (readonly [code: string, what: string])[] {
  const { local, parent } = mark;
  const name = describeMark(mark);
  if (!KNOWN.has(local)) return [['elementNameInvalid', `Inline XBRL 1.1 has no element ${local}`]];
  if (local === 'continuation' && findAround(mark, 'hidden')) return [['ancestorNodeDisallowed', `${name} stands in ix:hidden`]];
  if (local === 'exclude' && !findAround(mark, 'continuation', 'footnote', 'nonNumeric')) {
    return [['ancestorNodeRequired', 'ix:exclude stands in no ix:nonNumeric, ix:continuation or ix:footnote, so that it excludes nothing']];
  }
  if (local === 'header' && mark.isInHead) return [['ancestorNodeDisallowed', 'ix:header stands in the head of the page']];
  const wanted = Object.hasOwn(PARENTS, local) ? PARENTS[local] : undefined;
  if (wanted !== undefined && !(parent?.space === 'ix' && parent.local === wanted)) return [['parentNodeRequired', `${name} does not stand directly in ix:${wanted}`]];
  for (let around = parent; around !== null; around = around.parent) {
    if (around.space === 'xbrli' && around.local === 'context') return [['descendantNodesDisallowed', `${name} stands in the context ${around.attributes['id'] ?? ''}`]];
  }
  return [];
}

/** The parts of a header: each in its place, hidden and resources at most once. */
function checkHeader(children: readonly Mark[], add: (mark: Mark, local: string, code: string, what: string) => void): void {
  let last = 0;
  const seen = new Set<string>();
  for (const child of children) {
    const place = child.space === 'ix' ? ORDER.indexOf(child.local) : -1;
    if (place < 0) continue;
    if (place < last) add(child, 'header', 'childNodesAllowed', `ix:${child.local} stands behind ix:${ORDER[last] ?? ''}; the order is ${ORDER.map((local) => `ix:${local}`).join(', ')}`);
    else if (child.local !== 'references' && seen.has(child.local)) add(child, 'header', 'childNodesAllowed', `ix:header has a second ix:${child.local}`);
    last = Math.max(last, place);
    seen.add(child.local);
  }
}
