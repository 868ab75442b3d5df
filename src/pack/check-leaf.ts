import type { PlainValue } from '../model/fact.js';
import type { WrittenLeaf } from '../structured/shapes.js';
import type { Path } from '../structured/placed.js';
import { isDay } from '../model/day.js';
import { checkPattern } from './check-pattern.js';
import type { Complain } from './complaints.js';
import { checkPath } from './fact-paths.js';
import { checkName, checkReference, kindOf } from './names.js';
import type { Names } from './names.js';

type Kind = ReturnType<typeof kindOf>;

const TEXTS: readonly Kind[] = ['text', 'text-block'];

/** Kinds whose value an operator can read; an operator that is not here reads all. */
const READS: Readonly<Record<string, readonly Kind[]>> = {
  'at-least': ['number'],
  'at-most': ['number'],
  before: ['date', 'text'],
  after: ['date', 'text'],
  'within-days-of': ['date', 'text'],
  'within-business-days-after': ['date', 'text'],
  mentions: [...TEXTS, 'date', 'list'],
  'mentions-together': TEXTS,
  matches: [...TEXTS, 'date'],
  'shorter-than': TEXTS,
  'longer-than': TEXTS,
  'contains-text-of': TEXTS,
  is: ['boolean', 'number', 'date', ...TEXTS],
  'is-one-of': ['boolean', 'number', 'date', ...TEXTS],
};

/** Type that `is` must compare with, by kind. */
const TYPES: Readonly<Record<string, string>> = { boolean: 'boolean', number: 'number', date: 'string', text: 'string', 'text-block': 'string' };
const SAID: Readonly<Record<string, string>> = { boolean: 'true or false', number: 'a number', string: 'words' };

function checkKind(leaf: WrittenLeaf, kind: Kind, path: Path, complain: Complain): void {
  if ((leaf.path ?? 'value') !== 'value' || kind === undefined || kind === 'derived') return;
  const reads = READS[leaf.operator];
  if (reads && !reads.includes(kind)) {
    const way = kind === 'boolean' && reads.includes('text-block') ? '; "path: text" reads the words that it wraps' : '';
    complain([...path, 'operator'], `"${leaf.operator}" cannot read the value of "${leaf.fact}", whose kind is ${kind}${way}`);
    return;
  }
  if (leaf.operator !== 'is' && leaf.operator !== 'is-one-of') return;
  const type = TYPES[kind];
  const values: readonly PlainValue[] = Array.isArray(leaf.value) ? leaf.value : [leaf.value ?? null];
  for (const [index, value] of values.entries()) {
    if (type === undefined || typeof value === type) continue;
    const at = Array.isArray(leaf.value) ? [...path, 'value', index] : [...path, 'value'];
    complain(at, `${JSON.stringify(value)} is never the value of "${leaf.fact}", whose kind is ${kind}; meant is ${SAID[type] ?? type}`);
  }
}

function checkValue(leaf: WrittenLeaf, path: Path, names: Names, complain: Complain): void {
  const { operator, value } = leaf;
  const tell = (message: string | undefined, ...steps: Path): void => {
    if (message !== undefined) complain([...path, 'value', ...steps], message);
  };
  if (typeof value === 'string') {
    if (operator === 'matches') tell(checkPattern(value) ?? names.findPatternFault?.(value));
    if (operator === 'same-as' || operator === 'contains-text-of') tell(checkReference(value, names));
    if ((operator === 'before' || operator === 'after') && !isDay(value)) tell(`${value} is not a day of the calendar`);
  }
  if ((operator !== 'within-days-of' && operator !== 'within-business-days-after') || typeof value !== 'object' || value === null || !('fact' in value)) return;
  const { fact, path: other } = value;
  if (typeof fact === 'string') tell(checkName(fact, names), 'fact');
  if (typeof fact === 'string' && typeof other === 'string') tell(checkPath(other, kindOf(fact, names)), 'path');
}

/** Checks a single condition: its name, its path, and that operator and value fit what the name stands for. */
export function checkLeaf(leaf: WrittenLeaf, path: Path, names: Names, complain: Complain): void {
  const wrongName = checkName(leaf.fact, names);
  if (wrongName !== undefined) complain([...path, 'fact'], wrongName);
  const kind = kindOf(leaf.fact, names);
  const wrongPath = leaf.path === undefined || wrongName !== undefined ? undefined : checkPath(leaf.path, kind);
  if (wrongPath !== undefined) complain([...path, 'path'], wrongPath);
  checkKind(leaf, kind, path, complain);
  checkValue(leaf, path, names, complain);
}
