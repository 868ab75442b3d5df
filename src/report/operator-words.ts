import { isList } from '../model/fact.js';
import type { PlainValue } from '../model/fact.js';
import { describeValue } from './wording.js';

interface Words {
  /** What a condition says of its subject, and what it says under `not`. */
  readonly says: string;
  readonly denies: string;
}

const PLACEHOLDER = '…';

function list(value: PlainValue | undefined, word: 'or' | 'and', show: (item: PlainValue) => string): string {
  const items = (isList(value) ? value : [value ?? null]).map(show);
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

function quote(value: PlainValue): string {
  return `“${describeValue(value)}”`;
}

/** A member of an operand written as a record; `…` where the rule does not have it. */
function member(value: PlainValue | undefined, key: string): PlainValue {
  return typeof value === 'object' && value !== null && !isList(value) ? value[key] ?? PLACEHOLDER : PLACEHOLDER;
}

function plural(count: PlainValue, noun: string): string {
  return `${describeValue(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The fact of `{ fact, path?, days }`. */
function otherFact(value: PlainValue | undefined): string {
  const path = member(value, 'path');
  return `${describeValue(member(value, 'fact'))}${path === PLACEHOLDER || path === 'value' ? '' : `.${describeValue(path)}`}`;
}

function be(rest: string): Words {
  return { says: `is ${rest}`, denies: `is not ${rest}` };
}

function apart(within: PlainValue): string {
  return typeof within === 'number' ? `within ${plural(within, 'word')} of one another` : 'in one sentence';
}

const WORDS: Readonly<Record<string, (expected: PlainValue | undefined) => Words>> = {
  'is': (value) => be(describeValue(value ?? null)),
  'is-one-of': (value) => be(isList(value) && value.length > 1 ? `one of ${list(value, 'or', describeValue)}` : list(value, 'or', describeValue)),
  'is-present': () => be('there'),
  'is-absent': () => ({ says: 'is not there', denies: 'is there' }),
  'at-least': (value) => be(`at least ${describeValue(value ?? null)}`),
  'at-most': (value) => be(`at most ${describeValue(value ?? null)}`),
  'before': (value) => be(`before ${describeValue(value ?? null)}`),
  'after': (value) => be(`after ${describeValue(value ?? null)}`),
  'same-as': (value) => be(`the same as ${describeValue(value ?? null)}`),
  'same-in-context': () => be('the same wherever its element stands in the same context'),
  'mentions': (value) => ({ says: `mentions ${list(value, 'or', quote)}`, denies: `does not mention ${list(value, 'or', quote)}` }),
  'mentions-together': (value) => {
    const words = `${list(member(value, 'words'), 'and', quote)} ${apart(member(value, 'within'))}`;
    return { says: `mentions ${words}`, denies: `does not mention ${words}` };
  },
  'matches': (value) => ({ says: `matches the pattern ${describeValue(value ?? null)}`, denies: `does not match the pattern ${describeValue(value ?? null)}` }),
  'shorter-than': (value) => be(`shorter than ${plural(value ?? null, 'character')}`),
  'longer-than': (value) => be(`longer than ${plural(value ?? null, 'character')}`),
  'contains-text-of': (value) => ({ says: `holds the whole text of ${describeValue(value ?? null)}`, denies: `does not hold the whole text of ${describeValue(value ?? null)}` }),
  'within-days-of': (value) => be(`at most ${plural(member(value, 'days'), 'day')} before or after ${otherFact(value)}`),
  'within-business-days-after': (value) => be(`at most ${plural(member(value, 'days'), 'business day')} after ${otherFact(value)}`),
};

/** The operators that have words. */
export const wordedOperators: readonly string[] = Object.keys(WORDS);

/** What a condition says of its subject: `is one of committee or full-board`, under `not` the contrary. */
export function describeOperator(operator: string, expected: PlainValue | undefined, negated: boolean): string {
  const words = Object.hasOwn(WORDS, operator) ? WORDS[operator]?.(expected) : undefined;
  if (words === undefined) return `${negated ? 'not ' : ''}${operator} ${JSON.stringify(expected)}`;
  return negated ? words.denies : words.says;
}

const PATH_WORDS: Readonly<Record<string, string>> = {
  'text': 'the text', 'concept': 'the element', 'name': 'the name', 'namespace': 'the namespace', 'kind': 'the kind',
  'from': 'the place', 'context.entity': 'the entity', 'context.scheme': 'the scheme of the entity', 'context.dimensions': 'a dimension',
  'context.period.start': 'the first day', 'context.period.end': 'the last day', 'context.period.instant': 'the day',
};

/** What a condition speaks of: `materially-affected`, `the “polarity” of said-materially-affected`. */
export function describeSubject(fact: string, path: string | undefined): string {
  if (path === undefined || path === 'value') return fact;
  const known = Object.hasOwn(PATH_WORDS, path) ? PATH_WORDS[path] : undefined;
  if (known !== undefined) return `${known} of ${fact}`;
  const [head = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? head : rest.join('.');
  if (head === 'looked') return `the answer of ${fact} for the place “${inner}”`;
  return `the ${head === 'markup' ? 'mark-up ' : ''}“${inner}” of ${fact}`;
}
