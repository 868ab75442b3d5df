import type { Fact } from '../model/fact.js';
import type { ReasonCode } from '../model/finding.js';
import type { Leaf } from '../model/rule.js';
import type { FactReader, Subject } from './fact-reader.js';
import type { Lookup, Operator } from './operator.js';
import { readPath } from './path.js';
import { isSilent, isUndecided } from './said.js';
import { conjunction, negate } from './truth.js';
import type { Truth } from './truth.js';

/** Where a leaf stands: absent facts mean something else in `when` than in `require`. */
export type Clause = 'when' | 'require';

/** A fact that a leaf read, under the name that the rule used; `it` becomes the fact's own name. */
export interface FactRead { readonly name: string; readonly fact: Fact }

/** What one leaf of a condition came to, and what it rests on. */
export interface LeafResult {
  readonly leaf: Leaf;
  /** The leaf stood under `not`; `truth` is after the negation. */
  readonly negated: boolean;
  readonly truth: Truth;
  /** The facts of the name, whether the leaf holds for each, and what stands at the path. */
  readonly instances: readonly (FactRead & { readonly truth: Truth; readonly actual?: unknown })[];
  /** Facts that the operator compared with. */
  readonly compared: readonly FactRead[];
  /** Why the leaf is unknown, or that its fact is absent. */
  readonly because?: ReasonCode;
  readonly about?: string;
}

/** What a leaf is evaluated over. */
export interface Binding {
  readonly reader: FactReader;
  /** The fact at hand in a rule with `each`. */
  readonly it?: Fact;
  /** Leaves that read nothing of the fact at hand, for the next fact at hand. */
  readonly shared?: Map<string, LeafResult>;
}

interface Reason { readonly because: ReasonCode; readonly about: string }

/** More facts than this under one name are not compared one by one with another name's. */
const COMPARED_AT_MOST = 1_000;

/** Whether a leaf only asks if there is anything. */
export function asksPresence(leaf: Leaf): boolean {
  return leaf.operator === 'is-present' || leaf.operator === 'is-absent';
}

/** Whether a leaf reads the fact at hand, as its fact or in what it compares with. */
export function readsIt({ fact, value }: Leaf): boolean {
  const other = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : value;
  return fact === 'it' || other === 'it' || (typeof other === 'string' && other.startsWith('it.'));
}

/** The facts of a name, or the one at hand. Errors: throws RangeError for a name that does not exist. */
export function resolveName(name: string, { reader, it }: Binding): Subject {
  if (name !== 'it') return reader.subject(name);
  if (!it) throw new RangeError('"it" stands in a rule without each');
  return { name: it.name, facts: [it], standing: 'present' };
}

/** A viewer page says neither of which taxonomy an element is nor how its entity is identified. */
const UNSHOWN = /^(?:namespace|context\.(?:entity|scheme))$/;

/** What a fact says at a path, or why that cannot be known. */
function operand(fact: Fact, path: string, presence: boolean, reader: FactReader): { readonly actual: unknown } | { readonly because: ReasonCode } {
  const head = path.split('.', 1)[0];
  const read = readPath(fact, path);
  if (fact.origin === 'tagged') {
    const wraps = head === 'text' && fact.kind !== 'text' && fact.kind !== 'nil';
    // What a fact has of its mark-up is known, even where the input shows no more of it: the language in an instance.
    const hidden = (head === 'markup' && read === undefined && reader.missing(['markup']) !== 'absent')
      || (wraps && reader.missing(['wrapped-text']) !== 'absent')
      || (head === 'context' && fact.context === undefined && reader.missing(['markup']) !== 'absent')
      || (UNSHOWN.test(path) && !read && reader.missing(['markup']) !== 'absent');
    if (hidden) return { because: 'unobservable' };
  }
  if (fact.kind === 'nil' && path === 'value') return { actual: null };
  // A place that was searched has its answer, whatever the places say that could not be.
  if (isUndecided(fact) && head !== 'looked') return { because: 'undecided' };
  const nothing = read === null || (read === '' && head === 'text' && fact.kind !== 'text') || (presence && isSilent(fact));
  return { actual: nothing ? undefined : read };
}

/** What the operator of a leaf asks about other facts, and what it came upon. */
function openLookup(path: string, binding: Binding): { readonly compared: FactRead[]; readonly reasons: Reason[]; readonly lookupFor: (fact: Fact) => Lookup } {
  const { reader } = binding;
  const compared: FactRead[] = [];
  const reasons: Reason[] = [];
  const compare = (name: string, facts: readonly Fact[], at: string, test: (other: unknown) => boolean): Truth => {
    if (facts.length > COMPARED_AT_MOST) throw new RangeError(`${name} has more than ${String(COMPARED_AT_MOST)} facts to compare with`);
    return conjunction(facts.map((fact) => {
      if (!compared.some((read) => read.fact === fact)) compared.push({ name, fact });
      const found = operand(fact, at, false, reader);
      if ('actual' in found) return test(found.actual);
      reasons.push({ because: found.because, about: name });
      return 'unknown';
    }));
  };
  const holdsForAll: Lookup['holdsForAll'] = (reference, test) => {
    const dot = reference.indexOf('.');
    const { name, facts, standing } = resolveName(dot === -1 ? reference : reference.slice(0, dot), binding);
    if (standing === 'absent') return false;
    if (standing === 'present') return compare(name, facts, dot === -1 ? 'value' : reference.slice(dot + 1), test);
    reasons.push({ because: standing, about: name });
    return 'unknown';
  };
  const holdsForTwins = (self: Fact, test: (other: unknown) => boolean): Truth => {
    if (self.context || reader.missing(['markup']) === 'absent') return compare(self.name, reader.inSameContext(self).filter((other) => other !== self), path, test);
    reasons.push({ because: 'unobservable', about: self.name });
    return 'unknown';
  };
  return { compared, reasons, lookupFor: (fact) => ({ fold: reader.fold, holdsForAll, holdsForTwins: (test) => holdsForTwins(fact, test) }) };
}

/** Evaluates one leaf over every fact of its name; it holds if it holds for all. Errors: throws what the operator throws. */
export function evaluateLeaf(leaf: Leaf, negated: boolean, clause: Clause, operator: Operator, binding: Binding): LeafResult {
  const path = leaf.path ?? 'value';
  const presence = asksPresence(leaf);
  const { compared, reasons, lookupFor } = openLookup(path, binding);
  const { name, facts, standing } = resolveName(leaf.fact, binding);
  const base = { leaf, negated, compared };
  if (standing === 'absent') {
    const truth = presence ? (leaf.operator === 'is-absent') !== negated : clause === 'require' && negated;
    return { ...base, truth, instances: [], ...(presence ? {} : { because: 'fact-absent', about: name }) };
  }
  if (standing !== 'present') return { ...base, truth: 'unknown', instances: [], because: standing, about: name };

  const instances = facts.map((fact) => {
    const found = operand(fact, path, presence, binding.reader);
    if ('because' in found) reasons.push({ because: found.because, about: name });
    const truth = 'because' in found ? 'unknown' : operator(found.actual, leaf.value, lookupFor(fact));
    return { name, fact, truth: negated ? negate(truth) : truth, ...('actual' in found ? { actual: found.actual } : {}) };
  });
  const truth = conjunction(instances.map((instance) => instance.truth));
  return { ...base, truth, instances, ...(truth === 'unknown' ? reasons[0] : {}) };
}
