import type { Fact } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import { resolveName } from './leaf.js';
import type { Binding, FactRead, LeafResult } from './leaf.js';

/** A rule that failed, and what the leaves of its conditions came to. */
export interface Failure extends Binding {
  readonly rule: Rule;
  readonly when: readonly LeafResult[];
  readonly require: readonly LeafResult[];
  /** The one of several facts of a name that this finding is about; the leaves then know no other of that name. */
  readonly only?: Fact;
}

/** Facts that leaves read, each once, in the order read. */
export function factsRead(leaves: readonly LeafResult[]): readonly FactRead[] {
  const reads = new Map<Fact, FactRead>();
  for (const { instances, compared } of leaves) {
    for (const { name, fact } of [...instances, ...compared]) {
      if (!reads.has(fact)) reads.set(fact, { name, fact });
    }
  }
  return [...reads.values()];
}

/** Leaves of `require` that do not hold. */
export function failingLeaves({ require }: Failure): readonly LeafResult[] {
  return require.filter(({ truth }) => truth === false);
}

/** Facts that a leaf of `require` does not hold for, in the order read. */
export function failingFacts(failure: Failure): readonly FactRead[] {
  return failingLeaves(failure).flatMap(({ instances }) => instances.filter(({ truth }) => truth === false));
}

/** The failure once for each of several facts of a name, its leaves without the others. */
export function narrow(failure: Failure, name: string, facts: readonly Fact[]): readonly Failure[] {
  const split = (leaves: readonly LeafResult[]): ((fact: Fact) => readonly LeafResult[]) => {
    const parts = leaves.map((leaf) => ({
      leaf,
      others: leaf.instances.filter((instance) => instance.name !== name),
      own: new Map(leaf.instances.filter((instance) => instance.name === name).map((instance) => [instance.fact, instance])),
    }));
    return (fact) => parts.map(({ leaf, others, own }) => {
      const instance = own.get(fact);
      return { ...leaf, instances: instance ? [...others, instance] : others };
    });
  };
  const [when, require] = [split(failure.when), split(failure.require)];
  return facts.map((fact) => ({ ...failure, when: when(fact), require: require(fact), only: fact }));
}

/** The fact that a message or a place means by a name: the one that failed, or the first. */
export function factNamed(name: string, failure: Failure): Fact | undefined {
  if (name === 'it' || name === failure.rule.each) return failure.it;
  const failed = failingFacts(failure).find((read) => read.name === name);
  if (failed) return failed.fact;
  return Object.hasOwn(failure.reader.vocabulary, name) ? resolveName(name, failure).facts[0] : undefined;
}
