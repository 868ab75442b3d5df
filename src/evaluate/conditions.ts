import { Engine } from 'json-rules-engine';
import type { ConditionProperties, TopLevelCondition } from 'json-rules-engine';
import type { Condition, Leaf } from '../model/rule.js';
import { evaluateLeaf, readsIt } from './leaf.js';
import type { Binding, Clause, LeafResult } from './leaf.js';
import type { Operators } from './operator.js';
import { operators as registry } from './operators/index.js';
import type { Truth } from './truth.js';

/** What a condition came to, and each of its leaves in the order written. */
export interface ConditionResult {
  readonly truth: Truth;
  readonly leaves: readonly LeafResult[];
}

interface Literal { readonly leaf: Leaf; readonly negated: boolean }

/** The two-valued engine is asked twice; where its answers differ the condition is unknown. */
const UNKNOWN_IS_FALSE = 'holds, unknown is false';
const UNKNOWN_IS_TRUE = 'holds, unknown is true';
const LEAF_KEYS = new Set(['fact', 'path', 'operator', 'value']);

/**
 * The engine takes `any: []` for true, ignores one of `all` and `any` in one object and every key that it
 * does not know, reads a colon in an operator as a decorator, and rejects the run for an operator it lacks.
 */
function checkShape(condition: Condition, operators: Operators): void {
  const keys = Object.keys(condition);
  if ('all' in condition || 'any' in condition) {
    const list: unknown = 'all' in condition ? condition.all : condition.any;
    if (keys.length !== 1 || !Array.isArray(list) || list.length === 0) throw new TypeError('all and any stand alone, over at least one condition');
  } else if ('not' in condition) {
    if (keys.length !== 1 || !Object.hasOwn(condition.not, 'fact')) throw new TypeError('not stands alone, over one fact');
  } else {
    const stranger = keys.find((key) => !LEAF_KEYS.has(key));
    if (stranger !== undefined) throw new TypeError(`a condition has no "${stranger}"`);
    if (!Object.hasOwn(operators, condition.operator)) throw new TypeError(`there is no operator "${condition.operator}"`);
  }
}

/** Conditions whose shape has been checked, with their leaves: a rule is the same for every filing. */
const checked = new WeakMap<Operators, WeakMap<Condition, readonly Literal[]>>();

/** The leaves of a condition in the order written, `not` moved into them. */
function literalsOf(condition: Condition, operators: Operators): readonly Literal[] {
  const known = checked.get(operators) ?? new WeakMap<Condition, readonly Literal[]>();
  checked.set(operators, known);
  const literals = known.get(condition) ?? readLiterals(condition, operators);
  known.set(condition, literals);
  return literals;
}

function readLiterals(condition: Condition, operators: Operators): readonly Literal[] {
  checkShape(condition, operators);
  if ('all' in condition) return condition.all.flatMap((one) => readLiterals(one, operators));
  if ('any' in condition) return condition.any.flatMap((one) => readLiterals(one, operators));
  if ('not' in condition) return readLiterals(condition.not, operators).map(({ leaf }) => ({ leaf, negated: true }));
  return [{ leaf: condition, negated: false }];
}

/**
 * The condition as the engine sees it: its leaves are numbers. Facts, paths and values stay out of the
 * engine, which would put paths through JSONPath, take a value with a `fact` for a reference, and clone lists.
 */
function toEngine(condition: Condition, operator: string, next: () => number): TopLevelCondition | ConditionProperties {
  if ('all' in condition) return { all: condition.all.map((one) => toEngine(one, operator, next)) };
  if ('any' in condition) return { any: condition.any.map((one) => toEngine(one, operator, next)) };
  return { fact: `leaf ${String(next())}`, operator, value: true };
}

function counter(): () => number {
  let count = 0;
  return () => count++;
}

function evaluateLiteral({ leaf, negated }: Literal, number: number, clause: Clause, binding: Binding, operators: Operators): LeafResult {
  const key = `${clause} ${String(number)}`;
  const known = binding.shared?.get(key);
  if (known) return known;
  const operator = operators[leaf.operator];
  if (!operator) throw new TypeError(`there is no operator "${leaf.operator}"`);
  const result = evaluateLeaf(leaf, negated, clause, operator, binding);
  if (!readsIt(leaf)) binding.shared?.set(key, result);
  return result;
}

/** What the engine made of a condition, by the truth of its leaves: it knows nothing else of a filing. */
const answers = new WeakMap<Condition, Map<string, Truth>>();

/** Asks an engine of its own, since runs that overlap on one engine lose rules; each combination of leaves once. */
async function askEngine(condition: Condition, truths: readonly Truth[]): Promise<Truth> {
  const key = truths.join(' ');
  const known = answers.get(condition) ?? new Map<string, Truth>();
  answers.set(condition, known);
  const answer = known.get(key) ?? await runEngine(condition, truths);
  known.set(key, answer);
  return answer;
}

async function runEngine(condition: Condition, truths: readonly Truth[]): Promise<Truth> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator(UNKNOWN_IS_FALSE, (truth: Truth) => truth === true);
  engine.addOperator(UNKNOWN_IS_TRUE, (truth: Truth) => truth !== false);
  for (const [number, truth] of truths.entries()) engine.addFact(`leaf ${String(number)}`, truth, { cache: false });
  // Where nothing is unknown both readings are one.
  const readings = truths.includes('unknown') ? [UNKNOWN_IS_FALSE, UNKNOWN_IS_TRUE] : [UNKNOWN_IS_FALSE];
  for (const reading of readings) engine.addRule({ conditions: { all: [toEngine(condition, reading, counter())] }, event: { type: reading } });
  const { events } = await engine.run();
  const holds = new Set(events.map((event) => event.type));
  if (holds.has(UNKNOWN_IS_FALSE)) return true;
  return holds.has(UNKNOWN_IS_TRUE) ? 'unknown' : false;
}

/**
 * Evaluates a condition in three values.
 * Errors: rejects with what a leaf throws, and where the condition is malformed.
 */
export async function evaluateCondition(condition: Condition, clause: Clause, binding: Binding, operators: Operators = registry): Promise<ConditionResult> {
  const leaves = literalsOf(condition, operators).map((literal, number) => evaluateLiteral(literal, number, clause, binding, operators));
  return { truth: await askEngine(condition, leaves.map(({ truth }) => truth)), leaves };
}
