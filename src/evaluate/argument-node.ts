import type { ArgumentLeaf, ArgumentNode } from '../model/argument.js';
import type { Condition } from '../model/rule.js';
import { factsOfLeaf } from './argument-facts.js';
import type { ConditionResult } from './conditions.js';
import type { FactReader } from './fact-reader.js';
import type { LeafResult } from './leaf.js';
import { conjunction, negate } from './truth.js';
import { unseenOf } from './unseen.js';

function toLeaf(result: LeafResult, reader: FactReader): ArgumentLeaf {
  const { leaf, negated, truth, because, about } = result;
  const unseen = unseenOf({ because, about }, reader, leaf.path);
  return {
    kind: 'leaf', truth, negated, fact: leaf.fact,
    ...(leaf.path === undefined ? {} : { path: leaf.path }),
    operator: leaf.operator, expected: leaf.value,
    ...factsOfLeaf(result, reader),
    ...(because === undefined ? {} : { because }),
    ...(about === undefined ? {} : { about }),
    ...(unseen.length > 0 ? { unseen } : {}),
  };
}

/** Leaves are asked for in the order written, which is the order of a condition's results. */
function build(condition: Condition, next: () => LeafResult, reader: FactReader): ArgumentNode {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any';
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => build(part, next, reader));
    const truths = parts.map((part) => part.truth);
    // As the engine answers, which is asked for the whole condition only: one holds unless all fail to.
    return { kind, truth: kind === 'all' ? conjunction(truths) : negate(conjunction(truths.map(negate))), parts };
  }
  return toLeaf(next(), reader);
}

/** A condition with what each of its parts came to. Errors: throws RangeError where the results are those of another condition. */
export function toArgumentNode(condition: Condition, { leaves }: ConditionResult, reader: FactReader): ArgumentNode {
  let at = 0;
  return build(condition, () => {
    const leaf = leaves[at++];
    if (!leaf) throw new RangeError('a condition has more leaves than results');
    return leaf;
  }, reader);
}
