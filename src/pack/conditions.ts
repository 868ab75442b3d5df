import type { Condition, Leaf } from '../model/rule.js';
import type { Path } from '../structured/placed.js';
import type { WrittenCondition, WrittenLeaf } from '../structured/shapes.js';

/** A single condition and where it stands. */
export interface PlacedLeaf {
  readonly leaf: WrittenLeaf;
  readonly path: Path;
}

/** Conditions of a tree, groups included: how many, and the single ones with their places. */
export interface Counted {
  readonly count: number;
  readonly leaves: readonly PlacedLeaf[];
}

/** Goes through a tree of conditions; its depth is bounded by that of the file. */
export function countConditions(condition: WrittenCondition, path: Path): Counted {
  if ('not' in condition) return { count: 2, leaves: [{ leaf: condition.not, path: [...path, 'not'] }] };
  const key = 'all' in condition ? 'all' : 'any' in condition ? 'any' : undefined;
  if (key === undefined) return 'fact' in condition ? { count: 1, leaves: [{ leaf: condition, path }] } : { count: 1, leaves: [] };
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const counted = members.map((member, index) => countConditions(member, [...path, key, index]));
  return {
    count: counted.reduce((sum, { count }) => sum + count, 1),
    leaves: counted.flatMap(({ leaves }) => leaves),
  };
}

/** Fills the value that json-rules-engine asks for even where the operator takes none. */
function toLeaf({ fact, path, operator, value = true }: WrittenLeaf): Leaf {
  return { fact, ...(path !== undefined && { path }), operator, value };
}

function toMember(condition: WrittenCondition): Condition {
  if ('all' in condition) return { all: condition.all.map(toMember) };
  if ('any' in condition) return { any: condition.any.map(toMember) };
  if ('not' in condition) return { not: toLeaf(condition.not) };
  return toLeaf(condition);
}

/** Makes a condition as json-rules-engine takes it: a single one at the root is wrapped in `all`. */
export function toCondition(condition: WrittenCondition): Condition {
  return 'fact' in condition ? { all: [toLeaf(condition)] } : toMember(condition);
}
